using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading;

/// <summary>Writes <c>site.json</c> as <see cref="SettingsReader"/> reads it, so that a site can be made again from its data package alone.</summary>
public static class SettingsWriter
{
    private static readonly JsonWriterOptions readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(SiteSettings settings)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, readable))
        {
            json.WriteStartObject();
            foreach (var (name, text) in Texts(settings))
                if (text.Length > 0)
                    json.WriteString(name, text);
            if (settings.ShowPersonalNames)
                json.WriteBoolean("showPersonalNames", true);
            if (settings.IsPublic)
                json.WriteBoolean("public", true);
            if (settings.Sqlite is { } sqlite)
                json.WriteBoolean("sqlite", sqlite);
            if (settings.Parquet is { } parquet)
                json.WriteBoolean("parquet", parquet);
            if (settings.Workbooks is { } workbooks)
                json.WriteBoolean("workbooks", workbooks);
            if (!settings.KeepsVersions)
                json.WriteBoolean("versions", false);
            if (settings.Findings == FindingsAudience.Internal)
                json.WriteString("findings", "internal");
            WriteList(json, "officialContacts", settings.OfficialContacts);
            WriteList(json, "attachmentTypes", settings.AttachmentTypes);
            if (settings.Redirects.Count > 0)
            {
                json.WriteStartObject("redirects");
                foreach (var (from, to) in settings.Redirects.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    json.WriteString(from, to);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static (string Name, string Text)[] Texts(SiteSettings settings) =>
        [
            ("title", settings.Title), ("subtitle", settings.Subtitle), ("organiser", settings.Organiser), ("undertaker", settings.Undertaker), ("baseUrl", settings.BaseUrl),
            ("siteDomain", settings.SiteDomain), ("siteIdCode", settings.SiteIdCode), ("icp", settings.Icp), ("publicSecurity", settings.PublicSecurity), ("address", settings.Address),
            ("phone", settings.Phone), ("contactPage", settings.ContactPage), ("licence", settings.Licence), ("profile", settings.Profile),
        ];

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}

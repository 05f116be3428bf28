using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Json;

namespace PerfEvalSite.Data.Reading;

/// <summary>Reads <c>site.json</c>. Comments and trailing commas are taken; an unknown name is a warning with the nearest one.</summary>
public static class SettingsReader
{
    public const string FileName = "site.json";

    private static readonly string[] names =
        [
            "title", "subtitle", "organiser", "undertaker", "baseUrl", "siteDomain", "siteIdCode", "icp", "publicSecurity", "address", "phone", "contactPage", "licence", "profile",
            "showPersonalNames", "findings", "public", "officialContacts", "attachmentTypes", "redirects", "sqlite", "parquet", "workbooks", "versions", "templates",
        ];

    public static SiteSettings Read(ReadingContext context)
    {
        if (!File.Exists(context.Absolute(FileName)))
        {
            context.Diagnostics.Add(RowCodes.NoSettings, new Place(FileName));
            return new SiteSettings();
        }
        return context.Opening(FileName, stream => Read(stream, context)) ?? new SiteSettings();
    }

    private static SiteSettings? Read(Stream stream, ReadingContext context)
    {
        var diagnostics = context.Diagnostics;
        if (JsonText.Read(stream, FileName, context) is not { } text)
            return null;
        try
        {
            if (!JsonText.HasWholeStrings(text, FileName, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }, diagnostics))
                return null;
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                diagnostics.Add(RowCodes.BadSettings, new Place(FileName, 1, 1), new Bilingual("最外层应是一个对象 { … }", "The whole must be an object { … }"));
                return null;
            }
            foreach (var property in document.RootElement.EnumerateObject())
                if (Array.IndexOf(names, property.Name) < 0)
                    diagnostics.Add(RowCodes.UnknownSetting, new Place(FileName), property.Name, Nearest.Hint(property.Name, names));
            return Understand(new SettingsObject(document.RootElement, diagnostics));
        }
        catch (JsonException fault)
        {
            diagnostics.Add(RowCodes.BadSettings, new Place(FileName, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1), new Bilingual("不是有效的 JSON", "This is not valid JSON"));
            return null;
        }
    }

    private static SiteSettings Understand(SettingsObject given)
    {
        string baseUrl = given.Text("baseUrl");
        if (baseUrl.Length > 0 && !WebAddress.IsSite(baseUrl))
            given.Refuse(new($"baseUrl 应是 http 或 https 开头的网址，现在是“{baseUrl}”", $"baseUrl must be an address with http or https, not “{baseUrl}”"));
        string contactPage = given.Text("contactPage");
        if (contactPage.Length > 0 && !WebAddress.IsAbsolute(contactPage) && !WebAddress.IsMail(contactPage) && !WebAddress.IsRelative(contactPage))
            given.Refuse(new($"contactPage 应是 http 或 https 开头的网址、mailto 邮箱，或站内的路径，现在是“{contactPage}”", $"contactPage must be an address with http or https, a mailto address, or a path within the site, not “{contactPage}”"));
        string findings = given.Text("findings");
        if (findings is not ("" or "public" or "internal"))
            given.Refuse(new($"findings 只能是 public 或 internal，现在是“{findings}”", $"findings must be public or internal, not “{findings}”"));
        string templates = given.Text("templates");
        if (Path.IsPathRooted(templates))
            given.Refuse(new($"templates 应是相对于 site.json 的文件夹，现在是“{templates}”", $"templates must be a folder relative to site.json, not “{templates}”"));
        return new SiteSettings
        {
            Title = given.Text("title") is { Length: > 0 } title ? title : new SiteSettings().Title,
            Subtitle = given.Text("subtitle"),
            Organiser = given.Text("organiser"),
            Undertaker = given.Text("undertaker"),
            BaseUrl = baseUrl.Length == 0 || baseUrl.EndsWith('/') ? baseUrl : baseUrl + "/",
            SiteDomain = given.Text("siteDomain"),
            SiteIdCode = given.Text("siteIdCode"),
            Icp = given.Text("icp"),
            PublicSecurity = given.Text("publicSecurity"),
            Address = given.Text("address"),
            Phone = given.Text("phone"),
            ContactPage = contactPage,
            Licence = given.Text("licence"),
            Profile = given.Text("profile"),
            Templates = templates,
            ShowPersonalNames = given.Flag("showPersonalNames"),
            IsPublic = given.Flag("public"),
            Sqlite = given.Has("sqlite") ? given.Flag("sqlite") : null,
            Parquet = given.Has("parquet") ? given.Flag("parquet") : null,
            Workbooks = given.Has("workbooks") ? given.Flag("workbooks") : null,
            KeepsVersions = !given.Has("versions") || given.Flag("versions"),
            Findings = findings == "internal" ? FindingsAudience.Internal : FindingsAudience.Public,
            OfficialContacts = given.Texts("officialContacts"),
            AttachmentTypes = [.. given.Texts("attachmentTypes").Select(type => type.Trim().TrimStart('.'))],
            Redirects = given.Pairs("redirects"),
        };
    }

    /// <summary>A value of the wrong kind is reported and read as if it were absent.</summary>
    private sealed class SettingsObject(JsonElement root, DiagnosticBag diagnostics)
    {
        public void Refuse(Bilingual why) => diagnostics.Add(RowCodes.BadSettings, new Place(FileName), why);

        public string Text(string name) => Get(name, JsonValueKind.String) is { } found ? found.GetString()!.Trim() : "";

        public bool Has(string name) => root.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null;

        public bool Flag(string name)
        {
            if (!root.TryGetProperty(name, out var found) || found.ValueKind is JsonValueKind.False)
                return false;
            if (found.ValueKind is JsonValueKind.True)
                return true;
            Refuse(new($"{name} 应是 true 或 false", $"{name} must be true or false"));
            return false;
        }

        public IReadOnlyList<string> Texts(string name)
        {
            var texts = new List<string>();
            if (Get(name, JsonValueKind.Array) is { } array)
                foreach (var item in array.EnumerateArray())
                    if (item.ValueKind == JsonValueKind.String)
                        texts.Add(item.GetString()!);
                    else
                        Refuse(new($"{name} 里每一项都应是文字", $"Everything in {name} must be a string"));
            return texts;
        }

        public IReadOnlyDictionary<string, string> Pairs(string name)
        {
            var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
            if (Get(name, JsonValueKind.Object) is { } found)
                foreach (var property in found.EnumerateObject())
                    if (property.Value.ValueKind == JsonValueKind.String)
                        pairs[property.Name] = property.Value.GetString()!;
                    else
                        Refuse(new($"{name} 里每一项都应是文字", $"Everything in {name} must be a string"));
            return pairs;
        }

        private JsonElement? Get(string name, JsonValueKind kind)
        {
            if (!root.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null)
                return null;
            if (found.ValueKind == kind)
                return found;
            var expected = kind switch
            {
                JsonValueKind.String => new Bilingual("文字", "a string"),
                JsonValueKind.Array => new Bilingual("数组 [ … ]", "an array [ … ]"),
                _ => new Bilingual("对象 { … }", "an object { … }"),
            };
            Refuse(new($"{name} 应是{expected.Zh}", $"{name} must be {expected.En}"));
            return null;
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// What a page says of its data to search engines: a Dataset of schema.org, as the JSON of a data block. Addresses are whole where the site knows its own, and
/// relative to the page where it does not, as JSON-LD takes them.
/// </summary>
/// <param name="Page">Path of the page.</param>
/// <param name="Description">A sentence or two.</param>
internal sealed record Dataset(SiteFrame Site, string Page, string Name, string Description)
{
    /// <summary>Without the signs that could end the block; Chinese as it is.</summary>
    private static readonly JsonWriterOptions readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A file of the data.</summary>
    /// <param name="Format">Its media type.</param>
    /// <param name="Path">From the site's root.</param>
    /// <param name="Bytes">0 where that is not known.</param>
    public readonly record struct File(string Format, string Path, long Bytes = 0);

    public IReadOnlyList<File> Files { get; init; } = [];

    /// <summary>Whose document it is; empty for the site's own, whose organiser it then is.</summary>
    public string Author { get; init; } = "";

    /// <summary>The fiscal year; 0 for several.</summary>
    public int Year { get; init; }

    /// <summary>Year-month-day; empty where it is not known to the day.</summary>
    public string PublishedOn { get; init; } = "";

    public string Version { get; init; } = "";

    /// <summary>Path of the page of what it is a part of; empty for none.</summary>
    public string PartOf { get; init; } = "";

    /// <summary>What its rows say; none where that is told in another way.</summary>
    public IReadOnlyList<PublishedColumn> Columns { get; init; } = [];

    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, readable))
            Write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void Write(Utf8JsonWriter json)
    {
        var settings = Site.Settings;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "Dataset");
        json.WriteString("name", Name);
        json.WriteString("description", Description);
        if (settings.BaseUrl.Length > 0)
            json.WriteString("url", Address(Page));
        json.WriteString("inLanguage", "zh-CN");
        json.WriteBoolean("isAccessibleForFree", true);
        WriteOptional(json, "version", Version);
        WriteOptional(json, "datePublished", PublishedOn);
        if (Year > 0)
            json.WriteString("temporalCoverage", Year.ToString("0000", CultureInfo.InvariantCulture));
        if ((Author.Length > 0 ? Author : settings.Organiser) is { Length: > 0 } author)
            WriteNamed(json, "creator", "GovernmentOrganization", author);
        if (settings.Licence.Length > 0)
        {
            json.WriteStartObject("license");
            json.WriteString("@type", "CreativeWork");
            json.WriteString("name", settings.Licence);
            json.WriteString("url", Address(SitePaths.Licence));
            json.WriteEndObject();
        }
        if (PartOf.Length > 0)
            WriteNamed(json, "isPartOf", "Dataset", settings.Title, PartOf);
        if (Columns.Count > 0)
        {
            json.WriteStartArray("variableMeasured");
            foreach (var column in Columns)
                if (column.Role is PublishedRole.Yuan or PublishedRole.Fraction or PublishedRole.Value)
                    WriteVariable(json, column);
            json.WriteEndArray();
        }
        json.WriteStartArray("distribution");
        foreach (var file in Files)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("encodingFormat", file.Format);
            if (file.Bytes > 0)
                json.WriteString("contentSize", file.Bytes.ToString(CultureInfo.InvariantCulture));
            json.WriteString("contentUrl", Address(file.Path));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVariable(Utf8JsonWriter json, PublishedColumn column)
    {
        json.WriteStartObject();
        json.WriteString("@type", "PropertyValue");
        json.WriteString("name", column.Id);
        json.WriteString("description", column.Title);
        WriteOptional(json, "unitText", column.Unit);
        json.WriteEndObject();
    }

    private void WriteNamed(Utf8JsonWriter json, string property, string type, string name, string path = "")
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        if (path.Length > 0)
            json.WriteString("url", Address(path));
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string property, string value)
    {
        if (value.Length > 0)
            json.WriteString(property, value);
    }

    private string Address(string path) => (Site.Settings.BaseUrl.Length > 0 ? Site.Settings.BaseUrl : SitePaths.RootFrom(Page)) + path;
}

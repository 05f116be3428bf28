using System.Globalization;
using System.Text.Json;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// <c>data.json</c>: the site's data as a catalogue of DCAT 3 in JSON-LD, for portals that harvest it. Its context stands in it, so that no program has to fetch one. Addresses are
/// whole where the site knows its own, and relative to the file where it does not.
/// </summary>
internal static class SiteCatalog
{
    private static readonly (string Term, string Iri)[] terms =
        [
            ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
            ("spdx", "http://spdx.org/rdf/terms#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ];

    /// <param name="tables">Those that have a file.</param>
    /// <param name="facts">What is known of the files.</param>
    /// <param name="forms">In which the tables are published beside CSV.</param>
    /// <param name="years">Of the documents.</param>
    public static void Write(Utf8Writer writer, SiteSettings settings, IReadOnlyList<PackageTable> tables, PackageFacts facts, BulkForms forms, IEnumerable<int> years)
    {
        string At(string path) => settings.BaseUrl + path;
        using (var json = new Utf8JsonWriter(writer, JsonText.Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("@context");
            foreach (var (term, iri) in terms)
                json.WriteString(term, iri);
            json.WriteEndObject();
            json.WriteString("@type", "dcat:Catalog");
            json.WriteString("@id", At(SitePaths.Catalog));
            WriteAbout(json, settings, facts, settings.Title, PackageWords.Description(settings), At(SitePaths.Data));
            json.WriteStartArray("dcat:dataset");
            json.WriteStartObject();
            WriteHead(json, "dcat:Dataset", At(SitePaths.Data) + "#files");
            WriteAbout(json, settings, facts, $"{settings.Title}：全部数据", PackageWords.Description(settings), At(SitePaths.Data));
            json.WriteStartArray("dcat:distribution");
            WriteFile(json, "all.zip", At(SitePaths.Archive), "application/zip", null);
            if (forms.Database)
                WriteFile(json, Path.GetFileName(SitePaths.Database), At(SitePaths.Database), SiteFormats.Database, null);
            if (forms.Workbooks)
                foreach (int year in years)
                    WriteFile(json, Path.GetFileName(SitePaths.YearWorkbook(year)), At(SitePaths.YearWorkbook(year)), SiteFormats.Workbook, null);
            json.WriteEndArray();
            json.WriteEndObject();
            foreach (var table in tables)
            {
                json.WriteStartObject();
                WriteHead(json, "dcat:Dataset", At(SitePaths.TablePage(table.Name)));
                WriteAbout(json, settings, facts, $"{settings.Title}：{table.Title}", table.Meaning, At(SitePaths.TablePage(table.Name)));
                json.WriteStartArray("dcat:distribution");
                WriteFile(json, table.FileName, At(SitePaths.BulkFolder + table.FileName), "text/csv", facts.Files.TryGetValue(table.FileName, out var file) ? file : null, At(SitePaths.TableMetadata(table.Name)));
                if (forms.Parquet)
                    WriteFile(json, table.Name + ".parquet", At(SitePaths.Parquet(table.Name)), SiteFormats.Parquet, null);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        writer.Write("\n"u8);
    }

    private static void WriteHead(Utf8JsonWriter json, string type, string id)
    {
        json.WriteString("@type", type);
        json.WriteString("@id", id);
        json.WriteString("dct:identifier", id);
    }

    private static void WriteAbout(Utf8JsonWriter json, SiteSettings settings, PackageFacts facts, string title, string description, string page)
    {
        WriteText(json, "dct:title", title);
        WriteText(json, "dct:description", description);
        WriteLink(json, "dcat:landingPage", page);
        WriteText(json, "dcat:keyword", "绩效评价", "部门预算", "部门决算", "“三公”经费");
        json.WriteString("dct:language", "zh-CN");
        if (facts.Newest is { } newest)
        {
            json.WriteStartObject("dct:modified");
            json.WriteString("@type", "xsd:date");
            json.WriteString("@value", newest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        if (settings.Organiser.Length > 0)
        {
            json.WriteStartObject("dct:publisher");
            json.WriteString("@type", "foaf:Organization");
            json.WriteString("foaf:name", settings.Organiser);
            json.WriteEndObject();
        }
        if (settings.Licence.Length > 0)
        {
            json.WriteStartObject("dct:license");
            json.WriteString("@type", "dct:LicenseDocument");
            json.WriteString("@id", settings.BaseUrl + SitePaths.Licence);
            json.WriteString("dct:title", settings.Licence);
            json.WriteEndObject();
        }
    }

    private static void WriteFile(Utf8JsonWriter json, string title, string address, string mediaType, PackageFile? file, string? described = null)
    {
        json.WriteStartObject();
        json.WriteString("@type", "dcat:Distribution");
        json.WriteString("dct:title", title);
        WriteLink(json, "dcat:downloadURL", address);
        WriteLink(json, "dcat:accessURL", address);
        WriteLink(json, "dcat:mediaType", "https://www.iana.org/assignments/media-types/" + mediaType);
        if (described is not null)
            WriteLink(json, "dct:conformsTo", described);
        if (file is { } known)
        {
            json.WriteNumber("dcat:byteSize", known.Bytes);
            json.WriteStartObject("spdx:checksum");
            json.WriteString("@type", "spdx:Checksum");
            WriteLink(json, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
            json.WriteString("spdx:checksumValue", known.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, string term, string address)
    {
        json.WriteStartObject(term);
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string term, params ReadOnlySpan<string> texts)
    {
        json.WriteStartArray(term);
        foreach (string text in texts)
        {
            json.WriteStartObject();
            json.WriteString("@language", "zh");
            json.WriteString("@value", text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

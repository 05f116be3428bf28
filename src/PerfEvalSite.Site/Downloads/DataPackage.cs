using System.Globalization;
using System.Text.Json;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// <c>data/datapackage.json</c>: the CSV files for machines as the standard Data Package describes them, in words that version 1 and version 2 of it both
/// take. Printed cells are text; what they were understood to be is typed.
/// </summary>
internal static class DataPackage
{
    private const string Profiles = "https://datapackage.org/profiles/2.0/";

    /// <param name="tables">The tables that have a file: the keys of <see cref="BulkTables.RowCounts"/>.</param>
    /// <param name="facts">What is known of the files.</param>
    public static void Write(Utf8Writer writer, SiteSettings settings, IReadOnlyCollection<Table> tables, PackageFacts facts)
    {
        var all = PackageTable.All(tables, settings.ShowPersonalNames);
        using (var json = new Utf8JsonWriter(writer, JsonText.Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Profiles + "datapackage.json");
            json.WriteString("profile", "data-package");
            json.WriteString("name", "perfeval-site");
            json.WriteString("title", settings.Title);
            json.WriteString("description", PackageWords.Description(settings));
            if (settings.BaseUrl.Length > 0)
                json.WriteString("homepage", settings.BaseUrl);
            if (facts.Newest is { } newest)
            {
                string day = newest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                json.WriteString("version", day);
                json.WriteString("created", day + "T00:00:00Z");
            }
            WriteLicence(json, settings);
            WriteSources(json);
            WriteContributors(json, settings);
            WriteReading(json);
            json.WriteStartArray("resources");
            foreach (var table in all)
                WriteResource(json, table, all, facts);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        writer.Write("\n"u8);
    }

    private static void WriteLicence(Utf8JsonWriter json, SiteSettings settings)
    {
        if (settings.Licence.Length == 0)
            return;
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", PackageWords.LicenceName(settings.Licence));
        json.WriteString("title", settings.Licence);
        json.WriteString("path", PackageWords.LicenceFile);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter json)
    {
        json.WriteStartArray("sources");
        json.WriteStartObject();
        json.WriteString("title", "各单位公开的文件；每一件的来源见 disclosure.csv 的 source_title 和 source_url");
        json.WriteString("path", "disclosure.csv");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteContributors(Utf8JsonWriter json, SiteSettings settings)
    {
        if (settings.Organiser.Length == 0)
            return;
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", settings.Organiser);
        if (settings.BaseUrl.Length > 0)
            json.WriteString("path", settings.BaseUrl);
        json.WriteString("role", "publisher");
        json.WriteStartArray("roles");
        json.WriteStringValue("publisher");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>What neither version has words for; both take other properties.</summary>
    private static void WriteReading(Utf8JsonWriter json)
    {
        json.WriteStartObject("formulaGuard");
        json.WriteString("description", "以 = + - @ 等开头、电子表格会当作公式的文字，前面加了一个单引号；数字从不加。程序读取时把符合 pattern 的单元格去掉第一个字符。Texts that a spreadsheet would run as a formula stand behind one apostrophe; numbers never do. Drop the first character of every cell that matches the pattern.");
        json.WriteString("pattern", FormulaGuard.Pattern);
        json.WriteEndObject();
        json.WriteStartArray("missingValueLabels");
        foreach (string value in PackageWords.MissingValues)
        {
            json.WriteStartObject();
            json.WriteString("value", value);
            json.WriteString("label", PackageWords.LabelOfMissing(value));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter json, PackageTable table, IReadOnlyList<PackageTable> all, PackageFacts facts)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Profiles + "dataresource.json");
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("type", "table");
        json.WriteString("name", table.Name);
        json.WriteString("path", table.FileName);
        json.WriteString("title", table.Title);
        json.WriteString("description", table.Meaning);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        if (facts.Files.TryGetValue(table.FileName, out var file))
        {
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("hash", "sha256:" + file.Sha256);
        }
        json.WriteStartObject("dialect");
        json.WriteString("$schema", Profiles + "tabledialect.json");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        DataPackageSchema.Write(json, table, all, Profiles);
        json.WriteEndObject();
    }
}

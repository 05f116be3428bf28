using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// <c>data/datapackage.json</c>: the machine CSV files described as Frictionless Data Package 1.0 says, from the
/// catalogue. Cells are typed as text because they are kept as printed; their <c>…_value</c> companions are numbers.
/// </summary>
public static class DataPackage
{
    /// <param name="tables">The tables that have a file: the keys of <see cref="BulkTables.RowCounts"/>.</param>
    public static void Write(Utf8Writer writer, SiteSettings settings, IReadOnlyCollection<Table> tables, bool showPersonal)
    {
        using (var json = new Utf8JsonWriter(writer, JsonText.Readable))
        {
            json.WriteStartObject();
            json.WriteString("profile", "data-package");
            json.WriteString("name", "perfeval-site");
            json.WriteString("title", settings.Title);
            if (settings.BaseUrl.Length > 0)
                json.WriteString("homepage", settings.BaseUrl);
            json.WriteStartArray("resources");
            foreach (var table in Catalogue.All)
                if (tables.Contains(table))
                    WriteResource(json, table, tables, showPersonal);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        writer.Write("\n"u8);
    }

    private static void WriteResource(Utf8JsonWriter json, Table table, IReadOnlyCollection<Table> tables, bool showPersonal)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.FileName);
        json.WriteString("path", table.FileName + ".csv");
        json.WriteString("title", table.SheetName);
        json.WriteString("description", table.Meaning);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        if (table.IsOfDisclosure)
        {
            WriteField(json, "agency_id", "单位编码", "string", "公开信息的单位。", isRequired: true);
            WriteField(json, "disclosure_id", "公开件编码", "string", "公开件在单位内的编码；与单位编码一起确定一个公开件。", isRequired: true);
        }
        foreach (var column in table.Columns)
            if (showPersonal || !column.IsPersonal)
                WriteFields(json, column);
        json.WriteEndArray();
        WriteKeys(json, table);
        WriteForeignKeys(json, table, tables);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Column column)
    {
        string choices = column.Choices.Count == 0 ? "" : $"取值：{string.Join('、', column.Choices.Select(choice => choice.Name))}。";
        WriteField(json, column.Id, column.Name, "string", column.Meaning + choices, column.IsRequired);
        if (!MachineCsv.HasValue(column))
            return;
        string unit = column.Id + MachineCsv.UnitEnding;
        WriteField(json, column.Id + MachineCsv.ValueEnding, $"{column.Name}（数值）", "number", $"{Quotes.Around(column.Name)}理解成的数值，单位见 {unit}；不是单个数字时为空，空不是零。", false);
        WriteField(json, unit, $"{column.Name}（单位）", "string", $"{Quotes.Around(column.Name)}的单位；没有单位或不是单个数字时为空。", false);
    }

    private static void WriteField(Utf8JsonWriter json, string name, string title, string type, string description, bool isRequired)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("title", title);
        json.WriteString("type", type);
        json.WriteString("description", description);
        if (isRequired)
        {
            json.WriteStartObject("constraints");
            json.WriteBoolean("required", true);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter json, Table table)
    {
        List<string> keys = [.. table.IsOfDisclosure ? ["agency_id", "disclosure_id"] : Array.Empty<string>(), .. table.Keys.Select(column => column.Id)];
        if (!table.IsSingle && table.Keys.Length == 0)
            return;
        WriteNames(json, "primaryKey", keys);
    }

    /// <summary>
    /// A key within the disclosure goes together with the disclosure's, and a validator takes that for broken where only
    /// the last of the three is blank: so it is declared only where it may not be blank.
    /// </summary>
    private static void WriteForeignKeys(Utf8JsonWriter json, Table table, IReadOnlyCollection<Table> tables)
    {
        json.WriteStartArray("foreignKeys");
        if (table.IsOfDisclosure)
        {
            WriteForeignKey(json, table, Catalogue.Agencies, tables, ["agency_id"], ["agency_id"]);
            if (table != Catalogue.Disclosures)
                WriteForeignKey(json, table, Catalogue.Disclosures, tables, ["agency_id", "disclosure_id"], ["agency_id", "disclosure_id"]);
        }
        foreach (var column in table.Columns)
        {
            if (column.References is not { } name || Catalogue.Find(name) is not { } target)
                continue;
            string key = target.Columns[0].Id;
            if (!target.IsOfDisclosure)
                WriteForeignKey(json, table, target, tables, [column.Id], [key]);
            else if (column.IsRequired)
                WriteForeignKey(json, table, target, tables, ["agency_id", "disclosure_id", column.Id], ["agency_id", "disclosure_id", key]);
        }
        json.WriteEndArray();
    }

    private static void WriteForeignKey(Utf8JsonWriter json, Table table, Table target, IReadOnlyCollection<Table> tables, string[] fields, string[] keys)
    {
        if (!tables.Contains(target))
            return;
        json.WriteStartObject();
        WriteNames(json, "fields", fields);
        json.WriteStartObject("reference");
        // The specification's name for the resource itself.
        json.WriteString("resource", table == target ? "" : target.FileName);
        WriteNames(json, "fields", keys);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IReadOnlyList<string> names)
    {
        json.WriteStartArray(property);
        foreach (string name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}

using System.Text.Json;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// A JSON Schema (draft 2020-12) of <c>disclosure.json</c>, from the catalogue: an editor that knows it completes names
/// and marks mistakes. It describes the English names; the reader also takes the Chinese ones.
/// </summary>
internal static class DisclosureSchema
{
    public static void Write(Utf8Writer writer)
    {
        using (var json = new Utf8JsonWriter(writer, JsonText.Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "公开件 disclosure.json");
            json.WriteString("description", "一个公开件的全部数据：每张表是行的数组，单元格照原文写成文字。没有的表不写，有表而无数据写成空数组。表名和栏名用英文；读取时也接受中文名。");
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            WriteText(json, "$schema", "本模式的地址");
            WriteText(json, "format", DisclosureJson.Format);
            WriteText(json, "agency_id", "单位编码；数据文件夹已经给出时可省");
            WriteText(json, "disclosure_id", "公开件编码；数据文件夹已经给出时可省");
            WriteUpdates(json);
            foreach (var table in Catalogue.OfDisclosure)
                WriteTable(json, table);
            json.WriteEndObject();
            json.WriteStartArray("required");
            json.WriteStringValue(Catalogue.Disclosures.FileName);
            json.WriteEndArray();
            json.WriteBoolean("additionalProperties", false);
            json.WriteStartObject("$defs");
            WriteFigure(json);
            foreach (var table in Catalogue.OfDisclosure)
                WriteRow(json, table);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        writer.Write("\n"u8);
    }

    private static void WriteUpdates(Utf8JsonWriter json)
    {
        json.WriteStartObject("updates");
        json.WriteString("title", "更新记录");
        json.WriteString("description", "公开、更正和改址的记录，由数据得出；读取时不看。");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject(table.FileName);
        json.WriteString("title", table.SheetName);
        json.WriteString("description", table.Meaning);
        if (table.IsSingle)
            json.WriteString("$ref", RowOf(table));
        else
        {
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            json.WriteString("$ref", RowOf(table));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static string RowOf(Table table) => "#/$defs/" + table.FileName;

    private static void WriteRow(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject(table.FileName);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var column in table.Columns)
            WriteColumn(json, column);
        if (HasLevels(table))
        {
            WriteText(json, "name", "本级的名称，代替 level1 等");
            WriteArray(json, table, "children", "下级；上级的名称、分值和编码对下级都有效");
        }
        foreach (var inner in Catalogue.OfDisclosure)
            if (inner.Columns.Any(column => column.References == table.FileName))
                WriteArray(json, inner, inner.FileName, $"{inner.SheetName}，写在所属的行里，不必再写编码");
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var column in table.Columns)
            if (column.IsRequired && !MayComeFromAbove(table, column))
                json.WriteStringValue(column.Id);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    /// <summary>A tree may be nested: an upper level is a row with <c>children</c> and little else.</summary>
    private static bool HasLevels(Table table) => table.Columns.Any(column => column.IsHierarchy);

    private static bool MayComeFromAbove(Table table, Column column) =>
        HasLevels(table) || (column.References is not null && Catalogue.Find(column.References)!.IsOfDisclosure);

    private static void WriteArray(Utf8JsonWriter json, Table table, string name, string title)
    {
        json.WriteStartObject(name);
        json.WriteString("title", title);
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("$ref", RowOf(table));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject(column.Id);
        json.WriteString("title", column.Name);
        json.WriteString("description", column.Meaning);
        if (column.Example.Length > 0)
        {
            json.WriteStartArray("examples");
            json.WriteStringValue(column.Example);
            json.WriteEndArray();
        }
        if (column.Choices.Count > 0)
            WriteChoices(json, column);
        else if (column.Type >= ColumnType.Date)
            json.WriteString("$ref", "#/$defs/figure");
        else
            WriteTypes(json, column.Type == ColumnType.Flag ? ["string", "number", "boolean", "null"] : ["string", "number", "null"]);
        json.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter json, Column column)
    {
        json.WriteStartArray("enum");
        foreach (string text in column.Choices.SelectMany(choice => (string[])[choice.Name, choice.Id, .. choice.Aliases]).Append("—").Distinct(StringComparer.Ordinal))
            json.WriteStringValue(text);
        json.WriteNullValue();
        json.WriteEndArray();
    }

    /// <summary>See <see cref="DisclosureJson"/>.</summary>
    private static void WriteFigure(Utf8JsonWriter json)
    {
        json.WriteStartObject("figure");
        json.WriteString("description", "一个数：照原文的文字，或写明理解的对象。“—”是不适用，不写或 null 是没有印出，0 是零。");
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteTypes(json, ["string", "number", "null"]);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        WriteText(json, "printed", "照原文的文字");
        WriteText(json, "value", "十进制数值", "^-?[0-9]+(\\.[0-9]+)?$");
        WriteText(json, "upper", "区间的上端", "^-?[0-9]+(\\.[0-9]+)?$");
        WriteText(json, "unit", "单位；原文没有写时用它");
        json.WriteStartObject("comparator");
        json.WriteStartArray("enum");
        foreach (string sign in new[] { "=", ">=", "<=", ">", "<" })
            json.WriteStringValue(sign);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("approximate");
        json.WriteString("title", "约数（“余”）");
        json.WriteString("type", "boolean");
        json.WriteEndObject();
        WriteText(json, "date", "日期，或它可能的第一天", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        WriteText(json, "until", "可能的最后一天", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        json.WriteEndObject();
        json.WriteStartArray("required");
        json.WriteStringValue("printed");
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string property, string title, string? pattern = null)
    {
        json.WriteStartObject(property);
        json.WriteString("title", title);
        json.WriteString("type", "string");
        if (pattern is not null)
            json.WriteString("pattern", pattern);
        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json, string[] types)
    {
        json.WriteStartArray("type");
        foreach (string type in types)
            json.WriteStringValue(type);
        json.WriteEndArray();
    }
}

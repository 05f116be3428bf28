using System.Text.Json;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// <c>data/&lt;table&gt;.csv-metadata.json</c>: a file as CSV on the Web describes it, at the address where its readers look first. Keys to other tables are not in it,
/// because they may lead only to tables of the same description: those stand in the data package.
/// </summary>
internal static class TableMetadata
{
    public static void Write(Utf8Writer writer, SiteSettings settings, PackageTable table)
    {
        using (var json = new Utf8JsonWriter(writer, JsonText.Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("@context");
            json.WriteStringValue("http://www.w3.org/ns/csvw");
            json.WriteStartObject();
            json.WriteString("@language", "zh");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("url", table.FileName);
            json.WriteString("dc:title", $"{settings.Title}：{table.Title}");
            json.WriteString("dc:description", table.Meaning);
            if (settings.Organiser.Length > 0)
                json.WriteString("dc:publisher", settings.Organiser);
            if (settings.Licence.Length > 0)
                json.WriteString("dc:rights", settings.Licence);
            json.WriteStartObject("dialect");
            json.WriteString("encoding", "utf-8");
            json.WriteStartArray("lineTerminators");
            json.WriteStringValue("\n");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("tableSchema");
            json.WriteStartArray("columns");
            foreach (var column in table.Columns)
                WriteColumn(json, column);
            json.WriteEndArray();
            if (table.Key.Count > 0)
            {
                json.WriteStartArray("primaryKey");
                foreach (string name in table.Key)
                    json.WriteStringValue(name);
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        writer.Write("\n"u8);
    }

    private static void WriteColumn(Utf8JsonWriter json, PublishedColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Id);
        // What stands in the head of the file comes first; the other is for people.
        json.WriteStartArray("titles");
        json.WriteStringValue(column.Id);
        json.WriteStringValue(column.Title);
        json.WriteEndArray();
        json.WriteString("dc:description", column.Unit.Length > 0 ? $"{column.Meaning}单位：{column.Unit}。" : column.Meaning);
        WriteType(json, column);
        if (column.IsRequired)
            json.WriteBoolean("required", true);
        else if (column.Type != PublishedType.String || column.Source is null)
            json.WriteString("null", "");
        else
        {
            json.WriteStartArray("null");
            foreach (string value in PackageWords.MissingValues)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, PublishedColumn column)
    {
        switch (column.Type)
        {
            case PublishedType.Boolean:
                json.WriteStartObject("datatype");
                json.WriteString("base", "boolean");
                json.WriteString("format", column.Role == PublishedRole.Printed ? "是|否" : "true|false");
                json.WriteEndObject();
                break;
            case PublishedType.Integer:
            case PublishedType.Date:
                json.WriteString("datatype", column.TypeName);
                break;
            case PublishedType.Number:
                json.WriteString("datatype", "decimal");
                break;
            case PublishedType.Year:
                json.WriteString("datatype", "gYear");
                break;
            default:
                json.WriteString("datatype", "string");
                break;
        }
    }
}

using System.Text.Json;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Downloads;

/// <summary>The Table Schema of one table of the data package.</summary>
internal static class DataPackageSchema
{
    /// <param name="all">The tables that keys may lead to.</param>
    /// <param name="profiles">Where the standard's profiles stand.</param>
    public static void Write(Utf8JsonWriter json, PackageTable table, IReadOnlyList<PackageTable> all, string profiles)
    {
        json.WriteStartObject("schema");
        json.WriteString("$schema", profiles + "tableschema.json");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
            WriteField(json, column);
        json.WriteEndArray();
        WriteNames(json, "missingValues", PackageWords.MissingValues);
        if (table.Key.Count > 0)
            WriteNames(json, "primaryKey", table.Key);
        var keys = ForeignKeys(table, all);
        if (keys.Count > 0)
        {
            json.WriteStartArray("foreignKeys");
            foreach (var key in keys)
                WriteForeignKey(json, table, key);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>A key to other rows of the package.</summary>
    public sealed record ForeignKey(IReadOnlyList<string> Fields, string Table, IReadOnlyList<string> Keys);

    /// <summary>
    /// Keys within a document go together with the document's, and a validator takes that for broken where only the last of the three is blank: so they are
    /// declared only where it may not be blank.
    /// </summary>
    public static IReadOnlyList<ForeignKey> ForeignKeys(PackageTable table, IReadOnlyList<PackageTable> all)
    {
        var keys = new List<ForeignKey>();
        bool isOfDisclosure = table == PackageTable.Findings || table.Source is { IsOfDisclosure: true };
        if (isOfDisclosure)
        {
            keys.Add(new(["agency_id"], Catalogue.Agencies.FileName, ["agency_id"]));
            if (table.Source != Catalogue.Disclosures)
                keys.Add(new(["agency_id", "disclosure_id"], Catalogue.Disclosures.FileName, ["agency_id", "disclosure_id"]));
        }
        if (table.Source is { IsOfDisclosure: true })
            keys.Add(new(["region_id"], Catalogue.Regions.FileName, ["region_id"]));
        foreach (var column in table.Source?.Columns ?? [])
            if (column.References is { } name && Catalogue.Find(name) is { } target)
            {
                string key = target.Columns[0].PublishedId;
                if (!target.IsOfDisclosure)
                {
                    // Of a scale several rows are one grade each: its id is the key of none of them.
                    if (target.Keys.Length == 1)
                        keys.Add(new([column.PublishedId], target.FileName, [key]));
                }
                else if (column.IsRequired)
                    keys.Add(new(["agency_id", "disclosure_id", column.PublishedId], target.FileName, ["agency_id", "disclosure_id", key]));
            }
        return [.. keys.Where(key => all.Any(other => other.Name == key.Table))];
    }

    private static void WriteField(Utf8JsonWriter json, PublishedColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Id);
        json.WriteString("title", column.Title);
        json.WriteString("type", column.TypeName);
        if (column.Type == PublishedType.Boolean)
        {
            bool isPrinted = column.Role == PublishedRole.Printed;
            WriteNames(json, "trueValues", [isPrinted ? "是" : "true"]);
            WriteNames(json, "falseValues", [isPrinted ? "否" : "false"]);
        }
        json.WriteString("description", column.Meaning);
        if (column.Unit.Length > 0)
            json.WriteString("unit", column.Unit);
        if (column.IsRequired || column.Choices.Count > 0)
        {
            json.WriteStartObject("constraints");
            if (column.IsRequired)
                json.WriteBoolean("required", true);
            if (column.Choices.Count > 0)
                WriteNames(json, "enum", [.. column.Choices.Select(choice => choice.Name)]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteForeignKey(Utf8JsonWriter json, PackageTable table, ForeignKey key)
    {
        json.WriteStartObject();
        WriteNames(json, "fields", key.Fields);
        json.WriteStartObject("reference");
        // The specification's name for the resource itself.
        json.WriteString("resource", table.Name == key.Table ? "" : key.Table);
        WriteNames(json, "fields", key.Keys);
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

using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Versions;

namespace PerfEvalSite.Cli.Reports;

/// <summary>
/// What differs between two versions, for programs. Figures are strings as printed; <c>value</c> is a decimal with a point, in <c>unit</c>, and is absent where the
/// cell is no number. A row that only one version has is one entry without a column, whose printed text is all its cells.
/// </summary>
internal static class DifferenceJson
{
    private const string Format = "perfeval-diff/1";

    public static void Write(TextWriter output, VersionDifference difference, string old, string now) => ReportWriter.WriteJson(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("old", old);
        json.WriteString("new", now);
        json.WriteStartObject("counts");
        json.WriteNumber("same", difference.Same);
        foreach (var kind in Enum.GetValues<DifferenceKind>())
            json.WriteNumber(NameOf(kind), difference.CountOf(kind));
        json.WriteEndObject();
        json.WriteStartArray("disclosures");
        foreach (var disclosure in difference.Disclosures)
            WriteDisclosure(json, disclosure);
        json.WriteEndArray();
        json.WriteStartArray("agencies");
        foreach (var agency in difference.Agencies)
        {
            json.WriteStartObject();
            json.WriteString("agency_id", agency.Id);
            json.WriteString("old", agency.Old);
            json.WriteString("new", agency.New);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteDisclosure(Utf8JsonWriter json, DisclosureDifference disclosure)
    {
        json.WriteStartObject();
        json.WriteString("agency_id", disclosure.AgencyId);
        json.WriteString("disclosure_id", disclosure.Id);
        json.WriteString("state", NameOf(disclosure.Kind));
        json.WriteString("title", disclosure.Title);
        json.WriteString("agency", disclosure.AgencyName);
        if (disclosure.From.Length > 0)
            json.WriteString("from", disclosure.From);
        json.WriteStartArray("changes");
        foreach (var cell in disclosure.Cells)
            WriteCell(json, cell);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, CellDifference cell)
    {
        var change = cell.Change;
        json.WriteStartObject();
        json.WriteString("change", change.Column is not null ? "cell" : change.NewRow is null ? "row-removed" : "row-added");
        json.WriteString("table", change.Table.FileName);
        json.WriteString("row", PersonalText.Redacted(cell.Row));
        if (change.Column is not null)
            json.WriteString("column", change.Column.Id);
        if (cell.Reference is not null)
            json.WriteString("reference", cell.Reference);
        if (change.Column is not null)
            json.WriteBoolean("registered", cell.IsRegistered);
        if (change.OldRow is not null)
            WriteFigure(json, "old", change.OldRow.Value, change.Column is null ? change.Old : change.Before.Printed, change.Before);
        if (change.NewRow is not null)
            WriteFigure(json, "new", change.NewRow.Value, change.Column is null ? change.New : change.After.Printed, change.After);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, int row, string printed, in Figure figure)
    {
        json.WriteStartObject(name);
        json.WriteNumber("row", row + 1);
        json.WriteString("printed", PersonalText.Redacted(printed));
        if (figure.IsNumber)
            json.WriteString("value", figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (figure.Unit is { } unit)
            json.WriteString("unit", unit.Name);
        json.WriteEndObject();
    }

    private static string NameOf(DifferenceKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}

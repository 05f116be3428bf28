using System.Globalization;
using System.Text.Json;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Cli.Reports;

/// <summary>One finding for programs, as <c>report.schema.json</c> describes it: its rule, every place with what is printed there, and what was worked out.</summary>
internal static class FindingJson
{
    /// <summary>A place quotes so much of a text: enough to find it again.</summary>
    private const int MostQuoted = 200;

    public static byte[] Of(Finding finding, Disclosure disclosure, string prefix, Language language)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonReport.Encoder }))
            Write(json, finding, disclosure, prefix, language);
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, Disclosure disclosure, string prefix, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        // A folder may be named after a person.
        json.WriteString("agency_id", PersonalText.Redacted(disclosure.AgencyId));
        json.WriteString("disclosure_id", PersonalText.Redacted(disclosure.Id));
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("title", finding.Rule.Title.In(language));
        json.WriteString("outcome", JsonReport.NameOf(finding.Outcome));
        json.WriteString("outcome_words", finding.Outcome.Words().In(language));
        json.WriteString("level", finding.Outcome.IsSerious() ? "warning" : "note");
        json.WriteString("message", PersonalText.Redacted(finding.Message.In(language)));
        json.WriteStartArray("places");
        if (finding.Cells.Count == 0)
            WritePlace(json, disclosure.Head.Place, prefix);
        for (int i = 0; i < finding.Cells.Count; i++)
            WriteCell(json, finding.Cells[i], i == 0 ? finding.PlaceIn(disclosure) : finding.Cells[i].PlaceIn(disclosure), finding.RowNames[i], disclosure, prefix);
        json.WriteEndArray();
        if (finding.Stated.Length > 0)
            json.WriteString("stated", PersonalText.Redacted(finding.Stated));
        if (finding.Expected.Length > 0)
            WriteComputed(json, finding.Expected);
        if (finding.AlsoBroken.Count > 0)
        {
            json.WriteStartArray("also_broken");
            foreach (var rule in finding.AlsoBroken)
                json.WriteStringValue(rule.Id);
            json.WriteEndArray();
        }
        if (finding.Reply is { } reply)
            json.WriteString("reply", PersonalText.Redacted(reply.Reason));
        if (finding.Correction is { } correction)
            json.WriteString("correction", PersonalText.Redacted($"{correction.Old} → {correction.New}"));
        json.WriteEndObject();
    }

    /// <param name="place">A sentence's own line, where the cell is a text of several.</param>
    private static void WriteCell(Utf8JsonWriter json, CellRef cell, Place place, string row, Disclosure disclosure, string prefix)
    {
        var figure = cell.FigureIn(disclosure);
        json.WriteStartObject();
        JsonReport.WritePlace(json, ReportItem.At(place, prefix));
        json.WriteString("table", cell.Table.FileName);
        json.WriteString("column_id", cell.Column.Id);
        json.WriteString("name", PersonalText.Redacted(cell.NameIn(row)));
        string printed = PersonalText.Redacted(figure.Printed);
        json.WriteString("printed", printed.Length > MostQuoted ? printed[..MostQuoted] + "…" : printed);
        json.WriteString("kind", KindOf(figure.Kind));
        if (figure.Kind is FigureKind.Number or FigureKind.Range)
        {
            json.WriteNumber("value", figure.Value);
            if (figure.Kind == FigureKind.Range)
                json.WriteNumber("upper", figure.Upper);
            if (figure.Unit is { } unit)
                json.WriteString("unit", unit.Name);
            if (SignOf(figure.Comparator) is { } sign)
                json.WriteString("comparator", sign);
        }
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place, string prefix)
    {
        json.WriteStartObject();
        JsonReport.WritePlace(json, ReportItem.At(place, prefix));
        json.WriteEndObject();
    }

    /// <summary>What it was compared with, as it is said (<c>94.464%</c>), and as a number where it is one.</summary>
    private static void WriteComputed(Utf8JsonWriter json, string said)
    {
        json.WriteStartObject("computed");
        json.WriteString("text", PersonalText.Redacted(said));
        int digits = 0;
        while (digits < said.Length && (char.IsAsciiDigit(said[digits]) || said[digits] == '.' || (digits == 0 && said[digits] == '-')))
            digits++;
        var unit = said.AsSpan(digits).Trim();
        if (digits > 0 && decimal.TryParse(said.AsSpan(0, digits), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value)
            && !unit.ContainsAny("0123456789"))
        {
            json.WriteNumber("value", value);
            if (unit.Length > 0)
                json.WriteString("unit", unit);
        }
        json.WriteEndObject();
    }

    private static string KindOf(FigureKind kind) => kind switch
    {
        FigureKind.Blank => "blank",
        FigureKind.NotApplicable => "not-applicable",
        FigureKind.Withheld => "withheld",
        FigureKind.Number => "number",
        FigureKind.Range => "range",
        FigureKind.Date => "date",
        _ => "text",
    };

    private static string? SignOf(Comparator comparator) => comparator switch
    {
        Comparator.Equal => "=",
        Comparator.AtLeast => ">=",
        Comparator.AtMost => "<=",
        Comparator.MoreThan => ">",
        Comparator.LessThan => "<",
        _ => null,
    };
}

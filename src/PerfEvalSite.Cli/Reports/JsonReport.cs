using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Cli.Reports;

/// <summary><c>--format json</c>: one object, which <c>report.schema.json</c> in this folder describes. Members are only ever added to it while its version is 1.</summary>
internal static class JsonReport
{
    public const int Version = 1;

    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static void Write(TextWriter output, Report report, Language language) => ReportWriter.WriteJson(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("verdict");
        json.WriteBoolean("publishable", report.Verdict.Publishable);
        json.WriteString("words", report.Verdict.Words.In(language));
        json.WriteEndObject();
        WriteCounts(json, report);
        json.WriteStartArray("diagnostics");
        foreach (var item in report.Diagnostics)
            WriteDiagnostic(json, item);
        json.WriteEndArray();
        if (report.Findings is { } findings)
        {
            json.WriteStartArray("findings");
            foreach (byte[] finding in findings.Objects)
                json.WriteRawValue(finding, skipInputValidation: true);
            json.WriteEndArray();
            json.WriteStartArray("duties");
            foreach (byte[] ledger in findings.Ledgers)
                json.WriteRawValue(ledger, skipInputValidation: true);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    });

    public static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteString("path", place.Path);
        if (place.Sheet is not null)
            json.WriteString("sheet", place.Sheet);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }

    /// <summary>The outcome for programs, the same in every language.</summary>
    public static string NameOf(Outcome outcome) => outcome switch
    {
        Outcome.Contradiction => "differs",
        Outcome.NeedsReason => "asks",
        Outcome.Missing => "missing",
        Outcome.NotChecked => "not-checked",
        Outcome.Rounding => "rounding",
        _ => "agrees",
    };

    private static void WriteCounts(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("disclosures", report.Disclosures);
        json.WriteNumber("errors", report.Diagnostics.Count(item => item.Level == "error"));
        json.WriteNumber("warnings", report.Diagnostics.Count(item => item.Level == "warning"));
        if (report.Counts is { } counts)
            for (int i = 0; i < counts.Count; i++)
                json.WriteNumber(NameOf((Outcome)i), counts[i]);
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, ReportItem item)
    {
        json.WriteStartObject();
        WritePlace(json, item.Place);
        json.WriteString("level", item.Level);
        json.WriteString("code", item.Code);
        json.WriteString("title", item.Title);
        json.WriteString("message", item.Message);
        json.WriteString("remedy", item.Remedy);
        json.WriteEndObject();
    }
}

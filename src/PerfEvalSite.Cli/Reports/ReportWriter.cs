using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Cli.Reports;

/// <summary>Prints what a run has found in the form that was asked for. The order is the caller's; no clock, no colours.</summary>
internal static class ReportWriter
{
    /// <summary>Beyond this, text output says how many more there are; the other forms carry all.</summary>
    internal const int MostInText = 500;

    public static void Write(TextWriter output, Report report, ReportFormat format, Language language)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(output, report, language);
                break;
            case ReportFormat.Github:
                WriteGithub(output, report.Items, language);
                break;
            case ReportFormat.Sarif:
                Sarif.Write(output, report.Items, language);
                break;
            default:
                WriteText(output, report.Items, report.Findings?.More ?? 0, language);
                break;
        }
    }

    /// <summary>Writes indented JSON that keeps Chinese readable.</summary>
    internal static void WriteJson(TextWriter output, Action<Utf8JsonWriter> body)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JsonReport.Encoder };
        using (var json = new Utf8JsonWriter(buffer, options))
            body(json);
        foreach (string line in System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).Split('\n'))
            // What the encoder leaves raw stands within strings, where its code means the same.
            output.WriteLine(VisibleText.Of(line));
    }

    private static void WriteText(TextWriter output, IReadOnlyList<ReportItem> items, int more, Language language)
    {
        more += Math.Max(items.Count - MostInText, 0);
        foreach (var item in items.Take(MostInText))
        {
            output.WriteLine(VisibleText.Line($"{item.Place}: {item.Level} {item.Code}: {item.Message}"));
            if (item.Remedy.Length > 0)
                output.WriteLine(VisibleText.Line($"    → {item.Remedy}"));
        }
        if (more > 0)
            output.WriteLine(language == Language.English
                ? $"… and {more} more; --format json lists them all"
                : $"……还有 {more} 条，用 --format json 可全部列出");
    }

    private static void WriteGithub(TextWriter output, IReadOnlyList<ReportItem> items, Language language)
    {
        foreach (var item in items)
        {
            string level = item.Level == "note" ? "notice" : item.Level;
            // A workbook has no lines that could be annotated.
            string line = item.Place.Line > 0 && item.Place.Sheet is null ? $",line={item.Place.Line},col={Math.Max(item.Place.Column, 1)}" : "";
            output.WriteLine($"::{level} file={Property(item.Place.Path)}{line},title={Property(item.Code + " " + item.Title)}::{Data(item.Whole(language))}");
        }
    }

    private static string Data(string text) => VisibleText.Of(text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A"));

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}

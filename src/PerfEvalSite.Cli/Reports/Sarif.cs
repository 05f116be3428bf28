using System.Text.Json;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Cli.Reports;

/// <summary>SARIF 2.1.0 (OASIS standard): one run, its rules in order of id, a result an item.</summary>
internal static class Sarif
{
    public static void Write(TextWriter output, IReadOnlyList<ReportItem> items, Language language) => ReportWriter.WriteJson(output, json =>
    {
        var rules = items.GroupBy(item => item.Code).Select(group => group.First()).OrderBy(item => item.Code, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "perfeval");
        json.WriteString("version", typeof(Sarif).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Title);
            if (HelpOf(rule.Code, language) is { } help)
                WriteText(json, "help", help);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var item in items)
            WriteResult(json, item, rules.FindIndex(rule => rule.Code == item.Code), language);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>What holds for every result of the rule: why it matters, or what a check rests on.</summary>
    private static string? HelpOf(string code, Language language) =>
        AllCodes.Find(code)?.Explanation.In(language) ?? RuleBook.Find(code)?.Basis.In(language);

    /// <summary>A relative path stays one, from the folder in which the tool runs; spaces and Chinese are percent-encoded.</summary>
    private static string UriOf(string path) =>
        Path.IsPathFullyQualified(path) ? new Uri(path).AbsoluteUri : Uri.EscapeDataString(path.Replace('\\', '/')).Replace("%2F", "/");

    private static void WriteResult(Utf8JsonWriter json, ReportItem item, int rule, Language language)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", item.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", item.Level);
        WriteText(json, "message", item.Whole(language));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(item.Place.Path));
        json.WriteEndObject();
        if (item.Place.Line > 0 && item.Place.Sheet is null)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", item.Place.Line);
            json.WriteNumber("startColumn", Math.Max(item.Place.Column, 1));
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (item.Place.Sheet is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", item.Place.ToString());
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}

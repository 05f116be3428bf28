using System.CommandLine;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Cli.Commands;

/// <summary>Prints what a run found, the same way for every command. Diagnostics go to standard error as text, to standard output in the other forms.</summary>
internal sealed class RunReport(ParseResult parsed, CommonOptions options)
{
    private readonly string data = parsed.GetRequiredValue(options.Data);
    private readonly ReportFormat format = parsed.GetRequiredValue(options.Format);

    public Language Language { get; } = CommonOptions.LanguageOf(parsed.GetRequiredValue(options.Lang));

    public bool IsText => format == ReportFormat.Text;

    public string Say(string zh, string en) => Language == Language.English ? en : zh;

    public void Understood(ReadingContext context)
    {
        if (parsed.GetValue(options.Verbose))
            foreach (var file in context.FilesUnderstood())
                Console.Error.WriteLine(VisibleText.Line(PersonalText.Redacted($"{ReportItem.Under(data, file.Path)}: {file.Form}")));
    }

    /// <summary>The diagnostics of the input first, then what the checks found.</summary>
    /// <param name="prefix">What stands before every path, so that it can be opened from here.</param>
    public void Print(DiagnosticBag diagnostics, string prefix, FindingList? findings = null)
    {
        List<ReportItem> items = [.. diagnostics.Sorted().Select(diagnostic => ReportItem.Of(diagnostic, prefix, Language)), .. findings?.Items ?? []];
        ReportWriter.Write(IsText ? Console.Error : Console.Out, items, format, Language, findings?.More ?? 0);
    }

    /// <summary>For what the checks of this run will find.</summary>
    public FindingList NewFindings(string prefix) => new(prefix, format, Language);

    /// <summary>A line for a person; left out of the forms that programs read.</summary>
    public void Line(string zh, string en)
    {
        if (IsText)
            Console.Out.WriteLine(VisibleText.Line(Say(zh, en)));
    }
}

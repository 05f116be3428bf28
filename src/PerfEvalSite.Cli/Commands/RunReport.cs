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

    /// <param name="prefix">What stands before every path, so that it can be opened from here.</param>
    /// <param name="findings">Null for a run that does not tell them.</param>
    /// <param name="counts">By <see cref="Data.Checking.Outcome"/>; null where nothing was checked.</param>
    /// <param name="strict">Whether 差异 and 缺失 keep it from being published.</param>
    public Verdict Print(DiagnosticBag diagnostics, string prefix, FindingList? findings = null, int disclosures = 0, IReadOnlyList<int>? counts = null, bool strict = false)
    {
        List<ReportItem> faults = [.. diagnostics.Sorted().Select(diagnostic => ReportItem.Of(diagnostic, prefix, Language))];
        var verdict = Verdict.Of(faults.Count(fault => fault.Level == "error"), counts, strict);
        ReportWriter.Write(IsText ? Console.Error : Console.Out, new Report(faults, findings, verdict, disclosures, counts), format, Language);
        return verdict;
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

using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Cli.Reports;

/// <summary>Everything that a run has to say.</summary>
/// <param name="Diagnostics">What is wrong with the input, in the order of the places.</param>
/// <param name="Findings">What the checks found; null for a run that does not tell them.</param>
/// <param name="Disclosures">How many were looked at.</param>
/// <param name="Counts">Comparisons and findings by <see cref="Outcome"/>; null where nothing was checked.</param>
internal sealed record Report(IReadOnlyList<ReportItem> Diagnostics, FindingList? Findings, Verdict Verdict, int Disclosures = 0, IReadOnlyList<int>? Counts = null)
{
    /// <summary>The diagnostics of the input first, then what the checks found.</summary>
    public IReadOnlyList<ReportItem> Items => Findings is null ? Diagnostics : [.. Diagnostics, .. Findings.Items];
}

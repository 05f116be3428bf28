using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Cli.Reports;

/// <summary>
/// What the checks found, worded for a report. Of what the report would only count, the number alone is kept: a province has
/// more than a million findings.
/// </summary>
/// <param name="prefix">What stands before every path, so that it can be opened from here.</param>
internal sealed class FindingList(string prefix, ReportFormat format, Language language)
{
    private readonly List<ReportItem> items = [];
    private readonly List<byte[]> objects = [];
    private readonly List<byte[]> ledgers = [];

    /// <summary>Empty for <see cref="ReportFormat.Json"/>, which has <see cref="Objects"/>.</summary>
    public IReadOnlyList<ReportItem> Items => items;

    /// <summary>Each finding as a JSON object, written when it was found: what it is about is forgotten by then.</summary>
    public IReadOnlyList<byte[]> Objects => objects;

    /// <summary>What became of each rule in each disclosure, as JSON objects; empty for the other forms.</summary>
    public IReadOnlyList<byte[]> Ledgers => ledgers;

    /// <summary>How many there are beyond <see cref="Items"/>.</summary>
    public int More { get; private set; }

    public void Add(Finding finding, Disclosure disclosure)
    {
        if (format == ReportFormat.Json)
            objects.Add(FindingJson.Of(finding, disclosure, prefix, language));
        else if (format == ReportFormat.Text && items.Count == ReportWriter.MostInText)
            More++;
        else
            items.Add(ReportItem.Of(finding, disclosure, prefix, language));
    }

    /// <summary>For what was checked in a disclosure, and what was not.</summary>
    public void AddLedger(Disclosure disclosure, CheckResult checks)
    {
        if (format == ReportFormat.Json)
            ledgers.Add(LedgerJson.Of(disclosure, DutyLedger.Of(disclosure, checks), language));
    }
}

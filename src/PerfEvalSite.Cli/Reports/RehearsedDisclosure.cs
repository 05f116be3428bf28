using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Cli.Reports;

/// <summary>One disclosure as the person who signs off sees it: words only, so that a province's worth can be held.</summary>
internal sealed record RehearsedDisclosure
{
    public required string AgencyName { get; init; }

    public required string Title { get; init; }

    /// <summary>As in the published addresses: agency and disclosure.</summary>
    public required string Id { get; init; }

    /// <summary>How many findings there are of each outcome, and how many comparisons agreed.</summary>
    public required IReadOnlyList<int> Counts { get; init; }

    /// <summary>What is not complete, and whether it is on time.</summary>
    public required IReadOnlyList<string> Lacking { get; init; }

    public required bool IsComplete { get; init; }

    public required IReadOnlyList<RehearsedFinding> Findings { get; init; }

    /// <summary>Findings of the published version that are no longer there.</summary>
    public int Settled { get; init; }

    /// <summary>Against what is published; null when it is new.</summary>
    public IReadOnlyList<RehearsedChange>? Changes { get; init; }

    public bool IsNew => Changes is null;

    public bool IsChanged => Changes is { Count: > 0 };

    public bool IsFlagged => Counts[(int)Outcome.Contradiction] + Counts[(int)Outcome.Missing] > 0;

    /// <summary>Whether there is anything to read about it beyond its line in the list.</summary>
    public bool IsTold => IsNew || IsChanged || Findings.Count > 0 || !IsComplete;

    /// <param name="published">As it stands on the site; null when it does not.</param>
    public static RehearsedDisclosure Of(Disclosure disclosure, Agency agency, CheckResult checks, Disclosure? published, Checker checker)
    {
        var before = published is null ? null : checker.Check(published, agency, new DiagnosticBag());
        var known = before?.Findings.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var shown = checks.Findings.Where(finding => finding.Outcome is not (Outcome.Rounding or Outcome.NotChecked)).ToList();
        var completeness = Completeness.Of(disclosure, checks);
        var counts = new int[Outcomes.Count];
        for (int i = 0; i < counts.Length; i++)
            counts[i] = checks.CountOf((Outcome)i);
        return new RehearsedDisclosure
        {
            AgencyName = agency.Name,
            Title = DisclosureTitle.Of(disclosure, agency).Shown,
            Id = $"{disclosure.AgencyId}/{disclosure.Id}",
            Counts = counts,
            Lacking = Lacks(completeness),
            IsComplete = completeness.MissingTables.Count == 0,
            Findings = [.. shown.Select(finding => new RehearsedFinding(
                finding.Outcome, finding.Rule.Id, finding.Message.Zh, PlaceOf(finding, disclosure),
                finding.Reply?.Reason ?? "", known is not null && !known.Contains(KeyOf(finding))))],
            Settled = before is null ? 0 : before.Findings.Select(KeyOf).Except(checks.Findings.Select(KeyOf), StringComparer.Ordinal).Count(),
            Changes = published is null ? null : [.. FigureChange.Between(published, disclosure).Select(change => ChangeOf(change, published, disclosure, agency, checker))],
        };
    }

    /// <summary>From the disclosure's own folder.</summary>
    private static string PlaceOf(Finding finding, Disclosure disclosure)
    {
        string place = finding.Cells.Count > 0 ? finding.PlaceIn(disclosure).ToString() : "", folder = $"{disclosure.AgencyId}/{disclosure.Id}/";
        return place.StartsWith(folder, StringComparison.Ordinal) ? place[folder.Length..] : place;
    }

    private static string KeyOf(Finding finding) => $"{finding.Rule.Id} {finding.Message.Zh}";

    private static RehearsedChange ChangeOf(FigureChange change, Disclosure published, Disclosure now, Agency agency, Checker checker)
    {
        string row = change.NewRow is { } after ? checker.NameOf(now, agency, change.Table, after) : checker.NameOf(published, agency, change.Table, change.OldRow!.Value);
        string what = change.Column?.Name ?? (change.NewRow is null ? "整行删去" : "整行新增");
        return new(change.Table.SheetName, row, what, change.Old, change.New);
    }

    private static List<string> Lacks(Completeness completeness)
    {
        var lacking = new List<string>();
        if (completeness.MissingTables.Count > 0)
            lacking.Add("缺少应有的表：" + string.Join("、", completeness.MissingTables));
        lacking.AddRange(completeness.Coarse);
        lacking.AddRange(completeness.FormFaults);
        lacking.Add("及时性：" + completeness.Timeliness);
        return lacking;
    }
}

/// <param name="IsNewlyFound">The published version does not have it.</param>
internal sealed record RehearsedFinding(Outcome Outcome, string Rule, string Message, string Place, string Reply, bool IsNewlyFound);

internal sealed record RehearsedChange(string Table, string Row, string Column, string Old, string New);

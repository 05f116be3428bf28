using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Cli.Commands;

/// <summary>
/// Reads and checks the disclosures of a folder, several at once, and takes what was found in their order. Each is forgotten
/// when its findings are taken.
/// </summary>
/// <param name="items">Told the findings, those within rounding and those that could not be checked only when all are asked for.</param>
/// <param name="published">The site to compare with, null for none.</param>
/// <param name="rehearsal">Told every disclosure; null where nobody asked for it.</param>
/// <param name="told">Called for each disclosure that could be read, in their order, with how it was rehearsed.</param>
internal sealed class FolderCheck(DataFolder folder, Checker checker, ReadingContext context, DataScope scope, FindingList items, bool all, string? published, Rehearsal? rehearsal, Action<Disclosure, CheckResult, RehearsedDisclosure?>? told = null)
{
    private readonly int[] counts = new int[Outcomes.Count];
    private readonly HashSet<(string AgencyId, string Id)> seen = [];
    private readonly DocumentRegister register = new();

    /// <summary>How many disclosures there are, those that cannot be read included.</summary>
    public int Disclosures { get; private set; }

    /// <summary>By <see cref="Outcome"/>.</summary>
    public IReadOnlyList<int> Counts => counts;

    public void Run(int workers)
    {
        var order = new InOrder<Checked>(Take);
        Workers.Run(workers, folder.Sources(workers).Where(scope.Includes), () =>
        {
            var assembler = folder.NewAssembler(context.Diagnostics);
            return (source, number) => order.Bring(number, Check(source, assembler));
        });
        register.Report(context.Diagnostics);
        if (published is not null)
            rehearsal?.Gone.AddRange(PublishedDisclosure.List(published).Where(one => scope.Includes(one.AgencyId, one.Id) && !seen.Contains(one)).Select(one => $"{one.AgencyId}/{one.Id}"));
    }

    private Checked Check(DisclosureSource source, DisclosureAssembler assembler)
    {
        using var done = source;
        if (source.Read(context, assembler) is not { } disclosure)
            return new(source, null, null, null);
        var agency = folder.Agency(disclosure.AgencyId)!;
        var checks = checker.Check(disclosure, agency, context.Diagnostics);
        checker.CheckFiles(source, disclosure, context);
        return new(source, disclosure, checks, rehearsal is null ? null : RehearsedDisclosure.Of(disclosure, agency, checks, AsPublished(disclosure), checker));
    }

    private Disclosure? AsPublished(Disclosure disclosure) => published is null ? null : PublishedDisclosure.Read(published, disclosure.AgencyId, disclosure.Id, folder);

    /// <summary>Called for one after another.</summary>
    private void Take(Checked one)
    {
        Disclosures++;
        if (rehearsal is not null)
            seen.Add((one.Source.AgencyId, one.Source.Id));
        if (one.Checks is not { } checks)
        {
            rehearsal?.Unread.Add($"{one.Source.AgencyId}/{one.Source.Id}");
            return;
        }
        register.Add(one.Disclosure!);
        for (int i = 0; i < counts.Length; i++)
            counts[i] += checks.CountOf((Outcome)i);
        if (one.Rehearsed is not null)
            rehearsal!.Add(one.Rehearsed);
        told?.Invoke(one.Disclosure!, checks, one.Rehearsed);
        items.AddLedger(one.Disclosure!, checks);
        foreach (var finding in checks.Findings)
            if (all || finding.Outcome is not (Outcome.Rounding or Outcome.NotChecked))
                items.Add(finding, one.Disclosure!);
    }

    /// <summary>A disclosure that was read and checked, or only its source where it could not be read.</summary>
    private sealed record Checked(DisclosureSource Source, Disclosure? Disclosure, CheckResult? Checks, RehearsedDisclosure? Rehearsed);
}

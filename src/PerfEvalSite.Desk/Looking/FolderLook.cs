using PerfEvalSite.Cli.Commands;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Looking;

/// <summary>Reads and checks a data folder as <c>perfeval check --report</c> does, and tells it as a state of the desk.</summary>
internal static class FolderLook
{
    /// <summary>Of findings that ask for nothing: a folder may hold a million of them.</summary>
    private const int MostProblems = 2_000;

    /// <param name="published">The site that it was published to; null for none.</param>
    public static FolderState At(string data, string? published, int workers)
    {
        if (!Directory.Exists(data))
            return new() { Version = 0 };
        if (!Directory.EnumerateFileSystemEntries(data).Any())
            return new() { Version = 0, IsThere = true };
        if (published is not null && !Directory.Exists(Path.Combine(published, "agencies")))
            published = null;
        var context = new ReadingContext(data, new DiagnosticBag());
        if (DataFolder.Open(context) is not { } folder)
            return new() { Version = 0 };
        var checker = new Checker(folder, null) { InEnglish = false };
        checker.CheckSite(folder, context);
        var rehearsal = new Rehearsal(folder.Settings.Title, published is not null);
        var read = new List<DisclosureState>();
        var problems = new List<Problem>();
        var check = new FolderCheck(folder, checker, context, new DataScope(data, null, null), new FindingList("", ReportFormat.Text, Language.Chinese), all: false, published, rehearsal, (disclosure, checks, rehearsed) =>
        {
            read.Add(StateOf(rehearsed!.Id, rehearsed, disclosure.FiscalYear, disclosure.Kind.Name));
            foreach (var finding in checks.Findings)
                if (finding.Outcome is not (Outcome.Rounding or Outcome.NotChecked) && problems.Count < MostProblems)
                    problems.Add(Of(finding, disclosure));
        });
        check.Run(workers);
        var faults = context.Diagnostics.Sorted();
        problems.AddRange(faults.Select(fault => Of(ReportItem.Of(fault, "", Language.Chinese), fault.Place)));
        var items = faults.Select(fault => ReportItem.Of(fault, "", Language.Chinese)).ToList();
        return new()
        {
            Version = 0,
            IsThere = true,
            SiteTitle = folder.Settings.Title,
            Agencies = AgenciesOf(folder, read, rehearsal, problems),
            Problems = [.. problems.OrderBy(problem => problem.Level switch { "error" => 0, "warning" => 1, _ => 2 })],
            Verdict = check.Disclosures == 0 ? null : Verdict.Of(items.Count(item => item.Level == "error"), check.Counts, strict: false),
            Gone = [.. rehearsal.Gone],
            SignOff = rehearsal.Write(items),
        };
    }

    private static List<AgencyState> AgenciesOf(DataFolder folder, List<DisclosureState> read, Rehearsal rehearsal, List<Problem> problems)
    {
        var counts = problems.GroupBy(problem => problem.Disclosure).ToDictionary(group => group.Key, group => (Errors: group.Count(one => one.Level == "error"), Warnings: group.Count(one => one.Level == "warning")));
        var disclosures = read.Concat(rehearsal.Unread.Select(id => StateOf(id, null, 0, "")))
            .Select(one => counts.TryGetValue(one.Id, out var its) ? one with { Errors = its.Errors, Warnings = its.Warnings } : one)
            .OrderByDescending(one => one.Year).ThenBy(one => one.Id, StringComparer.Ordinal).ToLookup(one => one.AgencyId);
        return [.. folder.Agencies.Select(agency => new AgencyState(agency.Id, agency.Name, [.. disclosures[agency.Id]]))];
    }

    private static DisclosureState StateOf(string id, RehearsedDisclosure? rehearsed, int year, string kind) =>
        new(id, id[..id.IndexOf('/', StringComparison.Ordinal)], rehearsed, year, kind, 0, 0);

    private static Problem Of(Finding finding, Disclosure disclosure)
    {
        var item = ReportItem.Of(finding, disclosure, "", Language.Chinese);
        return new(item.Level, item.Code, item.Title, item.Message, "", $"{disclosure.AgencyId}/{disclosure.Id}", finding.PlaceIn(disclosure), $"{SitePaths.Disclosure(disclosure.AgencyId, disclosure.Id)}#{finding.Id}");
    }

    private static Problem Of(ReportItem item, Place place)
    {
        string disclosure = place.Path.Split('/') is [var agency, var id, ..] ? $"{agency}/{id}" : "";
        return new(item.Level, item.Code, item.Title, item.Message, DeskWords.Of(item.Remedy), disclosure, place, null);
    }
}

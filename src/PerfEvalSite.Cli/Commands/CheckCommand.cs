using System.CommandLine;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval check</c>: reads and checks, publishes nothing.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var common = new CommonOptions();
        common.Data.Description = "数据文件夹，或其中一个单位、一个公开件的文件夹；默认 data";
        var command = new Command("check", "只读取和核对，不生成网站 / read and check, publish nothing");
        var rehearsal = new Option<string?>("--report") { Description = "把公开前核对写成一个网页文件，供签发人审阅" };
        var site = new Option<string>("--site") { Description = "已发布的网站文件夹，用于比较变动；默认 _site", DefaultValueFactory = _ => "_site" };
        common.AddTo(command);
        command.Add(rehearsal);
        command.Add(site);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(common.Data), new RunReport(parsed, common), parsed.GetValue(common.Strict), parsed.GetValue(common.Verbose),
            parsed.GetValue(common.AllowPersonalInformation), parsed.GetValue(rehearsal), parsed.GetRequiredValue(site)));
        return command;
    }

    private static int Run(string data, RunReport report, bool strict, bool verbose, string? allowList, string? rehearsalFile, string site)
    {
        bool hasSite = Directory.Exists(Path.Combine(site, "agencies"));
        var rehearsed = new List<RehearsedDisclosure>();
        var scope = DataScope.Of(data);
        string prefix = Path.GetFullPath(data) == scope.DataFolder ? data : Path.GetRelativePath(".", scope.DataFolder);
        var context = new ReadingContext(scope.DataFolder, new DiagnosticBag());
        var counts = new int[Outcomes.Count];
        var items = new List<ReportItem>();
        int disclosures = 0;
        if (DataFolder.Open(context) is { } folder)
        {
            var assembler = folder.NewAssembler(context.Diagnostics);
            var allowed = allowList is null ? null : PersonalInformationExceptions.Read(allowList, folder, context);
            var checker = new Checker(folder, allowed);
            checker.CheckSite(folder, context);
            foreach (var source in folder.Sources().Where(scope.Includes))
            {
                disclosures++;
                if (source.Read(context, assembler) is not { } disclosure)
                    continue;
                var checks = checker.Check(disclosure, folder.Agency(disclosure.AgencyId)!, context.Diagnostics);
                checker.CheckFiles(source, disclosure, context);
                for (int i = 0; i < counts.Length; i++)
                    counts[i] += checks.CountOf((Outcome)i);
                if (rehearsalFile is not null)
                    rehearsed.Add(Rehearse(disclosure, checks, folder, hasSite ? site : null));
                foreach (var finding in checks.Findings)
                    if (verbose || finding.Outcome is not (Outcome.Rounding or Outcome.NotChecked))
                        items.Add(ReportItem.Of(finding, disclosure, prefix, report.Language));
            }
            allowed?.ReportUnused(scope.Includes, context.Diagnostics);
            if (disclosures == 0)
                context.Diagnostics.Add(FileCodes.NothingToPublish, new Place(""));
        }
        report.Understood(context);
        report.Print(context.Diagnostics, prefix, items);
        if (rehearsalFile is not null)
        {
            var faults = context.Diagnostics.Sorted().Select(diagnostic => ReportItem.Of(diagnostic, prefix, Language.Chinese)).ToList();
            File.WriteAllText(rehearsalFile, new Rehearsal(rehearsed, faults, hasSite).Write());
            report.Line($"公开前核对：{Path.GetFullPath(rehearsalFile)}", $"Rehearsal: {Path.GetFullPath(rehearsalFile)}");
        }
        report.Line(
            $"核对了 {disclosures} 个公开件：{string.Join("，", Enumerable.Range(0, counts.Length).Reverse().Select(i => $"{((Outcome)i).Words().Zh} {counts[i]}"))}。",
            $"{disclosures} disclosures checked: {string.Join(", ", Enumerable.Range(0, counts.Length).Reverse().Select(i => $"{((Outcome)i).Words().En} {counts[i]}"))}.");
        if (context.Diagnostics.HasErrors)
            return ExitCode.BadData;
        return strict && counts[(int)Outcome.Contradiction] + counts[(int)Outcome.Missing] > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static RehearsedDisclosure Rehearse(Disclosure disclosure, CheckResult checks, DataFolder folder, string? site)
    {
        var agency = folder.Agency(disclosure.AgencyId)!;
        var published = site is null ? null : PublishedDisclosure.Read(site, disclosure.AgencyId, disclosure.Id, folder);
        return new RehearsedDisclosure(
            agency.Name, disclosure, DisclosureTitle.Of(disclosure, agency).Shown, checks, Completeness.Of(disclosure, checks),
            published is null ? null : FigureChange.Between(published, disclosure));
    }
}

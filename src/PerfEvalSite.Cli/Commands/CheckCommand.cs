using System.CommandLine;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval check</c>: reads and checks, publishes nothing.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var common = new CommonOptions();
        common.Data.Description = "数据文件夹，或其中一个单位、一个公开件的文件夹";
        var command = new Command("check", "只读取和核对，不生成网站 / read and check, publish nothing");
        var rehearsal = new Option<string?>("--report") { Description = "把公开前核对写成一个网页文件，供签发人审阅" };
        var site = new Option<string>("--site") { Description = "已发布的网站文件夹，用于比较变动", DefaultValueFactory = _ => "_site" };
        var workers = BuildCommand.WorkersOption();
        common.AddTo(command);
        command.Add(rehearsal);
        command.Add(site);
        command.Add(workers);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(common.Data), new RunReport(parsed, common), BuildCommand.WorkersOf(parsed, workers), parsed.GetValue(common.Strict), parsed.GetValue(common.Verbose),
            parsed.GetValue(common.AllowPersonalInformation), parsed.GetValue(rehearsal), parsed.GetRequiredValue(site)));
        return command;
    }

    private static int Run(string data, RunReport report, int workers, bool strict, bool verbose, string? allowList, string? rehearsalFile, string site)
    {
        string? published = Directory.Exists(Path.Combine(site, "agencies")) ? site : null;
        var scope = DataScope.Of(data);
        string prefix = Path.GetFullPath(data) == scope.DataFolder ? data : Path.GetRelativePath(".", scope.DataFolder);
        var context = new ReadingContext(scope.DataFolder, new DiagnosticBag());
        var findings = report.NewFindings(prefix);
        Rehearsal? rehearsal = null;
        FolderCheck? check = null;
        if (DataFolder.Open(context) is { } folder)
        {
            var allowed = allowList is null ? null : PersonalInformationExceptions.Read(allowList, folder, context);
            var checker = new Checker(folder, allowed) { InEnglish = report.Language == Language.English };
            checker.CheckSite(folder, context);
            if (rehearsalFile is not null)
                rehearsal = new Rehearsal(folder.Settings.Title, published is not null);
            check = new FolderCheck(folder, checker, context, scope, findings, verbose, published, rehearsal);
            check.Run(workers);
            allowed?.ReportUnused(scope.Includes, context.Diagnostics);
            if (check.Disclosures == 0)
                context.Diagnostics.Add(FileCodes.NothingToPublish, new Place(""));
        }
        if (StagedSite.IsHalfPublished(Path.TrimEndingDirectorySeparator(Path.GetFullPath(site))))
            context.Diagnostics.Add(PublishingCodes.HalfPublished, new Place(""), site);
        int disclosures = check?.Disclosures ?? 0;
        var counts = check?.Counts ?? new int[Outcomes.Count];
        report.Understood(context);
        var verdict = report.Print(context.Diagnostics, prefix, findings, disclosures, counts, strict);
        if (rehearsalFile is not null)
            WriteRehearsal(rehearsalFile, rehearsal ?? new Rehearsal(new SiteSettings().Title, false), context, prefix, report);
        report.Line(
            $"核对了 {disclosures} 个公开件：{string.Join("，", Enumerable.Range(0, counts.Count).Reverse().Select(i => $"{((Outcome)i).Words().Zh} {counts[i]}"))}。",
            $"{disclosures} disclosures checked: {string.Join(", ", Enumerable.Range(0, counts.Count).Reverse().Select(i => $"{((Outcome)i).Words().En} {counts[i]}"))}.");
        report.Line(verdict.Words.Zh, verdict.Words.En);
        if (context.Diagnostics.HasErrors)
            return ExitCode.BadData;
        return strict && counts[(int)Outcome.Contradiction] + counts[(int)Outcome.Missing] > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static void WriteRehearsal(string file, Rehearsal rehearsal, ReadingContext context, string prefix, RunReport report)
    {
        var faults = context.Diagnostics.Sorted().Select(diagnostic => ReportItem.Of(diagnostic, prefix, Language.Chinese)).ToList();
        string path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, rehearsal.Write(faults));
        report.Line($"公开前核对：{path}", $"Rehearsal: {path}");
    }
}

using System.CommandLine;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval check</c>: reads and checks, publishes nothing.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var common = new CommonOptions();
        common.Data.Description = "数据文件夹，或其中一个单位、一个公开件的文件夹；默认 data";
        var command = new Command("check", "只读取和核对，不生成网站 / read and check, publish nothing");
        common.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(common.Data), new RunReport(parsed, common), parsed.GetValue(common.Strict), parsed.GetValue(common.Verbose)));
        return command;
    }

    private static int Run(string data, RunReport report, bool strict, bool verbose)
    {
        var scope = DataScope.Of(data);
        string prefix = Path.GetFullPath(data) == scope.DataFolder ? data : Path.GetRelativePath(".", scope.DataFolder);
        var context = new ReadingContext(scope.DataFolder, new DiagnosticBag());
        var counts = new int[Outcomes.Count];
        var items = new List<ReportItem>();
        int disclosures = 0;
        if (DataFolder.Open(context) is { } folder)
        {
            var assembler = folder.NewAssembler(context.Diagnostics);
            var checker = new Checker(folder);
            foreach (var source in folder.Sources().Where(scope.Includes))
            {
                disclosures++;
                if (source.Read(context, assembler) is not { } disclosure)
                    continue;
                var checks = checker.Check(disclosure, folder.Agency(disclosure.AgencyId)!, context.Diagnostics);
                for (int i = 0; i < counts.Length; i++)
                    counts[i] += checks.CountOf((Outcome)i);
                foreach (var finding in checks.Findings)
                    if (verbose || finding.Outcome is not (Outcome.Rounding or Outcome.NotChecked))
                        items.Add(ReportItem.Of(finding, disclosure, prefix, report.Language));
            }
            if (disclosures == 0)
                context.Diagnostics.Add(FileCodes.NothingToPublish, new Place(""));
        }
        report.Understood(context);
        report.Print(context.Diagnostics, prefix, items);
        report.Line(
            $"核对了 {disclosures} 个公开件：{string.Join("，", Enumerable.Range(0, counts.Length).Reverse().Select(i => $"{((Outcome)i).Words().Zh} {counts[i]}"))}。",
            $"{disclosures} disclosures checked: {string.Join(", ", Enumerable.Range(0, counts.Length).Reverse().Select(i => $"{((Outcome)i).Words().En} {counts[i]}"))}.");
        if (context.Diagnostics.HasErrors)
            return ExitCode.BadData;
        return strict && counts[(int)Outcome.Contradiction] + counts[(int)Outcome.Missing] > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}

using System.CommandLine;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval check</c>: reads and checks, publishes nothing.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var common = new CommonOptions();
        var command = new Command("check", "只读取和核对，不生成网站 / read and check, publish nothing");
        common.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(common.Data), new RunReport(parsed, common)));
        return command;
    }

    private static int Run(string data, RunReport report)
    {
        var context = new ReadingContext(Path.GetFullPath(data), new DiagnosticBag());
        int disclosures = 0;
        if (DataFolder.Open(context) is { } folder)
        {
            var assembler = folder.NewAssembler(context.Diagnostics);
            foreach (var source in folder.Sources())
            {
                source.Read(context, assembler);
                disclosures++;
            }
            if (disclosures == 0)
                context.Diagnostics.Add(FileCodes.NothingToPublish, new Place(""));
        }
        report.Understood(context);
        report.Diagnostics(context.Diagnostics, []);
        report.Line($"读取了 {disclosures} 个公开件。", $"{disclosures} disclosures read.");
        return context.Diagnostics.HasErrors ? ExitCode.BadData : ExitCode.Done;
    }
}

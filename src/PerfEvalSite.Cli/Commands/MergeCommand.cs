using System.CommandLine;
using System.Diagnostics;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval merge</c>: makes what spans agencies, once every machine has built its shard.</summary>
internal static class MergeCommand
{
    public static Command Make(ILooks? looks)
    {
        var common = new CommonOptions();
        common.Data.Arity = ArgumentArity.ExactlyOne;
        var summaries = new Argument<string[]>("SUMMARIES") { Description = "各分片的 .perfeval-memory 文件", Arity = ArgumentArity.OneOrMore };
        summaries.Validators.Add(CommandLineFaults.RefuseOption);
        var output = BuildCommand.OutputOption();
        var baseUrl = BuildCommand.BaseUrlOption();
        var templates = BuildCommand.TemplatesOption();
        var workers = BuildCommand.WorkersOption();

        var command = new Command("merge", "把各分片（build --shard）合成整站：跨单位的网页、检索、整站下载 / make the pages that span shards");
        common.AddTo(command);
        command.Add(summaries);
        command.Add(output);
        command.Add(baseUrl);
        command.Add(templates);
        command.Add(workers);
        command.SetAction(parsed =>
        {
            var watch = Stopwatch.StartNew();
            string data = parsed.GetRequiredValue(common.Data);
            var request = new BuildRequest(parsed.GetRequiredValue(output))
            {
                BaseUrl = parsed.GetValue(baseUrl),
                Templates = parsed.GetValue(templates),
                Looks = looks,
                AllowPersonalInformation = parsed.GetValue(common.AllowPersonalInformation),
                Workers = BuildCommand.WorkersOf(parsed, workers),
            };
            var context = new ReadingContext(Path.GetFullPath(data), new DiagnosticBag());
            using var interruption = new Interruption();
            var merged = SiteMerge.Run(context, request with { Stop = interruption.Stop, Published = LastWords.SetPublished }, parsed.GetRequiredValue(summaries));
            return BuildCommand.Report(merged, context, data, request, new RunReport(parsed, common), parsed.GetValue(common.Strict), watch);
        });
        return command;
    }
}

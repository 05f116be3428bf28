using System.CommandLine;
using System.Text;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Utf8;
using PerfEvalSite.Site.Versions;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval diff OLD NEW</c>: what changed between two data folders, published sites or packages, cell by cell. Changes nothing.</summary>
internal static class DiffCommand
{
    private const string Text = "text", Json = "json", Corrections = "corrections";

    public static Command Make()
    {
        var old = Version("OLD", "旧的");
        var now = Version("NEW", "新的");
        var format = new Option<string>("--format") { Description = "输出格式：text、json，或 corrections（可以直接存成 更正.csv 的行）", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json, Corrections);
        var page = new Option<string?>("--report") { Description = "另把不同之处写成一个网页文件", HelpName = "FILE" };
        var date = new Option<string>("--date") { Description = "corrections 各行的更正日期，例如 2024-05-06；不写则留空待填", DefaultValueFactory = _ => "" };
        date.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { Length: > 0 } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _))
                given.AddError(CommandLineFaults.Own(new($"--date 不能是“{text}”：写成 2024-05-06 这样的日期。", $"--date cannot be “{text}”: it is a day such as 2024-05-06.")));
        });
        var reason = new Option<string>("--reason") { Description = "corrections 各行的说明；不写则留空待填", DefaultValueFactory = _ => "" };
        var strict = new Option<bool>("--strict") { Description = "有不同时以退出码 3 结束" };
        var lang = CommonOptions.LangOption();
        var command = new Command("diff", "比较两版数据、网站或数据包，逐格列出不同 / what changed between two data folders, sites or packages");
        command.Add(old);
        command.Add(now);
        foreach (Option option in (Option[])[format, page, date, reason, strict, lang])
            command.Add(option);
        command.SetAction(parsed =>
        {
            var language = CommonOptions.LanguageOf(parsed.GetRequiredValue(lang));
            using var before = Open(parsed.GetRequiredValue(old), language);
            using var after = Open(parsed.GetRequiredValue(now), language);
            if (before is null || after is null)
                return ExitCode.BadData;
            var difference = VersionComparison.Of(before.Version, after.Version);
            bool hasErrors = Tell(before.Version.Diagnostics, before.Version.Name, language) | Tell(after.Version.Diagnostics, after.Version.Name, language);
            switch (parsed.GetRequiredValue(format))
            {
                case Json:
                    DifferenceJson.Write(Console.Out, difference, before.Version.Name, after.Version.Name);
                    break;
                case Corrections:
                    WriteCorrections(difference, parsed.GetRequiredValue(date), parsed.GetRequiredValue(reason), language);
                    break;
                default:
                    DifferenceText.Write(Console.Out, difference, language);
                    break;
            }
            if (parsed.GetValue(page) is { } file)
                WritePage(file, DifferencePage.Of(difference, before.Version.Name, after.Version.Name));
            return hasErrors ? ExitCode.BadData : parsed.GetValue(strict) && !difference.IsNone ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Version(string name, string which)
    {
        var version = new Argument<string>(name) { Description = $"{which}：数据文件夹、已发布的网站（文件夹或 zip），或网站的 data/all.zip" };
        version.Validators.Add(CommandLineFaults.RefuseOption);
        return version;
    }

    private static OpenedVersion? Open(string path, Language language)
    {
        var diagnostics = new DiagnosticBag();
        var opened = OpenedVersion.Open(path, diagnostics);
        Tell(diagnostics, "", language);
        return opened;
    }

    /// <summary>Whether there are errors. Goes to standard error, whatever the format: standard output is the difference alone.</summary>
    private static bool Tell(DiagnosticBag diagnostics, string prefix, Language language)
    {
        List<ReportItem> faults = [.. diagnostics.Sorted().Where(diagnostic => diagnostic.IsError || prefix.Length == 0).Select(diagnostic => ReportItem.Of(diagnostic, prefix, language))];
        ReportWriter.Write(Console.Error, new Report(faults, null, Verdict.Of(faults.Count, null, false), 0, null), ReportFormat.Text, language);
        return diagnostics.HasErrors;
    }

    private static void WriteCorrections(VersionDifference difference, string date, string reason, Language language)
    {
        var writer = new Utf8Writer();
        CorrectionRows.Write(difference, writer, date, reason);
        Console.Out.Write(Encoding.UTF8.GetString(writer.Written));
        int left = difference.Cells.Count(cell => !CorrectionRows.CanSay(cell));
        if (left > 0)
            Console.Error.WriteLine(new Bilingual(
                $"另有 {left} 处不能写成更正（整行的增删、说明这一行是什么的列、更正和已知差异本身），用 --format text 查看。",
                $"{left} more changes cannot be said by 更正 (whole rows, columns that say what a row is, 更正 and 已知差异 themselves); see --format text.").In(language));
    }

    private static void WritePage(string file, string html)
    {
        string path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, html);
    }
}

using System.CommandLine;
using System.Text.Json;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval verify</c>: is a published site, or a zip of it, still what its manifest says? Ends with 0 only where it is whole.</summary>
internal static class VerifyCommand
{
    /// <summary>The same without this tool: a line of the manifest is a file.</summary>
    private const string ByHand = """sed -n 's/.*"path":"\([^"]*\)".*"sha256":"\([0-9a-f]*\)".*/\2  \1/p' manifest.json | sha256sum -c --quiet""";

    public static Command Make()
    {
        var site = new Argument<string>("SITE") { Description = "网站的文件夹，或整站的 zip 文件", DefaultValueFactory = _ => "_site", Arity = ArgumentArity.ZeroOrOne };
        site.Validators.Add(CommandLineFaults.RefuseOption);
        var except = new Option<string[]>("--except") { Description = "另由别人放进网站的文件（文件夹以 / 结尾），不算多余，例如 CNAME", DefaultValueFactory = _ => [], Arity = ArgumentArity.ZeroOrMore, HelpName = "PATH" };
        var format = new Option<string>("--format") { Description = "输出格式：text、json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var lang = CommonOptions.LangOption();
        var workers = BuildCommand.WorkersOption();
        var command = new Command("verify", "按清单核对已发布的网站：缺少、被改、多余的文件 / is a published site still what its manifest says");
        command.Add(site);
        command.Add(except);
        command.Add(format);
        command.Add(lang);
        command.Add(workers);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(site), parsed.GetRequiredValue(except), parsed.GetRequiredValue(format) == "json",
            CommonOptions.LanguageOf(parsed.GetRequiredValue(lang)), BuildCommand.WorkersOf(parsed, workers)));
        return command;
    }

    private static int Run(string site, string[] except, bool isJson, Language language, int workers)
    {
        if (!Path.Exists(site))
            return Refuse(new($"“{site}”不存在。", $"'{site}' isn't there."), language);
        SiteVerification? found;
        try
        {
            found = SiteVerification.Of(site, except, workers);
        }
        catch (InvalidDataException)
        {
            return Refuse(new($"“{site}”不是文件夹，也不是完好的 zip 文件。", $"'{site}' is neither a folder nor a zip file that can be read."), language);
        }
        if (found is null)
            return Refuse(new($"“{site}”里没有本工具的 manifest.json，或它已损坏，无从核对。", $"'{site}' has no manifest.json of this tool, or it is damaged: there is nothing to compare with."), language);
        if (isJson)
            WriteJson(found);
        else
            WriteText(found, language);
        return found.IsWhole ? ExitCode.Done : ExitCode.BadData;
    }

    private static int Refuse(Bilingual words, Language language)
    {
        Console.Error.WriteLine(VisibleText.Line($"perfeval: {words.In(language)}"));
        return ExitCode.BadData;
    }

    private static void WriteText(SiteVerification found, Language language)
    {
        foreach (var fault in found.Faults.Take(ReportWriter.MostInText))
            Console.Out.WriteLine(VisibleText.Line($"{Words(fault.State).In(language)}  {fault.Path}"));
        int Count(FileState state) => found.Faults.Count(fault => fault.State == state);
        if (found.IsHalfPublished)
            Console.Out.WriteLine($"{PublishingCodes.HalfPublished.Title.In(language)}{(language == Language.English ? ": " : "：")}{PublishingCodes.HalfPublished.Remedy.In(language)}");
        if (found.Ledger is { } ledger)
            Console.Out.WriteLine(Words(ledger).In(language));
        Console.Out.WriteLine((found.IsWhole, language) switch
        {
            (true, Language.English) => $"Whole: all {found.Files} files are as the manifest says.",
            (true, _) => $"完好：{found.Files} 个文件都与清单相符。",
            (false, Language.English) => $"Not whole: of {found.Files} files {Count(FileState.Missing)} are missing and {Count(FileState.Changed)} changed; {Count(FileState.Foreign)} are foreign.",
            _ => $"不完好：清单上的 {found.Files} 个文件，缺少 {Count(FileState.Missing)} 个，被改 {Count(FileState.Changed)} 个；另有 {Count(FileState.Foreign)} 个不在清单上。",
        });
        Console.Out.WriteLine(language == Language.English ? $"The same without this tool, in the site's folder: {ByHand}" : $"不用本工具也能核对（在网站文件夹里）：{ByHand}");
    }

    private static void WriteJson(SiteVerification found) => ReportWriter.WriteJson(Console.Out, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("whole", found.IsWhole);
        json.WriteBoolean("halfPublished", found.IsHalfPublished);
        json.WriteNumber("files", found.Files);
        if (found.Ledger is { } ledger)
        {
            json.WriteStartObject("ledger");
            json.WriteNumber("editions", ledger.Entries.Count);
            json.WriteString("fault", JsonNamingPolicy.CamelCase.ConvertName(ledger.Fault.ToString()));
            json.WriteNumber("line", ledger.Fault == LedgerFault.None ? 0 : ledger.FaultLine);
            json.WriteEndObject();
        }
        foreach (var state in Enum.GetValues<FileState>())
        {
            json.WriteStartArray(JsonNamingPolicy.CamelCase.ConvertName(state.ToString()));
            foreach (var fault in found.Faults.Where(fault => fault.State == state))
                json.WriteStringValue(fault.Path);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    });

    private static Bilingual Words(Ledger ledger)
    {
        if (ledger.Fault != LedgerFault.None)
            return new($"登记册 {Ledger.FileName} 第 {ledger.FaultLine} 行{Edition.Words(ledger.Fault).Zh}。", $"Line {ledger.FaultLine} of {Ledger.FileName} {Edition.Words(ledger.Fault).En}.");
        bool isSigned = ledger.Entries[^1].IsSigned;
        return new(
            $"登记册：{ledger.Entries.Count} 版，前后相接，最后一版（{ledger.Entries[^1].Date}）就是现在的网站{(isSigned ? "，签名有效" : "")}。",
            $"Ledger: {ledger.Entries.Count} editions, each following from the one before; the last ({ledger.Entries[^1].Date}) is this site{(isSigned ? ", with a valid signature" : "")}.");
    }

    private static Bilingual Words(FileState state) => state switch
    {
        FileState.Missing => new("缺少", "missing"),
        FileState.Changed => new("被改", "changed"),
        _ => new("多余", "foreign"),
    };
}

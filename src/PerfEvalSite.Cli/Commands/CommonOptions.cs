using System.CommandLine;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Cli.Commands;

/// <summary>The options that more than one command takes. A fresh set for each command.</summary>
internal sealed class CommonOptions
{
    public Argument<string> Data { get; } = DataArgument();

    public Option<ReportFormat> Format { get; } = new("--format") { Description = "输出格式：text、json、github、sarif", DefaultValueFactory = _ => ReportFormat.Text };

    public Option<string> Lang { get; } = LangOption();

    public Option<bool> Strict { get; } = new("--strict") { Description = "有“差异”或“缺失”时以退出码 3 结束" };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "列出每个文件怎样被理解（编码、分隔符）" };

    public Option<string?> AllowPersonalInformation { get; } = new("--allow-personal-information")
    {
        Description = "经过审核、允许公开个人信息的单元格清单（CSV：单位编码、公开件编码、单元格、理由、责任人、日期，可加有效期至）",
        HelpName = "FILE",
    };

    public static Argument<string> DataArgument()
    {
        var data = new Argument<string>("DATA") { Description = "数据文件夹", DefaultValueFactory = _ => "data", Arity = ArgumentArity.ZeroOrOne };
        data.Validators.Add(CommandLineFaults.RefuseOption);
        return data;
    }

    public static Option<string> LangOption()
    {
        var lang = new Option<string>("--lang") { Description = "语言：zh 或 en", DefaultValueFactory = _ => "zh" };
        lang.AcceptOnlyFromAmong("zh", "en");
        return lang;
    }

    public void AddTo(Command command)
    {
        command.Add(Data);
        command.Add(Format);
        command.Add(Lang);
        command.Add(Strict);
        command.Add(Verbose);
        command.Add(AllowPersonalInformation);
    }

    /// <summary>Of a command line that need not be right.</summary>
    public static Language LanguageIn(string[] args) =>
        args.Contains("--lang=en") || args.Contains("--lang:en") || Array.IndexOf(args, "--lang") is >= 0 and var at && at + 1 < args.Length && args[at + 1] == "en" ? Language.English : Language.Chinese;

    public static Language LanguageOf(string lang) => lang == "en" ? Language.English : Language.Chinese;
}

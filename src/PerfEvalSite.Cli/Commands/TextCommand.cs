using System.CommandLine;
using System.Text;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval text DISCLOSURE</c>: the standard sections of 情况说明 from the tables, as Markdown and Word.</summary>
internal static class TextCommand
{
    public static Command Make()
    {
        var which = new Argument<string>("DISCLOSURE") { Description = "公开件：单位编码/公开件编码" };
        which.Validators.Add(CommandLineFaults.RefuseOption);
        var data = new Argument<string>("DATA") { Description = "数据文件夹", DefaultValueFactory = _ => "data", Arity = ArgumentArity.ZeroOrOne };
        data.Validators.Add(CommandLineFaults.RefuseOption);
        var output = new Option<string?>("--output", "-o") { Description = "写到哪里，不带结尾；不写则写成 DISCLOSURE 末段的“-说明.md”和“-说明.docx”", HelpName = "FILE" };
        var lang = CommonOptions.LangOption();
        var command = new Command("text", "从各表写出情况说明的标准段落 / write the standard explanation from the tables");
        command.Add(which);
        command.Add(data);
        command.Add(output);
        command.Add(lang);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(which), parsed.GetRequiredValue(data), parsed.GetValue(output), CommonOptions.LanguageOf(parsed.GetRequiredValue(lang))));
        return command;
    }

    private static int Run(string which, string data, string? output, Language language)
    {
        var context = new ReadingContext(Path.GetFullPath(data), new DiagnosticBag());
        var folder = DataFolder.Open(context);
        string[] key = which.Trim('/').Split('/');
        var source = key.Length == 2 ? folder?.Sources().FirstOrDefault(one => one.AgencyId == key[0] && one.Id == key[1]) : null;
        if (folder is null || source is null)
            return Refuse(new($"{data} 里没有公开件“{which}”；请写成 单位编码/公开件编码。", $"There is no disclosure “{which}” in {data}; write AGENCY/DISCLOSURE."), language);
        var disclosure = source.Read(context, folder.NewAssembler(context.Diagnostics));
        if (disclosure is null || context.Diagnostics.HasErrors)
            return Refuse(new($"“{which}”有错误，不能从中写说明；请先运行 perfeval check {data}。", $"“{which}” has errors; run perfeval check {data} first."), language);
        var parts = StandardText.Of(disclosure);
        if (parts.Count == 0)
            return Refuse(new($"“{which}”不是部门决算或部门预算，或者各表里没有可以写进说明的数。", $"“{which}” is neither of final accounts nor a budget, or its tables hold no figure for the explanation."), language);
        string title = DisclosureTitle.Of(disclosure, folder.Agency(disclosure.AgencyId)!).Shown + "情况说明";
        string path = output ?? key[1] + "-说明";
        foreach (string ending in new[] { ".md", ".docx" })
            if (File.Exists(path + ending))
                return Refuse(new($"{path}{ending} 已经有了，没有改动；请用 -o 另写一个名称。", $"{path}{ending} is there already and was left as it is; give another name with -o."), language);
        var markdown = new StringBuilder().Append("# ").Append(title).Append('\n');
        foreach (var part in parts)
        {
            markdown.Append("\n## ").Append(part.Heading).Append('\n');
            foreach (string paragraph in part.Paragraphs)
                markdown.Append('\n').Append(paragraph).Append('\n');
        }
        var word = new Utf8Writer();
        WordText.Write(title, parts, word);
        File.WriteAllText(path + ".md", markdown.ToString());
        File.WriteAllBytes(path + ".docx", word.Written.ToArray());
        Console.Out.WriteLine(VisibleText.Line(language == Language.English ? $"Wrote {path}.md and {path}.docx: {parts.Count} sections" : $"已写 {path}.md 和 {path}.docx，共 {parts.Count} 段。增减原因不在表中，请补写。"));
        return ExitCode.Done;
    }

    private static int Refuse(Bilingual words, Language language)
    {
        Console.Error.WriteLine(VisibleText.Line($"perfeval: {words.In(language)}"));
        return ExitCode.BadData;
    }
}

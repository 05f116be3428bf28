using System.CommandLine;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval explain CODE</c>: what a diagnostic or a rule means.</summary>
internal static class ExplainCommand
{
    public static Command Make()
    {
        var code = new Argument<string>("CODE") { Description = "编号，例如 PE1201 或 P03", Arity = ArgumentArity.ZeroOrOne };
        code.Validators.Add(CommandLineFaults.RefuseOption);
        var lang = CommonOptions.LangOption();
        var command = new Command("explain", "解释一个编号；不写编号则列出全部 / explain a code, or list them all");
        command.Add(code);
        command.Add(lang);
        command.SetAction(parsed => Run(parsed.GetValue(code), CommonOptions.LanguageOf(parsed.GetRequiredValue(lang))));
        return command;
    }

    private static int Run(string? id, Language language)
    {
        if (string.IsNullOrEmpty(id))
        {
            foreach (var known in AllCodes.InOrder)
                Console.Out.WriteLine($"{known.Id}  {known.Title.In(language)}");
            foreach (var known in RuleBook.All)
                Console.Out.WriteLine($"{known.Id}  {known.Title.In(language)}");
            return ExitCode.Done;
        }
        if (AllCodes.Find(id) is { } code)
        {
            Console.Out.WriteLine($"{code.Id}  {code.Title.In(language)}");
            Console.Out.WriteLine($"    {code.Explanation.In(language)}");
            Console.Out.WriteLine($"    → {code.Remedy.In(language)}");
            return ExitCode.Done;
        }
        if (RuleBook.Find(id) is { } rule)
        {
            Explain(rule, language);
            return ExitCode.Done;
        }
        if (Coverage.WhyNotChecked(id.Trim().ToUpperInvariant()) is { } why)
        {
            Console.Out.WriteLine($"{id.Trim().ToUpperInvariant()}  {why.In(language)}");
            return ExitCode.Done;
        }
        var nearest = Nearest.Hint(id, AllCodes.InOrder.Select(known => known.Id).Concat(RuleBook.All.Select(known => known.Id)));
        Console.Error.WriteLine(VisibleText.Line(language == Language.English
            ? $"there is no code {id}{nearest.En}; perfeval explain lists them all"
            : $"没有编号“{id}”{nearest.Zh}；perfeval explain 列出全部编号"));
        return ExitCode.BadCommandLine;
    }

    private static void Explain(Rule rule, Language language)
    {
        bool english = language == Language.English;
        Console.Out.WriteLine($"{rule.Id}  {rule.Title.In(language)}");
        Console.Out.WriteLine($"    {(english ? "Rests on: " : "依据：")}{rule.Basis.In(language)}");
        if (rule.Covers.Count > 0)
            Console.Out.WriteLine($"    {(english ? "Covers: " : "并入：")}{string.Join(english ? ", " : "、", rule.Covers)}");
        foreach (var example in rule.Examples)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(example.Holds ? (english ? "    Holds:" : "    相符的例子：") : $"    {example.Outcome.Words().In(language)}：{example.Message}");
            foreach (string line in example.Data.Trim().Split('\n'))
                Console.Out.WriteLine("        " + line.TrimEnd());
        }
    }
}

using System.CommandLine;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval explain CODE</c>: what a diagnostic means and how to mend it.</summary>
internal static class ExplainCommand
{
    public static Command Make()
    {
        var code = new Argument<string>("CODE") { Description = "诊断编号，例如 PE1201", Arity = ArgumentArity.ZeroOrOne };
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
            return ExitCode.Done;
        }
        if (AllCodes.Find(id) is { } code)
        {
            Console.Out.WriteLine($"{code.Id}  {code.Title.In(language)}");
            Console.Out.WriteLine($"    {code.Explanation.In(language)}");
            Console.Out.WriteLine($"    → {code.Remedy.In(language)}");
            return ExitCode.Done;
        }
        string nearest = Nearest.To(id, AllCodes.InOrder.Select(known => known.Id));
        Console.Error.WriteLine(language == Language.English ? $"there is no code {id}; the nearest is {nearest}" : $"没有编号“{id}”；最接近的是 {nearest}");
        return ExitCode.BadCommandLine;
    }
}

using System.CommandLine;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Cli.Commands;

/// <summary>The library's help with its own few words in the reader's language: it has them in English, or half translated.</summary>
internal static class HelpText
{
    private static readonly (string Library, string Chinese)[] lines =
    [
        ("Description:", "说明："),
        ("Usage:", "用法："),
        ("Arguments:", "参数："),
        ("Options:", "选项："),
        ("Commands:", "命令："),
    ];

    private static readonly (string Library, string Chinese)[] words =
    [
        ("[options]", "[选项]"),
        ("[command]", "[命令]"),
        ("[default: ", "[默认 "),
        ("(REQUIRED)", "（必填）  "),
        ("Show help and usage information", "显示这些说明"),
        ("Show version information", "显示版本"),
    ];

    public static int Print(ParseResult parsed, Language language)
    {
        var help = new StringWriter { NewLine = "\n" };
        int code = parsed.Invoke(new InvocationConfiguration { Output = help, EnableDefaultExceptionHandler = false });
        foreach (string line in help.ToString().TrimEnd('\n').Split('\n'))
            Console.Out.WriteLine(language == Language.English ? line : InChinese(line));
        return code;
    }

    private static string InChinese(string line)
    {
        foreach (var (library, chinese) in lines)
            if (line == library)
                return chinese;
        foreach (var (library, chinese) in words)
            line = line.Replace(library, chinese, StringComparison.Ordinal);
        return line;
    }
}

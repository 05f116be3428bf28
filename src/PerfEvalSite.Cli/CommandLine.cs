using System.CommandLine;
using System.CommandLine.Help;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using PerfEvalSite.Cli.Commands;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Cli;

/// <summary>The program from its first word to its last, the same in every edition.</summary>
internal static class CommandLine
{
    /// <param name="desk">Serves the desk until it is stopped; null in the edition that has none.</param>
    /// <param name="looks">Compiles templates of an agency's own; null in the edition that cannot.</param>
    public static int Run(string[] args, Func<DeskRequest, int>? desk, ILooks? looks)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.SetOut(new GuardedOutput(Console.Out));

        var language = CommonOptions.LanguageIn(args);
        var root = new RootCommand("预算绩效与决算公开：把数据文件夹做成静态网站，并核对每一个数。\nTurns disclosure data into a static website and checks every figure.");
        root.Add(BuildCommand.Make(looks));
        root.Add(MergeCommand.Make(looks));
        root.Add(VerifyCommand.Make());
        root.Add(CheckCommand.Make());
        root.Add(DiffCommand.Make());
        root.Add(NewCommand.Make());
        root.Add(AddressCommands.MakeWithdraw());
        root.Add(AddressCommands.MakeRename());
        root.Add(ImportCommand.Make());
        root.Add(TextCommand.Make());
        root.Add(ExplainCommand.Make());
        root.Add(DeskCommand.Make("desk", opens: true, desk));
        root.Add(DeskCommand.Make("serve", opens: false, desk));
        // Whoever double-clicks the program gives it no words.
        if (args.Length == 0 && desk is not null)
            args = ["desk"];

        try
        {
            // A name that begins with @ is a name.
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is HelpAction)
                return HelpText.Print(parsed, language);
            if (parsed.Errors.Count == 0 && root.Options.OfType<VersionOption>().Any(version => parsed.GetResult(version) is { Implicit: false }))
                return PrintVersion(desk is not null, language);
            if (parsed.Errors.Count == 0)
                return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            foreach (string line in CommandLineFaults.Of(parsed, language))
                Console.Error.WriteLine(VisibleText.Line(line));
            return ExitCode.BadCommandLine;
        }
        catch (HalfPublishedException half)
        {
            return LastWords.Of(half, language);
        }
        catch (Exception) when (Interruption.Signal is not null)
        {
            return LastWords.OfInterruption(language);
        }
        catch (OutputFault fault)
        {
            return LastWords.OfOutput(fault, language);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return LastWords.OfDisk(fault, language);
        }
        catch (Exception bug)
        {
            return LastWords.OfBug(bug, Origin(bug), language);
        }
    }

    /// <summary>The number alone in the first line, for scripts; then what this edition has.</summary>
    private static int PrintVersion(bool hasDesk, Language language)
    {
        Console.Out.WriteLine(typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?");
        Console.Out.WriteLine((hasDesk, language) switch
        {
            (true, Language.English) => "Desktop edition: all commands, import of documents, the desk (perfeval desk), and templates of one's own (--templates).",
            (false, Language.English) => "Server edition: all commands and import of documents, without the desk and templates of one's own.",
            (true, _) => "桌面版：全部命令、文件导入、工作台（perfeval desk）和自己的模板（--templates）。",
            _ => "服务器版：全部命令和文件导入，没有工作台和自己的模板。",
        });
        return ExitCode.Done;
    }

    // Where it was thrown, in a form that is there in a trimmed tool too.
    private static string Origin(Exception bug) =>
        new StackTrace(bug).GetFrame(0) is { } frame && DiagnosticMethodInfo.Create(frame) is { } method ? $"{method.DeclaringTypeName}.{method.Name}" : "?";
}

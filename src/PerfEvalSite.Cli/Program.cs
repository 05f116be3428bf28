using System.CommandLine;
using System.CommandLine.Help;
using System.Diagnostics;
using System.Text;
using PerfEvalSite.Cli;
using PerfEvalSite.Cli.Commands;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Publishing;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.SetOut(new GuardedOutput(Console.Out));

var language = CommonOptions.LanguageIn(args);
var root = new RootCommand("预算绩效与决算公开：把数据文件夹做成静态网站，并核对每一个数。\nTurns disclosure data into a static website and checks every figure.");
root.Add(BuildCommand.Make());
root.Add(MergeCommand.Make());
root.Add(VerifyCommand.Make());
root.Add(CheckCommand.Make());
root.Add(DiffCommand.Make());
root.Add(NewCommand.Make());
root.Add(ImportCommand.Make());
root.Add(ExplainCommand.Make());

try
{
    // A name that begins with @ is a name.
    var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    if (parsed.Action is HelpAction)
        return HelpText.Print(parsed, language);
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

// Where it was thrown, in a form that is there in a trimmed tool too.
static string Origin(Exception bug) =>
    new StackTrace(bug).GetFrame(0) is { } frame && DiagnosticMethodInfo.Create(frame) is { } method ? $"{method.DeclaringTypeName}.{method.Name}" : "?";

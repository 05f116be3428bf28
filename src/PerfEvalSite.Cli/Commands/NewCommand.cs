using System.CommandLine;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Cli.Commands;

/// <summary><c>perfeval new</c>: makes what a clerk fills in. Never overwrites anything.</summary>
internal static class NewCommand
{
    public static Command Make() => new("new", "新建单位或公开件的空表 / make an agency or a disclosure to be filled in")
    {
        NewAgency.Make(),
        NewDisclosure.Make(),
    };

    /// <summary>Says on standard error why nothing was made.</summary>
    public static int Refuse(string lang, string zh, string en)
    {
        Console.Error.WriteLine(VisibleText.Line(lang == "en" ? en : zh));
        return ExitCode.BadCommandLine;
    }

    /// <summary>Fails rather than overwrite.</summary>
    public static void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(content);
    }
}

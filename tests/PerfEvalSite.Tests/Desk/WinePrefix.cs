using System.Diagnostics;

namespace PerfEvalSite.Tests.Desk;

/// <summary>
/// A Windows of its own in a folder. What programs say goes to a file: processes that wine leaves running hold the pipe of whoever started the first one.
/// </summary>
internal sealed class WinePrefix(TemporaryFolder folder) : IDisposable
{
    /// <summary>Null where none is named.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("PERFEVAL_WINE") is { Length: > 0 } named && File.Exists(named) ? named : null;

    /// <returns>What it said, when it has ended.</returns>
    public string Run(params string[] arguments)
    {
        using var running = Start("said.txt", arguments);
        running.WaitForExit();
        return File.ReadAllText(folder["said.txt"]);
    }

    /// <param name="file">Takes what it says, in the folder.</param>
    public Process Start(string file, params string[] arguments) => Launch(Program!, file, arguments);

    public void Dispose()
    {
        using var server = Launch(Path.Combine(Path.GetDirectoryName(Program!)!, "wineserver"), "server.txt", ["-k"]);
        server.WaitForExit();
    }

    private Process Launch(string program, string file, string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" > \"$SAID\" 2>&1 < /dev/null", program, .. arguments]) { WorkingDirectory = folder.Path };
        start.Environment["SAID"] = folder[file];
        start.Environment["WINEPREFIX"] = folder["wine"];
        start.Environment["WINEDEBUG"] = "-all";
        // Without mscoree a new Windows doesn't ask for .NET of its own; but every assembly names it, and none could be loaded.
        start.Environment["WINEDLLOVERRIDES"] = arguments[0] == "wineboot" ? "mscoree=;mshtml=" : "mshtml=";
        return Process.Start(start)!;
    }
}

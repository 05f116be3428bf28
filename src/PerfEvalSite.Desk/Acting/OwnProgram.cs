using System.Diagnostics;
using System.Text;
using PerfEvalSite.Desk.Looking;

namespace PerfEvalSite.Desk.Acting;

/// <summary>What a run of one of the tool's own commands said, and how it ended.</summary>
internal sealed record Ran(int ExitCode, IReadOnlyList<string> Output, IReadOnlyList<string> Errors)
{
    public bool IsDone => ExitCode == 0;

    public IEnumerable<string> Lines => Output.Concat(Errors);
}

/// <summary>
/// Runs this very program with words of its command line, as a process of its own: the same command that a script would run, with all that it refuses,
/// and a document that brings a reader down brings no desk down.
/// </summary>
internal static class OwnProgram
{
    /// <summary>The longest that any document took by far; what takes longer is not going to end.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(5);

    /// <param name="words">Each a word as it is: nothing in it is taken for an option, a pattern or a command.</param>
    public static async Task<Ran> RunAsync(IEnumerable<string> words, CancellationToken cancelled)
    {
        string program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            CreateNoWindow = true,
            // Not where the data stands: nothing of it is to be found by a short name.
            WorkingDirectory = AppContext.BaseDirectory,
        };
        if (Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "perfeval-desk.dll"));
        foreach (string word in words)
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        patience.CancelAfter(longest);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, LinesOf(await output), LinesOf(await errors));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            if (cancelled.IsCancellationRequested)
                throw;
            return new(-1, [], ["用的时间太长，已经中止，没有改动数据。"]);
        }
    }

    private static string[] LinesOf(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(DeskWords.Of).Where(line => line.Length > 0)];
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PerfEvalSite.Desk.Committing;

/// <summary>What git said. Its errors are for <see cref="GitTrouble"/> to understand, and for nobody to read.</summary>
internal sealed record GitAnswer(int ExitCode, string Output, string Errors)
{
    public bool IsDone => ExitCode == 0;
}

/// <summary>
/// Runs the git of this machine, without a shell and without a question. Of the repository's own settings none may run a program (<see cref="GitSettings"/>);
/// what the user has set for all repositories, such as where passwords are kept, is theirs and works.
/// </summary>
internal static class Git
{
    public static readonly TimeSpan Short = TimeSpan.FromMinutes(1);

    /// <summary>Over a network, with somebody signing in.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private const int TooLong = -1;

    /// <summary>Given with every run: paths mean themselves, no hook, no watcher, no signature that asks for a password, nothing left running in the background.</summary>
    private static readonly string[] always =
    [
        "--literal-pathspecs", "--no-pager", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "commit.gpgSign=false", "-c", "push.gpgSign=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
        "-c", "user.useConfigOnly=true", "-c", "i18n.commitEncoding=utf-8", "-c", "submodule.recurse=false",
    ];

    /// <summary>What stays of the environment's own words for git: who commits, where the user's settings are, how to reach a server. Not which repository is meant.</summary>
    private static readonly string[] kept = ["GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH", "GIT_SSL_", "GIT_SSH"];

    /// <summary>Absolute; null where there is none. A name alone would be looked for in the working folder first on Windows.</summary>
    public static string? Program(string? path) =>
        (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git")).FirstOrDefault(File.Exists);

    /// <param name="folder">Absolute: where it works.</param>
    /// <param name="input">Its standard input.</param>
    public static async Task<GitAnswer> RunAsync(string program, string folder, TimeSpan longest, string input, CancellationToken cancelled, params string[] words)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            CreateNoWindow = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (string word in (string[])[.. always, "-C", folder, .. words])
            start.ArgumentList.Add(word);
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase) && !kept.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_ASKPASS"] = "";
        start.Environment["SSH_ASKPASS_REQUIRE"] = "never";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        // Also stands over what a repository's settings say of protocols: an address never names a program.
        start.Environment["GIT_ALLOW_PROTOCOL"] = "file:git:http:https:ssh";
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            return new(TooLong, "", "cannot run");
        }
        using (process)
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(cancelled))
        {
            patience.CancelAfter(longest);
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(patience.Token);
                var errors = process.StandardError.ReadToEndAsync(patience.Token);
                try
                {
                    await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
                    process.StandardInput.Close();
                }
                catch (IOException)
                {
                    // It ended without reading; it says why.
                }
                await process.WaitForExitAsync(patience.Token);
                return new(process.ExitCode, await output, await errors);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancelled.ThrowIfCancellationRequested();
                return new(TooLong, "", "took too long");
            }
        }
    }
}

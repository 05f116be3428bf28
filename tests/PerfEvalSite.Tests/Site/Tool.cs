using System.Diagnostics;

namespace PerfEvalSite.Tests.Site;

/// <summary>The built tool, run as its users run it: a process of its own. Shared with the browser tests.</summary>
internal static class Tool
{
    /// <summary>The folder of the checkout, found from where the tests were built.</summary>
    public static readonly string Root = FindRoot();

    /// <summary>The program. The same configuration of the tool as of these tests (<c>bin/Debug/net10.0</c>).</summary>
    public static readonly string Program = Path.Combine(
        Root, "src", "PerfEvalSite.Cli", "bin",
        Path.GetRelativePath(AppContext.BaseDirectory[..AppContext.BaseDirectory.LastIndexOf("bin", StringComparison.Ordinal)] + "bin", AppContext.BaseDirectory),
        "perfeval.dll");

    public static readonly string RealData = Path.Combine(Root, "data");

    /// <summary>What a run said and how it ended.</summary>
    public sealed record Result(int ExitCode, string Output, string Errors);

    public static Result Run(string[] arguments, string? workingDirectory = null, IReadOnlyDictionary<string, string>? environment = null) =>
        RunProgram("dotnet", [Program, .. arguments], workingDirectory, environment);

    /// <summary>Runs another program in the same way.</summary>
    public static Result RunProgram(string program, string[] arguments, string? workingDirectory = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = workingDirectory ?? Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        // Both streams at once: a full pipe of one would stop the tool while the other is being read.
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>Builds a data folder into a fresh temporary folder and gives that folder; a build that fails is an exception with its messages.</summary>
    public static string BuildSite(string data, params string[] options)
    {
        string site = NewSite();
        Result result = Run(["build", data, "-o", site, .. options]);
        if (result.ExitCode != 0)
            throw new InvalidOperationException($"perfeval build {data} ended with {result.ExitCode}:\n{result.Output}\n{result.Errors}");
        return site;
    }

    /// <summary>A path to build into; what the tool keeps beside it stands in the same temporary folder.</summary>
    public static string NewSite() => Path.Combine(Directory.CreateTempSubdirectory("perfeval-site-").FullName, "_site");

    /// <summary>Deletes a site of <see cref="NewSite"/> and what is beside it.</summary>
    public static void Discard(string site) => Directory.Delete(Path.GetDirectoryName(site)!, recursive: true);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PerfEvalSite.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No PerfEvalSite.sln above {AppContext.BaseDirectory}.");
    }
}

using System.Runtime.InteropServices;

namespace PerfEvalSite.Tests.Site;

/// <summary>The program that the publish profile makes: compiled ahead of time, without .NET. Making it takes a minute or two and a C linker.</summary>
public sealed class NativeTool : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public NativeTool()
    {
        // Nothing may live on after the publication: it would hold the pipe that is read to its end.
        Tool.Result made = Tool.RunProgram("dotnet",
        [
            "publish", Path.Combine(Tool.Root, "src", "PerfEvalSite.Cli"), "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishProfile=Compiled", "-p:UseSharedCompilation=false", "-nodeReuse:false",
            "--nologo", "--artifacts-path", folder["artifacts"], "-o", folder["tool"],
        ]);
        if (made.ExitCode != 0)
            throw new InvalidOperationException($"dotnet publish ended with {made.ExitCode}:\n{made.Output}\n{made.Errors}");
        Program = folder[OperatingSystem.IsWindows() ? "tool/perfeval.exe" : "tool/perfeval"];
    }

    public string Program { get; }

    public void Dispose() => folder.Dispose();
}

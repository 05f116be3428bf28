using System.Diagnostics;
using System.Text.RegularExpressions;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Desk;

/// <summary>A test that runs where wine is asked for, and says so elsewhere: what wine leaves running may hold a caller for minutes.</summary>
public sealed class WineFactAttribute : FactAttribute
{
    public WineFactAttribute()
    {
        if (Wine is null)
            Skip = "PERFEVAL_WINE names no wine64, such as /usr/lib/wine/wine64";
    }

    /// <summary>Null where none is named.</summary>
    public static string? Wine { get; } = Environment.GetEnvironmentVariable("PERFEVAL_WINE") is { Length: > 0 } named && File.Exists(named) ? named : null;
}

/// <summary>The one file that is published for Windows, made here and run under wine.</summary>
public partial class WindowsEditionTests
{
    [WineFact]
    public async Task One_file_builds_the_same_site_and_serves_its_desk()
    {
        using var folder = new TemporaryFolder();
        var made = Tool.RunProgram("dotnet",
        [
            "publish", Path.Combine(Tool.Root, "src", "PerfEvalSite.Desk"), "-r", "win-x64", "-p:PublishProfile=OneFile", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-p:RunAnalyzers=false",
            "--nologo", "--artifacts-path", folder["artifacts"], "-o", folder["程序 文件夹"],
        ]);
        Assert.True(made.ExitCode == 0, made.Output + made.Errors);
        string program = Assert.Single(Directory.GetFiles(folder["程序 文件夹"]));
        Dictionary<string, string> environment = new() { ["WINEPREFIX"] = folder["wine"], ["WINEDEBUG"] = "-all", ["WINEDLLOVERRIDES"] = "mscoree=;mshtml=" };

        // What makes Windows of the prefix goes on for a while after the first program has ended.
        Tool.RunProgram(WineFactAttribute.Wine!, ["wineboot", "--init"], folder.Path, environment);
        Tool.RunProgram(Path.Combine(Path.GetDirectoryName(WineFactAttribute.Wine!)!, "wineserver"), ["-w"], folder.Path, environment);

        var version = Tool.RunProgram(WineFactAttribute.Wine!, [program, "--version"], folder.Path, environment);
        Assert.Contains("桌面版", version.Output, StringComparison.Ordinal);
        Copy(Tool.RealData, folder["数据"]);
        var built = Tool.RunProgram(WineFactAttribute.Wine!, [program, "build", "数据", "-o", "网站"], folder.Path, environment);
        Assert.Equal(0, built.ExitCode);
        string site = Tool.BuildSite(Tool.RealData);
        Assert.Empty(FolderDifference.Between(site, folder["网站"]));
        Tool.Discard(site);

        var start = new ProcessStartInfo(WineFactAttribute.Wine!, [program, "serve", "数据"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var desk = Process.Start(start)!;
        try
        {
            string address = Address().Match((await desk.StandardOutput.ReadLineAsync())!).Value;
            using var client = RunningDesk.NewClient();
            using var entered = await client.GetAsync(address);
            Assert.Contains("可以发布", await client.GetStringAsync(new Uri(new Uri(address), "/")), StringComparison.Ordinal);
            File.WriteAllText(folder["数据/leshan-ybj/2019-final-accounts/disclosure.csv"], "文种,年度\r\n部门决算,20x3\r\n");
            using var changed = await client.GetAsync(new Uri(new Uri(address), "/state?since=2"));
            Assert.Contains("不能发布", await client.GetStringAsync(new Uri(new Uri(address), "/problems")), StringComparison.Ordinal);
            client.DefaultRequestHeaders.Add("Origin", new Uri(address).GetLeftPart(UriPartial.Authority));
            using var stopped = await client.PostAsync(new Uri(new Uri(address), "/stop"), null);
            await desk.WaitForExitAsync();
            Assert.Equal(0, desk.ExitCode);
        }
        finally
        {
            if (!desk.HasExited)
                desk.Kill(entireProcessTree: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();
}

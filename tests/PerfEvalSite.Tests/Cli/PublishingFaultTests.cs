using System.Diagnostics;
using System.Runtime.InteropServices;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Cli;

/// <summary>What the tool says, and ends with, when the place that it publishes to does not do as it is told.</summary>
public sealed partial class PublishingFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PublishingFaultTests()
    {
        Write("data/site.json", """{"title":"示例"}""");
        Write("data/单位.csv", "单位编码,名称\ndemo,某县医疗保障局\n");
        Write("data/demo/2024-self-evaluation/公开件.csv", "文种,标题,年度,默认金额单位\n项目支出绩效自评,自评,2024,万元\n");
        Write("data/demo/2024-self-evaluation/资金.csv", "口径,年初预算,全年预算,执行,执行率\n合计,100,100,91.37,91.37%\n");
        Assert.Equal(0, Build().ExitCode);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_in_the_place_of_a_page_is_named_before_anything_is_replaced()
    {
        File.Delete(folder["site/years/index.html"]);
        Directory.CreateDirectory(folder["site/years/index.html/x"]);
        var before = folder.TextsOf("site");
        Write("data/site.json", """{"title":"示例二"}""");
        var result = Build();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("years/index.html: error PE4050", result.Errors, StringComparison.Ordinal);
        Assert.Equal(before, folder.TextsOf("site"));

        Directory.Delete(folder["site/years/index.html"], recursive: true);
        Assert.Equal(0, Build().ExitCode);
        Assert.Equal(0, Run("verify", "site").ExitCode);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_to_half_way_is_told_as_half_published_and_finished_by_the_next_build()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName == "root" && !CanForbid())
            return;
        Forbid("site/years", true);
        Write("data/site.json", """{"title":"示例二"}""");
        var result = Build();
        Forbid("site/years", false);
        Assert.Equal(5, result.ExitCode);
        Assert.Contains("网站只发布了一半", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("没有改动", result.Errors + result.Output, StringComparison.Ordinal);

        Assert.Contains("PE4054", Run("check", "data", "--site", "site").Errors, StringComparison.Ordinal);
        var half = Run("verify", "site");
        Assert.Equal(1, half.ExitCode);
        Assert.Contains("网站只发布了一半", half.Output, StringComparison.Ordinal);

        var next = Build();
        Assert.Equal(0, next.ExitCode);
        Assert.Contains("PE4051", next.Errors, StringComparison.Ordinal);
        Assert.Equal(0, Run("verify", "site").ExitCode);
    }

    [Fact]
    public void A_published_folder_put_back_with_its_dates_is_made_again()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Copy("-a", "site", "backup");
        Write("data/demo/2024-self-evaluation/资金.csv", "口径,年初预算,全年预算,执行,执行率\n合计,100,100,81.37,81.37%\n");
        Assert.Equal(0, Build().ExitCode);
        foreach (string how in new[] { "into its place", "over it", "one page" })
        {
            switch (how)
            {
                case "into its place":
                    Directory.Delete(folder["site/agencies/demo"], recursive: true);
                    Copy("-a", "backup/agencies/demo", "site/agencies/");
                    break;
                case "over it":
                    Copy("-a", "backup/agencies/.", "site/agencies/");
                    break;
                default:
                    var kept = Directory.GetLastWriteTimeUtc(folder["site/agencies/demo/2024-self-evaluation"]);
                    File.Delete(folder["site/agencies/demo/2024-self-evaluation/index.html"]);
                    Directory.SetLastWriteTimeUtc(folder["site/agencies/demo/2024-self-evaluation"], kept);
                    break;
            }
            Assert.Equal(0, Build().ExitCode);
            Assert.True(Run("verify", "site").ExitCode == 0, how);
        }
    }

    [Fact]
    public void Words_that_nobody_takes_do_not_make_a_published_site_unpublished()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Write("data/site.json", """{"title":"示例二"}""");
        var result = Tool.RunProgram("sh", ["-c", "exec \"$@\" > /dev/full", "sh", "dotnet", Tool.Program, "build", "data", "-o", "site"], folder.Path);
        Assert.Equal(5, result.ExitCode);
        Assert.Contains("网站已经发布，只是这次运行的文字没能输出", result.Errors, StringComparison.Ordinal);
        Assert.Contains("示例二", File.ReadAllText(folder["site/index.html"]), StringComparison.Ordinal);
        Assert.Equal(0, Run("verify", "site").ExitCode);
    }

    [Fact]
    public void A_place_that_cannot_take_a_site_is_told_with_its_reason()
    {
        string tooLong = new('长', 80);
        var named = Run("build", "data", "-o", tooLong);
        Assert.Equal((1, true), (named.ExitCode, named.Errors.Contains("PE4053", StringComparison.Ordinal)));
        if (!OperatingSystem.IsLinux())
            return;
        var nowhere = Run("build", "data", "-o", "/proc/site");
        Assert.Equal((1, true), (nowhere.ExitCode, nowhere.Errors.Contains("PE4052", StringComparison.Ordinal)));
        Directory.CreateSymbolicLink(folder["link"], folder["data"]);
        var within = Run("build", "data", "-o", "link/site");
        Assert.Equal((1, true), (within.ExitCode, within.Errors.Contains("PE4003", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(folder["data/site"]));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_build_that_is_asked_to_end_says_so_and_leaves_nothing_behind(string signal, int exitCode)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var before = folder.TextsOf("site");
        // Enough to be at work when the signal comes.
        Write("data/单位.csv", "单位编码,名称\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"demo{i},第{i}县医疗保障局\n")) + "demo,某县医疗保障局\n");
        for (int i = 0; i < 300; i++)
        {
            string disclosure = $"data/demo{i % 30}/{2010 + i / 30}-self-evaluation";
            Write($"{disclosure}/公开件.csv", $"文种,标题,年度,默认金额单位\n项目支出绩效自评,自评,{2010 + i / 30},万元\n");
            Write($"{disclosure}/资金.csv", "口径,年初预算,全年预算,执行,执行率\n合计,100,100,91.37,91.37%\n");
        }
        // Whoever runs these tests in the background has it ignored.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Tool.Program, "build", "data", "-o", "site"]) { WorkingDirectory = folder.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        while (!Directory.Exists(folder["site.perfeval-new"]) && !process.HasExited)
            Thread.Sleep(1);
        // A program that sends it would come too late on a busy machine.
        Assert.Equal(0, Kill(process.Id, signal == "INT" ? 2 : 15));
        string errors = process.StandardError.ReadToEnd();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(exitCode, process.ExitCode);
        Assert.Contains("已中止，网站没有改动", errors, StringComparison.Ordinal);
        Assert.Equal(before, folder.TextsOf("site"));
        Assert.Equal(["data", "site", "site.perfeval-memory"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    /// <summary>Root may write everywhere; a folder that is mounted read-only or marked as immutable stops root too.</summary>
    private bool CanForbid()
    {
        Directory.CreateDirectory(folder["try"]);
        bool can = Tool.RunProgram("chattr", ["+i", folder["try"]]).ExitCode == 0;
        if (can)
            Tool.RunProgram("chattr", ["-i", folder["try"]]);
        Directory.Delete(folder["try"]);
        return can;
    }

    private void Forbid(string path, bool forbid)
    {
        if (Environment.UserName == "root")
            Tool.RunProgram("chattr", [forbid ? "+i" : "-i", folder[path]]);
        else if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder[path], forbid ? UnixFileMode.UserRead | UnixFileMode.UserExecute : UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Copy(string how, string from, string to) => Assert.Equal(0, Tool.RunProgram("cp", [how, folder[from], folder[to]]).ExitCode);

    private Tool.Result Build() => Run("build", "data", "-o", "site");

    private Tool.Result Run(params string[] arguments) => Tool.Run(arguments, folder.Path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.WriteAllText(folder[path], text);
    }
}

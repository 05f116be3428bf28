using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Desk;

/// <summary>A real repository with a data folder in it and a real bare one as its remote, made by the git of this machine as somebody without settings of their own.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder files = new();
    private readonly Dictionary<string, string> environment;

    /// <param name="data">Below the repository; "." for the repository itself.</param>
    public GitFolder(string data = "资料/数据 文件夹")
    {
        environment = new() { ["HOME"] = files.Path, ["XDG_CONFIG_HOME"] = files.Path, ["GIT_CONFIG_NOSYSTEM"] = "1", ["LC_ALL"] = "C" };
        Repository = files["仓库"];
        Remote = files["远端.git"];
        Data = Path.GetFullPath(Path.Combine(Repository, data));
        Directory.CreateDirectory(Data);
        Run(files.Path, "init", "--quiet", "--bare", "--initial-branch=main", Remote);
        Run(files.Path, "init", "--quiet", "--initial-branch=main", Repository);
        Git("config", "user.name", "测试员");
        Git("config", "user.email", "clerk@example.invalid");
        Git("remote", "add", "origin", Remote);
        Write("site.json", """{"title":"测试站","organiser":"测试单位"}""");
        Write("agencies.csv", "单位编码,名称\ncounty-ybj,某县医疗保障局\n");
        Write("county-ybj/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n");
        Write("county-ybj/2023-self/narratives.csv", "栏目,序号,正文\n概况,1,第一版\n");
        File.WriteAllText(Path.Combine(Repository, "别的.txt"), "一\n");
        Git("add", "--all");
        Git("commit", "--quiet", "--message=开始");
        Git("push", "--quiet", "--set-upstream", "origin", "main");
    }

    public string Repository { get; }

    public string Remote { get; }

    public string Data { get; }

    public string this[string relative] => files[relative];

    public void Write(string path, string text)
    {
        string full = Path.Combine(Data, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <returns>What it said, without the end of its last line.</returns>
    public string Git(params string[] words) => Run(Repository, words);

    /// <summary>The remote is looked into where it stands.</summary>
    public string RemoteGit(params string[] words) => Run(Remote, words);

    /// <summary>A program that git would run: its own shell runs it, on Windows too.</summary>
    public static void WriteScript(string path, string lines)
    {
        File.WriteAllText(path, $"#!/bin/sh\n{lines}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
    }

    public void Dispose() => files.Dispose();

    private string Run(string folder, params string[] words)
    {
        var ran = Tool.RunProgram("git", ["-c", "core.quotePath=false", .. words], folder, environment);
        return ran.ExitCode == 0 ? ran.Output.TrimEnd('\n') : throw new InvalidOperationException($"git {string.Join(' ', words)}: {ran.Errors}");
    }
}

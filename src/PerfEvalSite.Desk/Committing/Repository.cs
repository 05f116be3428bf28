using System.Security.Cryptography;
using System.Text;

namespace PerfEvalSite.Desk.Committing;

/// <summary>A file of the folder that differs from what was committed last.</summary>
/// <param name="Path">Below the folder, with forward slashes.</param>
/// <param name="How">新增, 修改 or 删除.</param>
internal sealed record ChangedFile(string Path, string How);

/// <summary>A folder that stands in a git repository, as it is now.</summary>
internal sealed record Repository
{
    /// <summary>Absolute: the folder that is committed, and nothing beside it.</summary>
    public required string Folder { get; init; }

    /// <summary>Of git itself; empty where the machine has none.</summary>
    public string Program { get; init; } = "";

    /// <summary>Why nothing can be committed, and what to do; empty where it can.</summary>
    public string Trouble { get; init; } = "";

    /// <summary>Empty where none is checked out.</summary>
    public string Branch { get; init; } = "";

    public IReadOnlyList<ChangedFile> Files { get; init; } = [];

    /// <summary>Files that the repository was told to leave out.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Where a push goes; null where there is no remote, or several and none of them is the branch's.</summary>
    public string? Remote { get; init; }

    /// <summary>The branch there.</summary>
    public string RemoteBranch { get; init; } = "";

    /// <summary>Commits that were made before and not pushed; a push takes them along.</summary>
    public int Ahead { get; init; }

    /// <summary>Whether the branch is known there: only then <see cref="Ahead"/> is.</summary>
    public bool HasUpstream { get; init; }

    /// <summary>Of what a page shows: a form that was made of something else commits nothing.</summary>
    public string Mark { get; init; } = "";

    private static readonly string[] unfinished = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply"];

    /// <summary>Null for a folder in no repository: then git is not even looked for.</summary>
    /// <param name="path">Where programs are looked for: the machine's PATH.</param>
    public static async Task<Repository?> LookAsync(string folder, string? path, CancellationToken cancelled)
    {
        if (!Directory.Exists(folder) || !HasRepositoryAbove(folder))
            return null;
        var found = new Repository { Folder = folder };
        if (Git.Program(path) is not { } program)
            return found with { Trouble = "这个文件夹在一个 Git 仓库里，但这台电脑上没有 Git。请安装 Git（git-scm.com），或者用上面的办法公开。" };
        Task<GitAnswer> AskAsync(params string[] words) => Git.RunAsync(program, folder, Git.Short, "", cancelled, words);
        found = found with { Program = program };
        var place = await AskAsync(["rev-parse", "--show-prefix", .. unfinished.SelectMany(name => new[] { "--git-path", name })]);
        if (!place.IsDone || place.Output.Split('\n') is not { Length: > 1 } lines)
            return found with { Trouble = GitTrouble.Of(place, "git status") };
        var listed = await AskAsync("config", "--local", "--list", "-z");
        if (!listed.IsDone)
            return found with { Trouble = GitTrouble.Of(listed, "git config --local --list") };
        var settings = GitSettings.Read(listed.Output);
        if (GitSettings.NotHarmless(settings) is { Count: > 0 } strange)
            return found with { Trouble = $"这个仓库自己的设置里有可能运行别的程序的内容（{string.Join("、", strange.Take(5))}），工作台不用它。请用您平时的 Git 工具提交，或者请管仓库的人看。" };
        var status = await AskAsync("status", "--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--ignored=traditional", "--no-renames", "--ignore-submodules=none", "--", ".");
        if (!status.IsDone)
            return found with { Trouble = GitTrouble.Of(status, "git status") };
        found = Read(found, status.Output, lines[0], settings);
        return found with
        {
            Trouble = found.Trouble.Length > 0 ? found.Trouble
                : lines.Skip(1).Any(name => name.Length > 0 && Path.Combine(folder, name) is var at && (File.Exists(at) || Directory.Exists(at))) ? "仓库里有一次没有做完的合并。请管仓库的人做完或取消它，再到这里提交。"
                : found.Branch.Length == 0 ? "仓库现在不在任何分支上，提交了以后会找不到。请管仓库的人切换到一个分支（例如 git switch main），再到这里提交。"
                : "",
            Mark = MarkOf(found, status.Output),
        };
    }

    private static bool HasRepositoryAbove(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
                return true;
        return false;
    }

    /// <param name="prefix">The folder below the repository's own, with a slash at its end; paths of git begin with it.</param>
    private static Repository Read(Repository found, string status, string prefix, List<KeyValuePair<string, string>> settings)
    {
        var files = new List<ChangedFile>();
        var ignored = new List<string>();
        string branch = "", trouble = "";
        int ahead = 0;
        bool hasUpstream = false;
        foreach (string line in status.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            switch (line[0])
            {
                case '#' when line.StartsWith("# branch.head ", StringComparison.Ordinal):
                    branch = line["# branch.head ".Length..] is var name and not "(detached)" ? name : "";
                    break;
                case '#' when line.StartsWith("# branch.ab +", StringComparison.Ordinal):
                    hasUpstream = int.TryParse(line["# branch.ab +".Length..].Split(' ')[0], out ahead);
                    break;
                case 'u':
                    trouble = "有文件在合并时冲突了，还没有解决。请管仓库的人解决冲突，再到这里提交。";
                    break;
                case '1':
                    files.Add(new(Below(prefix, line.Split(' ', 9)[8]), How(line[2..4])));
                    break;
                case '?' when line.EndsWith('/'):
                    trouble = $"“{Below(prefix, line[2..])}”自己又是一个 Git 仓库，里面的文件不会提交。请把那里面的 .git 移走，或者请管仓库的人提交。";
                    break;
                case '?':
                    files.Add(new(Below(prefix, line[2..]), "新增"));
                    break;
                case '!':
                    ignored.Add(Below(prefix, line[2..]));
                    break;
            }
        string? Setting(string name) => settings.FindLast(one => one.Key == $"branch.{branch}.{name}").Value;
        var remotes = GitSettings.Remotes(settings);
        string? remote = Setting("remote") is { } named ? remotes.Find(one => one == named) : remotes.Count == 1 ? remotes[0] : null;
        return found with
        {
            Branch = branch,
            Trouble = trouble,
            // Taken out of what is committed next and there all the same: git names it twice.
            Files = [.. files.GroupBy(file => file.Path).Select(same => same.Count() == 1 ? same.First() : new(same.Key, "修改")).OrderBy(file => file.Path, StringComparer.Ordinal)],
            Ignored = ignored,
            Remote = remote,
            RemoteBranch = Setting("merge") is { } merge && merge.StartsWith("refs/heads/", StringComparison.Ordinal) ? merge["refs/heads/".Length..] : branch,
            Ahead = ahead,
            HasUpstream = hasUpstream,
        };
    }

    /// <param name="states">Of the file as it is ready to be committed, and of the file itself.</param>
    private static string How(string states) => states.Contains('D', StringComparison.Ordinal) ? "删除" : states.Contains('A', StringComparison.Ordinal) ? "新增" : "修改";

    private static string Below(string prefix, string path) => path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;

    /// <summary>Of the commit, the names, and how long and how old each changed file is.</summary>
    private static string MarkOf(Repository found, string status)
    {
        var seen = new StringBuilder(status);
        foreach (var file in found.Files)
            if (new FileInfo(Path.Combine(found.Folder, file.Path)) is { Exists: true } one)
                seen.Append('\0').Append(one.Length).Append(' ').Append(one.LastWriteTimeUtc.Ticks);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen.ToString())).AsSpan(0, 16));
    }
}

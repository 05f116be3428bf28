namespace PerfEvalSite.Desk.Committing;

/// <summary>What became of it.</summary>
/// <param name="Done">What was done; empty where nothing was.</param>
/// <param name="Fault">What was not, and what to do; empty where all was.</param>
internal sealed record Committed(string Done, string Fault);

/// <summary>Commits a folder's changes and nothing beside them, and pushes where that was asked for.</summary>
internal static class CommitAct
{
    /// <param name="seen">As it is now.</param>
    /// <param name="mark">Of what the person at the desk was shown.</param>
    public static async Task<Committed> RunAsync(Repository seen, string mark, string message, bool pushes, CancellationToken cancelled)
    {
        if (seen.Trouble.Length > 0)
            return new("", seen.Trouble);
        if (seen.Mark != mark)
            return new("", "列出变动以后，文件夹或仓库又变了。请看过下面现在的变动，再提交。");
        message = Clean(message);
        string done = "";
        if (seen.Files.Count > 0)
        {
            if (message.Length == 0)
                return new("", "提交说明不能空着。");
            if (await CommitAsync(seen, message, cancelled) is { Length: > 0 } fault)
                return new("", fault);
            done = $"已提交到分支 {seen.Branch}（{seen.Files.Count} 个文件）。";
        }
        else if (!pushes || seen.Remote is null)
            return new("", "没有要提交的变动。");
        if (!pushes)
            return new(done, "");
        if (seen.Remote is not { } remote)
            return new(done, "没有推送：仓库没有远端，或者有几个远端而分支没有说用哪一个。请管仓库的人设好。");
        var pushed = await Git.RunAsync(seen.Program, seen.Folder, Git.Long, "", cancelled,
            "push", "--porcelain", "--no-verify", "--no-follow-tags", "--recurse-submodules=no", "--", remote, $"refs/heads/{seen.Branch}:refs/heads/{seen.RemoteBranch}");
        return pushed.IsDone ? new($"{done}已推送到 {remote} 的分支 {seen.RemoteBranch}。", "") : new(done, "没有推送：" + GitTrouble.Of(pushed, "git push"));
    }

    /// <returns>Why not; empty when it was.</returns>
    private static async Task<string> CommitAsync(Repository seen, string message, CancellationToken cancelled)
    {
        Task<GitAnswer> AskAsync(string input, params string[] words) => Git.RunAsync(seen.Program, seen.Folder, Git.Short, input, cancelled, words);
        // Who commits is asked first, so that without an answer nothing of the repository is touched.
        foreach (string who in new[] { "GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT" })
            if (await AskAsync("", "var", who) is { IsDone: false } unknown)
                return GitTrouble.Of(unknown, "git commit");
        if (await AskAsync("", "add", "--all", "--", ".") is { IsDone: false } refused)
            return GitTrouble.Of(refused, "git add");
        // What stands ready to be committed elsewhere in the repository stays there.
        return await AskAsync(message, "commit", "--quiet", "--only", "--no-verify", "--no-status", "--cleanup=whitespace", "--file=-", "--", ".") is { IsDone: false } failed ? GitTrouble.Of(failed, "git commit") : "";
    }

    private static string Clean(string message) => string.Concat(message.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
}

namespace PerfEvalSite.Desk.Committing;

/// <summary>
/// The settings that a repository carries itself. They may have come with the data, as a folder in a zip, and many of them name programs that git would run
/// (filters, helpers, commands for transport). So those that are known to run nothing are let through, and any other one is told.
/// </summary>
internal static class GitSettings
{
    /// <summary>Whole names, or beginnings that end in a point.</summary>
    private static readonly string[] harmless =
    [
        "core.repositoryformatversion", "core.filemode", "core.bare", "core.logallrefupdates", "core.ignorecase", "core.precomposeunicode", "core.symlinks", "core.autocrlf", "core.eol", "core.safecrlf", "core.quotepath", "core.longpaths",
        "core.compression", "core.untrackedcache", "core.preloadindex", "core.hidedotfiles",
        // Every run says otherwise.
        "core.hookspath", "core.fsmonitor", "commit.gpgsign", "push.gpgsign", "gc.", "maintenance.",
        "extensions.objectformat", "extensions.refstorage", "user.", "branch.", "init.", "pull.", "fetch.", "rebase.", "color.", "advice.", "i18n.", "push.default", "push.autosetupremote", "submodule.active", "lfs.repositoryformatversion",
        // Of programs around git, which git itself doesn't read.
        "tgit.", "gui.", "bugtraq.",
    ];

    private static readonly string[] ofRemotes = [".url", ".pushurl", ".fetch", ".tagopt", ".gh-resolved"];

    /// <param name="listed">As <c>git config --local --list -z</c> gives it.</param>
    public static List<KeyValuePair<string, string>> Read(string listed) =>
        [.. listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(one => one.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? KeyValuePair.Create(one[..end], one[(end + 1)..]) : KeyValuePair.Create(one, ""))];

    /// <summary>The names of those that might run something.</summary>
    public static List<string> NotHarmless(IEnumerable<KeyValuePair<string, string>> settings) => [.. settings.Select(one => one.Key).Where(name => !IsHarmless(name)).Distinct()];

    /// <summary>The remotes that have an address, by name.</summary>
    public static List<string> Remotes(IEnumerable<KeyValuePair<string, string>> settings) =>
        [.. settings.Select(one => one.Key).Where(name => name.StartsWith("remote.", StringComparison.Ordinal) && name.EndsWith(".url", StringComparison.Ordinal)).Select(name => name["remote.".Length..^".url".Length]).Distinct()];

    private static bool IsHarmless(string name) =>
        Array.Exists(harmless, known => known.EndsWith('.') ? name.StartsWith(known, StringComparison.Ordinal) : name == known)
        || name.StartsWith("remote.", StringComparison.Ordinal) && Array.Exists(ofRemotes, ending => name.EndsWith(ending, StringComparison.Ordinal));
}

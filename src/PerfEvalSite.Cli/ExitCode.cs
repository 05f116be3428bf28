namespace PerfEvalSite.Cli;

/// <summary>What the process ends with, so that a script can tell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The data has errors; nothing was published.</summary>
    public const int BadData = 1;

    /// <summary>The command line is wrong.</summary>
    public const int BadCommandLine = 2;

    /// <summary><c>--strict</c>, and there are findings of 差异 or 缺失.</summary>
    public const int Findings = 3;

    /// <summary><c>--skip-bad</c>: the site is published without the disclosures that have errors.</summary>
    public const int PublishedWithout = 4;

    /// <summary>A bug, or a disk that does not do as it is told.</summary>
    public const int Bug = 70;
}

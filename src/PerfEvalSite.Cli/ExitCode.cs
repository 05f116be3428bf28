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

    /// <summary>The disk, or whoever reads our output, did not do as it was told; the last line says what that means for the site.</summary>
    public const int Fault = 5;

    /// <summary>A bug.</summary>
    public const int Bug = 70;

    /// <summary>Added to the number of the signal that ended the run, as shells do.</summary>
    public const int Signal = 128;
}

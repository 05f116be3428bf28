namespace PerfEvalSite.Cli.Reports;

/// <summary>What <c>--format</c> chooses.</summary>
internal enum ReportFormat
{
    /// <summary><c>path(line,column): error PE####: message</c>, which editors turn into links.</summary>
    Text,

    Json,

    /// <summary>Annotations on the changed lines of a pull request.</summary>
    Github,

    /// <summary>SARIF 2.1.0, for code-scanning services.</summary>
    Sarif,
}

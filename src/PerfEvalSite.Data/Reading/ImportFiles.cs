namespace PerfEvalSite.Data.Reading;

/// <summary>What an import leaves beside the data: its report and its answers, which are no data.</summary>
public static class ImportFiles
{
    public const string Answers = "import.json", Report = "import-report.html", Memory = "import-report.json";

    public static readonly IReadOnlyList<string> Names = [Answers, Report, Memory];
}

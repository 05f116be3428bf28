namespace PerfEvalSite.Site.Searching;

/// <summary>A group of results. Its entries have consecutive numbers, because the index is built kind by kind.</summary>
/// <param name="Name">Heading of the group.</param>
/// <param name="EntriesAFile">
/// How many entries share a file: a reader fetches one file or more for every few results, so that a file should hold
/// one to two kilobytes.
/// </param>
internal sealed record SearchKind(string Name, int EntriesAFile)
{
    public static readonly SearchKind Agencies = new("单位", 12);
    public static readonly SearchKind Disclosures = new("公开件", 8);
    public static readonly SearchKind Projects = new("项目", 5);
    public static readonly SearchKind Indicators = new("指标", 5);
    public static readonly SearchKind Codes = new("科目", 5);
    public static readonly SearchKind Bases = new("依据", 5);
    public static readonly SearchKind Terms = new("名词", 5);
    public static readonly SearchKind Regions = new("区划", 20);
}

namespace PerfEvalSite.Site.Charts;

/// <summary>What bars, years and distributions have in common, so that each of the two layouts (rows, columns) is written once.</summary>
internal interface ISeries
{
    int Count { get; }

    bool HasAgainst { get; }

    string NameAt(int index);

    ChartValue ValueAt(int index);

    ChartValue AgainstAt(int index);
}

namespace PerfEvalSite.Site.Charts;

/// <summary>Horizontal bars from zero, in the order given: 三公 by component, functional classification, regions, structure.</summary>
/// <param name="ValueName">What the filled bars are, such as 决算数; needed where there is a second series.</param>
/// <param name="AgainstName">What the outlined bars are, such as 预算数; empty where there is one series only.</param>
internal sealed record BarsChart(
    string Id, string Title, string Description, string Unit, string Source,
    IReadOnlyList<Bar> Bars, string ValueName = "", string AgainstName = "")
    : Chart(Id, Title, Description, Unit, Source)
{
    /// <summary>Drawn as a line across all bars; null for none.</summary>
    public ChartValue? Median { get; init; }
}

/// <param name="Against">Read only where the chart names a second series.</param>
internal readonly record struct Bar(string Name, ChartValue Value, ChartValue Against = default);

namespace PerfEvalSite.Site.Charts;

/// <summary>How many fall into each band of scores. The unit is what is counted (个, 件).</summary>
/// <param name="Bands">All of them from the lowest to the highest, empty ones too, of equal width.</param>
internal sealed record DistributionChart(string Id, string Title, string Description, string Unit, string Source, IReadOnlyList<ScoreBand> Bands)
    : Chart(Id, Title, Description, Unit, Source);

/// <param name="Name">The band in words, such as 90–95.</param>
/// <param name="Label">The count in words.</param>
internal readonly record struct ScoreBand(string Name, int Count, string Label);

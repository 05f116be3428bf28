namespace PerfEvalSite.Site.Charts;

/// <summary>One or two series over years. A year between the first and the last that is not given is drawn as a gap, never left out.</summary>
/// <param name="ValueName">What the filled columns are, such as 决算数; needed where there is a second series.</param>
/// <param name="AgainstName">What the outlined columns are, such as 预算数; empty where there is one series only.</param>
/// <param name="Points">In ascending order, each year once.</param>
internal sealed record YearsChart(
    string Id, string Title, string Description, string Unit, string Source,
    IReadOnlyList<YearPoint> Points, string ValueName = "", string AgainstName = "")
    : Chart(Id, Title, Description, Unit, Source);

/// <param name="Against">Read only where the chart names a second series.</param>
internal readonly record struct YearPoint(int Year, ChartValue Value, ChartValue Against = default);

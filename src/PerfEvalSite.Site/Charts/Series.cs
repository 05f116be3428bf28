namespace PerfEvalSite.Site.Charts;

/// <summary>What bars, years and distributions have in common, so that each of the two layouts (rows, columns) is written once.</summary>
internal interface ISeries
{
    int Count { get; }

    bool HasAgainst { get; }

    string NameAt(int index);

    ChartValue ValueAt(int index);

    ChartValue AgainstAt(int index);

    /// <summary>How deep the row lies in a whole above it: 0 for those that are parts of nothing shown.</summary>
    int LevelAt(int index);
}

internal readonly struct BarSeries(BarsChart chart) : ISeries
{
    public int Count => chart.Bars.Count;

    public bool HasAgainst => chart.AgainstName.Length > 0;

    public string NameAt(int index) => chart.Bars[index].Name;

    public ChartValue ValueAt(int index) => chart.Bars[index].Value;

    public ChartValue AgainstAt(int index) => chart.Bars[index].Against;

    public int LevelAt(int index) => chart.Bars[index].Level;
}

internal readonly struct BandSeries(DistributionChart chart) : ISeries
{
    public int Count => chart.Bands.Count;

    public bool HasAgainst => false;

    public string NameAt(int index) => chart.Bands[index].Name;

    public ChartValue ValueAt(int index) => new(chart.Bands[index].Count, chart.Bands[index].Label);

    public ChartValue AgainstAt(int index) => default;

    public int LevelAt(int index) => 0;
}

internal readonly struct PartSeries(ShareChart chart) : ISeries
{
    public int Count => chart.Parts.Count;

    public bool HasAgainst => false;

    public string NameAt(int index) => chart.Parts[index].Name;

    public ChartValue ValueAt(int index) => chart.Parts[index].Value;

    public ChartValue AgainstAt(int index) => default;

    public int LevelAt(int index) => 0;
}

internal readonly struct RateSeries(ExecutionChart chart) : ISeries
{
    public int Count => chart.Bars.Count;

    public bool HasAgainst => false;

    public string NameAt(int index) => chart.Bars[index].Name;

    public ChartValue ValueAt(int index) => chart.Bars[index].Rate;

    public ChartValue AgainstAt(int index) => default;

    public int LevelAt(int index) => 0;
}

internal readonly struct ScoreSeries(ScoreChart chart) : ISeries
{
    public int Count => chart.Bars.Count;

    public bool HasAgainst => true;

    public string NameAt(int index) => chart.Bars[index].Name;

    public ChartValue ValueAt(int index) => chart.Bars[index].Score;

    public ChartValue AgainstAt(int index) => chart.Bars[index].Weight;

    public int LevelAt(int index) => 0;
}

/// <summary>Actual values in percent of their targets, in the words of the actual value.</summary>
internal readonly struct TargetSeries(TargetChart chart) : ISeries
{
    public int Count => chart.Bars.Count;

    public bool HasAgainst => false;

    public string NameAt(int index) => chart.Bars[index].Name;

    public ChartValue ValueAt(int index) => new(TargetSvg.Percent(chart.Bars[index]), chart.Bars[index].Actual.Words);

    public ChartValue AgainstAt(int index) => default;

    public int LevelAt(int index) => 0;
}

/// <summary>The parts of all divisions, each named with its own.</summary>
internal readonly struct FlowSeries(FlowChart chart) : ISeries
{
    private readonly List<(string Name, ChartValue Value)> parts = [.. chart.Stages.SelectMany(static stage => stage.Parts, static (stage, part) => ($"{stage.Name}：{part.Name}", part.Value))];

    public int Count => parts.Count;

    public bool HasAgainst => false;

    public string NameAt(int index) => parts[index].Name;

    public ChartValue ValueAt(int index) => parts[index].Value;

    public ChartValue AgainstAt(int index) => default;

    public int LevelAt(int index) => 0;
}

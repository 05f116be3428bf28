namespace PerfEvalSite.Site.Charts;

/// <summary>Every year from the first to the last; one that the chart does not give is a gap that says 无数据.</summary>
internal readonly struct YearSeries(YearsChart chart) : ISeries
{
    // A longer stretch is a slip of the pen in a year (220 for 2020), not a history: then only the given years are shown.
    private const int LongestHistory = 60;

    private readonly bool whole = chart.Points.Count > 0 && chart.Points[^1].Year - chart.Points[0].Year is >= 0 and < LongestHistory;

    public int Count => whole ? chart.Points[^1].Year - chart.Points[0].Year + 1 : chart.Points.Count;

    public bool HasAgainst => chart.AgainstName.Length > 0;

    public int YearAt(int index) => whole ? chart.Points[0].Year + index : chart.Points[index].Year;

    public string NameAt(int index) => YearName.Of(YearAt(index));

    public ChartValue ValueAt(int index) => PointAt(index).Value;

    public ChartValue AgainstAt(int index) => PointAt(index).Against;

    public int LevelAt(int index) => 0;

    private YearPoint PointAt(int index)
    {
        int year = YearAt(index);
        for (int i = 0; i < chart.Points.Count; i++)
        {
            if (chart.Points[i].Year == year)
                return chart.Points[i];
        }
        var absent = new ChartValue(null, ChartTexts.NoData);
        return new YearPoint(year, absent, absent);
    }
}

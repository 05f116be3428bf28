namespace PerfEvalSite.Site.Charts;

internal static class DistributionSvg
{
    public static void Draw(SvgPen pen, DistributionChart chart)
    {
        var series = new Series(chart);
        new ChartKey(pen, chart.Unit).Close();
        if (!ColumnsSvg.TryDraw(pen, series))
            RowsSvg.Draw(pen, series);
    }

    private readonly struct Series(DistributionChart chart) : ISeries
    {
        public int Count => chart.Bands.Count;

        public bool HasAgainst => false;

        public string NameAt(int index) => chart.Bands[index].Name;

        public ChartValue ValueAt(int index) => new(chart.Bands[index].Count, chart.Bands[index].Label);

        public ChartValue AgainstAt(int index) => default;
    }
}

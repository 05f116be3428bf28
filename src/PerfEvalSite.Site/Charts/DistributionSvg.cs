namespace PerfEvalSite.Site.Charts;

internal static class DistributionSvg
{
    public static void Draw(SvgPen pen, DistributionChart chart)
    {
        var series = new BandSeries(chart);
        new ChartKey(pen, chart.Unit).Close();
        if (!ColumnsSvg.TryDraw(pen, series))
            RowsSvg.Draw(pen, series);
    }
}

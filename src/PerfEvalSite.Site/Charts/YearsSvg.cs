namespace PerfEvalSite.Site.Charts;

internal static class YearsSvg
{
    public static void Draw(SvgPen pen, YearsChart chart)
    {
        var series = new YearSeries(chart);
        BarsSvg.Key(pen, chart.Unit, chart.ValueName, chart.AgainstName);
        if (!ColumnsSvg.TryDraw(pen, series))
            RowsSvg.Draw(pen, series);
    }
}

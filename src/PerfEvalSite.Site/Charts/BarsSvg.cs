namespace PerfEvalSite.Site.Charts;

internal static class BarsSvg
{
    public static void Draw(SvgPen pen, BarsChart chart)
    {
        var series = new BarSeries(chart);
        Key(pen, chart.Unit, chart.ValueName, chart.AgainstName, chart.Median?.Words ?? "");
        RowsSvg.Draw(pen, series, chart.Median?.Number);
    }

    /// <summary>Names the two series; one series alone needs no key, the title says what it is.</summary>
    public static void Key(SvgPen pen, string unit, string valueName, string againstName, string median = "")
    {
        var key = new ChartKey(pen, unit);
        if (againstName.Length > 0)
        {
            key.Item(ShapeLook.Outline, againstName);
            key.Item(ShapeLook.Bar, valueName);
        }
        if (median.Length > 0)
            key.MarkItem(ChartTexts.Median + median);
        key.Close();
    }
}

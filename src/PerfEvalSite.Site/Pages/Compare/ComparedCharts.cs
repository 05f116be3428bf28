using System.Globalization;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>A group of a comparison drawn: each line as a bar where they are few, how they spread where they are many.</summary>
internal static class ComparedCharts
{
    private const int MostBars = 30;
    private const int FewestSpread = 10;

    /// <param name="number">Of the group on its page, for the ids.</param>
    public static IReadOnlyList<Chart> Of(SiteFrame site, SiteNames names, Comparison comparison, ComparedLevel level, ComparedGroup group, int number)
    {
        if (!group.IsComparison)
            return [];
        var measure = comparison.Measure;
        string id = string.Create(CultureInfo.InvariantCulture, $"chart-{measure.Id}-{level.Id}-{number}");
        string title = TitleOf(comparison.Cohort, level, measure, group);
        string source = $"来源：{site.Settings.Title}，各单位公开件。";
        var charts = new List<Chart>(2);
        if (group.Disclosures.Count <= MostBars)
            charts.Add(Bars(id, title, source, names, measure, group));
        if (group.Disclosures.Count >= FewestSpread)
            charts.Add(Spread(id + "-spread", title + "的分布", source, measure, group));
        return charts;
    }

    /// <summary>How a group spreads, for a page that shows nothing else of it.</summary>
    public static Chart Spread(SiteFrame site, string id, Cohort cohort, ComparedLevel level, Measure measure, ComparedGroup group) =>
        Spread(id, TitleOf(cohort, level, measure, group) + "的分布", $"来源：{site.Settings.Title}，各单位公开件。", measure, group);

    private static string TitleOf(Cohort cohort, ComparedLevel level, Measure measure, ComparedGroup group) =>
        $"{cohort.Name}，{level.Name}：{measure.Name}" + (group.Basis.Length > 0 ? $"（{group.Basis}）" : "");

    private static BarsChart Bars(string id, string title, string source, SiteNames names, Measure measure, ComparedGroup group)
    {
        var bars = new List<Bar>(group.Disclosures.Count);
        foreach (var disclosure in group.Disclosures)
        {
            var entry = measure.Of(disclosure);
            bars.Add(new Bar(names.AgencyOf(disclosure).Name, new ChartValue(entry.Value!.Value / measure.Factor, LabelOf(measure, entry.Shown.Text))));
        }
        return new BarsChart(id, title, ChartFigures.Describe(ChartFigures.In(measure.Unit), bars.Count, i => (bars[i].Name, bars[i].Value.Label)), measure.Unit, source, bars)
        {
            Median = bars.Count > 2 ? new ChartValue(group.Median / measure.Factor, Math.Round(group.Median / measure.Factor, measure.Decimals, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture)) : null,
        };
    }

    private static DistributionChart Spread(string id, string title, string source, Measure measure, ComparedGroup group)
    {
        var bands = RoundBands.Of(Array.ConvertAll(group.Sorted.ToArray(), value => value / measure.Factor));
        return new DistributionChart(id, title, ChartFigures.Describe($"{ChartFigures.In(measure.Unit)}各段份数，含下限，不含上限，最高一段含上限：", bands.Count, i => (bands[i].Name, bands[i].Label)), "份", source, bands);
    }

    /// <summary>The chart states its unit once; a percent sign stays.</summary>
    public static string LabelOf(Measure measure, string text) => LabelOf(measure.Unit, text);

    /// <inheritdoc cref="LabelOf(Measure, string)"/>
    public static string LabelOf(string unit, string text) =>
        unit != "%" && text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length] : text;
}

using System.Globalization;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>A group of a comparison drawn: each line as a bar where they are few, how they spread where they are many.</summary>
internal static class ComparedCharts
{
    private const int MostBars = 30;
    private const int FewestSpread = 10;
    private const int MostBands = 10;

    /// <param name="number">Of the group on its page, for the ids.</param>
    public static IReadOnlyList<Chart> Of(SiteFrame site, Comparison comparison, ComparedLevel level, ComparedGroup group, int number)
    {
        if (!group.IsComparison)
            return [];
        var measure = comparison.Measure;
        string id = string.Create(CultureInfo.InvariantCulture, $"chart-{measure.Id}-{level.Id}-{number}");
        string title = $"{comparison.Cohort.Name}，{level.Name}：{measure.Name}";
        if (group.Basis.Length > 0)
            title += $"（{group.Basis}）";
        string source = $"来源：{site.Settings.Title}，各单位公开件。";
        var charts = new List<Chart>(2);
        if (group.Lines.Count <= MostBars)
            charts.Add(Bars(id, title, source, measure, group));
        if (group.Lines.Count >= FewestSpread)
            charts.Add(Spread(id + "-spread", title + "的分布", source, measure, group));
        return charts;
    }

    private static BarsChart Bars(string id, string title, string source, Measure measure, ComparedGroup group)
    {
        var bars = new List<Bar>(group.Lines.Count);
        foreach (var line in group.Lines)
            bars.Add(new Bar(line.Agency.Name, new ChartValue(line.Entry.Value!.Value / measure.Factor, LabelOf(measure, line.Entry.Shown.Text))));
        return new BarsChart(id, title, ChartFigures.Describe($"{title}：", bars.Count, i => (bars[i].Name, bars[i].Value.Label)), measure.Unit, source, bars);
    }

    private static DistributionChart Spread(string id, string title, string source, Measure measure, ComparedGroup group)
    {
        var bands = BandsOf(Array.ConvertAll(group.Sorted, value => value / measure.Factor));
        return new DistributionChart(id, title, ChartFigures.Describe($"{title}（{measure.Unit}，各段份数，含下限，不含上限，最高一段含上限）：", bands.Count, i => (bands[i].Name, bands[i].Label)), "份", source, bands);
    }

    /// <summary>
    /// Bands of one round width from the lowest value to the highest, at most ten. A value on a border belongs to the band
    /// above it, the highest value to the last band.
    /// </summary>
    /// <param name="sorted">Ascending, at least one.</param>
    public static List<ScoreBand> BandsOf(decimal[] sorted)
    {
        decimal step = StepOf(sorted[^1] - sorted[0]);
        while (Last(step) - First(step) > MostBands)
            step = Wider(step);
        decimal first = First(step);
        var counts = new int[(int)(Last(step) - first)];
        foreach (decimal value in sorted)
            counts[Math.Min((int)(decimal.Floor(value / step) - first), counts.Length - 1)]++;
        var bands = new List<ScoreBand>(counts.Length);
        for (int i = 0; i < counts.Length; i++)
            bands.Add(new ScoreBand($"{Text((first + i) * step)}–{Text((first + i + 1) * step)}", counts[i], counts[i].ToString(CultureInfo.InvariantCulture)));
        return bands;

        decimal First(decimal width) => decimal.Floor(sorted[0] / width);
        decimal Last(decimal width) => Math.Max(decimal.Ceiling(sorted[^1] / width), First(width) + 1);
    }

    /// <summary>A width of 1, 2 or 5 times a power of ten that certainly gives enough bands.</summary>
    private static decimal StepOf(decimal spread)
    {
        decimal step = 0.01m;
        while (step * MostBands < spread)
            step = Wider(step);
        return step;
    }

    /// <summary>1, 2, 5, 10, 20 …</summary>
    private static decimal Wider(decimal step)
    {
        decimal leading = step;
        while (leading >= 10)
            leading /= 10;
        while (leading < 1)
            leading *= 10;
        return leading == 2 ? step / 2 * 5 : step * 2;
    }

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The chart states its unit once; a percent sign stays.</summary>
    public static string LabelOf(Measure measure, string text) =>
        measure.Unit != "%" && text.EndsWith(measure.Unit, StringComparison.Ordinal) ? text[..^measure.Unit.Length] : text;
}

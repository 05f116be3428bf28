using System.Globalization;

namespace PerfEvalSite.Site.Charts;

/// <summary>What a chart shows, in one sentence, from its own numbers: stands above the drawing, and is heard before its figures. Empty where there is nothing to say.</summary>
internal static class ChartSentence
{
    public static string Of(Chart chart) => chart switch
    {
        ExecutionChart execution => OfExecution(execution),
        TargetChart target => OfTargets(target),
        ScoreChart score => OfScores(score),
        YearsChart years => OfYears(years),
        DistributionChart distribution => OfBands(distribution),
        ShareChart share => OfParts(share),
        BarsChart bars => OfBars(bars),
        ScatterChart scatter => $"共 {Number(scatter.Points.Sum(static point => point.Count))} 份，每个方块是一份，几份在一处的方块大；{scatter.XName}横着看，{scatter.YName}竖着看。",
        _ => "",
    };

    private static string OfExecution(ExecutionChart chart)
    {
        int whole = 0, rated = 0, over = 0;
        ExecutionBar? least = null;
        foreach (var bar in chart.Bars)
        {
            if (bar.Rate.Number is not { } rate)
                continue;
            rated++;
            whole += rate == 100 ? 1 : 0;
            over += rate > 100 ? 1 : 0;
            if (least is not { } other || rate < other.Rate.Number)
                least = bar;
        }
        if (least is not { } lowest)
            return "";
        if (rated == 1)
            return $"{lowest.Name}执行了 {lowest.Rate.Words}。";
        string more = over > 0 ? $"，{Number(over)} 个超出预算" : "";
        return whole == rated ? $"{Number(rated)} 个都执行了 100%。" : $"{Number(rated)} 个中 {Number(whole)} 个执行了 100%{more}；最低的是{lowest.Name}，{lowest.Rate.Words}。";
    }

    private static string OfTargets(TargetChart chart)
    {
        int met = 0, missed = 0;
        string first = "";
        foreach (var bar in chart.Bars)
            switch (bar.IsMet)
            {
                case true: met++; break;
                case false:
                    missed++;
                    first = missed == 1 ? bar.Name : first;
                    break;
            }
        int open = chart.Bars.Count - met - missed;
        string rest = open > 0 ? $"；{Number(open)} 项不能判断" : "";
        return met + missed == 0 ? $"{Number(chart.Bars.Count)} 项目标不能判断达到没有。"
            : missed == 0 ? $"图中 {Number(met)} 项目标都达到{rest}。"
            : $"图中 {Number(met + missed)} 项目标，{Number(met)} 项达到，{Number(missed)} 项未达到（{first}{(missed > 1 ? "等" : "")}）{rest}。";
    }

    private static string OfScores(ScoreChart chart)
    {
        int full = 0, scored = 0;
        string worst = "";
        decimal most = 0;
        foreach (var bar in chart.Bars)
        {
            if (bar.Score.Number is not { } score || bar.Weight.Number is not { } weight)
                continue;
            scored++;
            full += score >= weight ? 1 : 0;
            if (weight - score <= most)
                continue;
            most = weight - score;
            worst = $"{bar.Name}，得 {bar.Score.Words} 分，分值 {bar.Weight.Words}";
        }
        return scored == 0 ? "" : full == scored ? $"{Number(scored)} 项都得满分。" : $"{Number(scored)} 项中 {Number(full)} 项得满分；失分最多的是{worst}。";
    }

    private static string OfYears(YearsChart chart)
    {
        YearPoint? first = null, last = null;
        foreach (var point in chart.Points)
            if (point.Value.Number is not null)
            {
                first ??= point;
                last = point;
            }
        if (first is not { } from || last is not { } to || from.Year == to.Year)
            return "";
        var (before, now) = (from.Value.Number!.Value, to.Value.Number!.Value);
        string change = now == before ? "没有变化" : now > before ? "上升" : "下降";
        // Of rates and scores a percentage of a percentage says little.
        string by = now == before || before <= 0 || chart.Unit is "%" or "分" ? "" : $" {decimal.Round(Math.Abs(now - before) / before * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture)}%";
        return $"{YearName.Of(from.Year)} {In(chart, from.Value)}，{YearName.Of(to.Year)} {In(chart, to.Value)}，{change}{by}。";
    }

    private static string OfBands(DistributionChart chart)
    {
        var most = chart.Bands.MaxBy(static band => band.Count);
        return most.Count == 0 ? "" : $"共 {Number(chart.Bands.Sum(static band => band.Count))} {chart.Unit}，最多的一段是 {most.Name}，{most.Label} {chart.Unit}。";
    }

    private static string OfParts(ShareChart chart)
    {
        SharePart? most = null;
        foreach (var part in chart.Parts)
            if (part.Value.Number is { } number && (most is not { } other || number > other.Value.Number))
                most = part;
        return most is not { } largest ? "" : $"最大的一块是{largest.Name}，{In(chart, largest.Value)}{(largest.Share.Length > 0 ? $"，占 {largest.Share}" : "")}。";
    }

    private static string OfBars(BarsChart chart)
    {
        Bar? most = null, least = null;
        int count = 0;
        foreach (var bar in chart.Bars)
        {
            if (bar.Value.Number is not { } number)
                continue;
            count++;
            if (most is not { } highest || number > highest.Value.Number)
                most = bar;
            if (least is not { } lowest || number < lowest.Value.Number)
                least = bar;
        }
        if (most is not { } top || least is not { } bottom)
            return "";
        return top.Value.Number == bottom.Value.Number ? $"{Number(count)} 项都是 {In(chart, top.Value)}。"
            : $"最多的是{top.Name.Trim()}，{In(chart, top.Value)}；最少的是{bottom.Name.Trim()}，{In(chart, bottom.Value)}{(chart.Median is { } median ? $"；中位数 {In(chart, median)}" : "")}。";
    }

    /// <summary>With the chart's unit behind it, unless it is printed with one: 0元 among 万元, 99.96%.</summary>
    private static string In(Chart chart, ChartValue value) => chart.Unit.Length > 0 && value.Words is [.., >= '0' and <= '9'] ? $"{value.Words} {chart.Unit}" : value.Words;

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}

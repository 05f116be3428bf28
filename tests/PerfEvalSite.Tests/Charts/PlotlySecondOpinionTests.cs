using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;
using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Utf8;
using static PerfEvalSite.Tests.Charts.SampleCharts;
using Chart = PerfEvalSite.Site.Charts.Chart;
using Draw = Plotly.NET.CSharp.Chart;

namespace PerfEvalSite.Tests.Charts;

/// <summary>
/// Our figures are written by hand, decimals as they are. Plotly.NET, which knows what plotly.js takes, draws every kind of chart from the same
/// description; its traces have to be ours. Colours, hovering and the axes are no part of it: those are ours alone.
/// </summary>
public class PlotlySecondOpinionTests
{
    private static readonly string[] compared = ["type", "orientation", "mode", "name", "x", "y", "text", "hatching"];

    /// <summary>Decimals that are no doubles, nothing printed, less than nothing, and two rows of one name.</summary>
    private static readonly Chart[] charts =
    [
        .. OfEveryKind(),
        .. OfEveryKind("其他 “项目”", "0.1"),
        Execution(Project("甲", 3m, 1m, 33.333333333333333333m), Project("甲", 0.1m, 0.2m, 200.00m), Project("乙", null, null, null)),
        Years(new YearPoint(2018, Value(0.1m)), new YearPoint(2021, Value(1234567890123.45m))) with { AgainstName = "预算数", ValueName = "决算数" },
        new ScatterChart("points", "执行率与得分", "", "", "来源。", "执行率（%）", "得分（分）", [new("某局 2020 年", 99.9m, 87.65m, 1), new("3 个公开件", -0.1m, 100m, 3)]),
    ];

    [Fact]
    public void Plotly_NET_draws_the_same_traces_from_the_same_description()
    {
        foreach (var chart in charts)
            Assert.Equal(chart.Title + ": " + TracesOf(Ours(chart)), chart.Title + ": " + TracesOf(Theirs(chart)));
    }

    [Fact]
    public void Every_kind_of_chart_has_its_second_opinion() =>
        Assert.Equal(
            typeof(Chart).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Chart))).Select(type => type.Name).Order(StringComparer.Ordinal),
            charts.Select(chart => chart.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    private static JsonNode Ours(Chart chart)
    {
        var writer = new Utf8Writer();
        PlotlyFigure.Write(chart, writer);
        return JsonNode.Parse(Encoding.UTF8.GetString(writer.Written))!["data"]!;
    }

    private static JsonNode Theirs(Chart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart switch
    {
        ExecutionChart its => Rows("执行率", its.Bars.Select(bar => bar.Rate)),
        ScoreChart its => Draw.Combine([Rows("分值", its.Bars.Select(bar => bar.Weight), isHatched: true), Rows("得分", its.Bars.Select(bar => bar.Score))]),
        TargetChart its => Rows("实际", its.Bars.Select(bar => new ChartValue(PercentOfTarget(bar), bar.Actual.Words))),
        BarsChart { AgainstName.Length: > 0 } its => Draw.Combine([Rows(its.AgainstName, its.Bars.Select(bar => bar.Against), isHatched: true), Rows(its.ValueName, its.Bars.Select(bar => bar.Value))]),
        BarsChart its => Rows(its.ValueName, its.Bars.Select(bar => bar.Value)),
        ShareChart its => Rows("", its.Parts.Select(part => part.Value)),
        FlowChart its => Rows("", its.Stages.SelectMany(stage => stage.Parts).Select(part => part.Value)),
        YearsChart { AgainstName.Length: > 0 } its => Draw.Combine([Columns(its.AgainstName, EveryYear(its).Select(point => point.Against), isHatched: true), Columns(its.ValueName, EveryYear(its).Select(point => point.Value))]),
        YearsChart its => Columns(its.ValueName, EveryYear(its).Select(point => point.Value)),
        DistributionChart its => Columns("", its.Bands.Select(band => new ChartValue(band.Count, band.Label))),
        ScatterChart its => Draw.Point<double, double, string>(its.Points.Select(point => (double)point.X), its.Points.Select(point => (double)point.Y), Name: "", MultiText: Several(its.Points.Select(point => point.Name)), UseDefaults: false),
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType().Name),
    }))!["data"]!;

    private static Plotly.NET.CSharp.Optional<IEnumerable<T>> Several<T>(IEnumerable<T> values) where T : class => new(values.ToArray(), true);

    private static GenericChart Rows(string name, IEnumerable<ChartValue> values, bool isHatched = false)
    {
        var all = values.ToArray();
        return Draw.Bar<IConvertible, IConvertible, string>(Numbers(all), Keys: Several(Positions(all)), Name: name, MultiText: Several(all.Select(value => value.Words)), MarkerPatternShape: Hatching(isHatched), UseDefaults: false);
    }

    private static GenericChart Columns(string name, IEnumerable<ChartValue> values, bool isHatched = false)
    {
        var all = values.ToArray();
        return Draw.Column<IConvertible, IConvertible, string>(Numbers(all), Keys: Several(Positions(all)), Name: name, MultiText: Several(all.Select(value => value.Words)), MarkerPatternShape: Hatching(isHatched), UseDefaults: false);
    }

    private static Plotly.NET.CSharp.Optional<StyleParam.PatternShape> Hatching(bool isHatched) => isHatched ? new(StyleParam.PatternShape.DiagonalAscending, true) : default;

    private static IConvertible[] Numbers(ChartValue[] values) => [.. values.Select(value => value.Number is { } number ? (IConvertible)(double)number : null!)];

    private static IEnumerable<IConvertible> Positions(ChartValue[] values) => Enumerable.Range(0, values.Length).Select(position => (IConvertible)position);

    /// <summary>Nothing where there is no target to be measured by.</summary>
    private static decimal? PercentOfTarget(TargetBar bar) => bar.Actual.Number / (bar.Target.Number > 0 ? bar.Target.Number : null) * 100;

    private static IEnumerable<YearPoint> EveryYear(YearsChart chart) =>
        Enumerable.Range(chart.Points[0].Year, chart.Points[^1].Year - chart.Points[0].Year + 1)
            .Select(year => chart.Points.Any(point => point.Year == year) ? chart.Points.First(point => point.Year == year) : new YearPoint(year, new(null, "无数据"), new(null, "无数据")));

    /// <summary>What is compared of each trace; what is said of a point may stand beside it or be shown over it.</summary>
    private static string TracesOf(JsonNode data) => string.Join('\n', data.AsArray().Select(trace => string.Join("; ", compared
        .Select(name => (Name: name, Value: name switch
        {
            "hatching" => trace!["marker"]?["pattern"]?["shape"],
            "text" => trace![name] ?? trace["hovertext"],
            _ => trace![name],
        }))
        .Where(fact => fact.Value is not null && (fact.Name != "orientation" || (string?)fact.Value == "h"))
        .Select(fact => $"{fact.Name}: {Printed(fact.Value!)}"))));

    /// <summary>The values, with numbers as a double prints them.</summary>
    private static string Printed(JsonNode value) => value switch
    {
        JsonArray array => $"[{string.Join(',', array.Select(item => item is null ? "null" : Printed(item)))}]",
        _ when value.GetValueKind() == JsonValueKind.Number => value.GetValue<double>().ToString("G15", CultureInfo.InvariantCulture),
        _ => $"\"{value.GetValue<string>()}\"",
    };
}

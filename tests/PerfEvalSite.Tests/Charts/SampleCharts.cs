using System.Globalization;
using System.Text.RegularExpressions;
using System.Text;
using System.Xml.Linq;
using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Tests.Charts;

/// <summary>One chart of every kind, and what a drawing looks like to a test.</summary>
internal static partial class SampleCharts
{
    private const string Source = "来源：某市医疗保障局《2020年度绩效评价报告》，2021年3月2日公开。";

    public static ChartValue Value(decimal? number, string? label = null)
        => new(number, label ?? number?.ToString(CultureInfo.InvariantCulture) ?? "");

    public static ExecutionChart Execution(params ExecutionBar[] bars)
        => new("exec", "各项目预算执行率", "两个项目的执行率。", "万元", Source, bars);

    public static ExecutionBar Project(string name, decimal? budget, decimal? executed, decimal? rate)
        => new(name, Value(budget), Value(executed), Value(rate, rate is null ? "" : Value(rate).Label + "%"));

    public static ScoreChart Scores(params ScoreBar[] bars) => new("score", "各部分得分", "四个部分。", "分", Source, bars);

    public static TargetChart Targets(params TargetBar[] bars) => new("target", "绩效目标完成情况", "", "", Source, bars);

    public static BarsChart Bars(params Bar[] bars) => new("bars", "“三公”经费", "按构成。", "万元", Source, bars);

    public static BarsChart Pairs(params Bar[] bars) => Bars(bars) with { ValueName = "决算数", AgainstName = "预算数" };

    public static YearsChart Years(params YearPoint[] points) => new("years", "历年“三公”经费", "", "万元", Source, points);

    public static ShareChart Shares(params SharePart[] parts) => new("share", "支出构成", "", "万元", Source, parts);

    public static FlowChart Flow(params FlowStage[] stages) => new("flow", "钱从哪来、花在哪", "两种分法。", "万元", Source, stages);

    public static FlowStage Stage(string name, decimal whole, params (string Name, decimal Amount)[] parts) =>
        new(name, "按" + name, Value(whole), [.. parts.Select(part => new FlowPart(part.Name, Value(part.Amount)))], Value(whole - parts.Sum(part => part.Amount)));

    public static Chart[] OfEveryKind(string name = "医疗保障业务资金", string label = "12.5") =>
    [
        Execution(new ExecutionBar(name, Value(100, label), Value(12.5m, label), Value(12.5m, label)), Project(name, 100, 148.5m, 148.5m), Project(name, null, null, null)),
        Scores(new ScoreBar(name, Value(20, label), Value(19.5m, label), name), new ScoreBar(name, Value(null), Value(null)), new ScoreBar(name, Value(1), Value(null))),
        Targets(new TargetBar(name, Value(7.5m, label), Value(7.59m, label), Better.Higher, name), new TargetBar(name, Value(0, label), Value(null, label), Better.Lower)),
        Bars(new Bar(name, Value(12.5m, label)), new Bar(name, Value(-3, label)), new Bar(name, Value(null, label))),
        Pairs(new Bar(name, Value(12.5m, label), Value(14, label)), new Bar(name, Value(null, label), Value(0, label))),
        Years(new YearPoint(2018, Value(12.5m, label)), new YearPoint(2020, Value(3, label))),
        new DistributionChart("dist", "得分分布", name, "个", Source, [new ScoreBand("80–90", 3, "3"), new ScoreBand(name, 0, label)]),
        Shares(new SharePart(name, Value(70, label), "70%"), new SharePart(name, Value(30, label), label), new SharePart(name, Value(null, label), "")) with { Whole = 120 },
        Flow(
            new FlowStage(name, name, Value(100, label), [new FlowPart(name, Value(100, label))]),
            new FlowStage(name, name, Value(100, label), [new FlowPart(name, Value(60, label)), new FlowPart(name, Value(null, label))], Value(40, label))),
    ];

    public static string Draw(Chart chart)
    {
        var writer = new Utf8Writer();
        SvgDrawing.Draw(chart, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    public static string DrawFile(Chart chart)
    {
        var writer = new Utf8Writer();
        SvgDrawing.DrawFile(chart, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    /// <summary>The drawing as elements.</summary>
    public static XElement Read(Chart chart) => XElement.Parse(Draw(chart), LoadOptions.PreserveWhitespace);

    public static string[] Texts(this XElement drawing)
        => [.. drawing.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

    public static decimal[] Widths(this XElement drawing, string look)
        => [.. drawing.Rects(look).Where(e => e.Length("width") != 11).Select(e => e.Length("width"))];

    /// <summary>Rectangles of a look, taken out of its path where they are in one; key swatches, which are 11 wide, are among them.</summary>
    public static IEnumerable<XElement> Rects(this XElement drawing, string look) =>
    [
        .. drawing.Descendants().Where(e => e.Name.LocalName == "rect" && (string?)e.Attribute("class") == look),
        .. drawing.Descendants().Where(e => e.Name.LocalName == "path" && (string?)e.Attribute("class") == look)
            .SelectMany(path => Rectangle().Matches(path.Attribute("d")!.Value))
            .Select(match => new XElement("rect", "x,y,width,height".Split(',').Select((name, i) => new XAttribute(name, match.Groups[i + 1].Value)))),
    ];

    [GeneratedRegex(@"M([\d.-]+) ([\d.-]+)h([\d.-]+)v([\d.-]+)")]
    private static partial Regex Rectangle();

    public static decimal Length(this XElement element, string attribute)
        => decimal.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}

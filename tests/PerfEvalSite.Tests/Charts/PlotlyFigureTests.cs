using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Utf8;
using static PerfEvalSite.Tests.Charts.SampleCharts;

namespace PerfEvalSite.Tests.Charts;

public class PlotlyFigureTests
{
    [Fact]
    public void Every_kind_of_chart_is_a_figure_of_the_basic_bundle_with_its_title_and_source()
    {
        foreach (var chart in OfEveryKind())
        {
            var figure = Read(chart);
            Assert.All(figure.GetProperty("data").EnumerateArray(), trace => Assert.Contains(trace.GetProperty("type").GetString(), new[] { "bar", "scatter", "pie" }));
            Assert.Equal(chart.Title, figure.GetProperty("layout").GetProperty("title").GetProperty("text").GetString());
            Assert.Equal(chart.Source, figure.GetProperty("source").GetString());
        }
    }

    [Fact]
    public void Numbers_are_exact_and_a_missing_one_is_null()
    {
        var figure = Read(Bars(new Bar("公务接待费", Value(1.68m)), new Bar("会议费", Value(null))));
        var trace = figure.GetProperty("data")[0];
        Assert.Equal("[1.68,null]", trace.GetProperty("x").GetRawText());
        Assert.Equal("""["1.68","未印"]""", trace.GetProperty("text").GetRawText());
        Assert.Equal("""["公务接待费：1.68","会议费：未印"]""", trace.GetProperty("hovertext").GetRawText());
        Assert.Equal("""["公务接待费","会议费（未印）"]""", figure.GetProperty("layout").GetProperty("yaxis").GetProperty("ticktext").GetRawText());
    }

    [Fact]
    public void Two_rows_of_the_same_name_stay_two_rows()
    {
        var figure = Read(Bars(new Bar("其他", Value(1)), new Bar("其他", Value(2))));
        Assert.Equal("[0,1]", figure.GetProperty("data")[0].GetProperty("y").GetRawText());
        Assert.Equal("""["其他","其他"]""", figure.GetProperty("layout").GetProperty("yaxis").GetProperty("ticktext").GetRawText());
    }

    [Fact]
    public void Parts_are_indented_and_those_of_a_flow_carry_the_name_of_their_division()
    {
        Assert.Equal("""["公务用车","　购置费"]""", Names(Bars(new Bar("公务用车", Value(3)), new Bar("购置费", Value(1), Level: 1))));
        Assert.Equal("""["来源：甲","用途：丙","用途：丁"]""", Names(Flow(Stage("来源", 100, ("甲", 100)), Stage("用途", 100, ("丙", 30), ("丁", 70)))));
        string Names(Chart chart) => Read(chart).GetProperty("layout").GetProperty("yaxis").GetProperty("ticktext").GetRawText();
    }

    [Fact]
    public void A_second_series_is_hatched()
    {
        var data = Read(Pairs(new Bar("公务接待费", Value(2), Value(4)))).GetProperty("data");
        Assert.Equal(("预算数", "决算数"), (data[0].GetProperty("name").GetString(), data[1].GetProperty("name").GetString()));
        Assert.Equal("/", data[0].GetProperty("marker").GetProperty("pattern").GetProperty("shape").GetString());
        Assert.False(data[1].TryGetProperty("marker", out _));
    }

    [Fact]
    public void Text_is_escaped_as_the_framework_escapes_it()
    {
        const string letters = "aZ09 -\n\0\u007f>\"'!#%(;=?6Bv|~`+\\\u00a0\u07ff\u0800é年万元，（）％“”…\u2028\u3000、】\u9fa5\u9fa6\ud7ff\ue000\uffff\ud83d\ude00\ud83d\ude00";
        var encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        var random = new Random(20261127);
        for (int i = 0; i < 5_000; i++)
        {
            var text = new StringBuilder();
            for (int length = random.Next(12); length > 0; length--)
                text.Append(random.Next(2) == 0 ? letters[random.Next(letters.Length)] : (char)random.Next('一', '龥'));
            Assert.EndsWith($",\"source\":\"{encoder.Encode(text.ToString())}\"}}", Write(Bars() with { Source = text.ToString() }), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Hostile_text_neither_ends_the_script_nor_becomes_a_link()
    {
        const string text = "</script><a href=\"javascript:x\">&amp;\ud800";
        foreach (var chart in OfEveryKind(text, text))
        {
            string json = Write(chart with { Title = text });
            Assert.DoesNotContain('<', json);
            string title = JsonDocument.Parse(json).RootElement.GetProperty("layout").GetProperty("title").GetProperty("text").GetString()!;
            Assert.StartsWith("&lt;/script>&lt;a href=\"javascript:x\">&amp;amp;", title);
        }
    }

    [Fact]
    public void The_figures_of_a_page_are_one_call_by_their_ids()
    {
        var writer = new Utf8Writer();
        PlotlyFile.Write([Bars(new Bar("甲", Value(1))) with { Id = "chart-a" }, Bars(new Bar("乙", Value(2))) with { Id = "chart-b" }], writer);
        string script = Encoding.UTF8.GetString(writer.Written);
        Assert.StartsWith("perfevalFigures({", script);
        Assert.EndsWith("});\n", script);
        var figures = JsonDocument.Parse(script["perfevalFigures(".Length..^3]).RootElement;
        Assert.Equal(["chart-a", "chart-b"], figures.EnumerateObject().Select(figure => figure.Name));
        Assert.Equal("""["乙"]""", figures.GetProperty("chart-b").GetProperty("layout").GetProperty("yaxis").GetProperty("ticktext").GetRawText());
    }

    private static string Write(Chart chart)
    {
        var writer = new Utf8Writer();
        PlotlyFigure.Write(chart, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static JsonElement Read(Chart chart) => JsonDocument.Parse(Write(chart)).RootElement;
}

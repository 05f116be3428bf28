using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Utf8;
using static PerfEvalSite.Tests.Charts.SampleCharts;

namespace PerfEvalSite.Tests.Charts;

public class SvgDrawingTests
{
    [Fact]
    public void A_chart_on_a_page_leads_who_cannot_see_it_to_the_table_beside_it()
    {
        foreach (var chart in OfEveryKind())
        {
            var svg = Read(chart);
            Assert.Equal(("img", "图，数据见表"), (svg.Attribute("role")!.Value, svg.Attribute("aria-label")!.Value));
            // The page's caption is the title, its table the description: here they would be heard twice.
            Assert.Null(svg.Element("title"));
            Assert.Null(svg.Element("desc"));
        }
    }

    [Fact]
    public void Looks_are_classes_and_ids_are_the_charts_own()
    {
        foreach (var chart in OfEveryKind())
        {
            var elements = Read(chart).DescendantsAndSelf().ToArray();
            Assert.DoesNotContain(elements, e => e.Name.LocalName is "style" or "script" || e.Attributes().Any(a => a.Name.LocalName == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
            string[] ids = [.. elements.Attributes("id").Select(a => a.Value)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(ids, id => Assert.StartsWith(chart.Id + "-", id));
            string[] used = [.. elements.Attributes("fill").Select(a => a.Value)];
            Assert.All(used, fill => Assert.Contains(Regex.Match(fill, @"^url\(#(.+)\)$").Groups[1].Value, ids));
        }
    }

    [Fact]
    public void Every_text_stays_inside_the_drawing()
    {
        foreach (var chart in OfEveryKind())
        {
            var svg = Read(chart);
            string[] box = svg.Attribute("viewBox")!.Value.Split(' ');
            Assert.Equal(["0", "0", "360"], box[..3]);
            decimal height = decimal.Parse(box[3], CultureInfo.InvariantCulture);
            Assert.All(svg.Descendants("text"), text => Assert.InRange(text.Length("y"), 10, height));
            foreach (string look in new[] { "c-bar", "c-frame", "c-outline", "c-gap", "c-zone", "c-part" })
            {
                Assert.All(svg.Rects(look), rect => Assert.InRange(rect.Length("x") + rect.Length("width"), 0, 360));
                Assert.All(svg.Rects(look), rect => Assert.InRange(rect.Length("y") + rect.Length("height"), 0, height));
            }
        }
    }

    [Fact]
    public void An_execution_bar_fills_the_frame_of_its_own_budget()
    {
        var svg = Read(Execution(Project("大项目", 42305, 42305, 100), Project("小项目", 300, 150, 50)));
        var frames = svg.Widths("c-frame");
        Assert.Equal(frames[0], frames[1]);
        Assert.Equal([frames[0], frames[0] / 2], svg.Widths("c-bar"));
        Assert.Equal(
            ["单位：万元", "全部预算", "执行", "大项目", "100%", "预算 42305，执行 42305", "小项目", "50%", "预算 300，执行 150"],
            svg.Texts());
    }

    [Fact]
    public void What_exceeds_the_budget_goes_on_beyond_the_frame()
    {
        var svg = Read(Execution(Project("超支", 100, 150, 150), Project("足额", 100, 100, 100)));
        decimal frame = svg.Widths("c-frame")[0];
        Assert.Equal([frame, frame], svg.Widths("c-bar"));
        var over = Assert.Single(svg.Rects("c-part"), r => r.Length("width") != 11);
        Assert.Equal("url(#exec-over)", over.Attribute("fill")!.Value);
        Assert.InRange(over.Length("width") - frame / 2, -0.1m, 0.1m);
        Assert.Equal(svg.Rects("c-frame").Last().Length("x") + frame, over.Length("x"));
        Assert.Contains("150%", svg.Texts());
    }

    [Fact]
    public void A_missing_value_is_a_gap_with_its_words_and_never_a_bar()
    {
        var svg = Read(Bars(new Bar("公务接待费", Value(1.68m)), new Bar("因公出国（境）费", Value(null)), new Bar("会议费", Value(null, "涉密"))));
        Assert.Single(svg.Rects("c-bar"));
        Assert.Equal(2, svg.Rects("c-gap").Count());
        Assert.Equal(["单位：万元", "公务接待费", "1.68", "因公出国（境）费", "未印", "会议费", "涉密"], svg.Texts());
    }

    [Fact]
    public void A_zero_is_a_value_without_a_bar_and_without_a_gap()
    {
        var svg = Read(Bars(new Bar("公务接待费", Value(1.68m)), new Bar("公务用车购置费", Value(0))));
        Assert.Single(svg.Rects("c-bar"));
        Assert.Empty(svg.Rects("c-gap"));
        Assert.Contains("0", svg.Texts());
    }

    [Fact]
    public void The_sentence_that_a_page_shows_is_the_name_of_the_drawing()
    {
        foreach (var chart in OfEveryKind())
        {
            var writer = new Utf8Writer();
            SvgDrawing.Draw(chart, writer, says: true);
            var svg = XElement.Parse(System.Text.Encoding.UTF8.GetString(writer.Written));
            Assert.Equal(("img", chart.Id + "-s", null), (svg.Attribute("role")!.Value, svg.Attribute("aria-labelledby")!.Value, svg.Attribute("aria-label")?.Value));
        }
    }

    [Fact]
    public void A_part_is_named_further_right_than_its_whole_and_its_bar_starts_where_all_do()
    {
        var svg = Read(Bars(new Bar("公务用车", Value(30)), new Bar("购置费", Value(10), Level: 1), new Bar("维护费", Value(20), Level: 1)));
        Assert.Equal(["0", "15", "15"], svg.Descendants("text").Where(text => text.Value is "公务用车" or "购置费" or "维护费").Select(text => text.Attribute("x")?.Value ?? "0"));
        Assert.Single(svg.Rects("c-bar").Select(bar => bar.Length("x")).Distinct());
    }

    [Fact]
    public void Parts_of_a_flow_are_as_high_as_their_amounts_and_what_is_not_divided_is_a_gap()
    {
        var svg = Read(Flow(Stage("来源", 100, ("财政拨款收入", 100)), Stage("功能", 100, ("教育支出", 75), ("其他支出", 25)), Stage("经济", 100, ("工资福利支出", 50))));
        Assert.Equal([200, 150, 50, 100], svg.Rects("c-bar").Select(node => node.Length("height")));
        Assert.Equal(["0", "120", "120", "240"], svg.Rects("c-bar").Select(node => node.Attribute("x")!.Value));
        Assert.Equal(100, Assert.Single(svg.Rects("c-gap")).Length("height"));
        // A ribbon for each part on each side of a joint; none for the gap.
        Assert.Equal([3, 3], svg.Descendants("path").Where(path => (string?)path.Attribute("class") == "c-flow").Select(path => path.Attribute("d")!.Value.Count(c => c == 'M')));
        Assert.Equal(
            ["单位：万元", "来源", "按来源", "合计 100", "功能", "按功能", "合计 100", "经济", "按经济", "合计 100", "财政拨款收入", "100", "教育支出", "75", "其他支出", "25", "工资福利支出", "50", "未按此列出", "50"],
            svg.Texts());
    }

    [Fact]
    public void A_missing_rate_is_no_bar_although_both_amounts_are_there()
    {
        var svg = Read(Execution(new ExecutionBar("年初预算为零", Value(0), Value(307.82m), Value(null, "不适用"))));
        Assert.Empty(svg.Widths("c-bar"));
        Assert.Contains("不适用", svg.Texts());
        Assert.Contains("预算 0，执行 307.82", svg.Texts());
    }

    [Fact]
    public void Bars_start_at_zero_and_are_as_long_as_their_values()
    {
        var svg = Read(Bars(new Bar("薛城区", Value(95)), new Bar("市中区", Value(47.5m)), new Bar("高新区", Value(19))));
        var bars = svg.Rects("c-bar").ToArray();
        Assert.Single(bars.Select(b => b.Length("x")).Distinct());
        decimal longest = bars[0].Length("width");
        Assert.Equal(longest / 2, bars[1].Length("width"), 1);
        Assert.Equal(longest / 5, bars[2].Length("width"), 1);
    }

    [Fact]
    public void A_negative_bar_lies_on_the_other_side_of_zero()
    {
        var svg = Read(Bars(new Bar("甲区", Value(30)), new Bar("乙区", Value(-10))));
        var bars = svg.Rects("c-bar").ToArray();
        Assert.Equal(bars[0].Length("x"), bars[1].Length("x") + bars[1].Length("width"));
        Assert.InRange(bars[0].Length("width") / 3 - bars[1].Length("width"), -0.1m, 0.1m);
    }

    [Fact]
    public void Budget_and_final_differ_by_outline_and_share_one_scale()
    {
        var svg = Read(Pairs(new Bar("公务接待费", Value(2), Value(4))));
        Assert.Equal(svg.Widths("c-outline")[0], svg.Widths("c-bar")[0] * 2, 1);
        Assert.Equal(["单位：万元", "预算数", "决算数", "公务接待费", "4", "2"], svg.Texts());
    }

    [Fact]
    public void A_score_fills_the_frame_of_its_weight()
    {
        var svg = Read(Scores(new ScoreBar("产出", Value(20), Value(10), "一级"), new ScoreBar("效益", Value(40), Value(40), "一级"), new ScoreBar("满意度", Value(10), Value(null), "二级")));
        Assert.Equal(svg.Widths("c-frame")[0], svg.Widths("c-frame")[1] / 2, 1);
        Assert.Equal(svg.Widths("c-bar")[0], svg.Widths("c-frame")[0] / 2, 1);
        Assert.Equal(svg.Widths("c-frame")[0] / 2, Assert.Single(svg.Widths("c-gap")), 1);
        Assert.Equal(["单位：分", "分值", "得分", "一级", "产出", "10 / 20", "效益", "40 / 40", "二级", "满意度", "未印 / 10"], svg.Texts());
    }

    [Fact]
    public void The_range_that_meets_a_target_lies_on_its_better_side()
    {
        var svg = Read(Targets(
            new TargetBar("救助人数", Value(100, "≥100人"), Value(110, "110人"), Better.Higher),
            new TargetBar("办结时限", Value(45, "≤45日"), Value(20, "20日"), Better.Lower),
            new TargetBar("参保人数", Value(490, "490万人"), Value(490, "490万人"), Better.Unstated)));
        var zones = svg.Rects("c-zone").Where(z => z.Length("width") != 11).ToArray();
        Assert.Equal(zones[1].Length("x") + zones[1].Length("width"), zones[0].Length("x"));
        Assert.Equal(0m, zones[1].Length("x") - svg.Rects("c-bar").Last().Length("x"));
        Assert.Equal(2, zones.Length);
        Assert.Contains("目标：≥100人，越高越好", svg.Texts());
        Assert.Contains("目标：≤45日，越低越好", svg.Texts());
        Assert.Contains("目标：490万人", svg.Texts());
    }

    [Fact]
    public void Nothing_is_drawn_as_a_percentage_of_a_target_of_zero()
    {
        var svg = Read(Targets(new TargetBar("投诉件数", Value(0, "0件"), Value(2, "2件"), Better.Lower)));
        Assert.Empty(svg.Widths("c-bar"));
        Assert.Equal(["实际", "目标", "投诉件数", "2件", "目标：0件，越低越好"], svg.Texts());
    }

    [Fact]
    public void A_year_that_is_not_given_is_a_gap_between_its_neighbours()
    {
        var svg = Read(Years(new YearPoint(2019, Value(2)), new YearPoint(2021, Value(4))));
        Assert.Equal(["单位：万元", "2", "2019年", "无数据", "2020年", "4", "2021年"], svg.Texts());
        decimal[] heights = [.. svg.Rects("c-bar").Select(r => r.Length("height"))];
        Assert.Equal(heights[1], heights[0] * 2);
        var gap = Assert.Single(svg.Rects("c-gap"));
        Assert.InRange(gap.Length("x"), svg.Rects("c-bar").First().Length("x"), svg.Rects("c-bar").Last().Length("x"));
    }

    [Fact]
    public void Years_whose_labels_do_not_fit_beside_each_other_become_rows()
    {
        var points = Enumerable.Range(2010, 12).Select(year => new YearPoint(year, Value(1372.64m + year, "1,372.64"), Value(1500, "1,500.00"))).ToArray();
        var svg = Read(Years(points) with { ValueName = "决算数", AgainstName = "预算数" });
        Assert.Equal(12, svg.Rects("c-bar").Where(r => r.Length("width") != 11).Select(r => r.Length("y")).Distinct().Count());
        Assert.Equal(12, svg.Texts().Count(text => text.EndsWith('年')));
    }

    [Fact]
    public void What_the_parts_do_not_come_to_is_an_open_gap()
    {
        var svg = Read(Shares(new SharePart("基本支出", Value(50), "50%"), new SharePart("项目支出", Value(25), "25%")) with { Whole = 100 });
        Assert.Equal([180m, 90m], svg.Widths("c-part").Where(w => w != 12));
        Assert.Equal([90m], svg.Widths("c-gap").Where(w => w != 12));
        Assert.Equal(["单位：万元", "50%", "25%", "基本支出", "50", "50%", "项目支出", "25", "25%", "未列明"], svg.Texts());
    }

    [Fact]
    public void A_name_too_long_for_its_lines_stands_whole_in_the_tooltip()
    {
        string name = string.Concat(Enumerable.Repeat("城乡居民基本医疗保险", 20));
        var svg = Read(Bars(new Bar(name, Value(1))));
        Assert.Equal(name, Assert.Single(svg.Descendants("text").Elements("title")).Value);
        Assert.EndsWith("…", svg.Descendants("text").Elements("title").Single().Parent!.Value);
    }

    [Fact]
    public void Names_of_many_rows_wrap_beside_their_bars_and_those_of_few_stand_above()
    {
        static XElement Drawing(int rows) => Read(Bars([.. Enumerable.Repeat(new Bar("医疗救助重点对象政策范围内平均报销比例", Value(1)), rows)]));
        Assert.Equal(["医疗救助重点对象政策范围内平均报销比例", "1"], Drawing(3).Texts()[1..3]);
        Assert.Equal(["医疗救助重点对象政策范围", "内平均报销比例", "1"], Drawing(9).Texts()[1..4]);
        Assert.Equal(0, Drawing(3).Rects("c-bar").First().Length("x"));
        Assert.True(Drawing(9).Rects("c-bar").First().Length("x") > 150);
    }

    [Theory]
    [InlineData("<script>alert(\"1\")</script>")]
    [InlineData("\" onload='x' &amp; ]]>")]
    [InlineData("\u0000\u0008\u001f\ufffe\ud800 tail \udc00")]
    [InlineData("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷")]
    [InlineData("")]
    public void Hostile_text_stays_text(string text) => StaysWellFormed(text);

    [Fact]
    public void Five_thousand_characters_stay_text()
    {
        StaysWellFormed(new string('长', 5000));
        StaysWellFormed(new string('9', 5000));
        StaysWellFormed(string.Concat(Enumerable.Repeat("very long ", 500)));
    }

    [Fact]
    public void Absurd_numbers_do_not_break_the_drawing()
    {
        foreach (decimal number in new[] { decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m })
        {
            Read(Execution(new ExecutionBar("甲", Value(number), Value(number), Value(number))));
            Read(Scores(new ScoreBar("甲", Value(number), Value(-number)), new ScoreBar("乙", Value(1), Value(1))));
            Read(Targets(new TargetBar("甲", Value(number), Value(decimal.MaxValue), Better.Higher)));
            Read(Pairs(new Bar("甲", Value(number), Value(-number)), new Bar("乙", Value(1), Value(1))));
            Read(Years(new YearPoint(220, Value(number)), new YearPoint(2020, Value(1))));
            Read(Shares(new SharePart("甲", Value(number), ""), new SharePart("乙", Value(decimal.MaxValue), "")) with { Whole = number });
        }
    }

    [Fact]
    public void A_chart_without_rows_is_still_a_drawing()
    {
        Chart[] charts = [Execution(), Scores(), Targets(), Bars(), Pairs(), Years(), Shares(), new DistributionChart("d", "", "", "", "", [])];
        Assert.All(charts, chart => Assert.Equal("svg", Read(chart).Name.LocalName));
    }

    [Fact]
    public void A_file_carries_title_source_and_style_of_its_own()
    {
        foreach (var chart in OfEveryKind())
        {
            var svg = XDocument.Parse(DrawFile(chart)).Root!;
            XNamespace ns = "http://www.w3.org/2000/svg";
            Assert.Equal(ns + "svg", svg.Name);
            Assert.Contains(".chart .c-bar", svg.Element(ns + "style")!.Value);
            Assert.Equal($"{chart.Id}-t {chart.Id}-d", svg.Attribute("aria-labelledby")!.Value);
            Assert.Equal(chart.Title, svg.Element(ns + "title")!.Value);
            Assert.Equal((chart.Id + "-d", ChartSentence.Of(chart) + chart.Description), (svg.Element(ns + "desc")!.Attribute("id")!.Value, svg.Element(ns + "desc")!.Value));
            Assert.Equal(chart.Title, svg.Elements(ns + "text").First().Value);
            string source = string.Concat(svg.Elements(ns + "text").Where(t => (string?)t.Attribute("class") == "c-note").TakeLast(2).Select(t => t.Value));
            Assert.Equal(chart.Source, source[^chart.Source.Length..]);
        }
    }

    [Fact]
    public void The_same_chart_is_the_same_bytes_under_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            string[] first = [.. OfEveryKind().Select(Draw)];
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(first, OfEveryKind().Select(Draw));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void More_rows_cost_no_more_allocation()
    {
        Assert.Equal(Allocated(Few()), Allocated(Many()));

        static Bar[] Rows(int count) => [.. Enumerable.Range(0, count).Select(i => new Bar("第" + i + "项", Value(i + 0.5m)))];
        static Chart Few() => Bars(Rows(2));
        static Chart Many() => Bars(Rows(60));
    }

    private static long Allocated(Chart chart)
    {
        var writer = new Utf8Writer();
        SvgDrawing.Draw(chart, writer);
        writer.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        SvgDrawing.Draw(chart, writer);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void StaysWellFormed(string text)
    {
        foreach (var chart in OfEveryKind(text, text))
        {
            var hostile = chart with { Title = text, Description = text, Source = text, Unit = text };
            foreach (string drawing in new[] { Draw(hostile), DrawFile(hostile) })
            {
                using var reader = XmlReader.Create(new StringReader(drawing), new XmlReaderSettings { CheckCharacters = true });
                var svg = XDocument.Load(reader).Root!;
                Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
                Assert.DoesNotContain(svg.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            }
        }
    }
}

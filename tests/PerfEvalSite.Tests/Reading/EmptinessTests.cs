using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>One definition of "nothing is written here", and what the columns make of it.</summary>
public class EmptinessTests
{
    private static readonly string[] nothing =
    [
        "—", "——", "－", "-", "/", "／", "*", "N/A", "NA", "n/a", "无", "无。", "（无）", "“无”", "暂无", "暂时无", "目前暂无", "没有", "不涉及", "未涉及", "暂不涉及", "不适用", "不存在",
        "无偏差", "无差异", "无原因", "没有偏差", "不存在偏差", "无偏差原因", "无偏差原因及改进措施", "无此项", "无相关情况", "无需说明", "无须说明", "无变化", "无明显差异", "无其他问题", "未填写", "空白", "略",
        "无偏差，无改进措施", "无偏差；不涉及改进措施。", "不存在偏差，无需说明", "未出现偏差", "未发现问题", "没有发现其他问题", "未产生偏差",
    ];

    private static readonly string[] unfilled =
    [
        "……", "…", "...", "......", "。。。", "____", "请填写", "请填写存在的主要问题", "（请填写偏差原因）", "请简要说明", "请在此处填写", "点击此处输入文字", "（200字以内）", "(不超过500字)", "（限300字）",
        "结合自评情况，说明项目自评总分、主要成效（200字以内）", "说明主要成效（500字左右）：",
    ];

    private static readonly string[] something =
    [
        "无资金，未实施", "无偏差，因汛期停工", "未发现合适的供应商", "没有出现需要赔付的情形，支出减少", "无，工期顺延",
        "无公务接待", "无预算，本年新增", "无法按期完工", "无人机采购推迟", "汛期停工四个月", "不涉及资金支出的工作已完成", "没有足够的施工时间", "空气质量改善", "略有下降", "目前正在办理", "本年未发生", "暂停施工",
        "请各单位按期填写的报表未收齐。", "请假人数较多，进度推迟", "0.5个月", "10%", "参保人数自然减少（约200人）", "详见报告……第三章", "无：本年没有此项", "其中：材料费", "都已完成", "—（无上年数）因新成立",
    ];

    private static readonly string[] spare =
        ["指标2：……", "指标2:…", "指标1：/", "指标1：", "指标 3：", "指标1：—", "指标1", "三级指标2：无", "（2）……", "3.", "……", "…", "/", "—", "无", "", "项目3：……", "请填写指标名称", "目标2：……", "指标1：", "指标一：无", "指标二", "三级指标三：……", "目标十：/"];

    private static readonly string[] names = ["指标1：巡查次数", "1.参保人数", "（2）覆盖率", "12条线路", "指标体系建设", "项目验收合格率", "经济效益", "无障碍设施数量", "3个社区", "任务完成率", "2024年改造", "指标一：巡查次数", "项目二期", "目标一致率", "指标：巡查次数"];

    public static TheoryData<string> Nothing => [.. nothing];

    public static TheoryData<string> Unfilled => [.. unfilled];

    public static TheoryData<string> Something => [.. something];

    [Theory]
    [MemberData(nameof(Nothing))]
    public void Words_and_marks_of_nothing_say_nothing(string text)
    {
        Assert.True(Emptiness.SaysNothing(text));
        Assert.False(Emptiness.IsUnfilled(text));
    }

    [Theory]
    [MemberData(nameof(Unfilled))]
    public void Words_of_the_form_are_not_filled_in(string text)
    {
        Assert.True(Emptiness.IsUnfilled(text));
        Assert.False(Emptiness.SaysNothing(text));
    }

    [Theory]
    [MemberData(nameof(Something))]
    public void What_begins_like_nothing_and_goes_on_says_something(string text)
    {
        Assert.False(Emptiness.SaysNothing(text));
        Assert.False(Emptiness.IsUnfilled(text));
        Assert.Null(Emptiness.OfReason(text));
    }

    [Fact]
    public void Every_column_of_reasons_takes_nothing_for_no_reason_and_keeps_what_is_printed()
    {
        var columns = Catalogue.All.SelectMany(table => table.Columns).Where(column => column.IsReason).ToList();
        Assert.Equal(["accounts.reason", "disclosure.no_prior_reason", "evaluations.no_score_reason", "funds.reason", "indicators.reason", "other_items.no_prior_reason", "three_public.reason"],
            columns.Select(column => column.ToString()).Order(StringComparer.Ordinal));
        foreach (var column in columns)
            foreach (string text in (string[])[.. nothing, .. unfilled, "0", "0.00", "０", "0%", "零"])
            {
                var figure = FigureReader.Read(text, column, null, 1, 1, out var problem);
                Assert.True(problem.IsNone);
                Assert.True(figure.IsEmpty, text);
                Assert.Equal(text, figure.Printed);
            }
        Assert.All(columns, column => Assert.All(something, text => Assert.Equal(FigureKind.Text, FigureReader.Read(text, column, null, 1, 1, out _).Kind)));
    }

    [Fact]
    public void Where_words_may_be_the_answer_nothing_stays_a_word()
    {
        foreach (string text in (string[])["无", "暂无", "不涉及", "……", "请填写主要问题"])
            Assert.Equal(FigureKind.Text, FigureReader.Read(text, Catalogue.Narratives.Text, null, 1, 1, out _).Kind);
    }

    [Theory]
    [InlineData("不涉及", ColumnType.Money, "NotApplicable")]
    [InlineData("不涉及（无此项支出）", ColumnType.Rate, "NotApplicable")]
    [InlineData("/", ColumnType.Score, "NotApplicable")]
    [InlineData("暂无", ColumnType.Money, "Text !PE2012")]
    [InlineData("没有", ColumnType.Count, "Text !PE2012")]
    [InlineData("……", ColumnType.Money, "Blank")]
    [InlineData("……", ColumnType.Value, "Blank")]
    [InlineData("（请填写）", ColumnType.Date, "Blank")]
    [InlineData("无", ColumnType.Value, "Text")]
    [InlineData("暂无", ColumnType.Value, "Text")]
    public void In_a_column_of_figures_nothing_is_not_applicable_blank_or_asked_about(string text, ColumnType type, string understood) =>
        Assert.Equal(understood, Cells.Understood(text, type));

    [Fact]
    public void A_spare_name_is_one_that_the_form_prints()
    {
        Assert.All(spare, name => Assert.True(Emptiness.IsSpareName(name), name));
        Assert.All(names, name => Assert.False(Emptiness.IsSpareName(name), name));
    }

    [Theory]
    [InlineData("指标2：……")]
    [InlineData("指标2:…")]
    [InlineData("指标1：/")]
    [InlineData("指标3：")]
    [InlineData("……")]
    [InlineData("（2）……")]
    [InlineData("请填写指标名称")]
    public void A_name_of_the_form_is_told_in_every_table(string name)
    {
        foreach (var column in (Column[])[Catalogue.Indicators.Level3, Catalogue.Funds.Source, Catalogue.Projects.Name, Catalogue.Scores.Part, Catalogue.Goals.Expected])
        {
            var figure = FigureReader.Read(name, column, null, 1, 1, out var problem);
            Assert.Equal(("PE2019", FigureKind.Text, name), (problem.Code?.Id, figure.Kind, figure.Printed));
        }
        FigureReader.Read(name, Catalogue.Projects.Note, null, 1, 1, out var elsewhere);
        Assert.True(elsewhere.IsNone);
    }

    [Fact]
    public void A_name_that_somebody_gave_is_told_of_nobody()
    {
        foreach (string name in (string[])[.. names, "无", "/", "3", "指标完成情况：", "其他资金（……）等", "项目一", "在建工程", "单位运转保障", "点位管理", "此前年度结转", "请示事项办理率"])
        {
            FigureReader.Read(name, Catalogue.Indicators.Level3, null, 1, 1, out var problem);
            Assert.True(problem.IsNone, name);
        }
    }

    [Fact]
    public void The_dictionary_says_of_every_column_what_it_makes_of_nothing() =>
        Assert.All(Catalogue.All.SelectMany(table => table.Columns), column => Assert.NotEqual("", column.OfNothing));
}

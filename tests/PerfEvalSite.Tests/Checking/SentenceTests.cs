using System.Globalization;
using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>
/// Official sentences whose truth is known, in many wordings: those that agree are silent, those that contradict a table or
/// themselves are found, and what only looks like a figure of the tables is neither.
/// </summary>
public class SentenceTests
{
    private const string Tables = """
        决算
        收支,口径,分类方式,科目编码,项目,预算数,决算数,占比,完成预算,上年数,差异原因
        收支总计,全口径,总计,,收、支总计,,900.20,,,,
        收入,全口径,总计,,本年收入合计,,880.20,,,,
        收入,全口径,来源,,其他收入,,5.30,,,,
        支出,全口径,总计,,本年支出合计,,878.15,,,900.00,压减
        支出,全口径,性质,,基本支出,,654.51,,,640.20,人员增加
        支出,全口径,性质,,项目支出,,223.64,,,259.80,压减
        支出,一般公共预算,总计,,一般公共预算财政拨款支出,,872.85,,,,
        支出,一般公共预算,功能-项,2080101,行政运行,426.89,421.13,,98.65%,,略有结余
        支出,政府性基金,总计,,政府性基金预算财政拨款支出,,35,,,,
        支出,基本支出,人员公用,,日常公用经费,,66.86,,,,

        三公经费
        项目,预算数,决算数,批次,接待人次,购置辆数,保有量,团组数,出国人次
        合计,4.04,1.68,,,,,,
        因公出国（境）费,0,0,,,,,0,0
        公务用车购置费,0,0,,,0,,,
        公务用车运行维护费,0,0,,,,0,,
        公务接待费,4.04,1.68,18,178,,,,

        其他公开事项
        事项,数值
        机关运行经费,66.86万元
        政府采购总额,4.17万元
        政府采购货物,4.17万元
        车辆,3辆

        """;

    private static readonly string[] silent = ["T1", "T2", "T3", "T4", "K26", "K42", "K43", "K53"];

    [Theory]
    [InlineData("2020年度收、支总计各900.20万元。")]
    [InlineData("本年收入合计880.20万元，其中：其他收入5.30万元，占0.6%。")]
    [InlineData("本单位2020年度本年支出合计878.15万元，其中：基本支出654.51万元，占74.53%；项目支出223.64万元，占25.47%。")]
    [InlineData("基本支出6545100元。")]
    [InlineData("基本支出655万元。")]
    [InlineData("基本支出0.07亿元。")]
    [InlineData("一般公共预算财政拨款支出872.85万元，占本年支出合计的99.4%。")]
    [InlineData("社会保障和就业（类）人力资源事务（款）行政运行（项）。年初预算为426.89万元，支出决算为421.13万元，完成年初预算的98.65%。")]
    [InlineData("1.行政运行：支出决算为421.13万元，完成预算98.65%，略有结余。")]
    [InlineData("“三公”经费财政拨款支出预算为4.04万元，支出决算为1.68万元，决算数小于预算数的主要原因是厉行节约。")]
    [InlineData("公务接待费支出1.68万元，共接待18批次、178人次。")]
    [InlineData("因公出国（境）团组0个，累计0人次。")]
    [InlineData("本部门政府采购支出总额4.17万元，其中：政府采购货物支出4.17万元。")]
    [InlineData("截至2020年12月31日，本部门共有车辆3辆。")]
    [InlineData("机关运行经费支出66.86万元。")]
    [InlineData("2019年基本支出640.20万元。")]
    public void What_the_tables_say_too_is_shown_as_agreeing(string text)
    {
        var done = Of(text);
        Assert.Equal([], Findings(done));
        Assert.True(done.Result.TextMatches.Count > 0);
    }

    [Theory]
    [InlineData("2020年度收、支总计各902.20万元。", "决算“收、支总计”的决算数为 900.20 万元")]
    [InlineData("本年收入合计808.20万元，其中：其他收入5.30万元。", "决算“本年收入合计”的决算数为 880.20 万元")]
    [InlineData("其中：基本支出645.51万元；项目支出223.64万元。", "决算“基本支出”的决算数为 654.51 万元")]
    [InlineData("2019年基本支出604.20万元。", "决算“基本支出”的上年数为 640.20 万元")]
    [InlineData("基本支出654.51元。", "相差一万倍")]
    [InlineData("行政运行（项）。年初预算为462.89万元，支出决算为421.13万元。", "决算“行政运行”的预算数为 426.89 万元")]
    [InlineData("“三公”经费支出决算为1.86万元。", "三公经费“合计”的决算数为 1.68 万元")]
    [InlineData("国内公务接待81批次，178人次。", "三公经费“公务接待费”的批次为 18")]
    [InlineData("公务接待费1.68万元，共接待18批次、187人次。", "三公经费“公务接待费”的接待人次为 178")]
    [InlineData("公务用车运行维护费支出0万元，公务用车保有量2辆。", "三公经费“公务用车运行维护费”的保有量为 0")]
    [InlineData("本部门共有车辆2辆。", "其他公开事项“车辆”的数值为 3 辆")]
    [InlineData("机关运行经费支出68.66万元，较好保障了运转。", "其他公开事项“机关运行经费”的数值为 66.86 万元")]
    [InlineData("本年支出合计878.15万元，其中：基本支出654.51万元，占47.53%。", "计算为 74.533%")]
    [InlineData("一般公共预算财政拨款支出872.85万元，占本年支出合计的94.4%。", "计算为 99.4%")]
    [InlineData("行政运行：支出决算为421.13万元，完成预算89.65%。", "决算“行政运行”的完成预算为 98.65%")]
    public void What_the_tables_say_otherwise_is_found_with_both_places(string text, string other)
    {
        var found = Of(text).Result.Findings.Where(finding => finding.Rule.Id == "T1" && finding.Outcome == Outcome.Contradiction).ToArray();
        Assert.Contains(other, Assert.Single(found).Message.Zh, StringComparison.Ordinal);
        Assert.Equal("narratives", found[0].Cells[0].Table.FileName);
    }

    [Theory]
    [InlineData("根据财预〔2020〕5号文件，基本支出标准为3万元。")]
    [InlineData("2020年第3季度基本支出150.2万元。")]
    [InlineData("市医疗保障事务中心基本支出100万元，项目支出20万元。")]
    [InlineData("下属学校：基本支出300万元，项目支出20万元。")]
    [InlineData("市财政局批复，基本支出700万元为上限。")]
    [InlineData("截至2020年9月底，公务接待费支出0.9万元。")]
    [InlineData("预计公务接待费2万元。")]
    [InlineData("近三年累计公务接待费5万元。")]
    [InlineData("公务接待费不得超过2万元。")]
    [InlineData("按照规定，公务接待费每人120元。")]
    [InlineData("编制53人，在职49人，编号0833-24。")]
    [InlineData("差旅费、公务接待费共12万元。")]
    [InlineData("基本支出约650万元，项目支出200余万元。")]
    [InlineData("基本支出600万元以上。")]
    [InlineData("基本支出中的工资500万元。")]
    [InlineData("项目支出223.64万元，主要是办公楼维修，支出100万元。")]
    [InlineData("2018年基本支出700万元。")]
    [InlineData("会议费3万元、培训费2万元，比上年增加1万元，增长25%。")]
    [InlineData("本年收入合计880.20万元，其中：其他收入5.30万元，比上年增加80.20万元，增长10.03%。")]
    [InlineData("24×7小时值守，5+2、白加黑，满分100分，得分=完成率×10分。")]
    [InlineData("政府采购计划3-5万元，2020.12.31前完成，编号G20-8。")]
    [InlineData("公共安全（类）公安（款）行政运行（项）。支出决算为300.00万元。")]
    [InlineData("基本支出700万元为控制数。")]
    [InlineData("无2018年对比数。")]
    [InlineData("没有因公出国（境）费支出。")]
    [InlineData("本年支出合计878.15万元，比上年减少21.85万元，下降2.43%，主要原因是：\n1.压减项目。")]
    [InlineData("各单位基本支出300万元，基本支出占50%。")]
    [InlineData("本单位对12个项目开展自评，涉及资金223.64万元。")]
    public void What_only_looks_like_a_figure_of_the_tables_is_never_held_against_them(string text) => Assert.Equal([], Findings(Of(text)));

    public static TheoryData<string> Comparisons =>
        ["比上年", "较上年", "同比", "与上年相比，", "与2019年相比，", "比2019年度", "较2019年决算数", "与上年度相比", "比上年决算数", "较上年同期", "比上年（2019年）", "与2019年度相比，本年支出合计"];

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void A_change_is_held_against_its_own_figures_in_every_wording(string comparison)
    {
        var chance = new Random(comparison.Length);
        for (int i = 0; i < 6; i++)
        {
            decimal prior = chance.Next(10_000, 90_000) / 100m, now = chance.Next(10_000, 90_000) / 100m, change = Math.Abs(now - prior);
            if (change < 1)
                continue;
            decimal rate = Math.Round(change / prior * 100, 2, MidpointRounding.AwayFromZero);
            var (verb, rises) = now > prior ? ("增加", "增长") : ("减少", "下降");
            string Sentence(decimal said, decimal rateSaid) => string.Create(CultureInfo.InvariantCulture, $"本年支出合计{now:0.00}万元，{comparison}{verb}{said:0.00}万元，{rises}{rateSaid:0.00}%，主要原因是项目变化。");
            Assert.Equal([], Alone(Sentence(change, rate)));
            Assert.Equal(["K42 需说明"], Alone(Sentence(change, rate + 1.37m)));
            Assert.Equal(["K42 差异"], Alone(Sentence(change, rate).Replace(rises, now > prior ? "下降" : "增长", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("本年支出合计878.15万元，与2019年相比减少21.85万元，下降2.43%。", "")]
    [InlineData("本年支出合计878.15万元，与2019年相比减少25.81万元。", "计算为 21.85 万元")]
    [InlineData("本年支出合计878.15万元，比上年减少31.85万元，下降3.5%。", "计算为 21.85 万元")]
    [InlineData("与上年相比，基本支出减少14.31万元。", "基本支出”的决算数为 654.51 万元，上年数为 640.20 万元")]
    [InlineData("与上年相比，基本支出增加14.31万元。", "")]
    [InlineData("基本支出与上年持平。", "上年数为 640.20 万元")]
    [InlineData("本年支出合计878.15万元。比上年减少21.85万元，下降2.43%。", "")]
    [InlineData("本年支出合计878.15万元，与2018年相比减少21.85万元。", "本件为 2020年度，上年是 2019年")]
    [InlineData("本年支出合计878.15万元，与2018年相比增加100万元。", "")]
    [InlineData("本年支出合计878.15万元，与2020年相比减少21.85万元。", "上年是 2019年")]
    [InlineData("本年支出合计878.15万元，比上年减少21.85万元，与上年持平。", "持平")]
    [InlineData("收、支总计各900.20万元，与上年相比，收、支总计各减少16.80万元，下降5.23%。", "下降 1.832%")]
    public void A_change_is_held_against_the_year_before_in_the_table(string text, string expected)
    {
        string[] found = [.. Of(text).Result.Findings.Where(finding => finding.Rule.Id == "K42").Select(finding => finding.Message.Zh)];
        if (expected.Length == 0)
            Assert.Equal([], found);
        else
            Assert.Contains(expected, Assert.Single(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("无政府性基金预算财政拨款支出", true)]
    [InlineData("本单位没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出", true)]
    [InlineData("2020年未发生公务接待费支出", true)]
    [InlineData("未发生因公出国（境）费支出", false)]
    [InlineData("没有国有资本经营预算财政拨款支出", false)]
    [InlineData("没有公务用车", false)]
    [InlineData("没有公务接待费预算", false)]
    [InlineData("无公务接待费超支情况", false)]
    public void What_a_text_denies_no_table_has(string text, bool isFound) =>
        Assert.Equal(isFound, Of(text + "。").Result.Findings.Any(finding => finding.Rule.Id == "K26" && finding.Outcome == Outcome.Contradiction && finding.Message.Zh.Contains('写')));

    [Theory]
    [InlineData("8755份×75元=65.66万元", true)]
    [InlineData("8755份×75元=65.86万元", false)]
    [InlineData("14人*3万元=42万元", true)]
    [InlineData("14 人 x 3 万元，共计 45 万元", false)]
    [InlineData("15=8+8", false)]
    [InlineData("16＝8＋8", true)]
    [InlineData("12.3万元+4.5万元=16.8万元", true)]
    [InlineData("12.3万元+4.5万元=18.6万元", false)]
    [InlineData("20+20+35+25=100分", true)]
    [InlineData("培训3期×40人×2天×100元=2.4万元", true)]
    [InlineData("培训3期×40人×2天×100元=4.2万元", false)]
    [InlineData("45÷60=75%", true)]
    [InlineData("45÷60=57%", false)]
    [InlineData("99.96%×10=9.996分", true)]
    public void An_equation_that_is_printed_is_recomputed(string equation, bool holds)
    {
        var done = Of($"测算：{equation}。");
        var tally = done.Result.Tallies.Single(tally => tally.Rule.Id == "T2");
        Assert.Equal(holds ? (1, 0) : (0, 1), (tally.Agrees, tally.Contradiction));
    }

    [Fact]
    public void Sums_and_products_made_by_chance_hold_and_no_longer_do_when_the_result_is_another()
    {
        var chance = new Random(7);
        for (int i = 0; i < 40; i++)
        {
            int a = chance.Next(2, 90), b = chance.Next(2, 90), c = chance.Next(2, 90);
            Assert.Equal([], Alone($"共{a + b + c}批={a}批+{b}批+{c}批。"));
            Assert.Equal(["T2 差异"], Alone($"共{a + b + c + 1}批={a}批+{b}批+{c}批。"));
            Assert.Equal([], Alone($"{a}人×{b}元，共{a * b}元。"));
            Assert.Equal(["T2 差异"], Alone($"{a}人×{b}元，共{(a * b) + 3}元。"));
        }
    }

    [Theory]
    [InlineData("主要原因是。", 1)]
    [InlineData("主要原因是：；", 1)]
    [InlineData("减少的原因是无。", 1)]
    [InlineData("主要原因是，压减开支。", 0)]
    [InlineData("主要原因是：\n1.压减开支。", 0)]
    public void A_reason_that_is_begun_is_given(string text, int found) =>
        Assert.Equal(found, Of(text).Result.Findings.Count(finding => finding.Rule.Id == "T3"));

    [Fact]
    public void A_finding_names_the_line_of_its_sentence_in_a_file_of_text()
    {
        using var data = TempData.WithDisclosure();
        data.Add("county-ybj/2023-self/说明.md", "\n一、概况\n\n本年支出合计100万元，比上年减少10万元，增长9.09%。\n");
        var done = Checked.Folder(data.Path).Single();
        var finding = done.Result.Findings.Single(finding => finding.Rule.Id == "K42");
        Assert.Equal(4, finding.PlaceIn(done.Disclosure).Line);
    }

    private static Checked Of(string text) => Checked.Text(Tables + "\n正文\n栏目,序号,正文\n说明,1,\"" + text + "\"\n");

    /// <summary>Without any table, and what is only not checked.</summary>
    private static string[] Alone(string text) =>
        [.. Checked.Text($"正文\n栏目,序号,正文\n说明,1,{text}").Result.Findings.Where(finding => finding.Outcome != Outcome.NotChecked && silent.Contains(finding.Rule.Id)).Select(finding => $"{finding.Rule.Id} {finding.Outcome.Words().Zh}")];

    /// <summary>Of the rules about sentences, but for those that the tables give by themselves.</summary>
    private static string[] Findings(Checked done) =>
        [.. done.Result.Findings.Where(finding => finding.Outcome != Outcome.NotChecked && silent.Contains(finding.Rule.Id) && finding.Cells.Count > 0 && finding.Cells[0].Table.FileName == "narratives").Select(finding => finding.Message.Zh)];
}

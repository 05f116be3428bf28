using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Tests.Checking;

/// <summary>Documents that are right, or of which too little is printed to say otherwise: nothing may be held against them. Each stands beside one that is wrong.</summary>
public class FalseAlarmTests
{
    private const string Head = "公开件\n文种,年度,默认金额单位\n部门决算,2024,万元\n\n";
    private const string Evaluated = "评价\n评价编码,满分\ne1,100\n\n指标体系\n体系编码,评价编码,性质\nt1,e1,绩效目标\n\n";

    [Theory]
    [InlineData("支出,财政拨款,总计,财政拨款支出,950.40;支出,一般公共预算,总计,一般公共预算财政拨款支出,640.15", "")]
    [InlineData("支出,财政拨款,总计,财政拨款支出,950.40;支出,一般公共预算,总计,一般公共预算财政拨款支出,640.15;支出,政府性基金,总计,基金支出,300", "")]
    [InlineData("支出,财政拨款,总计,财政拨款支出,950.40;支出,一般公共预算,总计,一般公共预算财政拨款支出,640.15;支出,政府性基金,总计,基金支出,300;支出,国有资本经营,总计,资本支出,0", "K09")]
    [InlineData("支出,财政拨款,总计,财政拨款支出,950.40;支出,一般公共预算,总计,一般公共预算财政拨款支出,999.15", "K09")]
    [InlineData("收入,财政拨款,总计,财政拨款收入,950.40;收入,全口径,来源,一般公共预算财政拨款收入,640.15", "")]
    [InlineData("收入,全口径,总计,本年收入合计,950.40;收入,全口径,来源,一般公共预算财政拨款收入,640.15;收入,全口径,来源,事业收入,100", "")]
    [InlineData("收入,全口径,总计,本年收入合计,950.40;收入,全口径,来源,一般公共预算财政拨款收入,640.15;收入,全口径,来源,其他收入,100", "K01")]
    [InlineData("支出,全口径,总计,本年支出合计,950.40;支出,全口径,性质,基本支出,640.15;支出,全口径,性质,项目支出,100", "")]
    [InlineData("支出,全口径,总计,本年支出合计,950.40;支出,全口径,性质,基本支出,640.15;支出,全口径,性质,项目支出,100;支出,全口径,性质,经营支出,10", "K01")]
    [InlineData("支出,基本支出,人员公用,人员经费合计,500;支出,基本支出,经济-类,工资福利支出,480", "")]
    public void Nothing_is_added_up_across_a_hole(string lines, string rule)
    {
        var done = Checked.Text($"{Head}决算\n收支,口径,分类方式,项目,决算数\n{lines.Replace(';', '\n')}");
        Assert.Equal(rule.Length == 0 ? [] : [rule], done.Result.Findings.Where(finding => finding.Outcome is Outcome.Contradiction or Outcome.Missing).Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("其他公开事项\n事项,数值\n政府采购总额,100万元\n政府采购货物,40万元", "")]
    [InlineData("其他公开事项\n事项,数值\n政府采购总额,100万元\n政府采购货物,40万元\n政府采购工程,\n政府采购服务,50万元", "")]
    [InlineData("其他公开事项\n事项,数值\n政府采购总额,100万元\n政府采购货物,140万元", "K45")]
    [InlineData("其他公开事项\n事项,数值\n政府采购总额,100万元\n政府采购货物,40万元\n政府采购工程,0万元\n政府采购服务,50万元", "K45")]
    [InlineData("其他公开事项\n事项,数值\n车辆,4辆\n执法执勤用车,2辆", "")]
    [InlineData("其他公开事项\n事项,数值\n车辆,4辆\n执法执勤用车,2辆\n其他用车,1辆", "K45")]
    [InlineData("其他公开事项\n事项,数值\n车辆,4辆\n执法执勤用车,5辆", "K45")]
    [InlineData("收入决算\n科目编码,科目名称,本年收入合计,财政拨款收入\n,合计,1234.57,617.29\n208,社会保障和就业支出,1234.57,617.29", "")]
    [InlineData("收入决算\n科目编码,科目名称,本年收入合计,财政拨款收入\n,合计,1234.57,617.29\n208,社会保障和就业支出,1234.57,1234.57", "K06")]
    [InlineData("支出决算\n口径,科目编码,科目名称,年初结转和结余,本年收入,年末结转和结余\n政府性基金,212,城乡社区支出,10,100,20", "")]
    [InlineData("支出决算\n口径,科目编码,科目名称,年初结转和结余,本年收入,本年支出合计,年末结转和结余\n政府性基金,212,城乡社区支出,10,100,90,30", "K08")]
    [InlineData("决算\n收支,口径,分类方式,项目,决算数,占比,占比分母\n支出,财政拨款,总计,本年支出合计,987,,\n支出,全口径,性质,基本支出,650.30,65.19%,本年支出合计", "")]
    [InlineData("决算\n收支,口径,分类方式,项目,决算数,占比,占比分母\n支出,全口径,总计,本年支出合计,987,,\n支出,一般公共预算,性质,基本支出,650.30,65.19%,本年支出合计", "R2")]
    [InlineData("决算\n收支,口径,分类方式,项目,决算数,占比,占比分母\n支出,全口径,总计,本年支出合计,999,,\n支出,财政拨款,总计,本年支出合计,987,,\n支出,财政拨款,性质,基本支出,650.30,65.89%,本年支出合计", "")]
    public void What_is_not_printed_is_no_zero_and_no_other_scope_stands_in_for_it(string tables, string rules) =>
        Assert.Equal(rules, string.Join(' ', Contradictions($"{Head}{tables}").Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void A_budget_that_the_text_says_there_is_none_of_is_nil() =>
        Assert.Equal(["K09"], Contradictions($"""
            {Head}决算
            收支,口径,分类方式,项目,决算数
            支出,财政拨款,总计,财政拨款支出,950.40
            支出,一般公共预算,总计,一般公共预算财政拨款支出,640.15

            正文
            栏目,序号,正文
            说明,1,2024年没有使用政府性基金预算财政拨款安排的支出。2024年没有使用国有资本经营预算财政拨款安排的支出。
            """));

    [Fact]
    public void A_statement_about_another_budget_does_not_fill_the_hole() =>
        Assert.Empty(Contradictions($"""
            {Head}决算
            收支,口径,分类方式,项目,决算数
            支出,财政拨款,总计,财政拨款支出,950.40
            支出,一般公共预算,总计,一般公共预算财政拨款支出,640.15

            正文
            栏目,序号,正文
            说明,1,政府性基金预算财政拨款支出用于基础设施。国有资本经营预算没有安排支出。
            """));

    [Theory]
    [InlineData("是", "")]
    [InlineData("否", "P04")]
    public void An_excerpt_is_not_accused_of_what_it_leaves_out(string excerpt, string rule)
    {
        var done = Checked.Text($"""
            公开件
            文种,年度,默认金额单位,摘录
            项目支出绩效自评,2024,万元,{excerpt}

            项目
            项目编码,项目名称
            1,甲项目
            2,乙项目

            资金
            项目编码,口径,全年预算,执行
            ,合计,100,100
            1,项目,40,40
            2,项目,30,30

            附件
            序号,题名,是否随文
            1,自评表,否
            """);
        Assert.Equal(rule.Length == 0 ? [] : [rule, "R10"], done.Result.Findings.Where(finding => finding.Outcome is Outcome.Contradiction or Outcome.Missing).Select(finding => finding.Rule.Id).Distinct());
    }

    [Theory]
    [InlineData("是", 60, Outcome.NotChecked)]
    [InlineData("否", 60, Outcome.Contradiction)]
    [InlineData("是", 160, Outcome.Contradiction)]
    public void What_an_excerpt_lists_may_fall_short_of_its_total_and_not_exceed_it(string excerpt, int part, Outcome expected) =>
        Assert.Equal(expected, Checked.Text($"""
            公开件
            文种,年度,默认金额单位,摘录
            部门决算,2024,万元,{excerpt}

            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,,合计,128.50
            全口径,208,社会保障和就业支出,{part}
            """).Result.Findings.Single(finding => finding.Rule.Id == "K07").Outcome);

    [Theory]
    [InlineData("0,0,0%", "")]
    [InlineData("0,0,100%", "")]
    [InlineData("0,0,—", "")]
    [InlineData("0,5,100%", "P03")]
    public void Nothing_of_nothing_has_no_rate_and_is_not_wrong(string cells, string rule) =>
        Assert.Equal(rule.Length == 0 ? [] : [rule], Contradictions($"资金\n口径,全年预算,执行,执行率\n项目,{cells}"));

    [Theory]
    [InlineData("费用控制率", "95%", "90%", "PE3108")]
    [InlineData("预算调整率", "10%", "5%", "PE3108")]
    [InlineData("投诉率", "1%", "2%", "PE3108")]
    [InlineData("投诉处理率", "100%", "98%", "")]
    [InlineData("合格率", "95%", "90%", "")]
    [InlineData("合格率", "≥95%", "90", "PE3109")]
    [InlineData("合格率", "≥95%", "96", "")]
    [InlineData("费用控制率", "≤95%", "96%", "")]
    public void A_guess_is_a_question_to_the_clerk_and_no_finding(string name, string target, string actual, string code)
    {
        var done = Checked.Text($"{Evaluated}指标\n体系编码,序号,一级指标,三级指标,目标值,实际值,偏差原因\nt1,1,产出,{name},{target},{actual},\nt1,2,产出,培训,≥2次,1次,受疫情影响");
        string[] asked = [.. done.Diagnostics.Where(diagnostic => diagnostic.Code.Id.StartsWith("PE31", StringComparison.Ordinal)).Select(diagnostic => diagnostic.Code.Id)];
        Assert.Equal(code.Length == 0 ? [] : [code], asked);
        bool missed = code.Length == 0 && actual != "96";
        Assert.Equal(missed ? ["P05"] : [], done.Result.Findings.Where(finding => finding.Rule.Id is "P05" or "R6").Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_question_names_the_cell()
    {
        var asked = Checked.Text($"{Evaluated}指标\n体系编码,序号,一级指标,三级指标,一级分值,分值\nt1,1,产出,甲,60,30\nt1,2,—,乙,,30").Diagnostics.Single(diagnostic => diagnostic.Code == CheckCodes.IndicatorWithoutGroup);
        Assert.Equal((3, Severity.Warning), (asked.Place.Line, asked.Code.Severity));
    }

    [Theory]
    [InlineData("2019年度", Outcome.Contradiction)]
    [InlineData("2020年", Outcome.Agrees)]
    [InlineData("2020", Outcome.Agrees)]
    [InlineData("二〇二〇年度", Outcome.Agrees)]
    [InlineData("二○一九年", Outcome.Contradiction)]
    [InlineData("2020年3月", Outcome.Agrees)]
    [InlineData("本年", Outcome.NotChecked)]
    public void A_year_that_is_printed_again_is_compared(string printed, Outcome expected)
    {
        var done = Checked.Text($"公开件\n文种,年度,默认金额单位\n项目支出绩效自评,2020,万元\n\n复述\n序号,所指,名称,印刷文本,出处\n1,公开件/年度,年度,{printed},一");
        var tally = done.Result.Tallies.Single(tally => tally.Rule.Id == "R3");
        Assert.Equal(expected, tally.Contradiction > 0 ? Outcome.Contradiction : tally.NotChecked > 0 ? Outcome.NotChecked : Outcome.Agrees);
    }

    [Theory]
    [InlineData("财预[2020]10号", true)]
    [InlineData("财预〔2020〕１０号", true)]
    [InlineData("财预〔2020〕11号", false)]
    public void A_document_number_that_is_printed_again_is_compared(string printed, bool same)
    {
        var done = Checked.Text($"公开件\n文种,年度,默认金额单位,文号\n项目支出绩效自评,2020,万元,财预〔2020〕10号\n\n复述\n序号,所指,名称,印刷文本,出处\n1,公开件/文号,文号,{printed},一");
        Assert.Equal(same ? 0 : 1, done.Result.Tallies.Single(tally => tally.Rule.Id == "R3").Contradiction);
    }

    [Theory]
    [InlineData("1,2,2", "")]
    [InlineData("1,3,3", "")]
    [InlineData("1,2,3", "")]
    [InlineData("1,4,4", "R7 R7")]
    [InlineData("2,3,3", "R7")]
    [InlineData("1,1,2", "R7")]
    public void Equal_scores_may_share_any_of_their_ranks_and_no_other(string ranks, string rules)
    {
        string[] rank = ranks.Split(',');
        Assert.Equal(rules, string.Join(' ', Contradictions($"评价\n评价编码,满分\ne1,100\n\n区域结果\n评价编码,区划编码,得分,排名\ne1,370401,95,{rank[0]}\ne1,370402,90,{rank[1]}\ne1,370403,90,{rank[2]}")));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("无", true)]
    [InlineData("上级追加资金", false)]
    public void A_rate_over_100_percent_has_its_reason(string reason, bool asks) =>
        Assert.Equal(asks, Checked.Text($"资金\n口径,全年预算,执行,执行率,差异原因\n项目,120,123,102.5%,{reason}").Result.Findings.Any(finding => finding.Rule.Id == "P03" && finding.Outcome == Outcome.NeedsReason));

    [Theory]
    [InlineData("", true)]
    [InlineData("比上年减少", true)]
    [InlineData("口径不含下属事业单位", false)]
    [InlineData("公用经费含事业单位", false)]
    public void A_note_on_what_operating_cost_comprises_explains_it(string note, bool asks) =>
        Assert.Equal(asks, Checked.Text($"{Head}决算\n收支,口径,分类方式,项目,决算数\n支出,基本支出,人员公用,公用经费合计,66.86\n\n其他公开事项\n事项,数值,说明\n机关运行经费,68.66万元,{note}").Result.Findings.Any(finding => finding.Rule.Id == "K44"));

    [Theory]
    [InlineData("≤1季度", "3个月", true)]
    [InlineData("≤1季度", "4个月", false)]
    public void A_quarter_has_three_months(string target, string actual, bool met) =>
        Assert.Equal(met, !Checked.Text($"{Evaluated}指标\n体系编码,序号,一级指标,三级指标,目标值,实际值,偏差原因\nt1,1,产出,办理,{target},{actual},\nt1,2,产出,培训,≥2次,1次,受疫情影响").Result.Findings.Any(finding => finding.Rule.Id == "P05"));

    [Theory]
    [InlineData("12,13", Outcome.Contradiction)]
    [InlineData("12.00,12.01", Outcome.Rounding)]
    public void Whole_amounts_in_a_table_with_decimals_were_not_rounded_there(string amounts, Outcome expected)
    {
        string[] amount = amounts.Split(',');
        var done = Checked.Text($"{Head}决算\n收支,口径,分类方式,科目编码,项目,决算数\n支出,一般公共预算,功能-项,2080506,职业年金,{amount[0]}\n支出,一般公共预算,功能-项,2080506,职业年金缴费,{amount[1]}\n支出,一般公共预算,功能-项,2080101,行政运行,1.25");
        Assert.Equal(expected, done.Result.Findings.Single(finding => finding.Rule.Id == "K55").Outcome);
    }

    [Theory]
    [InlineData("—,—,—,—,—")]
    [InlineData("指标1：/,,,/,/")]
    [InlineData(",,,,")]
    [InlineData("指标2：……,,,,")]
    public void A_row_of_the_form_that_was_not_used_is_counted_nowhere(string cells) =>
        Assert.Empty(Checked.Text($"评价\n评价编码,满分,得分\ne1,100,100\n\n指标体系\n体系编码,评价编码,性质,声明三级数\nt1,e1,绩效目标,2个\n\n指标\n体系编码,序号,一级指标,二级指标,三级指标,分值,得分,目标值,实际值\nt1,1,产出指标,数量指标,甲,60,60,≥5次,5次\nt1,2,效益指标,社会效益,乙,40,40,显著,显著\nt1,3,效益指标,生态效益,{cells}")
            .Result.Findings.Where(finding => finding.Outcome <= Outcome.NotChecked && finding.Rule.Id is not ("P01" or "S" or "R1")).Select(finding => $"{finding.Rule} {finding.Message.Zh}"));

    private static string[] Contradictions(string data) =>
        [.. Checked.Text(data).Result.Findings.Where(finding => finding.Outcome == Outcome.Contradiction).Select(finding => finding.Rule.Id)];
}

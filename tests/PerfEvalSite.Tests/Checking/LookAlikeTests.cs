using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>
/// Correct documents that are written in other legitimate ways than the rules' own examples: other weights, units, roundings,
/// budgets, columns and names. Nothing is held against them, and beside each stands one that differs in one place and is noticed.
/// </summary>
public class LookAlikeTests
{
    private const string Accounts = "公开件\n文种,年度,默认金额单位\n部门决算,2024,万元\n\n";
    private const string Evaluated = "评价\n评价编码,评价类型,满分,得分\ne1,单位自评,100,100\n\n指标体系\n体系编码,评价编码,性质\nt1,e1,绩效目标\n\n指标\n体系编码,序号,一级指标,三级指标,一级分值,分值,得分,目标值,实际值\n";
    private const string Scored = "评价\n评价编码,评价类型,满分,得分\ne1,部门评价,100,{0}\n\n得分\n评价编码,评价内容,分值,得分,是否合计\n{1}\ne1,合计,100,{0},是";

    [Theory]
    [InlineData("60,20,10", "10", "")]
    [InlineData("40,40,10", "10", "")]
    [InlineData("30,40,20", "10", "")]
    [InlineData("40,30,10", "20", "")]
    [InlineData("50%,30%,10%", "10%", "")]
    [InlineData("40%,30%,20%", "10%", "")]
    [InlineData("0.5,0.3,0.1", "0.1", "")]
    [InlineData("55,30,10", "5", "指标体系“t1”的预算执行率分值为 5，各项共 100，占 5%，与单位自评通常的 10% 不同")]
    [InlineData("55%,20%,10%", "15%", "指标体系“t1”的预算执行率分值占 15%，与单位自评通常的 10% 不同")]
    [InlineData("50%,30%,8%", "10%", "评价“e1”的满分为 100 分，一级指标的分值之和为 98%，相差 2%")]
    [InlineData("60,30,10", "10", "评价“e1”的满分为 100 分，一级指标的分值之和为 110 分，相差 10 分")]
    public void Weights_may_be_adjusted_and_printed_as_shares(string weights, string execution, string finding)
    {
        string[] w = weights.Split(',');
        var done = Checked.Text($"{Evaluated}t1,1,产出指标,甲,{w[0]},{w[0]},,≥5次,5次\nt1,2,效益指标,乙,{w[1]},{w[1]},,显著,显著\nt1,3,满意度指标,丙,{w[2]},{w[2]},,≥90%,95%\nt1,4,预算执行率,丁,{execution},{execution},,100%,100%");
        var found = done.Result.Findings.Where(found => found.Rule.Id is "P01" or "R8" or "R5").Select(found => found.Message.Zh).ToArray();
        // The sum that is off is told; what its execution weighs of the wrong whole may be told beside it.
        Assert.Equal(finding.Length == 0 ? [] : [finding], finding.Length == 0 ? found : found.Where(text => text == finding));
    }

    [Theory]
    [InlineData("t1,1,产出,甲,60%,40%;t1,2,产出,乙,,60%;t1,3,效益,丙,40%,100%", "")]
    [InlineData("t1,1,产出,甲,0.6,0.4;t1,2,产出,乙,,0.6;t1,3,效益,丙,0.4,0.4", "")]
    [InlineData("t1,1,产出,甲,60%,30%;t1,2,产出,乙,,20%;t1,3,效益,丙,40%,40%", "指标“产出”的一级分值为 60%，下级指标的分值之和为 50%，相差 10%")]
    [InlineData("t1,1,产出,甲,60%,40%;t1,2,产出,乙,,;t1,3,效益,丙,40%,40%", "指标“产出”的一级分值为 60%，下级指标的分值中有 1 处没有印出，其余之和为 40%；按合计推算，没有印出的共 20%")]
    public void Weights_within_a_group_may_be_shares_of_the_group(string rows, string finding) =>
        Assert.Equal(finding.Length == 0 ? [] : [finding], Messages($"指标体系\n体系编码,性质\nt1,绩效目标\n\n指标\n体系编码,序号,一级指标,三级指标,一级分值,分值\n{rows.Replace(';', '\n')}", "R8"));

    [Theory]
    [InlineData("103", "e1,决策,40,40,;e1,产出,60,60,;e1,附加分,,3,", "")]
    [InlineData("100", "e1,决策,40,38,;e1,产出,60,58,;e1,加分项,5,4,", "")]
    [InlineData("95", "e1,决策,40,40,;e1,产出,60,60,;e1,扣分项,,-5,", "")]
    [InlineData("95", "e1,决策,40,40,;e1,产出,60,60,;e1,扣分项,0,-5,", "")]
    [InlineData("103", "e1,决策,40,40,;e1,产出,60,63,;e1,加分项,5,2,", "R5 R5 P02")]
    [InlineData("103", "e1,决策,40,42,;e1,产出,60,61,", "R5 R5 R5 R5")]
    [InlineData("95", "e1,决策,40,40,;e1,产出,60,60,;e1,环境,0,-5,", "R5")]
    [InlineData("100", "e1,决策,40,40,;e1,产出,60,60,;e1,管理,5,0,", "P01")]
    [InlineData("100", "e1,决策,40,40,;e1,产出,62,60,;e1,加分项,5,0,", "P01")]
    public void Points_on_top_of_the_full_mark_are_no_part_of_it(string score, string parts, string rules) =>
        Assert.Equal(Sorted(rules), Sorted(string.Join(' ', Contradicted(string.Format(System.Globalization.CultureInfo.InvariantCulture, Scored, score, parts.Replace(';', '\n'))))));

    [Theory]
    [InlineData("一票否决")]
    [InlineData("不计分")]
    [InlineData("—")]
    public void A_veto_has_no_points_and_misses_none(string weight)
    {
        var done = Checked.Text($"{Evaluated}t1,1,产出,甲,60,60,60,≥5次,5次\nt1,2,效益,乙,40,40,40,显著,显著\nt1,3,一票否决,重大安全事故,,{weight},,0起,0起");
        Assert.DoesNotContain(done.Diagnostics, diagnostic => diagnostic.Code.Severity == PerfEvalSite.Data.Diagnostics.Severity.Error);
        Assert.Empty(done.Result.Findings.Where(finding => finding.Rule.Id is "R10" or "P01" or "P02" or "P05").Select(finding => finding.Message.Zh));
    }

    [Theory]
    [InlineData("400,426.89,421.13,98.65%,", Outcome.Agrees)]
    [InlineData("400,426.89,421.13,105.28%,", Outcome.Agrees)]
    [InlineData("400,426.89,421.13,98.65%,全年预算", Outcome.Agrees)]
    [InlineData("400,426.89,421.13,98.65%,年初预算", Outcome.Contradiction)]
    [InlineData("400,426.89,421.13,105.28%,全年预算", Outcome.Contradiction)]
    [InlineData("400,,421.13,98.65%,全年预算", Outcome.NotChecked)]
    [InlineData("426.89,,421.13,98.65%,全年预算", Outcome.Agrees)]
    [InlineData("400,,421.13,98.65%,到位", Outcome.NotChecked)]
    [InlineData("400,,421.13,98.65%,", Outcome.Contradiction)]
    [InlineData(",426.89,421.13,98.65%,", Outcome.Agrees)]
    [InlineData(",400,421.13,98.65%,", Outcome.Contradiction)]
    [InlineData(",,421.13,98.65%,", Outcome.Missing)]
    [InlineData("0,0,0,100%,", null)]
    public void A_completion_rate_divides_by_the_budget_that_is_named_or_by_one_that_is_printed(string cells, Outcome? expected)
    {
        var done = Checked.Text($"{Accounts}决算\n收支,口径,分类方式,项目,预算数,全年预算数,决算数,完成预算,完成预算的分母\n支出,一般公共预算,功能-项,行政运行,{cells}");
        Assert.Equal(expected, OutcomeOf(done, "R2"));
    }

    [Theory]
    [InlineData("行政运行（项）年初预算400万元，全年预算426.89万元，支出决算421.13万元，完成年初预算的105.28%。", "")]
    [InlineData("行政运行（项）年初预算400万元，全年预算426.89万元，支出决算421.13万元，完成全年预算的98.65%。", "")]
    [InlineData("行政运行（项）年初预算400万元，全年预算426.89万元，支出决算421.13万元，完成预算的99.65%。", "K43 K43 T1")]
    [InlineData("行政运行（项）全年预算400万元，支出决算421.13万元。", "T1")]
    [InlineData("行政运行（项）年初预算426.89万元，支出决算421.13万元。", "T1")]
    public void A_text_may_compare_with_either_budget(string text, string rules) =>
        Assert.Equal(Sorted(rules), Sorted(string.Join(' ', Serious($"{Accounts}决算\n收支,口径,分类方式,科目编码,项目,预算数,全年预算数,决算数,完成预算,差异原因\n支出,一般公共预算,功能-项,2080101,行政运行,400,426.89,421.13,98.65%,年中追加\n\n正文\n栏目,序号,正文\n说明,1,{text}", "T1", "K43"))));

    [Theory]
    [InlineData("截至2024年12月31日", "")]
    [InlineData("截止2024年12月31日", "")]
    [InlineData("截至：2024-12-31", "")]
    [InlineData("2024年末", "")]
    [InlineData("截至2023年12月31日", "R21")]
    public void A_date_up_to_which_things_are_counted_is_a_date(string asOf, string rules)
    {
        var done = Checked.Text($"{Accounts}其他公开事项\n事项,数值,截至日\n车辆,2辆,{asOf}\n\n正文\n栏目,序号,正文\n说明,1,截至2024年12月31日，本部门共有车辆2辆。");
        Assert.DoesNotContain(done.Diagnostics, diagnostic => diagnostic.Code.Severity == PerfEvalSite.Data.Diagnostics.Severity.Error);
        Assert.Equal(rules.Length == 0 ? [] : [rules], done.Result.Findings.Where(finding => finding.Rule.Id is "R21" or "T1" && finding.Outcome < Outcome.NotChecked).Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("33.34%", "")]
    [InlineData("33.33%", "")]
    [InlineData("33.32%", "")]
    [InlineData("33.35%", "T1")]
    [InlineData("33%", "")]
    [InlineData("34%", "T1")]
    public void Shares_that_were_made_to_come_to_100_differ_by_rounding(string share, string rules) =>
        Assert.Equal(Sorted(rules), Contradicted($"{Accounts}决算\n收支,口径,分类方式,项目,决算数,占比,占比分母\n支出,全口径,总计,本年支出合计,300.00,,\n支出,全口径,性质,基本支出,200.00,66.67%,本年支出合计\n支出,全口径,性质,经营支出,100.00,33.33%,本年支出合计\n\n正文\n栏目,序号,正文\n说明,1,本年支出合计300.00万元，其中：基本支出200.00万元，占66.67%；经营支出100.00万元，占{share}。"));

    [Theory]
    [InlineData("收入,财政拨款,来源,一般公共预算财政拨款,450;收入,财政拨款,来源,政府性基金预算财政拨款,0;收入,财政拨款,来源,国有资本经营预算财政拨款,0;收入,财政拨款,结转结余,年初财政拨款结转和结余,50;收入,财政拨款,总计,合计,500", "")]
    [InlineData("收入,财政拨款,来源,一般公共预算财政拨款,450;收入,财政拨款,来源,政府性基金预算财政拨款,0;收入,财政拨款,来源,国有资本经营预算财政拨款,0;收入,财政拨款,结转结余,年初财政拨款结转和结余,50;收入,财政拨款,总计,合计,510", "K01")]
    [InlineData("收入,全口径,总计,本年收入合计,450;收入,全口径,结转结余,年初结转和结余,50;收入,全口径,总计,合计,500", "")]
    [InlineData("支出,一般公共预算,总计,本年支出合计,480;支出,政府性基金,总计,本年支出合计,0;支出,国有资本经营,总计,本年支出合计,0;支出,财政拨款,结转结余,年末财政拨款结转和结余,20;支出,财政拨款,总计,合计,500", "")]
    [InlineData("支出,一般公共预算,总计,本年支出合计,480;支出,政府性基金,总计,本年支出合计,0;支出,国有资本经营,总计,本年支出合计,0;支出,财政拨款,结转结余,年末财政拨款结转和结余,20;支出,财政拨款,总计,合计,600", "K09")]
    [InlineData("支出,全口径,性质,基本支出,300;支出,全口径,性质,项目支出,150;支出,全口径,性质,经营支出,0;支出,全口径,结转结余,年末结转和结余,50;支出,全口径,总计,合计,500", "")]
    [InlineData("支出,全口径,性质,基本支出,300;支出,全口径,性质,项目支出,150;支出,全口径,性质,经营支出,0;支出,全口径,结转结余,年末结转和结余,50;支出,全口径,总计,合计,450", "")]
    [InlineData("支出,全口径,性质,基本支出,300;支出,全口径,性质,项目支出,150;支出,全口径,性质,经营支出,0;支出,全口径,结转结余,年末结转和结余,50;支出,全口径,总计,合计,460", "K01")]
    [InlineData("收入,全口径,总计,本年收入合计,510;收入,全口径,结转结余,年初结转和结余,-10;收入,全口径,总计,总计,500", "")]
    public void A_line_called_合计_may_be_the_year_s_or_everything(string lines, string rules) =>
        Assert.Equal(Sorted(rules), Contradicted($"{Accounts}决算\n收支,口径,分类方式,项目,决算数\n{lines.Replace(';', '\n')}"));

    [Theory]
    [InlineData("4.04,1.68,41.58%,,", null)]
    [InlineData("4.04,1.68,84%,年中调减，调整后预算为2万元。,", null)]
    [InlineData("4.04,1.68,84%,,调整预算2万元", null)]
    [InlineData(",1.68,84%,年中调减，调整后预算为2万元。,", null)]
    [InlineData("4.04,1.68,84%,年中调减，调整后预算为3万元。,", Outcome.Contradiction)]
    [InlineData("4.04,1.68,84%,压减开支，预算执行中节约2万元以上。,", Outcome.Contradiction)]
    [InlineData("4.04,1.68,84%,预算没有执行完，上年支出2万元。,", Outcome.Contradiction)]
    [InlineData("4.04,1.68,84%,压减开支。,", Outcome.Contradiction)]
    [InlineData(",1.68,84%,压减开支。,", Outcome.Missing)]
    public void A_budget_that_the_reason_tells_may_be_what_a_rate_divides_by(string cells, Outcome? expected)
    {
        var found = Checked.Text($"{Accounts}三公经费\n项目,预算数,决算数,完成预算,差异原因,预算口径\n公务接待费,{cells}").Result;
        Assert.Equal(expected, found.Findings.Where(finding => finding.Rule.Id == "R2").Select(finding => (Outcome?)finding.Outcome).Min());
        Assert.Equal(expected is null ? 1 : 0, found.Tallies.Where(tally => tally.Rule.Id == "R2").Sum(tally => tally.Agrees));
    }

    [Theory]
    [InlineData("30213,维修(护)费", "")]
    [InlineData("30213,维修（护）费", "")]
    [InlineData("30212,因公出国(境)费用", "")]
    [InlineData("30213,维修费", "K31")]
    public void Brackets_of_either_width_are_the_same(string cells, string rules) =>
        Assert.Equal(Sorted(rules), Serious($"{Accounts}决算\n收支,口径,分类方式,科目编码,项目,决算数\n支出,基本支出,经济-款,{cells},3.2", "K31"));

    [Theory]
    [InlineData("2023年度本年支出合计500万元，其中：基本支出310万元。2024年度本年支出合计490万元，其中：基本支出300万元。", "")]
    [InlineData("基本支出2023年310万元，本年300万元。", "")]
    [InlineData("2023年基本支出310万元，2024年基本支出300万元。", "")]
    [InlineData("2023年度本年支出合计500万元，其中：基本支出300万元。", "T1")]
    [InlineData("本年支出合计490万元，比上年（500万元）减少10万元，下降2%。", "")]
    [InlineData("本年支出合计490万元，比上年（500万元）减少15万元，下降2%。", "K42")]
    [InlineData("收、支总计500万元，与上年持平。其中收入比上年增加50万元，增长12.5%；支出比上年减少20万元，下降4%。", "")]
    [InlineData("收、支总计500万元，比上年增加50万元，增长12.5%。", "K42")]
    [InlineData("本年支出合计490万元，比上年减少10万元，主要原因是压减一般性支出；其中基本支出310万元，比上年减少10万元。", "T1")]
    [InlineData("本年支出合计490万元，比上年减少10万元，主要原因是压减基本支出320万元。", "")]
    public void A_sentence_is_about_the_year_and_the_amount_that_it_names(string text, string rules) =>
        Assert.Equal(Sorted(rules), Sorted(string.Join(' ', Serious($"{Accounts}决算\n收支,口径,分类方式,项目,决算数,上年数\n收支总计,全口径,总计,收、支总计,500,500\n支出,全口径,总计,本年支出合计,490,500\n支出,全口径,性质,基本支出,300,310\n\n正文\n栏目,序号,正文\n说明,1,{text}", "T1", "K42"))));

    [Theory]
    [InlineData("2024年度部门决算情况说明", "")]
    [InlineData("与2023年度决算对比情况", "")]
    [InlineData("2024年度部门决算较2023年度决算变动说明", "")]
    [InlineData("2023年度部门决算情况说明", "R21")]
    [InlineData("一、2023年度“三公”经费财政拨款支出决算情况说明", "R21")]
    [InlineData("2023年度项目支出绩效评价报告", "R21")]
    [InlineData("2023年度决算公开问题整改情况", "")]
    [InlineData("对2023年度决算审计意见的落实情况", "")]
    [InlineData("2023年度绩效评价结果应用情况", "")]
    [InlineData("2023年度部门决算批复情况", "")]
    public void A_heading_may_name_the_year_that_it_compares_with(string heading, string rules) =>
        Assert.Equal(Sorted(rules), Serious($"{Accounts}正文\n栏目,序号,标题,正文\n说明,1,{heading},收入增加。", "R21"));

    [Theory]
    [InlineData("210,医疗卫生与计划生育支出", "")]
    [InlineData("210,医疗卫生支出", "")]
    [InlineData("210,卫生健康支出", "")]
    [InlineData("207,文化体育与传媒支出", "")]
    [InlineData("210,农林水支出", "K31")]
    [InlineData("299,某支出", "K31")]
    public void The_name_of_a_class_in_another_year_is_no_accusation(string cells, string rules) =>
        Assert.Equal(Sorted(rules), Serious($"{Accounts}支出决算\n口径,科目编码,科目名称,本年支出合计\n全口径,{cells},40", "K31"));

    [Theory]
    [InlineData("加分项,创新", "")]
    [InlineData("产出,创新", "P05")]
    public void Points_on_top_that_were_not_earned_need_no_reason(string names, string rules) =>
        Assert.Equal(Sorted(rules), Serious($"{Evaluated}t1,1,产出,甲,60,60,60,≥5次,5次\nt1,2,效益,乙,40,40,40,显著,显著\nt1,3,{names},5,5,2,有,有", "P05"));

    [Theory]
    [InlineData("0.1", "10", "≥90%", "72%", "")]
    [InlineData("10", "10", "≥90%", "72%", "R6")]
    public void A_weight_that_is_a_share_says_nothing_of_full_marks(string weight, string score, string target, string actual, string rules) =>
        Assert.Equal(Sorted(rules), Serious($"指标体系\n体系编码,性质\nt1,绩效目标\n\n指标\n体系编码,序号,一级指标,三级指标,分值,得分,目标值,实际值\nt1,1,产出,甲,{(weight == "10" ? "90" : "0.9")},90,≥5次,5次\nt1,2,满意度,丙,{weight},{score},{target},{actual}", "R6"));

    private static string[] Sorted(string rules) => [.. rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    private static string[] Messages(string data, string rule) => [.. Checked.Text(data).Result.Findings.Where(finding => finding.Rule.Id == rule).Select(finding => finding.Message.Zh)];

    private static string[] Contradicted(string data) => [.. Checked.Text(data).Result.Findings.Where(finding => finding.Outcome == Outcome.Contradiction).Select(finding => finding.Rule.Id)];

    private static string[] Serious(string data, params string[] rules) =>
        [.. Checked.Text(data).Result.Findings.Where(finding => finding.Outcome < Outcome.NotChecked && rules.Contains(finding.Rule.Id)).Select(finding => finding.Rule.Id)];

    /// <summary>The worst of a rule; null where it compared nothing.</summary>
    private static Outcome? OutcomeOf(Checked done, string rule) =>
        done.Result.Findings.Where(finding => finding.Rule.Id == rule).Select(finding => (Outcome?)finding.Outcome).Min()
        ?? (done.Result.Tallies.Any(tally => tally.Rule.Id == rule && tally.Agrees > 0) ? Outcome.Agrees : null);
}

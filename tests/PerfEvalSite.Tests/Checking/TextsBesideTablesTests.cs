using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>
/// Numbers of texts that are placed by the words around them: regions, measures, scores of evaluations. Each wording that tells of the cell stands beside
/// others that may tell of something else, of which nothing is said.
/// </summary>
public class TextsBesideTablesTests
{
    private const string Regions = "评价\n评价编码\ne1\n\n区域结果\n评价编码,区划编码,执行率,资金增幅,人数增幅\ne1,370401,100%,504%,927%\ne1,370402,77.53%,134%,19%-68%\n\n正文\n栏目,序号,正文\n说明,1,";
    private const string Measures = "其他数据\n序号,名称,数值,期间\n1,结余计入调整预算数,429.21万元,2020年\n2,信息化标准代码,15套,\n3,预决算偏差程度,5%以内,2020年度\n4,乡镇服务站个数,12个,2019年\n5,行政运行项目预算,943.7万元,\n6,行政运行项目预算执行率,93.05%,\n\n正文\n栏目,序号,正文\n说明,1,";
    private const string Scores = "评价\n评价编码,名称,得分\ne1,甲评价,97\ne2,乙评价,91.5\n\n正文\n栏目,序号,评价编码,正文\n结论,1,";

    [Theory]
    [InlineData("各区资金投入都比上年增加：东504%，西134%。", "")]
    [InlineData("各区资金投入都比上年增加：东区554%，西区134%。", "“东区554%”，区域结果“东区”的资金增幅为 504%")]
    [InlineData("救助人员比上年大幅增长，东区927%、西区194%。", "")]
    [InlineData("救助人员比上年大幅增长，东区972%。", "“东区972%”，区域结果“东区”的人数增幅为 927%")]
    [InlineData("东区、西区执行率为100%。", "“东区、西区执行率为100%”，区域结果“西区”的执行率为 77.53%")]
    [InlineData("西区本级配套偏大，执行率77.35%。", "")]
    [InlineData("东区执行率100%；西区执行率77.53%。", "")]
    [InlineData("西区执行率75.53%。", "“西区执行率75.53%”，区域结果“西区”的执行率为 77.53%")]
    [InlineData("西区执行率约75%。", "")]
    [InlineData("西区执行率比东区低25%。", "")]
    [InlineData("东区、西区执行率分别为77.53%、100%。", "")]
    [InlineData("2019年西区执行率70%。", "")]
    [InlineData("上年西区执行率70%。", "")]
    [InlineData("西区执行率目标为95%。", "")]
    [InlineData("西区平均执行率70%。", "")]
    [InlineData("西区资金70%用于住院。", "")]
    [InlineData("西区资金和人数增长30%。", "")]
    [InlineData("西区资金下降30%，人数增长。", "")]
    [InlineData("南县执行率70%。", "")]
    public void A_percentage_behind_a_region_s_name_is_that_region_s(string text, string said) => Assert.Equal(Said(said), Asked(Regions + text));

    [Theory]
    [InlineData("年末把补助结余429.21万元计入调整预算。", "")]
    [InlineData("年末把补助结余492.21万元计入调整预算。", "“年末把补助结余492.21万元”，其他数据“结余计入调整预算数”的数值为 429.21 万元")]
    [InlineData("计划明年把补助结余492.21万元计入调整预算。", "")]
    [InlineData("国家15套信息化标准代码落地。", "")]
    [InlineData("国家16套信息化标准代码落地。", "“国家16套”，其他数据“信息化标准代码”的数值为 15 套")]
    [InlineData("其中3套信息化标准代码落地。", "")]
    [InlineData("国家15套信息化标准代码落地，完成3套信息化标准代码培训。", "")]
    [InlineData("完成2套信息化标准代码宣传，3套信息化标准代码培训。", "")]
    [InlineData("按年度目标，预决算偏差在5%以内。", "")]
    [InlineData("按年度目标，预决算偏差在8%以内。", "“预决算偏差在8%以内”，其他数据“预决算偏差程度”的数值为 ≤5%")]
    [InlineData("按年度目标，预决算偏差为8%。", "")]
    [InlineData("按年度目标，预决算偏差程度不超过8%。", "“预决算偏差程度不超过8%”，其他数据“预决算偏差程度”的数值为 ≤5%")]
    [InlineData("乡镇服务站个数13个。", "")]
    [InlineData("因为人员增加，行政运行项目预算943.7万元，执行率93.05%。", "")]
    [InlineData("因为人员增加，行政运行项目预算934.7万元，执行率93.05%。", "“行政运行项目预算934.7万元”，其他数据“行政运行项目预算”的数值为 943.7 万元")]
    [InlineData("因为人员增加，行政运行项目预算943.7万元，执行率90.05%。", "“执行率90.05%”，其他数据“行政运行项目预算执行率”的数值为 93.05%")]
    [InlineData("因为人员增加，行政运行项目预算较大，执行率90.05%。", "")]
    [InlineData("因为人员增加，2019年行政运行项目预算934.7万元。", "")]
    [InlineData("因为人员增加，行政运行项目预算934.7万元用于工资。", "")]
    public void A_measure_may_be_told_in_a_clause_of_its_own_or_around_its_number(string text, string said) => Assert.Equal(Said(said), Asked(Measures + text));

    [Theory]
    [InlineData("e1,完成绩效目标，绩效考核评分97分；满分没有印出。", "")]
    [InlineData("e1,完成绩效目标，绩效考核评分79分；满分没有印出。", "“绩效考核评分79分”，评价“甲评价”的得分为 97 分")]
    [InlineData("e2,完成绩效目标，最终得分为91.50分。", "")]
    [InlineData("e2,完成绩效目标，最终得分为97分。", "“最终得分为97分”，评价“乙评价”的得分为 91.5 分")]
    [InlineData(",完成绩效目标，最终得分为97分。", "")]
    [InlineData("e2,完成绩效目标，满意度得分97分。", "")]
    [InlineData("e2,完成绩效目标，上年最终得分97分。", "")]
    [InlineData("e2,完成绩效目标，最终得分97分以上的为优。", "")]
    public void The_score_of_the_evaluation_that_the_row_names_is_compared(string text, string said) => Assert.Equal(Said(said), Asked(Scores + text));

    [Theory]
    [InlineData("本部门（正文）,2个;本部门（附件1）,1个", "K55")]
    [InlineData("本部门（正文）,2个;本部门（附件1）,2个", "")]
    [InlineData("本部门（含下属）,2个;本部门（本级）,1个", "")]
    [InlineData("本部门（正文）,2个;甲中心（附件1）,1个", "")]
    public void Units_that_are_counted_in_two_places_are_the_same(string rows, string rule) =>
        Assert.Equal(Said(rule), Found($"机构人员\n统计范围,事项,数值\n{rows.Replace(",", ",下属二级单位,", StringComparison.Ordinal).Replace(';', '\n')}", "K55"));

    [Theory]
    [InlineData("满意度,≥90%,950%", "R27")]
    [InlineData("满意度,≥90%,95%", "")]
    [InlineData("任务完成率,≥90%,120%", "")]
    [InlineData("满意度,≥90%,950", "PE3109")]
    public void How_many_of_all_are_no_more_than_all(string cells, string found)
    {
        var done = Checked.Text($"指标体系\n体系编码,性质\nt1,绩效目标\n\n指标\n体系编码,序号,三级指标,目标值,实际值\nt1,1,{cells}");
        Assert.Equal(Said(found), done.Result.Findings.Where(finding => finding.Rule.Id == "R27").Select(finding => finding.Rule.Id).Concat(done.Diagnostics.Where(diagnostic => diagnostic.Code.Id == "PE3109").Select(diagnostic => diagnostic.Code.Id)));
    }

    [Theory]
    [InlineData("≥3次,召开会议共计两次,", "R28")]
    [InlineData("≥3次,召开会议共计三次,", "")]
    [InlineData("≥12次,召开会议累计十次,", "R28")]
    [InlineData("≥20次,召开会议共二十五次,", "")]
    [InlineData("≥30次,召开会议共二十五次,", "R28")]
    [InlineData("≥3次,召开会议共计两次,受疫情影响", "")]
    [InlineData("≤3次,召开会议共计两次,", "")]
    [InlineData("≥3次,召开一次培训会和多次座谈会,", "")]
    [InlineData("≥3次,培训共计两次，座谈共计四次,", "")]
    [InlineData("≥3次,召开会议共计若干次,", "R28")]
    public void A_count_in_words_is_held_against_its_target(string cells, string rule) =>
        Assert.Equal(Said(rule), Found($"指标体系\n体系编码,性质\nt1,绩效目标\n\n指标\n体系编码,序号,三级指标,目标值,实际值,偏差原因\nt1,1,会议,{cells}", "R28"));

    [Theory]
    [InlineData("有所提升,有所提升,100%,", "")]
    [InlineData("有所提升,有所提升,90%,", "R2")]
    [InlineData("有所提升,有所提升,90%,验收较晚", "")]
    [InlineData("有所提升,基本完成,90%,", "")]
    public void What_came_about_word_for_word_is_all_of_the_target(string cells, string rule) =>
        Assert.Equal(Said(rule), Found($"指标体系\n体系编码,性质\nt1,绩效目标\n\n指标\n体系编码,序号,三级指标,目标值,实际值,完成率,偏差原因\nt1,1,能力,{cells}", "R2"));

    [Theory]
    [InlineData("1372.64,1372.64,0,0", "")]
    [InlineData("1372.64,1372.64,5,", "K09")]
    [InlineData("1372.64,1372.64,,0.5", "K09")]
    [InlineData("1472.64,1372.64,60,40", "")]
    [InlineData("1472.64,1372.64,60,40.1", "K09")]
    [InlineData("1372.65,1372.64,0.02,", "")]
    [InlineData("1300,1372.64,5,", "")]
    [InlineData(",1372.64,5,", "")]
    [InlineData("1372.64,,5,", "")]
    public void Two_budgets_have_spent_what_the_first_one_leaves_of_the_whole(string amounts, string rule)
    {
        string[] a = amounts.Split(',');
        Assert.Equal(Said(rule), Found($"公开件\n文种,年度,默认金额单位\n部门决算,2024,万元\n\n决算\n收支,口径,分类方式,项目,决算数\n收支总计,财政拨款,总计,财政拨款收、支总计,{a[0]}\n收入,全口径,来源,一般公共预算财政拨款收入,{a[1]}\n支出,政府性基金,总计,政府性基金支出,{a[2]}\n支出,国有资本经营,总计,国有资本经营支出,{a[3]}", "K09"));
    }

    [Theory]
    [InlineData("参保人员对医保服务满意度", "≥70%", "参保人员对医保服满意度", "≥70%", "R29 名称只差一个字的有 参保人员对医保服务满意度、参保人员对医保服满意度")]
    [InlineData("参保人员对医保服务满意度", "≥70%", "参保人员对医保服满意度", "≥75%", "K55 两处不同|R29 名称只差一个字的有 参保人员对医保服务满意度、参保人员对医保服满意度")]
    [InlineData("参保人员对医保服务满意度", "≥70%", "参保群众对医保服务满意度", "≥75%", "R29 只在“t1”中的有 参保人员对医保服务满意度；只在“t2”中的有 参保群众对医保服务满意度")]
    [InlineData("参保人员对医保服务满意度", "≥70%", "参保人员对医保服务满意度", "≥70%", "")]
    public void A_name_with_a_slip_is_the_same_indicator(string name, string target, string other, string otherTarget, string found)
    {
        var done = Checked.Text($"项目\n项目编码,项目名称\n1,甲\n\n评价\n评价编码,项目编码列表\ne1,1\ne2,1\n\n指标体系\n体系编码,评价编码,性质\nt1,e1,绩效目标\nt2,e2,绩效目标\n\n指标\n体系编码,序号,三级指标,目标值,实际值\nt1,1,培训,≥2次,2次\nt1,2,{name},{target},100%\nt2,1,培训,≥2次,2次\nt2,2,{other},{otherTarget},100%");
        var messages = done.Result.Findings.Where(finding => finding.Rule.Id is "K55" or "R29").OrderBy(finding => finding.Rule.Id, StringComparer.Ordinal).Select(finding => $"{finding.Rule} {finding.Message.Zh}").ToArray();
        string[] parts = found.Split('|', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(parts.Length, messages.Length);
        Assert.All(parts.Zip(messages), pair => Assert.True(pair.Second.StartsWith(pair.First[..4], StringComparison.Ordinal) && pair.Second.EndsWith(pair.First[4..], StringComparison.Ordinal), pair.Second));
    }

    private static string[] Said(string said) => said.Length == 0 ? [] : [said];

    private static string[] Found(string data, string rule) =>
        [.. Checked.Text(data).Result.Findings.Where(finding => finding.Rule.Id == rule && finding.Outcome <= Outcome.NeedsReason).Select(finding => finding.Rule.Id)];

    /// <summary>What the rule on texts holds against them, without whose text it is and what is asked of the reader.</summary>
    private static string[] Asked(string data) =>
        [.. Checked.Text(data).Result.Findings.Where(finding => finding.Rule.Id == "T1" && finding.Outcome <= Outcome.NeedsReason).Select(finding => finding.Message.Zh[(finding.Message.Zh.IndexOf('写') + 1)..].Replace("，两处不一致", "", StringComparison.Ordinal).Replace("，请核实是不是同一项", "", StringComparison.Ordinal))];
}

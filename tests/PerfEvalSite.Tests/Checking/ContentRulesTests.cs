using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>Members of the kinds that the rules on content are about, beside the examples of the rules: those that are reported and those that are right.</summary>
public class ContentRulesTests
{
    private const string Funds = "资金\n资金来源,口径,年初预算,全年预算,到位,执行,结余,差异原因\n";
    private const string Accounts = "公开件\n文种,年度,默认金额单位\n部门决算,2023,万元\n\n";
    private const string Set = "指标体系\n体系编码,性质\nt1,绩效目标\n\n指标\n体系编码,序号,三级指标,分值,得分,目标值,实际值,完成率,偏差原因\n";
    private const string Published = "公开件\n标题,文种,年度,默认金额单位,成文日期,公开日期,来源\n";

    [Theory]
    [InlineData(Funds + "财政,项目,-1,1,1,1,0,\n", 1)]
    [InlineData(Funds + "财政,项目,1,1,1,1,-5,\n", 0)]
    [InlineData(Funds + "上年结转资金,资金来源,-1,-1,,,,\n", 0)]
    [InlineData(Funds + "年中调整,资金来源,-1,-1,,,,\n", 0)]
    [InlineData(Funds + "财政,项目,0,0.00,-0,0,0,\n", 0)]
    [InlineData(Accounts + "三公经费\n项目,预算数,决算数,批次,接待人次\n公务接待费,2,-1.5,1,2\n", 1)]
    [InlineData(Accounts + "三公经费\n项目,预算数,决算数,批次,接待人次\n公务接待费,2,1.5,-1,2\n", 1)]
    [InlineData(Accounts + "决算\n收支,口径,分类方式,项目,决算数\n收入,全口径,结转结余,年初结转和结余,-3\n支出,全口径,性质,项目支出,5\n", 0)]
    [InlineData(Accounts + "决算\n收支,口径,分类方式,项目,决算数\n支出,全口径,性质,项目支出,-5\n", 1)]
    [InlineData(Accounts + "其他公开事项\n事项,数值\n政府采购总额,-4.17万元\n", 1)]
    public void Amounts_and_counts_are_not_negative_and_balances_may_be(string data, int findings) => Assert.Equal(findings, Count("R20", data));

    [Theory]
    [InlineData("2023-12-31", 0)]
    [InlineData("2023年12月31日", 0)]
    [InlineData("2023年底", 0)]
    [InlineData("2023年12月", 0)]
    [InlineData("2022-12-31", 1)]
    [InlineData("2022年12月31日", 1)]
    [InlineData("2024年1月1日", 1)]
    [InlineData("", 0)]
    public void Counts_are_as_of_the_documents_year(string date, int findings) =>
        Assert.Equal(findings, Count("R21", Accounts + $"其他公开事项\n事项,数值,截至日\n车辆,2辆,{date}\n"));

    [Theory]
    [InlineData("甲局2023年度部门决算", 0)]
    [InlineData("甲局2022年度部门决算", 1)]
    [InlineData("甲局2022-2023年度项目绩效评价报告", 0)]
    [InlineData("甲局部门决算", 0)]
    [InlineData("甲局2022年部门决算", 1)]
    [InlineData("关于2023年度部门决算的说明（2024年8月）", 0)]
    [InlineData("编号20220001的部门决算", 0)]
    public void The_title_is_of_the_documents_year(string title, int findings) =>
        Assert.Equal(findings, Count("R21", $"公开件\n标题,文种,年度,默认金额单位\n{title},部门决算,2023,万元\n\n正文\n栏目,序号,正文\n概况,1,正文。\n"));

    [Theory]
    [InlineData("2022年度部门决算情况说明", 1)]
    [InlineData("2023年度部门决算情况说明", 0)]
    [InlineData("2022年度工作回顾", 0)]
    [InlineData("与2022年决算相比", 0)]
    public void A_heading_that_names_the_documents_year_names_the_right_one(string heading, int findings) =>
        Assert.Equal(findings, Count("R21", Accounts + $"正文\n栏目,序号,标题,正文\n说明,1,{heading},收入增加。\n"));

    [Theory]
    [InlineData("1.00,2.50,3.25,4", 1)]
    [InlineData("1,2.5,3.25,4", 0)]
    [InlineData("1.25,2.55,3.25,4.125", 1)]
    [InlineData("1.00,2.50,3.25,0", 0)]
    [InlineData("1,2,3,4", 0)]
    [InlineData("1.00,2.50,4", 0)]
    [InlineData("1.10,2.5,3.25,4.1", 0)]
    public void Decimals_of_one_column_are_alike(string amounts, int findings) =>
        Assert.Equal(findings, Count("R22", "决算\n收支,口径,分类方式,项目,决算数\n" + string.Concat(amounts.Split(',').Select((amount, i) => $"支出,全口径,性质,项目{i},{amount}\n"))));

    [Theory]
    [InlineData("10万元,4500元", 1)]
    [InlineData("10,4500", 0)]
    [InlineData("10万元,0元", 0)]
    [InlineData("10万元,20", 0)]
    public void Yuan_does_not_stand_beside_ten_thousand_yuan(string amounts, int findings) =>
        Assert.Equal(findings, Count("R22", "项目\n项目编码,项目名称\n0,甲\n1,乙\n\n资金\n项目编码,口径,执行\n" + string.Concat(amounts.Split(',').Select((amount, i) => $"{i},项目,{amount}\n"))));

    [Theory]
    [InlineData("培训,10,10,≥2次,按计划完成,,", 1)]
    [InlineData("培训,10,10,≥2次,完成2次,,", 0)]
    [InlineData("培训,10,10,≥2次,共计两次,,", 0)]
    [InlineData("覆盖率,10,10,100%,全部覆盖,,", 0)]
    [InlineData("覆盖率,10,10,100%,已完成,,", 0)]
    [InlineData("覆盖率,10,10,≥90%,较高,,", 1)]
    [InlineData("效益,10,10,显著,显著,,", 0)]
    [InlineData("培训,10,10,较多,8次,80%,", 1)]
    [InlineData("培训,10,8,较多,8次,80%,", 0)]
    [InlineData("培训,10,7,较多,8次,80%,", 0)]
    [InlineData("培训,10,10,100次,105次,,", 0)]
    public void Scores_follow_the_facts(string indicator, int findings) => Assert.Equal(findings, Count("R28", Set + $"t1,1,{indicator}\n"));

    [Theory]
    [InlineData("95%,98%", 1)]
    [InlineData("95%,95%", 0)]
    [InlineData("≥95%,98%", 0)]
    [InlineData("95%,90%", 0)]
    [InlineData("约95%,98%", 0)]
    public void Without_a_sign_it_is_asked_whether_more_is_what_was_wanted(string targetAndActual, int findings) =>
        Assert.Equal(findings, Count("R28", Set + $"t1,1,培训,10,10,≥2次,2次,,\nt1,2,入组率,10,10,{targetAndActual},,\n"));

    [Theory]
    [InlineData("100,95,95%,10,9.5", 0)]
    [InlineData("100,95,95%,10,10", 1)]
    [InlineData("100,95,,10,9.5", 0)]
    [InlineData("100,95,,10,8", 1)]
    [InlineData("100,99.96,99.96%,10,10", 0)]
    [InlineData("100,120,120%,10,10", 0)]
    [InlineData("0,0,,10,10", 0)]
    [InlineData("100,95,95%,,", 0)]
    public void The_score_of_execution_is_rate_times_weight(string row, int findings) =>
        Assert.Equal(findings, Count("R28", $"资金\n口径,全年预算,执行,执行率,分值,得分\n合计,{row}\n"));

    [Theory]
    [InlineData("≥2次", "2次", 1)]
    [InlineData("≥2次", "≥2次", 0)]
    [InlineData("≥2次", "≥2人", 1)]
    [InlineData("≥2次", "≥3次", 1)]
    [InlineData("显著提升", "有所提升", 1)]
    [InlineData("显著提升", "显著提升。", 0)]
    [InlineData("＝100%", "100%", 0)]
    [InlineData("≥1万元", "≥10000元", 0)]
    [InlineData("3-5天", "3-6天", 1)]
    public void Whole_targets_are_compared(string one, string other, int findings) =>
        Assert.Equal(findings, Count("K55", TwoSets($"t1,1,数量指标,培训,{one}\nt2,1,数量指标,培训,{other}\n")));

    [Theory]
    [InlineData("t1,1,数量指标,培训,≥2次\nt2,1,数量指标,培训,≥2次\n", 0)]
    [InlineData("t1,1,数量指标,培训,≥2次\nt2,1,数量指标,宣传,≥2次\n", 1)]
    [InlineData("t1,1,数量指标,培训,≥2次\nt2,1,质量指标,培训,≥2次\n", 1)]
    [InlineData("t1,1,数量指标,培训,≥2次\nt2,1,,培训,≥2次\n", 0)]
    [InlineData("t1,1,数量指标,培训,≥2次\n", 0)]
    public void Two_sets_of_one_project_list_the_same(string rows, int findings) => Assert.Equal(findings, Count("R29", TwoSets(rows)));

    [Theory]
    [InlineData("甲局2023年度单位决算", "2023年度部门决算情况说明", 1)]
    [InlineData("甲局2023年度单位决算", "2023年度单位决算情况说明", 0)]
    [InlineData("甲局2023年度部门决算", "2023年度单位决算情况说明", 1)]
    [InlineData("甲局2023年度部门决算", "部门决算（含单位决算）", 0)]
    [InlineData("甲局2023年度决算", "2023年度单位决算情况说明", 0)]
    public void A_departments_accounts_are_not_a_units(string title, string heading, int findings) =>
        Assert.Equal(findings, Count("K58", $"公开件\n标题,文种,年度,默认金额单位\n{title},部门决算,2023,万元\n\n正文\n栏目,序号,标题,正文\n说明,1,{heading},收入增加。\n"));

    [Theory]
    [InlineData("20,18,2", 0)]
    [InlineData("21,18,2", 1)]
    [InlineData("18,18,2", 0)]
    [InlineData("20,18,", 0)]
    [InlineData("17,18,", 1)]
    [InlineData("1,,2", 1)]
    public void Receptions_are_those_of_both_kinds_of_guests(string counts, int findings)
    {
        string[] each = counts.Split(',');
        Assert.Equal(findings, Count("S04", $"三公经费\n项目,决算数,批次\n公务接待费,2,{each[0]}\n国内公务接待,1,{each[1]}\n外事接待,1,{each[2]}\n"));
    }

    [Theory]
    [InlineData("资金\n资金来源,口径,年初预算,执行\n财政,资金来源,,\n其他,资金来源,,\n", 1)]
    [InlineData("资金\n资金来源,口径,年初预算,执行\n财政,资金来源,0,\n", 0)]
    [InlineData("资金\n资金来源,口径,年初预算,执行\n财政,资金来源,—,\n", 0)]
    [InlineData("项目\n项目编码,项目名称\n1,甲\n", 0)]
    public void A_table_of_rows_without_a_figure_is_not_filled_in(string data, int findings) => Assert.Equal(findings, Count("R26", data));

    [Theory]
    [InlineData("-1%", 1)]
    [InlineData("0%", 0)]
    [InlineData("100%", 0)]
    [InlineData("100.01%", 1)]
    public void A_share_lies_between_nothing_and_all(string share, int findings) =>
        Assert.Equal(findings, Count("R27", $"决算\n收支,口径,分类方式,项目,决算数,占比\n支出,全口径,性质,基本支出,60,{share}\n"));

    [Theory]
    [InlineData("甲,部门决算,2020,万元,,2021年9月1日,某网站", 0)]
    [InlineData(",部门决算,2020,万元,,2021年9月1日,某网站", 1)]
    [InlineData(",部门决算,2020,万元,,,", 0)]
    [InlineData("甲,项目绩效评价报告,2020,万元,,2021年9月1日,某网站", 1)]
    public void What_a_kind_must_show_is_asked_of_a_document_with_a_source(string head, int findings) => Assert.Equal(findings, Count("R25", Published + head + "\n\n正文\n栏目,序号,正文\n概况,1,正文。\n"));

    [Theory]
    [InlineData("满意度调查发放问卷200份。", 0)]
    [InlineData("群众普遍满意。", 1)]
    public void A_rate_of_satisfaction_says_how_many_were_asked(string text, int findings) =>
        Assert.Equal(findings, Count("R25", Published + $"甲,项目支出绩效自评,2020,万元,2021年9月1日,2021年9月1日,某网站\n\n正文\n栏目,序号,正文\n说明,1,{text}\n\n" + Set + "t1,1,群众满意度,10,10,≥90%,95%,,\n"));

    private static string TwoSets(string rows) =>
        "项目\n项目编码,项目名称\n1,甲\n\n评价\n评价编码,项目编码列表,满分,得分\ne1,1,100,95\ne2,1,100,95\n\n指标体系\n体系编码,评价编码,性质\nt1,e1,绩效目标\nt2,e2,绩效目标\n\n指标\n体系编码,序号,二级指标,三级指标,目标值\n" + rows;

    private static int Count(string rule, string data)
    {
        var done = Checked.Text(data);
        Complaints.None(done.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Message(PerfEvalSite.Data.Diagnostics.Language.Chinese)));
        return done.Result.Findings.Count(finding => finding.Rule.Id == rule && finding.Outcome != Outcome.Rounding);
    }
}

using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>
/// Contradictions of the four real documents that were found by reading them, each with the two places where it can be seen: what the rules find
/// has to name both.
/// </summary>
public class RealContradictionsTests
{
    [Theory]
    [InlineData("leshan-ybj", "R3", "复述“年末支出数”的印刷文本", "决算“本年支出合计”的决算数")]
    [InlineData("leshan-ybj", "R3", "复述“下属二级部门”的印刷文本", "机构人员“本部门（正文）”的数值")]
    [InlineData("leshan-ybj", "R3", "复述“绩效目标表执行数”的印刷文本", "资金“中央补助”的执行")]
    [InlineData("leshan-ybj", "K55", "指标“召开医保工作政府信息公开本级工作会”的目标值", "指标“召开医保工作政府信息公开本级工作会”的目标值")]
    [InlineData("leshan-ybj", "R28", "指标“医保信息系统验收合格率”的实际值", "指标“医保信息系统验收合格率”的目标值")]
    [InlineData("leshan-ybj", "R29", "指标“开展全域医保政策宣传活动次数”的三级指标", "指标“参保人员对医保服满意度”的三级指标")]
    [InlineData("qingdao-ybj", "R3", "复述“综合评价得分”的印刷文本", "得分“综合得分”的得分")]
    [InlineData("qingdao-ybj", "R3", "复述“过程”的印刷文本", "得分“过程”的得分")]
    [InlineData("qingdao-ybj", "R3", "复述“产出”的印刷文本", "得分“产出”的得分")]
    [InlineData("qingdao-ybj", "R28", "指标“DRG病案数据入组率”的目标值", "指标“DRG病案数据入组率”的实际值")]
    [InlineData("tekesi-ybj", "R3", "复述“全年预算数”的印刷文本", "资金“城乡居民基本医疗保险”的全年预算")]
    [InlineData("tekesi-ybj", "R9", "公开件的成文日期", "评价“城乡居民基本医疗保险项目支出绩效自评”的结束日")]
    public void A_contradiction_is_found_at_both_its_places(string agency, string rule, string one, string other) =>
        Assert.Contains(Of(agency), finding => finding.Rule.Id == rule && IsAt(finding, one) && IsAt(finding, other));

    /// <summary>What a document of its kind has to show and does not.</summary>
    [Theory]
    [InlineData("leshan-ybj", "公开件的标题", "公开件的公开日期")]
    [InlineData("leshan-ybj", "评价“2019年医疗服务与保障能力提升中央补助资金绩效评价”的评价方法", "评价“2019年医疗服务与保障能力提升中央补助资金绩效评价”的等级")]
    [InlineData("qingdao-ybj", "评价“2020年度社会保险基金补助及代发项目补贴专项资金绩效评价”的评价方法", "评价“2020年度社会保险基金补助及代发项目补贴专项资金绩效评价”的等级标准")]
    [InlineData("qingdao-ybj", "资金“合计”的全年预算", "资金“医疗保障业务资金”的全年预算")]
    [InlineData("tekesi-ybj", "公开件的标题", "公开件的公开日期")]
    [InlineData("tekesi-ybj", "资金“中央”的补助标准", "资金“自治区”的补助标准")]
    [InlineData("zaozhuang-ybj", "公开件的成文日期", "公开件的公开日期")]
    [InlineData("zaozhuang-ybj", "评价“2020年度枣庄市城乡医疗救助政策贯彻执行绩效评价”的评价主体", "评价“2020年度枣庄市城乡医疗救助政策贯彻执行绩效评价”的委托方")]
    [InlineData("zaozhuang-ybj", "区域结果“薛城区”的等级", "区域结果“滕州市”的等级")]
    [InlineData("zaozhuang-ybj", "区域结果“薛城区”的支出", "区域结果“台儿庄区”的支出")]
    public void What_is_not_shown_is_missed_at_each_of_its_places(string agency, string one, string other) =>
        Assert.Contains(Of(agency), finding => finding.Outcome == Outcome.Missing && IsAt(finding, one) && IsAt(finding, other));

    private static IReadOnlyList<Finding> Of(string agency) => RealFindingsTests.Real.Value.Single(done => RealFindingsTests.NameOf(done) == agency).Result.Findings;

    private static bool IsAt(Finding finding, string name) => finding.Cells.Select((cell, i) => cell.NameIn(finding.RowNames[i])).Contains(name);
}

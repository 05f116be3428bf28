using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>Contradictions that no sum and no quotient of one line shows: words against a rate, rates against each other, a deduction against a target.</summary>
public class UnseenContradictionTests
{
    private const string ThreePublic = "三公经费\n项目,预算数,决算数,完成预算\n";

    [Theory]
    [InlineData("426.89,421.13,98.65%,年末略有结余", "")]
    [InlineData("411.13,421.13,102.43%,年末略有结余", "K43")]
    [InlineData(",421.13,102.43%,形成结余", "K43")]
    [InlineData("411.13,421.13,102.43%,动用上年结余", "")]
    [InlineData("421.13,421.13,100%,略有结余", "")]
    [InlineData("411.13,421.13,102.43%,年中追加后略有结余", "")]
    [InlineData("411.13,421.13,102.43%,使用上年结转，年末略有结余", "")]
    [InlineData("411.13,421.13,102.43%,决算大于预算，略有结余", "")]
    [InlineData("411.13,421.13,102.43%,人员经费按标准发放", "")]
    public void What_was_left_of_a_budget_was_not_spent(string cells, string rule) =>
        Assert.Equal(Rules(rule), Found($"决算\n收支,口径,分类方式,项目,预算数,决算数,完成预算,差异原因\n支出,一般公共预算,功能-项,行政运行,{cells}", "K43"));

    [Theory]
    [InlineData("100%,", "")]
    [InlineData("100.1%,", "P03")]
    [InlineData("110%,资金增幅为原文给出的区间", "P03")]
    [InlineData("110%,年中追加", "")]
    [InlineData("93.9%,", "")]
    [InlineData("101%,上年结余一并使用", "")]
    public void A_region_that_spent_more_than_all_says_why(string cells, string rule) =>
        Assert.Equal(Rules(rule), Found($"评价\n评价编码\ne1\n\n区域结果\n评价编码,区划编码,执行率,备注\ne1,370401,{cells}", "P03"));

    [Theory]
    [InlineData("问题,1,,东区年中追加预算，当年全部支出。", "")]
    [InlineData("问题,1,370401,使用上年结余。", "")]
    [InlineData("问题,1,370402,使用上年结余。", "P03")]
    [InlineData("问题,1,,西区使用上年结余。", "P03")]
    [InlineData("问题,1,,东区进度较快。", "P03")]
    public void The_text_may_say_why_a_region_spent_more(string text, string rule) =>
        Assert.Equal(Rules(rule), Found($"评价\n评价编码\ne1\n\n区域结果\n评价编码,区划编码,到位,支出,执行率\ne1,370401,100,110,110%\n\n正文\n栏目,序号,区划编码,正文\n{text}", "P03"));

    [Theory]
    [InlineData("合计,,1.68,41.58%;公务接待费,,1.68,41.58%;因公出国（境）费,—,0,—;公务用车购置及运行维护费,—,0,—", "")]
    [InlineData("合计,,1.68,45.74%;公务接待费,,1.68,41.58%;因公出国（境）费,—,0,—;公务用车购置及运行维护费,—,0,—", "R2")]
    [InlineData("合计,,1.68,41.58%;公务接待费,,1.68,45.74%;因公出国（境）费,—,0,—;公务用车购置及运行维护费,—,0,—", "R2")]
    [InlineData("合计,,5,50%;公务接待费,,2,50%;因公出国（境）费,—,0,—;公务用车购置费,—,0,—;公务用车运行维护费,,3,50%", "")]
    [InlineData("合计,,5.00,50%;公务接待费,,2.00,25%;因公出国（境）费,—,0,—;公务用车购置费,—,0,—;公务用车运行维护费,,3.00,50%", "R2")]
    [InlineData("合计,,5,50%;公务接待费,,2,25%;因公出国（境）费,—,0,—;公务用车运行维护费,,3,50%", "")]
    [InlineData("合计,,5,50%;公务接待费,,2,25%;因公出国（境）费,—,0,—;公务用车购置及运行维护费,,3,", "")]
    [InlineData("合计,,5,50%;公务接待费,4,2,50%;因公出国（境）费,—,0,—;公务用车购置及运行维护费,6,3,50%", "")]
    [InlineData("合计,,5.00,40%;公务接待费,4,2,50%;因公出国（境）费,—,0,—;公务用车购置及运行维护费,6,3,50%", "R2")]
    public void Rates_without_budgets_imply_budgets_that_add_up(string rows, string rule) =>
        Assert.Equal(Rules(rule), Found($"{ThreePublic}{rows.Replace(';', '\n')}", "R2"));

    [Theory]
    [InlineData("611人,594人,人数自然减少，没有达到指标值,0.1", "")]
    [InlineData("611人,653人,人数自然减少，没有达到指标值,0.1", "R6")]
    [InlineData("611人,653人,档案不完整,0.1", "")]
    [InlineData("611人,653人,个别单位没有完成绩效自评,0.1", "")]
    [InlineData("611人,653人,,0.1", "")]
    [InlineData("611人,653人,没有达到指标值,0", "")]
    [InlineData("611人,653人,没有达到指标值,", "")]
    public void What_met_its_target_is_not_said_to_miss_it(string cells, string rule) =>
        Assert.Equal(Rules(rule), Found($"指标体系\n体系编码,性质\nt1,评价指标\n\n指标\n体系编码,序号,三级指标,目标值,实际值,偏差原因,扣分\nt1,1,参保人数,{cells}", "R6"));

    private static string[] Rules(string rule) => rule.Length == 0 ? [] : [rule];

    private static string[] Found(string data, string rule) =>
        [.. Checked.Text(data).Result.Findings.Where(finding => finding.Rule.Id == rule && finding.Outcome <= Outcome.NeedsReason).Select(finding => finding.Rule.Id)];
}

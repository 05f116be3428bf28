using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>The scored line on the execution of the budget is an addend of every total once, wherever it was typed.</summary>
public class ScoreLedgerTests
{
    private const string InFunds = "资金\n项目编码,口径,全年预算,执行,执行率,分值,得分\n1,项目,26,26,100%,10,10";

    [Theory]
    [InlineData("national form, line in the money table", "产出指标,50,50;效益指标,30,30;满意度指标,10,10", "10", "100", "100", "")]
    [InlineData("the same with a score lost in the money table", "产出指标,50,50;效益指标,30,30;满意度指标,10,10", "8.5", "98.5", "100", "")]
    [InlineData("line in both tables", "产出指标,50,50;效益指标,30,30;满意度指标,10,10;预算执行率,10,10", "10", "100", "100", "")]
    [InlineData("line in both tables under other names", "产出,50,50;效益,30,30;满意度,10,10;预算执行情况,10,9", "9", "99", "100", "")]
    [InlineData("110 of 100", "产出指标,60,60;效益指标,30,30;满意度指标,10,10", "10", "110", "100", "P01")]
    [InlineData("total without the line", "产出指标,50,50;效益指标,30,30;满意度指标,10,10", "10", "90", "100", "P02")]
    [InlineData("two scores of one line", "产出指标,50,50;效益指标,30,30;满意度指标,10,10;预算执行率,10,10", "9", "100", "100", "P02")]
    public void The_line_on_execution_counts_once(string _, string groups, string scored, string total, string full, string rule)
    {
        string indicators = string.Join('\n', groups.Split(';').Select((group, i) =>
        {
            string[] cells = group.Split(',');
            return $"t1,{i + 1},{cells[0]},甲{i},{cells[1]},{cells[1]},{cells[2]},失分原因见正文";
        }));
        var done = Checked.Text($"""
            项目
            项目编码,项目名称
            1,甲项目

            评价
            评价编码,评价类型,满分,得分
            e1,单位自评,{full},{total}

            指标体系
            体系编码,评价编码,性质
            t1,e1,绩效目标

            指标
            体系编码,序号,一级指标,三级指标,一级分值,分值,得分,偏差原因
            {indicators}

            {InFunds.Replace("10,10", "10," + scored, StringComparison.Ordinal)}
            """.ReplaceLineEndings("\n"));
        string[] serious = [.. done.Result.Findings.Where(finding => finding.Outcome <= Outcome.Missing && finding.Rule.Id is "P01" or "P02" or "R8").Select(finding => finding.Rule.Id).Distinct()];
        Assert.Equal(rule.Length == 0 ? [] : [rule], serious);
    }

    [Fact]
    public void A_form_that_gives_the_execution_20_and_its_targets_80_is_asked_nothing() =>
        Assert.Empty(Serious("""
            项目
            项目编码,项目名称
            1,甲项目

            评价
            评价编码,评价类型,满分,得分
            e1,单位自评,100,99

            指标体系
            体系编码,评价编码,性质
            t1,e1,绩效目标

            指标
            体系编码,序号,一级指标,三级指标,一级分值,分值,得分,偏差原因
            t1,1,产出指标,甲,40,40,40,
            t1,2,效益指标,乙,30,30,30,
            t1,3,满意度指标,丙,10,10,9,问卷回收少

            资金
            项目编码,口径,全年预算,执行,执行率,分值,得分
            1,项目,26,26,100%,20,20
            """));

    [Fact]
    public void Of_two_evaluations_each_has_the_line_of_its_own_project() =>
        Assert.Equal(["P02 评价“e2”的得分为 98 分，各指标和预算执行率得分之和为 97 分，相差 1 分"], Serious("""
            项目
            项目编码,项目名称
            1,甲项目
            2,乙项目

            评价
            评价编码,满分,得分,项目编码列表
            e1,100,100,1
            e2,100,98,2

            指标体系
            体系编码,评价编码,性质
            t1,e1,评价指标
            t2,e2,评价指标

            指标
            体系编码,序号,一级指标,三级指标,分值,得分
            t1,1,产出,甲,90,90
            t2,1,产出,乙,90,90

            资金
            项目编码,口径,全年预算,执行,分值,得分
            1,项目,26,26,10,10
            2,项目,26,20,10,7
            """));

    [Theory]
    [InlineData("产出", "产出指标", true)]
    [InlineData("一、产出指标（50分）", "产出", true)]
    [InlineData("满意度", "服务对象满意度指标", true)]
    [InlineData("数量", "数量指标", true)]
    [InlineData("预算执行率", "预算执行情况", true)]
    [InlineData("项目效益", "效益指标", true)]
    [InlineData("产出", "效益", false)]
    [InlineData("社会效益指标", "效益指标", false)]
    [InlineData("经济效益", "社会效益", false)]
    [InlineData("", "指标", false)]
    public void Parts_join_under_their_short_names(string a, string b, bool same)
    {
        Assert.Equal(same, PartNames.Same(a, b));
        Assert.Equal(same, PartNames.Same(b, a));
    }

    private static string[] Serious(string data) =>
        [.. Checked.Text(data).Result.Findings.Where(finding => finding.Outcome <= Outcome.Missing && finding.Rule.Id != "R28").Select(finding => $"{finding.Rule} {finding.Message.Zh}")];
}

using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

/// <summary>What the head of a page answers.</summary>
public class SummaryTests
{
    private const string Projects = "项目编码,项目名称\n1,甲项目\n2,乙项目\n";

    [Fact]
    public void A_reader_is_told_what_was_spent_how_targets_stand_and_the_score()
    {
        using var data = TempData.WithDisclosure()
            .Table("evaluations.csv", "评价编码,评价类型,满分,得分,等级\ne1,单位自评,100,99.9,优\n")
            .Table("projects.csv", "项目编码,项目名称\n1,甲项目\n")
            .Table("funds.csv", "项目编码,口径,年初预算,执行\n1,项目,200,190\n")
            .Table("indicator_sets.csv", "体系编码,性质\nt1,绩效目标\n")
            .Table("indicators.csv", "体系编码,序号,三级指标,目标值,实际值\nt1,1,参保人数,≥10人,12人\nt1,2,补助标准,≥50元/人,48.8元/人\nt1,3,政策知晓,提高,明显提高\n");
        Assert.Equal(
            [
                "花了多少：190万元｜年初预算 200万元｜执行率 95.00%，按执行÷年初预算计算（本站计算）→funds",
                "目标完成了吗：2 项目标：1 项达到，1 项未达到｜另有 1 项没有印出可比的数，本站不判断｜按印出的目标值和实际值判断（本站计算）→indicators",
                "得分：99.9／100 分｜等级“优”｜单位自评→evaluations",
            ],
            Answers(data));
    }

    [Theory]
    [InlineData("61142.05", "6.11亿元｜原文 61142.05 万元")]
    [InlineData("611420500元", "6.11亿元｜原文 611420500元")]
    [InlineData("9999.99", "9999.99万元")]
    [InlineData("10000", "1.00亿元｜原文 10000 万元")]
    [InlineData("185200元", "18.52万元｜原文 185200元")]
    [InlineData("9999元", "9999元")]
    [InlineData("0.61亿元", "0.61亿元")]
    [InlineData("0", "0万元")]
    [InlineData("-20000", "-2.00亿元｜原文 -20000 万元")]
    [InlineData("约6000", "约6000万元")]
    [InlineData("涉密", "涉密")]
    [InlineData("—", "不适用")]
    public void An_amount_is_said_in_the_unit_of_a_reader_with_the_printed_form_beneath(string printed, string said)
    {
        using var data = TempData.WithDisclosure().Table("projects.csv", "项目编码,项目名称\n1,甲项目\n").Table("funds.csv", $"项目编码,口径,执行\n1,项目,{printed}\n");
        Assert.Equal([$"花了多少：{said}→funds"], Answers(data));
    }

    [Fact]
    public void Projects_without_a_printed_total_are_added_up_and_the_sum_is_marked_as_computed()
    {
        using var data = TempData.WithDisclosure().Table("projects.csv", Projects).Table("funds.csv", "项目编码,口径,全年预算,执行\n1,项目,200,190\n2,项目,100,80.5\n");
        Assert.Equal(["花了多少：270.5万元｜2 个项目合计（本站计算），原文没有印合计｜全年预算合计 300 万元（本站计算）｜执行率 90.17%（本站计算）→funds"], Answers(data));
    }

    [Theory]
    [InlineData("1,项目,200,190\n2,项目,100,\n")]
    [InlineData("1,项目,200,190\n")]
    [InlineData("1,项目,200,190\n2,项目,100,约80\n")]
    [InlineData("1,项目,200,190\n2,项目,100,涉密\n")]
    public void A_sum_of_some_projects_is_no_sum_of_all(string rows)
    {
        using var data = TempData.WithDisclosure().Table("projects.csv", Projects).Table("funds.csv", "项目编码,口径,全年预算,执行\n" + rows);
        Assert.DoesNotContain(Drawn.Page(data).Sections, section => section.Id == "summary");
    }

    [Fact]
    public void The_score_of_one_project_is_never_that_of_the_whole()
    {
        using var data = TempData.WithDisclosure().Table("projects.csv", Projects)
            .Table("evaluations.csv", "评价编码,名称,对象类型,项目编码列表,满分,得分\ne1,甲项目自评,项目,1,100,97\ne2,乙项目自评,项目,2,100,88\n");
        Assert.Equal(["得分：2 次评价，各有得分｜甲项目自评：97 分（满分 100）｜乙项目自评：88 分（满分 100）｜没有整体得分，不以其中一个代替→evaluations"], Answers(data));
        var input = Drawn.Inputs(data)[0];
        Assert.False(DisclosureSummary.Of(input.Disclosure, input.Agency).Score.IsPrinted);
    }

    [Fact]
    public void The_score_of_the_department_is_that_of_the_whole_beside_those_of_projects()
    {
        using var data = TempData.WithDisclosure().Table("projects.csv", Projects)
            .Table("evaluations.csv", "评价编码,名称,对象类型,项目编码列表,满分,得分\ne1,甲项目自评,项目,1,100,97\ne2,整体自评,部门整体,,100,92.5\n");
        Assert.Equal(["得分：92.5／100 分→evaluations"], Answers(data));
    }

    [Theory]
    [InlineData("90,100", "上年 100万元，比上年 −10.0%（本站计算）")]
    [InlineData("100,100", "上年 100万元，与上年相同（本站计算）")]
    [InlineData("100.01,100", "上年 100万元，比上年 +0.01%（本站计算）")]
    [InlineData("5,0", "上年 0万元，上年为 0，没有增减率")]
    public void Three_public_is_said_with_its_change_on_the_year_before(string finalAndPrior, string change)
    {
        using var data = TempData.WithDisclosure().Table("three_public.csv", $"项目,决算数,上年数\n合计,{finalAndPrior}\n");
        Assert.Equal([$"“三公”经费：{finalAndPrior.Split(',')[0]}万元｜{change}→three_public"], Answers(data));
    }

    [Fact]
    public void Three_public_is_told_item_by_item_with_budget_year_before_and_what_was_counted()
    {
        using var data = TempData.WithDisclosure().Table("three_public.csv",
            "项目,预算数,决算数,上年数,团组数,出国人次,购置辆数,保有量,批次,接待人次\n合计,20,15,16,,,,,,\n因公出国（境）费,3,2,,1,4,,,,\n公务用车购置及运行维护费,12,10,11,,,,,,\n公务用车购置费,6,5,6,,,1,,,\n公务用车运行维护费,6,5,5,,,,3辆,,\n公务接待费,5,3,,,,,,,\n国内公务接待,,3,,,,,,18批次,178人次\n");
        Assert.Equal(
            [
                "“三公”经费：15万元｜上年 16万元，比上年 −6.3%（本站计算）｜因公出国（境）费 2万元（预算 3万元；1个团组，4人次）｜公务用车购置费 5万元（预算 6万元，上年 6万元；购置1辆）"
                    + "｜公务用车运行维护费 5万元（预算 6万元，上年 5万元；保有3辆）｜公务接待费 3万元（预算 5万元；国内 18批次，178人次）→three_public",
            ],
            Answers(data));
    }

    [Theory]
    [InlineData("合计,,\n公务接待费,2,\n", "“三公”经费：没有印出合计｜公务接待费 预算 2万元→three_public")]
    [InlineData("公务用车购置及运行维护费,,5\n公务接待费,,涉密\n", "“三公”经费：没有印出合计｜公务用车购置及运行维护费 5万元｜公务接待费 涉密→three_public")]
    public void Three_public_without_a_total_is_still_told_by_its_items(string rows, string said)
    {
        using var data = TempData.WithDisclosure().Table("three_public.csv", "项目,预算数,决算数\n" + rows);
        Assert.Equal([said], Answers(data));
    }

    [Fact]
    public void Unknown_is_never_zero()
    {
        using var data = TempData.WithDisclosure().Table("three_public.csv", "项目,决算数,上年数\n合计,,3\n");
        Assert.DoesNotContain(Drawn.Page(data).Sections, section => section.Id == "summary");
    }

    private static string[] Answers(TempData data) =>
        [.. Drawn.Page(data).Section("summary").Blocks[0].Answers.Select(answer => $"{answer.Question}：{string.Join('｜', [answer.Value + answer.Unit, .. answer.Notes])}→{answer.Anchor}")];
}

using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

public class CompletenessTests
{
    [Theory]
    [InlineData("2024-08-01", "2024-08-21", "按时")]
    [InlineData("2024-08-01", "2024-08-22", "晚 1 天（应不迟于 2024-08-21）")]
    [InlineData("", "2024-08-22", "未填批复日期，不核对")]
    [InlineData("2024-08-01", "", "未填公开日期，不核对")]
    public void Twenty_days_after_the_approval_is_the_last_day_in_time(string approved, string published, string expected)
    {
        using var data = new TempData().Add("county-ybj/2023-sg/disclosure.csv", $"文种,年度,默认金额单位,批复日期,公开日期\n三公,2023,万元,{approved},{published}\n").Add("county-ybj/2023-sg/bases.csv", "序号,题名\n1,某办法\n");
        Assert.Equal(expected, Completeness.Of(data.ReadOne(), null).Timeliness);
    }

    [Fact]
    public void An_empty_table_is_disclosed_and_a_missing_one_is_not()
    {
        using var data = TempData.WithDisclosure()
            .Table("evaluations.csv", "evaluation_id\ne1\n")
            .Table("projects.csv", "project_id,name\n1,某项目\n")
            .Table("goals.csv", "no,expected\n")
            .Table("indicator_sets.csv", "set_id,kind\nt,target\n")
            .Table("indicators.csv", "set_id,no,target,actual\nt,1,≥95%,96%\nt,2,≥95%,\n");
        var found = Completeness.Of(data.ReadOne(), null);
        Assert.Equal(["资金"], found.MissingTables);
        Assert.Equal(["目标"], found.EmptyTables);
        Assert.Equal(7, found.RequiredTables);
        Assert.Equal(["1 个指标没有印出实际值"], found.Coarse);
        Assert.Equal(["没有标题", "没有日期"], found.FormFaults);
    }

    [Fact]
    public void Each_component_of_the_three_public_expenses_must_be_stated()
    {
        using var data = new TempData()
            .Add("county-ybj/2023-sg/disclosure.csv", "文种,年度,默认金额单位\n三公,2023,万元\n")
            .Add("county-ybj/2023-sg/three_public.csv", "项目,决算数\n合计,3\n因公出国（境）费,0\n公务用车购置及运行维护费,1\n公务接待费,2\n");
        Assert.Equal(["“三公”经费没有单列公务用车购置费", "“三公”经费没有单列公务用车运行维护费"], Completeness.Of(data.ReadOne(), null).Coarse);
    }

    [Fact]
    public void Every_kind_has_a_profile() => Assert.Equal(DisclosuresTable.Kinds, KindProfile.All.Select(profile => profile.Kind).OrderBy(kind => DisclosuresTable.Kinds.ToList().IndexOf(kind)));
}

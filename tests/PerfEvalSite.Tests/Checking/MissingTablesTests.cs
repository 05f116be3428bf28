using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>R30: which official tables a document has to have, and what counts as having one.</summary>
public class MissingTablesTests
{
    private const string Eight = "T1 T2 T3 T5 T6 T7 T8 T9";
    private const string Amount = "决算\n收支,口径,分类方式,项目,决算数\n收入,{0},总计,本年收入合计,100";

    [Theory]
    [InlineData(2023, "T1 T2 T3 T4 T5 T6 T7 T8 T9", "", "")]
    [InlineData(2023, Eight, "", "财政拨款收入支出决算总表")]
    // Published as rows of the catalogue, or kept figure by figure: it is there. Rows of another scope are those of another table.
    [InlineData(2023, Eight, "财政拨款", "")]
    [InlineData(2023, Eight, "全口径", "财政拨款收入支出决算总表")]
    // Before 2021 nobody printed 国有资本经营预算.
    [InlineData(2020, "T1 T2 T3 T4 T5 T6 T7 T8", "", "")]
    [InlineData(2021, "T1 T2 T3 T4 T5 T6 T7 T8", "", "国有资本经营预算财政拨款支出决算表")]
    // Too few to know that the document is one of official tables.
    [InlineData(2023, "T1 T2 T3 T5 T6", "", "财政拨款收入支出决算总表、政府性基金预算财政拨款收入支出决算表、国有资本经营预算财政拨款支出决算表、财政拨款“三公”经费支出决算表")]
    [InlineData(2023, "T1 T2 T3 T5", "", "")]
    public void Tables_that_are_nowhere_are_named(int year, string there, string scope, string missing) =>
        Assert.Equal(missing, Missing(year, "national", there, "有数据", scope.Length == 0 ? "" : string.Format(null, Amount, scope)));

    [Fact]
    public void A_table_that_the_document_does_not_publish_is_not_there() =>
        Assert.Equal("财政拨款收入支出决算总表", Missing(2023, "national", Eight, "有数据", "", "T4,national,未公开"));

    [Fact]
    public void Tables_that_are_all_unpublished_say_nothing_of_the_others() => Assert.Equal("", Missing(2023, "national", Eight, "未公开", ""));

    [Fact]
    public void Nothing_is_known_of_a_profile_that_the_tool_has_not() => Assert.Equal("", Missing(2023, "elsewhere", Eight, "有数据", ""));

    [Theory]
    [InlineData("财政拨款收入支出决算总表：支出合计", "")]
    [InlineData("财政拨款收支决算总表：支出合计", "")]
    [InlineData("收支情况：支出合计", "财政拨款收入支出决算总表")]
    public void A_table_kept_figure_by_figure_is_there(string item, string missing) =>
        Assert.Equal(missing, Missing(2023, "national", Eight, "有数据", $"其他数据\n序号,名称,数值\n1,{item},100万元"));

    [Fact]
    public void An_excerpt_is_not_accused_of_what_it_leaves_out() =>
        Assert.DoesNotContain(Checked.Text($"公开件\n文种,年度,默认金额单位,摘录\n部门决算,2023,万元,是\n\n{Tables("national", Eight, "有数据")}").Result.Findings,
            finding => finding.Rule.Id == "R30" && finding.Outcome == Outcome.Missing);

    private static string Tables(string profile, string there, string state, string more = "") =>
        "官方表\n表,版式,状态\n" + string.Join('\n', there.Split(' ').Select(form => $"{form},{profile},{state}").Concat(more.Length == 0 ? [] : [more]));

    private static string Missing(int year, string profile, string there, string state, string rows, string more = "")
    {
        var done = Checked.Text($"公开件\n文种,年度,默认金额单位\n部门决算,{year},万元\n\n{Tables(profile, there, state, more)}{(rows.Length == 0 ? "" : "\n\n" + rows)}");
        string[] found = [.. done.Result.Findings.Where(finding => finding.Rule.Id == "R30" && finding.Outcome == Outcome.Missing).Select(finding => finding.Message.Zh)];
        if (found.Length == 0)
            return "";
        const string Start = "没有收录的有：";
        string one = Assert.Single(found);
        int at = one.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return one[at..one.IndexOf('；', at)];
    }
}

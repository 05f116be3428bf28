using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>One cause is one finding: a table without reasons is told once, with every place.</summary>
public class TogetherTests
{
    private const string Head = "决算\n收支,口径,分类方式,科目编码,项目,预算数,决算数,差异原因\n";

    [Theory]
    [InlineData(2, "决算有 2 项决算数与预算数不同，没有写明原因：项目1、项目2")]
    [InlineData(6, "决算有 6 项决算数与预算数不同，没有写明原因：项目1、项目2、项目3、项目4、项目5、项目6")]
    [InlineData(8, "决算有 8 项决算数与预算数不同，没有写明原因：项目1、项目2、项目3、项目4、项目5、项目6等")]
    public void Rows_without_a_reason_are_one_finding_with_all_their_cells(int rows, string message)
    {
        var finding = Found(Head + Rows(rows));
        Assert.Equal((Outcome.NeedsReason, message, rows * 3), (finding.Outcome, finding.Message.Zh, finding.Cells.Count));
    }

    [Fact]
    public void A_single_row_without_a_reason_is_said_in_its_own_words() =>
        Assert.Equal("决算“项目1”的决算数为 99 万元，预算数为 101 万元，没有写明原因", Found(Head + Rows(1)).Message.Zh);

    [Fact]
    public void A_row_that_has_its_reason_is_not_among_them() =>
        Assert.DoesNotContain("项目3", Found(Head + Rows(2) + "支出,一般公共预算,功能-项,2010103,项目3,103,99,有所节约\n").Message.Zh);

    [Fact]
    public void Each_comparison_is_counted_all_the_same() =>
        Assert.Equal(8, Checked.Text(Head + Rows(8)).Result.Tallies.Single(tally => tally.Rule.Id == "K43").NeedsReason);

    private static Finding Found(string data) => Checked.Text(data).Result.Findings.Single(finding => finding.Rule.Id == "K43");

    private static string Rows(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"支出,一般公共预算,功能-项,20101{i:00},项目{i},{100 + i},99,\n"));
}

using AngleSharp.Dom;

namespace PerfEvalSite.Tests.Site;

/// <summary>How a page names and links the cells that a finding is about.</summary>
[Collection(RealSiteCollection.Name)]
public class FindingsTests(RealSite site)
{
    private const string Accounts = "agencies/leshan-ybj/2019-final-accounts/index.html";

    [Fact]
    public void Cells_of_one_column_are_named_together_and_each_links_to_itself() => Assert.Equal(
        ["涉及：决算的决算数：收、支总计、本年收入合计", "收、支总计 #accounts-1-final", "本年收入合计 #accounts-2-final"],
        CellsOf("K03"));

    [Fact]
    public void Cells_of_one_row_are_named_by_their_columns_after_the_first() => Assert.Equal(
        [
            "涉及：决算“社会保障和就业类社会保险经办机构”的完成预算；决算数；结余",
            "决算“社会保障和就业类社会保险经办机构”的完成预算 #accounts-15-completion",
            "决算数 #accounts-15-final",
            "结余 #accounts-15-balance",
        ],
        CellsOf("K43"));

    [Fact]
    public void Cells_that_the_page_does_not_show_share_the_link_to_their_table()
    {
        string[] cells = CellsOf("R2");
        Assert.StartsWith("涉及：决算的预算数：一般公共预算财政拨款支出、社会保障和就业类行政运行、", cells[0], StringComparison.Ordinal);
        Assert.Equal(["一般公共预算财政拨款支出 #accounts"], cells[1..]);
    }

    /// <summary>Of the first finding of the rule: the words, and each link.</summary>
    private string[] CellsOf(string rule)
    {
        var words = site.Pages[Accounts].QuerySelectorAll(".findings > li").First(finding => finding.QuerySelector($"a[href$='#{rule}']") is not null).QuerySelector(".where > span")!;
        return [words.TextContent, .. words.QuerySelectorAll("a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}")];
    }
}

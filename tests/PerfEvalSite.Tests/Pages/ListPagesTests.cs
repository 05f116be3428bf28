using System.Globalization;
using System.Text;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

/// <summary>However many agencies there are, no list grows beyond what a phone shows.</summary>
public sealed class ListPagesTests : IDisposable
{
    private const int Agencies = 401;
    private const int RowsAPage = 150;

    private readonly TempData data = new();
    private readonly Dictionary<string, Page> pages;

    public ListPagesTests()
    {
        var agencies = new StringBuilder("单位编码,名称,拼音首字母\n");
        var disclosures = new StringBuilder("单位编码,公开件编码,文种,年度,默认金额单位\n");
        var bases = new StringBuilder("单位编码,公开件编码,序号,题名\n");
        for (int i = 0; i < Agencies; i++)
        {
            agencies.Append(CultureInfo.InvariantCulture, $"a{i:000},第{i}局,{(i < 350 ? "D" : "Z")}J\n");
            disclosures.Append(CultureInfo.InvariantCulture, $"a{i:000},2023-x,{(i % 2 == 0 ? "部门决算" : "绩效自评")},2023,万元\n");
            bases.Append(CultureInfo.InvariantCulture, $"a{i:000},2023-x,1,某办法\n");
        }
        data.Add("agencies.csv", agencies.ToString()).Add("disclosure.csv", disclosures.ToString()).Add("bases.csv", bases.ToString());
        pages = Drawn.Site(data).ToDictionary(page => page.Path);
    }

    [Theory]
    [InlineData("agencies/index.html", "agencies/list-2.html", "agencies/list-3.html")]
    [InlineData("years/2023/index.html", "years/2023/2.html", "years/2023/3.html")]
    [InlineData("completeness/2023.html", "completeness/2023-2.html", "completeness/2023-3.html")]
    public void A_long_list_stands_on_several_pages_that_together_hold_every_row_once(params string[] paths)
    {
        var rows = paths.Select(path => RowsOf(pages[path])).ToArray();
        Assert.All(rows, page => Assert.InRange(page.Count, 1, RowsAPage));
        Assert.Equal(Agencies, rows.SelectMany(page => page).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Agencies, rows.Sum(page => page.Count));
        for (int i = 0; i < paths.Length; i++)
            Assert.Superset(paths.Where((_, other) => other != i).ToHashSet(), LinksOf(pages[paths[i]]).ToHashSet());
    }

    [Fact]
    public void Many_agencies_have_a_page_a_letter_and_a_long_letter_several()
    {
        Assert.Equal(["agencies/initials-d.html", "agencies/initials-z.html"], RowsOf(pages[SitePaths.Initials]));
        Assert.Equal(350, LinksOf(pages["agencies/initials-d.html"]).Concat(LinksOf(pages["agencies/initials-d-2.html"])).Count(path => path.StartsWith("agencies/a", StringComparison.Ordinal)));
        Assert.Equal(51, LinksOf(pages["agencies/initials-z.html"]).Count(path => path.StartsWith("agencies/a", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_way_to_the_other_pages_of_a_very_long_list_stays_short()
    {
        var links = Assert.Single(Assert.Single(ListPages.Links(57, 200, page => $"{page}")).Blocks).Links;
        Assert.Equal(
            ["56", "58", "1", "10", "20", "30", "40", "50", "54", "55", "56", "58", "59", "60", "70", "80", "90", "100", "110", "120", "130", "140", "150", "160", "170", "180", "190", "200"],
            links.Select(link => link.Path));
        Assert.Empty(ListPages.Links(1, 1, page => $"{page}"));
        Assert.Equal(["1", "2", "3", "10", "20", "30", "40", "50", "60", "67"], ListPages.LinksFrom(0, 67, page => $"{page}").Select(link => link.Path));
    }

    public void Dispose() => data.Dispose();

    /// <summary>What the head of each row leads to.</summary>
    private static List<string> RowsOf(Page page) =>
        [.. ((ContentPage)page).Sections.SelectMany(section => section.Blocks).Where(block => block.Table is not null).SelectMany(block => block.Table!.Grid()).Select(row => row[0].Path!)];

    private static IEnumerable<string> LinksOf(Page page) =>
        ((ContentPage)page).Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Links).Select(link => link.Path);
}

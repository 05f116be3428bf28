using System.Text;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Utf8;
using PerfEvalSite.Tests.Pages;

namespace PerfEvalSite.Tests.Rendering;

public class SiteLinkTests
{
    [Theory]
    [InlineData("agencies/a/2023/index.html", "agencies/a/2023/tables/funds.csv", "tables/funds.csv")]
    [InlineData("agencies/a/2023/index.html", "agencies/a/index.html", "../index.html")]
    [InlineData("agencies/a/2023/index.html", "agencies/a2/2023/index.html#funds", "../../a2/2023/index.html#funds")]
    [InlineData("agencies/a/2023/index.html", "index.html", "../../../index.html")]
    [InlineData("agencies/a/2023/index.html", "agencies/a/2023/index.html", "index.html")]
    [InlineData("index.html", "agencies/index.html", "agencies/index.html")]
    [InlineData("index.html", "data/a&b.csv", "data/a&amp;b.csv")]
    public void A_link_is_as_short_as_its_page_allows(string page, string path, string link) =>
        Assert.Equal(link, Link(new ContentPage(Frame(""), page, "题"), path));

    [Fact]
    public void The_page_of_a_lost_reader_links_from_the_root_of_the_host() =>
        Assert.Equal("/repo/agencies/index.html", Link(new NotFoundPage(Frame("https://example.org/repo/")), "agencies/index.html"));

    private static SiteFrame Frame(string baseUrl) => new(new SiteSettings { Title = "站", BaseUrl = baseUrl }, Drawn.Assets);

    private static string Link(Page page, string path)
    {
        var writer = new Utf8Writer();
        new SiteLink(path).WriteFrom(page, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }
}

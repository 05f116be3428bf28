using System.Xml.Linq;
using AngleSharp.Html.Parser;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Publishing;

public sealed class ChartFilesTests : IDisposable
{
    private const string Page = "agencies/hai/2023-accounts";

    private readonly string site = Tool.BuildSite(Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "Golden", "data"), "--base-url", "https://example.org/s/");

    [Fact]
    public void Every_chart_of_a_page_is_a_drawing_that_says_where_it_is_from()
    {
        var page = new HtmlParser().ParseDocument(Read($"{Page}/index.html"));
        string[] charts = [.. page.QuerySelectorAll("figure.plot").Select(figure => figure.Id!)];
        Assert.NotEmpty(charts);
        string version = SiteManifest.Read(File.ReadAllBytes(Path.Combine(site, "manifest.json")))![$"{Page}/2023-accounts.json"].Sha256.ToString()[..10];
        foreach (string chart in charts)
        {
            string text = string.Concat(XDocument.Parse(Read($"{Page}/charts/{chart}.svg")).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
            Assert.Contains("来源：", text, StringComparison.Ordinal);
            Assert.Contains($"数据版本：{version}。使用请注明来源。网址：https://example.org/s/embed/{Page}.html#{chart}", text, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"#{chart} a[href='charts/{chart}.svg']"));
        }
        Assert.Contains($"数据版本：{version}。", page.QuerySelector("#cite")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_other_sites_shows_every_chart_and_how_to_cite_and_embed_it()
    {
        var page = new HtmlParser().ParseDocument(Read($"{Page}/index.html"));
        var embed = new HtmlParser().ParseDocument(Read($"embed/{Page}.html"));
        Assert.Equal(page.QuerySelectorAll("figure.plot").Select(figure => figure.Id), embed.QuerySelectorAll("figure").Select(figure => figure.Id));
        Assert.All(embed.QuerySelectorAll("img"), image => Assert.True(File.Exists(Path.Combine(site, "embed", "agencies", "hai", image.GetAttribute("src")!))));
        var first = embed.QuerySelector("figure")!;
        Assert.StartsWith("<iframe src=\"https://example.org/s/embed/agencies/hai/2023-accounts.html#" + first.Id, first.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/s/agencies/hai/2023-accounts/index.html", embed.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Empty(embed.QuerySelectorAll("script"));
        Assert.DoesNotContain("/embed/", Read("sitemap.xml"), StringComparison.Ordinal);
    }

    /// <summary>A newspaper may show a chart whose figures are later taken back: its frame must not go dead.</summary>
    [Fact]
    public void Charts_that_the_data_no_longer_make_lead_to_their_page()
    {
        using var data = TempData.WithDisclosure().Table("three_public.csv", "项目,决算数\n公务接待费,1\n因公出国（境）费,2\n");
        using var output = new TemporaryFolder();
        Assert.Equal(0, Tool.Run(["build", data.Path, "-o", output["site"]]).ExitCode);
        Assert.True(File.Exists(output["site/agencies/county-ybj/2023-self/charts/chart-three-public.svg"]));
        data.Table("three_public.csv", "项目,决算数\n公务接待费,1\n");
        Assert.Equal(0, Tool.Run(["build", data.Path, "-o", output["site"]]).ExitCode);
        Assert.False(Directory.Exists(output["site/agencies/county-ybj/2023-self/charts"]));
        Assert.Contains("url=../../../agencies/county-ybj/2023-self/index.html", File.ReadAllText(output["site/embed/agencies/county-ybj/2023-self.html"]), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(site, recursive: true);

    private string Read(string path) => File.ReadAllText(Path.Combine(site, path));
}

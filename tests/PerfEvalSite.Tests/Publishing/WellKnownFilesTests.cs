using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Tests.Publishing;

public sealed class WellKnownFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DiagnosticBag problems = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void With_an_address_there_is_a_site_map_of_the_pages()
    {
        var files = Publish("https://example.gov.cn/jx/", site => WellKnownFiles.Write(site, "https://example.gov.cn/jx/", new HashSet<string> { "404.html" }));
        Assert.Equal([".nojekyll", "404.html", "a.csv", "index.html", "manifest.json", "pages/b & c.html", "robots.txt", "sitemap.xml"], files.Keys);
        Assert.Equal("User-agent: *\nAllow: /\nSitemap: https://example.gov.cn/jx/sitemap.xml\n", files["robots.txt"]);
        Assert.Equal(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://example.gov.cn/jx/index.html</loc></url>
            <url><loc>https://example.gov.cn/jx/pages/b%20%26%20c.html</loc></url>
            </urlset>

            """.ReplaceLineEndings("\n"),
            files["sitemap.xml"]);
    }

    [Fact]
    public void Without_an_address_there_is_no_site_map()
    {
        var files = Publish(null, site => WellKnownFiles.Write(site, null, new HashSet<string>()));
        Assert.Equal("User-agent: *\nAllow: /\n", files["robots.txt"]);
        Assert.DoesNotContain("sitemap.xml", files.Keys);
    }

    [Fact]
    public void More_pages_than_one_site_map_may_hold_are_divided()
    {
        using var site = Open();
        for (int i = 0; i < 3; i++)
            site.Write($"{i}.html", default);
        WellKnownFiles.Write(site, "https://example.org/", new HashSet<string>(), mostAddressesAFile: 2);
        Assert.Equal(["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"], site.Made().Select(line => PerfEvalSite.Site.Remembering.FileLines.Path(line.Span)).Where(path => !SitePath.IsPage(path) && path != ".nojekyll"));
        Assert.Equal(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://example.org/sitemap-1.xml</loc></sitemap>
            <sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>
            </sitemapindex>

            """.ReplaceLineEndings("\n"),
            new StreamReader(site.Read("sitemap.xml")).ReadToEnd());
    }

    [Fact]
    public void A_moved_address_becomes_a_page_that_leads_on()
    {
        var files = Publish(null, site => Redirects.Write(site, new Dictionary<string, string> { ["agencies/old/index.html"] = "pages/b & c.html" }, null, new("site.json"), problems));
        Assert.Equal(
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <title>本页已移动</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url=../../pages/b%20%26%20c.html">
            <link rel="canonical" href="../../pages/b%20%26%20c.html">
            </head>
            <body>
            <h1>本页已移动</h1>
            <p>新的地址：<a href="../../pages/b%20%26%20c.html">../../pages/b%20%26%20c.html</a></p>
            </body>
            </html>

            """.ReplaceLineEndings("\n"),
            files["agencies/old/index.html"]);
    }

    [Fact]
    public void A_view_that_is_no_longer_needed_leads_to_what_stands_in_its_place_and_a_publication_is_missed()
    {
        string[] made = ["agencies/index.html", "agencies/a/index.html", "checks/index.html", "compare/index.html", "completeness/index.html", "years/2023/index.html"];
        (string Path, string Link)[] views =
            [
                ("agencies/list-2.html", "index.html"), ("compare/2023-x/score-2.html", "../index.html"), ("checks/K1-2.html", "index.html"), ("completeness/2023-2.html", "index.html"), ("years/2023/2.html", "index.html"),
                ("embed/agencies/a.html", "../../agencies/a/index.html"),
            ];
        string[] publications = ["agencies/a/2022-x/index.html", "agencies/b/index.html", "embed/agencies/b.html", "years/2022/index.html"];
        Publish(null, site =>
        {
            foreach (string path in (IEnumerable<string>)[.. made, .. views.Select(view => view.Path), .. publications])
                site.Write(path, "1"u8);
        });
        using var site = Open();
        foreach (string path in made)
            site.Write(path, "1"u8);
        Redirects.WriteForViews(site, null);
        Assert.All(views, view => Assert.Contains($"<a href=\"{view.Link}\">", new StreamReader(site.Read(view.Path)).ReadToEnd()));
        Assert.Equal(publications, site.NotMade().Where(publications.Contains));
    }

    [Theory]
    [InlineData("old.html", "nowhere.html", "PE4006")]
    [InlineData("old.html", "old.html", "PE4006")]
    [InlineData("index.html", "404.html", "PE4007")]
    [InlineData("../old.html", "index.html", "PE4008")]
    [InlineData("old", "index.html", "PE4008")]
    public void A_redirect_that_cannot_work_is_an_error(string from, string to, string code)
    {
        using var site = Open();
        site.Write("index.html", "1"u8);
        site.Write("404.html", "1"u8);
        Redirects.Write(site, new Dictionary<string, string> { [from] = to }, null, new("site.json", 3, 5), problems);
        Assert.Equal([$"site.json(3,5) {code}"], problems.Sorted().Select(problem => $"{problem.Place} {problem.Code.Id}"));
        Assert.False(site.Commit());
    }

    [Theory]
    [InlineData("index.html", "a/b.html", "a/b.html")]
    [InlineData("a/b.html", "index.html", "../index.html")]
    [InlineData("a/b/c.html", "a/x/y.html", "../x/y.html")]
    [InlineData("ab/c.html", "ad/c.html", "../ad/c.html")]
    [InlineData("a/b.html", "a/b.csv", "b.csv")]
    public void A_link_is_relative_to_the_page_it_stands_on(string from, string to, string link) =>
        Assert.Equal(link, SitePath.Link(from, to));

    private SiteFolder Open() => SiteFolder.Open(folder["out"], folder["data"], problems)!;

    private SortedDictionary<string, string> Publish(string? baseUrl, Action<SiteFolder> write)
    {
        using var site = Open();
        foreach (string path in new[] { "index.html", "404.html", "pages/b & c.html", "a.csv" })
            site.Write(path, Encoding.UTF8.GetBytes(baseUrl ?? ""));
        write(site);
        Assert.True(site.Commit());
        return folder.TextsOf("out");
    }
}

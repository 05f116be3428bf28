using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Tests.Publishing;

/// <summary>Editions leave a copy of each document that changed, which stays as it is; see <see cref="KeptVersions"/>.</summary>
public sealed class KeptVersionsTests : IDisposable
{
    private const string Head = "标题,文种,年度,默认金额单位,公开日期\n", Funds = "资金来源,口径,全年预算,执行\n,合计,300,286.40\n", Page = "agencies/county-ybj/2023-self/index.html";

    private readonly TempData data = TempData.WithDisclosure().Table("disclosure.csv", Head + "自评,绩效自评,2023,万元,2024年5月6日\n").Table("资金.csv", Funds)
        .Add("county-ybj/2022-self/disclosure.csv", Head + "往年自评,绩效自评,2022,万元,2023-05-06\n").Add("county-ybj/2022-self/资金.csv", Funds)
        .Add("site.json", """{"title":"测试站","baseUrl":"https://example.gov.cn/jx/","sqlite":false,"parquet":false,"workbooks":false}""");

    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_copy_of_each_document_that_changed_is_kept_for_good_listed_and_cited()
    {
        Build("2024-05-06");
        Assert.Equal(["2024-05-06"], Listed(Page));
        Assert.Contains("https://example.gov.cn/jx/v/2024-05-06/" + Page, Read(Page), StringComparison.Ordinal);
        var first = Kept();
        Assert.Contains("v/2024-05-06/agencies/county-ybj/2022-self/2022-self.json", first.Keys);
        Complaints.None(first.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).SelectMany(BrokenLinks));
        Assert.Contains("这是 2024-05-06 对外公开的版本", Read("v/2024-05-06/" + Page), StringComparison.Ordinal);

        Assert.Equal(0, Build(null).Changed);
        Correct("286.40", "285.40");
        Build("2024-06-01");
        Assert.Equal(["2024-06-01", "2024-05-06"], Listed(Page));
        Assert.Equal(["2024-05-06"], Listed("agencies/county-ybj/2022-self/index.html"));
        var second = Kept();
        Assert.Equal(first, first.Keys.ToDictionary(path => path, path => second[path]));
        Assert.Contains("286.40", first["v/2024-05-06/" + Page], StringComparison.Ordinal);
        Assert.DoesNotContain("285.40", first["v/2024-05-06/" + Page], StringComparison.Ordinal);
        Assert.DoesNotContain("v/2024-06-01/agencies/county-ybj/2022-self/2022-self.json", second.Keys);
        Assert.DoesNotContain("/v/", Read("sitemap.xml"), StringComparison.Ordinal);

        // Of one day there may be several.
        Correct("286.40", "284.40");
        Build("2024-06-01", firstEdition: true);
        Assert.Equal(["2024-06-01-2", "2024-06-01", "2024-05-06"], Listed(Page));
        Assert.Equal(second, second.Keys.ToDictionary(path => path, path => Kept()[path]));
    }

    [Fact]
    public void A_site_made_elsewhere_takes_them_over_from_the_one_that_is_published()
    {
        Build("2024-05-06");
        Build(null, to: "other", previous: folder["site"]);
        Assert.Equal(Kept(), Kept("other"));
        Assert.Equal(Read(Page), File.ReadAllText(folder["other/" + Page]));
    }

    [Fact]
    public void A_kept_copy_that_is_gone_stops_the_build()
    {
        Build("2024-05-06");
        File.Delete(folder["site/v/2024-05-06/agencies/county-ybj/2023-self/2023-self.json"]);
        File.Delete(folder["site/v/2024-05-06/" + Page]);
        Assert.Equal(["PE4004", "PE4014"], Refused());
    }

    [Fact]
    public void What_is_withdrawn_goes_with_all_its_copies_and_what_moved_keeps_them()
    {
        Build("2024-05-06");
        data.Add("网址变更.csv", "原网址,新网址,日期,原因\ncounty-ybj/2023-self,撤回,2024-07-01,重复公开\ncounty-ybj/2022-self,county-ybj/2022-new,2024-07-01,编码统一\n");
        Directory.Delete(Path.Combine(data.Path, "county-ybj/2023-self"), recursive: true);
        Directory.Move(Path.Combine(data.Path, "county-ybj/2022-self"), Path.Combine(data.Path, "county-ybj/2022-new"));
        Build(null);
        Assert.Equal(["v/2024-05-06/" + Page], Kept().Keys.Where(path => path.Contains("2023-self", StringComparison.Ordinal)));
        Assert.Contains("url=../../../../../agencies/county-ybj/2023-self/index.html", Read("v/2024-05-06/" + Page), StringComparison.Ordinal);
        Assert.Contains("已撤回", Read(Page), StringComparison.Ordinal);
        Assert.Equal(["2024-05-06"], Listed("agencies/county-ybj/2022-new/index.html"));
    }

    [Fact]
    public void A_site_may_keep_none()
    {
        data.Add("site.json", """{"title":"测试站","versions":false,"sqlite":false,"parquet":false,"workbooks":false}""");
        Build("2024-05-06");
        Assert.False(Directory.Exists(folder["site/v"]));
    }

    private void Correct(string old, string now) => data.Table("更正.csv", $"所指,原值,更正值,更正日期,说明\n资金/合计/执行,{old},{now},2024-06-01,笔误\n");

    private BuildResult Build(string? edition, string to = "site", string? previous = null, bool firstEdition = false)
    {
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        var built = SiteBuild.Run(context, new BuildRequest(folder[to]) { Edition = edition is null ? null : DateOnly.Parse(edition, System.Globalization.CultureInfo.InvariantCulture), Previous = previous, FirstEdition = firstEdition ? [] : null });
        Complaints.None(context.Diagnostics.Sorted().Where(problem => problem.IsError).Select(TempData.Line));
        return built!;
    }

    private string[] Refused()
    {
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        Assert.Null(SiteBuild.Run(context, new BuildRequest(folder["site"])));
        return [.. context.Diagnostics.Sorted().Where(problem => problem.IsError).Select(problem => problem.Code.Id).Distinct().Order(StringComparer.Ordinal)];
    }

    private string Read(string path) => File.ReadAllText(folder["site/" + path]);

    private SortedDictionary<string, string> Kept(string site = "site")
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in folder.TextsOf(site))
            if (path.StartsWith("v/", StringComparison.Ordinal))
                kept.Add(path, text);
        return kept;
    }

    private string[] Listed(string page) => [.. Parse(page).QuerySelectorAll("#versions tbody th").Select(head => head.TextContent)];

    private IEnumerable<string> BrokenLinks(string page) =>
        Parse(page).QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(link => link.Length > 0 && link[0] != '#' && !link.Contains(':', StringComparison.Ordinal))
            .Where(link => !File.Exists(Path.Combine(folder["site"], Path.GetDirectoryName(page)!, link.Split('#', '?')[0])))
            .Select(link => $"{page}: {link}");

    private IParentNode Parse(string page) => new HtmlParser().ParseDocument(Read(page));
}

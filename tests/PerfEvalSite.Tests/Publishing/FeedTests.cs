using System.Xml.Linq;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Tests.Publishing;

/// <summary>更新记录 of a document, the pages 更新, the Atom feeds and the days of the site map: all tell the same, and take their days from the data.</summary>
public sealed class FeedTests : IDisposable
{
    private const string Base = "https://example.gov.cn/jx/", Head = "标题,文种,年度,默认金额单位,公开日期\n", Funds = "资金来源,口径,全年预算,执行\n,合计,300,286.40\n";
    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly TempData data = TempData.WithDisclosure().Table("disclosure.csv", Head + "自评,绩效自评,2023,万元,2024年5月6日\n").Table("资金.csv", Funds)
        .Add("county-ybj/2022-self/disclosure.csv", Head + "往年自评,绩效自评,2022,万元,\n").Add("county-ybj/2022-self/资金.csv", Funds);

    private readonly string site = Directory.CreateTempSubdirectory("perfeval-site-").FullName;

    public FeedTests()
    {
        data.Table("更正.csv", "所指,原值,更正值,更正日期,说明\n资金/合计/执行,286.40,285.40,2024-06-01,笔误 <1 & 2>\n资金/合计/全年预算,300,301,2024-06-02,\"据\"\"批复\"\"\"\n");
        data.Add("网址变更.csv", "原网址,新网址,日期,原因\ncounty-ybj/2023-old,county-ybj/2023-self,2024-07-01,编码统一\ncounty-ybj/2021,撤回,2024-05-07,重复公开\n");
    }

    public void Dispose()
    {
        data.Dispose();
        Directory.Delete(site, recursive: true);
    }

    [Fact]
    public void A_document_tells_what_became_of_it_on_its_page_and_in_its_JSON()
    {
        Build(null);
        string page = File.ReadAllText(At("agencies/county-ybj/2023-self/index.html"));
        string section = page[page.IndexOf("id=\"updates\"", StringComparison.Ordinal)..];
        int[] order = [.. new[] { "原网址 county-ybj/2023-old", "资金/合计/全年预算：300 → 301", "资金/合计/执行：286.40 → 285.40", "首次公开" }.Select(words => section.IndexOf(words, StringComparison.Ordinal))];
        Assert.Equal(order.Order(), order);
        Assert.DoesNotContain(-1, order);
        string json = File.ReadAllText(At("agencies/county-ybj/2023-self/2023-self.json"));
        Assert.Contains("""
            "updates": [
            {"kind": "moved", "date": "2024-07-01", "what": "county-ybj/2023-old", "reason": "编码统一"},
            {"kind": "corrected", "date": "2024-06-02", "what": "资金/合计/全年预算", "old": "300", "new": "301", "reason": "据\"批复\""},
            {"kind": "corrected", "date": "2024-06-01", "what": "资金/合计/执行", "old": "286.40", "new": "285.40", "reason": "笔误 <1 & 2>"},
            {"kind": "published", "date": "2024年5月6日"}
            ],
            """, json, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"updates\"", File.ReadAllText(At("agencies/county-ybj/2022-self/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_changes_has_all_of_them_the_newest_first_and_says_why_there_is_no_feed()
    {
        Build(null);
        string page = File.ReadAllText(At("changes/index.html"));
        int[] order = [.. new[] { "改到 county-ybj/2023-self", "301", "285.40", "county-ybj/2021 已撤回", "2024年5月6日" }.Select(words => page.IndexOf(words, StringComparison.Ordinal))];
        Assert.Equal(order.Order(), order);
        Assert.DoesNotContain(-1, order);
        Assert.Contains("baseUrl", page, StringComparison.Ordinal);
        Assert.Equal([], Directory.EnumerateFiles(At(""), "*.xml", SearchOption.AllDirectories));
    }

    [Fact]
    public void Feeds_are_valid_Atom_with_ids_that_stay_and_days_of_the_data()
    {
        Build(Base);
        Assert.Equal(5, Entries("feed.xml").Length);
        Assert.Equal(2, Entries("changes/corrections.xml").Length);
        Assert.Equal(5, Entries("agencies/county-ybj/feed.xml").Length);
        var before = Entries("feed.xml");
        Assert.Equal(
            ["2024-07-01T00:00:00+08:00", "2024-06-02T00:00:00+08:00", "2024-06-01T00:00:00+08:00", "2024-05-07T00:00:00+08:00", "2024-05-06T00:00:00+08:00"],
            before.Select(entry => entry.Element(atom + "updated")!.Value));
        Assert.Equal("资金/合计/执行：286.40 → 285.40（笔误 <1 & 2>）", before[2].Element(atom + "summary")!.Value);
        // Another correction leaves the others what they were.
        File.AppendAllText(Path.Combine(data.Path, "county-ybj/2023-self/更正.csv"), "资金/合计/执行,285.40,284,2024-08-01,再次核对\n");
        Build(Base);
        var after = Entries("feed.xml");
        Assert.Equal(before.Select(IdOf), after.Skip(1).Select(IdOf));
        foreach (string page in (string[])["agencies/county-ybj/index.html", "changes/index.html"])
            Assert.Contains("rel=alternate type=application/atom+xml", File.ReadAllText(At(page)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_moved_twice_is_no_news_but_for_its_move()
    {
        Build(Base);
        var told = Entries("feed.xml").Select(IdOf).ToHashSet();
        Directory.Move(Path.Combine(data.Path, "county-ybj/2023-self"), Path.Combine(data.Path, "county-ybj/2023-zp"));
        data.Add("网址变更.csv", File.ReadAllText(Path.Combine(data.Path, "网址变更.csv")) + "county-ybj/2023-self,county-ybj/2023-zp,2024-09-01,编码统一\n");
        Build(Base);
        Assert.Equal("改址：某县医疗保障局 county-ybj/2023-self", News("feed.xml", told));
        Assert.Equal(("", ""), (News("changes/corrections.xml", told), News("agencies/county-ybj/feed.xml", told)));
    }

    [Fact]
    public void What_an_agency_has_published_is_no_news_when_the_agency_is_renamed()
    {
        File.Delete(Path.Combine(data.Path, "网址变更.csv"));
        Build(Base);
        var told = Entries("feed.xml").Select(IdOf).ToHashSet();
        Directory.Move(Path.Combine(data.Path, "county-ybj"), Path.Combine(data.Path, "county-yb"));
        data.Add("agencies.csv", "单位编码,名称\ncounty-yb,某县医疗保障局\n").Add("网址变更.csv", "原网址,新网址,日期,原因\ncounty-ybj,county-yb,2024-10-01,机构更名\n");
        Build(Base);
        Assert.Equal("改址：county-ybj", News("feed.xml", told));
        Assert.Equal(("", ""), (News("changes/corrections.xml", told), News("agencies/county-yb/feed.xml", told)));
    }

    /// <summary>Entries that a reader has not seen.</summary>
    private string News(string feed, HashSet<string> told) => string.Join('|', Entries(feed).Where(entry => told.Add(IdOf(entry))).Select(entry => entry.Element(atom + "title")!.Value));

    [Fact]
    public void The_site_map_says_when_a_page_changed_where_the_data_does()
    {
        Build(Base);
        var days = XDocument.Load(At("sitemap.xml")).Descendants(map + "url").ToDictionary(url => url.Element(map + "loc")!.Value[Base.Length..], url => url.Element(map + "lastmod")?.Value);
        Assert.Equal(("2024-06-02", "2024-06-02", null, null),
            (days["agencies/county-ybj/2023-self/index.html"], days["agencies/county-ybj/index.html"], days["agencies/county-ybj/2022-self/index.html"], days["years/index.html"]));
    }

    [Fact]
    public void A_row_of_the_table_of_addresses_changes_what_it_leads_to_in_the_next_build()
    {
        Build(Base);
        data.Add("网址变更.csv", "原网址,新网址,日期,原因\ncounty-ybj/2023-old,county-ybj/2023-self,2024-07-01,编码统一\ncounty-ybj/2021,撤回,2024-05-07,重复公开\ncounty-ybj/2020,county-ybj/2022-self,2024-09-01,并入\n");
        Build(Base);
        Assert.Contains("原网址 county-ybj/2020", File.ReadAllText(At("agencies/county-ybj/2022-self/index.html")), StringComparison.Ordinal);
        Assert.Equal(6, Entries("agencies/county-ybj/feed.xml").Length);
        byte[] feed = File.ReadAllBytes(At("feed.xml"));
        string fresh = Path.Combine(site, "fresh");
        Build(Base, fresh);
        Assert.Equal(feed, File.ReadAllBytes(Path.Combine(fresh, "feed.xml")));
    }

    [Fact]
    public void Many_changes_have_pages_by_year()
    {
        for (int i = 0; i < 160; i++)
            data.Add($"county-ybj/d{i}/disclosure.csv", Head + $"报告{i},绩效自评,{2000 + (i % 2)},万元,{2020 + (i % 2)}-03-0{1 + (i % 9)}\n").Add($"county-ybj/d{i}/资金.csv", Funds);
        Build(null);
        Assert.Contains("changes/2020.html", Directory.EnumerateFiles(At("changes")).Select(file => "changes/" + Path.GetFileName(file)));
        Assert.Contains("2024.html", File.ReadAllText(At("changes/index.html")), StringComparison.Ordinal);
        Assert.Contains("报告0", File.ReadAllText(At("changes/2020.html")), StringComparison.Ordinal);
    }

    private XElement[] Entries(string path)
    {
        var feed = XDocument.Load(At(path)).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        var entries = feed.Elements(atom + "entry").ToArray();
        // RFC 4287, sections 4.1.1 and 4.1.2: exactly one id, title and updated each; an author; a link to itself.
        foreach (var element in entries.Prepend(feed))
            Assert.Equal((1, 1, 1), (element.Elements(atom + "id").Count(), element.Elements(atom + "title").Count(), element.Elements(atom + "updated").Count()));
        Assert.Equal(Base + path, Assert.Single(feed.Elements(atom + "link"), link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.NotEqual("", feed.Element(atom + "author")!.Element(atom + "name")!.Value);
        Assert.Equal(entries.Length, entries.Select(IdOf).Distinct().Count());
        Assert.Equal(entries[0].Element(atom + "updated")!.Value, feed.Element(atom + "updated")!.Value);
        foreach (var entry in entries)
            Assert.True(File.Exists(At(entry.Element(atom + "link")!.Attribute("href")!.Value[Base.Length..])));
        return entries;
    }

    private static string IdOf(XElement entry) => entry.Element(atom + "id")!.Value;

    private string At(string path) => Path.Combine(site, "site", path);

    private void Build(string? baseUrl, string? output = null)
    {
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        Assert.NotNull(SiteBuild.Run(context, new BuildRequest(output ?? At("")) { BaseUrl = baseUrl, Workers = 2 }));
        Assert.Equal([], context.Diagnostics.Sorted().Where(diagnostic => diagnostic.IsError).Select(TempData.Line));
    }
}

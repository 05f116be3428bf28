using System.Text.Json;
using AngleSharp.Dom;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;
using PerfEvalSite.Tests.Pages;

namespace PerfEvalSite.Tests.Site;

/// <summary>What the site tells programs of itself: JSON-LD and Open Graph in the pages, DCAT, llms.txt.</summary>
[Collection(RealSiteCollection.Name)]
public class SiteDescriptionsTests(RealSite site)
{
    private const string Base = "https://example.gov.cn/jx/";

    [Fact]
    public void Every_disclosure_every_table_and_all_data_together_are_data_sets_whose_files_are_published()
    {
        var faults = new List<string>();
        var pages = site.Pages.Where(page => page.Value.QuerySelector("script[type='application/ld+json']") is not null).ToList();
        Assert.Equal(
            site.Pages.Keys.Where(page => RealSite.IsDisclosure(page) || page == "data/index.html" || page.StartsWith("data/", StringComparison.Ordinal) && File.Exists(Path.Combine(site.Folder, Path.GetDirectoryName(page)! + ".csv"))).Order(StringComparer.Ordinal),
            pages.Select(page => page.Key).Order(StringComparer.Ordinal));
        foreach (var (path, page) in pages)
        {
            using var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
            var set = json.RootElement;
            Assert.Equal("Dataset", set.GetProperty("@type").GetString());
            // Search engines want a description of 50 to 5,000 signs.
            Assert.InRange(set.GetProperty("description").GetString()!.Length, 30, 5_000);
            foreach (var file in set.GetProperty("distribution").EnumerateArray())
                if (!File.Exists(Path.Combine(site.Folder, Path.GetDirectoryName(path)!, file.GetProperty("contentUrl").GetString()!)))
                    faults.Add($"{path}: {file.GetProperty("contentUrl")}");
        }
        Complaints.None(faults);
    }

    [Fact]
    public void Addresses_are_whole_where_the_site_knows_its_own_and_nothing_in_the_data_ends_the_block()
    {
        using var data = TempData.WithDisclosure().Table("disclosure.csv", "标题,文种,年度,默认金额单位,公开日期\n\"自评</script><b>&\"\"\",绩效自评,2023,万元,2024年5月6日\n").Table("资金.csv", "资金来源,口径,全年预算,执行\n,合计,300,286.40\n");
        string json = Drawn.Page(data, settings => settings with { BaseUrl = Base, Licence = "CC BY 4.0" }).LinkedData!;
        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('&', json);
        var set = JsonDocument.Parse(json).RootElement;
        Assert.EndsWith("自评</script><b>&\"", set.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [Base + "agencies/county-ybj/2023-self/index.html", "2024-05-06", "2023", Base + "data/LICENCE.txt", Base + "agencies/county-ybj/2023-self/2023-self.xlsx"],
            [
                set.GetProperty("url").GetString()!, set.GetProperty("datePublished").GetString()!, set.GetProperty("temporalCoverage").GetString()!, set.GetProperty("license").GetProperty("url").GetString()!,
                set.GetProperty("distribution")[0].GetProperty("contentUrl").GetString()!,
            ]);
    }

    [Fact]
    public void Every_page_says_title_kind_and_description_to_those_who_share_it() =>
        Complaints.None(site.Pages.Where(page => !SitePaths.IsEmbed(page.Key) && page.Value.QuerySelector("meta[http-equiv=refresh]") is null && (
            Property(page.Value, "og:title") != page.Value.QuerySelector("h1")!.TextContent ||
            Property(page.Value, "og:type") != (RealSite.IsOfOne(page.Key) ? "article" : "website") ||
            Property(page.Value, "og:description") != page.Value.QuerySelector("meta[name=description]")!.GetAttribute("content"))).Select(page => page.Key));

    [Fact]
    public void The_catalogue_has_a_data_set_for_all_and_for_each_table_with_the_file_as_it_is_published()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Folder, SitePaths.Catalog)));
        JsonElement[] sets = [.. json.RootElement.GetProperty("dcat:dataset").EnumerateArray()];
        Assert.Equal("dcat:Catalog", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal(Directory.GetFiles(Path.Combine(site.Folder, "data"), "*.csv").Length + 1, sets.Length);
        foreach (var set in sets)
        {
            var file = set.GetProperty("dcat:distribution")[0];
            string path = Path.Combine(site.Folder, file.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()!);
            Assert.True(File.Exists(path), path);
            if (file.TryGetProperty("dcat:byteSize", out var size))
                Assert.Equal(new FileInfo(path).Length, size.GetInt64());
        }
    }

    [Theory]
    [InlineData("", "- [资金](data/funds.csv)：")]
    [InlineData(Base, "- [资金](https://example.gov.cn/jx/data/funds.csv)：")]
    public void The_guide_for_language_models_leads_to_the_files(string baseUrl, string line)
    {
        var writer = new Utf8Writer();
        SiteGuide.Write(writer, new SiteSettings { Title = "某市", BaseUrl = baseUrl }, PackageTable.All([Catalogue.Funds], showPersonal: false));
        string[] lines = System.Text.Encoding.UTF8.GetString(writer.Written).Split('\n');
        Assert.Equal("# 某市", lines[0]);
        Assert.StartsWith("> ", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, one => one.StartsWith(line, StringComparison.Ordinal));
    }

    private static string? Property(IParentNode page, string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
}

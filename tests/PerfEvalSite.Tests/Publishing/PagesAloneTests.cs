using System.Text.RegularExpressions;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Publishing;

/// <summary><c>--pages-alone</c> is for measuring: it makes what tools that fill templates make, and nothing that leads to anything else.</summary>
public sealed partial class PagesAloneTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pages_alone_are_disclosures_agencies_regions_home_and_site_map()
    {
        Build(Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "Golden", "data"));
        Assert.Equal(
            [
                ".nojekyll",
                "agencies/hai/2022-self/index.html", "agencies/hai/2023-accounts/index.html", "agencies/hai/index.html",
                "agencies/index.html", "agencies/initials.html",
                "agencies/lin/2023-evaluation/index.html", "agencies/lin/index.html",
                "assets/icon.svg", "assets/site.css", "assets/site.js", "assets/speak.js",
                "index.html", "manifest.json",
                "regions/990000/index.html", "regions/990100/index.html", "regions/990101/index.html", "regions/990102/index.html", "regions/index.html",
                "robots.txt", "sitemap.html", "sitemap.xml",
            ],
            Files().Select(path => AssetName().Replace(path, "assets/$1.$2")).Order(StringComparer.Ordinal));
        // Nothing is hashed either, and the manifest doesn't pretend to it.
        Assert.Equal([new string('0', 64)], Hashes().Matches(File.ReadAllText(folder["out/manifest.json"])).Select(hash => hash.Groups[1].Value).Distinct());
    }

    [Fact]
    public void No_page_alone_links_to_what_is_not_made()
    {
        Build(Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "Golden", "data"));
        var made = Files().ToHashSet(StringComparer.Ordinal);
        Complaints.None(
            from page in Files()
            where page.EndsWith(".html", StringComparison.Ordinal)
            from address in Addresses().Matches(File.ReadAllText(folder["out/" + page])).Select(link => link.Groups[1].Value.Trim('"').Split('#')[0])
            where address.Length > 0 && !address.Contains("://", StringComparison.Ordinal)
            let to = new Uri(new Uri("http://site/" + page), address).AbsolutePath[1..]
            where !made.Contains(to)
            select $"{page}: {address}");
    }

    [Fact]
    public void A_page_alone_has_its_tables_and_execution_rates_and_no_checks_or_downloads()
    {
        using var data = TempData.WithDisclosure()
            .Table("projects.csv", "项目编码,项目名称\n1,甲项目\n")
            .Table("funds.csv", "项目编码,口径,全年预算,执行,执行率\n1,项目,100,90,80%\n")
            .Table("indicator_sets.csv", "体系编码,性质\ns1,评价指标\n")
            .Table("indicators.csv", "体系编码,序号,一级指标,分值,得分\ns1,1,产出,60,50\ns1,2,效益,40,40\n");
        var built = Build(data.Path);
        string page = File.ReadAllText(folder["out/agencies/county-ybj/2023-self/index.html"]);
        Assert.Equal(["funds", "indicators", "document", "projects"], SectionIds().Matches(page).Select(section => section.Groups[1].Value).Except(["summary"]));
        Assert.Equal(["chart-funds"], ChartIds().Matches(page).Select(chart => chart.Groups[1].Value));
        Assert.DoesNotContain("class=\"mark", page, StringComparison.Ordinal);
        Assert.DoesNotContain("download", page, StringComparison.Ordinal);
        Assert.Equal((0, 0), (built.SeriousFindings, Directory.GetFiles(folder[""], "*.perfeval-memory").Length));
    }

    [Fact]
    public void Bad_input_is_reported_with_pages_alone_too()
    {
        using var data = TempData.WithDisclosure().Table("restatements.csv", "引用,印刷文本\n资金/没有/执行,90\n");
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        Assert.Null(SiteBuild.Run(context, new BuildRequest(folder["out"]) { PagesAlone = true }));
        Assert.True(context.Diagnostics.HasErrors);
    }

    private BuildResult Build(string data)
    {
        var context = new ReadingContext(data, new DiagnosticBag());
        var built = SiteBuild.Run(context, new BuildRequest(folder["out"]) { PagesAlone = true, Workers = 2 });
        Assert.Equal([], context.Diagnostics.Sorted().Where(problem => problem.IsError).Select(TempData.Line));
        return built!;
    }

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(folder["out"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder["out"], path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^assets/([a-z]+)\.[0-9a-f]{10}\.([a-z]+)$")]
    private static partial Regex AssetName();

    [GeneratedRegex(@"(?:href|src|action|data-figures|data-interactive)=(""[^""]*""|[^ >]*)")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"""sha256"":""([0-9a-f]{64})""")]
    private static partial Regex Hashes();

    [GeneratedRegex("<section id=\"([a-z_]+)\">")]
    private static partial Regex SectionIds();

    [GeneratedRegex("<figure class=\"plot\" id=\"([a-z0-9-]+)\">")]
    private static partial Regex ChartIds();
}

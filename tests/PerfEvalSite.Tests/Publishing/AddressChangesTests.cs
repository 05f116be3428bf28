using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Tests.Publishing;

/// <summary>A published address leads on, says that it was withdrawn, or stops the build; downloads too.</summary>
public sealed class AddressChangesTests : IDisposable
{
    private const string Old = "agencies/county-ybj/2023-self/", New = "agencies/county-ybj/2023-zp/", Head = "原网址,新网址,日期,原因\n";

    private readonly TempData data = TempData.WithDisclosure().Table("资金.csv", "口径,全年预算,执行\n合计,300,286.40\n");
    private readonly string site = Directory.CreateTempSubdirectory("perfeval-site-").FullName;

    [Fact]
    public void Downloads_that_would_vanish_stop_the_build_and_are_named()
    {
        Assert.Equal([], Build());
        Move("2023-self", null);
        data.Add("site.json", """{"title":"测试站","organiser":"测试单位","redirects":{"agencies/county-ybj/2023-self/index.html":"agencies/county-ybj/index.html","embed/agencies/county-ybj/2023-self.html":"agencies/county-ybj/index.html"}}""");
        string told = string.Join('\n', Build());
        Assert.Contains("PE4014", told, StringComparison.Ordinal);
        Assert.Contains(Old + "2023-self.json", told, StringComparison.Ordinal);
        Assert.Contains("2023-self.xlsx", told, StringComparison.Ordinal);
        Assert.True(File.Exists(At(Old + "2023-self.json")));
    }

    [Theory]
    [InlineData("county-ybj/2023-self")]
    [InlineData("agencies/county-ybj/2023-self/")]
    [InlineData("agencies/county-ybj/2023-self/index.html")]
    [InlineData("/agencies/county-ybj/2023-self")]
    public void What_was_withdrawn_is_a_page_that_says_why_and_since_when(string old)
    {
        Assert.Equal([], Build());
        Move("2023-self", null);
        data.Add("网址变更.csv", Head + $"{old},撤回,2024-09-01,内容有误\n");
        Assert.Equal([], Build());
        string page = File.ReadAllText(At(Old + "index.html"));
        Assert.Contains("2024-09-01", page, StringComparison.Ordinal);
        Assert.Contains("内容有误", page, StringComparison.Ordinal);
        Assert.Contains("某县医疗保障局", page, StringComparison.Ordinal);
        Assert.False(File.Exists(At(Old + "2023-self.json")));
        Assert.Contains($"{old},撤回,2024-09-01,2024-09-01,内容有误", File.ReadAllText(At("data/address_changes.csv")), StringComparison.Ordinal);
        // The same again, and into an empty folder.
        Assert.Equal([], Build());
        Assert.Equal(page, File.ReadAllText(At(Old + "index.html")));
    }

    [Fact]
    public void What_moved_leads_on_from_every_page_and_every_download_stays_where_it_was()
    {
        Assert.Equal([], Build());
        byte[] workbook = File.ReadAllBytes(At(Old + "tables/funds.csv"));
        Move("2023-self", "2023-zp");
        data.Add("网址变更.csv", Head + "county-ybj/2023-self,county-ybj/2023-zp,2024-09-01,编码统一\n");
        Assert.Equal([], Build());
        Assert.Contains("url=../2023-zp/index.html", File.ReadAllText(At(Old + "index.html")), StringComparison.Ordinal);
        Assert.Equal(workbook, File.ReadAllBytes(At(Old + "tables/funds.csv")));
        Assert.Equal(File.ReadAllBytes(At(New + "2023-zp.json")), File.ReadAllBytes(At(Old + "2023-self.json")));
        // And when it moves on, or is withdrawn there.
        Move("2023-zp", "2023-c");
        data.Add("网址变更.csv", Head + "county-ybj/2023-self,county-ybj/2023-zp,2024-09-01,编码统一\ncounty-ybj/2023-zp,county-ybj/2023-c,2024-10-01,再次统一\n");
        Assert.Equal([], Build());
        Assert.Contains("url=../2023-c/index.html", File.ReadAllText(At(Old + "index.html")), StringComparison.Ordinal);
        Assert.Contains("url=../2023-c/index.html", File.ReadAllText(At(New + "index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agencies/index.html", "url=../../index.html")]
    [InlineData("county-ybj", "url=../index.html")]
    [InlineData("index.html", "url=../../../index.html")]
    public void A_document_may_lead_to_any_page(string to, string link)
    {
        Assert.Equal([], Build());
        Move("2023-self", null);
        data.Add("网址变更.csv", Head + $"county-ybj/2023-self,{to},2024-09-01,并入其他公开件\n");
        Assert.Equal([], Build());
        Assert.Contains(link, File.ReadAllText(At(Old + "index.html")), StringComparison.Ordinal);
        Assert.Equal([At(Old + "index.html")], Directory.GetFiles(At(Old), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_renamed_agency_takes_all_below_it_along()
    {
        Assert.Equal([], Build());
        Directory.Move(Path.Combine(data.Path, "county-ybj"), Path.Combine(data.Path, "county-ylbzj"));
        data.Add("agencies.csv", "单位编码,名称\ncounty-ylbzj,某县医疗保障局\n").Add("网址变更.csv", Head + "county-ybj,county-ylbzj,2024-09-01,机构改革\n");
        Assert.Equal([], Build());
        Assert.Contains("url=../county-ylbzj/index.html", File.ReadAllText(At("agencies/county-ybj/index.html")), StringComparison.Ordinal);
        Assert.Contains("url=../../county-ylbzj/2023-self/index.html", File.ReadAllText(At(Old + "index.html")), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(At("agencies/county-ylbzj/2023-self/2023-self.xlsx")), File.ReadAllBytes(At(Old + "2023-self.xlsx")));
    }

    /// <summary>Whatever the order of the rows: the narrower one is meant, and what moved and was then withdrawn says so.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_of_a_renamed_agency_may_go_its_own_way(bool isTurned)
    {
        data.Add("county-ybj/2022-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2022,万元\n").Add("county-ybj/2022-self/bases.csv", "序号,题名\n1,某办法\n");
        Assert.Equal([], Build());
        Directory.Move(Path.Combine(data.Path, "county-ybj"), Path.Combine(data.Path, "county-ylbzj"));
        Directory.Move(Path.Combine(data.Path, "county-ylbzj", "2023-self"), Path.Combine(data.Path, "county-ylbzj", "2023-zp"));
        Directory.Delete(Path.Combine(data.Path, "county-ylbzj", "2022-self"), recursive: true);
        string[] rows = ["county-ybj,county-ylbzj,2024-09-01,机构改革\n", "county-ybj/2023-self,county-ylbzj/2023-zp,2024-09-01,编码统一\n", "county-ylbzj/2022-self,撤回,2024-10-01,重复公开\n"];
        data.Add("agencies.csv", "单位编码,名称\ncounty-ylbzj,某县医疗保障局\n").Add("网址变更.csv", Head + string.Concat(isTurned ? rows.Reverse() : rows));
        Assert.Equal([], Build());
        Assert.Contains("url=../../county-ylbzj/2023-zp/index.html", File.ReadAllText(At(Old + "index.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(At(Old + "2023-self.xlsx")));
        Assert.Contains("url=../../county-ylbzj/2022-self/index.html", File.ReadAllText(At("agencies/county-ybj/2022-self/index.html")), StringComparison.Ordinal);
        Assert.Contains("重复公开", File.ReadAllText(At("agencies/county-ylbzj/2022-self/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("county-ybj/2023-self,county-ybj/2024,2024-09-01,甲", "网址变更.csv(2,1): error PE4016")]
    [InlineData("county-ybj/2023-self,撤回,2024-09-01,甲", "网址变更.csv(2,1): error PE4016")]
    [InlineData("county-ybj/gone,county-ybj/2024,2024-09-01,甲", "网址变更.csv(2,17): error PE4017")]
    [InlineData("county-ybj/a,county-ybj/b,2024-09-01,甲\ncounty-ybj/b,county-ybj/a,2024-09-01,甲", "网址变更.csv(2,14): error PE4018\n网址变更.csv(3,14): error PE4018")]
    [InlineData("../x,撤回,2024-09-01,甲", "网址变更.csv(2,1): error PE4015")]
    [InlineData("https://example.org/x,撤回,2024-09-01,甲", "网址变更.csv(2,1): error PE4015")]
    [InlineData("county-ybj/gone,撤回,,甲", "网址变更.csv(2,1): error PE1302")]
    [InlineData("county-ybj/gone,撤回,2024-09-01,甲\ncounty-ybj/gone,撤回,2024-09-02,乙", "网址变更.csv(3,1): error PE1303")]
    public void A_row_that_cannot_be_followed_is_told_at_its_cell(string rows, string told)
    {
        data.Add("网址变更.csv", Head + rows + "\n");
        Assert.Equal(told.Split('\n'), Build().Select(line => line[..(line.IndexOf("PE", StringComparison.Ordinal) + 6)]));
        Assert.False(File.Exists(At("index.html")));
    }

    public void Dispose()
    {
        data.Dispose();
        Directory.Delete(site, recursive: true);
    }

    private string At(string path) => Path.Combine(site, "site", path);

    private void Move(string disclosure, string? to)
    {
        string folder = Path.Combine(data.Path, "county-ybj", disclosure);
        if (to is not null)
            Directory.Move(folder, Path.Combine(data.Path, "county-ybj", to));
        else
            Directory.Delete(folder, recursive: true);
        if (to is null)
            data.Add("county-ybj/2024-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2024,万元\n").Add("county-ybj/2024-self/bases.csv", "序号,题名\n1,某办法\n");
    }

    private string[] Build()
    {
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        SiteBuild.Run(context, new BuildRequest(Path.Combine(site, "site")) { Workers = 2 });
        return [.. context.Diagnostics.Sorted().Where(diagnostic => diagnostic.IsError).Select(TempData.Line)];
    }
}

using System.Globalization;
using System.Text;
using PerfEvalSite.Tests;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.BrowserTests;

/// <summary>
/// What a query fetches of a site with many agencies, measured where it is fetched. At 10,000 agencies the sizes of the
/// files are tested without a browser, in <c>SearchSizeTests</c>.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class SearchWeightTests(BuiltSite real) : IDisposable
{
    private const int Agencies = 1_000;

    private readonly string data = Directory.CreateTempSubdirectory("perfeval-many-").FullName;
    private string? site;

    [Fact]
    public async Task A_query_fetches_less_than_100_KB_with_the_page_itself()
    {
        WriteData();
        site = Tool.BuildSite(data);
        var complaints = new List<string>();
        // What stands in nearly every name, in many, in one, in none; a code and parts of it; a whole name.
        foreach ((string typed, string expected) in new[]
        {
            ("项目", "找到公开件 8 条以上，项目 "), ("年度", "找到公开件 8 条以上"), ("2024", "公开件 8 条以上"), ("区财政局", "找到单位 8 条以上"),
            ("2080505", "找到项目 1 条。"), ("a0777", "找到单位 1 条。"), ("河市城东区财政局0070", "找到单位 1 条，公开件 1 条。"), ("青河市 教育局 2024", "找到公开件 "),
            ("火星移民局", "没有找到“火星移民局”。"),
        })
        {
            await using IBrowserContext context = await real.Browser.NewContextAsync();
            IPage page = await context.NewPageAsync();
            var fetched = new List<string>();
            page.Request += (_, request) => fetched.Add(new Uri(request.Url).LocalPath);
            await page.GotoAsync(new Uri(Path.Combine(site, "search.html")).AbsoluteUri);
            await page.Locator("#find").FillAsync(typed);
            await page.Locator("#find").PressAsync("Enter");
            await page.WaitForSelectorAsync("#found[aria-busy=false]", new() { State = WaitForSelectorState.Attached });
            string said = await page.GetByRole(AriaRole.Status).InnerTextAsync();
            long bytes = fetched.Sum(file => new FileInfo(file).Length);
            Assert.Contains(fetched, file => file.EndsWith("search/index.js", StringComparison.Ordinal));
            if (bytes >= 100_000 || !said.Contains(expected, StringComparison.Ordinal))
                complaints.Add($"{typed}: {said} {bytes} bytes: {string.Join(' ', fetched.Select(Path.GetFileName))}");
        }
        Complaints.None(complaints);
    }

    public void Dispose()
    {
        Directory.Delete(data, recursive: true);
        if (site is not null)
            Directory.Delete(site, recursive: true);
    }

    private void WriteData()
    {
        string[] cities = ["青河市", "云岭市", "临江市", "安平市", "丰泽市", "长宁市", "永和市"];
        string[] districts = ["城东区", "城西区", "江北区", "临山县", "清水县"];
        string[] departments = ["教育局", "财政局", "交通运输局", "卫生健康委员会", "民政局", "医疗保障局", "审计局", "统计局", "体育局", "水务局", "应急管理局"];
        var agencies = new StringBuilder("agency_id,name\n");
        var disclosures = new StringBuilder("agency_id,disclosure_id,kind,fiscal_year,money_unit,title\n");
        var projects = new StringBuilder("agency_id,disclosure_id,project_id,no,name,code\n");
        for (int i = 0; i < Agencies; i++)
        {
            string name = $"{cities[i % 7]}{districts[i / 7 % 5]}{departments[i * 3 % 11]}{i:D4}";
            agencies.Append(CultureInfo.InvariantCulture, $"a{i:D4},{name}\n");
            disclosures.Append(CultureInfo.InvariantCulture, $"a{i:D4},2024-evaluation,项目绩效评价报告,2024,万元,{name}2024年度项目绩效评价报告\n");
            projects.Append(CultureInfo.InvariantCulture, $"a{i:D4},2024-evaluation,p1,1,{departments[i % 11]}专项项目{i % 300},{2080000 + i}\n");
        }
        File.WriteAllText(Path.Combine(data, "site.json"), """{"title":"许多单位","organiser":"测试"}""");
        File.WriteAllText(Path.Combine(data, "agencies.csv"), agencies.ToString());
        File.WriteAllText(Path.Combine(data, "disclosure.csv"), disclosures.ToString());
        File.WriteAllText(Path.Combine(data, "projects.csv"), projects.ToString());
    }
}

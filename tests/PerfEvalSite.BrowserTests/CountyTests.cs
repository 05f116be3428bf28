using System.IO.Compression;
using PerfEvalSite.Tests;

namespace PerfEvalSite.BrowserTests;

/// <summary>The site of <see cref="County"/>.</summary>
public sealed class CountySite() : BuiltSite(County.Write())
{
    public const string Collection = "The county";
}

/// <summary>A county as its people see it on a phone: the five questions, and every page without a hidden figure.</summary>
[Collection(CountySite.Collection)]
public class CountyTests(CountySite site)
{
    [Theory]
    [InlineData("花了多少（2023年）", "agencies/ybj/index.html")]
    [InlineData("“三公”经费（2023年）", "agencies/ybj/index.html")]
    public async Task Spending_and_three_public_are_one_tap_from_home(string question, string page)
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false, width: 390);
        await visit.OpenAsync("index.html");
        await visit.Page.Locator("#agencies").GetByRole(AriaRole.Link, new() { Name = "示例县医疗保障局", Exact = true }).ClickAsync();
        await visit.ArriveAsync(page);
        ILocator answer = visit.Page.Locator("#summary dt", new() { HasTextString = question }).Locator("xpath=following-sibling::dd[1]");
        Assert.Matches(@"\d", await answer.InnerTextAsync());
        Assert.InRange((await answer.BoundingBoxAsync())!.Y, 0, 2 * 844);
        Complaints.None(visit.Complaints);
    }

    [Theory]
    [InlineData("目标完成了吗", "#targets", "达到目标的占比")]
    [InlineData("数字对得上吗", "main", "差异")]
    [InlineData("钱花到哪", "main", "支出，按功能分类")]
    public async Task Each_door_leads_to_its_answer(string door, string where, string answer)
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false, width: 390);
        await visit.OpenAsync("index.html");
        await visit.Page.Locator(".doors").GetByRole(AriaRole.Link, new() { Name = door }).ClickAsync();
        await visit.Page.Locator("main h1").WaitForAsync();
        Assert.Contains(answer, await visit.Page.Locator(where).InnerTextAsync());
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task Who_scores_best_is_two_taps_from_home_and_ones_own_agency_is_marked()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: 390);
        await visit.OpenAsync("index.html");
        await visit.Page.Locator("#agencies").GetByRole(AriaRole.Link, new() { Name = "示例县财政局", Exact = true }).ClickAsync();
        await visit.Page.Locator("#peers").GetByRole(AriaRole.Link, new() { Name = "2023年项目支出绩效自评" }).ClickAsync();
        await visit.ArriveAsync("compare/2023-self-evaluation.html?unit=czj");
        ILocator rows = visit.Page.Locator("#score tbody tr:not(.group):not(.under)");
        Assert.Equal("1", await rows.First.Locator("[data-l='名次']").InnerTextAsync());
        Assert.Contains("示例县财政局", await visit.Page.Locator("#score tr.own th").InnerTextAsync());
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task A_project_is_followed_over_the_years_and_says_why()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false, width: 390);
        await visit.OpenAsync("agencies/ybj/index.html");
        await visit.Page.Locator("#projects").GetByRole(AriaRole.Link, new() { Name = "2023年城乡居民医疗保险补助" }).ClickAsync();
        await visit.Page.Locator("#years").WaitForAsync();
        Assert.Equal(County.Years.Select(year => $"{year}年"), await visit.Page.Locator("#years tbody th").AllInnerTextsAsync());
        Assert.Contains("项目名称相同（不计年份）", await visit.Page.Locator("#years").InnerTextAsync());
    }

    /// <summary>A page of each kind and every fortieth other one, whose documents differ in figures alone; with PERFEVAL_EVERY_PAGE set, all of them.</summary>
    [Fact]
    public async Task No_table_of_any_page_hides_or_cuts_a_figure_on_a_phone()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: 390);
        var complaints = new List<string>();
        bool isAll = Environment.GetEnvironmentVariable("PERFEVAL_EVERY_PAGE") is not null;
        foreach (string page in site.Pages.Where((page, i) => !page.StartsWith("embed/", StringComparison.Ordinal) && (isAll || i % 40 == 0 || site.PagePerKind.Values.Contains(page))))
        {
            await visit.OpenAsync(page);
            complaints.AddRange((await visit.Page.EvaluateAsync<string[]>(PhoneTests.FindFaults)).Select(fault => $"{page}: {fault}"));
        }
        Complaints.None(complaints);
    }

    [Theory]
    [InlineData(1600, "huge")]
    public async Task No_kind_of_page_overflows(int width, string text)
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: width);
        var complaints = new List<string>();
        foreach (string page in site.PagePerKind.Values.Where(page => !page.StartsWith("embed/", StringComparison.Ordinal)))
        {
            await visit.OpenAsync(page);
            if (text.Length > 0)
                await visit.Page.EvaluateAsync("text => document.documentElement.dataset.text = text", text);
            complaints.AddRange((await visit.Page.EvaluateAsync<string[]>(PhoneTests.FindFaults)).Select(fault => $"{page}: {fault}"));
        }
        Complaints.None(complaints);
    }

    [Fact]
    public void A_disclosure_is_at_most_30_KB_compressed() =>
        Assert.Equal([], site.Pages.Where(page => page.Count(c => c == '/') == 3 && page.StartsWith("agencies/", StringComparison.Ordinal) && Compressed(page) > 30 * 1024));

    [Fact]
    public async Task How_a_table_stands_is_in_the_address_and_comes_back_with_it()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.Root);
        await visit.OpenAsync("agencies/index.html");
        ILocator names = visit.Page.Locator("#list tbody th");
        string[] printed = [.. await names.AllInnerTextsAsync()];
        await visit.Page.Locator("#list thead").GetByRole(AriaRole.Button, new() { Name = "单位" }).ClickAsync();
        string[] sorted = [.. await names.AllInnerTextsAsync()];
        Assert.NotEqual(printed, sorted);
        await visit.Page.GetByLabel("筛选本表").FillAsync("局");
        await visit.ArriveAsync("?sort=1.1.a&filter=1.%E5%B1%80");
        await visit.Page.ReloadAsync();
        Assert.Equal(sorted, await names.AllTextContentsAsync());
        Assert.Equal("局", await visit.Page.GetByLabel("筛选本表").InputValueAsync());
    }

    [Fact]
    public async Task Each_chart_is_a_picture_and_a_table()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.OpenAsync("agencies/ybj/index.html");
        ILocator chart = visit.Page.Locator("figure.plot").First;
        IDownload picture = await visit.Page.RunAndWaitForDownloadAsync(() => chart.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());
        byte[] bytes = await File.ReadAllBytesAsync(await picture.PathAsync());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.True(bytes.Length > 5_000);
        IDownload table = await visit.Page.RunAndWaitForDownloadAsync(() => chart.GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
        string[] lines = (await File.ReadAllTextAsync(await table.PathAsync())).Trim().Split("\r\n");
        Assert.Equal(1 + County.Years.Length, lines.Length);
        Assert.StartsWith("\"2021年\"", lines[1]);
        Complaints.None(visit.Complaints);
    }

    private long Compressed(string page)
    {
        using var counted = new MemoryStream();
        using (var zip = new GZipStream(counted, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(File.ReadAllBytes(Path.Combine(site.Folder, page)));
        return counted.Length;
    }
}

/// <summary>One built county for its tests.</summary>
[CollectionDefinition(CountySite.Collection)]
public sealed class CountyCollection : ICollectionFixture<CountySite>;

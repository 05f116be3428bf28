using System.IO.Compression;
using System.Text.RegularExpressions;
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
    /// <summary>How did this county spend the medical-insurance money? Home tells the county, one tap the agency, a second the document.</summary>
    [Fact]
    public async Task How_the_medical_insurance_money_was_spent_is_two_taps_from_home()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false, width: 390);
        await visit.OpenAsync("index.html");
        await TapAsync(visit, visit.Page.Locator("#agencies").GetByRole(AriaRole.Link, new() { Name = "示例县医疗保障局", Exact = true }), "agencies/ybj/index.html");
        Assert.Equal(["1107.00万元", "2022年为 1053.50万元，增加 5.1%（本站计算）", "口径：全口径"], await AnswerAsync(visit, "花了多少（2023年）"));
        Assert.Equal("1026.88万元", (await visit.Page.Locator("#years tr", new() { HasText = "210 卫生健康支出" }).Locator("td").Last.InnerTextAsync()).Split('\n')[^1]);
        await TapAsync(visit, visit.Page.Locator("#disclosures").GetByRole(AriaRole.Link, new() { Name = "示例县医疗保障局2023年度部门决算" }), "agencies/ybj/2023-final-accounts/index.html");
        Assert.Equal("从哪来，最多的是一般公共预算财政拨款收入 1,087.00 万元；花在哪，最多的是卫生健康支出 1,026.88 万元；怎么花，最多的是工资福利支出 340.00 万元。", await visit.Page.Locator("#chart-money .says").InnerTextAsync());
        Complaints.None(visit.Complaints);
    }

    /// <summary>What was 三公? The county's on home itself, an agency's item by item after one tap.</summary>
    [Fact]
    public async Task Three_public_is_on_home_and_item_by_item_one_tap_from_it()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false, width: 390);
        await visit.OpenAsync("index.html");
        ILocator county = visit.Page.Locator(".keys > div", new() { HasText = "“三公”经费（2023年）" });
        Assert.Equal("229.08万元", (await county.Locator("dd").First.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        Assert.InRange((await county.BoundingBoxAsync())!.Y, 0, 844);
        await TapAsync(visit, visit.Page.Locator("#agencies").GetByRole(AriaRole.Link, new() { Name = "示例县医疗保障局", Exact = true }), "agencies/ybj/index.html");
        Assert.Equal(
            [
                "6.00万元", "2022年为 6.50万元，减少 7.7%（本站计算）", "因公出国（境）费 0万元（预算 0万元，上年 0万元）", "公务用车购置费 0万元（预算 0万元，上年 0万元）",
                "公务用车运行维护费 5.00万元（预算 6.00万元，上年 5.50万元；保有2辆）", "公务接待费 1.00万元（预算 1.00万元，上年 1.00万元；3批次，20人次）", "预算口径：未写明",
            ],
            await AnswerAsync(visit, "“三公”经费（2023年）"));
        Complaints.None(visit.Complaints);
    }

    /// <summary>Were targets met? Home counts them, one tap names who missed them, a second the target.</summary>
    [Fact]
    public async Task Whether_targets_were_met_is_on_home_and_which_were_missed_two_taps_from_it()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false, width: 390);
        await visit.OpenAsync("index.html");
        ILocator door = visit.Page.Locator(".doors li", new() { HasText = "目标完成了吗" });
        Assert.Contains("2023年 100 项目标：94 项达到，6 项未达到", await door.InnerTextAsync());
        await TapAsync(visit, door.GetByRole(AriaRole.Link), "compare/2023-self-evaluation.html#targets");
        ILocator agency = visit.Page.Locator("#targets tbody tr", new() { HasText = "示例县财政局" }).First;
        Assert.Contains("75.00%", await agency.InnerTextAsync());
        await TapAsync(visit, agency.Locator("td a").First, "agencies/czj/2023-self-evaluation/index.html#indicators");
        Assert.Equal(["4 项目标：3 项达到，1 项未达到", "按印出的目标值和实际值判断（本站计算）"], await AnswerAsync(visit, "目标完成了吗"));
        Assert.Contains("✗ 未达到", await visit.Page.Locator("#indicators tr", new() { HasText = "验收合格率" }).First.InnerTextAsync());
        Complaints.None(visit.Complaints);
    }

    /// <summary>Who scores best? The list is one tap from home, and two with one's own agency marked.</summary>
    [Fact]
    public async Task Who_scores_best_is_one_tap_from_home_and_ones_own_agency_is_marked_after_two()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: 390);
        await visit.OpenAsync("index.html");
        await TapAsync(visit, visit.Page.Locator(".doors li", new() { HasText = "目标完成了吗" }).GetByRole(AriaRole.Link), "compare/2023-self-evaluation.html#targets");
        ILocator best = visit.Page.Locator("#score tbody tr:not(.group):not(.under)").First;
        Assert.Equal(("1", "97"), (await LabelledAsync(best, "名次"), await LabelledAsync(best, "得分")));

        await visit.OpenAsync("index.html");
        await TapAsync(visit, visit.Page.Locator("#agencies").GetByRole(AriaRole.Link, new() { Name = "示例县财政局", Exact = true }), "agencies/czj/index.html");
        await TapAsync(visit, visit.Page.Locator("#peers").GetByRole(AriaRole.Link, new() { Name = "2023年项目支出绩效自评" }), "compare/2023-self-evaluation.html?unit=czj");
        ILocator own = visit.Page.Locator("#score tr.own");
        Assert.Contains("示例县财政局", await own.Locator("th").InnerTextAsync());
        Assert.Equal("96", await LabelledAsync(own, "得分"));
        Complaints.None(visit.Complaints);
    }

    /// <summary>What do the findings mean? One tap: how many there are of each kind, with the word explained beside it.</summary>
    [Fact]
    public async Task What_the_findings_mean_is_one_tap_from_home()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false, width: 390);
        await visit.OpenAsync("index.html");
        ILocator door = visit.Page.Locator(".doors li", new() { HasText = "数字对得上吗" });
        Assert.Matches(@"[\d,]+ 处相符，\d+ 处对不上", await door.InnerTextAsync());
        await TapAsync(visit, door.GetByRole(AriaRole.Link), "checks/index.html");
        ILocator words = visit.Page.Locator("#totals .facts > div");
        Assert.Equal(["相符", "四舍五入", "差异", "需说明", "缺失", "未检查"], (await words.Locator("dt").AllInnerTextsAsync()).Select(word => word.Split(' ')[0]));
        Assert.Contains("同一个数在两处印得不一样", await words.Nth(2).InnerTextAsync());
        Assert.InRange((await words.Nth(5).BoundingBoxAsync())!.Y, 0, 2 * 844);
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task The_door_to_the_money_leads_to_what_it_was_spent_on()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false, width: 390);
        await visit.OpenAsync("index.html");
        ILocator door = visit.Page.Locator(".doors li", new() { HasText = "钱花到哪" });
        Assert.Contains("2023年花得最多的一类：一般公共服务支出，占 ", await door.InnerTextAsync());
        await TapAsync(visit, door.GetByRole(AriaRole.Link), "explore/2023.html");
        Assert.StartsWith("从哪来，最多的是一般公共预算财政拨款收入", await visit.Page.Locator("#chart-money-final-accounts .says").InnerTextAsync());
        Assert.StartsWith("最多的是一般公共服务支出", await visit.Page.Locator("#chart-flows-all .says").InnerTextAsync());
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public void No_two_charts_of_a_page_have_one_title() =>
        Complaints.None(site.Pages.SelectMany(page => Regex.Matches(File.ReadAllText(Path.Combine(site.Folder, page)), "<figcaption[^>]*>(.+?)</figcaption>").GroupBy(title => title.Groups[1].Value)
            .Where(same => same.Count() > 1).Select(same => $"{page}: {same.Key}")));

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

    /// <summary>One tap, and where it leads.</summary>
    private static async Task TapAsync(Visit visit, ILocator link, string page)
    {
        await link.ClickAsync();
        await visit.ArriveAsync(page);
    }

    /// <summary>The answer and its remarks, within two screens of the top.</summary>
    private static async Task<string[]> AnswerAsync(Visit visit, string question)
    {
        ILocator answer = visit.Page.Locator("#summary dt", new() { HasTextString = question }).Locator("xpath=following-sibling::dd[1]");
        Assert.InRange((await answer.EvaluateAsync<double>("one => one.getBoundingClientRect().top + scrollY")), 0, 2 * 844);
        string[] notes = [.. await answer.Locator(".note").AllInnerTextsAsync()];
        string value = string.Concat(await answer.Locator("b, .unit").AllInnerTextsAsync());
        return [value, .. notes];
    }

    private static Task<string> LabelledAsync(ILocator row, string label) => row.Locator($"[data-l='{label}'] >> nth=0").InnerTextAsync();

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

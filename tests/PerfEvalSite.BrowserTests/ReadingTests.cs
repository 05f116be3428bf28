using PerfEvalSite.Tests;

namespace PerfEvalSite.BrowserTests;

/// <summary>What a reader may set and ask for on a page: size of text, colours, sorting, filtering, reading aloud.</summary>
[Collection(SiteCollection.Name)]
public class ReadingTests(BuiltSite site)
{
    private const string Leshan = "agencies/leshan-ybj/2019-final-accounts/index.html";

    private const string NoStorage = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError'); } })";

    /// <summary>A voice that speaks at once, for no machine of tests has one; it notes what it says.</summary>
    private const string Voice = """
        window.said = [];
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: () => [{ lang: 'en-US' }, { lang: 'zh-CN' }],
          cancel() {},
          speak(words) { window.said.push(`${words.lang}: ${words.text}`); if (window.said.length < 3) setTimeout(words.onend); },
        } });
        """;

    [Theory]
    [InlineData(Host.File, true)]
    [InlineData(Host.SubPath, true)]
    [InlineData(Host.SubPath, false)]
    public async Task What_a_reader_sets_holds_on_the_next_page_without_cookies(Host host, bool hasStorage)
    {
        await using Visit visit = await Visit.StartAsync(site, host);
        IPage page = visit.Page;
        if (!hasStorage)
            await page.AddInitScriptAsync(NoStorage);
        await visit.OpenAsync("index.html");
        Assert.Equal("17px", await RootAsync(page, "fontSize"));
        await page.GetByText("阅读设置").ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "字号" }).GetByLabel("大", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "颜色" }).GetByLabel("深色").CheckAsync();
        Assert.Equal("20px", await RootAsync(page, "fontSize"));

        await visit.OpenAsync(Leshan);
        Assert.Equal(("20px", "dark"), (await RootAsync(page, "fontSize"), await RootAsync(page, "colorScheme")));
        await page.GetByText("阅读设置").ClickAsync();
        Assert.True(await page.GetByLabel("深色").IsCheckedAsync());
        await page.GetByLabel("跟随系统").CheckAsync();
        Assert.Equal(("20px", "light dark"), (await RootAsync(page, "fontSize"), await RootAsync(page, "colorScheme")));
        Assert.Empty(await page.Context.CookiesAsync());
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task Large_text_is_nowhere_below_18_px()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: 390);
        await visit.OpenAsync(Leshan);
        await visit.Page.EvaluateAsync("document.documentElement.dataset.text = 'large'");
        Complaints.None(await Layout.SmallTextAsync(visit.Page, 18));
    }

    [Fact]
    public async Task A_disclosure_is_read_aloud_paused_and_stopped_where_the_browser_has_a_Chinese_voice()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        IPage page = visit.Page;
        await visit.OpenAsync(Leshan);
        Assert.Equal(0, await page.GetByText("朗读本页").CountAsync());

        await page.AddInitScriptAsync(Voice);
        await visit.OpenAsync(Leshan);
        await page.GetByRole(AriaRole.Button, new() { Name = "朗读本页" }).ClickAsync();
        await page.WaitForFunctionAsync("window.said.length === 3");
        Assert.Equal(
            ["zh-CN: 乐山市医疗保障局2019年度部门决算", "zh-CN: 原文未印标题，此标题由单位、年度和文种组成。", "zh-CN: 要点"],
            await page.EvaluateAsync<string[]>("window.said"));
        Assert.Equal("要点", await page.Locator(".spoken").InnerTextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "暂停朗读" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".spoken").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "继续朗读" }).ClickAsync();
        Assert.Equal("zh-CN: 要点", await page.EvaluateAsync<string>("window.said[3]"));
        await page.GetByRole(AriaRole.Button, new() { Name = "停止朗读" }).ClickAsync();
        Assert.Equal("朗读本页", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task A_table_is_sorted_by_a_column_and_says_so()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.OpenAsync(Leshan);
        ILocator part = visit.Page.Locator("section#organisation");
        ILocator head = part.Locator("thead th", new() { HasText = "数值" });
        ILocator column = part.Locator("tbody tr > :nth-child(3)");
        string[] printed = [.. await column.AllInnerTextsAsync()];
        await head.GetByRole(AriaRole.Button).PressAsync("Enter");
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
        Assert.Equal("已按“数值”从大到小排列。", await part.GetByRole(AriaRole.Status).InnerTextAsync());
        string[] values = [.. (await column.AllInnerTextsAsync()).Select(text => text.Split('\n')[0].TrimEnd('人', '个'))];
        Assert.Equal(["53", "49", "4", "2", "1", "1", "1", "1", "未印", "未印"], values);
        await head.GetByRole(AriaRole.Button).PressAsync("Enter");
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        Assert.StartsWith("未印", await column.Last.InnerTextAsync(), StringComparison.Ordinal);
        await head.GetByRole(AriaRole.Button).PressAsync("Enter");
        Assert.Null(await head.GetAttributeAsync("aria-sort"));
        Assert.Equal(printed, await column.AllInnerTextsAsync());
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task A_long_table_is_filtered_and_says_how_many_rows_are_left()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.OpenAsync("checks/index.html");
        ILocator table = visit.Page.Locator("table").First;
        int all = await table.Locator("tbody tr").CountAsync();
        await visit.Page.GetByLabel("筛选本表").First.FillAsync("P05");
        int left = await table.Locator("tbody tr:visible").CountAsync();
        Assert.InRange(left, 1, all - 1);
        Complaints.None((await table.Locator("tbody tr:visible").AllInnerTextsAsync()).Where(row => !row.Contains("P05", StringComparison.Ordinal)));
        Assert.Equal($"显示 {left} 行，共 {all} 行。", await visit.Page.Locator("main").GetByRole(AriaRole.Status).First.InnerTextAsync());
        Complaints.None(visit.Complaints);
    }

    private static Task<string> RootAsync(IPage page, string property) =>
        page.EvaluateAsync<string>("property => getComputedStyle(document.documentElement)[property]", property);
}

using PerfEvalSite.Tests;

namespace PerfEvalSite.BrowserTests;

/// <summary>
/// The interactive view of a chart. Where the tool was built without npm there is no plotly.js in the site, and what is tested is
/// that the pages then offer nothing that they cannot keep.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed class InteractiveChartTests(BuiltSite site)
{
    private const string Page = "agencies/leshan-ybj/2019-final-accounts/index.html";

    private bool HasPlotly => Directory.EnumerateFiles(Path.Combine(site.Folder, "assets"), "plotly.*.js").Any();

    [Fact]
    public async Task Without_a_script_there_is_no_button_and_every_chart_is_there()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false);
        await visit.OpenAsync(Page);
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "交互图表：" }).CountAsync());
        Assert.True(await visit.Page.Locator(".plot > svg").First.IsVisibleAsync());
        Complaints.None(visit.Complaints);
    }

    [Theory]
    [InlineData(Host.File)]
    [InlineData(Host.SubPath)]
    public async Task Nothing_of_plotly_is_loaded_before_the_button_is_pressed_and_nothing_from_elsewhere_after(Host host)
    {
        await using Visit visit = await Visit.StartAsync(site, host);
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(Path.GetFileName(new Uri(request.Url).AbsolutePath).Split('.')[0]);
        await visit.OpenAsync(Page);
        Assert.Equal([], asked.Intersect(["interactive", "plotly", "figures"]));
        ILocator figure = visit.Page.Locator("figure.plot").First;
        ILocator button = figure.GetByRole(AriaRole.Button, new() { Name = "交互图表：" });
        if (!HasPlotly)
        {
            Assert.Equal(0, await button.CountAsync());
            Assert.DoesNotContain("sha256-", await visit.Page.Locator("meta[http-equiv]").GetAttributeAsync("content") ?? "", StringComparison.Ordinal);
            return;
        }
        await button.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await figure.Locator(".modebar-btn").First.WaitForAsync();

        Assert.Equal(["figures", "interactive", "plotly"], asked.Intersect(["interactive", "plotly", "figures"]).Order(StringComparer.Ordinal));
        Assert.Equal(("true", true), (await button.GetAttributeAsync("aria-expanded"), await IsFocusedAsync(button)));
        Assert.Equal(["下载为 PNG 图片", "框选放大", "平移", "放大", "缩小", "还原坐标轴"], await figure.Locator(".modebar-btn").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label'))"));
        Assert.False(await figure.Locator("> svg").IsVisibleAsync());

        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(("false", true), (await button.GetAttributeAsync("aria-expanded"), await IsFocusedAsync(button)));
        Assert.True(await figure.Locator("> svg").IsVisibleAsync());
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task The_figure_shows_the_words_of_the_drawing_and_is_saved_as_a_picture()
    {
        if (!HasPlotly)
            return;
        await using Visit visit = await Visit.StartAsync(site, Host.File, scheme: ColorScheme.Dark);
        await visit.OpenAsync(Page);
        ILocator figure = visit.Page.Locator("#chart-three-public");
        ILocator button = figure.GetByRole(AriaRole.Button, new() { Name = "交互图表：" });
        string[] drawn = await figure.Locator("> svg text").EvaluateAllAsync<string[]>("all => all.map(one => one.textContent)");
        await button.ClickAsync();
        await figure.Locator(".modebar-btn").First.WaitForAsync();
        string[] shown = await figure.Locator(".bartext, .ytick text").EvaluateAllAsync<string[]>("all => all.map(one => one.textContent)");
        Assert.NotEmpty(shown);
        // A part is indented by a wide space in the one, by its place in the other.
        Complaints.None(shown.Where(text => !drawn.Contains(text.TrimStart('　'))).Select(text => $"“{text}” is not in the drawing: {string.Join(' ', drawn)}"));

        IDownload picture = await visit.Page.RunAndWaitForDownloadAsync(() => figure.GetByRole(AriaRole.Button, new() { Name = "下载为 PNG 图片" }).ClickAsync());
        Assert.Equal("chart-three-public.png", picture.SuggestedFilename);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(await picture.PathAsync()))[..4]);
        Complaints.None(visit.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_open_charts_and_the_keyboard_reaches_their_buttons(ColorScheme scheme)
    {
        if (!HasPlotly)
            return;
        await using Visit visit = await Visit.StartAsync(site, Host.File, scheme: scheme);
        await Axe.PrepareAsync(visit.Page);
        await visit.OpenAsync(Page);
        ILocator charts = visit.Page.Locator("figure.plot");
        int count = await charts.CountAsync();
        for (int i = 0; i < count; i++)
        {
            await charts.Nth(i).GetByRole(AriaRole.Button, new() { Name = "交互图表：" }).ClickAsync();
            await charts.Nth(i).Locator(".modebar-btn").First.WaitForAsync();
        }
        Complaints.None(await Axe.RunAsync(visit.Page, []));
        Complaints.None(await Keyboard.FaultsAsync(visit.Page, hasSkipLink: true));
        Complaints.None(visit.Complaints);
    }

    /// <summary>Paper, letters and bars of the figure are those of the page, whoever decides which: the system or the reader, before the chart was opened or after.</summary>
    [Fact]
    public async Task An_open_chart_follows_the_colours_of_the_page()
    {
        if (!HasPlotly)
            return;
        await using Visit visit = await Visit.StartAsync(site, Host.File, scheme: ColorScheme.Dark);
        await visit.OpenAsync(Page);
        ILocator figure = visit.Page.Locator("#chart-three-public");
        await figure.GetByRole(AriaRole.Button, new() { Name = "交互图表：" }).ClickAsync();
        await figure.Locator(".modebar-btn").First.WaitForAsync();
        const string Dark = "rgb(21, 25, 30) rgb(231, 234, 238) rgb(110, 168, 224)";
        const string Light = "rgb(255, 255, 255) rgb(27, 31, 36) rgb(29, 93, 155)";

        await ShowsAsync(Dark);
        await visit.Page.GetByText("阅读设置", new() { Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("浅色").CheckAsync();
        await ShowsAsync(Light);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await visit.Page.GetByLabel("深色").CheckAsync();
        await ShowsAsync(Dark);
        await visit.Page.GetByLabel("跟随系统").CheckAsync();
        await ShowsAsync(Light);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ShowsAsync(Dark);
        Complaints.None(visit.Complaints);

        // The figure is drawn again some moments after the page has changed.
        async Task ShowsAsync(string colours) => await visit.Page.WaitForFunctionAsync("""
            colours => {
              const live = document.querySelector('#chart-three-public .live');
              const of = (place, what) => getComputedStyle(live.querySelector(place))[what];
              return [of('.main-svg', 'backgroundColor'), of('.ytick text', 'fill'), of('.bars path', 'stroke')].join(' ') === colours;
            }
            """, colours, new() { Timeout = 10_000 });
    }

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("one => one === document.activeElement");
}

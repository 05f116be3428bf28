using System.Text.RegularExpressions;
using PerfEvalSite.Tests;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.BrowserTests;

/// <summary>Finding things in the built site, as a reader does: by what is typed, by keys, and without a script.</summary>
[Collection(SiteCollection.Name)]
public sealed class SearchTests(BuiltSite site)
{
    [Theory]
    [InlineData("医疗保障局", "单位", "青岛市医疗保障局", "agencies/qingdao-ybj/index.html")]
    [InlineData("市医保局", "单位", "青岛市医疗保障局", "agencies/qingdao-ybj/index.html")]
    [InlineData("QDSYL", "单位", "青岛市医疗保障局", "agencies/qingdao-ybj/index.html")]
    [InlineData("枣庄　医疗救助", "公开件", "2020年度枣庄市城乡医疗救助资金项目绩效评价报告（摘要）", "agencies/zaozhuang-ybj/2020-evaluation/index.html")]
    [InlineData("城乡居民基本医疗保险财政", "项目", "市级财政城乡居民基本医疗保险财政补助资金", "agencies/qingdao-ybj/2020-evaluation/index.html#projects")]
    [InlineData("080505", "科目", "社会保障和就业类机关事业部门基本养老保险缴费支出", "agencies/leshan-ybj/2019-final-accounts/index.html#accounts")]
    [InlineData("（2017）55号", "依据", "国务院办公厅关于进一步深化基本医疗保险支付方式改革的实施意见", "agencies/qingdao-ybj/2020-evaluation/index.html#bases")]
    [InlineData("执行率", "名词", "执行、执行率", "glossary/index.html#executed")]
    [InlineData("峄城", "区划", "峄城区", "regions/370404/index.html")]
    public async Task What_is_typed_is_found_in_its_group_with_its_place(string typed, string group, string title, string path)
    {
        foreach (Host host in Enum.GetValues<Host>())
        {
            await using Visit visit = await Visit.StartAsync(site, host);
            await visit.OpenAsync("search.html");
            await TypeAsync(visit, typed);
            ILocator hit = visit.Page.Locator(".found", new() { Has = visit.Page.GetByRole(AriaRole.Heading, new() { Name = group }) })
                .GetByRole(AriaRole.Link, new() { Name = title, Exact = true });
            Assert.Equal(site.AddressAt(host) + path, await hit.First.EvaluateAsync<string>("link => link.href"));
            Complaints.None(visit.Complaints);
        }
    }

    [Fact]
    public async Task Every_result_contains_every_word()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.OpenAsync("search.html");
        foreach (string typed in new[] { "医疗", "2020", "医疗 2020", "2080505", "资金", "率", "保障 率", "zyb" })
        {
            await TypeAsync(visit, typed);
            string[] words = typed.Split(' ');
            string[] hits = [.. await visit.Page.Locator(".found > ol > li").AllInnerTextsAsync()];
            Complaints.None(hits.Where(hit => !words.All(word => hit.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(hit => $"{typed}: {hit}"));
        }
    }

    [Fact]
    public async Task What_is_not_there_is_said_not_to_be_there()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.OpenAsync("search.html");
        await TypeAsync(visit, "火星移民局");
        Assert.Equal("没有找到“火星移民局”。可以换个说法或少打几个字，也可以按下面的列表查找。", await visit.Page.GetByRole(AriaRole.Status).InnerTextAsync());
        await TypeAsync(visit, "水");
        Assert.Equal("请至少输入两个字。", await visit.Page.GetByRole(AriaRole.Status).InnerTextAsync());
        Assert.Equal(0, await visit.Page.Locator(".found").CountAsync());
    }

    /// <summary>From the box in the head of any page; the address can be kept and shared.</summary>
    [Theory]
    [InlineData(Host.File)]
    [InlineData(Host.SubPath)]
    public async Task The_box_in_the_head_leads_to_the_results(Host host)
    {
        await using Visit visit = await Visit.StartAsync(site, host);
        await visit.OpenAsync("agencies/leshan-ybj/2019-final-accounts/index.html");
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("公务接待");
        await visit.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync(".found");
        Assert.Equal(site.AddressAt(host) + "search.html?q=%E5%85%AC%E5%8A%A1%E6%8E%A5%E5%BE%85", visit.Page.Url);
        Assert.Equal("公务接待", await visit.Page.GetByRole(AriaRole.Searchbox).InputValueAsync());
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task Arrows_go_through_the_results_and_escape_leads_back()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.OpenAsync("search.html");
        await TypeAsync(visit, "青岛");
        Assert.StartsWith("找到单位 1 条，公开件 ", await visit.Page.GetByRole(AriaRole.Status).InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("青岛市医疗保障局", await FocusedAsync(visit));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("2020年度社会保险基金补助及代发项目补贴专项资金绩效评价报告", await FocusedAsync(visit));
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("find", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("青岛市医疗保障局", await FocusedAsync(visit));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("agencies/qingdao-ybj/index.html");
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task Who_goes_on_while_newer_results_come_stays_in_the_page()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.Page.Clock.InstallAsync();
        await visit.OpenAsync("search.html");
        await TypeAsync(visit, "青岛");
        await visit.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddHours(1));
        await visit.Page.Locator("#find").FillAsync("枣庄");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("青岛市医疗保障局", await FocusedAsync(visit));
        await visit.Page.Clock.RunForAsync(1000);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "枣庄市医疗保障局", Exact = true }).First.WaitForAsync();
        Assert.Equal("find", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("枣庄市医疗保障局", await FocusedAsync(visit));
    }

    [Fact]
    public async Task More_results_asked_for_twice_come_once()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.OpenAsync("search.html");
        string[][] lists = [[], []];
        foreach (int presses in new[] { 1, 2 })
        {
            await TypeAsync(visit, "医疗");
            ILocator button = visit.Page.Locator(".found > button").First;
            string items = $"#{await button.EvaluateAsync<string>("one => one.parentElement.firstElementChild.id")} + ol > li";
            int before = await visit.Page.Locator(items).CountAsync();
            await button.EvaluateAsync("(one, presses) => { for (let i = 0; i < presses; i++) one.click(); }", presses);
            await visit.Page.Locator($"{items}:nth-child({before + 1})").WaitForAsync();
            lists[presses - 1] = [.. await visit.Page.Locator(items).AllInnerTextsAsync()];
        }
        Assert.NotEmpty(lists[0]);
        Assert.Equal(lists[0], lists[1]);
    }

    [Fact]
    public async Task Without_a_script_the_box_leads_to_lists_that_reach_every_agency()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false);
        await visit.OpenAsync("index.html");
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("青岛");
        await visit.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await visit.ArriveAsync("search.html?q=%E9%9D%92%E5%B2%9B");
        Assert.Contains("您的浏览器没有开启", await visit.Page.Locator("noscript").InnerHTMLAsync(), StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "按拼音首字母" }).ClickAsync();
        Assert.Equal(
            ["L", "P", "Q", "T", "Z"],
            await visit.Page.Locator("main h2:not(#toc)").AllInnerTextsAsync());
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "青岛市医疗保障局" }).ClickAsync();
        await visit.ArriveAsync("agencies/qingdao-ybj/index.html");
        Complaints.None(visit.Complaints);
    }

    /// <summary>Every place that the index names is on a page that is there.</summary>
    [Fact]
    public void Every_place_in_the_index_is_there()
    {
        var places = Directory.EnumerateFiles(Path.Combine(site.Folder, "search"), "e*.js")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"([a-z0-9/-]+\\.html)(?:#([a-z0-9_-]+))?\"").Select(match => (Page: match.Groups[1].Value, Anchor: match.Groups[2].Value)))
            .Distinct().ToArray();
        Assert.NotEmpty(places);
        Complaints.None(places
            .Where(place => !File.Exists(Path.Combine(site.Folder, place.Page))
                || (place.Anchor.Length > 0 && !Regex.IsMatch(File.ReadAllText(Path.Combine(site.Folder, place.Page)), $" id=\"?{place.Anchor}[\" >]")))
            .Select(place => $"{place.Page}#{place.Anchor}"));
    }

    private static async Task TypeAsync(Visit visit, string text)
    {
        await visit.Page.Locator("#find").FillAsync(text);
        await visit.Page.Locator("#find").PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync("#found[aria-busy=false]", new() { State = WaitForSelectorState.Attached });
    }

    private static Task<string> FocusedAsync(Visit visit) => visit.Page.EvaluateAsync<string>("document.activeElement.textContent");
}

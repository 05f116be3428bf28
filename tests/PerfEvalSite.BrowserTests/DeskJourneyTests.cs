using System.IO.Compression;
using PerfEvalSite.Tests;
using PerfEvalSite.Tests.Desk;

namespace PerfEvalSite.BrowserTests;

/// <summary>A clerk with a document and no data: from an empty folder to a zip of the site, with the desk as a process of its own and a real browser.</summary>
[Collection(SiteCollection.Name)]
public class DeskJourneyTests(BuiltSite site)
{
    private const int MostClicks = 12;

    private const string Document = """
        <html><head><title>x</title></head><body><h1>示例县教育局2023年度部门决算</h1>
        <p style="text-align:center">支出决算表</p><p>单位：万元</p>
        <table border=1>
        <tr><td colspan=2>项目</td><td rowspan=2>本年支出合计</td><td rowspan=2>基本支出</td><td rowspan=2>项目支出</td></tr>
        <tr><td>功能分类科目编码</td><td>科目名称</td></tr>
        <tr><td colspan=2>合计</td><td>1,234.50</td><td>1,000.25</td><td>234.25</td></tr>
        <tr><td>205</td><td>教育支出</td><td>1,234.50</td><td>1,000.25</td><td>234.25</td></tr>
        <tr><td>20502</td><td>普通教育</td><td>1,234.50</td><td>1,000.25</td><td>234.25</td></tr>
        </table><p>注：本表反映部门本年度各项支出情况。</p></body></html>
        """;

    [Fact]
    public async Task From_an_empty_folder_to_a_zip_of_the_site_by_dropping_one_document()
    {
        using var files = new TemporaryFolder();
        string data = files["数据 文件夹"], document = files["2023年部门决算.html"];
        await File.WriteAllTextAsync(document, Document);
        using var desk = new RunningDesk(null);
        await using var visit = await OpenAsync(desk);
        IPage page = visit.Page;
        int clicks = 0;

        await PictureAsync(page, "desk-1-folder", "C:\\Users\\王会计\\Documents\\绩效与决算公开");
        await page.GetByLabel("文件夹的位置").FillAsync(data);
        await ClickAsync("button:has-text('用这个文件夹') >> nth=0");
        await ClickAsync("main >> text=导入文件 >> nth=0");
        await page.GetByLabel("把文件拖到这里").SetInputFilesAsync(document);
        await page.GetByLabel("单位编码").FillAsync("example-jyj");
        await PictureAsync(page, "desk-2-import");
        await ClickAsync("button.act:has-text('导入')");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("导入的结果：这样理解，对吗？", new() { Timeout = 60_000 });
        await Assertions.Expect(page.FrameLocator("iframe[title=导入报告]").Locator("h1")).ToContainTextAsync("导入报告");
        await Assertions.Expect(page.FrameLocator("iframe[title=网页预览]").Locator("h1")).ToContainTextAsync("2023年度部门决算");
        await Assertions.Expect(page.Locator(".box.good").First).ToContainTextAsync("已导入 1 个文件");
        await LooksRightAsync(page, "导入的结果");
        await PictureAsync(page, "desk-3-result", scrollTo: ".beside");

        await ClickAsync("main a:text-is('公开')");
        await PictureAsync(page, "desk-5-publish");
        var download = await page.RunAndWaitForDownloadAsync(() => ClickAsync("main >> text=下载网站"));
        using (var zip = ZipFile.OpenRead(await download.PathAsync()))
        {
            Assert.Contains(zip.Entries, entry => entry.FullName == "index.html");
            using var content = new StreamReader(zip.GetEntry("agencies/example-jyj/2023-final-accounts/index.html")!.Open());
            Assert.Contains("1234.50", (await content.ReadToEndAsync()).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        Assert.InRange(clicks, 1, MostClicks);

        // Every kind of page, in width and on a phone.
        foreach (string path in new[] { "/", "/problems", "/import", "/publish", "/folder", "/agency", "/new", "/disclosure?at=example-jyj/2023-final-accounts", "/correct?at=example-jyj/2023-final-accounts", "/withdraw?at=example-jyj/2023-final-accounts", "/rename?at=example-jyj/2023-final-accounts", "/nowhere" })
        {
            await page.GotoAsync(desk.Root + path);
            await LooksRightAsync(page, path);
        }
        Complaints.None(visit.Complaints.Where(complaint => !complaint.Contains("/nowhere", StringComparison.Ordinal) && !complaint.Contains("404", StringComparison.Ordinal)));

        async Task ClickAsync(string what)
        {
            clicks++;
            await page.Locator(what).First.ClickAsync();
        }
    }

    [Fact]
    public async Task An_error_is_mended_in_place_and_the_page_follows_by_itself()
    {
        using var files = new TemporaryFolder();
        Directory.CreateDirectory(files["county-ybj/2023-self"]);
        await File.WriteAllTextAsync(files["site.json"], """{"title":"测试站","organiser":"测试单位"}""");
        await File.WriteAllTextAsync(files["agencies.csv"], "单位编码,名称\ncounty-ybj,某县医疗保障局\n");
        await File.WriteAllTextAsync(files["county-ybj/2023-self/disclosure.csv"], "文种,年度,默认金额单位\n绩效自评,20x3,万元\n");
        await File.WriteAllTextAsync(files["county-ybj/2023-self/narratives.csv"], "栏目,序号,正文\n概况,1,一段话\n");
        using var desk = new RunningDesk(files.Path);
        await using var visit = await OpenAsync(desk);
        IPage page = visit.Page;
        await page.GotoAsync(desk.Root + "/problems");
        await PictureAsync(page, "desk-4-problems");
        await page.Locator("text=看这一格，改正").First.ClickAsync();
        await LooksRightAsync(page, "/cell");
        await page.GetByLabel("改成").FillAsync("2023");
        await page.Locator("text=写回文件").ClickAsync();
        await Assertions.Expect(page.Locator(".box.good").First).ToContainTextAsync("可以发布", new() { Timeout = 30_000 });
        Assert.Equal("文种,年度,默认金额单位\n绩效自评,2023,万元\n", await File.ReadAllTextAsync(files["county-ybj/2023-self/disclosure.csv"]));

        // Somebody works on in a spreadsheet; nothing is pressed here.
        await File.WriteAllTextAsync(files["county-ybj/2023-self/disclosure.csv"], "文种,年度,默认金额单位\n绩效自评,20y3,万元\n");
        await Assertions.Expect(page.Locator(".box.bad").First).ToContainTextAsync("不能发布", new() { Timeout = 30_000 });
        await LooksRightAsync(page, "/problems");
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task What_changed_is_committed_and_pushed_by_one_button()
    {
        using var git = new GitFolder();
        git.Write("county-ybj/2023-self/narratives.csv", "栏目,序号,正文\n概况,1,第二版\n");
        using var desk = new RunningDesk(git.Data);
        await using var visit = await OpenAsync(desk);
        IPage page = visit.Page;
        await page.GotoAsync(desk.Root + "/publish");
        await Assertions.Expect(page.GetByLabel("提交说明")).ToHaveValueAsync("公开数据：某县医疗保障局2023年度项目支出绩效自评", new() { Timeout = 30_000 });
        await LooksRightAsync(page, "/publish with a repository");
        await PictureAsync(page, "desk-6-commit", scrollTo: "section:has(form[action='/commit'])");
        await page.GetByLabel("同时推送到 origin 的分支 main").CheckAsync();
        await page.Locator("button:text-is('提交')").ClickAsync();
        await Assertions.Expect(page.Locator(".box.good").First).ToContainTextAsync("已提交到分支 main（1 个文件）。已推送到 origin 的分支 main。", new() { Timeout = 30_000 });
        await LooksRightAsync(page, "/commit");
        Assert.Equal("公开数据：某县医疗保障局2023年度项目支出绩效自评", git.RemoteGit("log", "-1", "--format=%s", "main"));
        Complaints.None(visit.Complaints);
    }

    private async Task<Visit> OpenAsync(RunningDesk desk)
    {
        var visit = await Visit.StartAsync(site, desk.Root);
        await Axe.PrepareAsync(visit.Page);
        await visit.Page.GotoAsync(desk.Address);
        return visit;
    }

    /// <summary>A picture for the first steps, beside those of the README: artifacts/screenshots/readme.</summary>
    /// <param name="path">Shown in place of the folder that this machine made for the test.</param>
    private static async Task PictureAsync(IPage page, string name, string path = "", string scrollTo = "main")
    {
        await page.SizeAsync(900, 620);
        if (path.Length > 0)
            await page.GetByLabel("文件夹的位置").FillAsync(path);
        await page.EvaluateAsync("""
            what => {
              document.querySelectorAll('.site span').forEach(one => { if (one.textContent) one.textContent = '绩效与决算公开'; });
              const top = document.querySelector(what).getBoundingClientRect().top;
              window.scrollTo(0, what === 'main' ? 0 : top + scrollY - 12);
            }
            """, scrollTo);
        byte[] picture = await page.ScreenshotAsync(new() { Path = Path.Combine(Tour.Pictures, "readme", $"{name}.png") });
        Assert.True(picture.Length > 2_000);
        await page.EvaluateAsync("window.scrollTo(0, 0)");
    }

    private static async Task LooksRightAsync(IPage page, string what)
    {
        var faults = new List<string>();
        foreach (int width in new[] { 390, 1280 })
        {
            await page.SizeAsync(width, 844);
            faults.AddRange(await Axe.RunAsync(page, []));
            faults.AddRange(await Layout.FaultsAsync(page));
            if (Environment.GetEnvironmentVariable("PERFEVAL_DESK_PICTURES") is { Length: > 0 } pictures)
                await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"desk{what.Replace('/', '-').Replace('?', '-')}-{width}.png"), FullPage = true });
        }
        Complaints.None(faults.Select(fault => $"{what}: {fault}"));
    }
}

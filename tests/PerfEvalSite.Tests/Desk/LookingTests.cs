using System.Net;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Desk;

/// <summary>The list, the problems and the preview follow the data folder.</summary>
public class LookingTests
{
    private const string Page = "/preview/agencies/county-ybj/2023-self/index.html";

    [Fact]
    public async Task The_preview_is_the_site_that_build_makes()
    {
        using var data = Sound("一段话");
        using var desk = new RunningDesk(data.Path);
        await desk.UntilAsync("/", "/preview/agencies/");
        string site = Tool.BuildSite(data.Path);
        string[] files = [.. Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(site, path).Replace('\\', '/')).Where(path => !path.StartsWith("assets/plotly", StringComparison.Ordinal))];
        Assert.True(files.Length > 20);
        foreach (string file in files)
            Assert.Equal((file, Convert.ToHexString(File.ReadAllBytes(Path.Combine(site, file)))), (file, Convert.ToHexString(await desk.Client.GetByteArrayAsync($"{desk.Root}/preview/{file}"))));
        Tool.Discard(site);
    }

    [Fact]
    public async Task An_error_is_listed_with_its_cell_and_the_last_good_site_stays_until_it_is_mended()
    {
        using var data = Sound("第一版");
        using var desk = new RunningDesk(data.Path);
        await desk.UntilAsync(Page, "第一版");
        data.Table("disclosure.csv", "文种,年度,默认金额单位\n绩效自评,二零二三年前后,万元\n").Table("narratives.csv", "栏目,序号,正文\n概况,1,第二版\n");
        string problems = await desk.UntilAsync("/problems", "不能发布");
        Assert.Contains("county-ybj/2023-self/disclosure.csv", problems, StringComparison.Ordinal);
        Assert.Contains("第2行，第6个字起", problems, StringComparison.Ordinal);
        Assert.Contains("预览（上一次没有错误的样子）", problems, StringComparison.Ordinal);
        Assert.Contains("第一版", await desk.GetAsync(Page), StringComparison.Ordinal);

        data.Table("disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n");
        await desk.UntilAsync("/problems", "可以发布");
        Assert.Contains("第二版", await desk.GetAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_only_previewed_may_be_renamed_or_removed()
    {
        using var data = Sound("一段话");
        using var desk = new RunningDesk(data.Path);
        await desk.UntilAsync("/", "/preview/agencies/county-ybj/2023-self/");
        Directory.Move(Path.Combine(data.Path, "county-ybj", "2023-self"), Path.Combine(data.Path, "county-ybj", "2023-other"));
        await desk.UntilAsync("/", "/preview/agencies/county-ybj/2023-other/");
        Assert.Equal(HttpStatusCode.NotFound, await desk.StatusAsync(Page));
    }

    [Fact]
    public async Task A_folder_that_is_pulled_away_is_said_to_be_and_is_worked_on_again_when_it_is_back()
    {
        using var data = Sound("一段话");
        using var desk = new RunningDesk(data.Path);
        await desk.UntilAsync("/", "2023年度项目支出绩效自评");
        Directory.Move(data.Path, data.Path + "-away");
        await desk.UntilAsync("/", "数据文件夹不见了");
        Directory.Move(data.Path + "-away", data.Path);
        await desk.UntilAsync("/", "2023年度项目支出绩效自评");
        data.Table("narratives.csv", "栏目,序号,正文\n概况,1,回来以后\n");
        await desk.UntilAsync(Page, "回来以后");
    }

    [Fact]
    public async Task Two_desks_work_on_one_folder_and_without_words_the_last_folder_is_opened()
    {
        using var home = new TemporaryFolder();
        using var data = Sound("一段话");
        using var first = new RunningDesk(data.Path, home.Path);
        await first.UntilAsync("/", "2023年度项目支出绩效自评");
        using var second = new RunningDesk(null, home.Path);
        Assert.Contains("2023年度项目支出绩效自评", await second.UntilAsync("/", "/preview/agencies/"), StringComparison.Ordinal);
        Assert.NotEqual(first.Root, second.Root);
    }

    [Fact]
    public async Task A_folder_is_chosen_or_made_and_one_full_of_other_things_is_not_taken()
    {
        using var files = new TemporaryFolder();
        using var desk = new RunningDesk(null);
        Assert.Contains("用这个文件夹", await desk.GetAsync("/folder"), StringComparison.Ordinal);
        File.WriteAllText(files["信.txt"], "信");
        var refused = await desk.PostAsync("/folder", ("path", files.Path));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("里有别的东西，又没有 site.json", refused.Text, StringComparison.Ordinal);
        Assert.Contains("请写出完整的位置", (await desk.PostAsync("/folder", ("path", "data"))).Text, StringComparison.Ordinal);

        // With the quotation marks that the explorer of Windows copies.
        var made = await desk.PostAsync("/folder", ("path", $"\"{files["我的 数据"]}\""));
        Assert.Equal(HttpStatusCode.SeeOther, made.Status);
        Assert.Contains("这里还没有公开件", made.Text, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(files["我的 数据"]));
    }

    [Fact]
    public async Task A_page_that_came_with_the_data_runs_nothing_in_the_preview()
    {
        using var data = Sound("一段话");
        data.Add("site.json", """{"title":"示例","organiser":"示例局","attachmentTypes":["html"]}""").Table("attachments.csv", "序号,题名,路径\n1,原文,原文.html\n").Table("原文.html", "<script>fetch('/stop',{method:'POST'})</script>");
        using var desk = new RunningDesk(data.Path);
        await desk.UntilAsync("/", "/preview/agencies/");
        foreach (var (path, runs) in new[] { ("index.html", true), ("files/原文.html", false) })
        {
            using var answer = await desk.Client.GetAsync($"{desk.Root}/preview/agencies/county-ybj/2023-self/{path}");
            Assert.Equal((path, HttpStatusCode.OK, runs), (path, answer.StatusCode, answer.Headers.GetValues("Content-Security-Policy").Single().Contains("script-src", StringComparison.Ordinal)));
        }
    }

    /// <summary>A disclosure with a text and nothing else, which has no error.</summary>
    internal static TempData Sound(string text) => TempData.WithDisclosure().Table("narratives.csv", $"栏目,序号,正文\n概况,1,{text}\n");
}

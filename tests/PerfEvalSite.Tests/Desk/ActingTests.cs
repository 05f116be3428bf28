using System.IO.Compression;
using System.Net;
using System.Text;
using PerfEvalSite.Tests.Import;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Desk;

/// <summary>What the buttons of the desk do to the data folder, asked of the running server.</summary>
public class ActingTests
{
    private const string Corrected = "所指,原值,更正值,更正日期,说明";

    [Fact]
    public async Task A_dropped_document_becomes_a_disclosure_is_published_and_then_corrected()
    {
        using var files = new TemporaryFolder();
        string data = files["数据"], site = files["网站"];
        using var desk = new RunningDesk(data);

        var imported = await desk.SendAsync("/import", Drop(("code", "example-jyj"), ("name", "")));
        Assert.Equal(HttpStatusCode.OK, imported.Status);
        Assert.Contains("这样理解，对吗？", imported.Text, StringComparison.Ordinal);
        Assert.Contains("已导入 1 个文件", imported.Text, StringComparison.Ordinal);
        Assert.Contains("已建立单位“示例县教育局”（example-jyj），名称来自文件。", WebUtility.HtmlDecode(imported.Text), StringComparison.Ordinal);
        Assert.Contains("/preview/agencies/example-jyj/2023-final-accounts/index.html", imported.Text, StringComparison.Ordinal);
        Assert.Contains("导入报告：2023-final-accounts", await desk.GetAsync("/report?at=example-jyj/2023-final-accounts"), StringComparison.Ordinal);

        Assert.Contains("新增", await desk.GetAsync("/publish"), StringComparison.Ordinal);
        var published = await desk.PostAsync("/publish", ("site", site));
        Assert.Contains("1 个单位，1 个公开件", published.Text, StringComparison.Ordinal);
        Assert.Contains("公开件的数没有变动", published.Text, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run(["verify", site]).ExitCode);

        // The zip is the site that was published, and nothing besides.
        using (var zip = new ZipArchive(new MemoryStream(await desk.Client.GetByteArrayAsync(desk.Root + "/site.zip"))))
        {
            Assert.Equal(Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(site, path).Replace('\\', '/')).Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.FullName));
            foreach (var entry in zip.Entries)
                using (var content = new MemoryStream())
                {
                    using (var from = entry.Open())
                        from.CopyTo(content);
                    Assert.True(content.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(site, entry.FullName))), entry.FullName);
                }
        }

        string form = WebUtility.HtmlDecode(await desk.GetAsync("/correct?at=example-jyj/2023-final-accounts&words=234.25"));
        string cell = form[(form.IndexOf("&cell=", StringComparison.Ordinal) + 6)..];
        cell = Uri.UnescapeDataString(cell[..cell.IndexOf('"', StringComparison.Ordinal)]);
        var refused = await desk.PostAsync("/correct", ("at", "example-jyj/2023-final-accounts"), ("cell", cell), ("new", "234.52万元"), ("date", ""), ("reason", "录入有误"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await desk.PostAsync("/correct", ("at", "example-jyj/2023-final-accounts"), ("cell", cell), ("new", "234.52万元"), ("date", "2024-11-05"), ("reason", "录入有误，已核对"));
        Assert.Equal([Corrected, $"{cell},234.25万元,234.52万元,2024-11-05,录入有误，已核对"], File.ReadAllLines(Path.Combine(data, "example-jyj", "2023-final-accounts", "更正.csv")).Select(line => line.TrimStart('\uFEFF')));
        string after = await desk.GetAsync("/preview/agencies/example-jyj/2023-final-accounts/index.html");
        Assert.Contains("234.52", after, StringComparison.Ordinal);
        Assert.Contains("公开后改了", await desk.GetAsync("/disclosure?at=example-jyj/2023-final-accounts"), StringComparison.Ordinal);
        Assert.Contains("公开前核对", await desk.GetAsync("/signoff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_document_does_not_tell_is_asked_for_and_a_new_year_and_a_new_agency_are_made()
    {
        using var files = new TemporaryFolder();
        using var desk = new RunningDesk(files["数据"]);
        Assert.Contains("不能作单位编码", (await desk.SendAsync("/import", Drop(("code", "../x"), ("name", "")))).Text, StringComparison.Ordinal);
        byte[] form = WordFile.Of(WordFile.Paragraph("项目支出绩效自评表", isCentred: true), FictitiousForm.Of("教室改造").ToWord());
        var asked = await desk.SendAsync("/import", Drop([("code", "example-jyj"), ("name", "示例县教育局")], "..\\a.docx", form));
        Assert.Contains("PE5009", asked.Text, StringComparison.Ordinal);
        var again = await desk.PostAsync("/import/again", ("drop", "1"), ("agency", "example-jyj"), ("name", ""), ("year", "2023"), ("kind", ""));
        Assert.Contains("这样理解，对吗？", again.Text, StringComparison.Ordinal);
        Assert.True(File.Exists(files["数据/example-jyj/2023-self-evaluation/原文/a.docx"]));
        Assert.Equal(HttpStatusCode.SeeOther, (await desk.PostAsync("/import/again", ("drop", "../.."), ("agency", "example-jyj"))).Status);

        Assert.Contains("2024 年度的空表建好了", (await desk.PostAsync("/next", ("at", "example-jyj/2023-self-evaluation"))).Text, StringComparison.Ordinal);
        Assert.True(File.Exists(files["数据/example-jyj/2024-self-evaluation/2024-self-evaluation.xlsx"]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.PostAsync("/agency", ("id", "Bad Id"), ("name", "某局"))).Status);
        Assert.Contains("某局", (await desk.PostAsync("/agency", ("id", "good-id"), ("name", "某局"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_is_mended_on_the_desk_and_two_tabs_do_not_overwrite_each_other()
    {
        using var data = LookingTests.Sound("一段话").Table("disclosure.csv", "文种,年度,默认金额单位\n绩效自评,20x3,万元\n");
        using var desk = new RunningDesk(data.Path);
        string problems = WebUtility.HtmlDecode(await desk.UntilAsync("/problems", "看这一格，改正"));
        string link = problems[(problems.IndexOf("/cell?", StringComparison.Ordinal))..];
        string page = await desk.GetAsync(link[..link.IndexOf('"', StringComparison.Ordinal)]);
        string mark = page[(page.IndexOf("name=\"mark\" value=\"", StringComparison.Ordinal) + 19)..][..32];
        (string, string)[] Fields(string text, string file = "county-ybj/2023-self/disclosure.csv") => [("file", file), ("line", "2"), ("column", "6"), ("sheet", ""), ("mark", mark), ("text", text)];
        Assert.Equal(HttpStatusCode.Conflict, (await desk.PostAsync("/cell", Fields("2023", "../outside.csv"))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await desk.PostAsync("/cell", Fields("2023"))).Status);
        var second = await desk.PostAsync("/cell", Fields("2022"));
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("文件在您看这一格以后被改过", second.Text, StringComparison.Ordinal);
        Assert.Equal("文种,年度,默认金额单位\n绩效自评,2023,万元\n", File.ReadAllText(Path.Combine(data.Path, "county-ybj", "2023-self", "disclosure.csv")));
    }

    private static MultipartFormDataContent Drop(params (string Name, string Value)[] fields) => Drop(fields, "2023.pdf", FictitiousAccounts.Document(RuleStyle.Stroke).ToBytes());

    private static MultipartFormDataContent Drop((string Name, string Value)[] fields, string name, byte[] document)
    {
        var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
            content.Add(new StringContent(value, Encoding.UTF8), field);
        content.Add(new ByteArrayContent(document), "files", name);
        return content;
    }
}

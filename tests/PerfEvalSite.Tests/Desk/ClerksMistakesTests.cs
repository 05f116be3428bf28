using System.Net;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Pages;
using PerfEvalSite.Tests.Import;
using PerfEvalSite.Tests.Reading;

namespace PerfEvalSite.Tests.Desk;

/// <summary>
/// The mistakes that clerks make, each in a real file beside a site that was published: the desk names the place and what to do in Chinese, what is wrong
/// publishes nothing, and the site that there was stays as it was.
/// </summary>
public class ClerksMistakesTests
{
    private const string Folder = "county-ybj/2023-self/", Book = Folder + "2023-self.xlsx";

    private static readonly string[][] funds = [["口径", "资金来源", "全年预算", "执行", "执行率"], ["合计", "年度资金总额", "100", "90", "90%"], ["资金来源", "中央补助", "60", "54", "90%"], ["资金来源", "县级", "40", "36", "90%"]];

    /// <param name="Blocks">Whether nothing may be published.</param>
    /// <param name="Says">What the page has to say, each.</param>
    private sealed record Mistake(string Name, Action<TempData> Make, bool Blocks, params string[] Says);

    private static readonly Mistake[] mistakes =
    [
        new("a sheet by another name", data => data.Add(Book, Of(funds, "Sheet2")), true, "工作表“Sheet2”不是已知的表，没有读取；表头像是表“资金”的。", "请改成正确的表名", Book, "Sheet2"),
        new("a head with a typing error", data => data.Add(Book, Of(With(0, 3, "执形数"))), true, "没有“执形数”这一列；最接近的是“执行”", "请改成正确的列名", "资金!D1"),
        new("元 in a column of 万元", data => data.Add(Book, Of(With(1, 3, "900000"))), false, "单位元与万元可能混用", "各资金来源之和为 90 万元", "资金!D2"),
        new("another year", data => data.Add(Book, Of(funds, year: "2032")), false, "公开件编码“2023-self”里是 2023 年，年度填的是 2032。", "请核对年度", "公开件!B2", "数据里另有 1 处要看"),
        new("a number with a blank in it", data => data.Add(Book, Of(With(1, 3, "9 0"))), true, "“执行”一栏应填数字", "照原文填写数字", "资金!D2"),
        new("a letter in a number", data => data.Add(Book, Of(With(1, 3, "9O"))), true, "不认识“O”这个单位", "资金!D2"),
        new("merged cells", data => data.Add(Book, Of(With(3, 3, ""), merged: "D3:D4")), true, "D3:D4 是合并单元格", "请取消合并，每一行各写各的值", "资金!D3"),
        new("a published total deleted", data => data.Add(Book, Of([funds[0], funds[2], funds[3]])), true, "“资金”表中已公开的一行不见了", "请恢复这一行", $"在“公开”一页勾选“{DeskWords.NeverPublic}”"),
        new("a CSV file renamed to a workbook", data => data.Add(Book, "口径,资金来源\n合计,总额\n"), true, "文件名是工作簿，内容却不是", "另存为“Excel 工作簿（*.xlsx）”", Book),
        new("two forms of one table", data => data.Table("资金.csv", "口径,资金来源,全年预算\n合计,年度资金总额,100\n"), true, "资金.csv", "资金"),
        new("CSV in no encoding", data => data.Add(Folder + "指标.csv", Bytes("三级指标,指标值\n改造", [0xC4, 0xFF, 0xFE], "\n")), true, Folder + "指标.csv", "第2行"),
        new("a folder renamed in the explorer", data => Directory.Move(Path.Combine(data.Path, "county-ybj", "2023-self"), Path.Combine(data.Path, "county-ybj", "2023年自评")), true, "“2023年自评”不能作公开件编码", "请改用小写英文字母、数字和连字符", "county-ybj/2023年自评"),
        new("an agency's folder renamed", data => Directory.Move(Path.Combine(data.Path, "county-ybj"), Path.Combine(data.Path, "xian-ybj")), true, "“xian-ybj”不在 agencies.csv", "请在单位表中补上这个单位，或改正文件夹名"),
        new("a copy of the folder", data => data.Add("county-ybj/2023-self - 副本/公开件.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n"), true, "“2023-self - 副本”不能作公开件编码"),
    ];

    [Fact]
    public async Task Each_is_told_with_its_place_and_the_site_that_was_published_stays()
    {
        using var files = new TemporaryFolder();
        string site = files["网站"];
        using var data = Sound();
        using var desk = new RunningDesk(data.Path);
        await desk.UntilAsync("/problems", "可以发布，没有发现对不上的地方");
        var (status, text) = await desk.PostAsync("/publish", ("site", site));
        Assert.True(status == HttpStatusCode.OK, text);
        var published = files.TextsOf("网站");
        foreach (var mistake in mistakes)
        {
            mistake.Make(data);
            // What is published already is held against the data when it is published again, and is told there.
            (status, text) = await desk.PostAsync("/publish", ("site", mistake.Blocks ? site : files[mistake.Name]));
            string said = WebUtility.HtmlDecode(text + await desk.GetAsync("/problems"));
            Complaints.None(mistake.Says.Where(words => !said.Contains(words, StringComparison.Ordinal)).Select(words => $"{mistake.Name}: nothing says {words}\n{said}"));
            Assert.Equal((mistake.Name, mistake.Blocks ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK), (mistake.Name, status));
            Assert.True(!said.Contains("perfeval ", StringComparison.Ordinal), mistake.Name);
            if (mistake.Blocks)
                Assert.Contains("没有公开，原来的网站没有改动", said, StringComparison.Ordinal);
            Assert.True(published.SequenceEqual(files.TextsOf("网站")), mistake.Name);
            Restore(data);
            await desk.UntilAsync("/problems", "可以发布，没有发现对不上的地方");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_table_saved_as_csv_by_any_spreadsheet_is_read(bool isUtf8)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string text = string.Join("\r\n", funds.Select(row => string.Join(',', row.Select(cell => cell == "90" ? " 90 " : cell)))) + "\r\n";
        using var data = Sound();
        data.Add(Folder + "资金.csv", isUtf8 ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] : Encoding.GetEncoding("gbk").GetBytes(text));
        data.Add(Book, new WorkbookBuilder().Sheet("公开件", Cells([["文种", "年度", "默认金额单位"], ["绩效自评", "2023", "万元"]])).Build());
        using var desk = new RunningDesk(data.Path);
        Assert.Contains("没有要看的问题", await desk.UntilAsync("/problems", "可以发布，没有发现对不上的地方"), StringComparison.Ordinal);
        Assert.Contains("中央补助", await desk.GetAsync("/preview/agencies/county-ybj/2023-self/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_left_open_is_read_and_not_written_and_one_that_nobody_may_read_is_told()
    {
        using var data = Sound();
        string book = Path.Combine(data.Path, Book.Replace('/', Path.DirectorySeparatorChar)), mark = Path.Combine(Path.GetDirectoryName(book)!, "~$2023-self.xlsx");
        data.Add(Book, Of(With(1, 3, "9 0")));
        File.WriteAllText(mark, "x");
        using var desk = new RunningDesk(data.Path);
        string problems = WebUtility.HtmlDecode(await desk.UntilAsync("/problems", "应填数字")), link = problems[problems.IndexOf("/cell?", StringComparison.Ordinal)..];
        string page = await desk.GetAsync(link[..link.IndexOf('"', StringComparison.Ordinal)]);
        (string, string)[] fields = [("file", Book), ("line", "2"), ("column", "4"), ("sheet", "资金"), ("mark", page[(page.IndexOf("name=\"mark\" value=\"", StringComparison.Ordinal) + 19)..][..32]), ("text", "90")];
        var held = await desk.PostAsync("/cell", fields);
        Assert.Equal(HttpStatusCode.Conflict, held.Status);
        Assert.Contains("文件正在别的程序里打开（例如 WPS、Excel）。请在那里保存并关闭", held.Text, StringComparison.Ordinal);
        File.Delete(mark);
        Assert.Equal(HttpStatusCode.SeeOther, (await desk.PostAsync("/cell", fields)).Status);
        await desk.UntilAsync("/problems", "可以发布，没有发现对不上的地方");

        using (new FileStream(book, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            File.SetLastWriteTimeUtc(Path.Combine(data.Path, "agencies.csv"), DateTime.UtcNow);
            Assert.Contains(Book, WebUtility.HtmlDecode(await desk.UntilAsync("/problems", "不能发布")), StringComparison.Ordinal);
        }
        File.SetLastWriteTimeUtc(Path.Combine(data.Path, "agencies.csv"), DateTime.UtcNow);
        await desk.UntilAsync("/problems", "可以发布，没有发现对不上的地方");
    }

    [Fact]
    public async Task A_document_that_cannot_be_taken_is_refused_with_the_way_out_and_nothing_is_made()
    {
        using var data = Sound();
        using var desk = new RunningDesk(data.Path);
        await desk.UntilAsync("/", "2023年度项目支出绩效自评");
        var before = Texts(data.Path);
        foreach (var (name, content, says) in new (string, byte[], string)[]
        {
            ("2023年决算.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "请用 WPS 或 Word 打开，另存为 .docx，再导入"),
            ("2023年自评.wps", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "请用 WPS 或 Word 打开，另存为 .docx，再导入"),
            ("扫描.png", [0x89, (byte)'P', (byte)'N', (byte)'G'], "不能导入 .png 文件"),
            ("扫描.pdf", new PdfDrawing().NewPage().Raw("500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI").ToBytes(), "没有读取。（PE5006）请用原来的电子文件"),
            ("空的.pdf", [], "文件是空的"),
            ("改名.xlsx", Encoding.UTF8.GetBytes("口径,资金来源\n"), "文件名是工作簿，内容却不是"),
        })
        {
            string said = WebUtility.HtmlDecode((await DropAsync(desk, "county-ybj", name, content)).Text);
            Assert.True(said.Contains("没有导入，或者只导入了一部分", StringComparison.Ordinal) && said.Contains(says, StringComparison.Ordinal) && said.Contains($"错误　{name}：", StringComparison.Ordinal), $"{name}: {said}");
            Assert.DoesNotMatch("perfeval |: error| --", said);
            Assert.Contains("重新选择文件", said, StringComparison.Ordinal);
            Assert.Equal(before, Texts(data.Path));
        }
    }

    [Fact]
    public async Task A_document_dropped_twice_is_one_and_one_of_another_agency_is_told()
    {
        using var files = new TemporaryFolder();
        using var desk = new RunningDesk(files["数据"]);
        byte[] document = FictitiousAccounts.Document(RuleStyle.Stroke).ToBytes();
        Assert.Contains("已导入 1 个文件", (await DropAsync(desk, "example-jyj", "2023.pdf", document)).Text, StringComparison.Ordinal);
        var once = files.TextsOf("数据");
        foreach (string name in new[] { "2023.pdf", "2023 (1).pdf" })
        {
            string again = WebUtility.HtmlDecode((await DropAsync(desk, "example-jyj", name, document)).Text);
            Assert.Contains("这样理解，对吗？", again, StringComparison.Ordinal);
            Assert.Equal(["example-jyj/2023-final-accounts"], Directory.GetDirectories(files["数据/example-jyj"]).Select(path => "example-jyj/" + Path.GetFileName(path)));
            await desk.UntilAsync("/problems", "可以发布");
            if (name == "2023.pdf")
                Assert.Equal(once, files.TextsOf("数据"));
        }

        await desk.PostAsync("/agency", ("id", "other-wjj"), ("name", "示例县卫生健康局"));
        string other = WebUtility.HtmlDecode((await DropAsync(desk, "other-wjj", "2023.pdf", document)).Text);
        Assert.Contains("示例县教育局", other, StringComparison.Ordinal);
        Assert.Contains("请核对单位选对了没有", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_never_public_is_changed_after_saying_so()
    {
        using var files = new TemporaryFolder();
        using var data = Sound();
        using var desk = new RunningDesk(data.Path);
        await desk.UntilAsync("/problems", "可以发布");
        Assert.DoesNotContain(DeskWords.NeverPublic, (await desk.PostAsync("/publish", ("site", files["网站"]))).Text, StringComparison.Ordinal);
        data.Add(Book, Of([funds[0], funds[2], funds[3]]));
        Assert.Contains("name=\"first\"", (await desk.PostAsync("/publish", ("site", files["网站"]))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.PostAsync("/publish", ("site", files["网站"]), ("first", "1"))).Status);
    }

    [Fact]
    public void Before_the_folder_is_read_nobody_is_told_that_it_is_empty()
    {
        string page = HomePage.Of(new FolderState { Version = FolderState.Unread, IsThere = true }, "/数据", null);
        Assert.Contains("正在读数据文件夹", page, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有公开件", page, StringComparison.Ordinal);
    }

    /// <summary>What a command alone can say: of shares, of earlier editions and releases, of the server's edition. The desk runs none of these.</summary>
    private static readonly IReadOnlyList<DiagnosticCode> ofCommands = [PublishedFigureCodes.OfAnotherSite, PublishedFigureCodes.OnlyHashes, PublishedFigureCodes.Unreadable, PublishedFigureCodes.UnreadableEdition, .. PublishingCodes.All, .. VersionCodes.All, .. LedgerCodes.All, .. LooksCodes.All];

    [Fact]
    public void No_remedy_on_the_desk_names_a_command()
    {
        Assert.Equal("请在下面补上，再导入一次。", DeskWords.Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, ImportCodes.Unsure.Remedy.Zh, "", "", "--year 2024")));
        Complaints.None(AllCodes.InOrder.Except(ofCommands).Select(code => (code.Id, Said: DeskWords.Of(code.Remedy.Zh))).Where(one => one.Said.Contains("perfeval ", StringComparison.Ordinal) || one.Said.Contains(" --", StringComparison.Ordinal)).Select(one => $"{one.Id}: {one.Said}"));
    }

    private static TempData Sound()
    {
        var data = new TempData();
        Restore(data);
        return data;
    }

    private static void Restore(TempData data)
    {
        foreach (string folder in Directory.GetDirectories(data.Path))
            Directory.Delete(folder, recursive: true);
        data.Add("site.json", """{"title":"测试站","organiser":"测试单位","public":true}""").Add(Book, Of(funds)).Table("narratives.csv", "栏目,序号,正文\n概况,1,一段话\n");
    }

    private static byte[] Of(string[][] rows, string sheet = "资金", string year = "2023", params string[] merged) =>
        new WorkbookBuilder().Sheet("公开件", Cells([["文种", "年度", "默认金额单位"], ["绩效自评", year, "万元"]])).Sheet(sheet, Cells(rows), merged).Build();

    private static StoredCell?[]?[] Cells(string[][] rows) => [.. rows.Select(row => row.Select(cell => cell.Length > 0 ? (StoredCell?)cell : null).ToArray())];

    private static string[][] With(int row, int column, string text)
    {
        string[][] changed = [.. funds.Select(cells => cells.ToArray())];
        changed[row][column] = text;
        return changed;
    }

    private static byte[] Bytes(string before, byte[] odd, string after) => [.. Encoding.UTF8.GetBytes(before), .. odd, .. Encoding.UTF8.GetBytes(after)];

    private static SortedDictionary<string, string> Texts(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText), StringComparer.Ordinal);

    private static async Task<(HttpStatusCode Status, string Text)> DropAsync(RunningDesk desk, string agency, string name, byte[] document)
    {
        using var content = new MultipartFormDataContent { { new StringContent(agency, Encoding.UTF8), "code" }, { new StringContent("", Encoding.UTF8), "name" }, { new ByteArrayContent(document), "files", name } };
        return await desk.SendAsync("/import", content);
    }
}

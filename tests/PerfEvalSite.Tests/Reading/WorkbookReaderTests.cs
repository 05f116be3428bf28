using System.IO.Compression;
using System.Text;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

public class WorkbookReaderTests
{
    private const string File = "county-ybj/2023-self/公开.xlsx";

    private static readonly StoredCell?[] fundsHeader = ["项目编码", "口径", "全年预算（万元）", "执行", "执行率", "到位时间", "差异原因"];

    [Fact]
    public void Sheets_named_as_tables_are_the_tables_and_each_cell_is_what_it_shows()
    {
        using var data = new TempData().Add(File, new WorkbookBuilder()
            .Sheet("填写说明", [["怎样填写"]])
            .Sheet("disclosure", [["文种", "年度", "默认金额单位"], ["绩效自评", StoredCell.Number("2023"), "万元"]])
            .Sheet("资金", [
                ["某县医疗保障局资金表"], ["单位：万元"], null, fundsHeader,
                [null, "合计", StoredCell.Number("42305"), StoredCell.Number("3465.5200000000004"), StoredCell.Number("0.9996", "0.00%"), StoredCell.Number("44196", "yyyy/m/d"),
                    new("inlineStr", "<r><t>按</t></r><r><rPr><b/></rPr><t>进度_x000A_支付</t></r><rPh sb=\"0\" eb=\"1\"><t>音</t></rPh>")]],
                "A1:G1")
            .Build());
        var disclosure = data.ReadOne();
        var row = Assert.Single(disclosure[Catalogue.Funds]);
        var funds = Catalogue.Funds;
        Assert.Equal(["合计", "42305", "3465.52", "99.96%", "2020-12-31", "按进度\n支付"],
            new[] { funds.Scope, funds.Adjusted, funds.Executed, funds.ExecutionRate, funds.ReceivedOn, funds.Reason }.Select(row.Text));
        Assert.Equal((99.96m, "%", 2), (row[funds.ExecutionRate].Value, row[funds.ExecutionRate].Unit!.Name, row[funds.ExecutionRate].Decimals));
        Assert.Equal($"{File}(资金!D5)", row.PlaceOf(funds.Executed).ToString());
        Assert.Equal(2023, disclosure.FiscalYear);
    }

    [Fact]
    public void A_formula_counts_by_its_stored_value_and_its_error_is_told_with_the_cell()
    {
        var (disclosures, diagnostics) = Read(Workbook([fundsHeader,
            [null, "合计", new("n", "12.5", "0.00", IsFormula: true), new("e", "#REF!", IsFormula: true), new("n", "", IsFormula: true), null, new("str", "已支付", IsFormula: true)]]));
        Assert.Equal(["12.50", "已支付"], new[] { Catalogue.Funds.Adjusted, Catalogue.Funds.Reason }.Select(disclosures[0][Catalogue.Funds][0].Text));
        Assert.Equal(
            [
                $"{File}(资金!D2): error PE2005",
                $"{File}(资金!E2): error PE1509: 这个单元格是公式，但文件里没有保存它的结果。",
            ],
            diagnostics.Select(line => line.Contains("PE2005", StringComparison.Ordinal) ? line.Split(": ")[0] + ": error PE2005" : line));
    }

    [Fact]
    public void A_merge_of_a_level_holds_for_its_rows_and_the_weight_of_the_level_for_the_first()
    {
        var set = new StoredCell?[][] { ["体系编码", "性质"], ["e", "评价指标"] };
        var indicators = new StoredCell?[][]
        {
            ["体系编码", "序号", "一级指标", "一级分值", "二级指标", "分值"],
            ["e", "1", "产出", "50", "数量", "20"],
            ["e", "2", null, null, null, "20"],
            ["e", "3", null, null, "质量", "10"],
            ["e", "4", "效益", "50", "经济", "50"],
        };
        var (disclosures, diagnostics) = Read(Builder().Sheet("指标体系", set).Sheet("指标", indicators, "C2:C4", "D2:D4", "E2:E3").Build());
        Assert.Equal([], diagnostics);
        var table = Catalogue.Indicators;
        Assert.Equal(["产出 50 数量", "产出  数量", "产出  质量", "效益 50 经济"],
            disclosures[0][table].Select(row => $"{row.Text(table.Level1)} {row.Text(table.Weight1)} {row.Text(table.Level2)}"));
    }

    [Theory]
    [InlineData("D2:D3", "D2")]
    [InlineData("A1:A2", "A1")]
    [InlineData("C2:D2", "C2")]
    public void Any_other_merge_is_refused_with_its_range(string range, string cell) =>
        Assert.Contains($"{File}(资金!{cell}): error PE1508: {range} 是合并单元格，不知道值属于哪一行、哪一列。",
            Read(Workbook([fundsHeader, [null, "合计", "1", "2"], [null, "项目", "1", null]], range)).Diagnostics);

    [Fact]
    public void Unknown_and_hidden_sheets_are_told_and_notes_are_not()
    {
        var workbook = Builder().Sheet("说明", [["一"]]).Sheet("Sheet1", []).Sheet("资今", [["口径"]]).SheetXml("指标", "<sheetData/>", "hidden");
        Assert.Equal(
            [
                $"{File}(指标): warning PE1507: 工作表“指标”是隐藏的，没有读取。",
                $"{File}(资今): error PE1506: 工作表“资今”不是已知的表，没有读取；最接近的是“资金”。",
            ],
            Read(workbook.Build()).Diagnostics);
    }

    [Fact]
    public void Site_tables_and_big_tables_may_be_sheets_of_a_workbook_at_the_root()
    {
        using var data = new TempData().Add("全部.xlsx", new WorkbookBuilder()
            .Sheet("区划", [["区划编码", "名称"], ["370200", "青岛市"]])
            .Sheet("公开件", [["单位编码", "公开件编码", "文种", "年度", "默认金额单位"], ["county-ybj", "b", "绩效自评", "2023", "元"], ["county-ybj", "a", "绩效自评", "2022", "元"]])
            .Sheet("资金", [["单位编码", "公开件编码", "口径", "执行"], ["county-ybj", "a", "合计", StoredCell.Number("1")], ["county-ybj", "b", "合计", StoredCell.Number("2")]])
            .Build());
        var (disclosures, diagnostics) = data.Read();
        Assert.Equal([], diagnostics);
        Assert.Equal(["a 1", "b 2"], disclosures.Select(found => $"{found.Id} {found[Catalogue.Funds][0].Text(Catalogue.Funds.Executed)}"));
        Assert.Equal("全部.xlsx(资金!D3)", disclosures[1][Catalogue.Funds][0].PlaceOf(Catalogue.Funds.Executed).ToString());
    }

    [Fact]
    public void What_only_claims_to_be_a_workbook_is_refused_with_the_way_out()
    {
        Assert.Equal([$"{File}: error PE1501: 文件名是工作簿，内容却不是：多半是 CSV 或网页改了扩展名。"], ReadBeside(Encoding.UTF8.GetBytes("<html><table>")));
        Assert.Equal([$"{File}: error PE1505: 工作簿或这张工作表损坏、没有保存完整，读不出来。"], ReadBeside(CompoundFile("Workbook")));
        Assert.Equal([$"{File}: error PE1503: 工作簿设了打开密码，读不出来。"], ReadBeside(CompoundFile("EncryptedPackage")));
        Assert.Equal([$"{File}: error PE1505: 工作簿或这张工作表损坏、没有保存完整，读不出来。"], ReadBeside(Workbook([fundsHeader])[..500]));
        Assert.Equal([$"{File}: error PE1505: 工作簿或这张工作表损坏、没有保存完整，读不出来。"], ReadBeside(Zip(("a.txt", [1]))));
    }

    [Fact]
    public void A_sheet_cut_short_or_with_an_entity_is_damaged_and_nothing_is_fetched()
    {
        Assert.Contains(Read(Builder().SheetXml("资金", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>口径</v></c></row><row r=\"2\"><c><v>&x;</v></c>").Build()).Diagnostics,
            line => line.StartsWith($"{File}(资金): error PE1505", StringComparison.Ordinal));
        var entities = Builder().Build(("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;&c;</t></si></sst>"));
        Assert.Contains(Read(entities).Diagnostics, line => line.Contains("PE1505", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xl/workbook.xml", "")]
    [InlineData("xl/worksheets/sheet2.xml", "(资金)")]
    public void A_declaration_that_does_not_end_is_damage(string part, string sheet)
    {
        // Found by the fuzz command: the platform's reader ends in an argument of its own that is out of range.
        string declaration = $"<?xml version=\"1.0{string.Concat(Enumerable.Repeat("单位：万元", 200))}\" encoding=\"UTF-8\"?><worksheet/>";
        Assert.Contains($"{File}{sheet}: error PE1505: 工作簿或这张工作表损坏、没有保存完整，读不出来。", Read(Builder().Sheet("资金", [fundsHeader]).Build((part, declaration))).Diagnostics);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        var bomb = Builder().Sheet("资金", [fundsHeader]).Build(("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row>" + new string(' ', 60 << 20) + "</row></sheetData></worksheet>"));
        Assert.True(bomb.Length < 200_000);
        Assert.Contains(Read(bomb).Diagnostics, line => line.Contains("error PE1504: 工作簿解压后大得不合理，没有读完。", StringComparison.Ordinal));
    }

    [Fact]
    public void A_million_blank_rows_are_passed_over()
    {
        var rows = new StringBuilder("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>口径</v></c><c r=\"B1\" t=\"str\"><v>执行</v></c></row>");
        for (int row = 2; row < 1_000_000; row++)
            rows.Append("<row r=\"").Append(row).Append("\"/>");
        rows.Append("<row r=\"1000000\"><c r=\"A1000000\" t=\"str\"><v>合计</v></c><c r=\"B1000000\"><v>7</v></c></row></sheetData>");
        var (disclosures, diagnostics) = Read(Builder().SheetXml("资金", rows.ToString()).Build());
        Assert.Equal([], diagnostics);
        Assert.Equal("7", Assert.Single(disclosures[0][Catalogue.Funds]).Text(Catalogue.Funds.Executed));
    }

    [Fact]
    public void Booleans_are_flags_and_links_to_other_files_are_not_followed()
    {
        var workbook = Builder().Sheet("附件", [["序号", "题名", "是否随文"], ["1", "自评表", new("b", "1")], ["2", "报告", new("b", "0")]])
            .Build(("xl/externalLinks/externalLink1.xml", "<!-- never opened <"));
        var (disclosures, diagnostics) = Read(workbook);
        Assert.Equal([], diagnostics);
        Assert.Equal(["是", "否"], disclosures[0][Catalogue.Attachments].Select(row => row.Text(Catalogue.Attachments.Included)));
    }

    private static WorkbookBuilder Builder() =>
        new WorkbookBuilder().Sheet("公开件", [["文种", "年度", "默认金额单位"], ["绩效自评", "2023", "万元"]]);

    private static byte[] Workbook(StoredCell?[]?[] funds, params string[] merged) => Builder().Sheet("资金", funds, merged).Build();

    private static (List<Disclosure> Disclosures, string[] Diagnostics) Read(byte[] workbook)
    {
        using var data = new TempData().Add(File, workbook);
        return data.Read();
    }

    private static string[] ReadBeside(byte[] file)
    {
        using var data = TempData.WithDisclosure().Add(File, file);
        return data.Read().Diagnostics;
    }

    /// <summary>As much of a compound file as tells one kind from another: a header, and a directory that names a stream.</summary>
    private static byte[] CompoundFile(string stream)
    {
        var bytes = new byte[2048];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        BitConverter.TryWriteBytes(bytes.AsSpan(30), (ushort)9);
        BitConverter.TryWriteBytes(bytes.AsSpan(48), 1u);
        Encoding.Unicode.GetBytes(stream).CopyTo(bytes, 1024 + 128);
        return bytes;
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
                using (var part = zip.CreateEntry(name).Open())
                    part.Write(content);
        return bytes.ToArray();
    }
}

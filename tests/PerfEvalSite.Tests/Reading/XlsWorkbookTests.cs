using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>What holds for .xlsx holds for .xls and .et, which are the same form.</summary>
public class XlsWorkbookTests
{
    private static readonly object?[] fundsHeader = ["口径", "年初预算", "执行", "到位时间", "差异原因", "项目编码"];

    [Theory]
    [InlineData("公开.xls", false)]
    [InlineData("公开.et", false)]
    [InlineData("公开.xlsx", false)]
    [InlineData("公开.xls", true)]
    public void Each_cell_is_what_it_shows(string name, bool isShort)
    {
        var builder = new XlsBuilder { IsInShortSectors = isShort };
        int money = builder.Style("#,##0.00"), red = builder.Style("0.00;[Red]0.00"), scaled = builder.Style("0!.0,\"万\""), date = builder.BuiltIn(14);
        builder.Sheet("公开件", Disclosure).Sheet("资金", [fundsHeader,
            ["合计", XlsCell.Number(50491.71, money), XlsCell.Number(-7.4, red), XlsCell.Number(44196, date), "按进度支付"],
            ["项目", XlsCell.Number(12345, scaled), XlsCell.Formula(BitConverter.GetBytes(3465.52)), null, null, "1"]]);
        var (disclosures, diagnostics) = Read(builder.Build(), name);
        Assert.Equal([], diagnostics);
        var table = Catalogue.Funds;
        Assert.Equal(["合计 50,491.71 -7.40 2020-12-31 按进度支付", "项目 1.2万 3465.52  "],
            disclosures[0][table].Select(row => $"{row.Text(table.Scope)} {row.Text(table.Initial)} {row.Text(table.Executed)} {row.Text(table.ReceivedOn)} {row.Text(table.Reason)}"));
        Assert.Equal($"county-ybj/2023-self/{name}(资金!C3)", disclosures[0][table][1].PlaceOf(table.Executed).ToString());
    }

    [Fact]
    public void What_a_cell_does_not_show_and_what_was_never_calculated_is_asked_about()
    {
        var builder = new XlsBuilder();
        int struck = builder.Style("0", XlsBuilder.Struck), hidden = builder.Style(";;;"), day = builder.BuiltIn(58), hours = builder.Style("h:mm");
        builder.Sheet("公开件", Disclosure).Sheet("资金", [fundsHeader,
            ["合计", XlsCell.Number(5, struck), XlsCell.Number(5, hidden), null, XlsCell.Number(45721, day)],
            ["项目", builder.Text("200185", 0, (0, XlsBuilder.Struck), (3, 0)), builder.Text("208.51", 0, (5, XlsBuilder.Raised)), null, XlsCell.Number(0.5, hours), "1"],
            ["项目", XlsCell.Error(0x17), XlsCell.Formula([2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF]), null, builder.Text("占地5m2", 0, (4, XlsBuilder.Raised)), "2"],
            ["项目", XlsCell.Formula(new byte[8], options: 3), XlsCell.Formula(new byte[8]), null, XlsCell.Flag(true), "3"]]);
        var (disclosures, diagnostics) = Read(builder.Build());
        Assert.Equal(["B2 PE1511", "C2 PE1513", "E2 PE1516", "B3 PE1511", "C3 PE1512", "E3 PE1516", "B4 PE2005", "C4 PE2005", "B5 PE1510"], Places(diagnostics));
        Assert.Equal(("占地5m²", "0"), (disclosures[0][Catalogue.Funds][2].Text(Catalogue.Funds.Reason), disclosures[0][Catalogue.Funds][3].Text(Catalogue.Funds.Executed)));
    }

    [Fact]
    public void What_is_not_seen_is_told_as_in_other_workbooks()
    {
        var builder = new XlsBuilder();
        int white = builder.Style("0", XlsBuilder.White), onBlue = builder.Style("0", XlsBuilder.White, 12), byFormat = builder.Style("[White]0"), formatOnBlue = builder.Style("[White]0", 0, 12);
        builder.Sheet("公开件", Disclosure).Sheet("资金", [fundsHeader,
            ["合计", XlsCell.Number(5, white), XlsCell.Number(5, onBlue)],
            ["项目", XlsCell.Number(5, byFormat), XlsCell.Number(5, formatOnBlue), null, builder.Text("按进度支付", 0, (3, XlsBuilder.White)), "1"]], shape: "更正：执行数应为 6", notes: [(1, 2, "应为 6"), (0, 1, "全年预算"), (2, 1, "请按万元填写")]);
        Assert.Equal(["PE1525", "B2 PE1523", "C2 PE1526", "B3 PE1523", "E3 PE1523"], Read(builder.Build()).Diagnostics.Where(line => line.Contains("资金", StringComparison.Ordinal))
            .Select(line => (line.Contains('!') ? line.Split('!')[1].Split(')')[0] + " " : "") + line.Split(": ")[1].Split(' ')[1]));
    }

    [Theory]
    [InlineData(true, false, 0)]
    [InlineData(false, false, 1)]
    [InlineData(true, true, 1)]
    public void A_result_of_nothing_is_doubted_where_no_spreadsheet_wrote_the_file_or_calculated_the_sheet(bool hasProperties, bool isUncalculated, int told)
    {
        var builder = new XlsBuilder { HasProperties = hasProperties };
        builder.Sheet("公开件", Disclosure).Sheet("资金", [fundsHeader, ["合计", XlsCell.Formula([3, 0, 0, 0, 0, 0, 0xFF, 0xFF]), 5]], isUncalculated: isUncalculated);
        Assert.Equal(Enumerable.Repeat("B2 PE1510", told), Places(Read(builder.Build()).Diagnostics));
    }

    [Fact]
    public void What_is_hidden_is_told_and_merges_hold_as_they_do_elsewhere()
    {
        var builder = new XlsBuilder().Sheet("公开件", Disclosure)
            .Sheet("资金", [fundsHeader, ["合计", 5, 5, null, "内部说明"], ["项目", 777, null, null, null, "1"]], hiddenRows: [2], hiddenColumns: [4], merged: [1, 0, 1, 0, 1, 0, 1, 0, 2, 0])
            .Sheet("指标", [["x"]], state: 2);
        var (disclosures, diagnostics) = Read(builder.Build());
        Assert.Equal(["E1 PE1519", "B2 PE1508", "A3 PE1518"], Places(diagnostics));
        Assert.Contains("county-ybj/2023-self/公开.xls(指标): warning PE1507: 工作表“指标”是隐藏的，没有读取。", diagnostics);
        Assert.Equal("", disclosures[0][Catalogue.Funds][0].Text(Catalogue.Funds.Reason));
    }

    [Fact]
    public void Long_texts_go_on_from_record_to_record()
    {
        var builder = new XlsBuilder();
        string longText = string.Concat(Enumerable.Repeat("说明", 4000));
        builder.Sheet("公开件", Disclosure).Sheet("资金", [fundsHeader, ["合计", 5, null, null, longText], ["项目", builder.Text("200185", 0, (0, XlsBuilder.Struck), (3, 0)), null, null, longText + "二", "1"]]);
        var (disclosures, diagnostics) = Read(builder.Build());
        Assert.Equal(["B3 PE1511"], Places(diagnostics));
        Assert.Equal([longText, longText + "二"], disclosures[0][Catalogue.Funds].Select(row => row.Text(Catalogue.Funds.Reason)));
    }

    [Fact]
    public void What_cannot_be_read_is_refused_with_its_reason()
    {
        Assert.Equal(["county-ybj/2023-self/公开.xls: error PE1503: 工作簿设了打开密码，读不出来。"], ReadBeside(new XlsBuilder { IsEncrypted = true }.Sheet("资金", [fundsHeader]).Build()));
        Assert.StartsWith("county-ybj/2023-self/公开.xls: error PE1502:", Assert.Single(ReadBeside(new XlsBuilder().Sheet("资金", [fundsHeader]).Build("Book"))), StringComparison.Ordinal);
    }

    /// <summary>Bytes changed or cut off anywhere: something is told or read, and nothing breaks down.</summary>
    [Fact]
    public void A_damaged_file_is_never_an_exception()
    {
        var builder = new XlsBuilder();
        byte[] sound = builder.Sheet("公开件", Disclosure).Sheet("资金", [fundsHeader, ["合计", 5, XlsCell.Formula(BitConverter.GetBytes(2.5)), null, builder.Text("占地5m2", 0, (4, XlsBuilder.Raised))]]).Build();
        var random = new Random(97);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = i % 3 == 0 ? sound[..random.Next(8, sound.Length)] : [.. sound];
            for (int j = random.Next(4); j >= 0; j--)
                damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);
            ReadBeside(damaged);
        }
    }

    private static object?[][] Disclosure => [["文种", "年度", "默认金额单位"], ["绩效自评", 2023, "万元"]];

    private static (List<Disclosure> Disclosures, string[] Diagnostics) Read(byte[] workbook, string name = "公开.xls")
    {
        using var data = new TempData().Add("county-ybj/2023-self/" + name, workbook).Table("projects.csv", "项目编码,项目名称\n1,甲\n2,乙\n3,丙\n");
        return data.Read();
    }

    private static string[] ReadBeside(byte[] file)
    {
        using var data = TempData.WithDisclosure().Add("county-ybj/2023-self/公开.xls", file);
        return data.Read().Diagnostics;
    }

    private static string[] Places(string[] diagnostics) =>
        [.. diagnostics.Where(line => line.Contains('!')).Select(line => $"{line.Split('!')[1].Split(')')[0]} {line.Split(": ")[1].Split(' ')[1]}")];
}

using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;
using static PerfEvalSite.Tests.DisclosureBuilder;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace PerfEvalSite.Tests.Downloads;

public class DisclosureWorkbookTests
{
    private static readonly Agency agency = new("demo-ybj", "示例市医疗保障局 <甲>", "", [], "", "", "市级", default, "", "");

    [Fact]
    public void Every_table_is_a_sheet_with_its_Chinese_name_headers_and_figures()
    {
        var disclosure = new DisclosureBuilder().Head()
            .Row(Catalogue.Funds, ("project_id", DisclosureBuilder.Text("01")), ("scope", DisclosureBuilder.Text("项目")), ("adjusted", Number("50,491.71", "万元")), ("executed", Number("-12.50", "万元")), ("execution_rate", Number("99.96%", "%")))
            .Row(Catalogue.Funds, ("scope", DisclosureBuilder.Text("合计")), ("adjusted", NotApplicable()), ("executed", Number("0", "万元")), ("execution_rate", Number("97.6%", "%")), ("reason", DisclosureBuilder.Text("=1+1 & <b>\n第二行_x000D_\u0001")))
            .Empty(Catalogue.ThreePublic)
            .Build();
        using var package = SpreadsheetDocument.Open(new MemoryStream(Write(disclosure)), false);
        Assert.Equal(["说明", "公开件", "资金", "三公经费"], Sheets(package).Keys);
        Assert.Equal(
            [
                "A1 项目编码 @General | B1 口径 @General | C1 全年预算（万元） @General | D1 执行（万元） @General | E1 执行率 @General | F1 差异原因 @General",
                "A2 01 @49 | B2 项目 @General | C2 50491.71 #,##0.00 | D2 -12.50 0.00 | E2 0.9996 0.00%",
                "B3 合计 @General | C3 — @49 | D3 0 0 | E3 0.976 0.0% | F3 =1+1 & <b>\n第二行_x005F_x000D__x0001_ @General",
            ], Sheets(package)["资金"]);
        Assert.Equal(["A1 项目 @General"], Sheets(package)["三公经费"]);
        Assert.Equal("A1 示例市医疗保障局 <甲>2020年度项目绩效评价报告 @General", Sheets(package)["说明"][0]);
        Assert.Contains("A2 单位 @General | B2 示例市医疗保障局 <甲> @General", Sheets(package)["说明"]);
    }

    [Fact]
    public void The_zip_tells_the_check_sum_and_the_length_of_each_of_its_files()
    {
        var builder = new DisclosureBuilder().Head();
        for (int i = 0; i < 90; i++)
            builder.Row(Catalogue.Funds, ("scope", DisclosureBuilder.Text("项目")), ("reason", DisclosureBuilder.Text($"第 {i} 行")));
        using var zip = new ZipArchive(new MemoryStream(Write(builder.Build())));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(content);
            Assert.Equal((entry.FullName, entry.Length, entry.Crc32), (entry.FullName, content.Length, CrcOf(content.ToArray())));
        }
        // What is small and differs from workbook to workbook is not worth a compressor.
        Assert.Equal(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"], zip.Entries.Where(entry => entry.CompressedLength == entry.Length).Select(entry => entry.FullName));
    }

    private static uint CrcOf(byte[] content)
    {
        uint crc = uint.MaxValue;
        foreach (byte next in content)
        {
            crc ^= next;
            for (int bit = 0; bit < 8; bit++)
                crc = crc >> 1 ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
        }
        return ~crc;
    }

    [Fact]
    public void Excel_s_own_rules_hold_for_a_workbook_with_every_table_empty_or_full()
    {
        var empty = new DisclosureBuilder().Head();
        var full = new DisclosureBuilder();
        foreach (var table in Catalogue.OfDisclosure)
        {
            empty.Empty(table);
            (string, Figure)[] cells = [.. table.Columns.Select(column => (column.Id, column.Type >= ColumnType.Year ? Number("1,234.5", "万元") : DisclosureBuilder.Text("甲<&\"'>")))];
            full.Row(table, cells);
        }
        foreach (var disclosure in new[] { empty.Build(), full.Build() })
        {
            using var package = SpreadsheetDocument.Open(new MemoryStream(Write(disclosure, showPersonal: true)), false);
            Complaints.None(new OpenXmlValidator().Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
            Assert.Equal(Catalogue.OfDisclosure.Length + 1, Sheets(package).Count);
        }
    }

    [Theory]
    [InlineData("91.90", "分", "0.00")]
    [InlineData("0", null, "0")]
    [InlineData("-0.5", null, "0.0")]
    [InlineData("1,988", "家", "#,##0")]
    [InlineData("1988家", "家", null)]
    [InlineData("100%", "%", "0%")]
    [InlineData("95.1234%", "%", "0.0000%")]
    [InlineData("0012", null, null)]
    [InlineData("-0", null, null)]
    [InlineData("12,34", null, null)]
    [InlineData("9.12345", null, null)]
    [InlineData("12345678901234567", null, null)]
    [InlineData("48.8.", null, null)]
    public void A_figure_is_a_number_only_where_it_is_shown_exactly_as_printed(string printed, string? unit, string? format)
    {
        var figure = printed == "48.8." ? new Figure(printed, 48.8m, null) : Number(printed, unit);
        var disclosure = new DisclosureBuilder().Head().Row(Catalogue.Measures, ("value", figure)).Build();
        using var package = SpreadsheetDocument.Open(new MemoryStream(Write(disclosure)), false);
        string cell = Sheets(package)["其他数据"][1];
        if (format is null)
            Assert.Equal($"C2 {printed} @49", cell);
        else
            Assert.EndsWith($" {format}", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparator_or_an_approximation_is_kept_as_text()
    {
        var disclosure = new DisclosureBuilder().Head()
            .Row(Catalogue.Measures, ("value", new Figure("95", 95, null, Comparator.AtLeast)))
            .Row(Catalogue.Measures, ("value", new Figure("600", 600, null, approximate: true)))
            .Build();
        using var package = SpreadsheetDocument.Open(new MemoryStream(Write(disclosure)), false);
        Assert.Equal(["C2 95 @49", "C3 600 @49"], Sheets(package)["其他数据"].Skip(1));
    }

    [Fact]
    public void A_text_longer_than_a_cell_may_be_is_cut_with_a_word_about_it()
    {
        var disclosure = new DisclosureBuilder().Head().Row(Catalogue.Narratives, ("text", DisclosureBuilder.Text(new string('长', 40_000)))).Build();
        using var package = SpreadsheetDocument.Open(new MemoryStream(Write(disclosure)), false);
        string cell = package.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Text>()).Single(text => text.Text.Length > 30_000).Text;
        Assert.Equal(32_767, cell.Length);
        Assert.EndsWith("长……（未完，全文见 CSV 或 JSON）", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_disclosure_gives_the_same_bytes_in_any_culture()
    {
        byte[] first = Write(TableCsvTests.Person());
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(first, Write(TableCsvTests.Person()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Names_of_persons_are_left_out_unless_they_are_allowed()
    {
        using var hidden = SpreadsheetDocument.Open(new MemoryStream(Write(TableCsvTests.Person())), false);
        Assert.Equal(["A1 项目编码 @General | B1 项目名称 @General", "A2 1 @49 | B2 救助 @General"], Sheets(hidden)["项目"]);
        using var shown = SpreadsheetDocument.Open(new MemoryStream(Write(TableCsvTests.Person(), showPersonal: true)), false);
        Assert.Equal("A2 1 @49 | B2 救助 @General | C2 张三 @General", Sheets(shown)["项目"][1]);
    }

    private static byte[] Write(Disclosure disclosure, bool showPersonal = false)
    {
        var writer = new Utf8Writer();
        var workbook = new DisclosureWorkbook(showPersonal);
        workbook.Write(agency, disclosure, writer);
        writer.Clear();
        workbook.Write(agency, disclosure, writer);
        return writer.Written.ToArray();
    }

    /// <summary>Each sheet's rows as text: address, content, and number format; texts with an @ before theirs.</summary>
    private static Dictionary<string, List<string>> Sheets(SpreadsheetDocument package)
    {
        var workbook = package.WorkbookPart!;
        var styles = workbook.WorkbookStylesPart!.Stylesheet;
        return workbook.Workbook.Descendants<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>()
                .Select(row => string.Join(" | ", row.Elements<Cell>().Select(Show))).ToList());

        string Show(Cell cell)
        {
            uint format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
            string? code = styles.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(known => known.NumberFormatId!.Value == format)?.FormatCode!.Value;
            bool isText = cell.DataType?.Value == CellValues.InlineString;
            string name = code ?? (format == 0 ? "General" : format.ToString(CultureInfo.InvariantCulture));
            return $"{cell.CellReference} {(isText ? cell.InlineString!.InnerText : cell.CellValue!.Text)} {(isText ? "@" : "")}{name}";
        }
    }
}

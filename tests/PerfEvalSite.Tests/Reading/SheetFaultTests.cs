using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>What a cell of a sheet shows is what is read, or the cell is asked about.</summary>
public class SheetFaultTests
{
    private const string File = "county-ybj/2023-self/公开.xlsx";
    private const string Raised = "<rPr><vertAlign val=\"superscript\"/></rPr>", Lowered = "<rPr><vertAlign val=\"subscript\"/></rPr>", Struck = "<rPr><strike/></rPr>";

    /// <summary>Columns A to E.</summary>
    private static readonly string[] names = ["口径", "年初预算", "执行", "到位时间", "差异原因"];

    private static StoredCell?[] HeaderCells => [.. names.Select(name => (StoredCell)name)];

    [Theory]
    [InlineData("B", "<r><t>208.5</t></r><r>" + Raised + "<t>1</t></r>", "B2 PE1512")]
    [InlineData("B", "<r><t>208.5</t></r><r>" + Lowered + "<t>注</t></r>", "B2 PE1512")]
    [InlineData("B", "<r>" + Struck + "<t>200</t></r><r><t>185</t></r>", "B2 PE1511")]
    [InlineData("B", "<r><rPr><strike val=\"1\"/><vertAlign val=\"superscript\"/></rPr><t>200</t></r>", "B2 PE1511")]
    [InlineData("D", "<r><t>2023</t></r><r>" + Raised + "<t>1</t></r>", "D2 PE1512")]
    [InlineData("E", "<r><t>按</t></r><r>" + Struck + "<t>旧</t></r><r><t>新办法</t></r>", "E2 PE1511")]
    public void Struck_out_and_raised_characters_are_no_digits_of_a_number(string column, string runs, string told) =>
        Assert.Equal([told], Told(Inline(column, runs)).Where(line => line[0] == column[0]));

    [Theory]
    [InlineData("<r><t>占地500m</t></r><r>" + Raised + "<t>2</t></r><r><t>以上</t></r>", "占地500m²以上")]
    [InlineData("<r><t>CO</t></r><r>" + Lowered + "<t>2</t></r><r><t>减排</t></r>", "CO₂减排")]
    [InlineData("<r><t>见说明</t></r><r>" + Raised + "<t>[1]</t></r>", "见说明[¹]")]
    [InlineData("<r><rPr><strike val=\"0\"/><vertAlign val=\"baseline\"/></rPr><t>按进</t></r><r><t>度</t></r><rPh sb=\"0\" eb=\"1\"><t>jin</t></rPh>", "按进度")]
    public void In_words_they_are_the_characters_that_they_look_like(string runs, string shown)
    {
        var (row, told) = ReadRow(Inline("E", runs));
        Assert.Equal([], told);
        Assert.Equal(shown, row.Text(Catalogue.Funds.Reason));
    }

    [Fact]
    public void A_font_marks_a_cell_as_a_whole()
    {
        string styles = Part("styleSheet", "<fonts><font/><font><strike/></font><font><vertAlign val=\"superscript\"/></font></fonts>"
            + "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs>");
        string cells = "<c r=\"B2\" s=\"1\"><v>200</v></c><c r=\"C2\" s=\"2\"><v>7</v></c><c r=\"E2\" s=\"2\" t=\"str\"><v>备注</v></c>";
        Assert.Equal(["B2 PE1511", "C2 PE1512"], Told(cells, ("xl/styles.xml", styles)));
    }

    /// <summary>White letters in B2 and C2, whose cell is filled.</summary>
    [Theory]
    [InlineData("rgb=\"FFFFFFFF\"", "<patternFill patternType=\"solid\"><fgColor rgb=\"FF4472C4\"/></patternFill>", "B2 PE1523")]
    [InlineData("theme=\"0\"", "<patternFill patternType=\"solid\"><fgColor theme=\"4\"/><bgColor indexed=\"64\"/></patternFill>", "B2 PE1523")]
    [InlineData("indexed=\"9\"", "<gradientFill><stop position=\"0\"><color rgb=\"FF000000\"/></stop></gradientFill>", "B2 PE1523")]
    [InlineData("rgb=\"00ffffff\"", "<patternFill patternType=\"darkGray\"/>", "B2 PE1523")]
    [InlineData("rgb=\"FFFFFFFF\"", "<patternFill patternType=\"solid\"><fgColor rgb=\"FFFFFFFF\"/></patternFill>", "B2 PE1523 C2 PE1523")]
    [InlineData("theme=\"0\" tint=\"-0.5\"", "<patternFill patternType=\"none\"/>", "")]
    [InlineData("theme=\"1\"", "<patternFill patternType=\"none\"/>", "")]
    [InlineData("auto=\"1\"", "<patternFill patternType=\"none\"/>", "")]
    public void White_letters_on_white_are_not_seen(string colour, string fill, string told)
    {
        string styles = Part("styleSheet", $"<fonts><font/><font><color {colour}/></font></fonts><fills><fill><patternFill patternType=\"none\"/></fill><fill>{fill}</fill></fills>"
            + "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\" fillId=\"0\"/><xf fontId=\"1\" fillId=\"1\"/></cellXfs>");
        Assert.Equal(told, string.Join(' ', Told("<c r=\"B2\" s=\"1\"><v>200</v></c><c r=\"C2\" s=\"2\"><v>7</v></c>", ("xl/styles.xml", styles))));
    }

    [Theory]
    [InlineData("<c r=\"B2\"><v>12</v><v>5</v></c>", "B2 PE1520")]
    [InlineData("<c r=\"B2\"><is><t>1</t></is><v>12</v></c>", "B2 PE1520")]
    [InlineData("<c r=\"B2\"><v>12</v><extLst><ext><v>5</v></ext></extLst></c>", "")]
    public void Two_values_in_one_cell_are_not_joined(string cell, string told) => Assert.Equal(told, string.Join(' ', Told(cell)));

    [Theory]
    [InlineData("<c r=\"B2\"><f>C2</f></c>")]
    [InlineData("<c r=\"B2\"><f>C2</f><v></v></c>")]
    [InlineData("<c r=\"B2\"><f>C2</f><v/></c>")]
    [InlineData("<c r=\"B2\"><f>C2</f><v> </v></c>")]
    [InlineData("<c r=\"B2\"><f>C2</f><v>\n\t</v></c>")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>C2</f></c>")]
    [InlineData("<c r=\"B2\" t=\"n\"><f t=\"shared\" si=\"0\"/></c>")]
    [InlineData("<c r=\"B2\" t=\"n\"><f t=\"shared\" si=\"0\"></f><v></v></c>")]
    [InlineData("<c r=\"B2\"><f t=\"array\" ref=\"B2\">C2</f></c>")]
    [InlineData("<c r=\"B2\"><v></v><f>C2</f></c>")]
    public void A_formula_without_a_result_is_told_however_it_is_spelt(string cell) => Assert.Equal(["B2 PE1509"], Told(cell));

    [Fact]
    public void A_formula_that_gives_an_empty_text_is_blank()
    {
        var (row, told) = ReadRow("<c r=\"B2\" t=\"str\"><f>IF(A2=\"\",1,\"\")</f><v></v></c><c r=\"C2\"><v>5</v></c>");
        Assert.Equal([], told);
        Assert.Equal(("", "5"), (row.Text(Catalogue.Funds.Initial), row.Text(Catalogue.Funds.Executed)));
    }

    [Fact]
    public void Every_cell_that_one_formula_fills_needs_its_result()
    {
        string rows = Row(2, "合计", "<c r=\"B2\"><f t=\"array\" ref=\"B2:B4\">C2:C4</f><v>1</v></c>") + Row(3, "项目", "<c r=\"B3\"/><c r=\"C3\"><v>1</v></c>", "1")
            + Row(4, "项目", "<c r=\"B4\" t=\"str\"><v></v></c>", "2");
        Assert.Equal(["B3 PE1509"], Places(Read(Builder().SheetXml("资金", Header() + rows + "</sheetData>").Build()).Diagnostics));
    }

    [Theory]
    [InlineData("<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>", null, "0", true)]
    [InlineData("<calcPr fullCalcOnLoad=\"true\"/>", "Microsoft Excel", "300", true)]
    [InlineData("<calcPr forceFullCalc=\"1\"/>", null, "0", true)]
    [InlineData("<calcPr forceFullCalc=\"1\"/>", "Microsoft Excel", "300", false)]
    [InlineData("<calcPr calcCompleted=\"0\"/>", "Microsoft Excel", "300", true)]
    [InlineData("<calcPr calcId=\"191029\" calcMode=\"auto\"/>", "Microsoft Excel", "0", false)]
    [InlineData("<calcPr calcId=\"144525\"/>", "WPS Office_11.8.2.12085", "0", false)]
    [InlineData("", "LibreOffice/7.4.7.2", "0", false)]
    [InlineData("", null, "0", false)]
    [InlineData("", "Apache POI", "0", true)]
    [InlineData("", "Apache POI", "12.5", false)]
    [InlineData("", "NPOI", "0.0", true)]
    [InlineData("", "SheetJS", "0", true)]
    public void A_result_that_was_never_calculated_is_no_value(string calculation, string? program, string stored, bool isTold)
    {
        string rows = Row(2, "合计", $"<c r=\"B2\"><f>C2</f><v>{stored}</v></c><c r=\"C2\"><v>0</v></c>");
        (string, string)[] parts = program is null ? [] : [("docProps/app.xml", $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>{program}</Application></Properties>")];
        var workbook = new WorkbookBuilder { Behind = calculation }.Sheet("公开件", Disclosure).SheetXml("资金", Header() + rows + "</sheetData>");
        Assert.Equal(isTold ? ["B2 PE1510"] : [], Places(Read(workbook.Build(parts)).Diagnostics));
    }

    [Theory]
    [InlineData("<c r=\"B2\" t=\"s\"><v>999</v></c>", "B2 PE1520")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>-1</v></c>", "B2 PE1520")]
    [InlineData("<c r=\"B2\" s=\"77\"><v>5</v></c>", "B2 PE1520")]
    [InlineData("<c r=\"B2\" s=\"x\"><v>5</v></c>", "B2 PE1520")]
    [InlineData("<c r=\"B2\" t=\"zz\"><v>5</v></c>", "B2 PE1520")]
    [InlineData("<c r=\"C2\"><v>5</v></c><c r=\"B2\"><v>5</v></c>", "B2 PE1521")]
    [InlineData("<c r=\"B2\"><v>5</v></c><c r=\"B2\"><v>6</v></c>", "B2 PE1521")]
    [InlineData("<c r=\"B3\"><v>5</v></c>", "B2 PE1521")]
    [InlineData("<c r=\"??\"><v>5</v></c>", "B2 PE1521")]
    [InlineData("<c r=\"D2\" t=\"d\"><v>2023-09-27T16:00:00.000Z</v></c>", "D2 PE1517")]
    public void What_points_nowhere_or_stands_out_of_place_is_told_and_never_blank(string cell, string told) => Assert.Equal([told], Told(cell));

    [Theory]
    [InlineData("2")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("x")]
    public void A_row_that_goes_backwards_ends_the_reading(string number) =>
        Assert.Equal(["A3 PE1521"], Places(Read(Builder().SheetXml("资金", Header() + Row(2, "合计", "<c r=\"B2\"><v>5</v></c>") + $"<row r=\"{number}\"><c><v>1</v></c></row></sheetData>").Build()).Diagnostics));

    [Fact]
    public void Rows_and_cells_without_numbers_follow_each_other()
    {
        var (disclosures, diagnostics) = Read(Builder().SheetXml("资金",
            "<sheetData><row><c t=\"str\"><v>口径</v></c><c t=\"str\"><v>年初预算</v></c></row><row/><row><c t=\"str\"><v>合计</v></c><c><v>7</v></c></row></sheetData>").Build());
        Assert.Equal([], diagnostics);
        Assert.Equal($"{File}(资金!B3)", disclosures[0][Catalogue.Funds][0].PlaceOf(Catalogue.Funds.Initial).ToString());
    }

    [Theory]
    [InlineData("2023-09-28")]
    [InlineData("2023-09-28T00:00:00")]
    [InlineData("2023-09-28T00:00:00.000")]
    [InlineData("2023-09-28T00:00:00Z")]
    [InlineData("2023-09-28T00:00:00.000Z")]
    [InlineData("2023-09-28T00:00:00+08:00")]
    public void A_date_written_out_is_that_day(string stored)
    {
        var (row, told) = ReadRow($"<c r=\"D2\" t=\"d\"><v>{stored}</v></c>");
        Assert.Equal([], told);
        Assert.Equal("2023-09-28", row.Text(Catalogue.Funds.ReceivedOn));
    }

    [Fact]
    public void A_date_without_a_year_and_a_time_are_told_in_columns_of_targets_and_words()
    {
        var data = Builder().Sheet("资金", [HeaderCells,
            ["合计", StoredCell.Number("45721", "m\"月\"d\"日\""), null, StoredCell.Number("45721", "m\"月\"d\"日\""), StoredCell.Number("45721", "d-mmm")]]);
        Assert.Equal(["B2 PE1516", "D2 PE2021", "E2 PE1516"], Places(Read(data.Build()).Diagnostics));
        var indicators = Builder().Sheet("指标体系", [["体系编码", "性质"], ["e", "评价指标"]]).Sheet("指标", [["体系编码", "序号", "一级指标", "目标值", "实际值"],
            ["e", "1", "产出", StoredCell.Number("45721", "m\"月\"d\"日\""), StoredCell.Number("0.0430555555555556", "h:mm")],
            ["e", "2", "产出", StoredCell.Number("45721", "yyyy/m/d"), StoredCell.Number("11689", "mmm-yy")]]);
        Assert.Equal(["D2 PE1516", "E2 PE1516", "E3 PE1516"], Places(Read(indicators.Build()).Diagnostics));
    }

    [Fact]
    public void Beside_the_table_nothing_is_asked_about()
    {
        var workbook = Builder().SheetXml("资金", Header() + Row(2, "合计", "<c r=\"B2\"><v>5</v></c><c r=\"G2\"><f>B2</f></c>") + "</sheetData>");
        Assert.Equal([], Read(workbook.Build()).Diagnostics);
    }

    [Theory]
    [InlineData("<row r=\"2\" hidden=\"1\">")]
    [InlineData("<row r=\"2\" hidden=\"true\" outlineLevel=\"1\">")]
    [InlineData("<row r=\"2\" ht=\"0\" customHeight=\"1\">")]
    [InlineData("<row r=\"2\" ht=\"0.0\">")]
    public void A_hidden_row_that_holds_something_is_told(string row)
    {
        string sheet = Header() + row + "<c r=\"A2\" t=\"str\"><v>合计</v></c><c r=\"B2\"><v>777</v></c></row><row r=\"3\" hidden=\"1\"><c r=\"A3\"/></row></sheetData>";
        Assert.Equal([$"{File}(资金!A2): error PE1518: 第 2 行里有内容，但被隐藏、折叠或筛选掉了，看不到。"], Read(Builder().SheetXml("资金", sheet).Build()).Diagnostics);
    }

    [Theory]
    [InlineData("<cols><col min=\"5\" max=\"5\" width=\"9\" hidden=\"1\"/></cols>")]
    [InlineData("<cols><col min=\"5\" max=\"16384\" hidden=\"true\"/></cols>")]
    [InlineData("<cols><col min=\"4\" max=\"4\" width=\"9\"/><col min=\"5\" max=\"6\" width=\"0\" customWidth=\"1\"/></cols>")]
    [InlineData("<sheetFormatPr defaultColWidth=\"0\"/><cols><col min=\"1\" max=\"4\" width=\"9\"/></cols>")]
    public void A_hidden_column_is_left_out_and_told(string columns)
    {
        var workbook = Builder().SheetXml("资金", columns + Header(hasProjects: false) + Row(2, "合计", "<c r=\"B2\"><v>5</v></c><c r=\"E2\" t=\"str\"><v>内部说明</v></c>") + "</sheetData>");
        var (disclosures, diagnostics) = Read(workbook.Build());
        Assert.Equal([$"{File}(资金!E1): warning PE1519: E 列是隐藏的，没有读取。"], diagnostics);
        Assert.Equal(("5", ""), (disclosures[0][Catalogue.Funds][0].Text(Catalogue.Funds.Initial), disclosures[0][Catalogue.Funds][0].Text(Catalogue.Funds.Reason)));
    }

    [Fact]
    public void A_title_that_reaches_out_of_a_hidden_column_is_seen()
    {
        var workbook = Builder().SheetXml("资金", "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>资金表</v></c></row>"
            + "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>口径</v></c><c r=\"C2\" t=\"str\"><v>年初预算</v></c></row><row r=\"3\"><c r=\"B3\" t=\"str\"><v>合计</v></c><c r=\"C3\"><v>5</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>");
        Assert.Equal([], Read(workbook.Build()).Diagnostics);
    }

    [Fact]
    public void Hidden_rows_that_follow_each_other_are_told_once_and_zeros_that_a_sheet_hides_are_blank()
    {
        string sheet = "<sheetViews><sheetView showZeros=\"0\"/></sheetViews>" + Header() + Row(2, "合计", "<c r=\"B2\"><v>0</v></c><c r=\"C2\"><v>5</v></c>")
            + string.Concat(Enumerable.Range(3, 5).Select(row => Row(row, "项目", "", $"{row}").Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal))) + "</sheetData>";
        var (disclosures, diagnostics) = Read(Builder().SheetXml("资金", sheet).Build());
        Assert.Equal([$"{File}(资金!A3): error PE1518: 第 3 至 7 行里有内容，但被隐藏、折叠或筛选掉了，看不到。"], diagnostics);
        Assert.Equal(("", "5"), (disclosures[0][Catalogue.Funds][0].Text(Catalogue.Funds.Initial), disclosures[0][Catalogue.Funds][0].Text(Catalogue.Funds.Executed)));
    }

    /// <summary>A table pasted while a cell was being edited.</summary>
    [Theory]
    [InlineData("注\n合计\t10\t9\t\t\n项目\t8\t7\t\t", "E2 PE1132")]
    [InlineData("合计,10,9,,,\n项目,8,7,,,", "E2 PE1132")]
    [InlineData("第一行, 有, 逗, 号, 的, 话,\n合计, 的, 第, 二, 行, 话", null)]
    [InlineData("合计，10，9，，，\n项目，8，7，，，", null)]
    [InlineData("合计,10,9,,,", null)]
    [InlineData("本项目实施一个很长的过程,一\n不是口径的词,10,9,,,", null)]
    public void Rows_in_a_cell_of_a_sheet_are_asked_about(string text, string? told)
    {
        string cell = $"<c r=\"E2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>";
        Assert.Equal(told is null ? [] : [told], Told("<c r=\"B2\"><v>5</v></c>" + cell));
    }

    [Theory]
    [InlineData("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")]
    [InlineData("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships")]
    public void Both_dialects_any_prefix_and_the_elements_of_newer_programs_are_understood(string main, string relations)
    {
        string workbook = $"<x:workbook xmlns:x=\"{main}\" xmlns:q=\"{relations}\"><x:workbookPr date1904=\"1\"/><x:sheets><x:sheet name=\"公开件\" q:id=\"rId1\"/><x:sheet name=\"资金\" q:id=\"rId2\"/></x:sheets>"
            + "<x:extLst><x:ext><x15:workbookPr xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\" chartTrackingRefBase=\"1\"/></x:ext></x:extLst></x:workbook>";
        string sheet = $"<x:worksheet xmlns:x=\"{main}\" xmlns:y=\"urn:other\"><x:sheetData><y:row r=\"1\"/><x:row r=\"1\"><x:c r=\"A1\" t=\"str\"><x:v>口径</x:v></x:c><x:c r=\"B1\" t=\"str\"><x:v>到位时间</x:v></x:c></x:row>"
            + "<x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\"><x:is><x:t>合计</x:t><y:t>外</y:t></x:is></x:c><x:c r=\"B2\" s=\"1\"><y:v>1</y:v><x:v>42734</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        string styles = $"<x:styleSheet xmlns:x=\"{main}\"><x:cellXfs><x:xf numFmtId=\"0\"/><x:xf numFmtId=\"14\"/></x:cellXfs></x:styleSheet>";
        var (disclosures, diagnostics) = Read(Builder().Sheet("资金", []).Build(("xl/workbook.xml", workbook), ("xl/worksheets/sheet2.xml", sheet), ("xl/styles.xml", styles)));
        Assert.Equal([], diagnostics);
        Assert.Equal("2020-12-31", disclosures[0][Catalogue.Funds][0].Text(Catalogue.Funds.ReceivedOn));
    }

    [Theory]
    [InlineData("./worksheets/sheet{0}.xml")]
    [InlineData("../xl/worksheets/sheet{0}.xml")]
    [InlineData("/xl/worksheets/sheet{0}.xml")]
    [InlineData("/xl/./other/../worksheets/sheet{0}.xml")]
    [InlineData("worksheets\\sheet{0}.xml")]
    [InlineData("Worksheets/Sheet{0}.XML")]
    [InlineData("work%73heets/%73heet{0}.xml")]
    public void A_part_is_found_however_its_name_is_written(string target)
    {
        var workbook = new WorkbookBuilder { TargetOf = number => string.Format(CultureInfo.InvariantCulture, target, number) }
            .Sheet("公开件", Disclosure).Sheet("资金", [HeaderCells, ["合计", StoredCell.Number("5")]]);
        var (disclosures, diagnostics) = Read(workbook.Build());
        Assert.Equal([], diagnostics);
        Assert.Equal("5", disclosures[0][Catalogue.Funds][0].Text(Catalogue.Funds.Initial));
    }

    [Fact]
    public void A_part_that_is_not_there_is_told()
    {
        var workbook = new WorkbookBuilder { TargetOf = number => number == 2 ? "worksheets/sheet9.xml" : $"worksheets/sheet{number}.xml" }
            .Sheet("公开件", Disclosure).Sheet("资金", [HeaderCells, ["合计", StoredCell.Number("5")]]);
        Assert.Equal([$"{File}(资金): error PE1522: 工作表“资金”的内容不在文件里。"], Read(workbook.Build()).Diagnostics);
    }

    /// <summary>Rows and columns hidden in any way, anywhere: what is hidden is told, and no hidden column is read.</summary>
    [Fact]
    public void Whatever_is_hidden_is_told_and_never_published_unasked()
    {
        var random = new Random(8);
        string[] rowWays = ["hidden=\"1\"", "hidden=\"true\"", "ht=\"0\"", "ht=\"0.75\" customHeight=\"1\"", "ht=\"3\"", "hidden=\"1\" outlineLevel=\"2\""];
        string[] columnWays = ["hidden=\"1\"", "width=\"0\"", "width=\"0.42\" customWidth=\"1\"", "hidden=\"true\" width=\"12\""];
        for (int i = 0; i < 60; i++)
        {
            var hiddenRows = Enumerable.Range(2, 6).Where(_ => random.Next(3) == 0).ToHashSet();
            var hiddenColumns = Enumerable.Range(2, 4).Where(_ => random.Next(3) == 0).ToList();
            string columns = hiddenColumns.Count == 0 ? "" : $"<cols>{string.Concat(hiddenColumns.Select(column => $"<col min=\"{column}\" max=\"{column}\" {columnWays[random.Next(columnWays.Length)]}/>"))}</cols>";
            string rows = string.Concat(Enumerable.Range(2, 6).Select(row => Row(row, "项目", $"<c r=\"B{row}\"><v>{row}</v></c><c r=\"C{row}\"><v>{row}</v></c><c r=\"D{row}\" t=\"str\"><v>2023年</v></c><c r=\"E{row}\" t=\"str\"><v>内部</v></c>", $"{row}")
                .Replace("<row ", hiddenRows.Contains(row) ? $"<row {rowWays[random.Next(rowWays.Length)]} " : "<row ", StringComparison.Ordinal)));
            var (disclosures, diagnostics) = Read(Builder().SheetXml("资金", columns + Header() + rows + "</sheetData>").Build());
            var firsts = hiddenRows.Where(row => !hiddenRows.Contains(row - 1)).Select(row => $"A{row} PE1518");
            Assert.Equal(firsts.Concat(hiddenColumns.Select(column => $"{Place.ColumnLetters(column)}1 PE1519")).Order(StringComparer.Ordinal), Places(diagnostics).Order(StringComparer.Ordinal));
            var table = Catalogue.Funds;
            var columnsRead = new[] { table.Initial, table.Executed, table.ReceivedOn, table.Reason };
            Assert.All(disclosures[0][table], row => Assert.All(hiddenColumns, column => Assert.Equal("", row.Text(columnsRead[column - 2]))));
        }
    }

    private static StoredCell?[][] Disclosure => [["文种", "年度", "默认金额单位"], ["绩效自评", "2023", "万元"]];

    private static WorkbookBuilder Builder() => new WorkbookBuilder().Sheet("公开件", Disclosure);

    private static string Header(bool hasProjects = true) =>
        "<sheetData><row r=\"1\">" + string.Concat(names.Select((name, i) => $"<c r=\"{Place.ColumnLetters(i + 1)}1\" t=\"str\"><v>{name}</v></c>"))
        + (hasProjects ? "<c r=\"F1\" t=\"str\"><v>项目编码</v></c></row>" : "</row>");

    private static string Row(int row, string scope, string cells, string? project = null) =>
        $"<row r=\"{row}\"><c r=\"A{row}\" t=\"str\"><v>{scope}</v></c>{cells}{(project is null ? "" : $"<c r=\"F{row}\" t=\"str\"><v>{project}</v></c>")}</row>";

    private static string Inline(string column, string runs) => $"<c r=\"{column}2\" t=\"inlineStr\"><is>{runs}</is></c>";

    private static string Part(string root, string content) => $"<{root} xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{content}</{root}>";

    private static string[] Told(string cells, params (string, string)[] parts) => Places(Read(WithRow(cells).Build(parts)).Diagnostics);

    private static (Row Row, string[] Told) ReadRow(string cells)
    {
        var (disclosures, diagnostics) = Read(WithRow(cells).Build());
        return (disclosures[0][Catalogue.Funds][0], diagnostics);
    }

    private static WorkbookBuilder WithRow(string cells) => Builder().SheetXml("资金", Header() + Row(2, "合计", cells) + "</sheetData>");

    private static (List<Disclosure> Disclosures, string[] Diagnostics) Read(byte[] workbook)
    {
        using var data = new TempData().Add(File, workbook).Table("projects.csv", "项目编码,项目名称\n1,甲\n2,乙\n3,丙\n4,丁\n5,戊\n6,己\n7,庚\n");
        return data.Read();
    }

    /// <summary>B2 PE1509, of what is told of a sheet.</summary>
    private static string[] Places(string[] diagnostics) =>
        [.. diagnostics.Where(line => line.Contains('!')).Select(line => $"{line.Split('!')[1].Split(')')[0]} {line.Split(": ")[1].Split(' ')[1]}")];
}

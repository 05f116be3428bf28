using System.Security;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>What a sheet does not show is never published without a word, and what floats above its cells is told.</summary>
public class UnseenTests
{
    private const string File = "county-ybj/2023-self/公开.xlsx";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Newer = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

    /// <summary>B2 holds 7, C2, which is filled dark, too.</summary>
    [Theory]
    [InlineData("[White]0", "B2 PE1523")]
    [InlineData("[白色]0", "B2 PE1523")]
    [InlineData("[Color2]0.00", "B2 PE1523")]
    [InlineData("[Color 2]0.00", "B2 PE1523")]
    [InlineData("[颜色2]#,##0", "B2 PE1523")]
    [InlineData("[White][>5]0;0", "B2 PE1523")]
    [InlineData("[White][<5]0;0", "")]
    [InlineData("0;[White]-0", "")]
    [InlineData("0;0;[White]0", "")]
    [InlineData("[Red]0", "")]
    [InlineData("[Color3]0", "")]
    [InlineData("[Color57]0", "")]
    [InlineData("[DBNum1][White]@", "")]
    public void A_number_format_can_write_in_white(string format, string told) => Assert.Equal(told, string.Join(' ', Told("<c r=\"B2\" s=\"1\"><v>7</v></c><c r=\"C2\" s=\"2\"><v>7</v></c>", "", Styles(format))));

    [Theory]
    [InlineData("0;-0;0;[White]@", "B2 PE1523")]
    [InlineData("[White]@", "B2 PE1523")]
    [InlineData("[White]0", "")]
    public void The_section_of_texts_counts_for_texts(string format, string told) =>
        Assert.Equal(told, string.Join(' ', Told("<c r=\"B2\" s=\"1\" t=\"str\"><v>7</v></c>", "", Styles(format))));

    /// <summary>Letters and fill of B2.</summary>
    [Theory]
    [InlineData("rgb=\"FF000000\"", "rgb=\"FF000000\"", true)]
    [InlineData("rgb=\"FFFFFF00\"", "indexed=\"13\"", true)]
    [InlineData("rgb=\"FFFFFF00\"", "rgb=\"FFFFFE08\"", true)]
    [InlineData("theme=\"4\" tint=\"0.4\"", "theme=\"4\" tint=\"0.4\"", true)]
    [InlineData("theme=\"0\" tint=\"-0.0499893185\"", "", true)]
    [InlineData("rgb=\"FFFEFEFE\"", "", true)]
    [InlineData("theme=\"4\"", "theme=\"5\"", false)]
    [InlineData("theme=\"0\" tint=\"-0.25\"", "", false)]
    [InlineData("rgb=\"FFFFFFFF\"", "rgb=\"FF000000\"", false)]
    [InlineData("rgb=\"FFFFFF00\"", "", false)]
    [InlineData("auto=\"1\"", "rgb=\"FF000000\"", false)]
    public void Letters_of_the_colour_behind_them_are_not_seen(string letters, string fill, bool isTold) =>
        Assert.Equal(isTold ? ["B2 PE1523"] : [], Told("<c r=\"B2\" s=\"1\"><v>7</v></c>", "", Styles("0", $"<color {letters}/>", fill)));

    [Fact]
    public void Letters_of_hardly_any_size_are_not_seen() =>
        Assert.Equal(["B2 PE1523"], Told("<c r=\"B2\" s=\"1\"><v>7</v></c>", "", Styles("0", "<sz val=\"1\"/>", "")));

    /// <summary>A text of runs in C2, filled dark, and in B2.</summary>
    [Theory]
    [InlineData("B2", "<r><t>208.5</t></r><r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t>9</t></r>", true)]
    [InlineData("B2", "<r><rPr><color theme=\"0\"/></rPr><t>1</t></r><r><t>208.5</t></r>", true)]
    [InlineData("B2", "<r><rPr><sz val=\"1\"/></rPr><t>1</t></r><r><t>208.5</t></r>", true)]
    [InlineData("B2", "<r><rPr><color rgb=\"FF000000\"/></rPr><t>208.5</t></r>", false)]
    [InlineData("B2", "<r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t> </t></r><r><t>208.5</t></r>", false)]
    [InlineData("C2", "<r><t>208.5</t></r><r><rPr><color rgb=\"FF203764\"/></rPr><t>9</t></r>", true)]
    [InlineData("C2", "<r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t>208.5</t></r>", false)]
    public void Runs_of_a_text_that_are_not_seen_are_no_digits_of_a_number(string cell, string runs, bool isTold) =>
        Assert.Equal(isTold ? [$"{cell} PE1523"] : [], Told($"<c r=\"{cell}\" s=\"{(cell == "B2" ? 0 : 2)}\" t=\"inlineStr\"><is>{runs}</is></c>", "", Styles("0")));

    /// <summary>B2 holds 7 and E2 words; what a rule for B2:E9 makes of them.</summary>
    [Theory]
    [InlineData("type=\"cellIs\" operator=\"equal\"", "<formula>7</formula>", "B2 PE1523")]
    [InlineData("type=\"cellIs\" operator=\"greaterThan\"", "<formula>5</formula>", "B2 PE1523 E2 PE1523")]
    [InlineData("type=\"cellIs\" operator=\"between\"", "<formula>5</formula><formula>9</formula>", "B2 PE1523")]
    [InlineData("type=\"cellIs\" operator=\"notEqual\"", "<formula>0</formula>", "B2 PE1523 E2 PE1523")]
    [InlineData("type=\"cellIs\" operator=\"equal\"", "<formula>0</formula>", "")]
    [InlineData("type=\"cellIs\" operator=\"lessThan\"", "<formula>5</formula>", "")]
    [InlineData("type=\"expression\"", "<formula>TRUE</formula>", "B2 PE1523 E2 PE1523")]
    [InlineData("type=\"expression\"", "<formula>B2=0</formula>", "")]
    [InlineData("type=\"expression\"", "<formula>B2&gt;=7</formula>", "B2 PE1523 E2 PE1523")]
    [InlineData("type=\"expression\"", "<formula>ISERROR(B2)</formula>", "")]
    [InlineData("type=\"containsText\" text=\"进度\" operator=\"containsText\"", "<formula>NOT(ISERROR(SEARCH(\"进度\",B2)))</formula>", "E2 PE1523")]
    [InlineData("type=\"notContainsBlanks\"", "", "B2 PE1523 E2 PE1523")]
    [InlineData("type=\"containsErrors\"", "", "")]
    [InlineData("type=\"expression\"", "<formula>$A2=\"合计\"</formula>", "B2 PE1524")]
    [InlineData("type=\"duplicateValues\"", "", "B2 PE1524")]
    [InlineData("type=\"cellIs\" operator=\"greaterThan\"", "<formula>$G$1</formula>", "B2 PE1524")]
    public void A_condition_that_hides_is_followed_where_it_is_about_the_cell_and_told_where_it_is_not(string rule, string formulas, string told) =>
        Assert.Equal(told, string.Join(' ', Told(Cells, Rule($"{rule} dxfId=\"0\"", formulas), Styles("0"))));

    /// <summary>The looks of the workbook's conditions by number.</summary>
    [Theory]
    [InlineData(0, "B2 PE1523 E2 PE1523")]
    [InlineData(1, "B2 PE1513 E2 PE1513")]
    [InlineData(2, "")]
    [InlineData(3, "")]
    [InlineData(4, "B2 PE1523 E2 PE1523")]
    [InlineData(9, "")]
    public void A_condition_hides_by_colour_by_fill_or_by_number_format(int look, string told) =>
        Assert.Equal(told, string.Join(' ', Told(Cells, Rule($"type=\"notContainsBlanks\" dxfId=\"{look}\"", ""), Styles("0"))));

    [Theory]
    [InlineData("0;-0;[White]0", "")]
    [InlineData("0", "<conditionalFormatting sqref=\"B2\"><cfRule type=\"cellIs\" operator=\"equal\" dxfId=\"0\"><formula>0</formula></cfRule></conditionalFormatting>")]
    public void A_zero_that_a_format_or_a_condition_takes_away_is_blank(string format, string behind)
    {
        using var data = new TempData().Add(File, Builder().SheetXml("资金", Header() + Row("<c r=\"B2\" s=\"1\"><v>0</v></c><c r=\"C2\"><v>5</v></c>") + "</sheetData>" + behind).Build(("xl/styles.xml", Styles(format))));
        var row = data.ReadOne()[Catalogue.Funds][0];
        Assert.Equal(("", "5"), (row.Text(Catalogue.Funds.Initial), row.Text(Catalogue.Funds.Executed)));
    }

    [Theory]
    [InlineData("dataBar", "showValue=\"0\"", "B2 PE1513")]
    [InlineData("iconSet", "showValue=\"false\"", "B2 PE1513")]
    [InlineData("dataBar", "", "")]
    [InlineData("iconSet", "showValue=\"1\"", "")]
    public void A_bar_or_a_mark_can_stand_in_place_of_a_number(string kind, string attribute, string told) =>
        Assert.Equal(told, string.Join(' ', Told(Cells, $"<conditionalFormatting sqref=\"B2:E9\"><cfRule type=\"{kind}\" priority=\"1\"><{kind} {attribute}/></cfRule></conditionalFormatting>", Styles("0"))));

    [Fact]
    public void Conditions_of_newer_programs_bring_their_look_along()
    {
        string rule = $"<extLst><ext><x14:conditionalFormattings xmlns:x14=\"{Newer}\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:conditionalFormatting><x14:cfRule type=\"cellIs\" operator=\"equal\">"
            + "<xm:f>7</xm:f><x14:dxf><font><color theme=\"0\"/></font></x14:dxf></x14:cfRule><xm:sqref>A1 B2:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
        Assert.Equal(["B2 PE1523"], Told(Cells, rule, Styles("0")));
    }

    [Fact]
    public void A_condition_that_changes_nothing_that_is_read_is_no_matter() =>
        Assert.Equal([], Told(Cells, Rule("type=\"expression\" dxfId=\"2\"", "<formula>$A2=\"合计\"</formula>"), Styles("0")));

    [Theory]
    [InlineData("<xdr:sp><xdr:txBody><a:p><a:r><a:t>更正：执行数应为 1,250</a:t></a:r></a:p></xdr:txBody></xdr:sp>", "“更正：执行数应为 1,250”")]
    [InlineData("<xdr:grpSp><xdr:sp><xdr:txBody><a:p><a:r><a:t>甲</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:grpSp>", "“甲”")]
    [InlineData("<xdr:sp><xdr:txBody><a:p><a:r><a:t> </a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:pic/>", null)]
    [InlineData("<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" hidden=\"1\"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>甲</a:t></a:r></a:p></xdr:txBody></xdr:sp>", null)]
    [InlineData("<mc:A xmlns:mc=\"urn:mc\"><mc:Choice><xdr:sp><a:t>乙</a:t></xdr:sp></mc:Choice><mc:Fallback><xdr:sp><a:t>乙</a:t></xdr:sp></mc:Fallback></mc:A>", "1 处文本框")]
    public void Text_in_shapes_is_told_once_a_sheet(string shapes, string? told)
    {
        string[] found = Read(Cells, "", Styles("0"), ("xl/worksheets/_rels/sheet2.xml.rels", RelationTo("drawing", "../drawings/drawing1.xml")),
            ("xl/drawings/drawing1.xml", $"<xdr:wsDr xmlns:xdr=\"urn:xdr\" xmlns:a=\"urn:a\"><xdr:twoCellAnchor>{shapes}</xdr:twoCellAnchor></xdr:wsDr>"));
        if (told is null)
            Assert.Equal([], found);
        else
        {
            Assert.StartsWith($"{File}(资金): warning PE1525: ", Assert.Single(found), StringComparison.Ordinal);
            Assert.Contains(told, found[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_sheet_of_nothing_but_a_text_box_is_told()
    {
        var workbook = Builder().SheetXml("资金", Header() + Row(Cells) + "</sheetData>").SheetXml("说明二", "<sheetData/>");
        string[] found = Read(workbook.Build(("xl/worksheets/_rels/sheet3.xml.rels", RelationTo("drawing", "../drawings/drawing1.xml")),
            ("xl/drawings/drawing1.xml", "<xdr:wsDr xmlns:xdr=\"urn:xdr\" xmlns:a=\"urn:a\"><xdr:sp><a:t>合计 200</a:t></xdr:sp></xdr:wsDr>")));
        Assert.StartsWith($"{File}(说明二): warning PE1525: ", Assert.Single(found), StringComparison.Ordinal);
    }

    /// <summary>Heads and names are explained in many a form, and hints are for whoever fills it in.</summary>
    [Theory]
    [InlineData("B2", "应为 1,250", true)]
    [InlineData("B2", "此数待核", true)]
    [InlineData("C2", "漏填，实为 9", true)]
    [InlineData("B1", "指全年预算数", false)]
    [InlineData("A2", "合计行", false)]
    [InlineData("E2", "见第3页", false)]
    [InlineData("B2", "请按万元填写，保留两位小数", false)]
    [InlineData("B2", " ", false)]
    [InlineData("B7", "应为 1,250", false)]
    public void Notes_on_figures_are_told_and_explanations_are_not(string cell, string text, bool isTold)
    {
        string[] found = Read(Cells, "", Styles("0"), ("xl/worksheets/_rels/sheet2.xml.rels", RelationTo("comments", "../comments1.xml")),
            ("xl/comments1.xml", Part("comments", $"<commentList><comment ref=\"{cell}\"><text><r><t>{text}</t></r></text></comment></commentList>")));
        Assert.Equal(isTold ? [$"{File}(资金!{cell}): warning PE1526: 工作表上有 1 条批注写在数字或空白的单元格上，没有读取（{cell}）。"] : [], found);
    }

    /// <summary>A number in a cell of dates shows as a date: a quantity that was typed into one.</summary>
    [Theory]
    [InlineData("yyyy", "45047", "B2 PE1516")]
    [InlineData("yyyy", "5", "B2 PE1516")]
    [InlineData("[h]", "45047", "B2 PE1516")]
    [InlineData("[mm]", "1.5", "B2 PE1516")]
    [InlineData("yyyy-mm-dd", "95", "B2 PE1516")]
    [InlineData("d", "5", "B2 PE1516")]
    [InlineData("yyyy-mm-dd", "45047", "B2 PE2001")]
    public void No_date_is_an_amount(string format, string stored, string told) => Assert.Equal([told], Told($"<c r=\"B2\" s=\"1\"><v>{stored}</v></c>", "", Styles(format)));

    [Theory]
    [InlineData("45047", "yyyy", "")]
    [InlineData("20000", "yyyy-mm-dd", "")]
    [InlineData("95", "yyyy-mm-dd", "D2 PE1516")]
    public void A_year_in_a_column_of_dates_is_one_and_a_number_is_none(string stored, string format, string told) =>
        Assert.Equal(told, string.Join(' ', Told($"<c r=\"D2\" s=\"1\"><v>{stored}</v></c>", "", Styles(format))));

    private const string Cells = "<c r=\"B2\"><v>7</v></c><c r=\"E2\" t=\"str\"><v>按进度支付</v></c>";

    private static string Rule(string attributes, string formulas) => $"<conditionalFormatting sqref=\"B2:E9\"><cfRule {attributes} priority=\"1\">{formulas}</cfRule></conditionalFormatting>";

    /// <summary>Style 1 has the format, the font and the fill, style 2 the format on a dark fill.</summary>
    private static string Styles(string format, string font = "", string fill = "") => Part("styleSheet",
        $"<numFmts><numFmt numFmtId=\"200\" formatCode=\"{SecurityElement.Escape(format)}\"/></numFmts><fonts><font/><font>{font}</font></fonts>"
        + $"<fills><fill><patternFill patternType=\"none\"/></fill><fill>{(fill.Length == 0 ? "" : $"<patternFill patternType=\"solid\"><fgColor {fill}/></patternFill>")}</fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF203764\"/></patternFill></fill></fills>"
        + "<cellXfs><xf/><xf numFmtId=\"200\" fontId=\"1\" fillId=\"1\"/><xf numFmtId=\"200\" fillId=\"2\"/></cellXfs>"
        + "<dxfs><dxf><font><color rgb=\"FFFFFFFF\"/></font></dxf><dxf><numFmt numFmtId=\"201\" formatCode=\";;;\"/></dxf><dxf><font><color rgb=\"FFFF0000\"/></font></dxf>"
        + "<dxf><font><color rgb=\"FFFFFFFF\"/></font><fill><patternFill><bgColor rgb=\"FFFF0000\"/></patternFill></fill></dxf>"
        + "<dxf><font><color rgb=\"FFFF0000\"/></font><fill><patternFill patternType=\"solid\"><fgColor auto=\"1\"/><bgColor rgb=\"FFFF0000\"/></patternFill></fill></dxf></dxfs>");

    private static StoredCell?[][] Disclosure => [["文种", "年度", "默认金额单位"], ["绩效自评", "2023", "万元"]];

    private static WorkbookBuilder Builder() => new WorkbookBuilder().Sheet("公开件", Disclosure);

    private static string Header() => "<sheetData><row r=\"1\">" + string.Concat(new[] { "口径", "年初预算", "执行", "到位时间", "差异原因" }.Select((name, i) => $"<c r=\"{(char)('A' + i)}1\" t=\"str\"><v>{name}</v></c>")) + "</row>";

    private static string Row(string cells) => $"<row r=\"2\"><c r=\"A2\" t=\"str\"><v>合计</v></c>{cells}</row>";

    private static string Part(string root, string content) => $"<{root} xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{content}</{root}>";

    private static string RelationTo(string type, string target) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/{type}\" Target=\"{target}\"/></Relationships>";

    private static string[] Told(string cells, string behind, string styles) =>
        [.. Read(cells, behind, styles).Select(line => $"{line.Split('!')[1].Split(')')[0]} {line.Split(": ")[1].Split(' ')[1]}")];

    private static string[] Read(string cells, string behind, string styles, params (string, string)[] parts) =>
        Read(Builder().SheetXml("资金", Header() + Row(cells) + "</sheetData>" + behind).Build([("xl/styles.xml", styles), .. parts]));

    private static string[] Read(byte[] workbook)
    {
        using var data = new TempData().Add(File, workbook);
        return data.Read().Diagnostics;
    }
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Tests.Import;

/// <summary>What real documents do to their tables.</summary>
public class PdfTroubleTests
{
    private static PdfDrawing Accounts(double width = 595, double height = 842) =>
        new PdfDrawing { Width = width, Height = height }.NewPage().Text(180, 200, "示例县教育局2023年度部门决算", 20);

    private static PdfDrawing Headed(PdfDrawing drawing) => drawing.NewPage().Text(250, 60, "支出决算表", 14).Text(430, 80, "单位：万元");

    [Fact]
    public void A_table_goes_on_over_a_page_without_its_head()
    {
        var drawing = Headed(Accounts());
        FictitiousAccounts.Spending().Draw(drawing, 60, 90, RuleStyle.Stroke, 0, 4);
        drawing.Text(290, 810, "2").NewPage();
        FictitiousAccounts.Spending().Draw(drawing, 60, 60, RuleStyle.Stroke, 4);
        Equal(drawing.Text(290, 810, "3"));
    }

    [Fact]
    public void A_table_goes_on_with_its_title_unit_and_head_again()
    {
        var drawing = Headed(Accounts());
        FictitiousAccounts.Spending().Draw(drawing, 60, 90, RuleStyle.ThinRectangle, 0, 5);
        Headed(drawing);
        double y = FictitiousAccounts.Spending().Draw(drawing, 60, 90, RuleStyle.ThinRectangle, 0, 2);
        FictitiousAccounts.Spending().Draw(drawing, 60, y, RuleStyle.ThinRectangle, 5);
        Equal(drawing);
    }

    [Fact]
    public void A_table_goes_on_under_a_running_head_and_page_numbers()
    {
        var drawing = Accounts().Text(60, 40, "示例县教育局").Text(280, 815, "- 1 -");
        Headed(drawing).Text(60, 40, "示例县教育局").Text(280, 815, "- 2 -");
        FictitiousAccounts.Spending().Draw(drawing, 60, 90, RuleStyle.Stroke, 0, 3);
        drawing.NewPage().Text(60, 40, "示例县教育局").Text(280, 815, "- 3 -");
        FictitiousAccounts.Spending().Draw(drawing, 60, 60, RuleStyle.Stroke, 3);
        Equal(drawing.NewPage().Text(60, 40, "示例县教育局").Text(280, 815, "- 4 -"));
    }

    [Fact]
    public void Pages_are_read_as_a_reader_turns_them()
    {
        var drawing = new PdfDrawing { Width = 595, Height = 842 }.NewPage().Text(180, 200, "示例县教育局2023年度部门决算", 20);
        drawing.NewPage(rotation: 90).Raw("q 0 1 -1 0 595 0 cm").Text(250, 60 + 247, "支出决算表", 14).Text(430, 80 + 247, "单位：万元");
        FictitiousAccounts.Spending().Draw(drawing, 60, 90 + 247, RuleStyle.Stroke);
        Equal(drawing.Raw("Q"));
    }

    [Fact]
    public void A_table_printed_on_its_side_is_turned()
    {
        var drawing = Accounts().NewPage().Raw("q 0 1 -1 0 595 0 cm").Text(250, 60 + 247, "支出决算表", 14).Text(430, 80 + 247, "单位：万元");
        FictitiousAccounts.Spending().Draw(drawing, 60, 90 + 247, RuleStyle.Stroke);
        Equal(drawing.Raw("Q"));
    }

    [Fact]
    public void Characters_may_stand_in_the_file_in_any_order()
    {
        var drawing = Headed(Accounts());
        FictitiousAccounts.Spending().Draw(drawing, 60, 90, RuleStyle.Stroke, isScattered: true);
        Equal(drawing);
    }

    [Fact]
    public void Names_and_figures_that_a_narrow_column_cuts_are_whole()
    {
        var table = new PrintedTable(60, 60, 30, 80, 80) { RowHeight = 50 }
            .Row("项目+2", "本年支出合计+1x2", "基本支出+1x2", "项目支出+1x2").Row("功能分类科目编码", "科目名称", "<", "<", "<")
            .Row("合计+2", "96282213.44", "96282213.44", "").Row("2080505", "机关事业单位基本养老保险缴费支出", "96282213.44", "96282213.44", "");
        var drawing = Headed(Accounts());
        table.Draw(drawing, 60, 90, RuleStyle.Stroke);
        Assert.Equal(["|合计|96282213.44|96282213.44|", "2080505|机关事业单位基本养老保险缴费支出|96282213.44|96282213.44|"], Imported.Of(drawing.ToBytes(), "a.pdf").Spending());
    }

    [Fact]
    public void Rows_between_which_nothing_is_drawn_are_told_apart()
    {
        var table = new PrintedTable(70, 110, 80, 80, 80) { RowHeight = 60 }
            .Row("项目+2", "本年支出合计+1x2", "基本支出+1x2", "项目支出+1x2").Row("功能分类科目编码", "科目名称", "<", "<", "<")
            .Row("205\n20502\n2050201", "教育支出\n普通教育\n学前教育", "9.50\n9.50\n9.50", "5.25\n5.25\n5.25", "4.25\n4.25\n4.25");
        var drawing = Headed(Accounts());
        table.Draw(drawing, 60, 90, RuleStyle.Stroke);
        Assert.Equal(["205|教育支出|9.50|5.25|4.25", "20502|普通教育|9.50|5.25|4.25", "2050201|学前教育|9.50|5.25|4.25"], Imported.Of(drawing.ToBytes(), "a.pdf").Spending());
    }

    [Fact]
    public void Codes_in_three_columns_and_full_width_digits_are_codes_and_figures()
    {
        var table = new PrintedTable(40, 30, 30, 120, 80, 80, 80)
            .Row("项目+4", "本年支出合计+1x3", "基本支出+1x3", "项目支出+1x3").Row("功能分类科目编码+3", "科目名称+1x2", "<", "<", "<").Row("类", "款", "项", "<", "<", "<", "<")
            .Row("205", "", "", "教育支出", "９．５０", "5.25", "4.25").Row("205", "02", "", "普通教育", "９．５０", "5.25", "4.25").Row("205", "02", "01", "学前教育", "９．５０", "5.25", "4.25").Row("合计+4", "９．５０", "5.25", "4.25");
        var drawing = Headed(Accounts());
        table.Draw(drawing, 60, 90, RuleStyle.Stroke);
        var imported = Imported.Of(drawing.ToBytes(), "a.pdf");
        Assert.Empty(imported.Diagnostics);
        Assert.Equal(["205|教育支出|９．５０|5.25|4.25", "20502|普通教育|９．５０|5.25|4.25", "2050201|学前教育|９．５０|5.25|4.25", "|合计|９．５０|5.25|4.25"], imported.Spending());
    }

    [Fact]
    public void An_empty_table_with_its_sentence_is_one_that_says_there_is_none()
    {
        var table = new PrintedTable(60, 80, 60, 60, 50, 60, 60, 60)
            .Row("项目+2", "年初结转和结余+1x2", "本年收入+1x2", "本年支出+3", "年末结转和结余+1x2").Row("功能分类科目编码", "科目名称", "<", "<", "<", "<", "<", "<").Row("合计+2", "", "", "合计", "基本支出", "项目支出", "").Row("", "", "", "", "", "", "", "");
        var drawing = Accounts().NewPage().Text(190, 60, "政府性基金预算财政拨款收入支出决算表", 12).Text(430, 80, "单位：万元");
        double y = table.Draw(drawing, 60, 90, RuleStyle.Stroke);
        drawing.Text(60, y + 20, "说明：示例县教育局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。");
        Assert.Equal(["T8|空表并说明"], Imported.Of(drawing.ToBytes(), "a.pdf").Rows(Catalogue.OfficialTables, Catalogue.OfficialTables.Form, Catalogue.OfficialTables.State));
    }

    [Fact]
    public void Radicals_in_place_of_characters_are_the_characters_they_look_like()
    {
        var drawing = Headed(Accounts());
        new PrintedTable(70, 110, 80, 80, 80).Row("项⽬+2", "本年⽀出合计+1x2", "基本⽀出+1x2", "项⽬⽀出+1x2").Row("功能分类科⽬编码", "科⽬名称", "<", "<", "<").Row("20802", "⺠政管理事务", "9.50", "9.50", "").Draw(drawing, 60, 90, RuleStyle.Stroke);
        Assert.Equal(["20802|民政管理事务|9.50|9.50|"], Imported.Of(drawing.ToBytes(), "a.pdf").Spending());
    }

    [Theory]
    [InlineData("2080505", "机关事业单位基本养老", "6.18", "", "保险缴费支出", "")]
    [InlineData("", "机关事业单位基本养老", "", "2080505", "保险缴费支出", "6.18")]
    public void A_row_that_a_page_cuts_is_one(string code, string name, string amount, string codeBelow, string nameBelow, string amountBelow)
    {
        var drawing = Headed(Accounts());
        new PrintedTable(70, 110, 80, 80, 80).Row("项目+2", "本年支出合计+1x2", "基本支出+1x2", "项目支出+1x2").Row("功能分类科目编码", "科目名称", "<", "<", "<").Row("208", "社会保障和就业支出", "9.50", "", "9.50").Row(code, name, amount, amount, "").Draw(drawing, 60, 90, RuleStyle.Stroke);
        new PrintedTable(70, 110, 80, 80, 80).Row(codeBelow, nameBelow, amountBelow, amountBelow, "").Row("210", "卫生健康支出", "1.00", "1.00", "").Draw(drawing.NewPage(), 60, 60, RuleStyle.Stroke);
        Assert.Equal(["208|社会保障和就业支出|9.50||9.50", "2080505|机关事业单位基本养老保险缴费支出|6.18|6.18|", "210|卫生健康支出|1.00|1.00|"], Imported.Of(drawing.ToBytes(), "a.pdf").Spending());
    }

    [Fact]
    public void Text_printed_twice_to_look_bold_is_read_once()
    {
        var drawing = Headed(Accounts());
        FictitiousAccounts.Spending().Draw(drawing, 60, 90, RuleStyle.Stroke);
        FictitiousAccounts.Spending().Draw(drawing, 60.3, 90, RuleStyle.Stroke);
        Equal(drawing);
    }

    [Fact]
    public void A_table_without_rules_is_told_of_and_never_written()
    {
        var drawing = Accounts().NewPage().Text(250, 60, "支出决算表", 14);
        string[][] rows = [["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["205", "教育支出", "9.50", "5.25", "4.25"], ["20502", "普通教育", "9.50", "5.25", "4.25"], ["2050201", "学前教育", "9.50", "5.25", "4.25"]];
        for (int row = 0; row < rows.Length; row++)
            for (int column = 0; column < 5; column++)
                drawing.Text(60 + 100 * column, 100 + 18 * row, rows[row][column]);
        var imported = Imported.Of(drawing.ToBytes(), "a.pdf");
        Assert.Empty(imported.Spending());
        Assert.Equal(9, imported.Draft.Leftovers.Count(left => left.Text is "9.50" or "5.25" or "4.25"));
    }

    [Fact]
    public void A_scanned_page_is_told()
    {
        var bag = new DiagnosticBag();
        var drawing = Accounts().NewPage().Raw("500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI");
        using var folder = new TempData().Add("a.pdf", drawing.ToBytes());
        SourceReader.Read(Path.Combine(folder.Path, "a.pdf"), bag, out _);
        Assert.Equal(["第 2 页没有可读的文字（只有图像，或字体没有写明是哪些字），没有读取。"], bag.Sorted().Select(fault => fault.Message(Language.Chinese)));
    }

    private static void Equal(PdfDrawing drawing)
    {
        var imported = Imported.Of(drawing.ToBytes(), "a.pdf");
        Assert.Equal(FictitiousAccounts.SpendingRows, imported.Spending());
        Assert.DoesNotContain(imported.Draft.Leftovers, left => left.Figures > 0);
        Assert.Empty(imported.Diagnostics);
    }
}

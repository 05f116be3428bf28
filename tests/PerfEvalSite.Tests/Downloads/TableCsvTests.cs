using System.Text;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;
using static PerfEvalSite.Tests.DisclosureBuilder;

namespace PerfEvalSite.Tests.Downloads;

public class TableCsvTests
{
    [Fact]
    public void A_table_for_people_opens_in_Excel_with_Chinese_headers_and_shows_what_is_printed()
    {
        var disclosure = new DisclosureBuilder()
            .Row(Catalogue.Funds, ("project_id", Text("1")), ("scope", Text("项目")), ("adjusted", Number("50,491.71", "万元")), ("executed", Number("-12.5", "万元")), ("execution_rate", Number("99.96%", "%")))
            .Row(Catalogue.Funds, ("scope", Text("合计")), ("adjusted", Number("34,510,000元", "元")), ("executed", NotApplicable("—（没有预算）")), ("reason", Text("甲、乙；“丙”, \"丁\"\n第二行")))
            .Build();
        Assert.Equal(
            "\uFEFF项目编码,口径,全年预算（万元）,执行（万元）,执行率,差异原因\r\n" +
            "1\t,项目,\"50,491.71\",-12.5,99.96%,\r\n" +
            "\"\",\"合计\",\"34,510,000元\",\"—（没有预算）\",\"\",\"甲、乙；“丙”, \"\"丁\"\"\n第二行\"\r\n",
            ForPeople(disclosure, Catalogue.Funds));
    }

    [Fact]
    public void A_unit_stands_in_the_header_only_where_all_cells_without_one_share_it()
    {
        var disclosure = new DisclosureBuilder()
            .Row(Catalogue.Funds, ("scope", Text("项目")), ("initial", Number("1", "万元")), ("executed", Number("5", "元")), ("unit", Text("元")), ("execution_rate", Number("63.6", "%")))
            .Row(Catalogue.Funds, ("scope", Text("合计")), ("initial", Number("2", "元")), ("executed", Number("0元", "元")), ("execution_rate", Number("97.6", "%")))
            .Build();
        Assert.Equal(
            "\uFEFF口径,年初预算,执行（元）,金额单位,执行率（%）\r\n" +
            "项目,1,5,元,63.6\r\n" +
            "合计,2,0元,,97.6\r\n",
            ForPeople(disclosure, Catalogue.Funds));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+1 就是", "'+1 就是")]
    [InlineData("-见附件", "'-见附件")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("'=x", "''=x")]
    [InlineData("'引号", "'引号")]
    [InlineData("＝", "＝")]
    [InlineData("＋", "＋")]
    [InlineData("－－", "－－")]
    [InlineData("≥95%左右", "≥95%左右")]
    [InlineData("0012", "0012\t")]
    [InlineData("2080505", "2080505\t")]
    [InlineData("370200210000000000123", "370200210000000000123\t")]
    [InlineData("3-1", "3-1\t")]
    [InlineData("1E5", "1E5\t")]
    [InlineData("(1)", "(1)\t")]
    [InlineData("二、（一）", "二、（一）")]
    [InlineData("2020年", "2020年")]
    public void A_text_is_kept_from_becoming_a_formula_or_a_number(string text, string cell)
    {
        var disclosure = new DisclosureBuilder().Row(Catalogue.Organisation, ("place", Text(text))).Build();
        string csv = ForPeople(disclosure, Catalogue.Organisation);
        Assert.EndsWith($",{cell}\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(text, FormulaGuard.Undo(cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"") : cell.Trim()).ToString());
    }

    [Theory]
    [InlineData("-12.5")]
    [InlineData("＋3.2%")]
    [InlineData("≥95%")]
    [InlineData("-5%")]
    [InlineData("0")]
    [InlineData("0.25")]
    [InlineData("(5.2)")]
    [InlineData("614.49万元")]
    public void A_figure_that_a_spreadsheet_reads_as_it_is_meant_is_not_guarded(string printed)
    {
        var disclosure = new DisclosureBuilder().Row(Catalogue.Measures, ("value", Number(printed, "%"))).Build();
        Assert.EndsWith($",{printed}\r\n", ForPeople(disclosure, Catalogue.Measures), StringComparison.Ordinal);
    }

    /// <summary>What Excel makes of each of them: a day, a time, a number, a truth value, an error, or a number with fewer digits.</summary>
    [Theory]
    [InlineData("3-5", "10-12", "1/2", "2023-1", "2023/1", "3-5-7", "99-12-31", "1.5-2.5")]
    [InlineData("Mar-5", "5-Mar", "5 Mar", "mar 5", "March 5, 2023", "SEPT2", "MARCH1", "DEC1")]
    [InlineData("1:30", "1:30:05", "1:30 PM", "3 pm", "上午9:30", "下午3时", "9时30分", "9时5分12秒")]
    [InlineData("3月5日", "2023年1月", "2023年1月5日", "2023年1月5日星期四", "二〇二三年一月", "十二月三十一日")]
    [InlineData("1e5", "1E-3", "2.5e+10", "1E5", "1D5")]
    [InlineData("001", "0012", "-007", "123456789012", "1234567890123456", "12345678901234567890123")]
    [InlineData("50%", "(5)", "（5）", "¥5", "$5", "￥1,234.50", "1,234", "1,2,3", "１２３", "３－５", "1 1/2", ".5", "5.")]
    [InlineData("TRUE", "False", "true", "真", "假", "#N/A", "#REF!", "#DIV/0!")]
    [InlineData("=1+1", "+1就是", "-见附件", "@SUM(A1)", "＝1", "-3-5", "+86 531", "=cmd|' /C calc'!A0", "'3-5", "''1/2", "'=x")]
    public void Every_text_that_a_spreadsheet_would_change_is_guarded_and_read_back(params string[] texts)
    {
        foreach (string text in texts)
        {
            string cell = Cell(Text(text));
            Assert.NotEqual(text, cell);
            Assert.Equal(text, FormulaGuard.Undo(cell.Trim()).ToString());
            // With no room for a tab an apostrophe does the same.
            var alone = new Utf8Writer();
            PeopleCell.Write(alone, text, isNumber: false, mayHoldTab: false);
            Assert.Equal(text, FormulaGuard.Undo(Unquoted(Encoding.UTF8.GetString(alone.Written))).ToString());
            Assert.NotEqual(text, Unquoted(Encoding.UTF8.GetString(alone.Written)));
        }
    }

    [Theory]
    [InlineData("3-5", "1/2", "1:30", "2023-1", "1e5", "007", "1234567890123456", "+3.5个百分点", "-5.2万元", "3-5个")]
    public void A_figure_that_a_spreadsheet_would_change_is_guarded_like_a_text(params string[] printed)
    {
        foreach (string one in printed.SkipLast(1))
            Assert.NotEqual(one, Cell(new Figure(one, 3, null)));
        Assert.Equal(printed[^1], Cell(new Figure(printed[^1], 3, 5, null)));
        Assert.Equal("3-5\t", Cell(new Figure("3-5", 3, 5, null)));
    }

    [Theory]
    [InlineData("一", "二、", "第三季度", "甲", "一级指标", "三公经费", "2020年", "3月", "5号楼", "90分", "星期五", "Q3", "A1", "5G", "e", "may", "（一）", "％", "—", "/", "-", "...", "十", "2020年度")]
    public void What_a_spreadsheet_leaves_alone_is_not_guarded(params string[] texts)
    {
        foreach (string text in texts)
            Assert.Equal(text, Cell(Text(text)));
    }

    [Fact]
    public void A_whole_date_is_a_date_in_a_spreadsheet_too_and_a_month_stays_a_month()
    {
        var day = new DateOnly(2023, 1, 5);
        Assert.Equal("2023-01-05", Cell(new Figure("2023-01-05", PrintedDate.OfDay(day))));
        Assert.Equal("2023年1月5日", Cell(new Figure("2023年1月5日", PrintedDate.OfDay(day))));
        Assert.Equal("2023-1\t", Cell(new Figure("2023-1", new PrintedDate(day, day, DatePrecision.Month))));
        Assert.Equal("5/1/23\t", Cell(new Figure("5/1/23", PrintedDate.OfDay(day))));
    }

    [Fact]
    public void Any_short_text_of_the_signs_of_numbers_is_read_back_as_it_was()
    {
        var random = new Random(15);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => "0123459.,-/:+%eE()'=@¥ MarPT真月日年"[random.Next(32)])).Trim();
            if (text.Length > 0)
                Assert.Equal(text, FormulaGuard.Undo(Cell(Text(text)).Trim()).ToString());
        }
    }

    private static string Cell(Figure figure)
    {
        string csv = ForPeople(new DisclosureBuilder().Row(Catalogue.Organisation, ("place", figure)).Build(), Catalogue.Organisation);
        return Unquoted(csv[(csv.IndexOf("\r\n,,", StringComparison.Ordinal) + 4)..^2]);
    }

    private static string Unquoted(string cell)
    {
        int end = cell.LastIndexOf('"');
        return cell.StartsWith('"') && end > 0 ? cell[1..end].Replace("\"\"", "\"") + cell[(end + 1)..] : cell;
    }

    [Fact]
    public void An_empty_table_is_its_required_headers()
    {
        var disclosure = new DisclosureBuilder().Empty(Catalogue.ThreePublic).Build();
        Assert.Equal("\uFEFF项目\r\n", ForPeople(disclosure, Catalogue.ThreePublic));
    }

    [Fact]
    public void Names_of_persons_are_left_out_unless_they_are_allowed()
    {
        var disclosure = Person();
        Assert.Equal("\uFEFF项目编码,项目名称\r\n1\t,救助\r\n", ForPeople(disclosure, Catalogue.Projects));
        Assert.Equal("\uFEFF项目编码,项目名称,项目负责人\r\n1\t,救助,张三\r\n", ForPeople(disclosure, Catalogue.Projects, showPersonal: true));
    }

    internal static Disclosure Person() => new DisclosureBuilder().Head()
        .Row(Catalogue.Projects, ("project_id", Text("1")), ("name", Text("救助")), ("responsible", Text("张三"))).Build();

    private static string ForPeople(Disclosure disclosure, Table table, bool showPersonal = false)
    {
        var writer = new Utf8Writer();
        TableCsv.WriteForPeople(disclosure, table, writer, showPersonal);
        return Encoding.UTF8.GetString(writer.Written);
    }
}

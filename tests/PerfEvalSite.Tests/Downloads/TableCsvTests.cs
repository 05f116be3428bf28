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
            ",合计,\"34,510,000元\",—（没有预算）,,\"甲、乙；“丙”, \"\"丁\"\"\n第二行\"\r\n",
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
    public void A_figure_is_never_guarded(string printed)
    {
        var disclosure = new DisclosureBuilder().Row(Catalogue.Measures, ("value", Number(printed, "%"))).Build();
        Assert.EndsWith($",{printed}\r\n", ForPeople(disclosure, Catalogue.Measures), StringComparison.Ordinal);
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

using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>A unit of the whole table counts wherever it is said: beside, below or around the table, in the tables of the catalogue and in the official ones (default here 万元).</summary>
public class TableUnitTests
{
    private const string Heads = "收入,,支出,\n项目,决算数,项目,决算数\n", Lines = "一、一般公共预算财政拨款收入,5,一、一般公共服务支出,5\n本年收入合计,5,本年支出合计,5\n";

    [Theory]
    [InlineData("金额单位：,元\n口径,执行\n合计,5\n", "5 元", "")]
    [InlineData("金额单位,元\n口径,执行\n合计,5\n", "5 元", "")]
    [InlineData("口径,执行\n合计,5\n注：本表金额单位为元。,\n", "5 元", "PE1131")]
    [InlineData("口径,执行\n合计,5\n说明：以上金额以元为单位,\n", "5 元", "PE1131")]
    [InlineData("口径,执行\n合计,5\n单位：元,\n", "5 元", "PE1131")]
    [InlineData("口径,执行（千元）\n合计,5\n单位：元,\n", "5 千元", "PE1131 PE2027")]
    [InlineData("口径,执行\n合计,5\n注：数据来自决算。,\n", "5 万元", "PE1131")]
    [InlineData("口径,执行\n合计,5\n单位：元,\n口径,执行\n项目,7\n", "5 万元", "PE1131 PE2026")]
    public void Beside_and_below_a_table_of_the_catalogue(string table, string understood, string codes)
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", table);
        var (disclosures, told) = data.Read();
        Assert.Equal((understood, codes), (AmountOf(Assert.Single(disclosures)[Catalogue.Funds][0][Catalogue.Funds.Executed]), CodesOf(told)));
    }

    [Theory]
    [InlineData("金额单位：元")]
    [InlineData("单位：元（保留两位小数）")]
    [InlineData("单位：元、%")]
    [InlineData("金额单位: 元")]
    [InlineData("单位∶元")]
    [InlineData("单位 元")]
    [InlineData("（元）")]
    [InlineData("元")]
    [InlineData("公开01表 金额单位：元")]
    [InlineData("金额单位：,元")]
    [InlineData("金额单位,元")]
    public void Above_an_official_table_it_is_read_as_above_any_other(string said)
    {
        Assert.Equal(("5 元", ""), Official($"收入支出决算总表,,,\n部门：某局,,{said}\n{Heads}{Lines}"));
        Assert.Equal(("5 百万元", ""), Official($"收入支出决算总表,,,\n部门：某局,,{said.Replace("元", "百万元", StringComparison.Ordinal)}\n{Heads}{Lines}"));
    }

    [Theory]
    [InlineData("收入支出决算总表（元）,,,\n" + Heads + Lines, "5 元", "")]
    [InlineData("收入支出决算总表,,,\n" + Heads + Lines + "注：本表金额单位为元。,,,\n", "5 元", "")]
    [InlineData("收入支出决算总表,,,\n" + Heads + Lines + "单位：元,,,\n", "5 元", "")]
    [InlineData("收入支出决算总表,,,\n,,,单位：万元\n" + Heads + Lines + "注：本表金额单位转换为万元时，因四舍五入可能存在尾差。,,,\n", "5 万元", "")]
    [InlineData("收入支出决算总表,,,\n单位：千元,,,金额单位：元\n" + Heads + Lines, "5 千元", "PE2027")]
    [InlineData("收入支出决算总表,,,\n,,,单位：千元\n" + Heads + Lines + "注：以元为单位。,,,\n", "5 千元", "PE2027")]
    [InlineData("收入支出决算总表,,,\n,,,单位：美元\n" + Heads + Lines, "5 万元", "PE2026")]
    [InlineData("收入支出决算总表,,,\n,,,单位：元/角/分\n" + Heads + Lines, "5 万元", "PE2026")]
    [InlineData("收入支出决算总表,,,\n,,,金额单位：\n" + Heads + Lines, "5 万元", "PE2026")]
    [InlineData("收入支出决算总表,,,\n收入,,支出,\n项目,决算数（元）,项目,决算数（元）\n" + Lines, "5 元", "")]
    [InlineData("收入支出决算总表,,,\n,,,单位：千元\n收入,,支出,\n项目,决算数（元）,项目,决算数（元）\n" + Lines, "5 元", "PE2028 PE2028")]
    public void In_the_title_the_heads_and_the_notes_of_an_official_table(string table, string understood, string codes) => Assert.Equal((understood, codes), Official(table));

    /// <summary>What every self-evaluation prints in the label of its money; the default here is 元.</summary>
    [Theory]
    [InlineData("项目资金（万元）", "5 万元", "")]
    [InlineData("项目资金（单位：千元）", "5 千元", "")]
    [InlineData("\"项目资金\n（ 万元 ）\"", "5 万元", "")]
    [InlineData("项目资金/万元", "5 万元", "")]
    [InlineData("项目资金：万元", "5 万元", "")]
    [InlineData("项目资金万元", "5 万元", "")]
    [InlineData("项目资金", "5 元", "")]
    [InlineData("项目资金（美元）", "5 元", "PE2026")]
    public void In_the_label_of_the_money_of_a_form(string label, string understood, string codes) =>
        Assert.Equal((understood, codes), Form($"{label},,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n,年度资金总额,5,5,5,10,100%,10\n"));

    [Theory]
    [InlineData("年度资金总额（万元）", "项目资金", "5 万元", "PE1709")]
    [InlineData("年度资金总额（万元）", "项目资金（千元）", "5 万元", "PE1709")]
    [InlineData("年度资金总额", "项目资金（千元）", "5 千元", "")]
    public void In_the_name_of_a_row_of_a_form(string name, string label, string understood, string codes) =>
        Assert.Equal((understood, codes), Form($"{label},,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n,{name},5,5,5,10,100%,10\n"));

    private static (string Amount, string Codes) Form(string money)
    {
        using var data = new TempData().Add("county-ybj/2024-self/公开件.csv", "文种,年度,默认金额单位\n绩效自评,2024,元\n").Add("county-ybj/2024-self/自评表.csv",
            $"项目支出绩效自评表\n项目名称,甲项目,,,主管部门,某局\n{money}绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n,产出指标,数量指标,站点数,≥10个,10个,90,90\n");
        var (disclosures, told) = data.Read();
        return (AmountOf(Assert.Single(Assert.Single(disclosures)[Catalogue.Funds])[Catalogue.Funds.Executed]), CodesOf(told));
    }

    [Theory]
    [InlineData("<oddHeader>&amp;R单位：元</oddHeader>", "公开.xlsx", "5 元", "")]
    [InlineData("<oddFooter>&amp;L&amp;\"宋体,常规\"&amp;9甲局&amp;C第&amp;P页&amp;R&amp;K01+000金额单位：元</oddFooter>", "公开.xlsx", "5 元", "")]
    [InlineData("<oddHeader>&amp;C甲局&amp;&amp;乙局</oddHeader>", "公开.xlsx", "5 万元", "")]
    [InlineData("<oddHeader>&amp;R单位：美元</oddHeader>", "公开.xlsx", "5 万元", "PE2026")]
    [InlineData("", "公开（单位：元）.xlsx", "5 元", "")]
    [InlineData("<oddHeader>&amp;R单位：千元</oddHeader>", "公开（元）.xlsx", "5 千元", "PE2027")]
    public void In_the_margins_of_a_sheet_and_in_the_name_of_its_workbook(string margins, string file, string understood, string codes)
    {
        const string cells = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>口径</v></c><c r=\"B1\" t=\"str\"><v>执行</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>合计</v></c><c r=\"B2\"><v>5</v></c></row>";
        using var data = TempData.WithDisclosure().Add("county-ybj/2023-self/" + file, new WorkbookBuilder().SheetXml("资金", $"<sheetData>{cells}</sheetData><headerFooter>{margins}</headerFooter>").Build());
        var (disclosures, told) = data.Read();
        Assert.Equal((understood, codes), (AmountOf(Assert.Single(disclosures)[Catalogue.Funds][0][Catalogue.Funds.Executed]), CodesOf(told)));
    }

    /// <summary>A title on every page is no row, and what differs from the first is asked about.</summary>
    [Theory]
    [InlineData("口径,执行\n合计,5\n口径,执行\n项目,7\n", "合计 项目", "")]
    [InlineData("口径,执行\n合计,5\n\n 口径 ,执行,\n项目,7\n", "合计 项目", "")]
    public void The_same_header_once_more_is_no_row(string table, string rows, string codes)
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", table);
        var (disclosures, told) = data.Read();
        Assert.Equal((rows, codes), (string.Join(' ', Assert.Single(disclosures)[Catalogue.Funds].Select(row => row.Text(Catalogue.Funds.Scope))), CodesOf(told)));
    }

    private static (string Amount, string Codes) Official(string table)
    {
        using var data = new TempData().Add("county-ybj/2024-final-accounts/公开件.csv", "文种,年度,默认金额单位\n部门决算,2024,万元\n").Add("county-ybj/2024-final-accounts/总表.csv", table);
        var (disclosures, told) = data.Read();
        var amounts = Assert.Single(disclosures)[Catalogue.Accounts].Select(row => AmountOf(row[Catalogue.Accounts.Final]));
        return (Assert.Single(amounts.Distinct()), CodesOf(told));
    }

    private static string AmountOf(PerfEvalSite.Data.Model.Figure figure) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Value} {figure.Unit}");

    private static string CodesOf(IEnumerable<string> told) => string.Join(' ', told.Select(said => said.Split(": ")[1].Split(' ')[1]).Order(StringComparer.Ordinal));
}

using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>What decides the unit of an amount, in this order: its own words, the header, the row above, the unit column, the default (here 万元).</summary>
public class UnitStatementTests
{
    private static readonly string[] yuan =
    [
        "单位：元", "单位:元", "单 位：元", "（单位：元）", "金额单位：元", "金额单位：人民币元", "单位：人民币元", "(单位：元）", "货币单位：元", "计量单位：元", "资金单位：元", "单位：元（保留两位小数）",
        "单位：元（列至角分）", "单位：元、%", "单位：元，%", "单位：元、人、%", "编制单位：甲局  金额单位：元", "编制单位：甲局 单位：元", "填报单位（盖章）：甲局 金额单位：元", "部门名称：甲局 单位：元",
        "预算单位：甲中心 2024年度 金额单位：元", "金额：元", "金额单位为元", "金额单位均为元", "除特别注明外，金额单位均为元", "本表以元为单位", "币种：人民币 单位：元", "币种：人民币 金额单位：元", "收支总表（元）",
        "收支总表（单位：元）", "三公经费支出表 单位：元", "元", "（元）", "单位：元。", "单位：元 公开01表", "单位：甲局 金额单位：元", "单位：人民币（元）", "单位：RMB元", "单位：元；比例：%", "单位：元，下同", "本表单位：元", "（金额单位：元，保留两位小数）", "单位:人民币/元",
        "单位∶元", "单位︰元", "单位﹕元", "单位=元", "单位 元", "单位元", "单位-元", "金额单位=元", "金额单位 元", "收支总表 元", "收支总表_元", "收支总表（元）续", "本表以“元”为单位", "单位：某某镇人民政府 金额单位：元",
    ];

    private static readonly string[] unsaid =
    [
        "编制单位：甲局", "填报单位：某某县医疗保障局", "单位：甲局", "单位名称：甲局", "币种：人民币", "货币：人民币", "单位：%", "2024年度项目支出绩效自评表", "预算单位整体支出情况表", "主管部门：甲委员会", "单位负责人：张三", "单位：某某县人民政府", "单位：甲街道残联", "100万元以上项目表", "资金表（100 万元以上）", "项目表，超过100 万元",
    ];

    private static readonly string[] unclear =
    [
        "单位：美元", "单位：元或万元", "单位：万美元", "金额单位：", "单位：见附注", "金额单位：按实际", "单位：元、万元", "单位：吊", "以两为单位", "单位：示例", "币种：美元", "金额单位：元 单位：万元", "资金表（万欧元）", "单位：万元/个", "单位：yuan", "Unit: yuan", "资金表（in RMB thousand）", "Unit: CNY thousand",
    ];

    public static TheoryData<string> Yuan => [.. yuan];

    public static TheoryData<string> Unsaid => [.. unsaid];

    public static TheoryData<string> Unclear => [.. unclear];

    [Theory]
    [MemberData(nameof(Yuan))]
    public void A_row_above_the_table_states_its_unit_in_any_usual_wording(string statement)
    {
        Assert.Equal("5219600 元", Read($"{statement}\n口径,执行\n合计,5219600\n"));
        Assert.Equal("521.96 千元", Read($"{statement.Replace("元", "千元", StringComparison.Ordinal)}\n口径,执行\n合计,521.96\n"));
    }

    [Theory]
    [MemberData(nameof(Unsaid))]
    public void A_row_that_says_nothing_of_units_leaves_the_default(string title) => Assert.Equal("521.96 万元", Read($"{title}\n口径,执行\n合计,521.96\n"));

    [Theory]
    [MemberData(nameof(Unclear))]
    public void A_row_that_looks_like_a_unit_and_is_not_understood_is_an_error_that_quotes_it(string statement)
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", $"{statement}\n口径,执行\n合计,1\n");
        var said = Assert.Single(data.Read().Diagnostics);
        Assert.StartsWith("county-ybj/2023-self/资金.csv(1,1): error PE2026: ", said, StringComparison.Ordinal);
        Assert.Contains("“" + statement + "”", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("口径,执行（元）,金额单位\n合计,5亿元,万元\n", "5 亿元", "PE2029")]
    [InlineData("单位：元\n口径,执行（千元）,金额单位\n合计,5,万元\n", "5 千元", "PE2028 PE2029")]
    [InlineData("单位：元\n口径,执行,金额单位\n合计,5,千元\n", "5 元", "PE2029")]
    [InlineData("单位：元\n口径,执行,金额单位\n合计,5,\n", "5 元", "")]
    [InlineData("单位：元\n口径,执行,金额单位\n合计,5,元\n", "5 元", "")]
    [InlineData("口径,执行,金额单位\n合计,5,百万元\n", "5 百万元", "")]
    [InlineData("口径,执行,金额单位\n合计,5,人民币千元\n", "5 千元", "")]
    [InlineData("口径,执行,金额单位\n合计,5,（万元）\n", "5 万元", "")]
    [InlineData("口径,执行（人民币元）\n合计,5\n", "5 元", "")]
    [InlineData("口径,执行（单位：元）\n合计,5\n", "5 元", "")]
    [InlineData("口径,\"执行（元，保留两位小数）\"\n合计,5\n", "5 元", "")]
    [InlineData("口径,执行 元\n合计,5\n", "5 元", "")]
    [InlineData("口径,执行千元\n合计,5\n", "5 千元", "")]
    [InlineData("口径,\"执行\n元\"\n合计,5\n", "5 元", "")]
    [InlineData("口径,执行_元\n合计,5\n", "5 元", "")]
    [InlineData("口径,执行[元]\n合计,5\n", "5 元", "")]
    [InlineData("口径,执行\n合计,\"=\"\"5\"\"\"\n", "5 万元", "")]
    [InlineData("口径,执行\n合计,5\n", "5 万元", "")]
    [InlineData("口径,执行（千元）\n合计,\"¥5,000.50\"\n", "5000.50 千元", "")]
    [InlineData("单位：元\n口径,执行\n合计,人民币5\n", "5 元", "")]
    [InlineData("口径,执行\n合计,-￥5.20\n", "-5.20 万元", "")]
    [InlineData("口径,执行\n合计,RMB 5\n", "5 万元", "")]
    [InlineData("口径,执行\n合计,5人民币\n", "5 万元", "")]
    [InlineData("单位：元\n金额单位：千元\n口径,执行\n合计,5\n", "5 元", "PE2027")]
    public void The_first_in_the_order_counts_and_what_disagrees_is_told(string table, string understood, string codes)
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", table);
        var (disclosures, diagnostics) = data.Read();
        Assert.Equal(codes, string.Join(' ', diagnostics.Select(said => said.Split(": ")[1].Split(' ')[1]).Order(StringComparer.Ordinal)));
        var figure = Assert.Single(disclosures)[Catalogue.Funds][0][Catalogue.Funds.Executed];
        Assert.Equal(understood, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Value} {figure.Unit}"));
    }

    [Theory]
    [InlineData("会议费（万元）,5", "PE2030")]
    [InlineData("会议费（单位：元）,5", "")]
    [InlineData("会议费（万元）,5万元", "")]
    [InlineData("会议费（万元）,", "")]
    [InlineData("补助（每人100元）,5", "")]
    [InlineData("工程（100万元以上）,5", "")]
    public void The_name_of_a_row_that_says_another_unit_is_asked_about(string row, string codes)
    {
        using var data = new TempData().Add("county-ybj/2023/公开件.csv", "文种,年度,默认金额单位\n部门决算,2023,元\n").Add("county-ybj/2023/决算.csv", $"收支,口径,分类方式,项目,决算数\n支出,全口径,其他,{row}\n");
        Assert.Equal(codes, string.Join(' ', data.Read().Diagnostics.Select(said => said.Split(": ")[1].Split(' ')[1])));
    }

    [Theory]
    [InlineData("两")]
    [InlineData("美元")]
    [InlineData("千")]
    public void Another_unit_is_never_proposed_for_one_that_is_not_known(string unit)
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", $"口径,执行,金额单位\n合计,5,{unit}\n");
        Assert.StartsWith($"county-ybj/2023-self/资金.csv(2,6): error PE2031: “金额单位”一栏的“{unit}”不在可选范围内。可选：", Assert.Single(data.Read().Diagnostics), StringComparison.Ordinal);
    }

    private static string Read(string table)
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", table);
        var figure = Assert.Single(data.ReadOne()[Catalogue.Funds])[Catalogue.Funds.Executed];
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Value} {figure.Unit}");
    }
}

using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

/// <summary>从哪来、花在哪、怎么花: drawn only of what a document divides three times.</summary>
public class MoneyFlowTests
{
    private const string Head = "收支,口径,分类方式,科目编码,项目,决算数\n";
    private const string Sources = "收入,全口径,总计,,本年收入合计,100\n收入,全口径,来源,,一、财政拨款收入,90\n收入,全口径,来源,,1.一般公共预算,90\n收入,全口径,来源,,二、其他收入,10\n收入,全口径,来源,,三、经营收入,0\n";
    private const string Functions = "支出,全口径,总计,,本年支出合计,95\n支出,全口径,功能-类,205,教育支出,70\n支出,全口径,功能-类,208,社会保障和就业支出,25\n";
    private const string Economic = "支出,基本支出,经济-类,301,工资福利支出,50\n支出,基本支出,经济-款,30101,基本工资,50\n";

    [Fact]
    public void What_three_divisions_print_is_one_chart_with_the_rest_of_each()
    {
        using var data = TempData.WithDisclosure().Table("accounts.csv", Head + Sources + Functions + Economic);
        var chart = Assert.Single(Drawn.Page(data).Charts.OfType<FlowChart>());
        Assert.Equal(
            [
                "从哪来（按收入来源）100.00：财政拨款收入 90.00，其他收入 10.00；余 0.00", "花在哪（按功能分类）95.00：教育支出 70.00，社会保障和就业支出 25.00；余 0.00",
                "怎么花（按经济分类）95.00：工资福利支出 50.00；余 45.00",
            ],
            chart.Stages.Select(stage => $"{stage.Name}（{stage.Way}）{stage.Whole.Label}：{string.Join('，', stage.Parts.Select(part => $"{part.Name} {part.Value.Label}"))}；余 {stage.Rest.Label}"));
        Assert.Contains("“未按此列出”", Drawn.Page(data).Section("accounts").Blocks[0].Notes[0]);
    }

    [Theory]
    [InlineData(Sources + Functions)]
    [InlineData(Sources + Economic)]
    [InlineData(Functions + Economic)]
    [InlineData("收入,全口径,总计,,本年收入合计,80\n收入,全口径,来源,,财政拨款收入,90\n" + Functions + Economic)]
    [InlineData("收入,全口径,来源,,财政拨款收入,90\n收入,全口径,来源,,其他收入,-10\n" + Functions + Economic)]
    public void What_is_not_divided_three_times_or_contradicts_its_total_is_not_drawn(string rows)
    {
        using var data = TempData.WithDisclosure().Table("accounts.csv", Head + rows);
        Assert.Empty(Drawn.Page(data).Charts.OfType<FlowChart>());
    }

    [Fact]
    public void The_tables_by_code_stand_in_for_what_the_accounts_do_not_divide()
    {
        using var data = TempData.WithDisclosure().Table("accounts.csv", Head + Economic)
            .Table("income_by_code.csv", "科目编码,科目名称,本年收入合计,财政拨款收入,其他收入\n,合计,100,90,10\n205,教育支出,100,90,10\n")
            .Table("spending_by_code.csv", "口径,科目编码,科目名称,本年支出合计\n全口径,,合计,95\n全口径,205,教育支出,95\n全口径,20502,普通教育,95\n");
        var chart = Assert.Single(Drawn.Page(data).Charts.OfType<FlowChart>());
        Assert.Equal(["财政拨款收入 90.00，其他收入 10.00", "教育支出 95.00", "工资福利支出 50.00"], chart.Stages.Select(stage => string.Join('，', stage.Parts.Select(part => $"{part.Name} {part.Value.Label}"))));
    }

    [Fact]
    public void More_than_seven_parts_are_the_largest_in_their_order_and_the_rest_together()
    {
        string functions = string.Concat(Enumerable.Range(1, 9).Select(i => $"支出,全口径,功能-类,20{i % 9 + 1},支出{i},{i}\n"));
        using var data = TempData.WithDisclosure().Table("accounts.csv", Head + Sources + functions + "支出,基本支出,经济-类,301,工资福利支出,30\n");
        var parts = Assert.Single(Drawn.Page(data).Charts.OfType<FlowChart>()).Stages[1].Parts;
        Assert.Equal((7, "其余 3 类 6.00"), (parts.Count, $"{parts[^1].Name} {parts[^1].Value.Label}"));
        Assert.Equal(["4.00", "5.00", "6.00", "7.00", "8.00", "9.00"], parts.SkipLast(1).Select(part => part.Value.Label));
    }

    [Fact]
    public void All_agencies_of_a_year_are_added_without_those_whose_superior_holds_them()
    {
        const string Kind = "标题,文种,年度,默认金额单位\n决算,部门决算,2023,万元\n";
        using var data = new TempData().Add("agencies.csv", "单位编码,名称,上级单位\na,甲局,\nb,乙局,\nc,甲局下属中心,a\nd,丁局,\n");
        foreach (string agency in new[] { "a", "b", "c" })
            data.Add($"{agency}/2023/disclosure.csv", Kind).Add($"{agency}/2023/accounts.csv", Head + Sources + Functions + Economic);
        data.Add("d/2023/disclosure.csv", Kind).Add("d/2023/accounts.csv", Head + Sources);
        var section = Drawn.Site(data).OfType<ContentPage>().Single(page => page.Path == "explore/2023.html").Section("money");
        Assert.Equal(
            [
                "项 | 合计（万元） | 占比", "[从哪来：按收入来源]", "财政拨款收入 | 180.00<computed> | 90.0%<computed>", "其他收入 | 20.00<computed> | 10.0%<computed>",
                "[花在哪：按功能分类]", "教育支出 | 140.00<computed> | 73.7%<computed>", "社会保障和就业支出 | 50.00<computed> | 26.3%<computed>",
                "[怎么花：按经济分类]", "工资福利支出 | 100.00<computed> | 52.6%<computed>", "未按此列出 | 90.00<computed> | 47.4%<computed>",
            ],
            section.Tables());
        Assert.Equal("2 个单位的部门决算相加，1 个下级单位已含在上级单位的数内，没有再加；另有 1 份没有印全三种分法，或者各项之和与合计不符，没有算入。合计和占比由本站计算。", section.Blocks[0].Notes[0]);
    }
}

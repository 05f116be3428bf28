using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

public class SectionChartsTests
{
    [Fact]
    public void The_tables_by_code_are_drawn_as_structures_with_their_printed_totals()
    {
        using var data = TempData.WithDisclosure()
            .Table("income_by_code.csv", "科目编码,科目名称,本年收入合计,财政拨款收入,事业收入,其他收入\n,合计,100,90,0,10\n208,社会保障和就业支出,100,90,0,10\n")
            .Table("spending_by_code.csv", "口径,科目编码,科目名称,本年支出合计,基本支出,项目支出\n全口径,,合计,95,60,35\n全口径,208,社会保障和就业支出,70,50,20\n全口径,210,卫生健康支出,25,10,15\n全口径,20805,行政事业单位养老支出,70,50,20\n");
        Assert.Equal(
            [
                "收入构成（按来源）：财政拨款收入 90，其他收入 10；共 100",
                "全口径支出构成（按性质）：基本支出 60，项目支出 35；共 95",
                "全口径支出构成（按功能分类）：社会保障和就业支出 70，卫生健康支出 25；共 95",
            ],
            ChartsOf(data).OfType<ShareChart>().Select(chart => $"{chart.Title}：{string.Join('，', chart.Parts.Select(part => $"{part.Name} {part.Value.Words}"))}；共 {chart.Whole}"));
    }

    [Fact]
    public void A_structure_that_the_accounts_draw_is_not_drawn_again()
    {
        using var data = TempData.WithDisclosure()
            .Table("accounts.csv", "收支,口径,分类方式,项目,决算数\n支出,全口径,性质,基本支出,60\n支出,全口径,性质,项目支出,35\n支出,基本支出,人员公用,人员经费,50\n支出,基本支出,人员公用,公用经费,10\n")
            .Table("spending_by_code.csv", "口径,科目编码,科目名称,本年支出合计,基本支出,项目支出\n全口径,,合计,95,60,35\n");
        Assert.Equal(["全口径支出构成（按性质）", "基本支出构成（按人员公用）"], ChartsOf(data).Select(chart => chart.Title));
    }

    [Fact]
    public void Levels_of_one_classification_are_one_tree_however_the_document_orders_them()
    {
        const string Head = "收支,口径,分类方式,科目编码,项目,决算数\n";
        const string Class301 = "支出,基本支出,经济-类,301,工资福利支出,80\n", Class302 = "支出,基本支出,经济-类,302,商品和服务支出,20\n";
        const string Item301 = "支出,基本支出,经济-款,30101,基本工资,50\n支出,基本支出,经济-款,30113,住房公积金,30\n", Item302 = "支出,基本支出,经济-款,30201,办公费,20\n";
        foreach (string order in new[] { Class301 + Item301 + Class302 + Item302, Class301 + Class302 + Item301 + Item302, Item302 + Item301 + Class301 + Class302 })
        {
            using var data = TempData.WithDisclosure().Table("accounts.csv", Head + order);
            var charts = ChartsOf(data);
            Assert.Equal(["基本支出构成（按经济-类）", "基本支出构成（按经济-类、经济-款）"], charts.Select(chart => chart.Title));
            Assert.Equal(["工资福利支出 0", "基本工资 1", "住房公积金 1", "商品和服务支出 0", "办公费 1"], Assert.IsType<BarsChart>(charts[1]).Bars.Select(bar => $"{bar.Name} {bar.Level}"));
        }
    }

    [Fact]
    public void Three_public_parts_stand_under_their_wholes_and_alone_where_there_are_none()
    {
        using var both = TempData.WithDisclosure().Table("three_public.csv", "项目,决算数\n合计,9\n公务用车购置费,2\n公务用车运行维护费,3\n公务用车购置及运行维护费,5\n公务接待费,4\n国内公务接待,4\n");
        using var parts = TempData.WithDisclosure().Table("three_public.csv", "项目,决算数\n合计,9\n公务用车购置费,2\n公务用车运行维护费,3\n公务接待费,4\n");
        Assert.Equal(["公务用车购置及运行维护费 0", "公务用车购置费 1", "公务用车运行维护费 1", "公务接待费 0", "国内公务接待 1"], Bars(both));
        Assert.Equal(["公务用车购置费 0", "公务用车运行维护费 0", "公务接待费 0"], Bars(parts));
        static IEnumerable<string> Bars(TempData data) => Assert.Single(ChartsOf(data).OfType<BarsChart>()).Bars.Select(bar => $"{bar.Name} {bar.Level}");
    }

    [Fact]
    public void Charts_of_one_title_are_told_apart_by_the_heading_above_them_or_by_number()
    {
        using var data = TempData.WithDisclosure()
            .Table("evaluations.csv", "评价编码,名称\ne1,甲项目评价\ne2,乙项目评价\n")
            .Table("funds.csv", "评价编码,项目编码,口径,年初预算,执行\ne1,,合计,10,9\ne2,,合计,20,10\n");
        Assert.Equal(["预算执行率：甲项目评价", "预算执行率：乙项目评价"], ChartsOf(data).Select(chart => chart.Title));

        var chart = new BarsChart("c", "同名", "", "", "", []);
        var sections = ChartTitles.Distinct<List<Section>>([new Section("a", "甲").Add(new Block { Charts = [chart] }).Add(new Block { Charts = [chart with { Title = "另一张" }, chart] })]);
        Assert.Equal(["同名", "另一张", "同名（2）"], Section.ChartsOf(sections).Select(one => one.Title));
    }

    [Fact]
    public void Regions_are_drawn_with_their_printed_ranks_and_rates()
    {
        using var data = TempData.WithDisclosure()
            .Add("regions.csv", "区划编码,名称\n370402,市中区\n370403,薛城区\n")
            .Table("evaluations.csv", "评价编码,得分\ne1,90\n")
            .Table("region_results.csv", "评价编码,区划编码,得分,排名,执行率\ne1,370403,95,1,100%\ne1,370402,91,2,99.5%\n");
        Assert.Equal(
            ["各区域得分和名次（分）：1. 薛城区 95，2. 市中区 91", "各区域执行率（%）：薛城区 100%，市中区 99.5%"],
            ChartsOf(data).OfType<BarsChart>().Select(chart => $"{chart.Title}（{chart.Unit}）：{string.Join('，', chart.Bars.Select(bar => $"{bar.Name} {bar.Value.Words}"))}"));
    }

    [Fact]
    public void The_three_public_total_is_drawn_beside_last_year_only_where_both_are_printed()
    {
        using var both = TempData.WithDisclosure().Table("three_public.csv", "项目,决算数,上年数\n合计,3,5\n公务接待费,1,2\n");
        using var one = TempData.WithDisclosure().Table("three_public.csv", "项目,决算数,上年数\n合计,3,\n公务接待费,1,2\n");
        Assert.Equal(["2022：5", "2023：3"], Assert.Single(ChartsOf(both).OfType<YearsChart>()).Points.Select(point => $"{point.Year}：{point.Value.Words}"));
        Assert.Empty(ChartsOf(one).OfType<YearsChart>());
    }

    [Fact]
    public void No_title_stands_in_its_description()
    {
        using var data = TempData.WithDisclosure()
            .Table("indicator_sets.csv", "体系编码,名称,性质\nt1,绩效目标完成情况,绩效目标\n")
            .Table("indicators.csv", "体系编码,序号,一级指标,三级指标,目标值,实际值\nt1,1,产出,培训人数,≥10人,12人\nt1,2,产出,补助人数,≥20人,20人\n");
        var chart = Assert.Single(ChartsOf(data));
        Assert.Equal(("绩效目标完成情况", "实际值和目标值：培训人数 实际 12人，目标 ≥10人；补助人数 实际 20人，目标 ≥20人。"), (chart.Title, chart.Description));
    }

    private static IReadOnlyList<Chart> ChartsOf(TempData data) => Drawn.Page(data).Charts;
}

using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

public class RegionPagesTests
{
    [Fact]
    public void Regions_of_one_document_stand_side_by_side_on_the_page_of_the_region_above()
    {
        var section = Page("regions/r0/index.html").Section("compare");
        Assert.Equal(
            [
                "区划 | 金额 | 到位状态", "甲县 | 38万元 | 已到位", "乙县 | 50000元 | ", "注：空白格表示原文没有印出。",
                "区划 | 得分 | 执行率", "甲县 | 95.43 | 100%", "乙县 | 87 | 不适用（未完成清算）",
                "区划 | 得分 | 排名", "甲县 | 91 | 1", "乙县 | 90 | 2",
            ],
            section.Tables());
        Assert.Equal(
            ["2023年资金分配，金额 万元：甲县 38 38；乙县 5 50000元", "2023年评价结果，得分 分：甲县 95.43 95.43；乙县 87 87", "2022年评价结果，得分 分：甲县 91 91；乙县 90 90"],
            section.Blocks.SelectMany(block => block.Charts).Cast<BarsChart>().Select(chart =>
                $"{chart.Title} {chart.Unit}：{string.Join('；', chart.Bars.Select(bar => $"{bar.Name} {bar.Value.Number:0.##} {bar.Value.Label}"))}"));
    }

    [Fact]
    public void A_region_over_the_years_of_one_agency_and_kind_is_a_chart_and_each_figure_leads_to_its_cell()
    {
        var block = Page("regions/r1/index.html").Section("region_results").Blocks[0];
        Assert.Equal(["公开件 | 年度 | 得分 | 排名 | 执行率", "2023报告 | 2023年 | 95.43 |  | 100%", "2022报告 | 2022年 | 91 | 1 | "], block.Table!.Lines());
        Assert.Equal([(2022, 91m), (2023, 95.43m)], Assert.IsType<YearsChart>(Assert.Single(block.Charts)).Points.Select(point => (point.Year, point.Value.Number!.Value)));
        Assert.Equal("agencies/county-ybj/2023/index.html#region_results-1-score", block.Table!.Cell(0, 2).Path);
    }

    private static ContentPage Page(string path)
    {
        using var data = new TempData()
            .Add("regions.csv", "区划编码,名称,上级区划,排序\nr0,某市,,1\nr1,甲县,r0,2\nr2,乙县,r0,3\n")
            .Add("county-ybj/2022/disclosure.csv", "标题,文种,年度,默认金额单位\n2022报告,项目绩效评价报告,2022,万元\n")
            .Add("county-ybj/2022/evaluations.csv", "评价编码\ne1\n")
            .Add("county-ybj/2022/region_results.csv", "评价编码,区划编码,得分,排名\ne1,r1,91,1\ne1,r2,90,2\n")
            .Add("county-ybj/2023/disclosure.csv", "标题,文种,年度,默认金额单位\n2023报告,项目绩效评价报告,2023,万元\n")
            .Add("county-ybj/2023/evaluations.csv", "评价编码\ne1\n")
            .Add("county-ybj/2023/allocations.csv", "层次,区划编码,金额,到位状态\n区县,r1,38,已到位\n区县,r2,50000元,\n")
            .Add("county-ybj/2023/region_results.csv", "评价编码,区划编码,得分,执行率\ne1,r1,95.43,100%\ne1,r2,87,—（未完成清算）\n");
        return Drawn.Site(data).OfType<ContentPage>().Single(page => page.Path == path);
    }
}

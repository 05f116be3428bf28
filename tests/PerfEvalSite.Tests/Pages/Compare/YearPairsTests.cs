using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages.Compare;

/// <summary>Budgets of two years, a budget and its accounts, and what is carried over, on an agency's page.</summary>
public class YearPairsTests
{
    private static TempData Data(params (string Id, string Head, string Lines)[] documents)
    {
        var data = new TempData();
        foreach (var (id, head, lines) in documents)
            data.Add($"county-ybj/{id}/公开件.csv", $"文种,年度,默认金额单位\n{head}\n").Add($"county-ybj/{id}/决算.csv", lines);
        return data;
    }

    private static Section Years(TempData data) => Drawn.Site(data).OfType<ContentPage>().Single(page => page.Path == "agencies/county-ybj/index.html").Section("years");

    [Fact]
    public void A_figure_restated_for_the_year_before_is_held_against_what_that_year_printed()
    {
        using var data = Data(
            ("2023-budget", "部门预算,2023,万元", "收支,口径,分类方式,项目,预算数\n收入,全口径,总计,收入总计,100.00\n支出,全口径,总计,支出总计,100.00\n"),
            ("2024-budget", "部门预算,2024,元", "收支,口径,分类方式,项目,预算数,上年数\n收入,全口径,总计,收入总计,1200000,1000000\n支出,全口径,总计,支出总计,1200000,1010000\n"));
        Assert.Equal(
            [
                "项目 | 2023年 | 2024年 | 增减 | 增减率 | 所印上年数",
                "收入总计 | 100.00万元 | 1200000元 | 200,000元<computed> | 20.00%<computed> | 1000000元（与上年文件相符）",
                "支出总计 | 100.00万元 | 1200000元 | 200,000元<computed> | 20.00%<computed> | 1010000元<computed differs>（差异：上年文件印的是 100.00万元）",
                "注：斜体数字由本站计算，原文没有印出。",
            ],
            Years(data).Tables());
    }

    [Fact]
    public void What_a_year_left_is_what_the_next_begins_with()
    {
        using var data = Data(
            ("2022-final", "部门决算,2022,万元", "收支,口径,分类方式,项目,决算数\n支出,全口径,结转结余,年末结转和结余,3.00\n"),
            ("2023-final", "部门决算,2023,万元", "收支,口径,分类方式,项目,决算数\n收入,全口径,结转结余,年初结转和结余,3.00\n支出,全口径,结转结余,年末结转和结余,5.00\n"),
            ("2024-final", "部门决算,2024,万元", "收支,口径,分类方式,项目,决算数\n收入,全口径,结转结余,年初结转和结余,4.50\n"));
        Assert.Equal(
            [
                "2022年决算的年末结转和结余为 3.00万元，2023年决算的年初结转和结余为 3.00万元，相符。",
                "2023年决算的年末结转和结余为 5.00万元，2024年决算的年初结转和结余为 4.50万元，相差 -0.5万元，应当有调整说明。",
            ],
            Years(data).Blocks.Where(block => block.Heading.StartsWith("结转", StringComparison.Ordinal)).SelectMany(block => block.Notes));
    }

    [Fact]
    public void The_standard_text_says_what_the_tables_say()
    {
        using var data = Data(("2024-final", "部门决算,2024,万元", "收支,口径,分类方式,项目,决算数,上年数\n收入,全口径,总计,总计,120.00,100.00\n支出,全口径,总计,总计,120.00,100.00\n"))
            .Add("county-ybj/2024-final/支出决算.csv", "口径,科目编码,科目名称,本年支出合计,基本支出,项目支出\n全口径,,合计,120.00,90.00,30.00\n");
        Assert.Equal(
            [
                "一、收入支出决算总体情况说明", "2024年度收入总计 120.00万元，比上年增加 20万元，增长 20.00%；支出总计 120.00万元，比上年增加 20万元，增长 20.00%。",
                "二、支出决算情况说明", "2024年度本年支出合计 120.00万元，其中：基本支出 90.00万元，占 75.00%；项目支出 30.00万元，占 25.00%。",
            ],
            StandardText.Of(data.ReadOne()).SelectMany(part => part.Paragraphs.Prepend(part.Heading)));
    }
}

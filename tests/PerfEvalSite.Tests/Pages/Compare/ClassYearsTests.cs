using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages.Compare;

/// <summary>2018 to 2019 is the year in which 210 changed its name with the reform of the agencies.</summary>
public class ClassYearsTests
{
    [Fact]
    public void A_changed_code_table_is_a_break_and_the_two_classes_stand_in_rows_of_their_own()
    {
        var years = Years(
            "jia,2018,支出,全口径,功能-类,208,社会保障和就业支出,70\njia,2018,支出,全口径,功能-类,210,医疗卫生与计划生育支出,25\n"
            + "jia,2019,支出,全口径,功能-类,,社会保障和就业,80\njia,2019,支出,全口径,功能-类,210,卫生健康支出,30\njia,2019,支出,全口径,功能-类,221,住房保障支出,5\n");
        var block = Assert.Single(years.Blocks, block => block.Heading == "全口径支出，按功能分类逐年");
        Assert.Equal(["断点：2019年起，政府收支分类科目 210 类由“医疗卫生与计划生育支出”改为“卫生健康支出”，分行列出，前后不比较。"], block.Notes);
        Assert.Equal(
            [
                "208 社会保障和就业支出 | 70万元 | 80万元",
                "210 医疗卫生与计划生育支出 | 25万元 | — 科目已变",
                "210 卫生健康支出 | — 科目已变 | 30万元",
                "221 住房保障支出 |  | 5万元",
            ],
            block.Table!.Grid().Select(row => string.Join(" | ", row.Select(cell => cell.Text + (cell.Note is null ? "" : " " + cell.Note)))));
        Assert.Equal("agencies/jia/2019/index.html#accounts-1-final", block.Table!.Cell(0, 2).Path);
    }

    [Fact]
    public void Scopes_are_never_put_in_one_row()
    {
        var years = Years("jia,2018,支出,全口径,功能-类,208,社会保障和就业支出,70\njia,2019,支出,一般公共预算,功能-类,208,社会保障和就业支出,60\n");
        Assert.DoesNotContain(years.Blocks, block => block.Heading.Contains("功能分类", StringComparison.Ordinal));
    }

    [Fact]
    public void Total_spending_is_drawn_over_the_years()
    {
        var years = Years("jia,2018,支出,全口径,总计,,本年支出合计,95\njia,2019,支出,全口径,总计,,本年支出合计,115\n");
        var chart = Assert.IsType<YearsChart>(Assert.Single(Assert.Single(years.Blocks, block => block.Heading == "本年支出").Charts));
        Assert.Equal([(2018, 95m), (2019, 115m)], chart.Points.Select(point => (point.Year, point.Value.Number!.Value)));
    }

    private static Section Years(string accounts)
    {
        using var data = new TempData()
            .Add("agencies.csv", "单位编码,名称\njia,甲局\n")
            .Add("disclosure.csv", "agency_id,disclosure_id,kind,fiscal_year,money_unit\njia,2018,部门决算,2018,万元\njia,2019,部门决算,2019,万元\n")
            .Add("accounts.csv", "agency_id,disclosure_id,side,scope,by,code,item,final\n" + accounts + (accounts.Contains("总计", StringComparison.Ordinal) ? "" : "jia,2018,支出,全口径,总计,,本年支出合计,1\njia,2019,支出,全口径,总计,,本年支出合计,2\n"));
        return Drawn.Site(data).OfType<ContentPage>().Single(page => page.Path == "agencies/jia/index.html").Sections.Single(section => section.Id == "years");
    }
}

using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Import;

/// <summary>Self-evaluation forms of other places, and reports that print the form in parts.</summary>
public class OtherFormsOfEvaluationTests
{
    private static string Title(string text) => $"<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{WordFile.Run(text)}</w:p>";

    [Fact]
    public void Words_in_the_place_of_figures_are_no_row_of_the_funds()
    {
        var form = new PrintedTable(1, 1, 1, 1, 1, 1)
            .Row("项目名称", "河道整治+5")
            .Row("预算执行情况（10分）", "年度预算数（万元）", "年初预算", "调整后预算数", "预算执行数", "预算执行率").Row("", "总额", "220.00", "200.00", "190.00", "95.00%")
            .Row("成效", "预计成效+2", "实际取得的成效+3").Row("", "整治河道三公里并通过验收+2", "整治河道三公里并通过验收+3");
        var imported = Imported.Of(WordFile.Of(Title("示例县2023年度部门预算项目支出绩效自评表") + form.ToWord()), "a.docx");
        Assert.Equal(["总额|220.00|200.00|190.00"], imported.Rows(Catalogue.Funds, Catalogue.Funds.Source, Catalogue.Funds.Initial, Catalogue.Funds.Adjusted, Catalogue.Funds.Executed));
    }

    [Fact]
    public void What_stands_below_the_total_is_no_indicator()
    {
        var form = new PrintedTable(1, 1, 1, 1, 1, 1, 1)
            .Row("项目名称", "防汛物资采购+6")
            .Row("一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值", "分值", "得分").Row("产出指标", "数量指标", "采购数量", "2万条", "2万条", "100", "98").Row("总分+5", "100", "98")
            .Row("偏差大或目标未完成原因分析+2", "采购时间较晚。+5").Row("结果如何应用+2", "提前启动。+5");
        var imported = Imported.Of(WordFile.Of(Title("2023年度项目自评表") + form.ToWord()), "a.docx");
        Assert.Equal(["产出指标|数量指标|采购数量|100|98"], imported.Rows(Catalogue.Indicators, Catalogue.Indicators.Level1, Catalogue.Indicators.Level2, Catalogue.Indicators.Level3, Catalogue.Indicators.Weight, Catalogue.Indicators.Score));
        Assert.Equal(["问题|采购时间较晚。"], imported.Rows(Catalogue.Narratives, Catalogue.Narratives.Section, Catalogue.Narratives.Text));
        Assert.Equal(["结果如何应用", "提前启动。"], imported.Draft.Leftovers.Select(left => left.Text).Where(text => !text.Contains("自评表", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_report_that_prints_funds_and_scores_apart_is_one_evaluation()
    {
        var funds = new PrintedTable(1, 1, 1, 1).Row("资金来源", "全年预算数", "全年执行数", "执行率").Row("合计", "150.00", "138.00", "92.00%").Row("县级资金", "50.00", "40.00", "80.00%");
        var scores = new PrintedTable(1, 1, 1, 1, 1, 1).Row("一级指标", "二级指标", "三级指标", "分值", "得分", "得分率").Row("决策", "项目立项", "立项依据充分性", "5", "5", "100%").Row("产出", "产出数量", "完成长度", "95", "88", "92.63%").Row("合计+3", "100", "93", "93%");
        var imported = Imported.Of(WordFile.Of(Title("示例县2023年度河道整治项目绩效评价报告") + Title("表1 项目资金情况表") + funds.ToWord() + Title("表2 绩效评价指标得分表") + scores.ToWord()), "a.docx");
        var e = Catalogue.Evaluations;
        Assert.Equal(["100|93"], imported.Rows(e, e.FullMark, e.Score));
        Assert.Equal(["合计|150.00|138.00", "县级资金|50.00|40.00"], imported.Rows(Catalogue.Funds, Catalogue.Funds.Source, Catalogue.Funds.Adjusted, Catalogue.Funds.Executed));
        Assert.Equal(["立项依据充分性|5|5|100%", "完成长度|95|88|92.63%"], imported.Rows(Catalogue.Indicators, Catalogue.Indicators.Level3, Catalogue.Indicators.Weight, Catalogue.Indicators.Score, Catalogue.Indicators.ScoreRate));
        Assert.Contains("项目支出绩效自评表：总分：得分率|93%", imported.Rows(Catalogue.Measures, Catalogue.Measures.Item, Catalogue.Measures.Value));
    }
}

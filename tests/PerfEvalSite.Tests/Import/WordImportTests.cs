using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Import;

public class WordImportTests
{
    private static readonly IndicatorsTable indicators = Catalogue.Indicators;
    private static readonly FundsTable funds = Catalogue.Funds;

    [Fact]
    public void A_self_evaluation_form_in_word_is_one_project_with_its_money_targets_and_marks()
    {
        var imported = Imported.Of(WordFile.Of(WordFile.Paragraph("项目支出绩效自评表", isCentred: true), WordFile.Paragraph("（2023年度）", isCentred: true), FictitiousForm.Of("教室改造").ToWord()), "a.docx");
        Assert.Empty(imported.Diagnostics);
        Assert.Equal(["教室改造|示例县教育局|示例县第一小学"], imported.Rows(Catalogue.Projects, Catalogue.Projects.Name, Catalogue.Projects.Authority, Catalogue.Projects.Implementer));
        Assert.Equal(["年度资金总额|120.00|120.00|96.00|80%|8", "其中：当年财政拨款|120.00|120.00|96.00|80%|—", "上年结转资金|0.00|0.00|0.00||—"], imported.Rows(funds, funds.Source, funds.Initial, funds.Adjusted, funds.Executed, funds.ExecutionRate, funds.Score));
        Assert.Equal(
            ["产出指标|数量指标|改造教室数量|≥12间|12间|25|25", "产出指标|质量指标|验收合格率|100%|100%|25|25", "效益指标|社会效益|惠及学生人数|≥800名|812名|30|30", "满意度指标|服务对象满意度|家长满意度|≥90%|93%|10|10"],
            imported.Rows(indicators, indicators.Level1, indicators.Level2, indicators.Level3, indicators.Target, indicators.Actual, indicators.Weight, indicators.Score));
        Assert.Equal(["100|98"], imported.Rows(Catalogue.Evaluations, Catalogue.Evaluations.FullMark, Catalogue.Evaluations.Score));
        Assert.Empty(imported.Draft.Leftovers);
    }
}

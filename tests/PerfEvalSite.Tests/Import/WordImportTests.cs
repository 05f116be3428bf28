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

    [Fact]
    public void A_report_in_word_is_its_chapters_its_score_table_and_its_small_tables()
    {
        var scores = new PrintedTable(1, 1, 1, 1, 1, 1)
            .Row("一级指标", "二级指标", "三级指标", "分值", "得分", "得分率").Row("决策", "项目立项", "立项依据充分性", "10", "10", "100%").Row("产出", "产出数量", "实际完成率", "50", "45.5", "91%").Row("效益", "项目效益", "社会效益", "40", "38", "95%");
        var money = new PrintedTable(1, 1, 1).Row("资金来源", "预算（万元）", "执行（万元）").Row("县级", "80.00", "78.50");
        var imported = Imported.Of(WordFile.Of(
            WordFile.Paragraph("示例县2023年度教室改造项目绩效评价报告", isCentred: true),
            WordFile.Paragraph("一、基本情况"), WordFile.Paragraph("项目预算80.00万元。资金情况如下："), money.ToWord(),
            WordFile.Paragraph("二、绩效评价工作开展情况"), WordFile.Paragraph("评价组于2024年3月进场。"),
            WordFile.Paragraph("三、综合评价情况及评价结论"), WordFile.Paragraph("综合得分93.5分，等级为优。"), WordFile.Paragraph("绩效评价指标体系评分表", isCentred: true), scores.ToWord(),
            WordFile.Paragraph("四、存在的问题"), WordFile.Paragraph("进度偏慢。"),
            WordFile.Paragraph("五、有关建议"), "<w:p><w:r><w:t>加快</w:t></w:r><w:del><w:r><w:delText>不要</w:delText></w:r></w:del><w:ins><w:r><w:t>进度。</w:t></w:r></w:ins></w:p>"), "a.docx");
        Assert.Empty(imported.Diagnostics);
        var n = Catalogue.Narratives;
        Assert.Equal(
            ["概况|一、基本情况", "评价过程|二、绩效评价工作开展情况", "结论|三、综合评价情况及评价结论", "问题|四、存在的问题", "建议|五、有关建议"],
            imported.Rows(n, n.Section, n.Heading));
        Assert.Equal(["项目预算80.00万元。资金情况如下：\n\n| 资金来源 | 预算（万元） | 执行（万元） |\n| --- | --- | --- |\n| 县级 | 80.00 | 78.50 |", "评价组于2024年3月进场。", "综合得分93.5分，等级为优。", "进度偏慢。", "加快进度。"], imported.Rows(n, n.Text));
        Assert.Equal(["立项依据充分性|10|10", "实际完成率|50|45.5", "社会效益|40|38"], imported.Rows(indicators, indicators.Level3, indicators.Weight, indicators.Score));
        Assert.Empty(imported.Draft.Leftovers);
    }

    [Fact]
    public void Numbers_that_word_counts_itself_are_read_and_hidden_text_is_not()
    {
        const string Numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        const string Counted = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        var imported = Imported.Of(WordFile.Of([
            WordFile.Paragraph("示例县教育局2023年度部门决算", isCentred: true), WordFile.Paragraph("第三部分 决算情况说明", isCentred: true),
            WordFile.Paragraph("收入决算情况说明", properties: Counted), WordFile.Paragraph("收入合计12.5万元。"),
            WordFile.Paragraph("支出决算情况说明", properties: Counted), "<w:p><w:r><w:t>支出合计12.5万元。</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿99</w:t></w:r></w:p>"], Numbering), "a.docx");
        var n = Catalogue.Narratives;
        Assert.Equal(["一、收入决算情况说明|收入合计12.5万元。", "二、支出决算情况说明|支出合计12.5万元。"], imported.Rows(n, n.Heading, n.Text));
    }
}

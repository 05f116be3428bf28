namespace PerfEvalSite.Tests.Import;

/// <summary>Final accounts of a body that there isn't, laid out as a district's template has them.</summary>
internal static class FictitiousAccounts
{
    public static PrintedTable Spending() => new PrintedTable(70, 110, 80, 80, 80)
        .Row("项目+2", "本年支出合计+1x2", "基本支出+1x2", "项目支出+1x2")
        .Row("功能分类科目编码", "科目名称", "<", "<", "<")
        .Row("合计+2", "1,234.50", "1,000.25", "234.25")
        .Row("205", "教育支出", "1,234.50", "1,000.25", "234.25")
        .Row("20502", "普通教育", "1,234.50", "1,000.25", "234.25")
        .Row("2050201", "学前教育", "1,000.25", "1,000.25", "")
        .Row("2050202", "小学教育", "234.25", "", "234.25");

    /// <summary>The cells of 支出决算表 as they must arrive: code, name, total, basic, project.</summary>
    public static readonly string[] SpendingRows =
    [
        "|合计|1234.50|1000.25|234.25", "205|教育支出|1234.50|1000.25|234.25", "20502|普通教育|1234.50|1000.25|234.25", "2050201|学前教育|1000.25|1000.25|", "2050202|小学教育|234.25||234.25",
    ];

    public static PrintedTable Totals() => new PrintedTable(150, 80, 150, 80)
        .Row("收入+2", "支出+2")
        .Row("项目", "决算数", "项目", "决算数")
        .Row("一、一般公共预算财政拨款收入", "1234.50", "一、一般公共服务支出", "")
        .Row("二、政府性基金预算财政拨款收入", "", "五、教育支出", "1234.50")
        .Row("本年收入合计", "1234.50", "本年支出合计", "1234.50")
        .Row("总计", "1234.50", "总计", "1234.50");

    /// <summary>A heading page, the table's page, a page of text.</summary>
    public static PdfDrawing Document(RuleStyle style, Action<PdfDrawing>? more = null)
    {
        var drawing = new PdfDrawing();
        drawing.NewPage().Text(180, 200, "示例县教育局2023年度", 20).Text(230, 240, "部门决算", 20);
        drawing.NewPage().Text(230, 60, "收入支出决算总表", 14).Text(470, 80, "单位：万元");
        Totals().Draw(drawing, 60, 90, style);
        drawing.NewPage().Text(250, 60, "支出决算表", 14).Text(430, 80, "单位：万元");
        Spending().Draw(drawing, 60, 90, style);
        drawing.Text(60, 260, "注：本表反映部门本年度各项支出情况。");
        more?.Invoke(drawing);
        drawing.NewPage().Text(200, 60, "第三部分 部门决算情况说明", 14)
            .Text(78, 90, "一、支出决算情况说明")
            .Text(78, 110, "本年支出合计1234.50万元，其中：基本支出1000.25万元，占81.02%；项目支出234.25万元，")
            .Text(60, 128, "占18.98%。");
        return drawing;
    }
}

namespace PerfEvalSite.Data.Tables;

/// <summary>公开件: what the document itself is. One row a disclosure.</summary>
public sealed class DisclosuresTable : Table
{
    public static readonly IReadOnlyList<Choice> Kinds =
        [
            new("evaluation", "项目绩效评价报告", "部门评价报告", "绩效评价报告"),
            new("evaluation-summary", "绩效评价报告摘要", "绩效评价摘要"),
            new("self-evaluation", "项目支出绩效自评", "绩效自评", "项目绩效自评"),
            new("overall-self-evaluation", "部门整体支出绩效自评", "整体支出自评"),
            new("final-accounts", "部门决算", "单位决算", "部门决算公开"),
            new("budget", "部门预算", "单位预算", "部门预算公开"),
            new("three-public", "“三公”经费", "三公", "三公经费"),
        ];

    public readonly Column Title, Kind, FiscalYear, DocumentNumber, SignedOn, ApprovedOn, PublishedOn, BaseDate, IsSummary, IsExcerpt, MoneyUnit, SourceTitle, SourceUrl,
        NoPriorReason, Corrects, Note;

    internal DisclosuresTable() : base("disclosure", "公开件", "这份公开文件本身：文种、年度、日期、金额单位。每个公开件一行。")
    {
        IsSingle = true;
        OtherNames = ["document", "文档", "disclosures", "公开文件"];
        Title = Add("title", "标题", ColumnType.Text, "原文标题；原文没有标题时留空，页面会说明。");
        Kind = Add("kind", "文种", ColumnType.Choice, "公开文件的种类。").Required().OneOf(Kinds).Such("项目绩效评价报告");
        FiscalYear = Add("fiscal_year", "年度", ColumnType.Year, "预算年度，不是公开的年份。").PublishedAs("fiscal_year_printed").Required().Also("预算年度", "会计年度").Such("2020");
        DocumentNumber = Add("document_number", "文号", ColumnType.Label, "公开文件自己的文号。");
        SignedOn = Add("signed_on", "成文日期", ColumnType.Date, "文件落款日期。").Such("2021-05-12");
        ApprovedOn = Add("approved_on", "批复日期", ColumnType.Date, "本级财政部门批复的日期；公开期限自此起 20 日。空白时不核对及时性。");
        PublishedOn = Add("published_on", "公开日期", ColumnType.Date, "首次向社会公开的日期。");
        BaseDate = Add("base_date", "基准日", ColumnType.Date, "评价基准日或数据截止日。").Such("2020-12-31");
        IsSummary = Add("is_summary", "是否摘要", ColumnType.Flag, "公开的只是摘要时填“是”。");
        IsExcerpt = Add("is_excerpt", "摘录", ColumnType.Flag, "只录入了原文的一部分时填“是”：没有录入的内容不作为缺失，各项之和小于合计的也不作为差异。");
        MoneyUnit = Add("money_unit", "默认金额单位", ColumnType.Choice, "各表没有另行写明单位的金额，按此单位。").Units().Required().OneOf(Choices.MoneyUnits).Such("万元");
        SourceTitle = Add("source_title", "来源", ColumnType.Text, "数据取自哪份文件，在哪里公开。");
        SourceUrl = Add("source_url", "来源网址", ColumnType.Text, "原文的网址，http 或 https。").Address();
        NoPriorReason = Add("no_prior_reason", "无上年数原因", ColumnType.Text, "整份文件没有上年对比数的原因。").Reason().Such("2019年2月新成立");
        Corrects = Add("corrects", "更正自", ColumnType.Code, "本件更正同一单位的哪一个公开件（编码）。");
        Note = Add("note", "备注", ColumnType.Text, "其他说明。");
    }
}

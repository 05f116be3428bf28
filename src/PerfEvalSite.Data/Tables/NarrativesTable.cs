namespace PerfEvalSite.Data.Tables;

/// <summary>正文: what the text says, summarised, with the place it came from. A .md file of the folder is one row.</summary>
public sealed class NarrativesTable : Table
{
    public static readonly IReadOnlyList<Choice> Sections =
        [
            new("overview", "概况"), new("work", "主要工作"), new("process", "评价过程"), new("conclusion", "结论"), new("analysis", "指标分析"),
            new("management", "预算管理"), new("progress", "完成情况"), new("experience", "经验"), new("problems", "问题"), new("causes", "原因"),
            new("suggestions", "建议"), new("next-steps", "下步"), new("notes", "说明"), new("remarks", "注"),
        ];

    public readonly Column Section, No, Evaluation, Region, Heading, Period, Text, Place;

    internal NarrativesTable() : base("narratives", "正文", "正文各部分的要点，用自己的话概括并注明出处；文件夹中的一个 .md 文件等于一行。")
    {
        OtherNames = ["narrative"];
        Section = Add("section", "栏目", ColumnType.Choice, "属于正文的哪一部分。").Key().Required().OneOf(Sections).Such("经验");
        No = Add("no", "序号", ColumnType.Integer, "在栏目内的次序。").Key().Required().Such("1");
        Evaluation = Add("evaluation_id", "评价编码", ColumnType.Code, "属于某次评价时填写。").To("evaluations");
        Region = Add("region_id", "区划编码", ColumnType.Code, "只说某一区域时填写。").PublishedAs("row_region_id").To("regions");
        Heading = Add("heading", "标题", ColumnType.Text, "小标题；可空。");
        Period = Add("period", "期间", ColumnType.Text, "工作阶段的起止日期。").Period();
        Text = Add("text", "正文", ColumnType.Markdown, "要点，可用 Markdown；不支持 HTML。原文写“无”的照写“无”。").Required();
        Place = AddPlace();
    }
}

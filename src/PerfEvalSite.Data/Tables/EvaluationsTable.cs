namespace PerfEvalSite.Data.Tables;

/// <summary>评价: one document may carry several evaluations.</summary>
public sealed class EvaluationsTable : Table
{
    public readonly Column Id, Title, Kind, Object, Projects, Evaluator, Commissioner, Method, Standard, From, To, FullMark, Score, Grade, GradeScale,
        Aggregation, WeightFrom, NoScoreReason, Place;

    internal EvaluationsTable() : base("evaluations", "评价", "文件中的每一次评价：谁评、评什么、用什么方法、得多少分。")
    {
        OtherNames = ["evaluation"];
        Id = Add("evaluation_id", "评价编码", ColumnType.Code, "本公开件内的编码。").Key().Required().Such("e1");
        Title = Add("title", "名称", ColumnType.Text, "评价或所在附件的名称。");
        Kind = Add("kind", "评价类型", ColumnType.Choice, "由谁组织的评价；原文没有写明时留空。").PublishedAs("evaluation_kind").OneOf(
            new("project-self", "单位自评", "项目自评"), new("department", "部门评价"), new("finance", "财政评价"),
            new("third-party", "第三方评价"), new("overall-self", "整体支出自评")).Such("部门评价");
        Object = Add("object", "对象类型", ColumnType.Choice, "评价对象。").OneOf(
            new("project", "项目"), new("projects", "多项目"), new("policy", "政策"), new("department", "部门整体")).Such("多项目");
        Projects = Add("project_ids", "项目编码列表", ColumnType.List, "评价涉及的项目编码，用分号分开。").Such("1;2;3");
        Evaluator = Add("evaluator", "评价主体", ColumnType.Text, "实施评价的单位或机构。");
        Commissioner = Add("commissioner", "委托方", ColumnType.Text, "委托评价的单位。");
        Method = Add("method", "评价方法", ColumnType.Text, "如：公众评判法、比较法、因素分析法。");
        Standard = Add("standard", "评价标准", ColumnType.Text, "如：计划标准、行业标准、历史标准。");
        From = Add("from", "开始日", ColumnType.Date, "评价工作开始的日期。").PublishedAs("from_date");
        To = Add("to", "结束日", ColumnType.Date, "评价工作结束的日期。").PublishedAs("to_date");
        FullMark = Add("full_mark", "满分", ColumnType.Score, "满分；原文没有写明时留空。").Such("100");
        Score = Add("score", "得分", ColumnType.Score, "总得分；没有打分时留空并写明“缺分原因”。").Such("99.9");
        Grade = Add("grade", "等级", ColumnType.Text, "原文印出的等级。").Such("优");
        GradeScale = Add("grade_scale", "等级标准", ColumnType.Code, "等级与分数段的对应（“等级标准”表的编码）；文件没有说明所用标准时留空，等级则不核对。").To("grade_scales").Such("national");
        Aggregation = Add("aggregation", "汇总方式", ColumnType.Choice, "总分怎样得来。").OneOf(new("direct", "直接"), new("weighted", "加权"));
        WeightFrom = Add("weight_from", "权重来源", ColumnType.Text, "加权汇总时权重取自哪里。").Such("资金分配/金额");
        NoScoreReason = Add("no_score_reason", "缺分原因", ColumnType.Text, "没有总分的原因。").Reason().Such("未打分");
        Place = AddPlace();
    }
}

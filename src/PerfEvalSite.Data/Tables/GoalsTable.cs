namespace PerfEvalSite.Data.Tables;

/// <summary>目标: overall and stage goals with what was achieved.</summary>
public sealed class GoalsTable : Table
{
    public readonly Column Evaluation, No, Project, Kind, Expected, Actual, Place;

    internal GoalsTable() : base("goals", "目标", "总体目标和阶段性目标，以及实际完成情况。")
    {
        OtherNames = ["goal", "年度目标", "总体目标", "年度总体目标"];
        Evaluation = Add("evaluation_id", "评价编码", ColumnType.Code, "所属评价；可空。").Key().To("evaluations");
        No = Add("no", "序号", ColumnType.Integer, "次序。").Key().Required();
        Project = Add("project_id", "项目编码", ColumnType.Code, "目标属于某个项目时填写。").To("projects");
        Kind = Add("kind", "类别", ColumnType.Choice, "总体目标或阶段性目标。").PublishedAs("goal_kind").OneOf(new("overall", "总体目标"), new("stage", "阶段性目标"));
        Expected = Add("expected", "预期目标", ColumnType.Text, "目标的要点，数字照原文。").Required();
        Actual = Add("actual", "实际完成情况", ColumnType.Text, "完成情况的要点；原文没有写则留空。");
        Place = AddPlace();
    }
}

namespace PerfEvalSite.Data.Tables;

/// <summary>指标: one row a leaf of the tree, with the names of the levels above it.</summary>
public sealed class IndicatorsTable : Table
{
    public readonly Column Set, No, Level1, Level2, Level3, Level4, Weight1, Weight2, Weight3, Weight, Score, Target, Actual, Unit, Direction, Completion, Reason,
        Deduction, Project, Mark, Place, AdjustedTarget, Coefficient, ScoreRate, Core, IndexNo, Explanation, Points, Criteria;

    internal IndicatorsTable() : base("indicators", "指标", "指标逐行登记，一行一个末级指标；上级名称逐行写明，上级分值只在每组第一行填写。")
    {
        HasSums = true;
        OtherNames = ["indicator", "绩效指标", "指标完成情况", "绩效指标完成情况", "指标得分"];
        Set = Add("set_id", "体系编码", ColumnType.Code, "所属指标体系。").Key().Required().To("indicator_sets").Such("eval");
        No = Add("no", "序号", ColumnType.Integer, "在体系内的次序。").Key().Required().Such("1");
        Level1 = Add("level1", "一级指标", ColumnType.Text, "一级指标名称。").Hierarchy().Such("产出");
        Level2 = Add("level2", "二级指标", ColumnType.Text, "二级指标名称；原文缺印时写“（缺）”。").Hierarchy().Also("二级绩效指标").Such("数量指标");
        Level3 = Add("level3", "三级指标", ColumnType.Text, "三级指标名称。").Hierarchy().Also("三级指标名称", "指标名称");
        Level4 = Add("level4", "四级指标", ColumnType.Text, "四级指标名称；没有四级时留空。").Hierarchy();
        Weight1 = Add("weight1", "一级分值", ColumnType.Score, "一级指标的分值，填在该组第一行。").Weight().Hierarchy();
        Weight2 = Add("weight2", "二级分值", ColumnType.Score, "二级指标的分值，填在该组第一行。").Weight().Hierarchy();
        Weight3 = Add("weight3", "三级分值", ColumnType.Score, "三级指标的分值（仅四级体系使用），填在该组第一行。").Weight().Hierarchy();
        Weight = Add("weight", "分值", ColumnType.Score, "末级指标的分值；没有设分值时留空。").Weight().Also("权重", "权重设定值").Such("4");
        Score = Add("score", "得分", ColumnType.Score, "末级指标的得分；原文缺印时留空，不得推算填入。").Such("3.98");
        Target = Add("target", "目标值", ColumnType.Value, "年度指标值，照原文填写，含比较符和单位。").Also("年度指标值", "年度指标值(A)", "指标值", "年初目标值(A)", "年初目标值").Such("≥12.3万人");
        Actual = Add("actual", "实际值", ColumnType.Value, "实际完成值，照原文填写；没有单位时沿用目标值的单位。").Also("实际完成值", "实际完成值(B)", "完成值").Such("12.59万人");
        Unit = Add("unit", "计量单位", ColumnType.Text, "目标值和实际值的单位另列一栏的表格使用。").Units().Also("度量单位", "单位");
        Direction = Add("direction", "指标性质", ColumnType.Choice, "怎样算达到目标。目标值自带比较符时可空；成本等越低越好的指标应填“≤”。").Also("计算符号", "方向").OneOf(
            new("at-least", "≥", ">=", "正向"), new("at-most", "≤", "<=", "反向"), new("equal", "＝", "="), new("more-than", "＞", ">"),
            new("less-than", "＜", "<"), new("qualitative", "定性"), new("by-date", "日期")).Such("≥");
        Completion = Add("completion", "完成率", ColumnType.Rate, "原文印出的指标完成率。").Also("指标完成率").Such("102.36%");
        Reason = Add("reason", "偏差原因", ColumnType.Text, "未达到目标、扣分或大幅超额的原因和改进措施。").Reason().Also("偏差原因分析及改进措施", "未完成原因分析");
        Deduction = Add("deduction", "扣分", ColumnType.Score, "原文写明的扣分。");
        Project = Add("project_id", "项目编码", ColumnType.Code, "指标属于某个项目时填写。").To("projects");
        Mark = Add("mark", "原文缺损", ColumnType.Text, "原文在这一行的缺损或错位，照实说明；页面会标出。").Also("层级缺失标记").Such("得分栏错位");
        Place = AddPlace();
        AdjustedTarget = Add("adjusted_target", "调整目标值", ColumnType.Value, "年中调整后的指标值。").Also("调整后指标值");
        Coefficient = Add("coefficient", "得分系数", ColumnType.Value, "原文印出的得分系数。");
        ScoreRate = Add("score_rate", "得分率", ColumnType.Rate, "原文印出的得分率。");
        Core = Add("core", "核心指标", ColumnType.Text, "原文标为核心指标的记号，照原文。").Also("是否核心指标");
        IndexNo = Add("index_no", "索引号", ColumnType.Label, "原文印出的佐证材料索引号。");
        Explanation = Add("explanation", "指标解释", ColumnType.Text, "评价指标的解释。").Also("指标说明");
        Points = Add("points", "评价要点", ColumnType.Text, "评价指标的评价要点。");
        Criteria = Add("criteria", "评分标准", ColumnType.Text, "评价指标的评分标准。").Also("评分规则");
        Target.InUnitOf(Unit);
        AdjustedTarget.InUnitOf(Unit);
        Actual.InUnitOf(Target);
    }
}

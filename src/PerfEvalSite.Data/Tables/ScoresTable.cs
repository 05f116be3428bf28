namespace PerfEvalSite.Data.Tables;

/// <summary>得分: the score table by part, as the document prints it.</summary>
public sealed class ScoresTable : Table
{
    public readonly Column Evaluation, Part, Weight, Score, Rate, Grade, IsTotal, Place;

    internal ScoresTable() : base("scores", "得分", "评价内容、分值、得分、得分率；合计行也照录，并标为合计。")
    {
        HasSums = true;
        OtherNames = ["score", "得分汇总", "评价得分", "评分"];
        Evaluation = Add("evaluation_id", "评价编码", ColumnType.Code, "所属评价。").Key().Required().To("evaluations").Such("e1");
        Part = Add("part", "评价内容", ColumnType.Text, "评价内容或一级指标。").Key().Required().Also("部分").Such("决策");
        Weight = Add("weight", "分值", ColumnType.Score, "该部分的满分。").Weight().Also("权重").Such("20");
        Score = Add("score", "得分", ColumnType.Score, "该部分的得分。").Also("评价得分").Such("20");
        Rate = Add("rate", "得分率", ColumnType.Rate, "原文印出的得分率；没有印则留空，由工具另行计算。").Such("100%");
        Grade = Add("grade", "等级", ColumnType.Text, "原文在该行印出的等级。");
        IsTotal = Add("is_total", "是否合计", ColumnType.Flag, "合计行填“是”：作为印出的合计核对，不计入求和。").PublishedAs("is_total_printed");
        Place = AddPlace();
    }
}

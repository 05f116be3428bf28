namespace PerfEvalSite.Data.Tables;

/// <summary>等级标准: which scores a grade stands for. Stands in the data folder itself; evaluations name a scale.</summary>
public sealed class GradeScalesTable : Table
{
    public readonly Column Scale, Grade, From, To, Aliases, Basis;

    internal GradeScalesTable() : base("grade_scales", "等级标准", "评价等级与分数段的对应关系；评价表的“等级标准”引用它。各地不同，所以是数据而不是程序。")
    {
        Scale = Add("scale_id", "标准编码", ColumnType.Code, "一套等级标准的编码。").Key().Required().Such("national");
        Grade = Add("grade", "等级", ColumnType.Text, "等级名称。").Key().Required().Such("优");
        From = Add("from", "下限", ColumnType.Score, "该等级的最低得分（含），按满分 100 分计。").PublishedAs("from_score").Required().Such("90");
        To = Add("to", "上限", ColumnType.Score, "该等级的最高得分；除最高一级外不含本数。").PublishedAs("to_score").Required().Such("100");
        Aliases = Add("aliases", "别名", ColumnType.List, "原文中的其他叫法。").Such("优秀");
        Basis = Add("basis", "依据", ColumnType.Text, "规定这套标准的文件。");
    }
}

namespace PerfEvalSite.Data.Tables;

/// <summary>指标体系: one list of indicators; a document may carry several that must not be mixed.</summary>
public sealed class IndicatorSetsTable : Table
{
    public readonly Column Id, Evaluation, Name, Kind, Levels, FullMark, Declared1, Declared2, Declared3, Declared4, DeclaredMeasured, Place;

    internal IndicatorSetsTable() : base("indicator_sets", "指标体系", "一套指标：绩效目标指标或评价指标；同一文件的几套指标各自独立。")
    {
        OtherNames = ["indicator_set"];
        Id = Add("set_id", "体系编码", ColumnType.Code, "本公开件内的编码。").Key().Required().Such("eval");
        Evaluation = Add("evaluation_id", "评价编码", ColumnType.Code, "所属评价。").To("evaluations").Such("e1");
        Name = Add("name", "名称", ColumnType.Text, "指标表的名称。");
        Kind = Add("kind", "性质", ColumnType.Choice, "绩效目标（有目标值和实际值）或评价指标（有分值和得分）。").PublishedAs("set_kind").Required()
            .OneOf(new Choice("target", "绩效目标"), new Choice("evaluation", "评价指标")).Such("评价指标");
        Levels = Add("levels", "层级数", ColumnType.Integer, "指标分几级。").Such("3");
        FullMark = Add("full_mark", "满分", ColumnType.Score, "指标体系的总分值。").Such("100");
        Declared1 = Add("declared_level1", "声明一级数", ColumnType.Count, "原文声明的一级指标个数，用于与实际行数核对。");
        Declared2 = Add("declared_level2", "声明二级数", ColumnType.Count, "原文声明的二级指标个数。");
        Declared3 = Add("declared_level3", "声明三级数", ColumnType.Count, "原文声明的三级指标个数。");
        Declared4 = Add("declared_level4", "声明四级数", ColumnType.Count, "原文声明的四级指标个数。");
        DeclaredMeasured = Add("declared_measured", "声明量化数", ColumnType.Count, "原文声明的量化指标个数。");
        Place = AddPlace();
    }
}

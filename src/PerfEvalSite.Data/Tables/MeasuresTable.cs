namespace PerfEvalSite.Data.Tables;

/// <summary>其他数据: figures of the text that have no table of their own.</summary>
public sealed class MeasuresTable : Table
{
    public readonly Column No, Evaluation, Project, Region, Set, IndicatorNo, Item, Value, Period, Note, Place;

    internal MeasuresTable() : base("measures", "其他数据", "正文中不属于其他各表的数字，照原文登记。")
    {
        OtherNames = ["measure", "其他数字"];
        No = Add("no", "序号", ColumnType.Integer, "次序。").Key().Required();
        Evaluation = Add("evaluation_id", "评价编码", ColumnType.Code, "数字出自某次评价时填写。").To("evaluations");
        Project = Add("project_id", "项目编码", ColumnType.Code, "数字属于某个项目时填写。").To("projects");
        Region = Add("region_id", "区划编码", ColumnType.Code, "数字属于某个区域时填写。").PublishedAs("row_region_id").To("regions");
        Set = Add("set_id", "体系编码", ColumnType.Code, "数字嵌在某个指标的说明中时，填指标体系。").To("indicator_sets");
        IndicatorNo = Add("indicator_no", "指标序号", ColumnType.Integer, "同上，指标在体系内的序号。");
        Item = Add("item", "名称", ColumnType.Text, "这个数字说的是什么。").Required().Such("定点医药机构检查数");
        Value = Add("value", "数值", ColumnType.Value, "照原文填写，含单位、比较词和“余”。").Also("印刷文本").Such("1988家");
        Period = Add("period", "期间", ColumnType.Text, "数字所属的时间。").Period().Such("2018年");
        Note = Add("note", "备注", ColumnType.Text, "其他说明。");
        Place = AddPlace();
    }
}

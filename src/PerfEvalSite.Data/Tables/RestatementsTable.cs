namespace PerfEvalSite.Data.Tables;

/// <summary>复述: a figure printed a second time elsewhere, recorded so that the two can be compared.</summary>
public sealed class RestatementsTable : Table
{
    public readonly Column No, Ref, Item, Printed, Place;

    internal RestatementsTable() : base("restatements", "复述", "同一个数在别处又印了一次：登记所指的单元格、印成什么样、印在哪里，供逐一核对。")
    {
        OtherNames = ["restatement", "复述数字"];
        No = Add("no", "序号", ColumnType.Integer, "次序。").Key().Required();
        Ref = Add("ref", "所指", ColumnType.Text, "复述的是哪个单元格，写成“表/行/列”；行用表中的名称。个数写成“个数(表/条件)”。").Required().Such("资金/合计/执行");
        Item = Add("item", "名称", ColumnType.Text, "这里怎样称呼这个数。");
        Printed = Add("printed", "印刷文本", ColumnType.Value, "这里印出的文字，照原文。").Required().Such("50491.71万元");
        Place = Add("place", "出处", ColumnType.Text, "在原文中的位置。").Required().Such("三、（二）");
    }
}

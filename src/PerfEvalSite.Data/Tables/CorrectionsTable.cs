namespace PerfEvalSite.Data.Tables;

/// <summary>更正: published corrections; the printed value stays visible.</summary>
public sealed class CorrectionsTable : Table
{
    public readonly Column Ref, Old, New, Date, Reason;

    internal CorrectionsTable() : base("corrections", "更正", "对已公开数字的更正；原来印出的数仍然显示。")
    {
        OtherNames = ["correction"];
        Ref = Add("ref", "所指", ColumnType.Text, "更正哪个单元格，写法同“复述”。").Key().Required().Such("资金/合计/执行");
        Old = Add("old", "原值", ColumnType.Value, "原来印出的值。").Required();
        New = Add("new", "更正值", ColumnType.Value, "更正后的值。").Required();
        Date = Add("date", "更正日期", ColumnType.Date, "更正公布的日期。").Key().Required();
        Reason = Add("reason", "说明", ColumnType.Text, "更正的原因。").Required();
    }
}

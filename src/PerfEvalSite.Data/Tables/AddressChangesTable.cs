namespace PerfEvalSite.Data.Tables;

/// <summary>网址变更: what became of published addresses, one a row. Stands in the data folder itself.</summary>
public sealed class AddressChangesTable : Table
{
    /// <summary>In <see cref="New"/>: not moved, but taken back.</summary>
    public const string Withdrawn = "撤回";

    public readonly Column Old, New, Date, Reason;

    internal AddressChangesTable() : base("address_changes", "网址变更", "已公开的网址后来怎样了：改到哪里，或者撤回；一行管它下面的全部网页和下载。")
    {
        OtherNames = ["address_change"];
        Old = Add("old", "原网址", ColumnType.Text, "单位编码，或“单位编码/公开件编码”，或网站内的相对网址。").Key().Required().Such("county-ybj/2023-self");
        New = Add("new", "新网址", ColumnType.Text, "改到哪里，写法相同；撤回的写“撤回”。").Required().Such("撤回");
        Date = Add("date", "日期", ColumnType.Date, "改动或撤回的日期。").Required().Such("2024-09-01");
        Reason = Add("reason", "原因", ColumnType.Text, "改动或撤回的原因，会公开。").Required().Such("内容有误，更正后重新公开");
    }
}

namespace PerfEvalSite.Data.Tables;

/// <summary>What columns make of the marks that say that nothing is written: the words of the dictionary for what the reader does.</summary>
internal static class NothingWritten
{
    private const string Dash = "“—”“/”“不适用”“不涉及”是不适用；";
    private const string Form = "“……”“请填写…”等表样文字按没有印出。";

    public static string In(Column column) => column.Type switch
    {
        ColumnType.Text when column.IsReason => "“无”“暂无”“—”“/”“不涉及”“无偏差”“0”都不算原因；“……”“请填写…”等表样文字按没有印出；页面照原文显示。",
        ColumnType.Value => Dash + "“无”是文字；" + Form,
        ColumnType.Date or ColumnType.Year => Dash + Form,
        >= ColumnType.Integer => Dash + "“无”“暂无”要写明是 0 还是“—”，单独的“一”也要写明；" + Form,
        ColumnType.Markdown => "写什么就是什么。",
        _ => "“—”是不适用；“无”等是文字。",
    };
}

namespace PerfEvalSite.Data.Tables;

/// <summary>What a clerk calls the types of columns: in the dictionary and in the templates.</summary>
public static class ColumnTypeName
{
    public static string Name(this ColumnType type) => type switch
    {
        ColumnType.Code => "编码",
        ColumnType.Label => "代码文本",
        ColumnType.Choice => "选项",
        ColumnType.Flag => "是或否",
        ColumnType.List => "列表",
        ColumnType.Markdown => "Markdown",
        ColumnType.Date => "日期",
        ColumnType.Year => "年度",
        ColumnType.Integer => "整数",
        ColumnType.Money => "金额",
        ColumnType.Rate => "百分比",
        ColumnType.Score => "分值",
        ColumnType.Count => "数量",
        ColumnType.Value => "数、范围、日期或文字",
        _ => "文本",
    };
}

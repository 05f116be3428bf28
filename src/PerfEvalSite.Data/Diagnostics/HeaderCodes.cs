namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE1207 to PE1249: why no header was found, by what was seen in its place.</summary>
internal static class HeaderCodes
{
    private static readonly Bilingual why = new(
        "表头上方可以有标题行和“单位：万元”行，但必须有一行写着这张表的列名。",
        "Title and unit rows may stand above it, but there must be a row of this table's column names.");

    public static readonly DiagnosticCode OtherSeparator = new("PE1207", Severity.Error,
        new("分隔符不对", "Wrong separator"),
        new("表“{0}”的列名之间用的是“{1}”，不是分隔符。", "The column names of “{0}” are divided by “{1}”, which is no separator."),
        new("请改用英文逗号“,”分隔各列，或在 Excel、WPS 中分好列后另存为“CSV UTF-8（逗号分隔）”。", "Divide the columns by commas, or save it from Excel or WPS as “CSV UTF-8”."),
        new("CSV 的各格用英文逗号分开，也可以用制表符、英文分号或竖线；中文逗号“，”是文字。", "Cells of a CSV are divided by commas, tabs, semicolons or vertical bars; the full-width “，” is text."));

    public static readonly DiagnosticCode OtherTable = new("PE1208", Severity.Error,
        new("是另一张表的列名", "Heads of another table"),
        new("名称是表“{0}”，列名却像是表“{1}”的：“{2}”。", "It is named as “{0}”, but its heads are like those of “{1}”: “{2}”."),
        new("请改正文件名或工作表名，或换成表“{0}”的内容。", "Mend the name of the file or sheet, or its content."),
        why);

    public static readonly DiagnosticCode OneColumn = new("PE1209", Severity.Error,
        new("每行只有一格", "Only one column"),
        new("表“{0}”的每一行都只有一格，例如“{1}”，没有分出列来。", "Every row of “{0}” is one cell, such as “{1}”; there are no columns."),
        new("请用英文逗号分隔各列，第一行写列名，例如：{2}。", "Divide the columns by commas and write their names into the first row, for example: {2}."),
        why);

    public static readonly DiagnosticCode TitleOnly = new("PE1210", Severity.Error,
        new("有标题，没有列名", "A title and no heads"),
        new("标题“{1}”下面没有表“{0}”的列名，接着就是数据。", "Below the title “{1}” there are no column names of “{0}”; data follow at once."),
        new("请在标题和数据之间补上一行列名，例如：{2}。", "Put a row of column names between the title and the data, for example: {2}."),
        why);

    public static readonly DiagnosticCode OfficialLayout = new("PE1211", Severity.Error,
        new("是官方报表的格式", "Layout of an official form"),
        new("这像是财政部门报表的格式（“{1}”），不是表“{0}”的列名。", "This looks like the layout of an official form (“{1}”), not like the heads of “{0}”."),
        new("请照表“{0}”的列名重新排列，例如：{2}；用 perfeval new disclosure 可以生成空表。", "Arrange it by the heads of the table, for example: {2}; perfeval new disclosure makes an empty one."),
        why);

    public static readonly DiagnosticCode FewHeads = new("PE1212", Severity.Error,
        new("认得的列名太少", "Too few known heads"),
        new("“{1}”像是表“{0}”的列名，但不认得“{2}”。", "“{1}” is a head of “{0}”, but “{2}” are not known."),
        new("请改成这张表的列名，例如：{3}；不属于这张表的列请删去。", "Use the table's column names, for example: {3}; delete columns that do not belong to it."),
        why);

    public static readonly DiagnosticCode DataOnly = new("PE1213", Severity.Error,
        new("没有列名", "No heads"),
        new("表“{0}”的第一行“{1}”是数据，不是列名。", "The first row of “{0}”, “{1}”, is data and no heads."),
        new("请在最上面补上一行列名，例如：{2}。", "Add a row of column names above it, for example: {2}."),
        why);

    public static readonly DiagnosticCode Sideways = new("PE1214", Severity.Error,
        new("列名写成了一列", "Heads in a column"),
        new("表“{0}”的列名从上往下写在第一列（“{1}”），应当写在一行里。", "The heads of “{0}” stand below each other in the first column (“{1}”), and belong into one row."),
        new("请在 Excel 或 WPS 中用“选择性粘贴—转置”换过来。", "Turn it round with “paste special, transpose” in Excel or WPS."),
        why);

    public static readonly DiagnosticCode TooFarDown = new("PE1215", Severity.Error,
        new("列名上面的行太多", "Too many rows above the heads"),
        new("表“{0}”的列名在第 {1} 行，上面有太多别的行。", "The heads of “{0}” stand in row {1}, below too many other rows."),
        new("请删去列名上面的说明，只留标题和“单位：万元”。", "Delete what stands above them but for a title and the unit."),
        why);

    public static readonly IReadOnlyList<DiagnosticCode> All = [OtherSeparator, OtherTable, OneColumn, TitleOnly, OfficialLayout, FewHeads, DataOnly, Sideways, TooFarDown];
}

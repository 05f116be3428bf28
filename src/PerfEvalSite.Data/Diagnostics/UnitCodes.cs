namespace PerfEvalSite.Data.Diagnostics;

/// <summary>What headers and the rows above a table say about units: PE2026 to PE2030.</summary>
internal static class UnitCodes
{
    private static readonly Bilingual order = new(
        "单位的先后：单元格里写明的、表头写明的、表上方写明的、“金额单位”栏、公开件的默认金额单位，以前面的为准。货币符号（¥、人民币）只说明是钱，不说明是元还是万元。",
        "What counts first is the cell's own words, then the header, the row above the table, the unit column, and the disclosure's default. A currency sign says that it is money, not whether 元 or 万元.");

    public static readonly DiagnosticCode NotUnderstood = new("PE2026", Severity.Error,
        new("看不明白的单位说明", "A statement of units that is not understood"),
        new("“{0}”像是这张表的金额单位，但没有完全看懂。", "“{0}” looks like the table's unit of amounts, but is not wholly understood."),
        new("改成“单位：元”“单位：万元”这样的写法；与单位无关的话另起一格，或者删去。", "Write it like 单位：元 or 单位：万元; put other words into another cell, or delete them."),
        order);

    public static readonly DiagnosticCode Disagree = new("PE2027", Severity.Error,
        new("一张表有两种金额单位", "Two units for one table"),
        new("这张表先写金额单位是{0}，又写是{1}。", "The unit of amounts of this table is {0} first, then {1}."),
        new("核对原文，只留一个；个别栏目不同的，写在表头里，例如“预算数（元）”。", "Compare the document and keep one; where single columns differ, say so in their headers, such as 预算数（元）."),
        order);

    public static readonly DiagnosticCode HeaderWins = new("PE2028", Severity.Warning,
        new("表头和表上方的单位不同", "The header's unit differs from the one above the table"),
        new("表头“{0}”写的是{1}，表上方写的是{2}；这一栏按表头的{1}理解。", "Header “{0}” says {1}, the row above the table {2}; the column is read in {1}."),
        new("核对这一栏的金额；表头写错的请改正，表头正确的不必改动。", "Compare the amounts of the column; correct the header if it is wrong, and leave it if it is right."),
        order);

    public static readonly DiagnosticCode ColumnLoses = new("PE2029", Severity.Warning,
        new("“金额单位”栏和表头的单位不同", "The unit column differs from the header"),
        new("这一行的{0}写的是{1}，“{2}”的表头或表上方写的是{3}；按{3}理解。", "{0} of this row says {1}, the header of “{2}” or the row above the table {3}; it is read in {3}."),
        new("核对金额，改正其中一处。同一张表里各行还有不同的，不再逐一提示。", "Compare the amounts and correct one of the two. Other rows of the table may differ too."),
        order);

    public static readonly DiagnosticCode NameDisagrees = new("PE2030", Severity.Error,
        new("行的名称和金额的单位不同", "The name of a row differs from the unit of its amount"),
        new("名称“{0}”写的是{1}，{2}却按{3}读取。", "The name “{0}” says {1}, but {2} is read in {3}."),
        new("请在“金额单位”栏、表头或表上方写明单位，或者改正名称。", "State the unit in the unit column, the header or above the table, or correct the name."),
        order);

    public static IReadOnlyList<DiagnosticCode> All { get; } = [NotUnderstood, Disagree, HeaderWins, ColumnLoses, NameDisagrees];
}

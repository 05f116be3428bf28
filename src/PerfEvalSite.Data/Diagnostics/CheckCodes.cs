namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE31xx: references between cells, which the checks follow (复述, 更正, 已知差异).</summary>
public static class CheckCodes
{
    public static readonly DiagnosticCode BadReference = new("PE3101", Severity.Error,
        new("看不懂的引用", "Reference not understood"),
        new("“{0}”不是“表/行/列”的写法。", "“{0}” is not of the form table/row/column."),
        new("请写成“表/行/列”，例如：资金/合计/执行；个数写成：个数(指标/二级指标=数量指标)。", "Write table/row/column, for example 资金/合计/执行; a count as 个数(指标/二级指标=数量指标)."),
        new("引用说明这个数在哪张表、哪一行、哪一列还有一个，核对时用它找到那一格。", "A reference says in which table, row and column the other printing of a figure stands."));

    public static readonly DiagnosticCode NoSuchTable = new("PE3102", Severity.Error,
        new("引用的表不存在", "Reference to an unknown table"),
        new("引用中的表“{0}”不存在{1}。", "There is no table “{0}”{1}."),
        new("请改成正确的表名。", "Use the right name of the table."),
        new("表名用中文或英文文件名都可以，例如“资金”或“funds”。", "Chinese and English names are both taken."));

    public static readonly DiagnosticCode NoSuchRow = new("PE3103", Severity.Error,
        new("引用的行不存在", "Reference to an unknown row"),
        new("表“{0}”里没有叫“{1}”的行{2}。", "The table “{0}” has no row called “{1}”{2}."),
        new("请用表中这一行的名称、编码或序号。", "Use the row's name, code or number as it stands in the table."),
        new("行用表里的名称来指，例如指标名称、项目名称、“合计”。", "A row is named by what stands in it: an indicator, a project, 合计."));

    public static readonly DiagnosticCode AmbiguousRow = new("PE3104", Severity.Error,
        new("引用的行不止一行", "Reference fits several rows"),
        new("表“{0}”里叫“{1}”的不止一行，例如“{2}”和“{3}”。", "Several rows of the table “{0}” are called “{1}”, such as “{2}” and “{3}”."),
        new("请加一个词加以区分，中间空一格，例如：全口径 基本支出；或写成条件，例如：口径=合计,资金来源=中央。", "Add a word to tell them apart, or write conditions: 口径=合计,资金来源=中央."),
        new("引用必须正好指到一行，否则不知道和哪个数核对。", "A reference must lead to exactly one row."));

    public static readonly DiagnosticCode NoSuchColumn = new("PE3105", Severity.Error,
        new("引用的列不存在", "Reference to an unknown column"),
        new("表“{0}”没有“{1}”这一列{2}。", "The table “{0}” has no column “{1}”{2}."),
        new("请改成正确的列名。", "Use the right name of the column."),
        new("列名与表头相同，中文、英文和别名都可以。", "Columns are called as in the header."));

    public static readonly DiagnosticCode NoSuchRule = new("PE3106", Severity.Error,
        new("没有这条核验规则", "Unknown rule"),
        new("没有编号为“{0}”的核验规则{1}。", "There is no rule {0}{1}."),
        new("请改成发现旁边标出的规则编号。", "Use the rule id that stands beside the finding."),
        new("已知差异要写明说的是哪一条规则的发现，才能显示在它旁边。", "A reply names the rule whose finding it answers."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [BadReference, NoSuchTable, NoSuchRow, AmbiguousRow, NoSuchColumn, NoSuchRule];
}

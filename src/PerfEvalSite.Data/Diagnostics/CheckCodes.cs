namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE31xx: references between cells, which the checks follow (复述, 更正, 已知差异).</summary>
internal static class CheckCodes
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

    public static readonly DiagnosticCode IndicatorWithoutGroup = new("PE3107", Severity.Warning,
        new("指标没有写上级指标", "Indicator without a group"),
        new("指标“{0}”没有写上级指标，同一套里的其他指标有；各组的分值因此没有核对。", "The indicator “{0}” has no level above it while others of its set have; the weights of the groups are not checked."),
        new("请在每一行都写上级指标的名称，合并的单元格要逐行填满。", "Write the names of the levels above in every row; fill merged cells down."),
        new("不知道指标属于哪一组，就不能说这一组的分值加起来对不对，所以只提问，不公布为差异。", "Without its group nothing can be said about sums: this is a question and no finding."));

    public static readonly DiagnosticCode UnknownDirection = new("PE3108", Severity.Warning,
        new("不知道指标要越高还是越低", "Direction of an indicator is not known"),
        new("指标“{0}”的目标值“{1}”没有写“≥”或“≤”，按名称看不出越高越好还是越低越好，没有判断是否达到。", "The target “{1}” of the indicator “{0}” has no ≥ or ≤, and its name does not say which is meant; whether it was reached is not judged."),
        new("请照原文在“指标性质”一栏填“≥”“≤”或“＝”；原文没有写的，按指标的含义填写。", "Fill the column 指标性质 with ≥, ≤ or ＝."),
        new("“控制率”“调整率”“偏差率”这类指标可能越低越好。猜出来的方向不能作为公布差异的依据。", "Indicators such as 控制率 may be better when lower. A guessed direction is no ground for a finding."));

    public static readonly DiagnosticCode InheritedPercent = new("PE3109", Severity.Warning,
        new("实际值没有百分号", "Actual value without a percent sign"),
        new("指标“{0}”的实际值“{1}”没有单位，目标值是百分数；按百分数看没有达到目标，或超过 100%，请核实。", "The actual value “{1}” of the indicator “{0}” has no unit while its target is a percentage; read as one it misses the target or is more than 100%."),
        new("请照原文补上单位，例如 95%；原文确实没有的，写在“原文缺损”一栏。", "Write the unit as printed, such as 95%."),
        new("单位是从目标值沿用来的，只是推测。没有核实以前，不公布为没有达到目标或超过 100%。", "The unit is taken over from the target, which is a guess: no finding is published before it is confirmed."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [BadReference, NoSuchTable, NoSuchRow, AmbiguousRow, NoSuchColumn, NoSuchRule, IndicatorWithoutGroup, UnknownDirection, InheritedPercent];
}

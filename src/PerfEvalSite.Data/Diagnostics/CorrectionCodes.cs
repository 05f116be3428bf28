namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE312x: corrections (更正) that cannot be made.</summary>
internal static class CorrectionCodes
{
    public static readonly DiagnosticCode NoCell = new("PE3121", Severity.Error,
        new("更正没有指到一个单元格", "A correction of no cell"),
        new("更正所指的“{0}”不是一个单元格。", "“{0}” is no cell."),
        new("请写成“表/行/列”，例如：资金/合计/执行。", "Write table/row/column, for example 资金/合计/执行."),
        new("更正改的是一格里的数；个数是数出来的，要更正的是那些行。", "A correction changes what one cell holds; a count is changed by its rows."));

    public static readonly DiagnosticCode OfKey = new("PE3122", Severity.Error,
        new("这一列不能更正", "A column that cannot be corrected"),
        new("“{0}”的“{1}”说明这一行是什么，不能用更正来改。", "“{1}” of “{0}” says what the row is; a correction cannot change it."),
        new("请直接改表里的这一格，并在“更正”以外说明。", "Change the cell itself."),
        new("年度、文种、编码、口径一类的列决定这一行和别的行、别的页面怎么对应。", "Years, kinds, codes and scopes decide what rows and pages belong together."));

    public static readonly DiagnosticCode OldDiffers = new("PE3123", Severity.Error,
        new("更正的原值与表中不符", "The old value of a correction is not what the table holds"),
        new("更正“{0}”的原值写的是“{1}”，更正值是“{2}”；表中这一格是“{3}”，两个都不是。", "The correction of “{0}” says “{1}” was changed to “{2}”; the cell holds “{3}”, which is neither."),
        new("表中请保留原来印出的数（或者改成更正值）；原值写错了的，请改正原值。", "Leave in the table what was printed (or write the new value there), or mend the old value."),
        new("原值用来认出要改的那个数。对不上时不知道改的是不是这一格，所以不改。", "The old value makes sure that the right figure is changed."));

    public static readonly DiagnosticCode ChainBroken = new("PE3124", Severity.Error,
        new("同一格的几次更正接不上", "Corrections of one cell that do not follow each other"),
        new("“{0}”更正过几次：上一次改成“{1}”，这一次的原值写的是“{2}”。", "“{0}” was corrected several times: the one before made it “{1}”, and this one’s old value is “{2}”."),
        new("后一次的原值应当是前一次的更正值；请检查更正日期的先后。", "The old value of each is the new value of the one before, in the order of their dates."),
        new("同一格的更正按日期先后一次接一次。", "Corrections of one cell are made one after another, by date."));

    public static readonly DiagnosticCode NoColumn = new("PE3125", Severity.Error,
        new("表里没有要更正的列", "The file has not got the column that is corrected"),
        new("更正指到“{0}”的“{1}”一列，{2} 里没有这一列。", "The correction is of the column “{1}” of “{0}”, which {2} has not got."),
        new("请先在表里加上这一列；原来没有印出的，那一格留空。", "Add the column to the table; leave the cell blank where nothing was printed."),
        new("更正值要放进表里原来的位置。", "The new value takes the place of the old one."));

    public static readonly DiagnosticCode ChangesNothing = new("PE3126", Severity.Warning,
        new("更正前后一样", "A correction that changes nothing"),
        new("更正“{0}”的原值和更正值都是“{1}”。", "The old and the new value of the correction of “{0}” are both “{1}”."),
        new("请核对原值和更正值。", "Look at the old and the new value again."),
        new("更正要说明从什么改成什么。", "A correction says what was changed to what."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [NoCell, OfKey, OldDiffers, ChainBroken, NoColumn, ChangesNothing];
}

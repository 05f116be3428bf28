namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE1510 to PE1539: what a sheet's cells show, and what of a sheet is not seen.</summary>
internal static class SheetCodes
{
    public static readonly DiagnosticCode FormulaNotCalculated = new("PE1510", Severity.Error,
        new("公式的结果没有算过", "Formula not calculated"),
        new("这个单元格是公式，文件里存的结果是“{0}”，但工作簿由程序生成，没有重新计算过，这个结果不可靠。",
            "This cell is a formula with the result “{0}” in the file, but the workbook was made by a program and never calculated, so the result cannot be relied on."),
        new("请在 Excel 或 WPS 中打开，看一遍结果，保存一次再试。", "Open it in Excel or WPS, look at the results, save it once and try again."),
        new("程序写出公式时常常随手存一个 0，并注明“打开时重新计算”；打开并保存一次，存下的就是真正的结果。",
            "Programs often store a 0 with a formula and ask for a calculation when the file is opened; opening and saving it once stores the true result."));

    public static readonly DiagnosticCode StruckOut = new("PE1511", Severity.Error,
        new("有划掉的内容", "Struck-out text"),
        new("单元格里的“{0}”加了删除线，不知道算不算数。", "“{0}” in this cell is struck out, so it cannot be known whether it counts."),
        new("请删去划掉的内容；仍然有效的，取消删除线。", "Delete what is struck out, or remove the strikethrough from what still counts."),
        new("例如划掉 200 再写 185，不看格式就成了 200185。", "A struck-out 200 with 185 behind it would read 200185."));

    public static readonly DiagnosticCode RaisedText = new("PE1512", Severity.Error,
        new("数字旁有上标或下标", "Raised or lowered text beside a figure"),
        new("单元格里的“{0}”是上标或下标，不知道是注的编号还是数字的一部分。", "“{0}” in this cell is raised or lowered, so it cannot be known whether it is a note's number or part of the figure."),
        new("请删去注的编号，把注写进“备注”；是数字的一部分就取消上标。", "Delete the note's number and write the note elsewhere, or make it plain text if it is part of the figure."),
        new("例如 208.5 后面的上标 1，不看格式就成了 208.51。文字里的 m²、CO₂ 照样保留。", "A raised 1 behind 208.5 would read 208.51. In words, m² and CO₂ stay as they are."));

    public static readonly DiagnosticCode HiddenByFormat = new("PE1513", Severity.Error,
        new("格式使内容不显示", "Hidden by its format"),
        new("单元格里存有“{0}”，但数字格式“{1}”使它不显示出来。", "The cell holds “{0}”, which its number format “{1}” does not show."),
        new("要公开，请改用“常规”或“数值”格式；不公开，请清除这个单元格。", "Choose another number format to publish it, or clear the cell."),
        new("看不见的内容不应在不知情时公开。", "What cannot be seen must not be published unawares."));

    public static readonly DiagnosticCode SignHiddenByFormat = new("PE1514", Severity.Error,
        new("格式去掉了负号", "Minus hidden by its format"),
        new("单元格里是 {0}，但数字格式“{2}”显示为“{1}”，负号看不到。", "The cell holds {0}, but its number format “{2}” shows “{1}”, without the minus."),
        new("请改用显示负号的格式；确实是正数的，请改正数值。", "Choose a number format that shows the minus, or correct the number."),
        new("用红色表示负数可以，读取时会补上负号；正负写法完全一样就分不清了。", "Red for negative numbers is understood as a minus; where both look the same, they cannot be told apart."));

    public static readonly DiagnosticCode FormatNotFollowed = new("PE1515", Severity.Error,
        new("数字格式不能照样显示", "Number format not supported"),
        new("单元格里是 {0}，数字格式“{1}”（分数、科学记数、中文数字或超出范围的日期等）不能照样写出。",
            "The cell holds {0}; its number format “{1}” (a fraction, an exponent, Chinese numerals, a date out of range …) cannot be followed."),
        new("请改用“常规”“数值”“百分比”或“日期”格式。", "Choose General, Number, Percentage or Date."),
        new("网页上显示的，应当与工作表里看到的一样；做不到时不猜。", "Pages show what the sheet shows; where that cannot be done nothing is guessed."));

    public static readonly DiagnosticCode BecameDate = new("PE1516", Severity.Error,
        new("内容变成了日期", "Turned into a date"),
        new("这个单元格存的是日期或时间，显示为“{0}”；如果原来输入的是 3-5、1/2、1:3 一类，已被 Excel 改掉。",
            "This cell holds a date or a time, shown as “{0}”; if something like 3-5, 1/2 or 1:3 was typed, the spreadsheet has changed it."),
        new("请先把单元格设为“文本”格式，再照原文重新输入；确实是日期的，连年份一起写。", "Format the cell as text, then type it again as printed; write a real date with its year."),
        new("没有年份的日期，多半是范围、比例或编号被自动改成的。", "A date without a year is mostly a range, a ratio or a number that was changed."));

    public static readonly DiagnosticCode DateInUtc = new("PE1517", Severity.Error,
        new("日期带时区", "Date with a time zone"),
        new("“{0}”是世界时，按北京时间是 {1}，不知道要写哪一天。", "“{0}” is universal time, {1} in China, so it cannot be known which day is meant."),
        new("请在 Excel 或 WPS 中改成日期，不带时间。", "Write the date without a time."),
        new("有的程序把当地的零点写成世界时，日期就差了一天。", "Some programs write local midnight in universal time, which is the day before."));

    public static readonly DiagnosticCode HiddenRows = new("PE1518", Severity.Error,
        new("隐藏的行", "Hidden rows"),
        new("第 {0} 行里有内容，但被隐藏、折叠或筛选掉了，看不到。", "Row {0} holds something but is hidden, collapsed or filtered away."),
        new("要公开，请取消隐藏或清除筛选；不公开，请删去这些行。", "Unhide the rows or clear the filter to publish them, or delete them."),
        new("看不见的内容不应在不知情时公开；悄悄略去又会使合计对不上。", "What cannot be seen must not be published unawares, and leaving it out would make the totals wrong."));

    public static readonly DiagnosticCode HiddenColumn = new("PE1519", Severity.Warning,
        new("隐藏的列", "Hidden column"),
        new("{0} 列是隐藏的，没有读取。", "Column {0} is hidden and was not read."),
        new("要公开就取消隐藏；不公开就删去。", "Unhide it to publish it, or delete it."),
        new("看不见的内容不应在不知情时公开；列宽为 0 也是隐藏。", "What cannot be seen must not be published unawares; a width of 0 hides too."));

    public static readonly DiagnosticCode BrokenCell = new("PE1520", Severity.Error,
        new("单元格损坏", "Broken cell"),
        new("这个单元格指向工作簿里没有的内容（{0}）。", "This cell points to something that the workbook does not have ({0})."),
        new("请在 Excel 或 WPS 中打开并修复，另存一份；由程序生成的，请改正程序。", "Open it in Excel or WPS, let it be repaired, and save a copy; mend the program that wrote it."),
        new("文字和样式存放在单元格之外，按编号引用；编号不对就不知道写的是什么。", "Texts and styles are kept apart and referred to by number; a wrong number means nothing."));

    public static readonly DiagnosticCode MisplacedCells = new("PE1521", Severity.Error,
        new("行或单元格的位置混乱", "Rows or cells out of place"),
        new("从这里起，行号或单元格的位置重复、倒退或写错了，没有再往下读。", "From here on the numbers of rows or cells are repeated, go backwards or are wrong; the rest was not read."),
        new("请在 Excel 或 WPS 中打开并修复，另存一份；由程序生成的，请改正程序。", "Open it in Excel or WPS, let it be repaired, and save a copy; mend the program that wrote it."),
        new("位置不对，值就可能读到别的列里去。", "A value out of place might be read into another column."));

    public static readonly DiagnosticCode MissingPart = new("PE1522", Severity.Error,
        new("工作簿缺少一部分", "Part of a workbook is missing"),
        new("工作表“{0}”的内容不在文件里。", "The content of the sheet “{0}” is not in the file."),
        new("请在 Excel 或 WPS 中打开并修复，另存一份；由程序生成的，请改正程序。", "Open it in Excel or WPS, let it be repaired, and save a copy; mend the program that wrote it."),
        new("工作簿列出了这张表，却找不到它的内容；不能当作空表。", "The workbook lists the sheet but lacks its content, which is not the same as an empty sheet."));

    public static readonly DiagnosticCode WhiteOnWhite = new("PE1523", Severity.Error,
        new("看不见的字", "Letters that are not seen"),
        new("单元格里的“{0}”与底色同色（如白底白字）或字号极小，看不到。", "“{0}” in this cell has the colour of what is behind it, such as white on white, or hardly any size, so that it is not seen."),
        new("要公开，请改字的颜色；不公开，请清除这个单元格。", "Change the colour of the letters to publish it, or clear the cell."),
        new("看不见的内容不应在不知情时公开。字体、数字格式（[白色]）、条件格式都可能把字变成底色。",
            "What cannot be seen must not be published unawares. A font, a number format ([White]) or a condition may give letters the colour behind them."));

    public static readonly DiagnosticCode MayBeHidden = new("PE1524", Severity.Warning,
        new("条件格式可能改变显示", "A condition may change what is shown"),
        new("{0} 设有条件格式，条件成立时内容看不到或换一种样子；条件（{1}）与别的单元格有关，没有计算，按没有这个条件读取。",
            "Conditional formatting of {0} hides or changes what is shown where “{1}” holds; that hangs on other cells and was not worked out, so the cells were read without it."),
        new("请在 Excel 或 WPS 中看一遍这些单元格，与读到的核对；删去这条规则就不再提示。", "Compare these cells in the program with what was read; delete the rule and nothing is told any more."),
        new("只看单元格自己就能判断的条件照条件显示；与别的单元格有关的不去猜。", "Conditions about the cell alone are followed; others are not guessed."));

    public static readonly DiagnosticCode TextBeside = new("PE1525", Severity.Warning,
        new("文本框里的内容没有读取", "Text beside the cells"),
        new("工作表上有 {0} 处文本框或图形里的文字没有读取，第一处是“{1}”。", "{0} text boxes or shapes on the sheet hold text that was not read; the first is “{1}”."),
        new("要公开的内容请写进单元格；只是说明的不用管，也可以删去。", "Write what is to be published into cells; an explanation may stay or be deleted."),
        new("读取的只是单元格；浮在上面的文字和数字不在网页上。", "Only cells are read; what floats above them is not on the pages."));

    public static readonly DiagnosticCode NotesOnFigures = new("PE1526", Severity.Warning,
        new("数字上的批注没有读取", "Notes on figures"),
        new("工作表上有 {0} 条批注写在数字或空白的单元格上，没有读取（{1}）。", "{0} notes stand on figures or blank cells of the sheet and were not read ({1})."),
        new("要公开的内容请写进单元格；只是说明的不用管，也可以删去。", "Write what is to be published into cells; an explanation may stay or be deleted."),
        new("批注只有打开文件的人看得到；更正的数字写在批注里，网页上仍是原来的。", "Notes are seen by those who open the file; a correction written into one leaves the old figure on the page."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [
            FormulaNotCalculated, StruckOut, RaisedText, HiddenByFormat, SignHiddenByFormat, FormatNotFollowed, BecameDate, DateInUtc, HiddenRows, HiddenColumn,
            BrokenCell, MisplacedCells, MissingPart, WhiteOnWhite, MayBeHidden, TextBeside, NotesOnFigures,
        ];
}

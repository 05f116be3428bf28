namespace PerfEvalSite.Data.Diagnostics;

/// <summary>
/// A cell whose text is not what its column holds: PE2001 to PE2050. Arguments of every message: {0} what was found,
///  {1} the column's Chinese name, {2} its English id, {3} and {4} as each needs.
/// </summary>
internal static class ValueCodes
{
    public static readonly DiagnosticCode NotANumber = new("PE2001", Severity.Error,
        new("不是数字", "Not a number"),
        new("“{1}”一栏应填数字（例如 {3}），这里是“{0}”。", "Column “{2}” takes a number such as {3}; found “{0}”."),
        new("照原文填写数字；没有印出的留空，不适用的填“—”。说明文字请移到备注或原因一栏。", "Type the number as printed; leave the cell empty if none is printed, or put — if there cannot be one. Move words to a note or reason column."),
        new("数字栏里可以有千位分隔符、全角数字、百分号、单位（12.5万元）、“余”“约”和括号负数，但整个单元格必须是一个数。写成“12.5万元（含税）”的，请只留“12.5万元”。", "A cell of numbers may hold thousands separators, full-width digits, a percent sign, a unit (12.5万元), 余 or 约 and bracketed negatives, but it has to be one number and nothing else."));

    public static readonly DiagnosticCode AmbiguousSeparator = new("PE2002", Severity.Error,
        new("千位分隔符的位置不对", "Misplaced thousands separator"),
        new("“{1}”一栏的“{0}”逗号位置不合千位分隔的写法，无法确定是哪个数。", "Column “{2}”: the commas in “{0}” do not divide thousands, so it may be one of several numbers."),
        new("按三位一组写（1,234,567.89），或者去掉逗号；如果逗号本来是小数点，请改成“.”。", "Group the digits by three (1,234,567.89) or leave the commas out; where a comma was meant as the decimal point, write a point."),
        new("“1,23”可能是 123，也可能是 1.23，还可能漏了一位。公开的数字不能猜，所以要请您确认。", "1,23 may be 123 or 1.23, or lack a digit. Published figures are never guessed, so this is a question to you."));

    public static readonly DiagnosticCode Scientific = new("PE2003", Severity.Error,
        new("被电子表格改成了科学记数法", "Mangled into scientific notation"),
        new("“{1}”一栏的“{0}”是科学记数法，电子表格已经改动了原来的数字或编码。", "Column “{2}”: “{0}” is scientific notation; a spreadsheet has changed the number or code that stood here."),
        new("在电子表格中把这一列设为“文本”格式，对照原文重新填写，再另存一次。", "Format the column as text in the spreadsheet, type the value again from the document, and save."),
        new("Excel 和 WPS 会把很长的数字或编码显示并保存成 1.23E+17，后面的位数已经丢失，无法恢复，只能重新填写。", "Excel and WPS show and save long numbers or codes as 1.23E+17. The remaining digits are lost, so only typing the value again helps."));

    public static readonly DiagnosticCode TooManyDigits = new("PE2004", Severity.Error,
        new("位数过多", "Too many digits"),
        new("“{1}”一栏的“{0}”位数过多：整数部分最多 15 位，总共最多 28 位。", "Column “{2}”: “{0}” has too many digits; at most 15 before the point and 28 in all."),
        new("核对是不是多打了数字，或把编码、账号填进了数字栏。", "See whether digits were typed twice, or a code or account number stands in a column of numbers."),
        new("15 位整数已经可以写到 999 万亿元。超过这个范围的几乎都是填错了栏；同时这也保证求和、换算时不会溢出。", "Fifteen digits reach 999 trillion. What is longer stands almost always in the wrong column, and the limit keeps sums and conversions exact."));

    public static readonly DiagnosticCode SpreadsheetError = new("PE2005", Severity.Error,
        new("公式错误或程序留下的记号", "An error mark of a spreadsheet or program"),
        new("“{1}”一栏的“{0}”不是数据，而是电子表格或软件出错时留下的记号。", "Column “{2}”: “{0}” is no data but the mark that a spreadsheet or program leaves when it fails."),
        new("回到电子表格改正公式，或直接填写数值；显示为“####”的，请把列拉宽后再导出。", "Mend the formula in the spreadsheet or type the value; where it shows ####, widen the column and export again."),
        new("#REF! 表示公式引用的单元格已被删除，#DIV/0! 表示除数为零或空，#N/A 表示查不到，NaN 表示软件算不出结果。比率的分母为零时，应填“—”。", "#REF! means that a formula refers to a deleted cell, #DIV/0! that it divides by zero or nothing, #N/A that a look-up failed, NaN that a program had no result. A rate whose denominator is zero is —."));

    public static readonly DiagnosticCode StrayDot = new("PE2006", Severity.Warning,
        new("多了一个点", "A stray dot"),
        new("“{1}”一栏的“{0}”多了一个点，已按 {3} 理解。", "Column “{2}”: “{0}” has a stray dot and was understood as {3}."),
        new("原文如此的不必改动；录入时多打的请删去。", "Leave it when the document prints it so; delete the dot when it is a typing error."),
        new("例如“48.8.元”。数字没有歧义，页面照原文显示，计算时用 48.8。", "For example 48.8.元. The number is clear: pages show what is printed, and 48.8 is calculated with."));

    public static readonly DiagnosticCode UnknownUnit = new("PE2007", Severity.Error,
        new("不认识的单位", "Unknown unit"),
        new("“{1}”一栏的“{0}”：不认识“{3}”这个单位。", "Column “{2}”: in “{0}” the unit “{3}” is not known."),
        new("数字后面只写单位（元、万元、亿元、人、个、辆、批次、人次、%），其余说明移到备注。", "Write only a unit behind the number (元, 万元, 亿元, 人, 个, 辆, 批次, 人次, %) and move other words to a note."),
        new("单位决定数字能不能相比：万元要换算成元，人和人次不能相加。金额、比率、分值只能用这一栏的单位，不能猜。", "The unit decides what a number compares with: 万元 is converted to 元, persons are never added to visits. An unknown one is not guessed."));

    public static readonly DiagnosticCode UnknownTargetUnit = new("PE2008", Severity.Warning,
        new("指标值的单位不认识", "Unknown unit of a target"),
        new("“{1}”一栏的“{0}”：不认识“{3}”这个单位，只能当作文字，不参与比较。", "Column “{2}”: in “{0}” the unit “{3}” is not known; it is kept as words and not compared."),
        new("把单位换成常见的写法，或把单位单独填在“计量单位”一栏。", "Use a common name of the unit, or put it into the unit column."),
        new("带“≥”“≤”的单元格显然是数字，当作文字就无法核对是否达到目标，所以提醒一次。", "A cell with ≥ or ≤ is clearly meant as a number; kept as words it cannot be checked against the target."));

    public static readonly DiagnosticCode WrongUnit = new("PE2009", Severity.Error,
        new("单位与栏目不符", "The unit does not belong in this column"),
        new("“{1}”一栏的“{0}”：单位“{3}”不能用在这一栏，应写成例如 {4}。", "Column “{2}”: “{0}” has the unit “{3}”, which cannot stand in this column; write for example {4}."),
        new("核对是不是填错了栏，或把单位改成这一栏能用的单位。", "See whether the value stands in the wrong column, or write a unit that belongs in this one."),
        new("金额栏只能用元、万元、亿元等，比率栏只能用 % 或 ‰，分值栏只能用分。", "Amounts are in 元, 万元, 亿元; rates in % or ‰; scores in 分."));

    public static readonly DiagnosticCode NotASingleNumber = new("PE2010", Severity.Error,
        new("应填一个确定的数", "One definite number is expected"),
        new("“{1}”一栏应填一个确定的数，这里“{0}”是范围或带有比较词。", "Column “{2}” takes one definite number; “{0}” is a range or has a comparator."),
        new("填写原文印出的确切数字；原文只有“95%以上”之类说法的，请记入“其他数据”表，这里留空。", "Type the exact number that is printed; where only something like 95%以上 is printed, record it in the table measures and leave this cell empty."),
        new("金额、比率、分值、个数要参与求和与核对，范围和“以上”“不低于”做不到。目标值和实际值两栏可以这样填。", "Amounts, rates, scores and counts are added up and checked, which a range or “at least” cannot be. Targets and actual values may be written so."));

    public static readonly DiagnosticCode RateWithoutSign = new("PE2011", Severity.Error,
        new("百分数没有写百分号", "A percentage without its sign"),
        new("“{1}”一栏的“{0}”没有百分号：是 {3} 还是 {4}？", "Column “{2}”: “{0}” has no percent sign. Is it {3} or {4}?"),
        new("请写明百分号，例如 99.96%；从电子表格导出时，先把这一列设为百分比或文本格式。", "Write the sign, for example 99.96%; before exporting from a spreadsheet, format the column as a percentage or as text."),
        new("电子表格把 99.96% 存成 0.9996，导出后两种意思都说得通。规则：没有百分号的数，大于 1.5 或小于 −1 的按百分数理解，0 是 0%，其余都要请您写明；表头写了（%）的不问。目标值是 ≥95%、实际值只写 0.96 的，也一样问。", "A spreadsheet stores 99.96% as 0.9996, and once exported both readings make sense. The rule: without a sign, numbers above 1.5 or below −1 are percentages, 0 is 0%, and everything between is a question; a header that says (%) settles it. An actual value of 0.96 beside a target of ≥95% is the same question."));

    public static readonly DiagnosticCode NothingOrZero = new("PE2012", Severity.Error,
        new("“无”是零还是不适用", "Is 无 a zero or not applicable?"),
        new("“{1}”一栏写的是“无”：是 0，还是不适用？", "Column “{2}” says “{0}”: is it 0, or not applicable?"),
        new("发生额为零的填 0；没有这一项、不适用的填“—”，可以写明原因：—（原因）；原文没有印出的留空。", "Put 0 where the amount is zero; — where there can be none, with a reason if you like: —（原因）; leave the cell empty where nothing is printed."),
        new("零、空白、不适用和涉密是四种不同的情况，从录入到页面都分开显示，核验时的处理也不同。", "Zero, blank, not applicable and withheld are four different things, shown and checked differently from input to page."));

    public static readonly DiagnosticCode Bracketed = new("PE2013", Severity.Error,
        new("括号里的数", "A number in brackets"),
        new("“{1}”一栏的“{0}”带括号：是 {3} 还是 {4}？", "Column “{2}”: “{0}” is in brackets. Is it {3} or {4}?"),
        new("去掉括号，写明数字。", "Leave out the brackets and write the number."),
        new("会计表里括号表示负数，指标表里括号只是分值的一种印法，例如“（10分）”。分值和个数一般不会是负数，所以要请您确认。", "In accounts brackets mean a negative number; in score tables they are just how a weight is printed, as in （10分）. Scores and counts are hardly ever negative, so this is a question to you."));

    public static readonly DiagnosticCode TextAsDate = new("PE2014", Severity.Error,
        new("被电子表格改成了日期", "Turned into a date by a spreadsheet"),
        new("“{1}”一栏的“{0}”是电子表格改成的日期：原文是“{3}”，还是一个日期？", "Column “{2}”: a spreadsheet made “{0}” of what was typed. Was it “{3}”, or is it a date?"),
        new("在电子表格中把这一列设为“文本”格式，对照原文重新填写；确是日期的，写成 2024年3月5日 的样子。", "Format the column as text, and type what the document prints; a date is written like 2024年3月5日."),
        new("在常规格式的单元格里填 3-5，Excel 和 WPS 会当作 3 月 5 日保存，另存为 CSV 后成了“5-Mar”“Mar-05”或“3月5日”，原来填的范围、编号就没有了。", "Type 3-5 into an ordinary cell, and a spreadsheet keeps the fifth of March; saved as CSV it is 5-Mar, Mar-05 or 3月5日, and the range or number is gone."));

    public static readonly DiagnosticCode PerhapsTextAsDate = new("PE2015", Severity.Warning,
        new("可能被电子表格改成了日期", "Perhaps turned into a date by a spreadsheet"),
        new("“{1}”一栏的“{0}”：原文是日期，还是“{3}”被电子表格改成了日期？现在照“{0}”公开。", "Column “{2}”: is “{0}” a date, or did a spreadsheet make it of “{3}”? It is published as it stands."),
        new("原文就是这个日期的不必改动（写成 2024年3月5日 就不再提示）；原来是范围或编号的，把这一列设为“文本”格式，重新填写。", "Leave it if the document prints that day (written like 2024年3月5日 it is not asked about again); otherwise format the column as text and type it again."),
        new("在常规格式的单元格里填 3-5，Excel 和 WPS 会改成“3月5日”或“2024/3/5”，与原文的日期看不出分别，所以提醒一次。", "Type 3-5 into an ordinary cell, and a spreadsheet makes 3月5日 or 2024/3/5 of it, which looks like a date of the document."));

    public static readonly DiagnosticCode CodeAsNumber = new("PE2016", Severity.Error,
        new("编码变成了数字", "A code turned into a number"),
        new("“{1}”一栏的“{0}”是程序把编码当作数字保存的样子：原来是“{3}”吗？", "Column “{2}”: “{0}” is a code that a program saved as a number. Was it “{3}”?"),
        new("把这一列设为“文本”格式，对照原文重新填写，注意开头的 0。", "Format the column as text and type it again from the document; look for zeros at the start."),
        new("电子表格和程序把编码当作数字时，会添上“.0”或千位逗号，去掉开头的 0。位数可能已经变了，所以不自动改回。", "Taken for a number, a code gets .0 or commas and loses zeros at its start. Its digits may have changed, so it is not repaired for you."));

    public static readonly DiagnosticCode CodeCutOff = new("PE2017", Severity.Warning,
        new("编码的末几位可能丢了", "The last digits of a code may be lost"),
        new("“{1}”一栏的“{0}”从第 16 位起都是 0：电子表格只保留 15 位数字，请核对。", "Column “{2}”: “{0}” has zeros from its 16th digit on; a spreadsheet keeps 15 digits. Please compare it."),
        new("对照原文核对；不符的，把这一列设为“文本”格式后重新填写。", "Compare it with the document; if it differs, format the column as text and type it again."),
        new("超过 15 位的编码填在常规格式的单元格里，后面的数字会变成 0，而且不提示。", "Digits beyond the 15th of a code in an ordinary cell become zeros without a word."));

    public static readonly DiagnosticCode LoneMark = new("PE2018", Severity.Error,
        new("是数字还是记号", "A number or a mark"),
        new("“{1}”一栏只写了“{0}”：是数字，还是表示没有的横线、圆圈？", "Column “{2}” says only “{0}”: is it a number, or a dash or circle for nothing?"),
        new("数字写成 1 或 0；不适用的填“—”；没有印出的留空。", "Write 1 or 0 for a number, — where there can be none, and leave the cell empty where nothing is printed."),
        new("表格里单独的“一”多半是横线，“○”多半是空格的记号；当作 1 或 0 就会凭空多出一个数。“一次”“一个月”照常理解。", "A lone 一 in a table is mostly a dash, and a lone ○ a mark; read as 1 or 0 they would be figures that nobody printed. 一次 is understood as ever."));

    public static readonly DiagnosticCode LeftOver = new("PE2019", Severity.Warning,
        new("表样里没有用到的行", "A row of the form that was not used"),
        new("“{1}”一栏的“{0}”是表样里的字，不是名称；这一行照原样显示，不参与统计和核对。", "Column “{2}”: “{0}” is what the form prints, and no name; the row is shown as it is and counted nowhere."),
        new("原文就这样印的不必改动；录入时多带的请删去这一行，漏填的请补上名称。", "Leave it if the document prints it; delete the row if it came with the form, or fill in the name."),
        new("自评表等表样里印着“指标2：……”“请填写…”这样的备用行，没有用到的不能当作缺少分值、得分的指标。", "Forms have spare rows such as 指标2：……; one that was not used is no indicator that lacks its weight and score."));

    public static readonly DiagnosticCode ScaledTwice = new("PE2033", Severity.Error,
        new("不知道是元还是更大的单位", "Of which unit are these thousands"),
        new("“{1}”一栏的“{0}”：是 {3}，还是 {0} 个 {4}？", "Column “{2}”: is “{0}” {3}, or so many {4}?"),
        new("用数字写明，并写上单位，例如 0.5万元。", "Write it in digits with its unit, such as 0.5万元."),
        new("整栏以万元计时，“5千”可能是 5 千元，也可能是 5 千个万元，相差一万倍。", "In a column of 万元, 5千 may be five thousand 元 or five thousand times 万元."));

    public static readonly DiagnosticCode LooksLikeNumber = new("PE2034", Severity.Warning,
        new("像数字而读不成数字", "Like a number, and none"),
        new("“{1}”一栏的“{0}”像是数字，但写法读不成，按文字公布，不参与核对。", "Column “{2}”: “{0}” looks like a number but cannot be read as one; it is published as words and not checked."),
        new("数字中间不留空格，不用字母 O、l 代替 0、1，负号写在前面，百分号只写一个。", "Leave no space within a number, write 0 and 1 for O and l, put a minus before it, and one percent sign."),
        new("当作文字就不能核对是否达到目标，所以提醒一次。", "As words it cannot be checked against the target."));

    public static readonly DiagnosticCode DateBesideNumber = new("PE2035", Severity.Warning,
        new("一个是日期，一个是数量", "A date beside a quantity"),
        new("“{1}”一栏是“{0}”，而“{3}”一栏是“{4}”：数量像是变成了日期，或日期变成了序号{5}。", "Column “{2}” says “{0}” while “{3}” says “{4}”: a quantity seems to have become a date, or a date its serial number{5}."),
        new("请照原文核对；单元格先设为“文本”格式再输入。", "Compare with the document; format the cell as text before typing."),
        new("电子表格会把 5、3-5 显示成日期，也会把日期变成从1900年起的天数。", "Spreadsheets show 5 or 3-5 as a date, and turn a date into days since 1900."));

    public static readonly DiagnosticCode NotADate = new("PE2021", Severity.Error,
        new("不是日期", "Not a date"),
        new("“{1}”一栏应填日期，这里是“{0}”。", "Column “{2}” takes a date; found “{0}”."),
        new("写成 2020-12-31、2020年12月31日、2020年12月、2020年12月底或 2020年；没有印出的留空。", "Write 2020-12-31, 2020年12月31日, 2020年12月, 2020年12月底 or 2020年; leave the cell empty if none is printed."),
        new("日期可以只写到月或年，原文印到哪一级就写到哪一级，不要补上没有印出的日子。“31/12/2020”之类的写法次序不明，不能接受。", "A date may stop at the month or the year, wherever the document stops; do not add a day that is not printed. Forms like 31/12/2020 are refused because their order is unclear."));

    public static readonly DiagnosticCode ImpossibleDate = new("PE2022", Severity.Error,
        new("没有这一天", "No such day"),
        new("“{1}”一栏的“{0}”在日历上不存在。", "Column “{2}”: “{0}” is not in the calendar."),
        new("对照原文改正；原文就印错了的，填正确的日期，并在备注中说明。", "Correct it from the document; where the document itself is wrong, give the right date and say so in a note."),
        new("例如 2021-02-30、2020-13-01；年份须在 1900 至 2100 之间。", "For example 2021-02-30 or 2020-13-01; years lie between 1900 and 2100."));

    public static readonly DiagnosticCode DateSerial = new("PE2023", Severity.Error,
        new("日期变成了电子表格的序号", "A date turned into a spreadsheet's serial number"),
        new("“{1}”一栏的“{0}”像是电子表格的日期序号（可能是 {3}）。", "Column “{2}”: “{0}” looks like a spreadsheet's serial number of a date (perhaps {3})."),
        new("核对后改写成 2020-12-31 的样子；导出前先把这一列设为日期或文本格式。", "Check it and write it like 2020-12-31; before exporting, format the column as a date or as text."),
        new("电子表格把日期存成从1900年起的天数，单元格格式丢失后就只剩下这个数。不同软件的起点可能不同，所以不自动换算。", "Spreadsheets store a date as days since 1900, and when the format is lost that number remains. Programs differ in where they start, so it is not converted for you."));

    public static readonly DiagnosticCode NotAYear = new("PE2024", Severity.Error,
        new("不是年度", "Not a year"),
        new("“{1}”一栏应填四位数的年份，这里是“{0}”。", "Column “{2}” takes a year of four digits; found “{0}”."),
        new("写成 2020 或 2020年度。", "Write 2020 or 2020年度."),
        new("年度是预算年度，不是公开的年份：2021年公开的2020年度决算填 2020。", "It is the fiscal year, not the year of publication: accounts of 2020 published in 2021 say 2020."));

    public static readonly DiagnosticCode NotAnInteger = new("PE2025", Severity.Error,
        new("不是整数", "Not a whole number"),
        new("“{1}”一栏应填不小于零的整数，这里是“{0}”。", "Column “{2}” takes a whole number, zero or more; found “{0}”."),
        new("只写数字，例如 1、2、3；没有印出的留空。", "Write digits only, such as 1, 2, 3; leave the cell empty if none is printed."),
        new("序号、名次、级数用来排列和引用，必须是整数。“第3名”也可以。", "Sequence numbers, ranks and levels order rows and are referred to, so they are whole numbers. 第3名 is understood too."));

    public static readonly DiagnosticCode UnknownChoice = new("PE2031", Severity.Error,
        new("不在可选范围内", "Not one of the values to choose from"),
        new("“{1}”一栏的“{0}”不在可选范围内{3}可选：{4}。", "Column “{2}”: “{0}” is not one of its values.{3} Values: {4}."),
        new("从可选的值中选一个，照样填写。", "Take one of the values listed and write it as it is."),
        new("这一栏决定数据归到哪里、怎样核对，所以只能用固定的值；中文名称和英文代号都可以。", "The column decides where data belongs and how it is checked, so its values are fixed; the Chinese name and the English id both count."));

    public static readonly DiagnosticCode NotAFlag = new("PE2032", Severity.Error,
        new("应填是或否", "Yes or no is expected"),
        new("“{1}”一栏应填“是”或“否”，这里是“{0}”。", "Column “{2}” takes 是 (yes) or 否 (no); found “{0}”."),
        new("填“是”或“否”；不清楚的留空。", "Write 是 or 否 (yes and no, true and false, 1 and 0 count too); leave it empty if unknown."),
        new("空白表示不清楚，不等于“否”。", "A blank means unknown; it is not a no."));

    public static readonly DiagnosticCode BadCode = new("PE2041", Severity.Error,
        new("编码含有不能用的字符", "A code with characters that it must not have"),
        new("“{1}”一栏的“{0}”不能作编码：只能用小写英文字母、数字、连字符“-”和下划线“_”，并以字母或数字开头，例如 {3}。", "Column “{2}”: “{0}” cannot be a code; only lower-case letters, digits, hyphen and underscore, starting with a letter or digit, such as {3}."),
        new("换成符合要求的编码；中文名称写在“名称”一栏。", "Use such a code; names belong in the name column."),
        new("编码就是文件夹名和网址的一部分，要在 Windows、Linux 和浏览器里都一样，而且发布后不再改动。大小写不同、含中文、空格、点或斜线的名称在有的系统上会出错或指向别的文件夹。", "A code is part of folder names and addresses; it has to be the same on Windows, Linux and in browsers, and never changes once published. Capitals, Chinese, spaces, dots or slashes fail on some system or lead to another folder."));

    public static readonly DiagnosticCode ReservedCode = new("PE2042", Severity.Error,
        new("编码是 Windows 保留的名称", "A code that Windows reserves"),
        new("“{1}”一栏的“{0}”是 Windows 的保留名称，不能作编码。", "Column “{2}”: “{0}” is a name that Windows reserves and cannot be a code."),
        new("换一个编码，例如在后面加上年度：con-2020。", "Choose another, for example with the year: con-2020."),
        new("con、prn、aux、nul、com0–com9、lpt0–lpt9 在 Windows 上代表设备，不能用作文件夹名，站点也就无法在 Windows 上解开。", "con, prn, aux, nul, com0–com9 and lpt0–lpt9 are devices on Windows and cannot be folders, so the site could not be unpacked there."));

    public static readonly DiagnosticCode CodeTooLong = new("PE2043", Severity.Error,
        new("编码过长", "A code that is too long"),
        new("“{1}”一栏的编码“{0}”超过 64 个字符。", "Column “{2}”: the code “{0}” has more than 64 characters."),
        new("换一个短的编码，例如拼音首字母加年度。", "Choose a shorter one, such as initials and the year."),
        new("编码会在网址和文件路径里出现几次，过长的路径在 Windows 上打不开。", "A code appears several times in addresses and paths, and Windows cannot open paths that are too long."));

    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        NotANumber, AmbiguousSeparator, Scientific, TooManyDigits, SpreadsheetError,
        StrayDot, UnknownUnit, UnknownTargetUnit, WrongUnit, NotASingleNumber,
        RateWithoutSign, NothingOrZero, Bracketed, TextAsDate, PerhapsTextAsDate,
        CodeAsNumber, CodeCutOff, LoneMark, LeftOver, NotADate, ImpossibleDate,
        ScaledTwice, LooksLikeNumber, DateBesideNumber, DateSerial, NotAYear, NotAnInteger, UnknownChoice, NotAFlag,
        BadCode, ReservedCode, CodeTooLong,
        .. TextCodes.All,
    ];
}

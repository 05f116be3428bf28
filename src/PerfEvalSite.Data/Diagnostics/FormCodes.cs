namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE1501 to PE1509: workbooks as files; what their cells hold is in <see cref="SheetCodes"/>. PE16xx: JSON.</summary>
public static class FormCodes
{
    public static readonly DiagnosticCode NotAWorkbook = new("PE1501", Severity.Error,
        new("不是工作簿", "Not a workbook"),
        new("文件名是工作簿，内容却不是：多半是 CSV 或网页改了扩展名。", "Named as a workbook but none: probably a CSV or a web page with another ending."),
        new("请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”；CSV 请把扩展名改回 .csv。", "Open it in Excel or WPS and save it as .xlsx; give a CSV its own ending back."),
        new("有的系统导出的“.xlsx”其实是网页或文本，Excel 打开时会提示格式与扩展名不一致。", "Some systems export a web page or text under the name .xlsx."));

    public static readonly DiagnosticCode OldWorkbook = new("PE1502", Severity.Error,
        new("不支持的工作簿格式", "Format of workbook not supported"),
        new("这是 .ods、.xlsb 格式或 Excel 95 及更早的工作簿，没有读取。", "This workbook is in one of the formats .ods and .xlsb, or older than Excel 97, and was not read."),
        new("请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”。", "Open it in Excel or WPS and save it as “Excel workbook (*.xlsx)”."),
        new("能读的是 .xlsx、.xlsm、.xls 和 .et；只改扩展名不会改变格式。", "What is read is .xlsx, .xlsm, .xls and .et; another ending does not change the format."));

    public static readonly DiagnosticCode EncryptedWorkbook = new("PE1503", Severity.Error,
        new("工作簿有密码", "Workbook is encrypted"),
        new("工作簿设了打开密码，读不出来。", "The workbook needs a password to be opened."),
        new("请打开后在“文件—信息—保护工作簿”中清除密码，再保存。", "Open it, remove the password under File, Info, Protect Workbook, and save."),
        new("要公开的数据不需要密码；密码也不应写进任何文件。", "Data to be published needs no password."));

    public static readonly DiagnosticCode WorkbookTooLarge = new("PE1504", Severity.Error,
        new("工作簿太大", "Workbook too large"),
        new("工作簿解压后大得不合理，没有读完。", "The workbook unpacks to an unreasonable size and was not read to its end."),
        new("请删去多余的工作表、图片和空行后另存；数据确实很多时改用 CSV。", "Delete needless sheets, pictures and blank rows and save it again; use CSV for really large data."),
        new("压缩文件可以做得很小而解压后极大（“压缩炸弹”），所以解压的数量有上限。", "A small file can unpack to a giant one (a zip bomb), so there is a limit."));

    public static readonly DiagnosticCode DamagedWorkbook = new("PE1505", Severity.Error,
        new("工作簿损坏", "Workbook is damaged"),
        new("工作簿或这张工作表损坏、没有保存完整，读不出来。", "The workbook or this sheet is damaged or was not saved completely and cannot be read."),
        new("请在 Excel 或 WPS 中打开并修复，另存一份。", "Open it in Excel or WPS, let it be repaired, and save a copy."),
        new("常见原因是下载或复制中断，或由其他程序写成了不规范的文件。", "Usually a download or copy was cut short, or another program wrote it wrongly."));

    public static readonly DiagnosticCode UnknownSheet = new("PE1506", Severity.Error,
        new("不认识的工作表", "Unknown sheet"),
        new("工作表“{0}”不是已知的表，没有读取{1}。", "The sheet “{0}” is no table that is known and was not read{1}."),
        new("请改成正确的表名；只是说明的，把名称改为“说明”。", "Give it a table's name; name it 说明 if it only holds notes."),
        new("工作表名就是表名，中英文均可，例如“资金”“资金表”或 funds。名为“说明”“填写说明”的工作表不读取。其余工作表有内容而没有读取，网站上就会缺一张表。", "The sheet's name is the table's name, in Chinese or English. A sheet that holds anything and was not read would be missing from the site."));

    public static readonly DiagnosticCode HiddenSheet = new("PE1507", Severity.Warning,
        new("隐藏的工作表", "Hidden sheet"),
        new("工作表“{0}”是隐藏的，没有读取。", "The sheet “{0}” is hidden and was not read."),
        new("要公开就取消隐藏；不公开就删去。", "Unhide it to publish it, or delete it."),
        new("看不见的内容不应在不知情时公开。", "What cannot be seen must not be published unawares."));

    public static readonly DiagnosticCode MergedCells = new("PE1508", Severity.Error,
        new("合并单元格", "Merged cells"),
        new("{0} 是合并单元格，不知道值属于哪一行、哪一列。", "{0} is merged, so it cannot be known which row or column the value belongs to."),
        new("请取消合并，每一行各写各的值；表头只用一行。", "Unmerge it and write each row's own value; use one row of headers."),
        new("只有指标的一、二、三、四级名称和分值可以合并：名称对下面各行都有效，分值只算一次。", "Only names and weights of the indicator levels may be merged: the name holds for the rows below, the weight counts once."));

    public static readonly DiagnosticCode FormulaWithoutValue = new("PE1509", Severity.Error,
        new("公式没有算出值", "Formula without a value"),
        new("这个单元格是公式，但文件里没有保存它的结果。", "This cell is a formula, but the file does not hold its result."),
        new("请在 Excel 或 WPS 中打开，重新计算后保存；或把公式粘贴为数值。", "Open it in Excel or WPS, recalculate and save, or paste it as a value."),
        new("公式按保存时的结果读取，不重新计算。由程序生成而没有打开过的工作簿常常没有结果。", "Formulas count by the stored result; a workbook made by a program and never opened often has none."));

    public static readonly DiagnosticCode InvalidJson = new("PE1601", Severity.Error,
        new("不是有效的 JSON", "Not valid JSON"),
        new("从这里起不合 JSON 的语法（在 {0} 之内，遇到“{1}”）。", "From here on this is not JSON (inside {0}, at “{1}”)."),
        new("请用能检查 JSON 的编辑器改正；不能有注释、单引号、NaN 或多余的逗号。", "Mend it with an editor that checks JSON; comments, single quotes, NaN and trailing commas are not allowed."),
        new("JSON 由程序写出最可靠；手工填写建议用 CSV 或工作簿。", "JSON is best written by a program; use CSV or a workbook by hand."));

    public static readonly DiagnosticCode JsonTooDeep = new("PE1602", Severity.Error,
        new("嵌套太深", "Nested too deeply"),
        new("嵌套超过 {0} 层，没有再往下读。", "Nested deeper than {0} levels; the rest was not read."),
        new("请改为平铺的行；指标最多四级。", "Write flat rows; indicators have at most four levels."),
        new("没有哪张表需要这么深。", "No table needs that depth."));

    public static readonly DiagnosticCode JsonTooLarge = new("PE1603", Severity.Error,
        new("JSON 太大", "JSON too large"),
        new("文件有 {0} MB，超过 {1} MB，没有读取。", "The file has {0} MB, more than {1} MB, and was not read."),
        new("请改用 CSV：把大表直接放在数据文件夹里。", "Use CSV: put large tables directly into the data folder."),
        new("一个公开件的数据通常不到 1 MB。", "The data of a disclosure is usually below 1 MB."));

    public static readonly DiagnosticCode DuplicateProperty = new("PE1604", Severity.Error,
        new("同一项写了两次", "Property given twice"),
        new("{0} 写了两次（同名，或同一列的另一个名称）。", "{0} stands twice, by the same name or another name of the same column."),
        new("请删去其中一个。", "Delete one of them."),
        new("JSON 里同名的项不知道以哪个为准。", "It cannot be known which of the two counts."));

    public static readonly DiagnosticCode UnknownTable = new("PE1605", Severity.Error,
        new("不认识的表", "Unknown table"),
        new("“{0}”不是已知的表{1}。", "“{0}” is no table that is known{1}."),
        new("请改成正确的表名，或删去。", "Give it a table's name, or delete it."),
        new("表名中英文均可，例如 \"funds\" 或 \"资金\"。", "Chinese and English names of tables are taken."));

    public static readonly DiagnosticCode WrongJsonKind = new("PE1606", Severity.Error,
        new("写法不对", "Wrong kind of value"),
        new("{0} 应是：{1}。", "{0} is of the wrong kind; expected: {1}."),
        new("表是对象的数组，一个对象是一行；单元格是文字、数字、true、false、null 或含 printed 的对象。",
            "A table is an array of objects; a cell is a string, a number, true, false, null, or an object with “printed”."),
        new("单元格的文字照原文写，例如 \"91.90\"、\"≥95%\"。", "Cells are strings as printed, such as \"91.90\" or \"≥95%\"."));

    public static readonly DiagnosticCode BrokenString = new("PE1607", Severity.Error,
        new("文字里有半个字符", "Broken character in a string"),
        new("{0} 的文字里有单独的代理码（\\uD800 至 \\uDFFF），不成字符。", "{0} holds a lone surrogate (\\uD800 to \\uDFFF), which is no character."),
        new("请重新输入这段文字；生僻字直接写出，不用转义。", "Type the text again; write rare characters directly instead of escaping them."),
        new("生僻字（如“𠮷”）要用一对代理码，只有一半就不成字。", "Rare characters take a pair of surrogates; half of one is nothing."));

    public static readonly DiagnosticCode ExponentInJson = new("PE1608", Severity.Error,
        new("数字用了科学记数法", "Number with an exponent"),
        new("{0} 的数字“{1}”用了科学记数法。", "The number “{1}” of {0} has an exponent."),
        new("请照原文写成文字，例如 \"12345.60\"。", "Write it as printed and as a string, such as \"12345.60\"."),
        new("科学记数法说明数字经过了浮点运算，原来印的位数已经丢失。", "An exponent shows that the number went through floating point and lost the digits that were printed."));

    public static readonly DiagnosticCode ContradictingValue = new("PE1609", Severity.Error,
        new("印刷文本与数值不符", "Value contradicts the printed text"),
        new("“{0}”印的是“{1}”，理解为 {2}，但写的是 {3}。", "“{0}” is printed as “{1}”, understood as {2}, but stated as {3}."),
        new("请以原文为准改正，或只保留 printed。", "Mend it to what the document prints, or keep only “printed”."),
        new("网页显示印刷文本，核对用数值；两者必须说的是同一个数。", "Pages show the printed text and checks use the value; both must say the same."));

    public static readonly DiagnosticCode ValueAboveLeaf = new("PE1610", Severity.Error,
        new("上级指标不能有这一项", "Not a value of an upper level"),
        new("{0} 有下级，不能写“{1}”。", "{0} has children and cannot state “{1}”."),
        new("上级只写名称、分值和对下级都适用的编码；其余写在末级。", "An upper level states its name, its weight and ids that hold for all below; the rest goes to the leaves."),
        new("表里一行是一个末级指标，上级没有自己的目标值和得分。", "A row of the table is a leaf; upper levels have no target or score of their own."));

    public static readonly DiagnosticCode JsonAtRoot = new("PE1611", Severity.Warning,
        new("JSON 放错了地方", "JSON in the wrong place"),
        new("“{0}”没有读取：JSON 要放在公开件的文件夹里。", "“{0}” was not read: JSON belongs into a disclosure's folder."),
        new("请移进“单位/公开件”文件夹；单位、区划等全站的表用 CSV 或工作簿。", "Move it into the folder agency/disclosure; tables of the whole site are CSV or workbooks."),
        new("数据文件夹最外层只读 site.json、CSV 和工作簿。", "At the root only site.json, CSV and workbooks are read."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [
            NotAWorkbook, OldWorkbook, EncryptedWorkbook, WorkbookTooLarge, DamagedWorkbook, UnknownSheet, HiddenSheet, MergedCells, FormulaWithoutValue,
            InvalidJson, JsonTooDeep, JsonTooLarge, DuplicateProperty, UnknownTable, WrongJsonKind, BrokenString, ExponentInJson, ContradictingValue, ValueAboveLeaf,
            JsonAtRoot,
        ];
}

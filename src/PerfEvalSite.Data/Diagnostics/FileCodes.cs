namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE10xx: folders and files. PE11xx: encodings and the form of CSV.</summary>
public static class FileCodes
{
    public static readonly DiagnosticCode NoDataFolder = new("PE1001", Severity.Error,
        new("没有数据文件夹", "No data folder"),
        new("找不到数据文件夹“{0}”。", "The data folder “{0}” does not exist."),
        new("请写对路径，或在项目文件夹中运行“perfeval build data”。", "Give the right path, or run “perfeval build data” in the project's folder."),
        new("数据文件夹是放 site.json、agencies.csv（单位.csv）和各单位文件夹的地方。", "The data folder holds site.json, agencies.csv and one folder an agency."));

    public static readonly DiagnosticCode Unreadable = new("PE1002", Severity.Error,
        new("文件或文件夹读不出来", "File or folder cannot be read"),
        new("读不出来：{0}。", "It cannot be read: {0}."),
        new("请关闭正在使用它的程序（如 Excel、WPS），确认有读取权限，再运行一次。", "Close the program that holds it (Excel, WPS), make sure it may be read, and run again."),
        new("文件被占用、没有权限，或在读取过程中被移走、改动。", "It is locked, not permitted, or was moved or changed while being read."));

    public static readonly DiagnosticCode OutsideFolder = new("PE1003", Severity.Error,
        new("链接指向数据文件夹之外", "Link out of the data folder"),
        new("“{0}”是指向数据文件夹之外的链接，不予读取。", "“{0}” is a link out of the data folder and is not read."),
        new("请把文件本身复制进来，代替链接。", "Put the file itself in place of the link."),
        new("只读取数据文件夹内的文件，避免无意中公开别处的内容。", "Only files inside the folder are read, so that nothing else is published by accident."));

    public static readonly DiagnosticCode UnknownFile = new("PE1004", Severity.Error,
        new("不认识的文件", "Unknown file"),
        new("“{0}”不是已知的表，没有读取{1}。", "“{0}” is no table that is known and was not read{1}."),
        new("请改成正确的表名；不是要公开的表就移出数据文件夹，是附件就登记在附件表。", "Give it a table's name; move it out of the data folder if it is no table, or list it in attachments if it is one."),
        new("文件名（不含扩展名）就是表名，中英文均可，例如 资金.csv、资金表.csv 或 funds.csv。没有读取的表不会出现在网站上，所以不能不问就发布。", "The file name without its ending is the table's name, in Chinese or English: 资金.csv or funds.csv. What was not read would be missing from the site."));

    public static readonly DiagnosticCode BadFolderName = new("PE1005", Severity.Error,
        new("文件夹名不能作编码", "Folder name is no id"),
        new("“{0}”不能作{1}：{2}。", "“{0}” cannot be the {1}: {2}."),
        new("请改用小写英文字母、数字和连字符，例如 qingdao-ybj、2020-evaluation。", "Use lower-case letters, digits and hyphens, such as qingdao-ybj or 2020-evaluation."),
        new("编码是网址的一部分，要在 Windows、Linux 和浏览器中都有效，而且长期不变。", "The id is part of the address: it must work on Windows, Linux and in browsers, and stay."));

    public static readonly DiagnosticCode NothingToPublish = new("PE1006", Severity.Error,
        new("没有可公开的内容", "Nothing to publish"),
        new("数据文件夹里没有任何公开件。", "The data folder holds no disclosure."),
        new("请用 perfeval new agency 和 perfeval new disclosure 建立，或参照 data/README.md。", "Make one with perfeval new agency and perfeval new disclosure, or see data/README.md."),
        new("一个公开件是单位文件夹下的一个子文件夹，至少有 disclosure.csv（公开件.csv）。", "A disclosure is a folder inside an agency's folder with at least disclosure.csv."));

    public static readonly DiagnosticCode SimilarFolders = new("PE1007", Severity.Error,
        new("文件夹名只差大小写", "Folders differ only in case"),
        new("“{0}”与“{1}”只差大小写，在 Windows 上会互相覆盖。", "“{0}” and “{1}” differ only in case and would overwrite each other on Windows."),
        new("请改名或合并其中一个。", "Rename or merge one of them."),
        new("有的系统分大小写，有的不分；两个只差大小写的编码在网址上也容易混淆。", "Some systems tell case apart and some do not."));

    public static readonly DiagnosticCode UnknownEncoding = new("PE1101", Severity.Error,
        new("无法识别的编码", "Unknown encoding"),
        new("既不是 UTF-8 也不是 GB18030：第 {0} 行有不成字符的字节。", "Neither UTF-8 nor GB18030: line {0} has bytes that make no character."),
        new("请在 Excel 或 WPS 中打开后另存为“CSV UTF-8（逗号分隔）”。", "Open it in Excel or WPS and save it as “CSV UTF-8”."),
        new("识别的次序是：字节顺序标记、UTF-8、GB18030（含 GBK）。文件中途截断或拼接了两种编码也会这样。", "Tried in turn: byte-order mark, UTF-8, GB18030. A file cut short or joined from two encodings fails too."));

    public static readonly DiagnosticCode UnclosedQuote = new("PE1102", Severity.Error,
        new("引号没有关上", "Quote not closed"),
        new("从这里开始的引号直到文件末尾都没有关上。", "The quote opened here is not closed before the end of the file."),
        new("请在该单元格末尾补上英文双引号；单元格里的双引号要写两遍。", "Close it with a quotation mark; one inside a cell is written twice."),
        new("带引号的单元格可以换行，所以少一个引号会把后面的内容全部吞进同一格。", "A quoted cell may run over lines, so a missing quote swallows everything after it."));

    public static readonly DiagnosticCode TextAfterQuote = new("PE1103", Severity.Error,
        new("引号后面还有文字", "Text after a closing quote"),
        new("引号已经关上，后面到分隔符之前还有文字。", "There is text between the closing quote and the separator."),
        new("单元格里的双引号要写两遍：\"\"。", "Write a quote inside a cell twice: \"\"."),
        new("例如 \"甲\"乙\" 应写成 \"甲\"\"乙\"。", "For example \"a\"b\" should be \"a\"\"b\"."));

    public static readonly DiagnosticCode RecordTooLong = new("PE1104", Severity.Error,
        new("一行太长", "Record too long"),
        new("这一行超过八百万字，后面的内容没有读取。", "This record has more than eight million characters; the rest was not read."),
        new("请检查换行符和引号；这不像是一张表。", "Check line ends and quotes; this hardly is a table."),
        new("为了不耗尽内存，超长的行不再往下读。", "Reading stops here so that memory does not run out."));

    public static readonly DiagnosticCode TooManyFields = new("PE1105", Severity.Error,
        new("列太多", "Too many columns"),
        new("这一行超过一千列，后面的内容没有读取。", "This record has more than a thousand fields; the rest was not read."),
        new("请检查分隔符；这不像是一张表。", "Check the separator; this hardly is a table."),
        new("没有哪张表需要这么多列。", "No table needs that many."));

    public static readonly DiagnosticCode MoreCellsThanHeader = new("PE1106", Severity.Error,
        new("这一行比表头多", "More cells than headers"),
        new("这一行有 {0} 格，表头只有 {1} 列，多出来的是“{2}”。", "This row has {0} cells, the header {1}; the first beyond it is “{2}”."),
        new("请补上缺少的表头，或移走多出的内容；CSV 里含逗号的单元格要加双引号。", "Add the missing header or remove what is too much; in a CSV quote a cell that holds a comma."),
        new("多出来的内容不知道属于哪一列，为避免错位不予采用。", "It cannot be known which column the extra text belongs to."));

    public static readonly DiagnosticCode FewerCellsThanHeader = new("PE1107", Severity.Warning,
        new("这一行比表头少", "Fewer cells than headers"),
        new("这一行只有 {0} 格，表头有 {1} 列；缺的按空白处理。", "This row has {0} cells, the header {1}; the missing ones are taken as blank."),
        new("请核对有没有漏掉分隔符而错位。", "Check that no separator is missing."),
        new("由 Excel 或 WPS 导出的 CSV 每行格数相同；手工改动时容易漏掉逗号。", "A CSV from Excel or WPS has the same number of cells in each row."));

    public static readonly DiagnosticCode EmptyFile = new("PE1108", Severity.Error,
        new("空文件", "Empty file"),
        new("文件里什么也没有，连表头也没有。", "The file is empty; it has not even a header."),
        new("没有数据的表请保留表头一行（表示“本表无数据”），或删去文件（表示没有这张表）。", "Keep the header row for a table without data, or delete the file."),
        new("空表和没有表是两回事：前者是公开了“无数据”，后者是没有公开。", "An empty table states that there is no data; a missing one was not disclosed."));

    public static readonly DiagnosticCode Unsorted = new("PE1109", Severity.Warning,
        new("大文件没有按公开件排序", "Large file is not sorted"),
        new("没有按单位编码和公开件编码排序，需要整个读入内存（约 {0} MB）。", "Not sorted by agency and disclosure id, so all of it is held in memory (about {0} MB)."),
        new("请按“单位编码、公开件编码”排序后再导出。", "Sort it by agency_id and disclosure_id before exporting."),
        new("排好序的文件，以及由几十段排好序的内容接成的 UTF-8 文件，无论多大都可以边读边出网页，内存不随行数增长。", "A sorted file of any size, or one of UTF-8 that consists of a few dozen sorted stretches, is published as it is read, in memory that does not grow with it."));

    public static readonly DiagnosticCode TextTooLong = new("PE1110", Severity.Error,
        new("正文太长", "Text too long"),
        new("文件有 {0} MB，超过 {1} MB，没有读取。", "The file has {0} MB, more than {1} MB, and was not read."),
        new("请只留文字；图片和整份文件作附件公开。", "Keep the text only; publish pictures and whole documents as attachments."),
        new("一份公开文件的正文通常不到 1 MB；更大的多半是误放的文件。", "The text of a disclosure is usually below 1 MB; a larger file is hardly one."));

    public static readonly DiagnosticCode TooManyRows = new("PE1111", Severity.Error,
        new("行太多", "Too many rows"),
        new("这张表为一个公开件写了超过 {0} 行，后面的内容没有读取。", "This table has more than {0} rows for one disclosure; the rest was not read."),
        new("请核对数据：一份公开文件不会有这么多行；很多公开件的数据放在一起时，要写“单位编码”“公开件编码”两栏，直接放在数据文件夹里。", "Check the data: no document has that many rows; data of many disclosures needs the columns agency_id and disclosure_id and stands directly in the data folder."),
        new("一个公开件整个读入内存核对，所以行数有上限；公开件的个数没有上限。", "A disclosure is checked as a whole in memory, so its rows are limited; the number of disclosures is not."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [
            NoDataFolder, Unreadable, OutsideFolder, UnknownFile, BadFolderName, NothingToPublish, SimilarFolders, UnknownEncoding, UnclosedQuote, TextAfterQuote,
            RecordTooLong, TooManyFields, MoreCellsThanHeader, FewerCellsThanHeader, EmptyFile, Unsorted, TextTooLong, TooManyRows,
        ];
}

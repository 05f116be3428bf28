namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE50xx: documents that are imported.</summary>
public static class ImportCodes
{
    public static readonly DiagnosticCode Password = new("PE5001", Severity.Error,
        new("文件有打开密码", "File behind a password"),
        new("文件要密码才能打开，没有导入。", "The file opens with a password only, so nothing was imported."),
        new("请去掉密码另存一份，再导入。", "Save a copy without the password and import that."),
        new("公开的文件不该有打开密码；加密的内容读不到，也就无从核对。", "A published file should need no password; what is encrypted cannot be read or checked."));

    public static readonly DiagnosticCode Damaged = new("PE5002", Severity.Error,
        new("文件打不开", "File cannot be opened"),
        new("文件读不出来：{0}。", "The file cannot be read: {0}."),
        new("请用制作它的软件打开，另存一份再导入；打不开的，请向来源重新索取。", "Open it with the program that made it and save it again; where that fails, ask its source for another copy."),
        new("下载不完整、改过扩展名的文件常常这样。", "So do files whose download broke off, or whose ending was changed."));

    public static readonly DiagnosticCode OldForm = new("PE5003", Severity.Error,
        new("旧格式的文字文件", "Old form of a word processor"),
        new("不能直接读取 {0} 文件。", "Files of the form {0} are not read."),
        new("请用 WPS 或 Word 打开，另存为 .docx，再导入。", "Open it with WPS or Word, save it as .docx, and import that."),
        new(".doc 和 .wps 的格式没有公开到能可靠读取表格的程度；另存为 .docx 不会改动内容。", "The forms .doc and .wps are not known well enough to read tables surely; saving as .docx changes nothing of the content."));

    public static readonly DiagnosticCode UnknownForm = new("PE5004", Severity.Error,
        new("不能导入这种文件", "Kind of file that is not imported"),
        new("不能导入 {0} 文件。", "Files of the form {0} are not imported."),
        new("可以导入：.pdf、.docx、.xlsx、.xls、.et、.html。其他格式请另存为其中一种。", "These are: .pdf, .docx, .xlsx, .xls, .et, .html. Save others as one of them."),
        new("只有文字和表格可读的文件才能变成数据。", "Only a file whose text and tables can be read becomes data."));

    public static readonly DiagnosticCode TooMuch = new("PE5005", Severity.Error,
        new("文件太大", "Too much in a file"),
        new("{0}超出了上限（{1}），没有导入。", "{0} is beyond the limit ({1}), so nothing was imported."),
        new("请只导入其中公开的那一份文件；确实这么大的，请分成几份。", "Import the one document alone; where it really is so big, divide it."),
        new("公开文件一般几十页。异常大的文件多半是合订本，或者有意拖垮程序。", "A disclosure has some dozens of pages. What is much bigger is a collection, or made to bring programs down."));

    public static readonly DiagnosticCode NoText = new("PE5006", Severity.Warning,
        new("扫描页没有文字", "Scanned page without text"),
        new("第 {0} 页没有可读的文字（只有图像，或字体没有写明是哪些字），没有读取。", "Page {0} holds no text that can be read (a picture, or a font that does not say which characters it shows), so it was not read."),
        new("请用原来的电子文件（Word、Excel 或由它另存的 PDF）；没有的，照页上内容填表。", "Use the original file (Word, Excel or a PDF saved from it); where there is none, fill in the tables by hand."),
        new("扫描件里的数字是图像，认错一个也看不出来，所以不猜。", "Figures of a scan are pictures; one that was misread would not be noticed, so nothing is guessed."));

    public static readonly DiagnosticCode Picture = new("PE5007", Severity.Warning,
        new("图片里的内容没有读取", "Picture that was not read"),
        new("{0}的图片没有读取；里面如有表格或数字，不会导入。", "The picture at {0} was not read; a table or figure in it is not imported."),
        new("请照图补填，或找到表格原件。", "Fill in what it shows, or find the original table."),
        new("图片里的表格看得见、读不到。", "A table in a picture can be seen, not read."));

    public static readonly DiagnosticCode NotPlaced = new("PE5008", Severity.Warning,
        new("有内容没有放进数据", "Content that was not placed"),
        new("{0} 处内容没有放进数据，其中带数字的 {1} 处。", "{0} pieces of content were not placed, {1} of them with a figure."),
        new("请打开导入报告，逐处查看位置和原因，需要的照原文补填。", "Open the import report, look at each place and reason, and fill in what is needed."),
        new("不能确定的内容不猜，全部列在导入报告里。", "What is not sure is not guessed but listed in the report."));

    public static readonly DiagnosticCode Unsure = new("PE5009", Severity.Error,
        new("看不出年度或文种", "Year or kind that cannot be told"),
        new("从文件里看不出{0}{1}。", "The file does not tell {0}{1}."),
        new("请在命令里写明：{2}。", "Say it in the command: {2}."),
        new("年度和文种决定数据放在哪个公开件，不能猜。", "Year and kind decide which disclosure the data becomes, so they are not guessed."));

    public static readonly DiagnosticCode Nothing = new("PE5010", Severity.Error,
        new("没有可以导入的内容", "Nothing to import"),
        new("文件里没有认得的官方表格，也没有情况说明，没有写出任何数据。", "The file holds no official table that is known and no explanation, so nothing was written."),
        new("请看导入报告里各个表格没有认出的原因；本地表格不同的，在 profiles 文件夹里写一个版式。", "See the report for why each table was not recognised; where your place has other tables, describe them in a profile."),
        new("表名和表头都对得上的表格才会导入。", "A table is imported when its title and heads are those of an official one."));

    public static readonly DiagnosticCode Differs = new("PE5011", Severity.Warning,
        new("文件已有人改过，没有覆盖", "File changed since, left as it is"),
        new("“{0}”在上次导入后有人改过，没有覆盖；这次导入的内容与它有 {1} 处不同，列在导入报告里。", "“{0}” was changed after it was imported and was left as it is; {1} differences are listed in the report."),
        new("请对照报告；要用新的，把它改名或删去，再导入一次。", "Compare with the report; to take the new one, rename or delete it and import again."),
        new("人改过的内容以人为准，工具只说哪里不同。", "What a person changed stands; the tool only says what differs."));

    public static readonly DiagnosticCode BadAnswer = new("PE5012", Severity.Error,
        new("import.json 写得不对", "Mistake in import.json"),
        new("import.json 的“{0}”{1}。", "“{0}” of import.json {1}."),
        new("请改正；不需要的，删去这一项。", "Mend it, or delete it where it is not needed."),
        new("import.json 保存导入时的回答，下次照用：year、kind、profile、title，以及 tables 里每张表是哪一张官方表。", "import.json keeps the answers of an import for the next: year, kind, profile, title, and in tables which official table each one is."));

    public static readonly DiagnosticCode OtherAgency = new("PE5013", Severity.Warning,
        new("文件里的单位名称不同", "Another agency's name in the file"),
        new("文件写的单位是“{0}”，单位表里“{1}”的名称是“{2}”。", "The file names “{0}”; the agency “{1}” is called “{2}”."),
        new("请核对 --agency 是不是写错了；单位改过名称的，可以不改。", "See that --agency is right; where the agency was renamed, nothing need be done."),
        new("把一个单位的数放到另一个单位名下，是最难发现的错误。", "Figures put under another agency are the mistake that is hardest to find."));

    public static readonly DiagnosticCode CutPage = new("PE5014", Severity.Warning,
        new("页面内容过多", "Too much on a page"),
        new("第 {0} 页的内容超出了上限，只读取了一部分，这一页的表格没有导入。", "Page {0} holds more than the limit; only a part was read and none of its tables imported."),
        new("请检查这一页；必要时照原文填表。", "Look at the page; fill in its tables by hand where needed."),
        new("一页有几万个字或几万条线，不是公开文件的样子。", "A page of tens of thousands of characters or lines is not what a disclosure looks like."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [Password, Damaged, OldForm, UnknownForm, TooMuch, NoText, Picture, NotPlaced, Unsure, Nothing, Differs, BadAnswer, OtherAgency, CutPage];
}

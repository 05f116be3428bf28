namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE12xx: headers. PE13xx: rows, keys and references between tables.</summary>
internal static class RowCodes
{
    public static readonly DiagnosticCode UnknownColumn = new("PE1201", Severity.Error,
        new("不认识的列", "Unknown column"),
        new("表“{0}”没有“{1}”这一列{2}。", "The table “{0}” has no column “{1}”{2}."),
        new("请改成正确的列名，或删去这一列。", "Use the right name, or delete the column."),
        new("各表的列见数据字典页；中英文列名和常见别名都可以，次序不限。", "The dictionary page lists the columns; Chinese and English names and common aliases are taken, in any order."));

    public static readonly DiagnosticCode MissingColumn = new("PE1202", Severity.Error,
        new("缺少必需的列", "Missing column"),
        new("表“{0}”缺少必需的列“{1}”（{2}）。", "The table “{0}” lacks the required column “{1}” ({2})."),
        new("请补上这一列。", "Add the column."),
        new("没有这一列，就不知道每一行说的是什么。", "Without it the rows cannot be understood."));

    public static readonly DiagnosticCode DuplicateColumn = new("PE1203", Severity.Error,
        new("列重复", "Duplicate column"),
        new("“{0}”与前面的“{1}”是同一列。", "“{0}” is the same column as “{1}” before it."),
        new("请删去其中一列。", "Delete one of them."),
        new("同一列出现两次，不知道以哪个为准。", "It cannot be known which of the two counts."));

    public static readonly DiagnosticCode NoHeader = new("PE1204", Severity.Error,
        new("找不到表头", "No header row"),
        new("前 {0} 行里找不到表“{1}”的表头。", "None of the first {0} rows is a header of the table “{1}”."),
        new("请在第一行写上列名，例如：{2}。", "Write the column names in the first row, for example: {2}."),
        new("表头上方可以有标题行和“单位：万元”行，但表头必须写着列名。", "Title and unit rows may stand above it, but there must be a row of column names."));

    public static readonly DiagnosticCode UnclearPreamble = new("PE1205", Severity.Error,
        new("表头上方有看不明白的行", "Unclear row above the header"),
        new("表头上方的这一行既不是标题也不是单位：“{0}”。", "This row above the header is neither a title nor a unit: “{0}”."),
        new("请删去这一行，或只保留一格标题、“单位：万元”。", "Delete it, or keep only a title or “单位：万元”."),
        new("表头上方只接受单独一格的标题和单位说明，以免把数据当作标题丢掉。", "Only a title or a unit may stand there, so that no data is lost as a title."));

    public static readonly DiagnosticCode NoHeaderAbove = new("PE1206", Severity.Error,
        new("没有表头的列里有内容", "Cell without a header"),
        new("“{0}”所在的列没有表头，不知道它是什么。", "“{0}” stands in a column without a header, so it cannot be known what it is."),
        new("请在表头补上列名，或移走这一格；备注请写进“备注”或“差异原因”一类的列。", "Write the column's name into the header, or remove the cell; put remarks into a column for notes or reasons."),
        new("没有表头的内容如果不提示，就会悄悄丢掉。", "Without a word about it, it would be lost."));

    public static readonly DiagnosticCode WrongFolder = new("PE1301", Severity.Error,
        new("编码与文件夹不符", "Id differs from the folder"),
        new("这里写的{0}是“{1}”，文件夹是“{2}”。", "{0} here is “{1}”, the folder says “{2}”."),
        new("请改成一致，或删去这一列。", "Make them agree, or delete the column."),
        new("放在文件夹里的表，单位和公开件由文件夹名决定。", "In a folder the agency and the disclosure are the folder's."));

    public static readonly DiagnosticCode RequiredBlank = new("PE1302", Severity.Error,
        new("必填的格是空的", "Required cell is blank"),
        new("“{0}”必须填写：{1}。", "“{0}” must be filled in."),
        new("请填写；原文没有印的数字可以空着，但这一格不可以。", "Fill it in; a figure that is not printed may stay blank, but not this cell."),
        new("必填的格决定这一行是什么。", "Required cells say what the row is."));

    public static readonly DiagnosticCode DuplicateKey = new("PE1303", Severity.Error,
        new("同一行出现两次", "Duplicate row"),
        new("表“{0}”的“{1}”已经出现过，在{2}。", "The table “{0}” has “{1}” already, at {2}."),
        new("请删去其中一行，或改正使其不同的列（{3}）。", "Delete one of them, or mend the columns that tell rows apart ({3})."),
        new("每一行由几列共同确定；两行完全相同就不知道以哪行为准。", "A few columns together make a row unique."));

    public static readonly DiagnosticCode UnknownReference = new("PE1304", Severity.Error,
        new("引用了不存在的编码", "Unknown reference"),
        new("“{0}”写的是“{1}”，但表“{2}”里没有它{3}。", "“{0}” says “{1}”, which the table “{2}” does not have{3}."),
        new("请改正编码，或在“{2}”表中补上一行。", "Mend the id, or add a row to that table."),
        new("引用让各表连起来；写错一个字，数字就找不到所属的项目、评价或区划。", "References join the tables; one wrong letter and a figure loses its project."));

    public static readonly DiagnosticCode UnknownAgency = new("PE1305", Severity.Error,
        new("单位不在单位表中", "Unknown agency"),
        new("“{0}”不在 agencies.csv（单位.csv）里{1}。", "“{0}” is not in agencies.csv{1}."),
        new("请在单位表中补上这个单位，或改正文件夹名或编码。", "Add it to agencies.csv, or mend the folder's name or the id."),
        new("每个单位文件夹都要在单位表中有一行，写明名称和区划。", "Each agency's folder needs a row with its name and region."));

    public static readonly DiagnosticCode NoDisclosureRow = new("PE1306", Severity.Error,
        new("没有公开件表", "No disclosure row"),
        new("公开件“{0}”没有 disclosure.csv（公开件.csv），不知道文种、年度和金额单位。", "The disclosure “{0}” has no disclosure.csv, so its kind, year and money unit are unknown."),
        new("请补上公开件表，一行即可：文种、年度、默认金额单位。", "Add it; one row is enough: kind, fiscal year, money unit."),
        new("其余各表都要依靠它确定年度和金额单位。", "All other tables depend on it."));

    public static readonly DiagnosticCode SeveralRows = new("PE1307", Severity.Error,
        new("只能有一行", "Only one row"),
        new("表“{0}”只能有一行，这是第 {1} 行。", "The table “{0}” takes one row; this is number {1}."),
        new("请把另一份公开文件放进自己的文件夹。", "Put the other document into a folder of its own."),
        new("一个文件夹就是一份公开文件。", "One folder is one document."));

    public static readonly DiagnosticCode TooManyProblems = new("PE1308", Severity.Warning,
        new("问题太多", "Too many problems"),
        new("这个文件的问题很多，只列出前 {0} 个。", "This file has many problems; the first {0} are listed."),
        new("请先改正前面的问题，再运行一次；常见原因是整列错位。", "Mend these first and run again; often a whole column has shifted."),
        new("同样的问题重复上千次，列出来没有用处。", "The same problem a thousand times over helps nobody."));

    public static readonly DiagnosticCode NoAttachment = new("PE1309", Severity.Error,
        new("附件文件不在", "Attachment not found"),
        new("公开件的文件夹里没有“{0}”。", "The disclosure's folder has no file “{0}”."),
        new("请把附件放进公开件的文件夹，路径用正斜杠、从该文件夹写起；不随文公开的附件把路径留空。", "Put the file into the disclosure's folder and write its path from there with forward slashes; leave the path blank for an attachment that is not published."),
        new("附件随页面一起发布，所以必须在公开件自己的文件夹里。", "Attachments are published with the page, so they must stand in the disclosure's own folder."));

    public static readonly DiagnosticCode BadSettings = new("PE1401", Severity.Error,
        new("site.json 有错", "site.json is wrong"),
        new("{0}。", "{0}."),
        new("请改正 site.json；可参照 data/README.md 的说明。", "Mend site.json; see data/README.md."),
        new("site.json 写站点标题、主办单位、网址和页脚信息。", "site.json holds title, organiser, address and footer of the site."));

    public static readonly DiagnosticCode UnknownSetting = new("PE1402", Severity.Warning,
        new("site.json 里不认识的项", "Unknown setting"),
        new("“{0}”不是已知的设置，没有采用{1}。", "“{0}” is no known setting and was ignored{1}."),
        new("请改正名称，或删去。", "Mend its name, or delete it."),
        new("设置名区分大小写。", "Names of settings are case-sensitive."));

    public static readonly DiagnosticCode NoSettings = new("PE1403", Severity.Error,
        new("没有 site.json", "No site.json"),
        new("数据文件夹里没有 site.json。", "The data folder has no site.json."),
        new("请新建 site.json，至少写明标题和主办单位（title 和 organiser）。", "Make one with at least title and organiser."),
        new("没有主办单位的公开网站不符合政府网站的要求。", "A disclosure site must say who publishes it."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [
            UnknownColumn, MissingColumn, DuplicateColumn, NoHeader, UnclearPreamble, NoHeaderAbove, WrongFolder, RequiredBlank, DuplicateKey, UnknownReference, UnknownAgency,
            NoDisclosureRow, SeveralRows, TooManyProblems, NoAttachment, BadSettings, UnknownSetting, NoSettings,
        ];
}

namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE17xx: profiles, and sheets laid out as an official table or form.</summary>
internal static class ProfileCodes
{
    public static readonly DiagnosticCode Broken = new("PE1701", Severity.Error,
        new("版式文件不是有效的 JSON", "Profile is not valid JSON"),
        new("版式文件写到这里不再是有效的 JSON。", "From here on the profile is not valid JSON."),
        new("请检查这一行及上一行的引号、逗号和括号。", "Look for a quote, comma or bracket in this line and the one before."),
        new("版式文件是一个 JSON 对象，可以有注释和多余的逗号。", "A profile is one JSON object; comments and trailing commas are allowed."));

    public static readonly DiagnosticCode UnknownWord = new("PE1702", Severity.Error,
        new("版式里有不认识的名称", "Unknown name in a profile"),
        new("版式里的“{0}”不是{1}{2}。", "“{0}” in the profile is not {1}{2}."),
        new("请改成正确的名称，或删去它。", "Use the right name, or delete it."),
        new("版式里的表名、列名、文种和选项都来自数据字典。", "Tables, columns, kinds and choices of a profile are those of the dictionary."));

    public static readonly DiagnosticCode Lacking = new("PE1703", Severity.Error,
        new("版式里缺少必需的内容", "Something is missing in a profile"),
        new("这里缺少“{0}”，或者写法不对：{1}。", "“{0}” is missing here or not written as it must be: {1}."),
        new("请补上或改正；可以照着工具自带的版式写。", "Add or mend it; the tool's own profiles show how."),
        new("一张官方表至少要有编号、表名和各栏。", "An official table needs an id, a title and columns at least."));

    public static readonly DiagnosticCode NoSuchProfile = new("PE1704", Severity.Error,
        new("没有这个版式", "No such profile"),
        new("没有名为“{0}”的版式{1}。", "There is no profile “{0}”{1}."),
        new("请改成已有的版式，或把它放进数据文件夹的 profiles 文件夹。", "Use one that there is, or put it into the folder profiles of the data folder."),
        new("版式是官方表格的样子：表名、表头、行和栏。数据文件夹的 profiles/名称.json 可以改动或新增版式。", "A profile says what official tables look like; profiles/NAME.json of a data folder may change or add one."));

    public static readonly DiagnosticCode Ambiguous = new("PE1705", Severity.Error,
        new("分不清是哪一张官方表", "Several official tables fit"),
        new("按表头看，这可以是{0}，分不清是哪一张。", "By its heads this may be any of {0}."),
        new("请在表头上方写上表名，或用表名作工作表名。", "Write the table's title above the heads, or make it the sheet's name."),
        new("几张官方表的栏目相同，只有表名能区分，例如一般公共预算和政府性基金的支出表。", "Some official tables have the same columns and only the title tells them apart."));

    public static readonly DiagnosticCode TitleOnly = new("PE1706", Severity.Error,
        new("表名对，表头对不上", "The title of an official table without its heads"),
        new("表名是“{0}”，但找不到它的表头：缺少{1}。", "The title is “{0}”, but its heads are not there: {1} missing."),
        new("请按官方表的表头改正；本地的表头不同时，在 profiles 文件夹里写一个版式。", "Mend the heads; where your place has others, describe them in a profile."),
        new("表头决定每个数是什么；对不上就不能读取，以免放错位置。", "The heads say what each figure is, so that none is put into the wrong place."));

    public static readonly DiagnosticCode Unplaced = new("PE1707", Severity.Error,
        new("官方表里有放不下的内容", "Content without a place in an official table"),
        new("“{0}”在“{1}”里没有位置：{2}。", "“{0}” has no place in “{1}”: {2}."),
        new("请检查它是否写错了行或列；表的说明请以“注：”开头。", "Look whether it stands in the wrong row or column; begin notes with 注：."),
        new("官方表里的每一格都要读到；放不下的要说出来，不能悄悄丢掉。", "Every cell of an official table is read; what has no place is told, not lost."));

    public static readonly DiagnosticCode ExtraColumn = new("PE1708", Severity.Warning,
        new("官方表多了一栏", "Another column in an official table"),
        new("“{1}”没有“{0}”这一栏；其中的内容照录到“其他数据”。", "“{1}” has no column “{0}”; what stands in it is kept in 其他数据."),
        new("不必改；表头写错了的，请改正。", "Nothing need be done, unless the head is misspelt."),
        new("各地常在官方表上加栏。多出的栏不丢，也不当作别的栏。", "Places often add columns; they are neither lost nor taken for others."));

    public static readonly DiagnosticCode ExtraRow = new("PE1709", Severity.Warning,
        new("官方表多了一行", "Another row in an official table"),
        new("“{1}”的行里没有“{0}”，照原名读取。", "“{1}” has no row “{0}”; it is read under its own name."),
        new("不必改；名称写错了的，请改正。", "Nothing need be done, unless the name is misspelt."),
        new("官方表的行因地因年而异。多出的行照录，不计入表内的合计核对。", "Rows differ by place and year; others are kept and not added up."));

    public static readonly DiagnosticCode TwiceColumn = new("PE1710", Severity.Error,
        new("官方表里两栏是同一栏", "The same column twice in an official table"),
        new("“{0}”在“{1}”里已经有一栏。", "“{1}” has a column “{0}” already."),
        new("请删去或改正其中一栏的表头。", "Delete one of them, or mend its head."),
        new("同一栏出现两次，不知道以哪个为准。", "It cannot be known which of the two counts."));

    public static readonly DiagnosticCode EmptyUnsaid = new("PE1711", Severity.Warning,
        new("空表没有说明", "Empty table without a statement"),
        new("“{0}”没有数据，也没有写明“本表无数据”。", "“{0}” has no data and does not say so."),
        new("请在表下写明没有此项收支，例如：{1}。", "Say below the table that there is none, for example: {1}."),
        new("没有数据的官方表要列出空表并说明，才算公开了这张表。", "A table without data counts as disclosed when it is printed empty and says so."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [Broken, UnknownWord, Lacking, NoSuchProfile, Ambiguous, TitleOnly, Unplaced, ExtraColumn, ExtraRow, TwiceColumn, EmptyUnsaid];
}

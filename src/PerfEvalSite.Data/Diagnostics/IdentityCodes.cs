namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE1310 to PE1339: what a row or document belongs to, and what it is.</summary>
internal static class IdentityCodes
{
    public static readonly DiagnosticCode NoRows = new("PE1310", Severity.Error,
        new("公开件里没有数据", "A disclosure without data"),
        new("公开件“{0}”除公开件表外没有读到一行数据；这种文件至少应有：{1}。", "Of the disclosure “{0}” no row was read but the one of the table disclosure; its kind should have: {1}."),
        new("请填写各表；原文确实只说“没有”的，把那句话写进正文（narratives）。", "Fill in the tables; where the document only says that there is nothing, put that sentence into the narratives."),
        new("只有表头的空表不是公开。空白模板如果照样发布，读者会以为单位什么也没有。", "Empty tables disclose nothing. A template published as it is would tell readers that there is nothing."));

    public static readonly DiagnosticCode RowWithoutProject = new("PE1311", Severity.Error,
        new("不知道是哪个项目", "A project's row without its project"),
        new("口径是“项目”的一行没有写项目编码，文件里有 {0} 个项目。", "A row of scope project does not say which of the {0} projects it belongs to."),
        new("请填写项目编码；是合计的，把口径改成“合计”。", "Fill in project_id; write total as the scope if it is a total."),
        new("有几个项目时，没有编码的金额不知道是谁的。", "With several projects, an amount without an id is nobody's."));

    public static readonly DiagnosticCode LevelFilledDown = new("PE1312", Severity.Warning,
        new("上级名称按上一行补上", "A level filled from above"),
        new("“{0}”有 {1} 行空白，按合并单元格拆开理解，与上一行相同（第一处补的是“{2}”）。", "“{0}” is blank in {1} rows and was taken to be as in the row above, as in a form of merged cells (the first: “{2}”)."),
        new("请核对；逐行写明名称就不再提示。", "Check it; write the names into every row and nothing is told any more."),
        new("带合并单元格的表另存为 CSV 或取消合并后，名称只留在第一行。", "When a form with merged cells is saved as CSV, names remain in the first row only."));

    public static readonly DiagnosticCode LevelUnknown = new("PE1313", Severity.Error,
        new("不知道属于哪个上级指标", "The level above is unknown"),
        new("“{0}”是空白的，不知道“{1}”属于哪一个。", "“{0}” is blank, so it cannot be known where “{1}” belongs."),
        new("请写明；原文没有印的写“（缺）”。", "Write it; where the document prints none, write （缺）."),
        new("上面没有可以沿用的名称，或这一行多半自成一组（如预算执行率）。猜错了，分值加总就会算错。", "There is no name above, or the row probably stands by itself, as 预算执行率 does. A wrong guess would make wrong sums."));

    public static readonly DiagnosticCode Loop = new("PE1314", Severity.Error,
        new("自己是自己的上级", "Above itself"),
        new("表“{0}”里的上级绕成了圈：{1}。", "In the table “{0}” the levels above go round in a circle: {1}."),
        new("请改正“上级”一栏；最上一级留空。", "Mend the column of what stands above; leave it blank for the highest."),
        new("上下级绕成圈，就说不清谁管谁。", "In a circle nobody is above anybody."));

    public static readonly DiagnosticCode SameTwice = new("PE1315", Severity.Warning,
        new("像是同一份文件出现两次", "The same document twice"),
        new("与“{0}”是同一单位、同一年度（{1}）的“{2}”，看不出区别。", "The same agency has “{0}”, of the same year ({1}) and kind “{2}”; nothing tells them apart."),
        new("请核对年度；是更正件的，在“更正自”写上原件编码；两份确实不同的，写明标题。", "Check the year; for a correction, name the original in “corrects”; give titles to two documents that differ."),
        new("复制上年的文件夹而忘了改年度，就会这样。", "This happens when last year's folder is copied and the year is not changed."));

    public static readonly DiagnosticCode YearOfFolder = new("PE1316", Severity.Warning,
        new("编码里的年份与年度不符", "Year of the id and fiscal year differ"),
        new("公开件编码“{0}”里是 {1} 年，年度填的是 {2}。", "The id “{0}” says {1}, the fiscal year is {2}."),
        new("请核对年度；编码有误的，改文件夹名。", "Check the fiscal year, or rename the folder."),
        new("年度是预算年度。编码里的年份可以是预算年度或公开的年份，与两者都不符时多半是填错了。", "An id may name the fiscal year or the year of publication; naming neither is most likely a mistake."));

    public static readonly DiagnosticCode PublishedTooEarly = new("PE1317", Severity.Warning,
        new("日期早于年度终了", "Dated before the year was over"),
        new("{0}是 {1}，{2} 年度这时还没有结束。", "{0} is {1}, when the year {2} was not over."),
        new("请核对年度和日期。", "Check the fiscal year and the date."),
        new("决算和自评说的是整个年度，不会在年度结束前完成。", "Final accounts and self-evaluations are about a whole year and cannot be made before it ends."));

    public static readonly DiagnosticCode FutureYear = new("PE1318", Severity.Warning,
        new("年度像是在将来", "A year in the future"),
        new("年度是 {0}，而网站上其他文件最晚到 {1} 年。", "The fiscal year is {0}, while all else on the site ends with {1}."),
        new("请核对年度。", "Check the fiscal year."),
        new("年度多写或错写一个数字，就会排在所有文件前面。", "One wrong digit, and the document stands before all others."));

    public static readonly DiagnosticCode YearOfTitle = new("PE1319", Severity.Warning,
        new("标题的年度与年度不符", "Year of the title and fiscal year differ"),
        new("标题写的是 {0} 年度，年度填的是 {1}。", "The title says {0}, the fiscal year is {1}."),
        new("请核对年度和标题。", "Check the fiscal year and the title."),
        new("决算、“三公”和自评的标题写的就是预算年度。", "Titles of final accounts and self-evaluations name the fiscal year."));

    public static readonly DiagnosticCode SimilarAttachments = new("PE1320", Severity.Error,
        new("附件路径几乎一样", "Attachments with nearly the same path"),
        new("“{0}”与“{1}”只差大小写或字符的写法，在有的电脑上是同一个文件。", "“{0}” and “{1}” differ only in case or in the form of characters; on some machines they are one file."),
        new("请改名或删去其中一个。", "Rename or delete one of them."),
        new("Windows 和 macOS 不分大小写，发布时会互相覆盖。", "Windows and macOS do not tell case apart; one would overwrite the other."));

    public static readonly DiagnosticCode TableTwice = new("PE1321", Severity.Warning,
        new("一张表在两处", "One table in two places"),
        new("表“{0}”这里有一份，“{1}”里也有一份，两处的行合在了一起。", "The table {0} stands here and in “{1}”; the rows of both were put together."),
        new("是旧稿或副本的，请删去；都要公开的，请合成一份。", "Delete it if it is a draft or a copy; otherwise put all rows into one."),
        new("中文名和英文名的文件、工作簿和 CSV 并存时，旧的一份很容易忘了删，它的行会一同公开。", "Where files with a Chinese and an English name, or a workbook and a CSV file, lie side by side, the older is easily left behind, and its rows are published too."));

    public static readonly DiagnosticCode YearOfTable = new("PE1322", Severity.Warning,
        new("表上印的年度与年度不符", "Year printed over a table and fiscal year differ"),
        new("表上印的是 {0} 年，公开件的年度填的是 {1}。", "The table says {0}, the fiscal year of the document is {1}."),
        new("请核对：是不是拿错了年度的表，或者表头、年度没有改。", "Check whether it is another year's table, or its title or the fiscal year was not changed."),
        new("去年的表改个文件名就放进今年的文件夹，数字就全错了年度。", "Last year's table in this year's folder puts every figure into the wrong year."));

    public static readonly DiagnosticCode OtherBody = new("PE1323", Severity.Warning,
        new("写的是另一个单位", "Another body's name"),
        new("这里写的是“{0}”，文件放在“{1}”，属于单位“{2}”。", "This says “{0}”, while the document lies in “{1}” and is of the agency “{2}”."),
        new("请核对：是不是把别的单位的表放错了文件夹，或者表头没有改；确是本单位的另一种写法，请写进单位表的“别名”。", "Check whether another agency's table was put here, or its title was not changed; if it is another name of the agency, add it to its aliases."),
        new("别的单位的表放进来，数字就全算在这个单位头上。上级、下级、简称和别名不提示。", "Another agency's table puts every figure to the wrong agency's account. Bodies above and below, short forms and aliases are not told."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [NoRows, RowWithoutProject, LevelFilledDown, LevelUnknown, Loop, SameTwice, YearOfFolder, PublishedTooEarly, FutureYear, YearOfTitle, SimilarAttachments, TableTwice, YearOfTable, OtherBody];
}

namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE1130 to PE1139: rows that would vanish, and text that is no row.</summary>
internal static class LostRowCodes
{
    public static readonly DiagnosticCode CellHoldsRows = new("PE1130", Severity.Error,
        new("一格里像是装进了好几行", "A cell that seems to hold rows"),
        new("这一格从第 {0} 行到第 {1} 行，里面的分隔符正好够成整行：“{2}”。", "This cell runs from line {0} to line {1} and holds as many separators as whole rows have: “{2}”."),
        new("多半是这里多了或少了一个英文双引号，请补上或删去；确实是一格里的文字，请把其中的英文逗号改成“，”。", "Most likely a quotation mark is missing or too much here. If the text really is one cell, put a space behind its commas."),
        new("引号里的换行和逗号都算一格的内容。前一行多一个引号、后一行又有一个引号时，夹在中间的行就会悄悄消失。", "Line breaks and commas between quotation marks belong to the cell. A stray mark that a later one closes makes the rows between them vanish."));

    public static readonly DiagnosticCode TextBelowTable = new("PE1131", Severity.Warning,
        new("表格下面的文字", "Text below the table"),
        new("表格下面的“{0}”等文字（共 {1} 行）不是数据，没有读取。", "Text below the table (“{0}”, {1} rows in all) is no data and was not read."),
        new("要公开的说明请写进正文（栏目“说明”或“注”），其余的删去。", "Put notes that are to be published into the narratives, and delete the rest."),
        new("注、填表人、审核人、日期一类的文字不属于任何一列。", "Notes, signatures and dates below a form belong to no column."));

    public static readonly DiagnosticCode SheetCellHoldsRows = new("PE1132", Severity.Warning,
        new("工作表的一格里像是装进了好几行", "A cell of a sheet that seems to hold rows"),
        new("这一格里有 {0} 行文字，其中的分隔符正好够成整行：“{1}”。", "This cell holds {0} lines of text with as many separators as whole rows have: “{1}”."),
        new("多半是把一张表粘贴进了一格：请退出该格的编辑状态，选中单元格后重新粘贴；确实是一格里的文字，请去掉其中的制表符，把英文逗号改成“，”。",
            "Most likely a table was pasted into one cell: leave the cell's editing, select the cell and paste again. If the text really is one cell, take the tabs out and put a space behind its commas."),
        new("在编辑一格时粘贴，整张表会进入这一格；那些行不会成为数据，也不会进入合计。", "Pasted while a cell is being edited, a whole table goes into that cell: its rows become no data and enter no total."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [CellHoldsRows, TextBelowTable, SheetCellHoldsRows];
}

namespace PerfEvalSite.Site.Pages;

/// <summary>A table that is put together row by row, for the pages that span agencies. Columns without any content are left out.</summary>
internal sealed class ListTable(string id, string caption)
{
    private readonly List<ColumnModel> columns = [];
    private readonly List<string> headings = [];
    private readonly List<RowModel> rows = [];

    public ListTable Column(string heading, bool isNumeric = false, bool isRowHeader = false, bool isLong = false)
    {
        columns.Add(new ColumnModel("", isNumeric, isRowHeader, isLong, false));
        headings.Add(heading);
        return this;
    }

    public void Row(params Cell[] cells) => rows.Add(new RowModel(rows.Count + 1, null, cells));

    /// <summary>Null when there are no rows.</summary>
    public TableModel? Build(params IReadOnlyList<string> notes)
    {
        if (rows.Count == 0)
            return null;
        var kept = new List<int>(columns.Count);
        for (int i = 0; i < columns.Count; i++)
            if (rows.Exists(row => row.Cells[i].Text.Length > 0))
                kept.Add(i);
        return new TableModel
        {
            Id = id,
            Caption = caption,
            Columns = [.. kept.ConvertAll(i => columns[i])],
            Head = [[.. kept.ConvertAll(i => new HeadCell(headings[i], "", 1, 1, columns[i].IsNumeric ? "num" : null))]],
            Bodies = [new BodyModel("", [.. rows.ConvertAll(row => row with { Cells = [.. kept.ConvertAll(i => row.Cells[i])] })])],
            Notes = notes,
        };
    }
}

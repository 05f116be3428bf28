namespace PerfEvalSite.Site.Pages;

/// <summary>A table that is put together row by row, for the pages that span agencies. Columns without any content are left out.</summary>
internal sealed class ListTable(string id, string caption)
{
    private readonly List<(string Heading, bool IsNumeric, bool IsRowHeader)> columns = [];
    private readonly List<RowModel> rows = [];

    public ListTable Column(string heading, bool isNumeric = false, bool isRowHeader = false)
    {
        columns.Add((heading, isNumeric, isRowHeader));
        return this;
    }

    public void Row(params Cell[] cells) => rows.Add(new RowModel(rows.Count + 1, null, cells));

    public TableModel? Build() => Build([]);

    /// <summary>Null when there are no rows.</summary>
    /// <param name="notes">What stands below.</param>
    /// <param name="blankNote">What a blank cell means, said where there is one; empty where that is plain.</param>
    public TableModel? Build(IReadOnlyList<string> notes, string blankNote = "")
    {
        if (rows.Count == 0)
            return null;
        var kept = new List<int>(columns.Count);
        var models = new List<ColumnModel>(columns.Count);
        var heads = new List<HeadCell>(columns.Count);
        bool anyBlank = false;
        for (int i = 0; i < columns.Count; i++)
        {
            int longest = 0;
            bool blank = false;
            foreach (var row in rows)
            {
                longest = Math.Max(longest, row.Cells[i].Text.Length);
                blank |= row.Cells[i].Text.Length == 0;
            }
            if (longest == 0)
                continue;
            anyBlank |= blank;
            var (heading, isNumeric, isRowHeader) = columns[i];
            kept.Add(i);
            models.Add(new ColumnModel("", isRowHeader, ColumnModel.ClassOf(models.Count == 0, isNumeric, longest)));
            heads.Add(new HeadCell(heading, "", 1, 1, heads.Count == 0 ? "pin" : isNumeric ? "num" : null));
        }
        return new TableModel
        {
            Id = id,
            Caption = caption,
            Columns = [.. models],
            Head = [[.. heads]],
            Bodies = [new BodyModel("", [.. rows.ConvertAll(row => row with { Cells = [.. kept.ConvertAll(i => row.Cells[i])] })])],
            Notes = anyBlank && blankNote.Length > 0 ? [.. notes, blankNote] : notes,
        };
    }
}

namespace PerfEvalSite.Site.Pages;

/// <summary>A table that is put together row by row, for the pages that span agencies. Columns without any content are left out.</summary>
internal sealed class ListTable(string id, string caption)
{
    private readonly List<(string Heading, bool IsNumeric, bool IsRowHeader)> columns = [];
    private readonly List<RowModel> rows = [];
    private readonly List<(string Heading, int From)> groups = [];

    public ListTable Column(string heading, bool isNumeric = false, bool isRowHeader = false)
    {
        columns.Add((heading, isNumeric, isRowHeader));
        return this;
    }

    /// <summary>The rows that follow stand under this heading; said once or for every row of the group. Rows before the first have none.</summary>
    public void Group(string heading)
    {
        if (groups.Count == 0 ? heading.Length > 0 : groups[^1].Heading != heading)
            groups.Add((heading, rows.Count));
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
            heads.Add(new HeadCell(heading, "", 1, 1, ColumnModel.HeadClassOf(heads.Count == 0, isNumeric, longest)));
        }
        return new TableModel
        {
            Id = id,
            Caption = caption,
            Columns = [.. models],
            Head = [[.. heads]],
            Bodies = [.. BodiesOf(kept)],
            Notes = anyBlank && blankNote.Length > 0 ? [.. notes, blankNote] : notes,
        };
    }

    private List<BodyModel> BodiesOf(List<int> kept)
    {
        var shown = rows.ConvertAll(row => row with { Cells = [.. kept.ConvertAll(i => row.Cells[i])] });
        var bodies = new List<BodyModel>(groups.Count + 1);
        int first = groups.Count > 0 ? groups[0].From : rows.Count;
        if (first > 0)
            bodies.Add(new BodyModel("", [.. shown.GetRange(0, first)]));
        for (int i = 0; i < groups.Count; i++)
        {
            int to = i + 1 < groups.Count ? groups[i + 1].From : rows.Count;
            if (to > groups[i].From)
                bodies.Add(new BodyModel(groups[i].Heading, [.. shown.GetRange(groups[i].From, to - groups[i].From)]));
        }
        return bodies;
    }
}

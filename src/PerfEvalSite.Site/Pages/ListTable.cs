namespace PerfEvalSite.Site.Pages;

/// <summary>A table that is put together row by row, for the pages that span agencies. Columns without any content are left out.</summary>
internal sealed class ListTable(string id, string caption)
{
    private readonly List<(string Heading, bool IsNumeric, bool IsRowHeader, bool IsUnder)> columns = [];
    private readonly List<Cell[]> rows = [];
    private readonly List<(string Heading, int From)> groups = [];

    /// <param name="heading">Of the column.</param>
    /// <param name="isNumeric">Whether it holds figures.</param>
    /// <param name="isRowHeader">Whether its cells are the heads of their rows.</param>
    /// <param name="isUnder">Whether it stands under its row, across the table; such columns come last.</param>
    public ListTable Column(string heading, bool isNumeric = false, bool isRowHeader = false, bool isUnder = false)
    {
        columns.Add((heading, isNumeric, isRowHeader, isUnder));
        return this;
    }

    /// <summary>The rows that follow stand under this heading; said once or for every row of the group. Rows before the first have none.</summary>
    public void Group(string heading)
    {
        if (groups.Count == 0 ? heading.Length > 0 : groups[^1].Heading != heading)
            groups.Add((heading, rows.Count));
    }

    public void Row(params Cell[] cells) => rows.Add(cells);

    public TableModel? Build() => Build([]);

    /// <summary>Null when there are no rows.</summary>
    /// <param name="notes">What stands below.</param>
    /// <param name="blankNote">What a blank cell means, said where there is one; empty where that is plain.</param>
    public TableModel? Build(string[] notes, string blankNote = "")
    {
        if (rows.Count == 0)
            return null;
        int height = rows.Count;
        var cells = new Cell[columns.Count * height];
        var models = new List<ColumnModel>(columns.Count);
        var heads = new List<HeadCell>(columns.Count);
        var labels = new List<string>(columns.Count);
        bool anyBlank = false;
        int across = 0;
        double room = 0;
        for (int i = 0; i < columns.Count; i++)
        {
            int longest = 0;
            bool blank = false;
            for (int row = 0; row < height; row++)
            {
                // A column without content is written over by the next.
                ref readonly var cell = ref rows[row][i];
                cells[models.Count * height + row] = cell;
                longest = Math.Max(longest, cell.Text.Length);
                blank |= cell.Text.Length == 0;
            }
            if (longest == 0)
                continue;
            var (heading, isNumeric, isRowHeader, isUnder) = columns[i];
            anyBlank |= blank && !isUnder;
            KeepValues(cells.AsSpan(models.Count * height, height));
            var model = new ColumnModel("", isRowHeader, ColumnModel.LookOf(isNumeric, longest));
            models.Add(model);
            labels.Add(heading);
            if (isUnder)
                continue;
            across++;
            room += TableWidth.Of(model, longest, heading, isSuffixed: false, isMarked: false);
            heads.Add(new HeadCell(heading, "", 1, 1, ColumnModel.HeadClassOf(isNumeric, longest)));
        }
        var numbered = new RowModel[height];
        for (int row = 0; row < height; row++)
            numbered[row] = new RowModel(row + 1, null);
        return new TableModel
        {
            Id = id,
            Caption = caption,
            Columns = [.. models],
            Across = across,
            Labels = [.. labels],
            Width = (int)Math.Ceiling(room),
            Head = [[.. heads]],
            Rows = numbered,
            Bodies = [.. BodiesOf()],
            Cells = cells,
            Notes = anyBlank && blankNote.Length > 0 ? [.. notes, blankNote] : notes,
        };
    }

    /// <summary>Values stay where a text says something else, in tables that can be sorted.</summary>
    private static void KeepValues(Span<Cell> cells)
    {
        bool areTold = true;
        foreach (ref readonly var cell in cells)
            areTold &= cell.Value is not { } value || SortValue.Tells(cell.Text, value);
        if (!areTold && cells.Length >= SortValue.FewestRows)
            return;
        foreach (ref var cell in cells)
            cell = cell.WithoutValue();
    }

    private List<BodyModel> BodiesOf()
    {
        var bodies = new List<BodyModel>(groups.Count + 1);
        int first = groups.Count > 0 ? groups[0].From : rows.Count;
        if (first > 0)
            bodies.Add(new BodyModel("", 0, first));
        for (int i = 0; i < groups.Count; i++)
        {
            int to = i + 1 < groups.Count ? groups[i + 1].From : rows.Count;
            if (to > groups[i].From)
                bodies.Add(new BodyModel(groups[i].Heading, groups[i].From, to - groups[i].From));
        }
        return bodies;
    }
}

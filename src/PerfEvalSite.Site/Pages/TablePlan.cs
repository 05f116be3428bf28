using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// How one table of the catalogue is shown: which columns, in which order, under which heads. Made once; draws any number
/// of disclosures. Columns that are blank in every row are left out; the unit of a whole column moves into its head, and so does the base of its rates.
/// </summary>
internal sealed class TablePlan(Table table)
{
    private readonly List<PlannedColumn> columns = [];
    private Func<SectionInput, Row, string>? groupOf;
    private Func<Row, string?>? classOf;
    private bool hasGroups;
    private bool hasUnder;
    private bool merges;

    /// <summary>The columns as printed, under their catalogue names.</summary>
    public TablePlan Show(params ReadOnlySpan<Column> printed)
    {
        foreach (var column in printed)
            Show(column, column.Name);
        return this;
    }

    public TablePlan Show(Column column, string heading, string group = "", bool isRowHeader = false) =>
        Add(new PlannedColumn { Source = column, Of = column, Heading = heading, Group = group, IsRowHeader = isRowHeader });

    /// <summary>Columns of words that stand under their row.</summary>
    public TablePlan Under(params ReadOnlySpan<Column> printed)
    {
        foreach (var column in printed)
            Add(new PlannedColumn { Source = column, Of = column, Heading = column.Name, IsUnder = true });
        return this;
    }

    /// <summary>A cell made from the row.</summary>
    /// <param name="heading">Of the column.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="from">A column without which there is nothing to show; null for none.</param>
    /// <param name="of">The column it stands for, whose id its cells carry; null for none.</param>
    /// <param name="suffixOf">The column that its suffix stands for; null for none.</param>
    public TablePlan Make(string heading, Func<SectionInput, Row, Cell> make, Column? from = null, Column? of = null, Column? suffixOf = null, bool isRowHeader = false, bool isNumeric = false, bool isMerged = false)
    {
        merges |= isMerged;
        return Add(new PlannedColumn
        {
            Make = make,
            MadeFrom = from,
            Of = of,
            SuffixOf = suffixOf,
            Heading = heading,
            IsRowHeader = isRowHeader,
            IsNumeric = isNumeric,
            IsMerged = isMerged,
        });
    }

    /// <summary>Rows that follow each other and give the same text stand under it as a heading.</summary>
    public TablePlan GroupBy(Func<SectionInput, Row, string> group)
    {
        groupOf = group;
        return this;
    }

    /// <summary>The class of a row: <c>total</c>, <c>damaged</c> or null.</summary>
    public TablePlan Class(Func<Row, string?> rowClass)
    {
        classOf = rowClass;
        return this;
    }

    /// <summary>All rows of the table, or null when there are none.</summary>
    public TableModel? Draw(SectionInput input, string caption, params string[] notes)
    {
        int count = input[table].Count;
        Span<int> all = count <= 256 ? stackalloc int[count] : new int[count];
        for (int i = 0; i < count; i++)
            all[i] = i;
        return Draw(input, caption, all, notes);
    }

    /// <param name="which">Places of the rows to show in the disclosure's table, from 0.</param>
    public TableModel? Draw(SectionInput input, string caption, ReadOnlySpan<int> which, params string[] notes)
    {
        if (which.IsEmpty)
            return null;
        var rows = input[table].Span;
        int height = which.Length;
        int width = 0;
        int across = 0;
        double room = 0;
        var looks = LookAll(input, rows, which, out int mostShown);
        // One that is made and then shows nothing is written over by the next. Made as large as it will be, and not copied: 2 % of the cycles of pages alone.
        var drawn = new Cell[mostShown * height];
        var shown = new PlannedColumn[mostShown];
        var models = new ColumnModel[mostShown];
        var heads = new HeadCell[mostShown];
        var labels = new string[mostShown];
        var marks = input.Marks.Of(table);
        var corrected = input.Disclosure.Corrected;
        var legend = new TableLegend();
        var places = PlaceMarks.None;
        foreach (bool isUnder in hasUnder ? (ReadOnlySpan<bool>)[false, true] : [false])
        {
            for (int i = 0; i < looks.Length; i++)
            {
                ref readonly var look = ref looks[i];
                var column = columns[i];
                if (!look.IsShown || column.IsUnder != isUnder)
                    continue;
                var cells = drawn.AsSpan(width * height, height);
                if (column.IsPlace)
                {
                    places = PlaceMarks.Of(rows, which, column.Source!, cells);
                    if (!places.AreColumn)
                        continue;
                }
                var (isShown, isNumeric, longest, unit) = column.IsPlace ? (true, false, 1, "")
                    : column.Source is null ? Make(i, input, rows, which, cells) : Print(column, look, rows, which, cells, !merges && height >= SortValue.FewestRows && look.NeedsValues);
                if (!isShown)
                    continue;
                legend.Count(cells, column.Source is not null && isNumeric);
                bool isMarked = marks is not null && column.Of is { } of && Mark(cells, marks, which, of);
                if (corrected.Count > 0 && column.Of is { } changed)
                    ShowBefore(cells, corrected, rows, which, changed);
                shown[width] = column;
                var model = models[width] = column.ModelOf(isNumeric, longest);
                unit = unit.Length == 0 ? "" : string.Concat("（", unit, "）");
                heads[width] = new HeadCell(column.Heading, unit, 1, 1, ColumnModel.HeadClassOf(isNumeric, column.IsMerged || column.IsPlace ? 0 : longest));
                labels[width] = string.Concat(column.Heading, unit);
                width++;
                if (isUnder)
                    continue;
                across++;
                room += TableWidth.Of(model, longest, column.Heading, look.HasSuffixes, isMarked);
            }
        }
        var drawnTable = new TableModel
        {
            Id = table.FileName,
            Caption = caption,
            Columns = First(models, width),
            Across = across,
            Labels = First(labels, width),
            Width = (int)Math.Ceiling(room),
            Head = HeadOf(shown.AsSpan(0, across), First(heads, across)),
            Rows = RowsOf(rows, which),
            Bodies = BodiesOf(input, rows, which),
            Cells = drawn,
            Places = places.List,
            Notes = legend.With(places.Common.Length == 0 ? notes : [.. notes, $"出处：{places.Common}"]),
        };
        if (merges)
            Merge(shown.AsSpan(0, across), drawnTable);
        return drawnTable;
    }

    /// <summary>A look at each column before any is drawn. Of one that is made only whether it may be shown.</summary>
    private ColumnFindings[] LookAll(SectionInput input, ReadOnlySpan<Row> rows, ReadOnlySpan<int> which, out int mostShown)
    {
        var looks = new ColumnFindings[columns.Count];
        mostShown = 0;
        for (int i = 0; i < looks.Length; i++)
        {
            var column = columns[i];
            if (column.Source is { } source)
            {
                if (!source.IsPersonal || input.ShowsPersonalNames)
                    looks[i] = ColumnFindings.Look(column, rows, which);
            }
            else
                looks[i] = new ColumnFindings { IsShown = column.MadeFrom is not { } from || !IsBlank(from, rows, which) };
            if (looks[i].IsShown)
                mostShown++;
        }
        return looks;
    }

    private static (bool IsShown, bool IsNumeric, int Longest, string Unit) Print(PlannedColumn column, in ColumnFindings look, ReadOnlySpan<Row> rows, ReadOnlySpan<int> which, Span<Cell> cells, bool hasValues)
    {
        var source = column.Source!;
        bool suffixes = look.CommonUnit is null && column.HasUnitOfItsOwn;
        for (int i = 0; i < cells.Length; i++)
        {
            ref readonly var figure = ref rows[which[i]][source];
            if (figure.IsEmpty && column.IsUnder)
                cells[i] = figure.IsBlank && figure.Printed.Length == 0 ? Cell.Empty : new Cell(FigureText.WithUnit(figure, source));
            else if (figure.IsEmpty)
                cells[i] = EmptyCell(figure, source, look.IsMostlyBlank);
            else if (suffixes && FigureText.LacksUnit(figure, source))
                cells[i] = new Cell(FigureText.Of(figure, source), suffix: figure.Unit!.Name, value: hasValues ? SortValue.Of(figure) : null);
            else
                cells[i] = new Cell(FigureText.Of(figure, source), value: hasValues ? SortValue.Of(figure) : null);
        }
        return (true, look.IsNumeric, look.Longest, look.CommonUnit?.Name ?? "");
    }

    private (bool IsShown, bool IsNumeric, int Longest, string Unit) Make(int number, SectionInput input, ReadOnlySpan<Row> rows, ReadOnlySpan<int> which, Span<Cell> cells)
    {
        var column = columns[number];
        bool any = false;
        int longest = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            ref var cell = ref cells[i];
            if (column.IsMerged && i > 0 && IsCovered(number, rows[which[i]], rows[which[i - 1]]))
            {
                // Only its text counts.
                cell = cells[i - 1];
                continue;
            }
            cell = column.Make!(input, rows[which[i]]);
            longest = Math.Max(longest, cell.Text.Length);
            any |= cell.Kind is CellKind.Plain or CellKind.Computed or CellKind.Differs or CellKind.Met or CellKind.Missed;
        }
        return any ? (true, column.IsNumeric, longest, TakeCommonNote(cells)) : default;
    }

    /// <summary>Whether a merged column, and those before it, say in a row what they say in the row above.</summary>
    private bool IsCovered(int number, in Row row, in Row above)
    {
        for (; number >= 0; number--)
            if (columns[number] is not { IsMerged: true, Of: { } of } || row.Text(of) != above.Text(of))
                return false;
        return true;
    }

    private static bool IsBlank(Column column, ReadOnlySpan<Row> rows, ReadOnlySpan<int> which)
    {
        foreach (int index in which)
            if (!rows[index][column].IsBlank)
                return false;
        return true;
    }

    private static T[] First<T>(T[] all, int count) => all.Length == count ? all : all[..count];

    private TablePlan Add(PlannedColumn column)
    {
        hasGroups |= column.Group.Length > 0;
        hasUnder |= column.IsUnder;
        columns.Add(column);
        return this;
    }

    private static Cell EmptyCell(in Figure figure, Column column, bool isMostlyBlank) => figure.Kind switch
    {
        FigureKind.Blank or FigureKind.NotApplicable when FigureText.IsInWords(figure, column) => new Cell(figure.Printed),
        FigureKind.Blank => IsExpected(column.Type) && !isMostlyBlank ? Cell.NotPrinted : Cell.Empty,
        FigureKind.NotApplicable => new Cell("—", CellKind.NotApplicable, note: FigureText.ReasonOf(figure) is { Length: > 0 } reason ? reason : null),
        _ => new Cell("涉密", CellKind.Withheld),
    };

    /// <summary>Amounts, scores and values are missed where most rows have one; a rate, a date or a reason often has no place in a row.</summary>
    private static bool IsExpected(ColumnType type) => type is ColumnType.Money or ColumnType.Score or ColumnType.Count or ColumnType.Value;

    /// <returns>Whether one is shown as a mark.</returns>
    private static bool Mark(Span<Cell> cells, FindingMarks.OfTable marks, ReadOnlySpan<int> which, Column column)
    {
        bool any = false;
        for (int i = 0; i < cells.Length; i++)
        {
            if (marks.Of(which[i], column) is not { Number: > 0 } mark)
                continue;
            cells[i] = cells[i] with { Mark = mark };
            any |= mark.IsShown;
        }
        return any;
    }

    /// <summary>A merged cell spans its rows and what stands under them.</summary>
    private static void ShowBefore(Span<Cell> cells, IReadOnlyList<CorrectedCell> corrected, ReadOnlySpan<Row> rows, ReadOnlySpan<int> which, Column column)
    {
        foreach (var one in corrected)
            if (one.Column == column && which.IndexOf(one.Row) is >= 0 and var at)
            {
                bool sharesUnit = one.Before.Unit?.Name == rows[one.Row][column].Unit?.Name;
                cells[at] = cells[at].CorrectedFrom(one.Before.IsBlank ? Cell.NotPrinted.Text : sharesUnit ? FigureText.Of(one.Before, column) : FigureText.WithUnit(one.Before, column));
            }
    }

    private static void Merge(ReadOnlySpan<PlannedColumn> shown, TableModel table)
    {
        var drawn = table.Cells;
        int height = table.Rows.Length;
        var lines = new int[height];
        for (int row = 0; row < height; row++)
            lines[row] = table.HasUnder(row) ? 2 : 1;
        for (int column = 0; column < shown.Length && shown[column].IsMerged; column++)
        {
            var cells = drawn.AsSpan(column * height, height);
            int first = 0;
            for (int row = 1; row <= height; row++)
            {
                bool same = row < height && cells[row].Text == cells[first].Text
                    && (column == 0 || drawn[(column - 1) * height + row].Kind == CellKind.Covered);
                if (same)
                {
                    cells[row] = cells[row] with { Kind = CellKind.Covered };
                    continue;
                }
                int span = 0;
                for (int i = first; i < row; i++)
                    span += lines[i];
                cells[first] = cells[first] with { RowSpan = span };
                first = row;
            }
        }
    }

    /// <summary>What is noted below every figure that is worked out is said once, in the head. Empty where it is not the same for all.</summary>
    private static string TakeCommonNote(Span<Cell> cells)
    {
        string? common = null;
        foreach (ref readonly var cell in cells)
        {
            if (cell.Kind == CellKind.Empty)
                continue;
            common ??= cell.Note;
            if (cell.Kind != CellKind.Computed || cell.Note is null || cell.Note != common)
                return "";
        }
        foreach (ref var cell in cells)
            cell = cell.WithoutNote();
        return common ?? "";
    }

    private HeadCell[][] HeadOf(ReadOnlySpan<PlannedColumn> shown, HeadCell[] heads)
    {
        bool isGrouped = false;
        foreach (var column in hasGroups ? shown : default)
            isGrouped |= column.Group.Length > 0;
        if (!isGrouped)
            return [heads];
        var upper = new List<HeadCell>(heads.Length);
        var lower = new List<HeadCell>(heads.Length);
        for (int i = 0; i < shown.Length;)
        {
            string group = shown[i].Group;
            if (group.Length == 0)
            {
                upper.Add(heads[i++] with { RowSpan = 2 });
                continue;
            }
            int first = i;
            for (; i < shown.Length && shown[i].Group == group; i++)
                lower.Add(heads[i]);
            upper.Add(new HeadCell(group, "", i - first, 1, null));
        }
        return [[.. upper], [.. lower]];
    }

    private RowModel[] RowsOf(ReadOnlySpan<Row> rows, ReadOnlySpan<int> which)
    {
        var models = new RowModel[which.Length];
        for (int i = 0; i < models.Length; i++)
            models[i] = new RowModel(which[i] + 1, classOf?.Invoke(rows[which[i]]));
        return models;
    }

    private BodyModel[] BodiesOf(SectionInput input, ReadOnlySpan<Row> rows, ReadOnlySpan<int> which)
    {
        if (groupOf is null)
            return [new BodyModel("", 0, which.Length)];
        var bodies = new List<BodyModel>();
        string heading = "";
        int first = 0;
        for (int i = 0; i < which.Length; i++)
        {
            string group = groupOf(input, rows[which[i]]);
            if (group != heading && i > first)
            {
                bodies.Add(new BodyModel(heading, first, i - first));
                first = i;
            }
            heading = group;
        }
        bodies.Add(new BodyModel(heading, first, which.Length - first));
        return [.. bodies];
    }
}

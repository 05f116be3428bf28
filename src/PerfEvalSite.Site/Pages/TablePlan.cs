using System.Buffers;
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

    /// <summary>A cell made from the row. <paramref name="of"/> is the column it stands for, whose id its cells carry.</summary>
    public TablePlan Make(string heading, Func<SectionInput, Row, Cell> make, Column? of = null, bool isRowHeader = false, bool isNumeric = false, string group = "", bool isMerged = false)
    {
        merges |= isMerged;
        return Add(new PlannedColumn
        {
            Make = make,
            Of = of,
            Heading = heading,
            Group = group,
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
    public TableModel? Draw(SectionInput input, string caption, params IReadOnlyList<string> notes)
    {
        int count = input[table].Count;
        Span<int> all = count <= 256 ? stackalloc int[count] : new int[count];
        for (int i = 0; i < count; i++)
            all[i] = i;
        return Draw(input, caption, all, notes);
    }

    /// <param name="which">Places of the rows to show in the disclosure's table, from 0.</param>
    public TableModel? Draw(SectionInput input, string caption, ReadOnlySpan<int> which, params IReadOnlyList<string> notes)
    {
        if (which.IsEmpty)
            return null;
        var rows = input[table].Span;
        var shown = new List<PlannedColumn>(columns.Count);
        var models = new List<ColumnModel>(columns.Count);
        var heads = new List<HeadCell>(columns.Count);
        // Column by column, since only then is it known which columns are shown; then copied into rows of exactly that width.
        int height = which.Length;
        var scratch = ArrayPool<Cell>.Shared.Rent(columns.Count * height);
        var legend = new Legend();
        foreach (var column in columns)
        {
            int at = shown.Count;
            bool isNumeric = column.IsNumeric;
            int longest = 0;
            string unit = "";
            if (column.Source is { } source)
            {
                var look = ColumnFindings.Look(source, rows, which);
                if (!look.IsShown || source.IsPersonal && !input.ShowsPersonalNames)
                    continue;
                (isNumeric, longest, unit) = (look.IsNumeric, look.Longest, look.CommonUnit?.Name ?? "");
                for (int i = 0; i < height; i++)
                    scratch[at * height + i] = Printed(rows[which[i]][source], source, look);
            }
            else
            {
                bool any = false;
                for (int i = 0; i < height; i++)
                {
                    ref var cell = ref scratch[at * height + i];
                    cell = column.Make!(input, rows[which[i]]);
                    longest = Math.Max(longest, cell.Text.Length);
                    any |= cell.Kind is CellKind.Plain or CellKind.Computed or CellKind.Differs;
                }
                if (!any)
                    continue;
                unit = TakeCommonNote(scratch.AsSpan(at * height, height));
            }
            var cells = scratch.AsSpan(at * height, height);
            legend.Count(cells, column.Source is not null && isNumeric);
            Mark(cells, input.Marks, which, column.Of);
            shown.Add(column);
            models.Add(new ColumnModel(column.Id, column.IsRowHeader, ColumnModel.ClassOf(at == 0, isNumeric, longest, column.IsMerged, column.Source?.Id == "place"), column.IsQuoted));
            heads.Add(new HeadCell(column.Heading, unit.Length == 0 ? "" : $"（{unit}）", 1, 1, ColumnModel.HeadClassOf(at == 0, isNumeric, column.IsMerged ? 0 : longest)));
        }
        if (merges)
            Merge(shown, scratch, height);
        var bodies = BodiesOf(input, rows, which, scratch, shown.Count);
        ArrayPool<Cell>.Shared.Return(scratch, clearArray: true);
        return new TableModel
        {
            Id = table.FileName,
            Caption = caption,
            Columns = [.. models],
            Head = HeadOf(shown, heads),
            Bodies = bodies,
            Notes = legend.With(notes),
        };
    }

    private TablePlan Add(PlannedColumn column)
    {
        hasGroups |= column.Group.Length > 0;
        columns.Add(column);
        return this;
    }

    private static Cell Printed(in Figure figure, Column column, in ColumnFindings look) => figure.Kind switch
    {
        FigureKind.Blank => IsExpected(column.Type) && !look.IsMostlyBlank ? Cell.NotPrinted : Cell.Empty,
        FigureKind.NotApplicable => new Cell("—", CellKind.NotApplicable, Note: FigureText.ReasonOf(figure) is { Length: > 0 } reason ? reason : null),
        FigureKind.Withheld => new Cell("涉密", CellKind.Withheld),
        _ => new Cell(
            FigureText.Of(figure, column),
            Suffix: look.CommonUnit is null && FigureText.LacksUnit(figure, column) ? figure.Unit!.Name : null),
    };

    /// <summary>Amounts, scores and values are missed where most rows have one; a rate, a date or a reason often has no place in a row.</summary>
    private static bool IsExpected(ColumnType type) => type is ColumnType.Money or ColumnType.Score or ColumnType.Count or ColumnType.Value;

    private static void Mark(Span<Cell> cells, FindingMarks marks, ReadOnlySpan<int> which, Column? column)
    {
        for (int i = 0; column is not null && i < cells.Length; i++)
            if (marks.Of(which[i], column) is { Number: > 0 } mark)
                cells[i] = cells[i] with { Mark = mark };
    }

    private static void Merge(List<PlannedColumn> shown, Cell[] scratch, int height)
    {
        for (int column = 0; column < shown.Count && shown[column].IsMerged; column++)
        {
            var cells = scratch.AsSpan(column * height, height);
            int first = 0;
            for (int row = 1; row <= height; row++)
            {
                bool same = row < height && cells[row].Text == cells[first].Text
                    && (column == 0 || scratch[(column - 1) * height + row].Kind == CellKind.Covered);
                if (same)
                {
                    cells[row] = cells[row] with { Kind = CellKind.Covered };
                    continue;
                }
                cells[first] = cells[first] with { RowSpan = row - first };
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
            cell = cell with { Note = null };
        return common ?? "";
    }

    private HeadCell[][] HeadOf(List<PlannedColumn> shown, List<HeadCell> heads)
    {
        if (!hasGroups || !shown.Exists(static column => column.Group.Length > 0))
            return [[.. heads]];
        var upper = new List<HeadCell>();
        var lower = new List<HeadCell>();
        for (int i = 0; i < shown.Count;)
        {
            string group = shown[i].Group;
            if (group.Length == 0)
            {
                upper.Add(heads[i++] with { RowSpan = 2 });
                continue;
            }
            int first = i;
            for (; i < shown.Count && shown[i].Group == group; i++)
                lower.Add(heads[i]);
            upper.Add(new HeadCell(group, "", i - first, 1, null));
        }
        return [[.. upper], [.. lower]];
    }

    private BodyModel[] BodiesOf(SectionInput input, ReadOnlySpan<Row> rows, ReadOnlySpan<int> which, Cell[] scratch, int width)
    {
        var bodies = new List<BodyModel>(1);
        var current = new List<RowModel>(which.Length);
        string heading = "";
        for (int i = 0; i < which.Length; i++)
        {
            var row = rows[which[i]];
            string group = groupOf is null ? "" : groupOf(input, row);
            if (group != heading && current.Count > 0)
            {
                bodies.Add(new BodyModel(heading, [.. current]));
                current.Clear();
            }
            heading = group;
            var cells = new Cell[width];
            for (int column = 0; column < width; column++)
                cells[column] = scratch[column * which.Length + i];
            current.Add(new RowModel(which[i] + 1, classOf?.Invoke(row), cells));
        }
        bodies.Add(new BodyModel(heading, [.. current]));
        return [.. bodies];
    }

    /// <summary>Notices which marks a table uses, so that only those are explained below it.</summary>
    private struct Legend
    {
        private bool empty, notApplicable, computed;

        /// <summary>An empty cell among words needs no explanation.</summary>
        public void Count(ReadOnlySpan<Cell> cells, bool isNumeric)
        {
            foreach (ref readonly var cell in cells)
            {
                empty |= isNumeric && cell.Kind == CellKind.Empty;
                notApplicable |= cell.Kind == CellKind.NotApplicable;
                computed |= cell.Kind is CellKind.Computed or CellKind.Differs;
            }
        }

        public readonly IReadOnlyList<string> With(IReadOnlyList<string> notes)
        {
            if (!empty && !notApplicable && !computed)
                return notes;
            var all = new List<string>(notes);
            if (computed)
                all.Add("斜体数字由本站按所列数字计算，原文没有印出。");
            if (empty)
                all.Add("空白格表示原文没有印出。");
            if (notApplicable)
                all.Add("“—”表示不适用。");
            return all;
        }
    }
}

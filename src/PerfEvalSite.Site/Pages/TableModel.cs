using System.Globalization;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>A table as a page shows it: head rows, columns, bodies of rows.</summary>
internal sealed class TableModel
{
    /// <summary>First part of the id of every cell: the table's name in the catalogue.</summary>
    public required string Id { get; init; }

    public required string Caption { get; init; }

    public required ColumnModel[] Columns { get; init; }

    /// <summary>How many of <see cref="Columns"/> stand beside each other; those after them stand under the row, each across the whole table.</summary>
    public required int Across { get; init; }

    /// <summary>What each column is called beside a figure that stands alone, with its unit: where there is no room for a table a row is a card.</summary>
    public required string[] Labels { get; init; }

    /// <summary>Room in em without which the columns don't fit beside each other; see <see cref="TableWidth"/>.</summary>
    public required int Width { get; init; }

    /// <summary>One head row, or two where columns stand in groups.</summary>
    public required HeadCell[][] Head { get; init; }

    /// <summary>出处 to which the marks of a column of <see cref="ColumnLook.Place"/> lead, in the order of their numbers; empty where no column has marks.</summary>
    public string[] Places { get; init; } = [];

    /// <summary>The id of one of <see cref="Places"/> is this, a dash and its number from 1.</summary>
    public string PlacesId => string.Concat(Id, "-", Rows.Length > 0 ? SpanText.Number(Rows[0].Number) : "0", "-from");

    /// <summary>In the order of their numbers.</summary>
    public required RowModel[] Rows { get; init; }

    public required BodyModel[] Bodies { get; init; }

    /// <summary>Column after column, because only a column that is made tells whether it is shown; there may be more behind the last. See <see cref="Cell"/>.</summary>
    public required Cell[] Cells { get; init; }

    /// <summary>What stands below the table: legend of its marks, denominators.</summary>
    public string[] Notes { get; init; } = [];

    /// <summary>A wide table is printed across the sheet.</summary>
    public string FrameClass => TableWidth.ClassOf(Width, isAcross: Across > 9);

    /// <summary>Both from 0, in <see cref="Rows"/> and <see cref="Columns"/>.</summary>
    public ref readonly Cell Cell(int row, int column) => ref Cells[column * Rows.Length + row];

    /// <summary>
    /// The address of a cell: its own where it says one, because a drawn row may hold cells of several rows of the data, and otherwise
    /// that of its row and column.
    /// </summary>
    public CellId IdOf(int row, int column) => Cell(row, column).Address is { IsGiven: true } own ? own : new CellId(Id, Rows[row].Number, Columns[column].Id);

    /// <summary>Whether the cell is shown with its id, or as a suffix with one.</summary>
    public bool Shows(CellId id) => id.Table == Id && Find(id.Row) is >= 0 and int row && ShowsInRow(row, id) || ShowsByAddress(id);

    /// <summary>Whether something stands under the row.</summary>
    public bool HasUnder(int row)
    {
        for (int i = Across; i < Columns.Length; i++)
            if (!Cell(row, i).IsBare)
                return true;
        return false;
    }

    private bool ShowsInRow(int row, CellId id)
    {
        for (int i = 0; i < Columns.Length; i++)
        {
            var column = Columns[i];
            ref readonly var cell = ref Cell(row, i);
            if (!cell.Address.IsGiven && column.Id == id.Column && cell.HasId(column) || column.SuffixId == id.Column && cell.Suffix is not null)
                return true;
        }
        return false;
    }

    private bool ShowsByAddress(CellId id)
    {
        for (int i = 0; i < Columns.Length; i++)
            for (int row = 0; row < Rows.Length; row++)
                if (Cell(row, i) is var cell && cell.Address == id && cell.HasId(Columns[i]))
                    return true;
        return false;
    }

    /// <summary>The place of the row of that number; -1 where it stands elsewhere.</summary>
    private int Find(int number)
    {
        int from = 0;
        int to = Rows.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (Rows[middle].Number < number)
                from = middle + 1;
            else
                to = middle;
        }
        return from < Rows.Length && Rows[from].Number == number ? from : -1;
    }
}

/// <summary>
/// How the cells of a column look. Numbers align right; short words never wrap; a level of a tree and the place in the source look
/// their part.
/// </summary>
public enum ColumnLook : byte
{
    Words,
    Short,
    Level,
    Number,
    Place,
}

/// <summary>A column as shown.</summary>
/// <param name="Id">The column in the catalogue, last part of its cells' ids; empty for a column whose cells have none.</param>
/// <param name="IsRowHeader">Whether its cells are the heads of their rows.</param>
/// <param name="Look">Of each cell.</param>
/// <param name="IsQuoted">See <see cref="QuotedColumns"/>.</param>
/// <param name="SuffixId">Last part of the ids of its cells' suffixes, where those are figures of their own such as a group's weight; empty otherwise.</param>
internal sealed record ColumnModel(string Id, bool IsRowHeader, ColumnLook Look, bool IsQuoted = false, string SuffixId = "")
{
    /// <summary>Characters beyond which a column of words is given more room.</summary>
    public const int LongText = 18;

    private const int ShortText = 10;

    private static readonly string?[] classes = [null, "short", "level", "num", "src"];

    /// <summary>The class of each cell; null where its look follows from the head's.</summary>
    public static string? ClassOf(ColumnLook look) => classes[(int)look];

    public static ColumnLook LookOf(bool isNumeric, int longestText, bool isLevel = false, bool isPlace = false) =>
        isNumeric ? ColumnLook.Number : isLevel ? ColumnLook.Level : isPlace ? ColumnLook.Place : longestText <= ShortText ? ColumnLook.Short : ColumnLook.Words;

    /// <summary>The class of the head: the one cell that gives a column of words its room.</summary>
    public static string? HeadClassOf(bool isNumeric, int longestText) => isNumeric ? "num" : longestText > LongText ? "long" : longestText > ShortText ? "mid" : null;
}

/// <summary>A cell of the head. A group spans its columns; a column beside a group spans both rows.</summary>
internal readonly record struct HeadCell(string Text, string Unit, int ColumnSpan, int RowSpan, string? CssClass)
{
    public string Scope => ColumnSpan > 1 ? "colgroup" : "col";

    public string? ColumnSpanText => SpanText.Of(ColumnSpan);

    public string? RowSpanText => SpanText.Of(RowSpan);
}

/// <summary>Rows that stand together, under a heading of their own where <paramref name="Heading"/> is not empty.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="First">Place of the first row in <see cref="TableModel.Rows"/>, from 0.</param>
/// <param name="Count">How many they are.</param>
internal readonly record struct BodyModel(string Heading, int First, int Count);

/// <summary>A row; <paramref name="Number"/> is its place in the disclosure's table from 1, whatever part of that table is shown.</summary>
internal readonly record struct RowModel(int Number, string? CssClass);

/// <summary>A span as an attribute: a span of one is left out.</summary>
internal static class SpanText
{
    private static readonly string?[] Common = [null, null, "2", "3", "4", "5", "6", "7", "8", "9", "10"];

    public static string? Of(int span) => span < Common.Length ? Common[span] : Number(span);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// The id of a cell on a disclosure's page, which findings and other pages link to: <c>funds-3-executed</c>. <paramref name="Row"/> is the
/// row's place in the disclosure's table from 1. A cell without a <paramref name="Column"/> has no id.
/// </summary>
public readonly record struct CellId(string Table, int Row, string Column)
{
    /// <param name="table">The table.</param>
    /// <param name="index">Place of the row in the disclosure's table, from 0.</param>
    /// <param name="column">The column.</param>
    public static CellId Of(Table table, int index, Column column) => new(table.FileName, index + 1, column.Id);

    public bool IsGiven => !string.IsNullOrEmpty(Column);

    public override string ToString() => string.Concat(Table, "-", Row.ToString(CultureInfo.InvariantCulture), string.Concat("-", Column));
}

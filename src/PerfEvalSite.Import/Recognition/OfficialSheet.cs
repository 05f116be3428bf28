using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Recognition;

/// <summary>A cell of a sheet, with where its text came from.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
public sealed record SheetCell(string Text, int Row, int Column, int Height, int Width, SourcePlace Place);

/// <summary>
/// A table of a document laid out as a sheet: the heading over it, the lines with name and unit, the table itself, the notes
/// below. What is recognised is this sheet, and this sheet is what is written, so that both are the same.
/// </summary>
public sealed class OfficialSheet(string name, List<SheetCell> cells)
{
    private readonly List<SheetCell> cells = cells;

    /// <summary>Of the sheet, or the heading.</summary>
    public string Name { get; set; } = name;

    public IReadOnlyList<SheetCell> Cells => cells;

    public int Height => cells.Count == 0 ? 0 : cells.Max(cell => cell.Row + cell.Height);

    public int Width => cells.Count == 0 ? 0 : cells.Max(cell => cell.Column + cell.Width);

    /// <param name="row">From 1, as messages count.</param>
    public SheetCell? At(int row, int column) => cells.Find(cell => cell.Row == row - 1 && cell.Column == column - 1);

    /// <summary>Takes a cell out, because it belongs nowhere.</summary>
    public void Remove(SheetCell cell) => cells.Remove(cell);

    /// <summary>All that it says, as left out: each cell with a figure by itself, the words of the others together.</summary>
    public IEnumerable<Leftover> Leftovers(Data.Diagnostics.Bilingual why)
    {
        var words = cells.Where(cell => cell.Text.Trim().Length > 0 && Numbers.In(cell.Text) == 0).ToList();
        if (words.Count > 0)
            yield return new(words[0].Place, string.Join(' ', words.Select(cell => cell.Text.Trim())), why, 0);
        foreach (var cell in cells)
            if (Numbers.In(cell.Text) is > 0 and var figures)
                yield return new(cell.Place, cell.Text, why, figures);
    }

    /// <summary>As a reader of the sheet sees it: blank rows are not there.</summary>
    public Grid ToGrid()
    {
        int width = Width;
        var rows = new List<GridCell[]>();
        int[] rowOf = [.. Enumerable.Repeat(-1, Height)];
        foreach (var row in cells.Where(cell => cell.Text.Trim().Length > 0).GroupBy(cell => cell.Row).OrderBy(row => row.Key))
        {
            var texts = new GridCell[width];
            for (int column = 0; column < width; column++)
                texts[column] = new("", row.Key + 1, column + 1);
            foreach (var cell in row)
                texts[cell.Column] = texts[cell.Column] with { Text = cell.Text.Trim() };
            rowOf[row.Key] = rows.Count;
            rows.Add(texts);
        }
        return new Grid(Name, rows, [.. cells.Where(cell => cell.Height > 1 || cell.Width > 1).Select(cell => SpanOf(cell, rowOf)).OfType<GridSpan>()]);
    }

    private static GridSpan? SpanOf(SheetCell cell, int[] rowOf)
    {
        int[] rows = [.. Enumerable.Range(cell.Row, cell.Height).Select(row => rowOf[row]).Where(row => row >= 0)];
        return rows.Length == 0 ? null : new GridSpan(rows[0], cell.Column, rows[^1], cell.Column + cell.Width - 1);
    }
}

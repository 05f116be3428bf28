namespace PerfEvalSite.Data.Profiles;

/// <param name="Line">Line of the file, row of the sheet; what a message shows.</param>
/// <param name="Column">Column of the file or sheet.</param>
public readonly record struct GridCell(string Text, int Line, int Column)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>Cells merged into one, by their places in the grid from 0, both ends included.</summary>
public readonly record struct GridSpan(int Row, int Column, int LastRow, int LastColumn)
{
    public bool Holds(int row, int column) => row >= Row && row <= LastRow && column >= Column && column <= LastColumn;
}

/// <summary>
/// Cells in rows and columns, each with its text and its place: a sheet, a CSV file, or a table found in a document. What
/// recognises official tables knows nothing else of where they came from.
/// </summary>
/// <param name="name">Of the sheet or the file, or the heading that a document prints over the table; may name the official table.</param>
/// <param name="around">What stands in the margins of its pages.</param>
/// <param name="spans">The merged cells; none where the form of the file has no such thing.</param>
public sealed class Grid(string name, IReadOnlyList<GridCell[]> rows, IReadOnlyList<GridSpan> spans, IReadOnlyList<string>? around = null)
{
    /// <summary>What is said of the whole table outside its cells; its name among them.</summary>
    internal IReadOnlyList<string> Around { get; } = [name, .. around ?? []];

    public string Name { get; } = name;

    public int Height => rows.Count;

    public int Width { get; } = rows.Count == 0 ? 0 : rows.Max(row => row.Length);

    /// <summary>A blank one beyond the end of a row.</summary>
    public GridCell this[int row, int column] => column < rows[row].Length ? rows[row][column] : new("", LineOf(row), column + 1);

    public int LineOf(int row) => rows[row].Length > 0 ? rows[row][0].Line : 0;

    public GridSpan? SpanAt(int row, int column)
    {
        foreach (var span in spans)
            if (span.Holds(row, column))
                return span;
        return null;
    }

    /// <summary>The cells of a row that say anything.</summary>
    public IEnumerable<GridCell> Said(int row) => rows[row].Where(cell => !cell.IsBlank);

    public bool IsBlank(int row) => Array.TrueForAll(rows[row], cell => cell.IsBlank);
}

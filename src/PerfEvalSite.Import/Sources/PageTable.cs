namespace PerfEvalSite.Import.Sources;

/// <summary>A cell of a table on one page: its place among the table's edges, and the lines in it.</summary>
internal sealed class PageCell(int row, int column, int height, int width, Box box)
{
    public int Row { get; } = row;

    public int Column { get; } = column;

    public int Height { get; } = height;

    public int Width { get; } = width;

    public Box Box { get; } = box;

    public List<Word> Words { get; } = [];

    public IReadOnlyList<TextLine> Lines { get; set; } = [];

    public string Text => TextLine.Flow(Lines);
}

/// <summary>A table on one page.</summary>
/// <param name="Across">Where its columns begin and end, from left to right.</param>
/// <param name="Down">Where its rows do.</param>
internal sealed record PageTable(int Page, double[] Across, double[] Down, List<PageCell> Cells)
{
    public Box Box { get; } = new(Across[0], Down[0], Across[^1], Down[^1]);

    public bool IsUnruled { get; init; }
}

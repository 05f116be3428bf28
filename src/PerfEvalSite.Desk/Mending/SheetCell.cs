using PerfEvalSite.Data.Reading.Workbooks;

namespace PerfEvalSite.Desk.Mending;

/// <summary>A cell of a sheet as it shows, with why it is not changed here.</summary>
internal sealed record SheetCell(string Text, IReadOnlyList<string> Row, int At, string WhyNot) : IWrittenCell
{
    public byte[]? With(string text) => null;

    /// <summary>Null where there is no such sheet.</summary>
    public static SheetCell? Find(byte[] content, string path, string sheet, int row, int column, string whyNot)
    {
        using var stream = new MemoryStream(content);
        if (SheetGrids.Read(stream, path, out _)?.Find(one => one.Name == sheet) is not { } grid)
            return null;
        int width = grid.Cells.Select(cell => cell.Column).Append(column).Max();
        string[] texts = [.. Enumerable.Repeat("", width)];
        foreach (var cell in grid.Cells)
            if (cell.Line == row)
                texts[cell.Column - 1] = cell.Text;
        int last = Math.Max(Array.FindLastIndex(texts, text => text.Length > 0), column - 1);
        return new(texts[column - 1], texts[..(last + 1)], column - 1, whyNot);
    }
}

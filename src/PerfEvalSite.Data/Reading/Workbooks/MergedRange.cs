using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Cells merged into one; rows and columns from 1, both ends included.</summary>
internal readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public override string ToString() => $"{Place.ColumnLetters(FirstColumn)}{FirstRow}:{Place.ColumnLetters(LastColumn)}{LastRow}";

    /// <summary>A cell's name such as D7; row 0 when it is none.</summary>
    public static (int Row, int Column) ParseCell(ReadOnlySpan<char> name)
    {
        int row = 0;
        int column = 0;
        foreach (char c in name)
        {
            if (char.IsAsciiLetter(c) && row == 0 && column < 100_000)
                column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            else if (char.IsAsciiDigit(c) && row < 100_000_000)
                row = row * 10 + (c - '0');
            else if (c != '$')
                return default;
        }
        return column > 0 ? (row, column) : default;
    }

    /// <summary>Null when the text names no range of cells.</summary>
    public static MergedRange? Parse(string? text)
    {
        if (text is null || text.IndexOf(':') is var colon && colon < 0)
            return null;
        var (firstRow, firstColumn) = ParseCell(text.AsSpan(0, colon));
        var (lastRow, lastColumn) = ParseCell(text.AsSpan(colon + 1));
        return firstRow > 0 && lastRow >= firstRow && lastColumn >= firstColumn ? new(firstRow, firstColumn, lastRow, lastColumn) : null;
    }
}

using System.Globalization;

namespace PerfEvalSite.Data.Diagnostics;

/// <summary>
/// Where something stands. <paramref name="Path"/> is relative to the data folder with forward slashes, so that the
/// same data gives the same text on every machine. <paramref name="Line"/> and <paramref name="Column"/> start at 1 and
/// count characters; 0 means "the file as a whole". In a workbook <paramref name="Sheet"/> is set and line and column
/// are the cell's row and column numbers.
/// </summary>
public readonly record struct Place(string Path, int Line = 0, int Column = 0, string? Sheet = null)
{
    /// <summary><c>path(line,column)</c>, which editors turn into a link; <c>path(资金!D7)</c> for a workbook's cell.</summary>
    public override string ToString()
    {
        if (Sheet is not null)
            return Line > 0 ? $"{Path}({Sheet}!{ColumnLetters(Math.Max(Column, 1))}{Line.ToString(CultureInfo.InvariantCulture)})" : $"{Path}({Sheet})";
        return Line > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Math.Max(Column, 1)})")
            : Path;
    }

    /// <summary>A spreadsheet's name of a column: 1 is A, 27 is AA.</summary>
    public static string ColumnLetters(int column)
    {
        Span<char> letters = stackalloc char[8];
        int at = letters.Length;
        for (; column > 0; column = (column - 1) / 26)
            letters[--at] = (char)('A' + (column - 1) % 26);
        return new string(letters[at..]);
    }
}

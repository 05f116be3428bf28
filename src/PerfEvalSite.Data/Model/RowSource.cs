using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>
/// What all rows of a file have in common: where they stand, and which columns they have. A row has figures only of those;
/// files have half of a table's columns or fewer (10,000 instructions a disclosure, made into pages).
/// </summary>
/// <param name="places">By the columns' index, the place of the figure in the row; one behind the last that there is for the others.</param>
/// <param name="columns">How many columns there are: the place of each is below that.</param>
internal sealed class RowSource(byte[] places, int columns, string path, string? sheet)
{
    public string Path { get; } = path;

    public string? Sheet { get; } = sheet;

    /// <summary>How many figures a row has, with the blank one that stands for the columns that are not there.</summary>
    public int Width { get; } = places.Max() + 1;

    public int PlaceOf(Column column) => places[column.Index];

    public bool Has(Column column) => places[column.Index] < columns;

    public static RowSource OfAll(int columns, string path, string? sheet) => new([.. Enumerable.Range(0, columns).Select(i => (byte)i)], columns, path, sheet);
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// A cell by table, row and column of one disclosure, which is the same whatever form the input came in: pages link to
/// it. <paramref name="Row"/> counts from 0 in the disclosure's <see cref="TableRows"/>.
/// </summary>
public readonly record struct CellRef(Table Table, int Row, Column Column) : IComparable<CellRef>
{
    public Figure FigureIn(Disclosure disclosure) => disclosure[Table][Row][Column];

    /// <summary>File, line and column, for the command line only.</summary>
    public Place PlaceIn(Disclosure disclosure) => disclosure[Table][Row].PlaceOf(Column);

    /// <summary>资金“合计”的执行.</summary>
    /// <param name="row">What a reader calls the row; empty for the one row of 公开件.</param>
    public string NameIn(string row) => $"{Table.SheetName}{(row.Length > 0 ? Quotes.Around(row) : "")}的{Column.Name}";

    public int CompareTo(CellRef other)
    {
        int order = Table.Index.CompareTo(other.Table.Index);
        if (order == 0)
            order = Row.CompareTo(other.Row);
        return order != 0 ? order : Column.Index.CompareTo(other.Column.Index);
    }
}

using System.Collections;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>
/// The rows of one table in one disclosure, in the order of the file. <see cref="IsPresent"/> tells a table that is
/// there and empty (the statement 本表无数据) from one that was not supplied.
/// </summary>
public sealed class TableRows(Table table, Row[] rows, bool isPresent) : IReadOnlyList<Row>
{
    public Table Table { get; } = table;

    public bool IsPresent { get; } = isPresent;

    public int Count => rows.Length;

    public Row this[int index] => rows[index];

    /// <summary>The rows without an enumerator's allocation, for loops that run once a disclosure.</summary>
    public ReadOnlySpan<Row> Span => rows;

    /// <summary>For corrections: puts another figure into a row whose file has the column.</summary>
    internal void Put(int row, Column column, in Figure figure) => rows[row] = rows[row].With(column, figure);

    public IEnumerator<Row> GetEnumerator() => ((IEnumerable<Row>)rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => rows.GetEnumerator();
}

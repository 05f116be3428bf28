using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Reading.Workbooks;

namespace PerfEvalSite.Data.Reading.Official;

/// <summary>Reads records as a grid, whatever they mean.</summary>
internal static class GridReader
{
    /// <summary>An official table is no longer; a file that is holds something else.</summary>
    private const int MostRows = 5_000, MostColumns = 256;

    /// <summary>The row that the records stand at and all that follow; null where they cannot be an official table.</summary>
    /// <param name="faults">Cells that cannot be taken for what their texts say, by line and column; added to.</param>
    public static Grid? Read(IRecords records, string name, IReadOnlyList<MergedRange> merged, Dictionary<(int Line, int Column), CellFault>? faults = null)
    {
        var rows = new List<GridCell[]>();
        var rowOfLine = new Dictionary<int, int>();
        do
        {
            if (records.Problem is { EndsReading: true } || rows.Count == MostRows || records.FieldCount > MostColumns)
                return null;
            for (int field = 0; faults is not null && field < records.FieldCount; field++)
                if (records.FaultOf(field) is { } fault)
                    faults[(records.LineOf(field), records.ColumnOf(field))] = fault;
            if (records.IsBlank)
                continue;
            rowOfLine.TryAdd(records.Line, rows.Count);
            rows.Add(Cells(records));
        }
        while (records.Read());
        return new Grid(name, rows, [.. merged.Select(range => SpanOf(range, rowOfLine)).OfType<GridSpan>()], records.Around);
    }

    public static GridCell[] Cells(IRecords records)
    {
        var cells = new GridCell[records.FieldCount];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = new((records is CsvReader ? FormulaGuard.Undo(records[i]) : records[i]).Trim().ToString(), records.LineOf(i), records.ColumnOf(i));
        return cells;
    }

    /// <summary>Blank rows are not in the grid, so that a merge may begin or end at one that is.</summary>
    private static GridSpan? SpanOf(MergedRange range, Dictionary<int, int> rowOfLine)
    {
        int first = -1;
        int last = -1;
        for (int line = range.FirstRow; line <= range.LastRow && line - range.FirstRow < MostRows; line++)
            if (rowOfLine.TryGetValue(line, out int row))
            {
                first = first < 0 ? row : first;
                last = row;
            }
        return first < 0 || range.LastColumn - range.FirstColumn > MostColumns ? null : new GridSpan(first, range.FirstColumn - 1, last, range.LastColumn - 1);
    }
}

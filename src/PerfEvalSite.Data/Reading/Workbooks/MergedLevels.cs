using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>
/// What merged cells mean. In a column of a level's name (一级指标) the name holds for every row that the merge spans. A
/// level's weight belongs to the group once, so it stays on the first row. Anywhere else a merge hides which row a value
/// belongs to, and is refused.
/// </summary>
internal sealed class MergedLevels
{
    private readonly List<Fill> fills = [];

    /// <summary>The merges of one column, met from the top down.</summary>
    private sealed class Fill(int column)
    {
        public int Column { get; } = column;

        public List<MergedRange> Ranges { get; } = [];

        public int Next { get; set; }

        public string Name { get; set; } = "";
    }

    /// <summary>Reports every merge that has no meaning.</summary>
    public MergedLevels(List<MergedRange> ranges, TableHeader header, int headerRow, DiagnosticBag diagnostics)
    {
        foreach (var range in ranges)
        {
            if (range.LastRow < headerRow || range.FirstColumn > header.FieldCount)
                continue;
            var column = range.FirstColumn == range.LastColumn && range.FirstRow > headerRow ? header[range.FirstColumn - 1].Column : null;
            if (column is not { IsHierarchy: true })
                diagnostics.Add(FormCodes.MergedCells, header.PlaceAt(range.FirstRow, range.FirstColumn), range.ToString());
            else if (column.Type == ColumnType.Text)
                FillOf(range.FirstColumn).Ranges.Add(range);
        }
    }

    /// <summary>Rows must come in order.</summary>
    /// <param name="cells">The row's cells by column from 0; names of levels are put in.</param>
    public void Apply(int row, SheetRow cells)
    {
        foreach (var fill in fills)
        {
            while (fill.Next < fill.Ranges.Count && fill.Ranges[fill.Next].LastRow < row)
            {
                fill.Next++;
                fill.Name = "";
            }
            if (fill.Next == fill.Ranges.Count || row < fill.Ranges[fill.Next].FirstRow)
                continue;
            if (row == fill.Ranges[fill.Next].FirstRow)
                fill.Name = cells[fill.Column - 1].ToString();
            else
                cells.Set(fill.Column - 1, fill.Name);
        }
    }

    private Fill FillOf(int column)
    {
        var fill = fills.Find(known => known.Column == column);
        if (fill is null)
            fills.Add(fill = new Fill(column));
        return fill;
    }
}

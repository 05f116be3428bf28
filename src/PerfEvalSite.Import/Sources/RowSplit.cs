namespace PerfEvalSite.Import.Sources;

/// <summary>Rows between which nothing is drawn, so that each cell holds the figures of several, one above the other.</summary>
internal static class RowSplit
{
    public static PageTable Apply(PageTable table)
    {
        var levels = new List<double>[table.Down.Length - 1];
        for (int row = 0; row < levels.Length; row++)
            levels[row] = LevelsOf([.. table.Cells.Where(cell => cell.Row == row && cell.Height == 1)]);
        if (Array.TrueForAll(levels, level => level.Count < 2))
            return table;
        var down = new List<double> { table.Down[0] };
        int[] first = new int[levels.Length + 1];
        for (int row = 0; row < levels.Length; row++)
        {
            first[row] = down.Count - 1;
            for (int i = 1; i < levels[row].Count; i++)
                down.Add((levels[row][i - 1] + levels[row][i]) / 2);
            down.Add(table.Down[row + 1]);
        }
        first[^1] = down.Count - 1;
        var cells = new List<PageCell>();
        foreach (var cell in table.Cells)
            if (cell.Height > 1 || levels[cell.Row].Count < 2)
                cells.Add(Moved(cell, first[cell.Row], first[cell.Row + cell.Height] - first[cell.Row], cell.Box, cell.Lines));
            else
                for (int i = 0; i < levels[cell.Row].Count; i++)
                {
                    int row = first[cell.Row] + i;
                    cells.Add(Moved(cell, row, 1, cell.Box with { Top = down[row], Bottom = down[row + 1] }, LinesAt(cell, levels[cell.Row], i)));
                }
        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return new(table.Page, table.Across, [.. down], cells) { IsUnruled = table.IsUnruled };
    }

    private static PageCell Moved(PageCell cell, int row, int height, Box box, IReadOnlyList<TextLine> lines)
    {
        var moved = new PageCell(row, cell.Column, height, cell.Width, box) { Lines = lines };
        moved.Words.AddRange(lines.SelectMany(line => line.Words));
        return moved;
    }

    /// <summary>The middles of the rows that a drawn row really is; fewer than two where it is one.</summary>
    private static List<double> LevelsOf(List<PageCell> cells)
    {
        var columns = cells.Where(cell => cell.Lines.Count > 1 && cell.Lines.All(line => Numbers.IsWhole(line.Text)) && !IsCut(cell)).ToList();
        if (columns.Count == 0)
            return [];
        var most = columns.MaxBy(cell => cell.Lines.Count)!;
        bool isTable = cells.Where(cell => cell.Words.Count > 0 && cell.Lines.All(line => Numbers.IsWhole(line.Text))).All(cell => cell.Lines.Count > 1 || most.Lines.Count > 2)
            && cells.Any(cell => cell != most && cell.Lines.Count >= most.Lines.Count);
        return isTable ? [.. most.Lines.Select(line => line.Box.CentreY)] : [];
    }

    /// <summary>Whether it may be one figure that the ends of lines cut: nothing more would go into a line, or the parts are not of one kind.</summary>
    private static bool IsCut(PageCell cell) =>
        cell.Lines.SkipLast(1).Any(line => line.Box.Width + 1.1 * line.Size > cell.Box.Width) || cell.Lines.Select(line => Decimals(line.Text)).Distinct().Count() > 1;

    private static int Decimals(string text) => text.LastIndexOf('.') is >= 0 and var point ? text.AsSpan(point + 1).TrimEnd(")）%％ ").Length : 0;

    /// <summary>As many lines as rows stand each in its own; others in the nearest.</summary>
    private static List<TextLine> LinesAt(PageCell cell, List<double> levels, int at) =>
        cell.Lines.Count == levels.Count ? [cell.Lines[at]]
        : [.. cell.Lines.Where(line => Nearest(levels, line.Box.CentreY) == at)];

    private static int Nearest(List<double> levels, double y)
    {
        int best = 0;
        for (int i = 1; i < levels.Count; i++)
            if (Math.Abs(levels[i] - y) < Math.Abs(levels[best] - y))
                best = i;
        return best;
    }
}

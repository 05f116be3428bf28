namespace PerfEvalSite.Import.Sources;

/// <summary>The parts of one table on several pages.</summary>
internal static class TableJoin
{
    private const double Slack = 6;

    /// <summary>Whether a table that nothing stands above has the columns of the one before, on the page before.</summary>
    public static bool GoesOn(PageTable before, PageTable next)
    {
        if (next.Page != before.Page + 1 || Math.Abs(Width(before) - Width(next)) > 2 * Slack || before.IsUnruled != next.IsUnruled || IsTitled(next))
            return false;
        var (few, many) = before.Across.Length <= next.Across.Length ? (before, next) : (next, before);
        double shift = many.Across[0] - few.Across[0];
        return few.Across.Length > 1 && Array.TrueForAll(few.Across, at => Array.Exists(many.Across, other => Math.Abs(other - at - shift) <= Slack));
    }

    /// <summary>Whether its first row is one cell with a title: a table of its own.</summary>
    private static bool IsTitled(PageTable table) =>
        table.Cells[0] is { Row: 0 } first && first.Width == table.Across.Length - 1 && first.Text.TrimEnd().EndsWith('表');

    private static double Width(PageTable table) => table.Across[^1] - table.Across[0];

    /// <param name="number">Of the table in its document, from 1.</param>
    public static SourceTable Joined(List<PageTable> parts, int number)
    {
        double[] across = parts.MaxBy(part => part.Across.Length)!.Across;
        var cells = new List<SourceCell>();
        int height = 0;
        foreach (var part in parts)
        {
            double shift = across[0] - part.Across[0];
            foreach (var cell in part.Cells)
            {
                int left = Nearest(across, part.Across[cell.Column] + shift);
                int right = Nearest(across, part.Across[cell.Column + cell.Width] + shift);
                cells.Add(new(cell.Text, height + cell.Row, left, cell.Height, Math.Max(1, right - left), new(part.Page, Box: cell.Box)));
            }
            height += part.Down.Length - 1;
        }
        return new SourceTable(new(parts[0].Page, Box: parts[0].Box), "", height, across.Length - 1, cells) { IsUnruled = parts[0].IsUnruled };
    }

    private static int Nearest(double[] edges, double at)
    {
        int best = 0;
        for (int i = 1; i < edges.Length; i++)
            if (Math.Abs(edges[i] - at) < Math.Abs(edges[best] - at))
                best = i;
        return best;
    }
}

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
            int before = cells.Count;
            foreach (var cell in part.Cells)
            {
                int left = Nearest(across, part.Across[cell.Column] + shift);
                int right = Nearest(across, part.Across[cell.Column + cell.Width] + shift);
                cells.Add(new(cell.Text, height + cell.Row, left, cell.Height, Math.Max(1, right - left), new(part.Page, Box: cell.Box)));
            }
            if (before > 0)
                JoinRow(cells, before, height);
            height += part.Down.Length - 1;
        }
        return new SourceTable(new(parts[0].Page, Box: parts[0].Box), "", height, across.Length - 1, cells) { IsUnruled = parts[0].IsUnruled };
    }

    /// <summary>
    /// A row of a code that a page's end cuts: the rest of its name stands alone on the next page, or its first half on the one
    /// before. Rows without codes are left, because a name may stand without a figure there.
    /// </summary>
    private static void JoinRow(List<SourceCell> cells, int from, int row)
    {
        var above = cells.Where(cell => cell.Row == row - 1 && cell.Text.Length > 0).ToList();
        var below = cells.Skip(from).Where(cell => cell.Row == row && cell.Text.Length > 0).ToList();
        var (whole, rest) = above.Count > 1 && below.Count == 1 ? (above, below[0]) : above.Count == 1 && below.Count > 1 ? (below, above[0]) : ([], null);
        if (rest is null || Numbers.In(rest.Text) > 0 || whole.Find(cell => cell.Column == rest.Column && cell.Width == rest.Width) is not { } name || !IsCode(whole[0].Text) || whole[0].Column >= rest.Column)
            return;
        cells[cells.IndexOf(name)] = name with { Text = whole == above ? name.Text + rest.Text : rest.Text + name.Text };
        cells[cells.IndexOf(rest)] = rest with { Text = "" };
    }

    private static bool IsCode(string text) => text.Length >= 2 && text.All(char.IsAsciiDigit);

    private static int Nearest(double[] edges, double at)
    {
        int best = 0;
        for (int i = 1; i < edges.Length; i++)
            if (Math.Abs(edges[i] - at) < Math.Abs(edges[best] - at))
                best = i;
        return best;
    }
}

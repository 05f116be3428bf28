namespace PerfEvalSite.Import.Sources;

/// <summary>Tables between whose cells nothing is drawn: lines of which several parts stand below each other in columns.</summary>
internal static class UnruledTables
{
    private const int FewestRows = 3, FewestColumns = 2;

    /// <summary>Takes the lines of such tables out of those of a page.</summary>
    public static void Take(int page, List<TextLine> lines, List<PageTable> tables)
    {
        int from = 0;
        while (from < lines.Count)
        {
            int to = from;
            while (to < lines.Count && IsRow(lines[to]) && (to == from || lines[to].Box.Top - lines[to - 1].Box.Bottom < 3 * lines[to].Size))
                to++;
            if (to - from >= FewestRows && lines.Skip(from).Take(to - from).Count(HasFigure) >= FewestRows - 1 && TableOf(page, lines.GetRange(from, to - from)) is { } table)
            {
                tables.Add(table);
                lines.RemoveRange(from, to - from);
            }
            else
                from = to + 1;
        }
        tables.Sort((a, b) => a.Box.Top != b.Box.Top ? a.Box.Top.CompareTo(b.Box.Top) : a.Box.Left.CompareTo(b.Box.Left));
    }

    private static bool IsRow(TextLine line) => line.Text.Contains('\t') && !line.Text.Contains('…') && !line.Text.Contains("....", StringComparison.Ordinal);

    private static bool HasFigure(TextLine line) => line.Text.Split('\t').Skip(1).Any(Numbers.IsWhole);

    /// <summary>Columns are stretches that no row's words cross; null where there are none.</summary>
    private static PageTable? TableOf(int page, List<TextLine> lines)
    {
        double left = lines.Min(line => line.Box.Left);
        double right = lines.Max(line => line.Box.Right);
        double size = lines.Max(line => line.Size);
        var parts = lines.ConvertAll(PartsOf);
        var across = new List<double> { left - 1 };
        var spans = parts.SelectMany(part => part).Select(part => part.Box).OrderBy(box => box.Left).ToList();
        double end = spans[0].Right;
        foreach (var box in spans)
        {
            if (box.Left > end + 0.8 * size)
                across.Add((end + box.Left) / 2);
            end = Math.Max(end, box.Right);
        }
        across.Add(right + 1);
        if (across.Count - 1 < FewestColumns)
            return null;
        var down = new List<double> { lines[0].Box.Top - 1 };
        for (int i = 1; i < lines.Count; i++)
            down.Add((lines[i - 1].Box.Bottom + lines[i].Box.Top) / 2);
        down.Add(lines[^1].Box.Bottom + 1);
        var cells = new List<PageCell>();
        for (int row = 0; row < lines.Count; row++)
            for (int column = 0; column + 1 < across.Count; column++)
            {
                var cell = new PageCell(row, column, 1, 1, new(across[column], down[row], across[column + 1], down[row + 1]));
                cell.Words.AddRange(lines[row].Words.Where(word => word.Box.CentreX >= across[column] && word.Box.CentreX < across[column + 1]));
                cell.Lines = TextLine.Of(cell.Words);
                cells.Add(cell);
            }
        return new(page, [.. across], [.. down], cells) { IsUnruled = true };
    }

    private static List<(Box Box, int Words)> PartsOf(TextLine line)
    {
        var parts = new List<(Box Box, int Words)>();
        foreach (var word in line.Words)
            if (parts.Count > 0 && word.Box.Left - parts[^1].Box.Right <= 2.2 * Math.Max(word.Size, line.Size))
                parts[^1] = (parts[^1].Box.With(word.Box), parts[^1].Words + 1);
            else
                parts.Add((word.Box, 1));
        return parts;
    }
}

namespace PerfEvalSite.Import.Sources;

/// <summary>A page divided into its tables and the lines outside them.</summary>
internal sealed class PageLayout
{
    private PageLayout(PrintedPage page, List<PageTable> tables, List<TextLine> lines)
    {
        (Number, Width, Height) = (page.Number, page.Width, page.Height);
        (Tables, Lines) = (tables, lines);
        if (lines.Count > 0)
            (Left, Right) = (lines.Min(line => line.Box.Left), lines.Max(line => line.Box.Right));
    }

    public int Number { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>From the top down.</summary>
    public List<PageTable> Tables { get; }

    /// <summary>From the top down.</summary>
    public List<TextLine> Lines { get; }

    /// <summary>Where lines begin and end.</summary>
    public double Left { get; }

    public double Right { get; }

    public static PageLayout Of(PrintedPage page)
    {
        var rules = RuleSet.Tidy(page.Rules);
        var tables = RuledTables.Of(page.Number, rules);
        var upright = rules.Where(rule => rule.IsUpright && tables.Exists(table => rule.At >= table.Box.Left - 1 && rule.At <= table.Box.Right + 1)).ToList();
        var outside = new List<Word>();
        foreach (var word in Words.Of(page.Glyphs, upright))
            if (CellAt(tables, word.Box.CentreX, word.Box.CentreY) is { } cell)
                cell.Words.Add(word);
            else
                outside.Add(word);
        foreach (var table in tables)
            foreach (var cell in table.Cells)
                cell.Lines = TextLine.Of(cell.Words);
        for (int i = 0; i < tables.Count; i++)
            tables[i] = RowSplit.Apply(tables[i]);
        // Boxes without a word in them are drawings.
        tables.RemoveAll(table => table.Cells.TrueForAll(cell => cell.Words.Count == 0));
        var lines = TextLine.Of(outside);
        UnruledTables.Take(page.Number, lines, tables);
        return new(page, tables, lines);
    }

    /// <summary>The smallest table's, where one stands in another.</summary>
    private static PageCell? CellAt(List<PageTable> tables, double x, double y)
    {
        PageCell? found = null;
        foreach (var table in tables)
            if (Holds(table.Box, x, y))
                foreach (var cell in table.Cells)
                    if (Holds(cell.Box, x, y) && (found is null || cell.Box.Width * cell.Box.Height < found.Box.Width * found.Box.Height))
                        found = cell;
        return found;
    }

    private static bool Holds(Box box, double x, double y) => x >= box.Left && x < box.Right && y >= box.Top && y < box.Bottom;
}

namespace PerfEvalSite.Import.Sources;

/// <summary>Finds the tables of a page: cells closed by rules, however these are drawn, with those merged between which nothing is drawn.</summary>
internal static class RuledTables
{
    /// <summary>How much of a cell's side must be drawn.</summary>
    private const double Drawn = 0.6;

    /// <param name="rules">Tidied.</param>
    public static List<PageTable> Of(int page, List<Rule> rules)
    {
        var tables = new List<PageTable>();
        foreach (var cluster in RuleSet.Clusters(rules))
        {
            var upright = cluster.Where(rule => rule.IsUpright).ToList();
            var lying = cluster.Where(rule => !rule.IsUpright).ToList();
            if (upright.Count == 0 || lying.Count == 0)
                continue;
            double[] across = Edges(upright, lying);
            double[] down = Edges(lying, upright);
            if (across.Length < 2 || down.Length < 2 || across.Length * down.Length is <= 4 or > 40_000)
                continue;
            tables.Add(new(page, across, down, CellsOf(across, down, upright, lying)));
        }
        // A frame around a whole page, or around another table, is none.
        tables.RemoveAll(table => table.Cells.Count == 1);
        tables.Sort((a, b) => a.Box.Top != b.Box.Top ? a.Box.Top.CompareTo(b.Box.Top) : a.Box.Left.CompareTo(b.Box.Left));
        return tables;
    }

    /// <summary>Where rules stand; and where those that cross them end, when the outer ones are not drawn.</summary>
    private static double[] Edges(List<Rule> rules, List<Rule> crossing)
    {
        var edges = new List<double>();
        foreach (double at in rules.Select(rule => rule.At).Order())
            if (edges.Count == 0 || at - edges[^1] > RuleSet.Near)
                edges.Add(at);
        double first = crossing.Min(rule => rule.From);
        double last = crossing.Max(rule => rule.To);
        if (first < edges[0] - 2 * RuleSet.Near)
            edges.Insert(0, first);
        if (last > edges[^1] + 2 * RuleSet.Near)
            edges.Add(last);
        return [.. edges];
    }

    private static List<PageCell> CellsOf(double[] across, double[] down, List<Rule> upright, List<Rule> lying)
    {
        int columns = across.Length - 1;
        int rows = down.Length - 1;
        var rightOf = Sides(across, down, upright);
        var below = Sides(down, across, lying);
        int[] head = [.. Enumerable.Range(0, rows * columns)];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
            {
                if (column + 1 < columns && !rightOf[column + 1, row])
                    head[RuleSet.Root(head, row * columns + column + 1)] = RuleSet.Root(head, row * columns + column);
                if (row + 1 < rows && !below[row + 1, column])
                    head[RuleSet.Root(head, (row + 1) * columns + column)] = RuleSet.Root(head, row * columns + column);
            }
        var cells = new List<PageCell>();
        foreach (var group in Enumerable.Range(0, rows * columns).GroupBy(at => RuleSet.Root(head, at)))
            AddCells([.. group], columns, across, down, cells);
        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return cells;
    }

    /// <summary>Whether a side of a cell is drawn, by the number of the edge and of the stretch along it.</summary>
    private static bool[,] Sides(double[] edges, double[] along, List<Rule> rules)
    {
        var drawn = new bool[edges.Length, along.Length - 1];
        for (int edge = 0; edge < edges.Length; edge++)
        {
            var near = rules.Where(rule => Math.Abs(rule.At - edges[edge]) <= 2 * RuleSet.Near).ToList();
            for (int i = 0; i + 1 < along.Length; i++)
            {
                double covered = near.Where(rule => Nearest(edges, rule.At) == edge).Sum(rule => Math.Max(0, Math.Min(rule.To, along[i + 1]) - Math.Max(rule.From, along[i])));
                drawn[edge, i] = covered >= Drawn * (along[i + 1] - along[i]);
            }
        }
        return drawn;
    }

    private static int Nearest(double[] edges, double at)
    {
        int best = 0;
        for (int i = 1; i < edges.Length; i++)
            if (Math.Abs(edges[i] - at) < Math.Abs(edges[best] - at))
                best = i;
        return best;
    }

    /// <summary>What is merged is a rectangle; where a side is missing by mistake, rows stay apart.</summary>
    private static void AddCells(List<int> group, int columns, double[] across, double[] down, List<PageCell> cells)
    {
        int top = group.Min(at => at / columns);
        int bottom = group.Max(at => at / columns);
        int left = group.Min(at => at % columns);
        int right = group.Max(at => at % columns);
        if (group.Count == (bottom - top + 1) * (right - left + 1))
        {
            cells.Add(Cell(top, left, bottom, right, across, down));
            return;
        }
        foreach (var row in group.GroupBy(at => at / columns))
        {
            int[] at = [.. row.Select(one => one % columns).Order()];
            int start = 0;
            for (int i = 1; i <= at.Length; i++)
                if (i == at.Length || at[i] != at[i - 1] + 1)
                {
                    cells.Add(Cell(row.Key, at[start], row.Key, at[i - 1], across, down));
                    start = i;
                }
        }
    }

    private static PageCell Cell(int top, int left, int bottom, int right, double[] across, double[] down) =>
        new(top, left, bottom - top + 1, right - left + 1, new(across[left], down[top], across[right + 1], down[bottom + 1]));
}

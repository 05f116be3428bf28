using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Profiles;

/// <summary>The heads over one column of a grid, from the uppermost to the lowest, and the cell that the lowest stands in.</summary>
/// <param name="Unit">What the heads state: 决算数（万元）.</param>
internal readonly record struct HeadPath(string[] Names, GridCell Cell, (int Row, int Column) Origin, Unit? Unit)
{
    /// <summary>True of the default, too.</summary>
    public bool IsEmpty => Names is not { Length: > 0 };

    public string Text => Cell.Text.Trim();

    /// <summary>How many of its heads a path of a profile accounts for; 0 when it is another one.</summary>
    public int Matches(string[] path)
    {
        // A level 小计 below a head that is divided no further on the form says nothing.
        if (IsEmpty)
            return 0;
        int last = Names.Length - 1;
        int found = Match(path, last);
        return found == 0 && last > 0 && Names[last] is "小计" or "合计" && path[^1] != Names[last] ? Match(path, last - 1) : found;
    }

    private int Match(string[] path, int last)
    {
        for (int from = path.Length - 1; from >= 0; from--)
        {
            // 合计预算数 in one cell is the same as 合计 over 预算数.
            if (Names[last] != (from == path.Length - 1 ? path[from] : string.Concat(path[from..])))
                continue;
            int at = last - 1;
            int level = from - 1;
            for (; level >= 0; level--)
            {
                while (at >= 0 && Names[at] != path[level])
                    at--;
                if (at < 0)
                    break;
                at--;
            }
            if (level < 0)
                return path.Length;
        }
        return 0;
    }
}

internal static class HeadPaths
{
    /// <summary>What stands over each column between two rows of a grid.</summary>
    /// <param name="isKey">Whether a name is one that a row's name or code stands below.</param>
    public static HeadPath[] Of(Grid grid, int first, int last, Func<string, bool> isKey)
    {
        bool hasOneYear = HasOneYear(grid, first, last);
        var paths = new HeadPath[grid.Width];
        for (int column = 0; column < paths.Length; column++)
            paths[column] = Over(grid, first, last, column, hasOneYear, isKey);
        return paths;
    }

    /// <summary>Whether the year of a head tells it from no other: 2024年预算数 alone is 预算数, and beside 2023年预算数 or 预算数 it isn't.</summary>
    private static bool HasOneYear(Grid grid, int first, int last)
    {
        int year = 0;
        var plain = new HashSet<string>(StringComparer.Ordinal);
        var dated = new HashSet<string>(StringComparer.Ordinal);
        for (int row = first; row <= last; row++)
            foreach (var cell in grid.Said(row))
            {
                string name = Words.Head(Words.Plain(cell.Text), out _);
                int its = Words.YearOf(name);
                if (its == 0)
                {
                    plain.Add(name);
                    continue;
                }
                if (year != 0 && its != year)
                    return false;
                year = its;
                dated.Add(Words.WithoutYear(name));
            }
        return year != 0 && !dated.Overlaps(plain);
    }

    private static HeadPath Over(Grid grid, int first, int last, int column, bool hasOneYear, Func<string, bool> isKey)
    {
        var names = new List<string>();
        (int Row, int Column) before = (-1, -1);
        (int Row, int Column) own = (-1, -1);
        Unit? unit = null;
        for (int row = first; row <= last; row++)
        {
            if (Holder(grid, first, row, column) is not { } at || at == before)
                continue;
            before = at;
            string name = Words.Head(Words.Plain(grid[at.Row, at.Column].Text), out var stated);
            if (name.Length == 0 || name == "栏次" || Words.IsSmallNumber(name))
                continue;
            // 合计 in the last row of the heads is the name of a row, where it stands below the head of names.
            if (name is "合计" or "总计" && names.Count > 0 && isKey(names[^1]))
                continue;
            names.Add(hasOneYear ? Words.WithoutYear(name) : name);
            unit = stated ?? unit;
            // The lowest head is the column's own; what is spread over it from the left is only over it.
            own = at.Column == column || grid.SpanAt(at.Row, at.Column) is { } span && span.Holds(at.Row, column) ? at : (-1, -1);
        }
        return own.Row < 0 ? default : new([.. names], grid[own.Row, own.Column], own, unit);
    }

    /// <summary>The cell whose text stands over a column in a row: its own, the one it is merged into, or the one to the left that nothing ends before it.</summary>
    private static (int Row, int Column)? Holder(Grid grid, int first, int row, int column)
    {
        if (!grid[row, column].IsBlank)
            return (row, column);
        if (grid.SpanAt(row, column) is { } span)
            return grid[span.Row, span.Column].IsBlank || span.Row < first ? null : (span.Row, span.Column);
        int left = column - 1;
        while (left >= 0 && grid[row, left].IsBlank)
            left--;
        if (left < 0 || grid.SpanAt(row, left) is { } merged && !merged.Holds(row, column))
            return null;
        // A head above that begins between the two ends what the left one is over.
        for (int above = first; above < row; above++)
            for (int between = left + 1; between <= column; between++)
                if (!grid[above, between].IsBlank)
                    return null;
        return (row, left);
    }
}

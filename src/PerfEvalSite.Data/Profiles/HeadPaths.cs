using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Profiles;

/// <summary>The heads over one column of a grid, from the uppermost to the lowest, and the cell that the lowest stands in.</summary>
/// <param name="Unit">What the heads state: 决算数（万元）.</param>
/// <param name="Printed">The same heads as they are printed.</param>
internal readonly record struct HeadPath(string[] Names, GridCell Cell, (int Row, int Column) Origin, Unit? Unit, string[] Printed)
{
    /// <summary>Heads that make of what stands below them something else: 上年结转/合计 is no 合计.</summary>
    private static readonly string[] turning = ["上年", "年初", "年末", "结转", "结余", "增减", "占", "比"];

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
            bool isTurned = false;
            for (; level >= 0; level--)
            {
                while (at >= 0 && Names[at] != path[level])
                    isTurned |= Turns(Names[at--], path);
                if (at < 0)
                    break;
                at--;
            }
            while (at >= 0)
                isTurned |= Turns(Names[at--], path);
            if (level < 0 && !isTurned)
                return path.Length;
        }
        return 0;
    }

    private static bool Turns(string head, string[] path) =>
        Array.Exists(turning, word => head.Contains(word, StringComparison.Ordinal)) && !Array.Exists(path, name => name.Contains("增减", StringComparison.Ordinal));
}

internal static class HeadPaths
{
    /// <summary>What stands over each column between two rows of a grid.</summary>
    /// <param name="isKey">Whether a name is one that a row's name or code stands below.</param>
    public static HeadPath[] Of(Grid grid, int first, int last, Func<string, bool> isKey)
    {
        int year = YearOf(grid, first, last);
        var paths = new HeadPath[grid.Width];
        for (int column = 0; column < paths.Length; column++)
            paths[column] = Over(grid, first, last, column, year, isKey);
        return paths;
    }

    /// <summary>
    /// The year that heads mean where they name none: the only one that heads begin with, or of two the later. 0 where that would make two heads the same:
    /// 2024年预算数 beside 预算数.
    /// </summary>
    private static int YearOf(Grid grid, int first, int last)
    {
        var years = new SortedSet<int>();
        var plain = new HashSet<string>(StringComparer.Ordinal);
        var dated = new HashSet<string>(StringComparer.Ordinal);
        for (int row = first; row <= last; row++)
            foreach (var cell in grid.Said(row))
            {
                string name = Words.Head(Words.Plain(cell.Text), out _);
                if (Words.YearOf(name) is not 0 and var year)
                {
                    years.Add(year);
                    dated.Add(Words.WithoutYear(name));
                }
                else
                    plain.Add(name);
            }
        return years.Count is 0 or > 2 || years.Max - years.Min > 1 || dated.Overlaps(plain) ? 0 : years.Max;
    }

    /// <summary>2024年预算数 is 预算数 in the tables of 2024, and 上年预算数 in those of 2025.</summary>
    private static string NameIn(int year, string name) =>
        year == 0 || Words.YearOf(name) is not (> 0 and var its) ? name : its == year ? Words.WithoutYear(name) : "上年" + Words.WithoutYear(name);

    private static HeadPath Over(Grid grid, int first, int last, int column, int year, Func<string, bool> isKey)
    {
        var names = new List<string>();
        var printed = new List<string>();
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
            names.Add(NameIn(year, name));
            printed.Add(grid[at.Row, at.Column].Text.Trim());
            unit = stated ?? unit;
            // The lowest head is the column's own; what is spread over it from the left is only over it.
            own = at.Column == column || grid.SpanAt(at.Row, at.Column) is { } span && span.Holds(at.Row, column) ? at : (-1, -1);
        }
        return own.Row < 0 ? default : new([.. names], grid[own.Row, own.Column], own, unit, [.. printed]);
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

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>Rows of several levels of one classification (类, 款, 项) in the order of a tree: each below the row whose code begins its own.</summary>
internal static class CodedRows
{
    /// <param name="rows">Of the table.</param>
    /// <param name="which">Places of the rows in it, in the document's order, which stays among those of one whole.</param>
    /// <param name="code">Where a row has its code; rows without one are parts of nothing.</param>
    public static List<(int Index, int Level)> Tree(ReadOnlySpan<Row> rows, List<int> which, Column code)
    {
        var below = new Dictionary<int, List<int>>();
        var tops = new List<int>(which.Count);
        foreach (int index in which)
        {
            int whole = WholeOf(rows, which, index, code);
            if (whole < 0)
            {
                tops.Add(index);
                continue;
            }
            if (!below.TryGetValue(whole, out var its))
                below.Add(whole, its = []);
            its.Add(index);
        }
        var tree = new List<(int, int)>(which.Count);
        Walk(tops, 0);
        return tree;

        void Walk(List<int> level, int depth)
        {
            foreach (int index in level)
            {
                tree.Add((index, depth));
                if (below.TryGetValue(index, out var its))
                    Walk(its, depth + 1);
            }
        }
    }

    /// <summary>The row with the longest code that begins this one's and is shorter; -1 for none.</summary>
    private static int WholeOf(ReadOnlySpan<Row> rows, List<int> which, int index, Column code)
    {
        string own = rows[index].Text(code);
        int whole = -1, longest = 0;
        foreach (int other in which)
        {
            string its = rows[other].Text(code);
            if (its.Length <= longest || its.Length >= own.Length || !own.StartsWith(its, StringComparison.Ordinal))
                continue;
            longest = its.Length;
            whole = other;
        }
        return whole;
    }
}

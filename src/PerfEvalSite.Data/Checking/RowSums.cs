using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Where a row stands among the totals and parts of its table.</summary>
/// <param name="IsTotal">True for a total, false for what adds up to it, null for what must not be added to either.</param>
/// <param name="Level">How many rows it is a part of, one within the other.</param>
/// <param name="Parent">The row that it is a part of, from 0; -1 for none.</param>
public readonly record struct RowPlace(bool? IsTotal, int Level, int Parent);

/// <summary>
/// Which rows of a table are totals and which are their parts, so that whoever adds up either counts nothing twice. A row whose parts are all printed and add up
/// to it gives way to them; of any other the parts are left out. What is printed a second time, or cannot be placed, is added to nothing.
/// </summary>
public static class RowSums
{
    /// <returns>Empty for a table without such rows.</returns>
    public static RowPlace[] Of(Disclosure disclosure, Table table)
    {
        if (!table.HasSums || disclosure[table].Count == 0)
            return [];
        var tree = new RowTree(disclosure[table]);
        if (table == Catalogue.Funds)
            FundRows.Hang(tree);
        else if (table == Catalogue.Accounts)
            AccountRows.Hang(tree, disclosure);
        else if (table == Catalogue.SpendingByCode)
            CodeRows.Hang(tree, CodeTree.Of(disclosure, table, Catalogue.SpendingByCode.Scope, Catalogue.SpendingByCode.Code, Catalogue.SpendingByCode.Item));
        else if (table == Catalogue.IncomeByCode)
            CodeRows.Hang(tree, CodeTree.Of(disclosure, table, null, Catalogue.IncomeByCode.Code, Catalogue.IncomeByCode.Item));
        else if (table == Catalogue.Scores)
            HangScores(tree);
        else if (table == Catalogue.Allocations)
            HangAllocations(tree);
        else if (table == Catalogue.Indicators)
            return Leaves(disclosure[table].Span);
        else
            ItemRows.Hang(tree, table);
        return tree.Places();
    }

    private static void HangScores(RowTree tree)
    {
        var scores = Catalogue.Scores;
        for (int i = 0; i < tree.Count; i++)
            if (tree[i].Text(scores.IsTotal) == "是")
                tree.SetTotal(i);
            else
                tree.SetParent(i, tree.Find(i, scores.Evaluation, static row => row.Text(Catalogue.Scores.IsTotal) == "是"));
    }

    private static void HangAllocations(RowTree tree)
    {
        var allocations = Catalogue.Allocations;
        for (int i = 0; i < tree.Count; i++)
        {
            string tier = tree[i].Text(allocations.Tier);
            int total = tree.Find(i, allocations.Project, static row => row.Text(Catalogue.Allocations.Tier) == "合计");
            if (tier == "合计")
                tree.SetTotal(i, isAgain: total != i);
            else if (tier == "区县" && tree.Find(i, allocations.Project, static row => row.Text(Catalogue.Allocations.Tier) == "区县合计") is >= 0 and var regions)
                tree.SetParent(i, regions);
            else
                tree.SetParent(i, total);
        }
    }

    /// <summary>指标 has no rows of sums: a row is a leaf of its tree, as deep as the levels that it names.</summary>
    private static RowPlace[] Leaves(ReadOnlySpan<Row> rows)
    {
        var table = Catalogue.Indicators;
        var places = new RowPlace[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            int level = !row[table.Level4].IsEmpty ? 4 : !row[table.Level3].IsEmpty ? 3 : !row[table.Level2].IsEmpty ? 2 : 1;
            places[i] = new(FormRows.IsUnused(row) ? null : false, level, -1);
        }
        return places;
    }
}

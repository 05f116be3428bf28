using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>The structure of income or spending in one scope: one chart for each way of dividing it, and the parts of parts under their wholes.</summary>
internal static class AccountsChart
{
    private static readonly AccountsTable T = Catalogue.Accounts;

    /// <summary>The levels of one classification, the widest first.</summary>
    private static readonly string[][] families = [["function-class", "function-section", "function-item"], ["economic-class", "economic-item"]];

    /// <param name="input">The disclosure.</param>
    /// <param name="name">The scope, for the titles.</param>
    /// <param name="number">Makes the charts' ids unique on the page.</param>
    /// <param name="which">The rows of the scope.</param>
    public static List<Chart> Of(SectionInput input, string name, int number, List<int> which)
    {
        var rows = input[T].Span;
        var charts = new List<Chart>();
        var groups = Groups(rows, which);
        foreach (var group in groups)
        {
            var levels = LevelsOf(rows, groups, group);
            if (levels.Count > 1 && levels[0] != group)
                continue;
            var chart = ChartOf(input, TitleOf(rows, name, [group]), Id(), which, group);
            // Wholes that are bars stand in the tree again.
            if (chart is not null && (levels.Count == 1 || chart is ShareChart))
                charts.Add(chart);
            if (levels.Count > 1 && TreeOf(input, TitleOf(rows, name, levels), Id(), [.. levels.SelectMany(static level => level)]) is { } tree)
                charts.Add(tree);
        }
        return charts;

        string Id() => $"chart-accounts-{number}-{charts.Count + 1}";
    }

    /// <summary>The rows of one side that are divided in one way, in the order of the first of them.</summary>
    private static List<List<int>> Groups(ReadOnlySpan<Row> rows, List<int> which)
    {
        var groups = new List<List<int>>();
        foreach (int index in which)
        {
            if (ByOf(rows[index]) is "total" or "carry-over")
                continue;
            List<int>? its = null;
            foreach (var group in groups)
                if (rows[group[0]].Text(T.Side) == rows[index].Text(T.Side) && rows[group[0]].Text(T.By) == rows[index].Text(T.By))
                    its = group;
            if (its is null)
                groups.Add(its = []);
            its.Add(index);
        }
        return groups;
    }

    /// <summary>The group and all that divide the same side by the same classification, the widest first.</summary>
    private static List<List<int>> LevelsOf(ReadOnlySpan<Row> rows, List<List<int>> groups, List<int> group)
    {
        string by = ByOf(rows[group[0]]) ?? "", side = rows[group[0]].Text(T.Side);
        if (Array.Find(families, family => family.Contains(by)) is not { } its)
            return [group];
        var levels = new List<List<int>>(its.Length);
        foreach (string level in its)
            foreach (var other in groups)
                if (ByOf(rows[other[0]]) == level && rows[other[0]].Text(T.Side) == side)
                    levels.Add(other);
        return levels;
    }

    private static string TitleOf(ReadOnlySpan<Row> rows, string name, List<List<int>> levels)
    {
        string side = FigureText.Of(rows[levels[0][0]][T.Side], T.Side), by = "";
        foreach (var level in levels)
            by += (by.Length > 0 ? "、" : "") + FigureText.Of(rows[level[0]][T.By], T.By);
        // 基本支出 is a scope that names its side.
        return $"{name}{(name.EndsWith(side, StringComparison.Ordinal) ? "" : side)}构成（按{by}）";
    }

    private static Chart? ChartOf(SectionInput input, string title, string id, List<int> scope, List<int> group)
    {
        var rows = input[T].Span;
        if (group.Count < 2)
            return null;
        var unit = ChartFigures.UnitOf(rows, group, T.Final);
        var parts = new List<SharePart>(group.Count);
        foreach (int index in group)
            parts.Add(new SharePart(rows[index].Text(T.Item), ChartFigures.Of(rows[index][T.Final], T.Final, unit), rows[index].Text(T.Share)));
        return StructureChart.Of(input, id, title, unit?.Name ?? "", parts, WholeOf(rows, scope, rows[group[0]], unit));
    }

    private static Chart? TreeOf(SectionInput input, string title, string id, List<int> all)
    {
        var rows = input[T].Span;
        var unit = ChartFigures.UnitOf(rows, all, T.Final);
        var bars = new List<Bar>(all.Count);
        foreach (var (index, level) in CodedRows.Tree(rows, all, T.Code))
            bars.Add(new Bar(rows[index].Text(T.Item), ChartFigures.Of(rows[index][T.Final], T.Final, unit), Level: level));
        return BarsCharts.ChartOf(input, id, title, unit?.Name ?? "", bars);
    }

    /// <summary>The printed total of the same side and scope; null where there is none or more than one.</summary>
    private static decimal? WholeOf(ReadOnlySpan<Row> rows, List<int> scope, in Row part, Unit? unit)
    {
        decimal? whole = null;
        foreach (int index in scope)
        {
            if (ByOf(rows[index]) != "total" || rows[index].Text(T.Side) != part.Text(T.Side))
                continue;
            if (whole is not null)
                return null;
            whole = ChartFigures.Of(rows[index][T.Final], T.Final, unit).Number;
        }
        return whole;
    }

    private static string? ByOf(in Row row) => T.By.ChoiceOf(row.Text(T.By))?.Id;
}

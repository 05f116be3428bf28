using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>The structure of income or spending in one scope: one chart for each way of dividing it.</summary>
internal static class AccountsChart
{
    private static readonly AccountsTable T = Catalogue.Accounts;

    /// <param name="input">The disclosure.</param>
    /// <param name="name">The scope, for the titles.</param>
    /// <param name="number">Makes the charts' ids unique on the page.</param>
    /// <param name="which">The rows of the scope.</param>
    public static List<Chart> Of(SectionInput input, string name, int number, List<int> which)
    {
        var rows = input[T].Span;
        var charts = new List<Chart>();
        for (int from = 0; from < which.Count;)
        {
            int to = from + 1;
            while (to < which.Count && AreOneGroup(rows[which[from]], rows[which[to]]))
                to++;
            if (to - from > 1 && T.By.ChoiceOf(rows[which[from]].Text(T.By))?.Id is not ("total" or "carry-over")
                && ChartOf(input, name, $"chart-accounts-{number}-{charts.Count + 1}", which, which.GetRange(from, to - from)) is { } chart)
                charts.Add(chart);
            from = to;
        }
        return charts;
    }

    private static Chart? ChartOf(SectionInput input, string name, string id, List<int> scope, List<int> group)
    {
        var rows = input[T].Span;
        var first = rows[group[0]];
        string side = FigureText.Of(first[T.Side], T.Side);
        // 基本支出 is a scope that names its side.
        string title = $"{name}{(name.EndsWith(side, StringComparison.Ordinal) ? "" : side)}构成（按{FigureText.Of(first[T.By], T.By)}）";
        var unit = ChartFigures.UnitOf(rows, group, T.Final);
        var parts = new List<SharePart>(group.Count);
        foreach (int index in group)
            parts.Add(new SharePart(rows[index].Text(T.Item), ChartFigures.Of(rows[index][T.Final], T.Final, unit), rows[index].Text(T.Share)));
        return StructureChart.Of(input, id, title, unit?.Name ?? "", parts, WholeOf(rows, scope, first, unit));
    }

    /// <summary>The printed total of the same side and scope; null where there is none or more than one.</summary>
    private static decimal? WholeOf(ReadOnlySpan<Row> rows, List<int> scope, in Row part, Unit? unit)
    {
        decimal? whole = null;
        foreach (int index in scope)
        {
            if (T.By.ChoiceOf(rows[index].Text(T.By))?.Id != "total" || rows[index].Text(T.Side) != part.Text(T.Side))
                continue;
            if (whole is not null)
                return null;
            whole = ChartFigures.Of(rows[index][T.Final], T.Final, unit).Number;
        }
        return whole;
    }

    private static bool AreOneGroup(in Row a, in Row b) => a.Text(T.Side) == b.Text(T.Side) && a.Text(T.By) == b.Text(T.By);
}

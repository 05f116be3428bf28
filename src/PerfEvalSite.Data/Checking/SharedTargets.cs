using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The target of an indicator that several sets about the same project print: each set is complete in itself, but what is
/// to be reached is one thing. Another target may have been adjusted, so that a difference asks for a reason.
/// </summary>
internal static class SharedTargets
{
    private static readonly IndicatorsTable table = Catalogue.Indicators;

    public static void Check(CheckContext context, FindingSink findings)
    {
        var sets = context.Indicators.Sets;
        for (int first = 0; first < sets.Count; first++)
            for (int second = first + 1; second < sets.Count; second++)
                if (ProjectsOf(context, sets[first].Name) is { Length: > 0 } projects && ProjectsOf(context, sets[second].Name) == projects)
                    Compare(context, findings, sets[first].Name, sets[second].Name);
    }

    private static void Compare(CheckContext context, FindingSink findings, string first, string second)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Set) == first && rows[i][table.Target].IsNumber && rows[i].Text(table.Level3) is { Length: > 0 } name)
                for (int j = 0; j < rows.Length; j++)
                    if (rows[j].Text(table.Set) == second && rows[j].Text(table.Level3) == name && rows[j].Text(table.Level4) == rows[i].Text(table.Level4) && rows[j][table.Target].IsNumber
                        && Targets.Compares(rows[i][table.Target], rows[j][table.Target]))
                        Compare(context, findings, new CellRef(table, i, table.Target), new CellRef(table, j, table.Target));
    }

    private static void Compare(CheckContext context, FindingSink findings, CellRef a, CellRef b)
    {
        if (Rounding.OfSame(context.Figure(a), context.Figure(b)) != Outcome.Contradiction)
        {
            findings.Agrees();
            return;
        }
        string one = Say.Figure(context.Figure(a)), other = Say.Figure(context.Figure(b));
        var sets = context.Rows(table);
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Row(context, a)}的目标值在指标体系“{sets[a.Row].Text(table.Set)}”中为 {one}，在“{sets[b.Row].Text(table.Set)}”中为 {other}，两处不同",
                $"the target of {Messages.English(context, a)} is {one} in one set and {other} in another"),
            one, other, a, b);
    }

    /// <summary>The projects of the set's evaluation; empty where none are named, so that nothing is taken for the same.</summary>
    private static string ProjectsOf(CheckContext context, string set)
    {
        foreach (ref readonly var row in context.Rows(Catalogue.IndicatorSets))
            if (row.Text(Catalogue.IndicatorSets.Id) == set)
                foreach (ref readonly var evaluation in context.Rows(Catalogue.Evaluations))
                    if (evaluation.Text(Catalogue.Evaluations.Id) == row.Text(Catalogue.IndicatorSets.Evaluation))
                        return evaluation.Text(Catalogue.Evaluations.Projects);
        return "";
    }
}

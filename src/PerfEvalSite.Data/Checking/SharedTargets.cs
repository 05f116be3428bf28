using PerfEvalSite.Data.Model;
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
                if (AreOfOneProject(context, sets[first].Name, sets[second].Name))
                    Compare(context, findings, sets[first].Name, sets[second].Name);
    }

    /// <summary>Whether the evaluations of both sets name the same projects.</summary>
    public static bool AreOfOneProject(CheckContext context, string first, string second) =>
        ProjectsOf(context, first) is { Length: > 0 } projects && ProjectsOf(context, second) == projects;

    private static void Compare(CheckContext context, FindingSink findings, string first, string second)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Set) == first && !rows[i][table.Target].IsEmpty && rows[i].Text(table.Level3) is { Length: > 0 } name)
                for (int j = 0; j < rows.Length; j++)
                    if (rows[j].Text(table.Set) == second && (rows[j].Text(table.Level3) == name || NearNames.Are(rows[i], rows[j], name, rows[j].Text(table.Level3))) && rows[j].Text(table.Level4) == rows[i].Text(table.Level4) && !rows[j][table.Target].IsEmpty)
                        Compare(context, findings, new CellRef(table, i, table.Target), new CellRef(table, j, table.Target));
    }

    private static void Compare(CheckContext context, FindingSink findings, CellRef a, CellRef b)
    {
        if (AreTheSame(context, a, b))
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

    /// <summary>The whole target: its sign, its number in units that compare, or its words. ≥2次 is not 2次.</summary>
    private static bool AreTheSame(CheckContext context, CellRef a, CellRef b)
    {
        ref readonly var one = ref context.Figure(a);
        ref readonly var other = ref context.Figure(b);
        if (!one.IsNumber || !other.IsNumber)
            return one.Kind == other.Kind && one.Kind == FigureKind.Range ? one.InBase == other.InBase && one.Upper == other.Upper : Squeezed(one.Printed) == Squeezed(other.Printed);
        return Targets.Compares(one, other) && SignOf(context, a) == SignOf(context, b) && Rounding.OfSame(one, other) != Outcome.Contradiction;
    }

    /// <summary>＝100% and 100% are one target; so are a sign in the column 指标性质 and one in the target.</summary>
    private static Comparator SignOf(CheckContext context, CellRef cell)
    {
        ref readonly var row = ref context.Rows(table)[cell.Row];
        var sign = row.Text(table.Direction).Length > 0 ? Targets.DirectionOf(row) : row[table.Target].Comparator;
        return sign == Comparator.Equal ? Comparator.None : sign;
    }

    private static string Squeezed(string words) => string.Concat(words.Where(character => !char.IsWhiteSpace(character) && character is not ('。' or '；' or '，')));

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

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Rows that a form prints for whoever needs them. One that was not used is shown as printed and counted nowhere.</summary>
public static class FormRows
{
    private static readonly IndicatorsTable table = Catalogue.Indicators;
    private static readonly Column[] levels = [table.Level4, table.Level3, table.Level2, table.Level1];
    private static readonly Column[] filled = [table.Weight, table.Score, table.Target, table.Actual, table.Completion, table.Deduction];

    /// <summary>
    /// A row of 指标 without any weight, score, target or value, whose own name (third level or below) is none either: blank,
    /// —, or what stands in the form (指标1：/). What it prints of the levels above is theirs and counts.
    /// </summary>
    public static bool IsUnused(in Row row)
    {
        foreach (var column in filled)
            if (!SaysNothing(row[column]))
                return false;
        if (!row[table.Level4].IsEmpty)
            return Emptiness.IsSpareName(row.Text(table.Level4));
        if (!row[table.Level3].IsEmpty)
            return Emptiness.IsSpareName(row.Text(table.Level3));
        return true;
    }

    /// <summary>The name that a row goes by: the lowest that is printed.</summary>
    public static string NameOf(in Row row)
    {
        foreach (var level in levels)
            if (!row[level].IsEmpty)
                return row.Text(level);
        return "";
    }

    private static bool SaysNothing(in Figure figure) => figure.IsEmpty || (figure.Kind == FigureKind.Text && Emptiness.SaysNothing(figure.Printed));
}

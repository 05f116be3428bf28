using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Names of levels that stand only in the first row of their group, as in a form whose merged cells were taken apart: filled down, which is told once, or
/// asked about where nobody can know. A hole never becomes a level without a name, whose points would be missing from the sums.
/// </summary>
internal static class LevelFill
{
    private static readonly IndicatorsTable table = Catalogue.Indicators;
    private static readonly Column[] levels = [table.Level1, table.Level2, table.Level3, table.Level4];
    private static readonly Column[] weights = [table.Weight1, table.Weight2, table.Weight3];

    /// <summary>Fills the rows of one file or sheet in their order.</summary>
    public static void Apply(Row[] rows, DiagnosticBag diagnostics)
    {
        Span<int> filled = stackalloc int[weights.Length];
        Row[]? first = null;
        for (int i = 0; i < rows.Length; i++)
        {
            int deepest = Deepest(rows[i]);
            for (int level = 0; level < deepest && level < weights.Length; level++)
                if (rows[i][levels[level]].IsBlank)
                {
                    if (!IsOfTheSameGroup(rows, i, level))
                    {
                        if (level == 0 && NamesFirstLevel(rows, i))
                            Ask(rows[i], level, deepest, diagnostics);
                        break;
                    }
                    if (BeginsAGroup(rows[i], level, deepest))
                    {
                        Ask(rows[i], level, deepest, diagnostics);
                        break;
                    }
                    rows[i].Fill(levels[level], rows[i - 1]);
                    if (filled[level]++ == 0)
                        (first ??= new Row[weights.Length])[level] = rows[i];
                }
        }
        for (int level = 0; level < filled.Length; level++)
            if (filled[level] > 0)
                diagnostics.Add(IdentityCodes.LevelFilledDown, first![level].Place, levels[level].Label, Bilingual.Of(filled[level]), first[level].Text(levels[level]));
    }

    /// <summary>The lowest level that the row names, from 0; -1 for none.</summary>
    private static int Deepest(in Row row)
    {
        int level = levels.Length - 1;
        while (level >= 0 && row[levels[level]].IsBlank)
            level--;
        return level;
    }

    /// <summary>Whether the row above is of the same group of the level above this one, and has a name at this level.</summary>
    private static bool IsOfTheSameGroup(Row[] rows, int at, int level)
    {
        if (at == 0 || rows[at].Text(table.Set) != rows[at - 1].Text(table.Set) || rows[at - 1][levels[level]].IsBlank || Deepest(rows[at - 1]) <= level)
            return false;
        for (int above = 0; above < level; above++)
            if (rows[at].Text(levels[above]) != rows[at - 1].Text(levels[above]))
                return false;
        return true;
    }

    /// <summary>A row with a weight for the level, or one that forms print beside all groups.</summary>
    private static bool BeginsAGroup(in Row row, int level, int deepest) =>
        !row[weights[level]].IsBlank || (level == 0 && row.Text(levels[deepest]).Contains("预算执行", StringComparison.Ordinal) && row[levels[1]].IsBlank);

    /// <summary>Whether another row of the set names its first level, so that this one lacks something.</summary>
    private static bool NamesFirstLevel(Row[] rows, int at)
    {
        foreach (ref readonly var row in rows.AsSpan())
            if (!row[levels[0]].IsBlank && row.Text(table.Set) == rows[at].Text(table.Set))
                return true;
        return false;
    }

    private static void Ask(in Row row, int level, int deepest, DiagnosticBag diagnostics) =>
        diagnostics.Add(IdentityCodes.LevelUnknown, row.Place, levels[level].Label, row.Text(levels[deepest]));
}

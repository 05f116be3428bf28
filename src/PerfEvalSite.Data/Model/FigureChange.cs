using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>What one version of a disclosure prints otherwise than another: a cell, or a row that only one of them has.</summary>
/// <param name="OldRow">In the older version, from 0; null for a row that is new.</param>
/// <param name="NewRow">In the newer version, from 0; null for a row that is gone.</param>
/// <param name="Column">Null for a whole row.</param>
/// <param name="Old">Empty where nothing is printed; with its unit where only that differs. Of a whole row all its cells, in order.</param>
public sealed record FigureChange(Table Table, int? OldRow, int? NewRow, Column? Column, string Old, string New)
{
    /// <summary>What the cells were understood to be; blanks for a whole row.</summary>
    public Figure Before { get; init; }

    public Figure After { get; init; }

    /// <summary>
    /// What differs, in the order of the tables and of the newer version's rows. Rows are matched by their keys; where these are blank or shared, rows
    /// that are alike first and the others by their order. A figure that is printed the same in another unit differs. Personal columns are passed over,
    /// since published versions do not carry them.
    /// </summary>
    public static IReadOnlyList<FigureChange> Between(Disclosure old, Disclosure now)
    {
        var changes = new List<FigureChange>();
        foreach (var table in Catalogue.OfDisclosure)
        {
            var partners = Partners(old[table], now[table]);
            for (int row = 0; row < partners.Length; row++)
                if (partners[row] >= 0)
                    Compare(table, old[table], partners[row], now[table], row, changes);
                else
                    changes.Add(new FigureChange(table, null, row, null, "", WholeRow(now[table], row)));
            foreach (int row in Enumerable.Range(0, old[table].Count).Except(partners))
                changes.Add(new FigureChange(table, row, null, null, WholeRow(old[table], row), ""));
        }
        return changes;
    }

    /// <summary>The printed text, and the unit that it does not name itself: what the figure says without its table.</summary>
    public static string InWords(in Figure figure) =>
        figure.Unit is { } unit && !figure.Printed.Contains(unit.Name, StringComparison.Ordinal) ? figure.Printed + unit.Name : figure.Printed;

    private static void Compare(Table table, TableRows old, int oldRow, TableRows now, int newRow, List<FigureChange> changes)
    {
        foreach (var column in table.Columns)
        {
            var before = old[oldRow][column];
            var after = now[newRow][column];
            if (column.IsPersonal || IsSame(before, after))
                continue;
            bool isInOneUnit = before.Printed != after.Printed;
            changes.Add(new FigureChange(table, oldRow, newRow, column, isInOneUnit ? before.Printed : InWords(before), isInOneUnit ? after.Printed : InWords(after)) { Before = before, After = after });
        }
    }

    private static bool IsSame(in Figure before, in Figure after) => before.Printed == after.Printed && before.Unit?.Name == after.Unit?.Name;

    private static string WholeRow(TableRows rows, int row)
    {
        var cells = new List<string>();
        foreach (var column in rows.Table.Columns)
            if (!column.IsPersonal && rows[row].Text(column) is { Length: > 0 } printed)
                cells.Add($"{column.Name} {printed}");
        return string.Join("；", cells);
    }

    /// <summary>By the newer version's rows, the row of the older one that each continues; -1 for none.</summary>
    private static int[] Partners(TableRows old, TableRows now)
    {
        var left = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int row = 0; row < old.Count; row++)
            (left.TryGetValue(KeyOf(old, row), out var those) ? those : left[KeyOf(old, row)] = []).Add(row);
        int[] partners = new int[now.Count];
        for (int row = 0; row < partners.Length; row++)
            partners[row] = left.TryGetValue(KeyOf(now, row), out var those) ? Taken(those, those.FindIndex(other => IsSame(old[other], now[row], now.Table))) : -1;
        for (int row = 0; row < partners.Length; row++)
            if (partners[row] < 0 && left.TryGetValue(KeyOf(now, row), out var those) && those.Count > 0)
                partners[row] = Taken(those, 0);
        return partners;
    }

    private static int Taken(List<int> rows, int at)
    {
        if (at < 0)
            return -1;
        int row = rows[at];
        rows.RemoveAt(at);
        return row;
    }

    private static string KeyOf(TableRows rows, int row) => string.Join('\n', rows.Table.Keys.Select(rows[row].Text));

    private static bool IsSame(Row before, Row after, Table table)
    {
        foreach (var column in table.Columns)
            if (!column.IsPersonal && !IsSame(before[column], after[column]))
                return false;
        return true;
    }
}

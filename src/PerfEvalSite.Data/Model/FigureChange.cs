using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>What one version of a disclosure prints otherwise than another: a cell, or a row that only one of them has.</summary>
/// <param name="OldRow">In the older version, from 0; null for a row that is new.</param>
/// <param name="NewRow">In the newer version, from 0; null for a row that is gone.</param>
/// <param name="Column">Null for a whole row.</param>
/// <param name="Old">Empty where nothing is printed. Of a whole row all its cells, in order.</param>
public sealed record FigureChange(Table Table, int? OldRow, int? NewRow, Column? Column, string Old, string New)
{
    /// <summary>
    /// What differs, in the order of the tables and of the newer version's rows. Rows are matched by their keys; in a table
    /// without keys by their order. Personal columns are passed over, since published versions do not carry them.
    /// </summary>
    public static IReadOnlyList<FigureChange> Between(Disclosure old, Disclosure now)
    {
        var changes = new List<FigureChange>();
        foreach (var table in Catalogue.OfDisclosure)
        {
            var before = RowsByKey(table, old[table]);
            var after = RowsByKey(table, now[table]);
            foreach (var (key, row) in after)
                if (before.TryGetValue(key, out int earlier))
                    Compare(table, old[table], earlier, now[table], row, changes);
                else
                    changes.Add(new FigureChange(table, null, row, null, "", WholeRow(now[table], row)));
            foreach (var (key, row) in before)
                if (!after.ContainsKey(key))
                    changes.Add(new FigureChange(table, row, null, null, WholeRow(old[table], row), ""));
        }
        return changes;
    }

    private static void Compare(Table table, TableRows old, int oldRow, TableRows now, int newRow, List<FigureChange> changes)
    {
        foreach (var column in table.Columns)
        {
            string before = old[oldRow].Text(column), after = now[newRow].Text(column);
            if (!column.IsPersonal && before != after)
                changes.Add(new FigureChange(table, oldRow, newRow, column, before, after));
        }
    }

    private static string WholeRow(TableRows rows, int row)
    {
        var cells = new List<string>();
        foreach (var column in rows.Table.Columns)
            if (!column.IsPersonal && rows[row].Text(column) is { Length: > 0 } printed)
                cells.Add($"{column.Name} {printed}");
        return string.Join("；", cells);
    }

    /// <summary>Rows whose keys are blank, or are those of an earlier row, are told apart by their number among them.</summary>
    private static Dictionary<string, int> RowsByKey(Table table, TableRows rows)
    {
        var keys = table.Keys;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Count; i++)
        {
            string key = string.Join('\n', keys.Select(rows[i].Text));
            string unique = key;
            for (int n = 2; !found.TryAdd(unique, i); n++)
                unique = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{key}\n#{n}");
        }
        return found;
    }
}

using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>A cell that is printed otherwise in one version of a disclosure than in another; empty where it is not printed at all.</summary>
public sealed record FigureChange(Table Table, string RowName, Column Column, string Old, string New)
{
    /// <summary>
    /// What differs, in the order of the tables. Rows are matched by their keys; in a table without keys by their order.
    /// Personal columns are passed over, since published versions do not carry them.
    /// </summary>
    public static IReadOnlyList<FigureChange> Between(Disclosure old, Disclosure now)
    {
        var changes = new List<FigureChange>();
        foreach (var table in Catalogue.OfDisclosure)
        {
            var before = ByKey(table, old[table]);
            foreach (var (key, row) in ByKey(table, now[table]))
            {
                before.Remove(key, out var earlier);
                Compare(table, key, before: earlier, row, changes);
            }
            foreach (var (key, row) in before)
                Compare(table, key, row, null, changes);
        }
        return changes;
    }

    private static void Compare(Table table, string key, Row? before, Row? after, List<FigureChange> changes)
    {
        foreach (var column in table.Columns)
        {
            if (column.IsPersonal)
                continue;
            string old = before?.Text(column) ?? "";
            string now = after?.Text(column) ?? "";
            if (old != now)
                changes.Add(new FigureChange(table, key, column, old, now));
        }
    }

    private static Dictionary<string, Row?> ByKey(Table table, TableRows rows)
    {
        var keys = table.Keys.ToArray();
        var found = new Dictionary<string, Row?>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Count; i++)
        {
            string key = string.Join(' ', keys.Select(rows[i].Text).Where(text => text.Length > 0));
            if (key.Length == 0 || !found.TryAdd(key, rows[i]))
                found[$"{key} #{i + 1}".TrimStart()] = rows[i];
        }
        return found;
    }
}

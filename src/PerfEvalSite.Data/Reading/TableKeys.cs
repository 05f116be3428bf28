using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Keys that must be unique and references that must lead somewhere, within one disclosure and into the site's tables.</summary>
internal static class TableKeys
{
    public static void CheckUnique(Table table, ReadOnlySpan<Row> rows, DiagnosticBag diagnostics)
    {
        var keys = keysByTable[table];
        if (keys.Length == 0 || rows.Length < 2)
            return;
        var seen = new Dictionary<string, Row>(rows.Length, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            string key = KeyOf(row, keys);
            // A required key that is blank has been told already.
            if (!seen.TryAdd(key, row) && !Array.Exists(keys, column => column.IsRequired && row[column].IsBlank))
                diagnostics.Add(RowCodes.DuplicateKey, row.PlaceOf(keys[0]), table.Label, Readable(row, keys), Where(seen[key].Place, row.Place),
                    new(string.Join("、", keys.Select(column => column.Name)), string.Join(", ", keys.Select(column => column.Id))));
        }
    }

    /// <param name="site">The ids of a table of the whole site.</param>
    public static void CheckReferences(Disclosure disclosure, Func<string, IReadOnlySet<string>> site, DiagnosticBag diagnostics)
    {
        foreach (var table in Catalogue.OfDisclosure)
            if (disclosure[table].Count > 0)
                CheckReferences(table, disclosure[table].Span, name => Known(name, disclosure, site), diagnostics);
    }

    public static void CheckReferences(Table table, ReadOnlySpan<Row> rows, Func<string, IReadOnlySet<string>> idsOf, DiagnosticBag diagnostics)
    {
        foreach (var column in referencesByTable[table])
        {
            IReadOnlySet<string>? known = null;
            int wrong = 0;
            foreach (var row in rows)
            {
                ref readonly var figure = ref row[column];
                if (figure.IsEmpty)
                    continue;
                known ??= idsOf(column.References!);
                // One more than is told, so that the reader learns that there are more.
                if (!known.Contains(figure.Printed) && wrong++ <= DiagnosticBag.MostOfAFile)
                    diagnostics.Add(RowCodes.UnknownReference, row.PlaceOf(column), column.Label, figure.Printed, Catalogue.Find(column.References!)!.Label,
                        Nearest.Hint(figure.Printed, known.Order(StringComparer.Ordinal)));
            }
        }
    }

    private static readonly Dictionary<Table, Column[]> keysByTable = Catalogue.All.ToDictionary(table => table, table => table.Keys.ToArray());

    private static readonly Dictionary<Table, Column[]> referencesByTable =
        Catalogue.All.ToDictionary(table => table, table => table.Columns.Where(column => column.References is not null).ToArray());

    private static IReadOnlySet<string> Known(string tableName, Disclosure disclosure, Func<string, IReadOnlySet<string>> site)
    {
        var table = Catalogue.Find(tableName)!;
        if (!table.IsOfDisclosure)
            return site(tableName);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var key = keysByTable[table][0];
        foreach (var row in disclosure[table].Span)
            ids.Add(row.Text(key));
        return ids;
    }

    /// <summary>The other place, without its file when it is the same one.</summary>
    private static Bilingual Where(Place other, Place here) =>
        other.Path != here.Path || other.Sheet != here.Sheet ? other.ToString() : new Bilingual($"第 {other.Line} 行", $"row {other.Line}");

    private static string KeyOf(Row row, Column[] keys)
    {
        if (keys.Length == 1)
            return row.Text(keys[0]);
        var parts = new string[keys.Length];
        for (int i = 0; i < keys.Length; i++)
            parts[i] = row.Text(keys[i]);
        return string.Join('\u001F', parts);
    }

    private static string Readable(Row row, Column[] keys) => string.Join(" ", keys.Select(row.Text).Where(text => text.Length > 0));
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Keys that must be unique and references that must lead somewhere, within one disclosure and into the site's tables.</summary>
internal static class TableKeys
{
    /// <summary>Tables of so many rows are searched row by row; larger ones by a set that is made for it.</summary>
    private const int FewRows = 48;

    private static readonly Dictionary<Table, (Column Column, Table Target)[]> referencesByTable = Catalogue.All.ToDictionary(
        table => table, table => table.Columns.Where(column => column.References is not null).Select(column => (column, Catalogue.Find(column.References!)!)).ToArray());

    public static void CheckUnique(Table table, ReadOnlySpan<Row> rows, DiagnosticBag diagnostics)
    {
        if (rows.Length < 2 || table.Keys is not { Length: > 0 } keys || IsAscending(rows, keys[^1]))
            return;
        if (rows.Length <= FewRows)
        {
            for (int i = 1; i < rows.Length; i++)
                if (IndexOf(rows[..i], rows[i], keys) is >= 0 and var same)
                    ReportDuplicate(table, rows[i], rows[same], keys, diagnostics);
            return;
        }
        var seen = new Dictionary<string, Row>(rows.Length, StringComparer.Ordinal);
        foreach (ref readonly var row in rows)
        {
            string key = string.Join('\u001F', keys.Select(row.Text));
            if (!seen.TryAdd(key, row))
                ReportDuplicate(table, row, seen[key], keys, diagnostics);
        }
    }

    /// <param name="site">The ids of a table of the whole site.</param>
    /// <param name="wasNotRead">Whether a table has no rows because its file could not be read, which has been told; null where all could be.</param>
    public static void CheckReferences(Disclosure disclosure, Func<string, IReadOnlySet<string>> site, DiagnosticBag diagnostics, Func<Table, bool>? wasNotRead)
    {
        foreach (var table in Catalogue.OfDisclosure)
            if (disclosure[table].Count > 0)
                CheckReferences(table, disclosure[table].Span, disclosure, site, diagnostics, wasNotRead);
    }

    /// <param name="disclosure">Whose table it is; null for one of the whole site.</param>
    public static void CheckReferences(Table table, ReadOnlySpan<Row> rows, Disclosure? disclosure, Func<string, IReadOnlySet<string>> site, DiagnosticBag diagnostics, Func<Table, bool>? wasNotRead = null)
    {
        foreach (var (column, target) in referencesByTable[table])
        {
            if (target.IsOfDisclosure && disclosure![target].Count == 0 && wasNotRead?.Invoke(target) == true)
                continue;
            var key = target.Keys[0];
            IReadOnlySet<string>? known = null;
            string before = "";
            int wrong = 0;
            foreach (ref readonly var row in rows)
            {
                ref readonly var figure = ref row[column];
                // Rows that refer to one row follow each other.
                if (figure.IsEmpty || figure.Printed == before)
                    continue;
                if (known is null && target.IsOfDisclosure && IsIn(disclosure![target].Span, key, figure.Printed))
                {
                    before = figure.Printed;
                    continue;
                }
                known ??= target.IsOfDisclosure ? IdsOf(disclosure![target], key) : site(target.FileName);
                if (known.Contains(figure.Printed))
                    before = figure.Printed;
                // One more than is told, so that the reader learns that there are more.
                else if (wrong++ <= DiagnosticBag.MostOfAFile)
                    diagnostics.Add(RowCodes.UnknownReference, row.PlaceOf(column), column.Label, figure.Printed, target.Label, Nearest.Hint(figure.Printed, known.Order(StringComparer.Ordinal)));
            }
        }
    }

    /// <summary>Rows that are numbered on are as many different ones, whatever their other keys.</summary>
    private static bool IsAscending(ReadOnlySpan<Row> rows, Column key)
    {
        for (int i = 1; i < rows.Length; i++)
        {
            ref readonly var before = ref rows[i - 1][key];
            ref readonly var figure = ref rows[i][key];
            if (!before.IsNumber || !figure.IsNumber || figure.Value <= before.Value)
                return false;
        }
        return true;
    }

    private static int IndexOf(ReadOnlySpan<Row> rows, in Row row, Column[] keys)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            // The last key differs most often.
            int key = keys.Length - 1;
            while (key >= 0 && rows[i].Text(keys[key]) == row.Text(keys[key]))
                key--;
            if (key < 0)
                return i;
        }
        return -1;
    }

    private static void ReportDuplicate(Table table, in Row row, in Row first, Column[] keys, DiagnosticBag diagnostics)
    {
        // A required key that is blank has been told already.
        foreach (var key in keys)
            if (key.IsRequired && row[key].IsBlank)
                return;
        diagnostics.Add(RowCodes.DuplicateKey, row.PlaceOf(keys[0]), table.Label, Readable(row, keys), Where(first.Place, row.Place),
            new(string.Join("、", keys.Select(column => column.Name)), string.Join(", ", keys.Select(column => column.Id))));
    }

    /// <summary>False in a large table, where a set knows better.</summary>
    private static bool IsIn(ReadOnlySpan<Row> rows, Column key, string id)
    {
        if (rows.Length <= FewRows)
            foreach (ref readonly var row in rows)
                if (row.Text(key) == id)
                    return true;
        return false;
    }

    private static HashSet<string> IdsOf(TableRows rows, Column key)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var row in rows.Span)
            ids.Add(row.Text(key));
        return ids;
    }

    /// <summary>The other place, without its file when it is the same one.</summary>
    private static Bilingual Where(Place other, Place here) =>
        other.Path != here.Path || other.Sheet != here.Sheet ? other.ToString() : new Bilingual($"第 {other.Line} 行", $"row {other.Line}");

    private static string Readable(Row row, Column[] keys) => string.Join(" ", keys.Select(row.Text).Where(text => text.Length > 0));
}

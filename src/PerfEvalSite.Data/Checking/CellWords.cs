using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>The words by which a clerk may name a cell, as <see cref="CellReference"/> reads them: the shortest that lead there and nowhere else.</summary>
internal static class CellWords
{
    /// <summary>Null where no words lead there, as where two rows are alike in all that names them.</summary>
    public static string? Of(CellRef cell, Disclosure disclosure, SiteFacts site)
    {
        foreach (string words in Candidates(cell, disclosure, site))
            if (CellReference.Resolve(words, disclosure, site).Cell == cell)
                return words;
        return null;
    }

    private static IEnumerable<string> Candidates(CellRef cell, Disclosure disclosure, SiteFacts site)
    {
        var table = cell.Table;
        if (table.IsSingle)
        {
            yield return $"{table.SheetName}/{cell.Column.Name}";
            yield break;
        }
        var row = disclosure[table][cell.Row];
        var keys = RowNames.KeysOf(table);
        if (RowNames.NamingColumn(table, row) is { } naming)
        {
            string name = RowNames.NameBehind(disclosure, site, naming, row.Text(naming));
            yield return Words(name);
            yield return Words(row.Text(naming));
            foreach (var key in keys)
                if (key != naming && !row[key].IsEmpty)
                    yield return Words($"{row.Text(key)} {name}");
        }
        yield return Words(string.Join(' ', keys.Select(row.Text).Where(text => text.Length > 0)));
        yield return Words(string.Join(',', keys.Select(key => $"{key.Name}={row.Text(key)}")));

        string Words(string name) => $"{table.SheetName}/{name}/{cell.Column.Name}";
    }
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Finds the row that a reference names, by what a reader calls it or by conditions on its columns.</summary>
internal readonly struct RowFinder(Table table, Disclosure disclosure, SiteFacts site)
{
    private static readonly Column[][] wordColumns = [.. Catalogue.OfDisclosure.Select(WordColumns)];

    /// <summary>The index of the one row, or -1 with the reason.</summary>
    public int Find(string name, out ReferenceTarget nowhere)
    {
        if (name.Contains('='))
            return Conditions(name.Split([',', '，'], StringSplitOptions.TrimEntries), out nowhere) is { } conditions ? FindBy(name, conditions, out nowhere) : -1;
        // What stands in the table itself goes before what its codes lead to: a project's code before a project's name.
        int found = FindByWords(name, isBehind: false, out nowhere);
        if (found < 0 && nowhere.Problem is null)
            found = FindByWords(name, isBehind: true, out nowhere);
        return found >= 0 || nowhere.Problem is not null ? found : NoSuchRow(name, out nowhere);
    }

    private int FindByWords(string name, bool isBehind, out ReferenceTarget nowhere)
    {
        var columns = wordColumns[table.Index];
        int found = FindBy(name, columns, [Words(name, columns, isBehind)], out nowhere);
        if (found >= 0 || nowhere.Problem is not null || !name.Contains(' '))
            return found;
        string[] texts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = new Word[texts.Length][];
        for (int i = 0; i < texts.Length; i++)
            words[i] = Words(texts[i], columns, isBehind);
        return FindBy(name, columns, words, out nowhere);
    }

    public bool Meets(int row, IReadOnlyList<(Column Column, Word Word)> conditions)
    {
        ref readonly var at = ref disclosure[table].Span[row];
        foreach (var (column, word) in conditions)
            if (!word.Fits(at[column], site))
                return false;
        return true;
    }

    /// <summary>Each <c>列=值</c> understood; null with the reason when one is not.</summary>
    public IReadOnlyList<(Column Column, Word Word)>? Conditions(string[] texts, out ReferenceTarget nowhere)
    {
        nowhere = default;
        var conditions = new List<(Column, Word)>(texts.Length);
        foreach (string text in texts)
        {
            int at = text.IndexOf('=');
            if (at <= 0)
            {
                nowhere = ReferenceTarget.Nowhere(CheckCodes.BadReference, text);
                return null;
            }
            if (CellReference.ColumnOf(table, text[..at], out nowhere) is not { } column)
                return null;
            conditions.Add((column, Word.In(column, text[(at + 1)..].Trim(), disclosure)));
        }
        return conditions;
    }

    private int FindBy(string name, IReadOnlyList<(Column Column, Word Word)> conditions, out ReferenceTarget nowhere)
    {
        nowhere = default;
        int found = -1;
        for (int i = 0; i < disclosure[table].Count; i++)
        {
            if (!Meets(i, conditions))
                continue;
            if (found >= 0)
                return Ambiguous(name, found, i, out nowhere);
            found = i;
        }
        return found >= 0 ? found : NoSuchRow(name, out nowhere);
    }

    /// <summary>The row that all words fit; -1 without a reason when none does.</summary>
    private int FindBy(string name, Column[] columns, Word[][] words, out ReferenceTarget nowhere)
    {
        nowhere = default;
        int found = -1, second = -1, named = -1;
        var rows = disclosure[table].Span;
        for (int i = 0; i < rows.Length; i++)
        {
            bool all = true;
            for (int w = 0; all && w < words.Length; w++)
                all = FitsAny(rows[i], columns, words[w]);
            if (!all)
                continue;
            if (found < 0)
                found = i;
            else if (second < 0)
                second = i;
            // Of several rows that the words fit, the one that a reader calls so is meant, if there is only one.
            if (RowNames.NamingColumn(table, rows[i]) is { } naming && Array.IndexOf(columns, naming) is >= 0 and var at && words.Length == 1 && words[0][at].Fits(rows[i][naming], site))
                named = named == -1 ? i : -2;
        }
        return second < 0 ? found : named >= 0 ? named : Ambiguous(name, found, second, out nowhere);
    }

    private bool FitsAny(in Row row, Column[] columns, Word[] words)
    {
        for (int i = 0; i < columns.Length; i++)
            if (words[i].Fits(row[columns[i]], site))
                return true;
        return false;
    }

    private Word[] Words(string text, Column[] columns, bool isBehind)
    {
        var words = new Word[columns.Length];
        for (int i = 0; i < columns.Length; i++)
            words[i] = isBehind ? Word.In(columns[i], text, disclosure) : Word.Literally(columns[i], text);
        return words;
    }

    private int Ambiguous(string name, int first, int second, out ReferenceTarget nowhere)
    {
        nowhere = ReferenceTarget.Nowhere(CheckCodes.AmbiguousRow, table.Label, name, Keys(first), Keys(second));
        return -1;
    }

    private int NoSuchRow(string name, out ReferenceTarget nowhere)
    {
        var names = new List<string>();
        foreach (ref readonly var row in disclosure[table].Span)
            foreach (var column in wordColumns[table.Index])
                if (!row[column].IsEmpty)
                    names.Add(column.References is null ? row.Text(column) : RowNames.NameBehind(disclosure, site, column, row.Text(column)));
        nowhere = ReferenceTarget.Nowhere(CheckCodes.NoSuchRow, table.Label, name, Nearest.Hint(name, names));
        return -1;
    }

    private string Keys(int row)
    {
        var at = disclosure[table][row];
        return string.Join(' ', RowNames.KeysOf(table).Select(at.Text).Where(text => text.Length > 0));
    }

    /// <summary>Keys, codes of other tables, and what a reader may call the row; never notes, amounts or places.</summary>
    private static Column[] WordColumns(Table table) =>
        [.. table.Columns.Where(column => column.IsKey || column.References is not null || column == Catalogue.Measures.Period
            || (column.Type == ColumnType.Text && (column.IsRequired || column.IsHierarchy || column.Id is "title" or "name")))];
}

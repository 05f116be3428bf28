using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Finds the row that a reference names, by what a reader calls it or by conditions on its columns.</summary>
internal readonly struct RowFinder(Table table, Disclosure disclosure, SiteFacts site)
{
    private static readonly Dictionary<Table, Column[]> wordColumns = Catalogue.OfDisclosure.ToDictionary(table => table, WordColumns);

    /// <summary>The index of the one row, or -1 with the reason.</summary>
    public int Find(string name, out ReferenceTarget nowhere)
    {
        nowhere = default;
        if (name.Contains('='))
        {
            if (Conditions(name.Split([',', '，'], StringSplitOptions.TrimEntries), out nowhere) is not { } conditions)
                return -1;
            int met = -1;
            for (int i = 0; i < disclosure[table].Count; i++)
                if (Meets(i, conditions))
                {
                    if (met >= 0)
                        return Ambiguous(name, met, i, out nowhere);
                    met = i;
                }
            return met >= 0 ? met : NoSuchRow(name, out nowhere);
        }
        int found = FindByWord(name, out nowhere);
        if (found >= 0 || nowhere.Problem is not null)
            return found;
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 ? FindByWords(name, words, out nowhere) : NoSuchRow(name, out nowhere);
    }

    public bool Meets(int row, IReadOnlyList<(Column Column, string Value)> conditions)
    {
        ref readonly var at = ref disclosure[table].Span[row];
        foreach (var (column, value) in conditions)
            if (!Is(at, column, value))
                return false;
        return true;
    }

    /// <summary>Each <c>列=值</c> understood; null with the reason when one is not.</summary>
    public IReadOnlyList<(Column Column, string Value)>? Conditions(string[] texts, out ReferenceTarget nowhere)
    {
        nowhere = default;
        var conditions = new List<(Column, string)>(texts.Length);
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
            conditions.Add((column, text[(at + 1)..].Trim()));
        }
        return conditions;
    }

    private int FindByWord(string name, out ReferenceTarget nowhere)
    {
        nowhere = default;
        int found = -1, named = -1, second = -1;
        bool several = false;
        var rows = disclosure[table].Span;
        for (int i = 0; i < rows.Length; i++)
        {
            if (!IsCalled(rows[i], name))
                continue;
            several |= found >= 0;
            second = found >= 0 && second < 0 ? i : second;
            found = found < 0 ? i : found;
            // Of several rows that the word fits, the one that a reader calls so is meant, if there is only one.
            if (RowNames.NamingColumn(table, rows[i]) is { } column && Is(rows[i], column, name))
                named = named == -1 ? i : -2;
        }
        return !several ? found : named >= 0 ? named : Ambiguous(name, found, second, out nowhere);
    }

    private int FindByWords(string name, string[] words, out ReferenceTarget nowhere)
    {
        nowhere = default;
        int found = -1;
        var rows = disclosure[table].Span;
        for (int i = 0; i < rows.Length; i++)
        {
            bool all = true;
            foreach (string word in words)
                all = all && IsCalled(rows[i], word);
            if (!all)
                continue;
            if (found >= 0)
                return Ambiguous(name, found, i, out nowhere);
            found = i;
        }
        return found >= 0 ? found : NoSuchRow(name, out nowhere);
    }

    private bool IsCalled(in Row row, string word)
    {
        foreach (var column in wordColumns[table])
            if (Is(row, column, word))
                return true;
        return false;
    }

    /// <summary>The cell says the word: literally, by another name of the choice, or by a code whose row is called so.</summary>
    private bool Is(in Row row, Column column, string word)
    {
        ref readonly var figure = ref row[column];
        if (figure.IsEmpty)
            return word.Length == 0;
        if (figure.Printed == word)
            return true;
        if (column.Choices.Count > 0)
            return column.ChoiceOf(word) is { } choice && choice == column.ChoiceOf(figure.Printed);
        return column.References is not null && BehindIs(column, figure.Printed, word);
    }

    private bool BehindIs(Column column, string key, string word)
    {
        if (column.References == Catalogue.Regions.FileName)
            return site.Region(key) is { } region && (region.Name == word || region.Aliases.Contains(word, StringComparer.Ordinal));
        if (column.References == Catalogue.Projects.FileName)
        {
            foreach (ref readonly var project in disclosure[Catalogue.Projects].Span)
                if (project.Text(Catalogue.Projects.Id) == key)
                    return project.Text(Catalogue.Projects.Name) == word || Lists(project.Text(Catalogue.Projects.Aliases), word);
            return false;
        }
        return RowNames.NameBehind(disclosure, site, column, key) == word;
    }

    private static bool Lists(string list, string word)
    {
        foreach (var part in list.AsSpan().SplitAny(';', '；'))
            if (list.AsSpan(part).Trim().SequenceEqual(word))
                return true;
        return false;
    }

    private int Ambiguous(string name, int first, int second, out ReferenceTarget nowhere)
    {
        nowhere = ReferenceTarget.Nowhere(CheckCodes.AmbiguousRow, table.SheetName, name, Keys(first), Keys(second));
        return -1;
    }

    private int NoSuchRow(string name, out ReferenceTarget nowhere)
    {
        var names = new List<string>();
        foreach (ref readonly var row in disclosure[table].Span)
            foreach (var column in wordColumns[table])
                if (!row[column].IsEmpty)
                    names.Add(column.References is null ? row.Text(column) : RowNames.NameBehind(disclosure, site, column, row.Text(column)));
        nowhere = ReferenceTarget.Nowhere(CheckCodes.NoSuchRow, table.SheetName, name, Nearest.To(name, names));
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

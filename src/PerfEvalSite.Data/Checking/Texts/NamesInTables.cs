using System.Runtime.InteropServices;
using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>The names that a disclosure's own tables give: 科目, projects, parts of a score, indicators; and the body's own.</summary>
internal sealed class NamesInTables
{
    private const int OfSpendingAndGeneral = 2 | 32;
    private readonly List<(Phrase Phrase, int Next)> names = [];

    /// <summary>One more than the index in <see cref="names"/> of the last name that begins so; 0 ends a chain.</summary>
    private readonly Dictionary<char, int> heads = [];

    private readonly Dictionary<string, NamedRows> named = new(StringComparer.Ordinal);

    public NamesInTables(CheckContext context)
    {
        foreach (string own in (ReadOnlySpan<string>)[context.Agency.Name, context.Agency.ShortName, .. context.Agency.Aliases])
            if (own.Length > 1)
                Add(new(own, Does.Fills));
        var accounts = Catalogue.Accounts;
        for (int i = 0; i < context.Rows(accounts).Length; i++)
            if (context.Accounts.All[i].Kind == AccountKind.Function)
                AddFunction(accounts, i, context.Rows(accounts)[i].Text(accounts.Item));
        var spending = Catalogue.SpendingByCode;
        for (int i = 0; i < context.Rows(spending).Length; i++)
            if (!context.Rows(spending)[i][spending.Code].IsEmpty)
                AddFunction(spending, i, context.Rows(spending)[i].Text(spending.Item));
        AddRows(context, Catalogue.Projects, Catalogue.Projects.Name, 4);
        // Whose score is meant is clear where there is one evaluation only.
        if (context.Rows(Catalogue.Evaluations).Length < 2)
            AddRows(context, Catalogue.Scores, Catalogue.Scores.Part, 2);
        var measures = context.Rows(Catalogue.Measures);
        for (int i = 0; i < measures.Length; i++)
            if (IsOfYear(context, measures[i]) && measures[i][Catalogue.Measures.Region].IsEmpty)
                AddName(measures[i].Text(Catalogue.Measures.Item), Catalogue.Measures, i, 4);
        var indicators = Catalogue.Indicators;
        var rows = context.Rows(indicators);
        for (int i = 0; i < rows.Length; i++)
            AddName(rows[i].Text(rows[i][indicators.Level4].IsEmpty ? indicators.Level3 : indicators.Level4), indicators, i, 4);
    }

    /// <summary>A number of 其他数据 without a period is the year's, and so is one of 2020年, 2020年度 or 全年.</summary>
    public static bool IsOfYear(CheckContext context, in Row measure)
    {
        var period = measure.Text(Catalogue.Measures.Period).AsSpan().Trim();
        return period.IsEmpty || period is "全年" || (Anchor.YearAt(period) == context.Disclosure.FiscalYear && period[5..] is "" or "度" or "全年");
    }

    /// <summary>The longest name with which the text begins.</summary>
    public Phrase At(ReadOnlySpan<char> text)
    {
        Phrase longest = default;
        if (heads.TryGetValue(text[0], out int next))
            for (; next > 0; next = names[next - 1].Next)
                if (names[next - 1].Phrase is var phrase && phrase.Words.Length > (longest.Words?.Length ?? 0) && text.StartsWith(phrase.Words, StringComparison.Ordinal))
                    longest = phrase;
        return longest;
    }

    private void AddRows(CheckContext context, Table table, Column name, int least)
    {
        for (int i = 0; i < context.Rows(table).Length; i++)
            AddName(context.Rows(table)[i].Text(name), table, i, least);
    }

    /// <summary>As printed, and without what texts leave out of it: 支出, （类）.</summary>
    private void AddFunction(Table table, int row, string name)
    {
        name = AccountNames.Squeezed(name);
        foreach (string tail in (ReadOnlySpan<string>)["（类）", "（款）", "（项）", "(类)", "(款)", "(项)", "类支出", "支出"])
            if (name.EndsWith(tail, StringComparison.Ordinal) && name.Length > tail.Length + 2)
                name = name[..^tail.Length];
        AddName(name, table, row, 3);
        // 司法 is a name where （款） stands behind it, and else a word.
        if (name.Length == 2)
            foreach (string bracket in (ReadOnlySpan<string>)["（类）", "（款）", "（项）", "(类)", "(款)", "(项)"])
                AddName(name + bracket, table, row, 3);
    }

    private void AddName(string name, Table table, int row, int least)
    {
        if (name.Length < least)
            return;
        if (named.TryGetValue(name, out var rows))
        {
            rows.Add(table, row);
            return;
        }
        named[name] = rows = new NamedRows(table == Catalogue.Accounts || table == Catalogue.SpendingByCode ? OfSpendingAndGeneral : 0, table, row);
        Add(new(name, Does.Names, rows));
    }

    /// <summary>Chains of names by their first character, in one list: a disclosure has a hundred names, and a list for each character would cost more than they.</summary>
    private void Add(in Phrase phrase)
    {
        ref int head = ref CollectionsMarshal.GetValueRefOrAddDefault(heads, phrase.Words[0], out _);
        names.Add((phrase, head));
        head = names.Count;
    }
}

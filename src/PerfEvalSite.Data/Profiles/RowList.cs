namespace PerfEvalSite.Data.Profiles;

/// <summary>The rows that a form prints, looked up by name or code in the order of the form, since 一般公共预算财政拨款 stands there twice.</summary>
internal sealed class RowList
{
    private readonly FormSection section;
    private readonly List<(FormRow Row, string[] Names)> rows = [];
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private int next;

    public RowList(FormSection section)
    {
        this.section = section;
        foreach (var row in section.Rows.Concat(section.Known))
            rows.Add((row, row.PlainNames));
    }

    public bool Knows(string text) => rows.Count > 0 && rows.Exists(row => Array.IndexOf(row.Names, Words.WithoutOrdinal(Words.Plain(text))) >= 0);

    /// <param name="isExtra">Whether the form has a list and the row is not in it.</param>
    public FormRow? Find(string name, string code, out bool isExtra)
    {
        isExtra = false;
        if (rows.Count == 0)
            return null;
        string plain = Words.WithoutOrdinal(Words.Plain(name));
        if ((Next(plain, code, isUnder: true) ?? Next(plain, code, isUnder: false)) is { } at)
        {
            next = at + 1;
            met.UnionWith(rows[at].Names);
            return rows[at].Row;
        }
        isExtra = section.Others is not null || section.Rest is not null;
        return null;
    }

    /// <summary>The next of that name or code, and the first again behind the last.</summary>
    /// <param name="isUnder">Among those that stand below a row that has been met.</param>
    private int? Next(string plain, string code, bool isUnder)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            int at = (next + i) % rows.Count;
            var (row, names) = rows[at];
            if (row.Under.Length > 0 == isUnder && (!isUnder || met.Contains(row.Under)) && (code.Length > 0 ? row.IsCode(code) : plain.Length > 0 && Array.IndexOf(names, plain) >= 0))
                return at;
        }
        return null;
    }

    /// <summary>What a row that is not in the list is: one more of a numbered list, or something else.</summary>
    public IReadOnlyList<Given> Otherwise(string name, bool isExtra) => isExtra ? Otherwise(section, name) : [];

    /// <inheritdoc cref="Otherwise(string, bool)"/>
    public static IReadOnlyList<Given> Otherwise(FormSection section, string name) =>
        (Words.HasOrdinal(Words.Plain(name)) ? section.Others ?? section.Rest : section.Rest ?? section.Others) ?? [];
}

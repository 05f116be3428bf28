namespace PerfEvalSite.Data.Profiles;

/// <summary>The rows that a form prints, looked up by name or code in the order of the form, since 一般公共预算财政拨款 stands there twice.</summary>
internal sealed class RowList
{
    private readonly FormSection section;
    private readonly List<(FormRow Row, string[] Names)> rows = [];
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
        for (int i = 0; i < rows.Count; i++)
        {
            int at = (next + i) % rows.Count;
            if (code.Length > 0 ? !rows[at].Row.IsCode(code) : plain.Length == 0 || Array.IndexOf(rows[at].Names, plain) < 0)
                continue;
            next = at + 1;
            return rows[at].Row;
        }
        isExtra = section.Others is not null || section.Rest is not null;
        return null;
    }

    /// <summary>What a row that is not in the list is: one more of a numbered list, or something else.</summary>
    public IReadOnlyList<Given> Otherwise(string name, bool isExtra) => isExtra ? Otherwise(section, name) : [];

    /// <inheritdoc cref="Otherwise(string, bool)"/>
    public static IReadOnlyList<Given> Otherwise(FormSection section, string name) =>
        (Words.HasOrdinal(Words.Plain(name)) ? section.Others ?? section.Rest : section.Rest ?? section.Others) ?? [];
}

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>Finds for each row of a disclosure's tables the printed row of a form that it is, as <see cref="PartReader"/> finds it the other way round.</summary>
internal sealed class FormFiller(List<FormSection> sections, Disclosure disclosure, FormScope scope, bool isOwnList)
{
    private enum Pass : byte
    {
        /// <summary>Rows that the form prints, and rows of parts that have no list.</summary>
        Printed,
        Known,
        Extra,
    }

    private readonly List<(FormSection Section, List<FormLine> Lines)> parts = [];
    private int lastRow = -1;
    private Column? lastColumn;
    private string lastName = "";

    /// <param name="lines">Takes the rows of each part that has any.</param>
    public void Fill(Dictionary<FormSection, List<FormLine>> lines)
    {
        foreach (var section in sections)
            if (!section.IsLabels)
                parts.Add((section, []));
        var tables = new HashSet<Table>();
        foreach (var (section, own) in parts)
        {
            if (!isOwnList && section.HasKeys)
                own.AddRange(section.Rows.Where(row => row.IsOf(disclosure.FiscalYear)).Select(FormLine.Of));
            tables.UnionWith(section.Groups.All.Select(group => group.Table));
        }
        bool hasAny = false;
        foreach (var table in tables.OrderBy(table => table.Index))
        {
            lastRow = -1;
            var rows = disclosure[table].Span;
            for (int i = 0; i < rows.Length; i++)
                if (scope.Holds(table, rows[i]))
                    hasAny |= Place(table, rows[i], i);
        }
        foreach (var (section, own) in parts)
            if (hasAny)
                lines[section] = own;
    }

    /// <summary>Whether a row says what a position stands for; what comes first counts where two say something of one column.</summary>
    public static bool Says(in Row row, Table table, IReadOnlyList<Given> first, IReadOnlyList<Given> second, IReadOnlyList<Given> third)
    {
        foreach (var given in first)
            if (given.Column.Table == table && !IsSaid(row, given))
                return false;
        foreach (var given in second)
            if (given.Column.Table == table && !Has(first, given.Column) && !IsSaid(row, given))
                return false;
        foreach (var given in third)
            if (given.Column.Table == table && !Has(first, given.Column) && !Has(second, given.Column) && !IsSaid(row, given))
                return false;
        return true;
    }

    private static bool Has(IReadOnlyList<Given> all, Column column)
    {
        for (int i = 0; i < all.Count; i++)
            if (all[i].Column == column)
                return true;
        return false;
    }

    private static bool IsSaid(in Row row, Given given)
    {
        string text = row.Text(given.Column);
        return text == given.Text || given.Column.Choices.Count > 0 && given.Column.ChoiceOf(text)?.Name == given.Text;
    }

    private bool Place(Table table, in Row row, int at)
    {
        for (var pass = Pass.Printed; pass <= Pass.Extra; pass++)
            foreach (var (section, lines) in parts)
                foreach (var group in section.Groups.All)
                    if (group.Table == table && Try(section, lines, group, row, at, pass))
                        return true;
        return false;
    }

    private bool Try(FormSection section, List<FormLine> lines, FormGroup group, in Row row, int at, Pass pass)
    {
        if (group.Table != section.Table)
            // A column that is a cell of another table says by its position alone which.
            return pass == Pass.Printed && group.With.Any(given => given.Column.Table == group.Table) && Says(row, group.Table, group.With, [], []) && Put(section, lines, group, null, row, at);
        bool hasList = section.HasKeys && section.Rows.Count + section.Known.Count > 0;
        if (!hasList)
            return pass == Pass.Printed && Says(row, group.Table, group.With, section.With, []) && Put(section, lines, group, null, row, at);
        switch (pass)
        {
            case Pass.Printed:
                return Listed(section, section.Rows, group, row, at) is { } printed && Put(section, lines, group, printed, row, at);
            case Pass.Known:
                return Listed(section, section.Known, group, row, at) is { } known && Put(section, lines, group, known, row, at);
            default:
                return (section.Others ?? section.Rest) is not null
                    && Says(row, group.Table, group.With, RowList.Otherwise(section, NameOf(section, row)), section.With)
                    && Put(section, lines, group, null, row, at);
        }
    }

    private FormRow? Listed(FormSection section, IReadOnlyList<FormRow> list, FormGroup group, in Row row, int at)
    {
        if (list.Count == 0 || !Says(row, group.Table, group.With, [], []))
            return null;
        string code = CodeOf(section, row);
        string? plain = null;
        foreach (var listed in list)
        {
            if (KeyOf(section, FormRole.Name) is { } name && Has(listed.With, name))
            {
                // The catalogue has a word of its own for the row.
            }
            else if (code.Length > 0 ? !listed.IsCode(code) : Array.IndexOf(listed.PlainNames, plain ??= PlainName(section, row, at)) < 0)
            {
                continue;
            }
            if (Says(row, group.Table, group.With, listed.With, section.With))
                return listed;
        }
        return null;
    }

    private bool Put(FormSection section, List<FormLine> lines, FormGroup group, FormRow? listed, in Row row, int at)
    {
        bool isWord = listed is not null && KeyOf(section, FormRole.Name) is { } key && Has(listed.With, key);
        string name = isWord ? listed!.Name : NameOf(section, row);
        string code = CodeOf(section, row);
        if (section.Groups.All.Count > 1 || listed is not null)
            foreach (var line in lines)
            {
                if (line.Listed != listed || line.Rows.Count > 0 && (line.Name != name || line.Code != code) && !IsSameRow(listed, line, code) || !line.TryPut(group, at))
                    continue;
                if (listed is not null && !isWord && line.Rows.Count == 1 && Words.WithoutOrdinal(Words.Plain(name)) != listed.PlainNames[0])
                    line.Name = name;
                if (code.Length > 0)
                    line.Code = code;
                return true;
            }
        var added = new FormLine(listed, name, code);
        added.TryPut(group, at);
        // Behind the row that was filled last, which the document prints before it.
        int behind = isOwnList ? lines.Count - 1 : lines.FindLastIndex(line => line.Rows.Count > 0);
        lines.Insert(behind + 1, added);
        return true;
    }

    private static bool IsSameRow(FormRow? listed, FormLine line, string code) => listed is not null && (code.Length == 0 || line.Code.Length == 0 || line.Code == code);

    private static Column? KeyOf(FormSection section, FormRole role)
    {
        foreach (var column in section.Columns)
            if (column.Role == role)
                return column.To;
        return null;
    }

    private static string NameOf(FormSection section, in Row row) => KeyOf(section, FormRole.Name) is { } column ? row.Text(column) : "";

    private static string CodeOf(FormSection section, in Row row) => KeyOf(section, FormRole.Code) is { } column ? row.Text(column) : "";

    /// <summary>Asked of every part, and worked out once a row.</summary>
    private string PlainName(FormSection section, in Row row, int at)
    {
        var column = KeyOf(section, FormRole.Name);
        if (at != lastRow || column != lastColumn)
            (lastRow, lastColumn, lastName) = (at, column, Words.WithoutOrdinal(Words.Plain(NameOf(section, row))));
        return lastName;
    }
}

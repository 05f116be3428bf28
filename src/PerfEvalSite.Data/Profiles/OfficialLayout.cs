namespace PerfEvalSite.Data.Profiles;

public enum LayoutKind : byte
{
    Title,

    /// <summary>公开01表.</summary>
    Number,

    /// <summary>部门：, 金额单位：万元.</summary>
    Caption,
    Head,
    Label,
    RowName,
    RowCode,

    /// <summary>To be filled in, or to be shown: <see cref="LayoutCell.Field"/> says what.</summary>
    Value,

    /// <summary>No cell of the table; the other side is longer.</summary>
    Filler,
    Note,
}

/// <summary>A cell of an official table as it is printed, with how many rows and columns it spans.</summary>
/// <param name="Section">Null above and below the table.</param>
/// <param name="Field">The column that it belongs to; null for heads.</param>
/// <param name="Line">The printed row that it belongs to; null where the document has rows of its own.</param>
/// <param name="Source">Place of the row that it shows in the disclosure's table, from 0; -1 where it shows none.</param>
public sealed record LayoutCell(
    int Row, int Column, int Height, int Width, LayoutKind Kind, string Text, FormSection? Section = null, FormColumn? Field = null, FormRow? Line = null, int Source = -1)
{
    /// <summary>What the position says without printing it: the constants that tell its row of the catalogue from others.</summary>
    public IEnumerable<Given> Given
    {
        get
        {
            var said = new HashSet<Tables.Column>();
            foreach (var given in (Field?.With ?? []).Concat(Line?.With ?? []).Concat(Section?.With ?? []))
                if (given.Column.Table == Field?.To?.Table && said.Add(given.Column))
                    yield return given;
        }
    }
}

/// <summary>An official table or form laid out: what a blank sheet, a page and a download print, position by position.</summary>
public sealed class OfficialLayout
{
    private readonly List<LayoutCell> cells = [];
    private readonly Dictionary<FormSection, List<FormColumn>> columns = new(ReferenceEqualityComparer.Instance);
    private readonly OfficialForm form;
    private readonly FormContent content;
    private int row;

    private OfficialLayout(OfficialForm form, FormContent content) => (this.form, this.content) = (form, content);

    /// <summary>In the order of rows, then columns.</summary>
    public IReadOnlyList<LayoutCell> Cells => cells;

    public int Height => row;

    public int Width { get; private set; }

    /// <summary>To be filled in.</summary>
    /// <param name="openRows">How many rows a part has whose rows every document has its own.</param>
    public static OfficialLayout Of(OfficialForm form, int year, int openRows = 12) => Of(form, new FormContent(form, year, openRows));

    public static OfficialLayout Of(OfficialForm form, FormContent content)
    {
        var layout = new OfficialLayout(form, content);
        layout.Make();
        return layout;
    }

    private void Make()
    {
        var bands = Bands();
        Width = Math.Max(4, bands.Max(band => band.Sum(section => Columns(section).Count)));
        cells.Add(new(row++, 0, 1, Width, LayoutKind.Title, form.Title));
        if (form.Number.Length > 0)
            cells.Add(new(row++, Width - 1, 1, 1, LayoutKind.Number, form.Number));
        if (form.Subject == FormSubject.None)
            cells.Add(new(row, 0, 1, 1, LayoutKind.Caption, "部门："));
        if (form.Subject == FormSubject.None || content.Unit.Length > 0)
            cells.Add(new(row++, Width - 1, 1, 1, LayoutKind.Caption, $"金额单位：{content.Unit}"));
        foreach (var band in bands)
            if (band[0].IsLabels)
                MakeLabels(band[0]);
            else
                MakeBand(band);
        foreach (string note in content.Notes)
            cells.Add(new(row++, 0, 1, Width, LayoutKind.Note, note));
        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
    }

    /// <summary>The sections that stand side by side, from the top down; other ways to print the same are left out.</summary>
    private List<List<FormSection>> Bands()
    {
        var bands = new List<List<FormSection>>();
        foreach (var section in content.Sections)
            if (section.IsBeside && bands.Count > 0)
                bands[^1].Add(section);
            else
                bands.Add([section]);
        return bands;
    }

    /// <summary>类, 款, 项 are written joined.</summary>
    private List<FormColumn> Columns(FormSection section)
    {
        if (!columns.TryGetValue(section, out var printed))
            columns[section] = printed = [.. section.Columns.Where(column => column.Role is not (FormRole.CodePart or FormRole.Line) && !column.IsUnprinted), .. content.ExtraColumns(section)];
        return printed;
    }

    private void MakeLabels(FormSection section)
    {
        int at = 0;
        foreach (var column in Columns(section))
        {
            var value = content.CellOf(section, column);
            bool isWide = column.To!.Type is Tables.ColumnType.Text && column.To.Name.Length > 4 && column.To.Table == Tables.Catalogue.Narratives;
            if (at + 2 > Width || isWide && at > 0)
                (at, row) = (0, row + 1);
            cells.Add(new(row, at, 1, 1, LayoutKind.Label, column.Print, section));
            cells.Add(new(row, at + 1, 1, isWide || at + 4 > Width ? Width - at - 1 : 1, LayoutKind.Value, value.Text, section, column, Source: value.Row));
            at = isWide ? Width : at + 2;
        }
        row++;
    }

    private void MakeBand(List<FormSection> band)
    {
        int depth = band.Max(section => Columns(section).Max(column => column.Path.Count) + (section.Head.Length > 0 ? 1 : 0));
        int column = 0;
        foreach (var section in band)
        {
            var columns = Columns(section);
            var paths = columns.ConvertAll(one => section.Head.Length > 0 ? [section.Head, .. one.Path] : one.Path);
            MakeHeads(section, paths, column, depth);
            column += columns.Count;
        }
        row += depth;
        int height = Align(band, out var lines);
        column = 0;
        for (int i = 0; i < band.Count; i++)
        {
            MakeBody(band[i], lines[i], column, height);
            column += Columns(band[i]).Count;
        }
        row += height;
    }

    private void MakeHeads(FormSection section, List<IReadOnlyList<string>> paths, int left, int depth)
    {
        for (int level = 0; level < depth; level++)
            for (int i = 0; i < paths.Count; i++)
            {
                if (level >= paths[i].Count || i > 0 && IsSame(paths[i - 1], paths[i], level))
                    continue;
                int width = 1;
                while (i + width < paths.Count && IsSame(paths[i], paths[i + width], level))
                    width++;
                bool isLowest = level == paths[i].Count - 1;
                cells.Add(new(row + level, left + i, isLowest ? depth - level : 1, width, LayoutKind.Head, paths[i][level], section));
            }
    }

    private static bool IsSame(IReadOnlyList<string> a, IReadOnlyList<string> b, int level) =>
        level < a.Count - 1 && level < b.Count - 1 && a.Take(level + 1).SequenceEqual(b.Take(level + 1));

    /// <summary>The sums of two sides stand in the same rows. Null where a side has no row there.</summary>
    private int Align(List<FormSection> band, out List<List<FormLine?>> lines)
    {
        lines = band.ConvertAll(section => content.Lines(section).ToList<FormLine?>());
        int head = lines.Max(HeadOf);
        foreach (var side in lines)
            side.InsertRange(HeadOf(side), Enumerable.Repeat<FormLine?>(null, head - HeadOf(side)));
        int height = lines.Max(side => side.Count);
        foreach (var side in lines)
            if (side.Count < height && side.Count > 0)
                side.InsertRange(side.Count - (side[^1] is { Listed: not null } ? 1 : 0), Enumerable.Repeat<FormLine?>(null, height - side.Count));
        return height;
    }

    private static int HeadOf(List<FormLine?> side)
    {
        int at = side.FindIndex(line => line?.Listed is { } listed && (listed.Name.Contains("合计", StringComparison.Ordinal) || listed.Name.Contains("总计", StringComparison.Ordinal)));
        return at < 0 ? side.Count : at;
    }

    private void MakeBody(FormSection section, List<FormLine?> lines, int left, int height)
    {
        bool hasList = section.Rows.Count > 0 && section.HasKeys;
        int at = left;
        // Where a level of a tree begins anew, the lower ones do.
        var begins = new bool[height];
        foreach (var column in Columns(section))
        {
            bool isLevel = IsUpperLevel(section, column);
            for (int i = 0; i < height; i++)
            {
                var line = i < lines.Count ? lines[i] : null;
                if (line is null)
                    cells.Add(hasList ? new(row + i, at, 1, 1, LayoutKind.Filler, "", section) : new(row + i, at, 1, 1, KindOf(column), "", section, column));
                else if (!isLevel)
                    cells.Add(CellOf(section, column, line, row + i, at, 1));
                else if (CellOf(section, column, line, row + i, at, 1) is var cell)
                {
                    int span = 1;
                    while (cell.Text.Length > 0 && i + span < lines.Count && !begins[i + span] && lines[i + span] is { } next && CellOf(section, column, next, 0, 0, 1).Text == cell.Text)
                        span++;
                    cells.Add(cell with { Height = span });
                    begins[i] = true;
                    i += span - 1;
                }
            }
            at++;
        }
        // 总分 below the rows of a tree.
        if (!section.HasKeys)
            foreach (var line in section.Rows.Where(line => line.Goes.Count > 0))
                MakeForward(section, line, left, height);
    }

    /// <summary>Names of levels above the lowest are printed once for the rows they hold for.</summary>
    private bool IsUpperLevel(FormSection section, FormColumn column) =>
        IsLevel(column) && Columns(section).FindLast(IsLevel) != column;

    private static bool IsLevel(FormColumn column) => column.To is { IsHierarchy: true, Type: Tables.ColumnType.Text };

    private static LayoutKind KindOf(FormColumn column) => column.Role switch
    {
        FormRole.Name => LayoutKind.RowName,
        FormRole.Code => LayoutKind.RowCode,
        _ => LayoutKind.Value,
    };

    private LayoutCell CellOf(FormSection section, FormColumn column, FormLine line, int at, int left, int height)
    {
        var kind = KindOf(column);
        var cell = kind switch
        {
            LayoutKind.RowName => new FormCell(line.Name, -1),
            LayoutKind.RowCode => new FormCell(line.Code, -1),
            _ => content.CellOf(section, line, column),
        };
        return new(at, left, height, 1, kind, cell.Text, section, column, line.Listed, cell.Row);
    }

    private void MakeForward(FormSection section, FormRow line, int left, int height)
    {
        int at = row + height;
        var columns = Columns(section);
        int first = columns.FindIndex(column => line.Goes.Any(goes => goes.From == column.To));
        cells.Add(new(at, left, 1, Math.Max(1, first), LayoutKind.RowName, line.Name, section, null, line));
        for (int i = 0; i < columns.Count; i++)
            foreach (var (from, to) in line.Goes)
                if (columns[i].To == from && new FormColumn(FormRole.Value, to, [], [], IsNeeded: false) is var field && content.CellOf(section, field) is var value)
                    cells.Add(new(at, left + i, 1, 1, LayoutKind.Value, value.Text, section, field, line, value.Row));
        row++;
    }
}

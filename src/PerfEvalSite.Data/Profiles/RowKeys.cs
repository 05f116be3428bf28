namespace PerfEvalSite.Data.Profiles;

/// <summary>Which row a row of a grid is: its name and its code, wherever the form puts them.</summary>
internal sealed class RowKeys(Grid grid, BandPart part)
{
    private readonly (int At, FormColumn Column)[] codes = [.. part.Placed().Where(placed => placed.Column.Role is FormRole.Code or FormRole.CodePart)];
    private readonly int[] names = NamesOf(part);
    private string[] before = [];

    public bool HasKeys => codes.Length > 0 || names.Length > 0;

    public FormColumn? NameColumn { get; } = part.Section.Columns.FirstOrDefault(column => column.Role == FormRole.Name);

    public FormColumn? CodeColumn { get; } = part.Section.Columns.FirstOrDefault(column => column.Role == FormRole.Code);

    /// <summary>Columns of the grid that name the row, so that no other place is looked for.</summary>
    public bool Reads(int column) => Array.IndexOf(names, column) >= 0 || Array.Exists(codes, code => code.At == column);

    /// <summary>What stands in a column of codes, has a digit and is no code: 201.0, 2.01E+06; it would be lost.</summary>
    public IEnumerable<GridCell> OddCodes(int row) =>
        codes.Select(code => grid[row, code.At]).Where(cell => cell.Text.AsSpan().ContainsAnyInRange('0', '9') && Digits(cell.Text).Length == 0);

    /// <param name="code">Blank where the row has none, as 合计.</param>
    /// <returns>The name's cell; a blank one where there is none.</returns>
    public GridCell Of(int row, out GridCell code)
    {
        code = default;
        GridCell name = default;
        var parts = new string[codes.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            var cell = grid[row, codes[i].At];
            parts[i] = Digits(cell.Text);
            if (cell.IsBlank)
                continue;
            if (parts[i].Length == 0)
                // 合计 stands in the column of codes, or over all of them.
                name = name.IsBlank ? cell : name;
            else
                code = cell;
        }
        if (!code.IsBlank)
            code = code with { Text = Joined(parts) };
        foreach (int at in names)
            if (!grid[row, at].IsBlank)
                return grid[row, at];
        return name.IsBlank && code.IsBlank ? MergedName(row) : name;
    }

    /// <summary>公用经费合计 that begins in the part before and is merged as far as the figure.</summary>
    private GridCell MergedName(int row)
    {
        foreach (int at in names)
            if (grid.SpanAt(row, at) is { } span && span.Row == row && span.LastRow == row && span.Column < part.First && !grid[row, span.Column].Text.AsSpan().ContainsAnyInRange('0', '9'))
                return grid[row, span.Column];
        return default;
    }

    /// <summary>The head's own column, and those without a head that follow or, where the head is spread over the rows, stand before.</summary>
    private static int[] NamesOf(BandPart part)
    {
        var names = new List<int>();
        for (int at = part.First; at <= part.Last; at++)
            if (part.Columns[at - part.First] is { Role: FormRole.Name })
            {
                names.Add(at);
                for (int next = at + 1; next <= part.Last && part.Columns[next - part.First] is null && part.Paths[next - part.First].IsEmpty; next++)
                    names.Add(next);
            }
        // A label that is merged over the rows stands before them, or no head at all.
        if (names.Count == 0 && part.Section.Columns.Any(column => column.Role == FormRole.Name))
            for (int at = part.First; at <= part.Last && part.Columns[at - part.First] is null; at++)
                names.Add(at);
        return [.. names];
    }

    private string Joined(string[] parts)
    {
        if (parts.Length == 1)
            return parts[0];
        // 201, 20106, 2010601 in whichever of the columns.
        string longest = parts.MaxBy(part => part.Length)!;
        if (longest.Length > 3)
            return longest;
        int last = Array.FindLastIndex(parts, part => part.Length > 0);
        // A part that is printed on the first row of its group alone holds for the rows below.
        for (int i = 0; i < last; i++)
            if (parts[i].Length == 0 && before.Length == parts.Length)
                parts[i] = before[i];
        before = parts;
        return string.Concat(parts.Take(last + 1).Select((part, i) => i == 0 ? part : part.PadLeft(2, '0')));
    }

    private static string Digits(string text)
    {
        string plain = Words.Plain(text);
        return plain.Length > 0 && !plain.AsSpan().ContainsAnyExceptInRange('0', '9') ? plain : "";
    }
}

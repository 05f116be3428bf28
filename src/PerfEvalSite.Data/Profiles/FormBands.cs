namespace PerfEvalSite.Data.Profiles;

/// <summary>One section of a form where it stands in a grid: which column of the grid is which of its own.</summary>
/// <param name="Columns">By column of the grid; null for one that the section does not have.</param>
internal sealed record BandPart(FormSection Section, int First, int Last, FormColumn?[] Columns, HeadPath[] Paths)
{
    public IEnumerable<(int At, FormColumn Column)> Placed()
    {
        for (int at = First; at <= Last; at++)
            if (Columns[at - First] is { } column)
                yield return (at, column);
    }
}

/// <summary>A stretch of rows under one head: parts side by side, from <paramref name="Body"/> to before <paramref name="End"/>.</summary>
internal sealed record Band(int Head, int Body, int End, IReadOnlyList<BandPart> Parts);

/// <summary>Finds the heads of a form in a grid, however many rows they have and however often they are printed again.</summary>
internal static class FormBands
{
    private const int MostHeadRows = 6;

    public static List<Band> Find(OfficialForm form, Grid grid)
    {
        var words = new FormWords(form);
        var bands = new List<Band>();
        int row = 0;
        while (row < grid.Height)
        {
            int last = HeadEnd(grid, words, row);
            if (last < row || Resolve(form, words, grid, row, last) is not { Count: > 0 } parts)
            {
                row++;
                continue;
            }
            int first = HeadStart(grid, words, row);
            if (first < row && Resolve(form, words, grid, first, last) is { Count: > 0 } wider)
                (row, parts) = (first, wider);
            if (bands.Count > 0)
                bands[^1] = bands[^1] with { End = row };
            int body = last + 1;
            while (body < grid.Height && IsNumbering(grid, body))
                body++;
            bands.Add(new(row, body, grid.Height, parts));
            row = body;
        }
        return bands;
    }

    /// <summary>栏次, or a row of nothing but the numbers that columns are counted by.</summary>
    public static bool IsNumbering(Grid grid, int row)
    {
        int numbers = 0;
        int last = -1;
        foreach (var cell in grid.Said(row))
        {
            string text = Words.Plain(cell.Text);
            if (text is "栏次" or "行次" or "行次栏次" or "—" or "-")
                continue;
            if (!Words.IsSmallNumber(text) || int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is var number && number <= last)
                return false;
            last = number;
            numbers++;
        }
        return numbers > 0 && (last == numbers || grid.Said(row).Any(cell => Words.Plain(cell.Text) is "栏次" or "行次栏次"));
    }

    /// <summary>The last row of a head that begins in a row; before it when none does.</summary>
    private static int HeadEnd(Grid grid, FormWords words, int first)
    {
        if (IsNumbering(grid, first) || !IsHead(grid, words, first, first))
            return first - 1;
        int last = first;
        while (last + 1 < grid.Height && last + 1 - first < MostHeadRows && !IsNumbering(grid, last + 1) && IsHead(grid, words, first, last + 1))
            last++;
        return last;
    }

    /// <summary>The first row of a head, of which the uppermost rows may name what the form doesn't: “三公”经费预算数.</summary>
    private static int HeadStart(Grid grid, FormWords words, int first)
    {
        int start = first;
        while (start > 0 && first - start < 2 && IsUpper(grid, words, start - 1))
            start--;
        return start;
    }

    private static bool IsUpper(Grid grid, FormWords words, int row)
    {
        int said = 0;
        bool isKnown = false;
        foreach (var cell in grid.Said(row))
        {
            // A row with a figure is one of the table above.
            if (FormNotes.StatesUnit(cell.Text) || !cell.Text.AsSpan().ContainsAnyExcept("0123456789.,-%，．％ "))
                return false;
            said++;
            isKnown |= words.AreHead(Words.WithoutYear(Words.Head(Words.Plain(cell.Text), out _)));
        }
        return said > 1 && isKnown;
    }

    private static bool IsHead(Grid grid, FormWords words, int first, int row)
    {
        int known = 0;
        int said = 0;
        bool isCounted = grid.Said(row).Any(cell => Words.Plain(cell.Text) == "栏次");
        for (int column = 0; column < grid.Width; column++)
        {
            if (grid[row, column].IsBlank)
                continue;
            said++;
            string head = Words.WithoutYear(Words.Head(Words.Plain(grid[row, column].Text), out _));
            // 类 款 项 栏次 1 2 3 in one row: what columns are counted by says nothing.
            if (head == "栏次" || isCounted && Words.IsSmallNumber(head))
            {
                said--;
                continue;
            }
            if (!words.AreHead(head))
                continue;
            if (row > first && head is "合计" or "总计" && IsBelowKey(grid, words, first, row, column) && IsLowestHead(grid, words, first, row))
                continue;
            // A name below the head 项目 is the first row, even where it is a head elsewhere.
            if (row > first && !words.AreKey(head) && IsBelowKey(grid, words, first, row, column))
                return false;
            known++;
        }
        return known > 0 && known * 2 > said - (said > 3 ? 1 : 0);
    }

    /// <summary>Whether a row that begins with 合计 is the lowest of the heads as well: 基本支出 and 项目支出 stand in it, and no figure.</summary>
    private static bool IsLowestHead(Grid grid, FormWords words, int first, int row)
    {
        int heads = 0;
        for (int column = 0; column < grid.Width; column++)
        {
            if (grid[row, column].IsBlank)
                continue;
            string head = Words.Head(Words.Plain(grid[row, column].Text), out _);
            if (!words.AreHead(head))
                return false;
            heads += IsBelowKey(grid, words, first, row, column) ? 0 : 1;
        }
        return heads > 1;
    }

    private static bool IsBelowKey(Grid grid, FormWords words, int first, int row, int column)
    {
        for (int above = first; above < row; above++)
            if (words.AreKey(Words.Head(Words.Plain(grid[above, column].Text), out _)) && !words.AreGroup(Words.Plain(grid[above, column].Text)))
                return true;
        return false;
    }

    private static List<BandPart> Resolve(OfficialForm form, FormWords words, Grid grid, int first, int last)
    {
        var paths = HeadPaths.Of(grid, first, last, words.AreRowKey);
        var parts = new List<BandPart>();
        var used = new HashSet<FormSection>(ReferenceEqualityComparer.Instance);
        bool isHeaded = form.Sections.Any(section => paths.Any(path => IsUnder(path, section)));
        foreach (var (from, to) in Stretches(form, paths))
            if (BestOf(form, paths, from, to, used, isHeaded) is { } part)
            {
                parts.Add(part);
                used.Add(part.Section);
            }
        return parts;
    }

    /// <summary>Side by side stand as many sections as the column that says which row it is comes up.</summary>
    private static IEnumerable<(int From, int To)> Stretches(OfficialForm form, HeadPath[] paths)
    {
        int from = 0;
        var roles = new HashSet<(FormRole, int)>();
        (int, int) before = (-1, -1);
        for (int at = 0; at < paths.Length; at++)
        {
            var path = paths[at];
            if (path.IsEmpty || path.Origin == before)
                continue;
            before = path.Origin;
            var key = form.Sections.Where(section => !section.IsLabels).SelectMany(section => section.Columns)
                .FirstOrDefault(column => column.IsKey && column.Heads.Any(head => path.Matches(head) > 0));
            if (key is null || roles.Add((key.Role, key.Part)))
                continue;
            yield return (from, at - 1);
            from = at;
            roles = [(key.Role, key.Part)];
        }
        yield return (from, paths.Length - 1);
    }

    private static BandPart? BestOf(OfficialForm form, HeadPath[] paths, int from, int to, HashSet<FormSection> used, bool isHeaded)
    {
        BandPart? best = null;
        int most = 0;
        foreach (var section in form.Sections)
        {
            if (section.IsLabels || used.Contains(section) && !section.IsRepeated)
                continue;
            bool isUnder = section.Heads.Count == 0 || Enumerable.Range(from, to - from + 1).Any(at => IsUnder(paths[at], section));
            if (isHeaded && !isUnder || Columns(section, paths, from, to) is not { } columns)
                continue;
            int found = columns.Count(column => column is not null);
            if (found > most)
                (best, most) = (new BandPart(section, from, to, columns, paths[from..(to + 1)]), found);
        }
        return best;
    }

    private static bool IsUnder(HeadPath path, FormSection section) => !path.IsEmpty && section.Heads.Any(head => Array.IndexOf(path.Names, head) >= 0);

    /// <summary>Null when a column that the section cannot be without is not there.</summary>
    private static FormColumn?[]? Columns(FormSection section, HeadPath[] paths, int from, int to)
    {
        var columns = new FormColumn?[to - from + 1];
        var taken = new Dictionary<FormColumn, (int, int)>(ReferenceEqualityComparer.Instance);
        // What the form itself prints counts before what others call the same: 预期目标 before 年度总体目标 that stands beside it.
        for (int pass = 0; pass < 2; pass++)
            while (MatchHeads(section, paths, from, columns, taken, pass))
            {
                // What another column has lost may be the second best of one.
            }
        for (int at = from; at <= to; at++)
        {
            if (columns[at - from] is not null)
                continue;
            if (paths[at].IsEmpty)
            {
                // The second and third column under one head of codes.
                if (at > from && columns[at - from - 1] is { Role: FormRole.Code } code && at + 1 <= to && section.Columns.Any(column => column.Role == FormRole.Name))
                    columns[at - from] = code;
                continue;
            }
            if (OfCatalogue(section, paths[at], taken.Keys) is not { } known)
                continue;
            taken[known] = paths[at].Origin;
            columns[at - from] = known;
        }
        foreach (var column in section.Columns)
            if (column.IsNeeded && !taken.ContainsKey(column) && !(column.Role == FormRole.Code && taken.Keys.Any(other => other.Role == FormRole.CodePart)))
                return null;
        return columns;
    }

    /// <summary>
    /// Gives each column of the grid the column of the form with the longest path that fits: 本年支出/合计 before 合计. Of two that
    /// fit the same one, that with fewer heads that the form does not know has it; where that is undecided, none.
    /// </summary>
    /// <param name="pass">0 for the heads that the form prints, 1 for all.</param>
    /// <returns>Whether any was given.</returns>
    private static bool MatchHeads(FormSection section, HeadPath[] paths, int from, FormColumn?[] columns, Dictionary<FormColumn, (int, int)> taken, int pass)
    {
        var claims = new List<(int At, FormColumn Column, int Unknown)>();
        for (int i = 0; i < columns.Length; i++)
        {
            var path = paths[from + i];
            if (path.IsEmpty || columns[i] is not null)
                continue;
            FormColumn? best = null;
            int most = 0;
            foreach (var column in section.Columns)
                foreach (var head in pass == 0 ? column.Heads.Take(1) : column.Heads)
                    if (path.Matches(head) is var found && found > most && (!taken.TryGetValue(column, out var there) || there == path.Origin))
                        (best, most) = (column, found);
            if (best is not null)
                claims.Add((i, best, path.Names.Length - most));
        }
        bool isAny = false;
        foreach (var rivals in claims.GroupBy(claim => claim.Column))
        {
            int fewest = rivals.Min(claim => claim.Unknown);
            var first = rivals.First(claim => claim.Unknown == fewest);
            var origin = paths[from + first.At].Origin;
            if (fewest > 0 && rivals.Any(claim => claim.Unknown == fewest && paths[from + claim.At].Origin != origin))
                continue;
            taken[rivals.Key] = origin;
            isAny = true;
            foreach (var claim in rivals)
                if (paths[from + claim.At].Origin == origin)
                    columns[claim.At] = rivals.Key;
        }
        return isAny;
    }

    /// <summary>A column that the form does not print but the catalogue has: 口径, 预算数, 出处. It says the same of all that its row is.</summary>
    private static FormColumn? OfCatalogue(FormSection section, HeadPath path, IEnumerable<FormColumn> taken)
    {
        string head = path.Names[^1];
        foreach (var column in section.Table.Columns)
            if ((Words.Plain(column.Name) == head || column.Id == head || column.Aliases.Any(alias => Words.Plain(alias) == head)) && !taken.Any(other => other.To == column))
                return new FormColumn(FormRole.Common, column, [[head]], [], IsNeeded: false);
        return null;
    }
}

/// <summary>The words that the heads of a form are made of.</summary>
internal sealed class FormWords
{
    private readonly HashSet<string> all = new(StringComparer.Ordinal);
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);

    public FormWords(OfficialForm form)
    {
        foreach (var section in form.Sections)
        {
            if (section.IsLabels)
                continue;
            all.UnionWith(section.Heads);
            foreach (var column in section.Columns)
                foreach (var head in column.Heads)
                {
                    for (int from = 0; from < head.Length; from++)
                    {
                        all.Add(head[from]);
                        all.Add(string.Concat(head[from..]));
                    }
                    if (column.IsKey)
                        keys.UnionWith(head);
                    groups.UnionWith(head[..^1]);
                }
        }
        keys.UnionWith(["类", "款", "项", "行次"]);
        all.UnionWith(keys);
        all.UnionWith(["小计", "项目"]);
    }

    public bool AreHead(string word) => all.Contains(word);

    /// <summary>Heads of columns that say which row it is.</summary>
    public bool AreKey(string word) => keys.Contains(word);

    /// <summary>Those below which a row's own name or code stands, and no further head.</summary>
    public bool AreRowKey(string word) => keys.Contains(word) && !groups.Contains(word);

    /// <summary>Heads that others stand below: 项目 over 科目编码 and 科目名称.</summary>
    public bool AreGroup(string word) => groups.Contains(word);
}

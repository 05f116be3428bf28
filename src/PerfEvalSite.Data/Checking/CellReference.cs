using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// How a clerk names a cell without knowing any code: <c>表/行/列</c>, in Chinese or English.
/// <list type="bullet">
/// <item><c>资金/合计/执行</c>: the table's file or sheet name; a name of the row; the column's header.</item>
/// <item>A row is named by any of its keys or names: an indicator, a project (its name stands for its code), a source, 合计.
/// Where one word fits several rows, more words with a space between narrow it: <c>指标/t1 4/目标值</c>, <c>决算/全口径 基本支出/决算数</c>.</item>
/// <item>Or by conditions: <c>资金/口径=合计,资金来源=中央/执行</c>.</item>
/// <item>A table of one row needs none: <c>公开件/年度</c>.</item>
/// <item><c>个数(指标/体系编码=t1,二级指标=数量指标)</c>: how many rows; with a column behind, how many different values:
/// <c>个数(指标/体系编码=eval/一级指标)</c>.</item>
/// </list>
/// </summary>
internal static class CellReference
{
    private static readonly char[] slashes = ['/', '／'];
    private static readonly char[] commas = [',', '，'];

    private static readonly Dictionary<Table, Dictionary<string, Column>> columnsByName = Catalogue.OfDisclosure.ToDictionary(table => table, ColumnsByName);

    public static ReferenceTarget Resolve(string text, Disclosure disclosure, SiteFacts site)
    {
        if (CountBody(text) is { } body)
            return Count(text, body, disclosure, site);
        int first = text.IndexOfAny(slashes);
        int last = text.LastIndexOfAny(slashes);
        if (first <= 0 || last == text.Length - 1)
            return ReferenceTarget.Nowhere(CheckCodes.BadReference, text);
        if (TableOf(text[..first], out var nowhere) is not { } table)
            return nowhere;
        if (ColumnOf(table, text[(last + 1)..], out nowhere) is not { } column)
            return nowhere;
        if (first == last && !table.IsSingle)
            return ReferenceTarget.Nowhere(CheckCodes.BadReference, text);
        if (disclosure[table] is { IsPresent: true, Count: 0 })
            return new() { EmptyTable = table };
        int row = first == last ? 0 : new RowFinder(table, disclosure, site).Find(text[(first + 1)..last].Trim(), out nowhere);
        return row < 0 ? nowhere : new() { Cell = new CellRef(table, row, column) };
    }

    private static ReferenceTarget Count(string text, string body, Disclosure disclosure, SiteFacts site)
    {
        string[] parts = body.Split(slashes, StringSplitOptions.TrimEntries);
        if (parts.Length is < 1 or > 3)
            return ReferenceTarget.Nowhere(CheckCodes.BadReference, text);
        if (TableOf(parts[0], out var nowhere) is not { } table)
            return nowhere;
        Column? distinct = null;
        if (parts.Length == 3 && (distinct = ColumnOf(table, parts[2], out nowhere)) is null)
            return nowhere;
        var finder = new RowFinder(table, disclosure, site);
        var conditions = parts.Length == 1 || parts[1].Length == 0 ? [] : finder.Conditions(parts[1].Split(commas, StringSplitOptions.TrimEntries), out nowhere);
        if (conditions is null)
            return nowhere;
        int count = 0;
        HashSet<string>? seen = distinct is null ? null : new(StringComparer.Ordinal);
        var rows = disclosure[table].Span;
        for (int i = 0; i < rows.Length; i++)
            if (finder.Meets(i, conditions) && !(table == Catalogue.Indicators && FormRows.IsUnused(rows[i])) && (distinct is null || (!rows[i][distinct].IsEmpty && seen!.Add(rows[i].Text(distinct)))))
                count++;
        return new() { Count = count };
    }

    /// <summary>What stands in the brackets of 个数(…); null when it is no count.</summary>
    private static string? CountBody(string text)
    {
        foreach (string word in (ReadOnlySpan<string>)["个数", "count"])
            if (text.Length > word.Length + 1 && text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && text[word.Length] is '(' or '（' && text[^1] is ')' or '）')
                return text[(word.Length + 1)..^1];
        return null;
    }

    private static Table? TableOf(string name, out ReferenceTarget nowhere)
    {
        nowhere = default;
        if (Catalogue.Find(name) is { IsOfDisclosure: true } table)
            return table;
        nowhere = ReferenceTarget.Nowhere(CheckCodes.NoSuchTable, name, Nearest.Hint(name, Catalogue.OfDisclosure.Select(known => known.SheetName)));
        return null;
    }

    internal static Column? ColumnOf(Table table, string name, out ReferenceTarget nowhere)
    {
        nowhere = default;
        if (columnsByName[table].TryGetValue(name.Trim(), out var found))
            return found;
        nowhere = ReferenceTarget.Nowhere(CheckCodes.NoSuchColumn, table.Label, name, Nearest.Hint(name, table.Columns.Select(column => column.Name)));
        return null;
    }

    private static Dictionary<string, Column> ColumnsByName(Table table)
    {
        var names = new Dictionary<string, Column>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in table.Columns)
        {
            names.TryAdd(column.Name, column);
            names.TryAdd(column.Id, column);
        }
        foreach (var column in table.Columns)
            foreach (string alias in column.Aliases)
                names.TryAdd(alias, column);
        return names;
    }
}

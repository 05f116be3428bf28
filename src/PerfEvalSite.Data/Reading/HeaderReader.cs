using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>One cell of a header row.</summary>
internal readonly record struct HeaderCell(string Text, int Line, int Column);

/// <summary>
/// Understands a header row: Chinese or English names and aliases in any order, with stray spaces, line breaks,
/// full-width brackets, a * for required, and a unit behind the name as in 预算数（万元）.
/// </summary>
internal static class HeaderReader
{
    private static readonly Dictionary<Table, Dictionary<string, Column>> columnsByName = Catalogue.All.ToDictionary(table => table, ColumnsByName);
    private static readonly string[] agencyNames = ["agency_id", "单位编码"];
    private static readonly string[] disclosureNames = ["disclosure_id", "公开件编码", "doc_id", "文档编码"];

    /// <summary>Whether a row is the header, not a title or a unit above it: at least half of what it says are headers of the table.</summary>
    public static bool IsHeader(Table table, IReadOnlyList<HeaderCell> cells)
    {
        if (PublishedHeader.Read(table, cells) is not null)
            return true;
        int known = 0;
        int said = 0;
        bool statesUnit = false;
        foreach (var cell in cells)
        {
            if (string.IsNullOrWhiteSpace(cell.Text))
                continue;
            said++;
            var statement = UnitStatement.Read(cell.Text);
            statesUnit |= statement.Unit is not null;
            if (!statement.StartsText && Understand(table, cell.Text).Kind != HeaderFieldKind.Unknown)
                known++;
        }
        // 金额单位 and 元 beside it.
        return known > 0 && known * 2 >= said && !(statesUnit && known == 1 && said == 2 && Understand(table, cells.First(cell => !string.IsNullOrWhiteSpace(cell.Text)).Text).Column is { IsUnit: true });
    }

    /// <summary>
    /// Whether a row is beyond doubt the header of the table and of nothing else: every field is a column of it, and none
    /// that is required is missing. The official tables have heads of several rows, or others.
    /// </summary>
    public static bool IsPlain(Table table, IReadOnlyList<HeaderCell> cells)
    {
        ulong seen = 0;
        foreach (var cell in cells)
        {
            var field = string.IsNullOrWhiteSpace(cell.Text) ? default : Understand(table, cell.Text);
            if (field.Kind == HeaderFieldKind.Unknown)
                return false;
            if (field.Column is { } column)
                seen |= 1ul << column.Index;
        }
        return seen > 0 && HasRequired(table, seen);
    }

    /// <summary>Whether all required columns of the table are among the texts.</summary>
    public static bool HasRequired(Table table, IEnumerable<string> texts)
    {
        ulong seen = 0;
        foreach (string text in texts)
            if (Understand(table, text).Column is { } column)
                seen |= 1ul << column.Index;
        return seen > 0 && HasRequired(table, seen);
    }

    private static bool HasRequired(Table table, ulong seen)
    {
        foreach (var column in table.Columns)
            if (column.IsRequired && (seen & 1ul << column.Index) == 0)
                return false;
        return true;
    }

    /// <summary>Whether a header text means that column.</summary>
    public static bool Means(Table table, string text, Column column) => Understand(table, text).Column == column;

    /// <param name="sheetUnit">From a row 单位：万元 above the header.</param>
    public static TableHeader Read(Table table, string path, string? sheet, IReadOnlyList<HeaderCell> cells, Unit? sheetUnit, DiagnosticBag diagnostics)
    {
        if (PublishedHeader.Read(table, cells) is { } published)
            return new TableHeader(table, path, sheet, published);
        var fields = new HeaderField[cells.Count];
        var seen = new Dictionary<Column, string>();
        for (int i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var place = new Place(path, cell.Line, cell.Column, sheet);
            if (string.IsNullOrWhiteSpace(cell.Text))
            {
                fields[i] = new(HeaderFieldKind.Unnamed, null, null);
                continue;
            }
            var field = Understand(table, cell.Text);
            if (field.Kind == HeaderFieldKind.Unknown)
                diagnostics.Add(RowCodes.UnknownColumn, place, table.Label, cell.Text.Trim(), Nearest.Hint(Normalise(cell.Text), table.Columns.Select(column => column.Name)));
            else if (field.Column is { } column && !seen.TryAdd(column, cell.Text.Trim()))
            {
                diagnostics.Add(RowCodes.DuplicateColumn, place, cell.Text.Trim(), seen[column]);
                field = default;
            }
            if (field.Column?.Type == ColumnType.Money && sheetUnit is not null)
            {
                if (field.Unit is not null && field.Unit != sheetUnit && field.Unit.Dimension == sheetUnit.Dimension)
                    diagnostics.Add(UnitCodes.HeaderWins, place, cell.Text.Trim(), field.Unit.Name, sheetUnit.Name);
                field = field with { Unit = field.Unit ?? sheetUnit };
            }
            fields[i] = field;
        }
        foreach (var column in table.Columns)
            if (column.IsRequired && !seen.ContainsKey(column))
                diagnostics.Add(RowCodes.MissingColumn, new Place(path, cells.Count > 0 ? cells[0].Line : 1, 1, sheet), table.Label, column.Label, new Bilingual(column.Id, column.Name));
        return new TableHeader(table, path, sheet, fields) { Printed = [.. cells.Select(cell => cell.Text.Trim())] };
    }

    /// <summary>What a header says its column is; <see cref="HeaderFieldKind.Unknown"/> when the table has none such.</summary>
    internal static HeaderField Understand(Table table, string text)
    {
        string name = Normalise(text);
        if (Find(table, name) is { Kind: not HeaderFieldKind.Unknown } whole)
            return whole;
        foreach (char mark in (ReadOnlySpan<char>)['(', ':', '/', ','])
        {
            int at = name.LastIndexOf(mark);
            if (at <= 0)
                continue;
            var unit = UnitOfHeader(name.AsSpan(at + 1).TrimEnd(')'));
            if (Find(table, name[..at]) is { Kind: HeaderFieldKind.Column } found && unit is not null && NumberReader.Fits(unit, found.Column!))
                return found with { Unit = unit };
        }
        // 预算数 元: without a mark.
        for (int length = 1; length <= 3 && length < name.Length && name[^1] == '元'; length++)
            if (Units.Find(name.AsSpan(name.Length - length)) is { Dimension: Dimension.Money } money && Find(table, name[..^length].TrimEnd('-', '_', '、')) is { Column.Type: ColumnType.Money } amount)
                return amount with { Unit = money };
        return default;
    }

    private static Unit? UnitOfHeader(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("单位:", StringComparison.Ordinal))
            text = text[3..];
        return Units.Find(text) ?? (text.Contains('元') ? UnitStatement.Money(text.ToString()) : null);
    }

    private static HeaderField Find(Table table, string name)
    {
        if (columnsByName[table].TryGetValue(name, out var column))
            return new(HeaderFieldKind.Column, column, null);
        if (table.IsOfDisclosure && Array.IndexOf(agencyNames, name) >= 0)
            return new(HeaderFieldKind.AgencyId, null, null);
        if (table.IsOfDisclosure && Array.IndexOf(disclosureNames, name) >= 0)
            return new(HeaderFieldKind.DisclosureId, null, null);
        return default;
    }

    private static Dictionary<string, Column> ColumnsByName(Table table)
    {
        var names = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            names.TryAdd(Normalise(column.Id), column);
            names.TryAdd(Normalise(column.Name), column);
        }
        foreach (var column in table.Columns)
            foreach (string alias in column.Aliases)
                names.TryAdd(Normalise(alias), column);
        return names;
    }

    /// <summary>Without any white space or *, brackets and colons half-width, letters lower-case.</summary>
    private static string Normalise(string text)
    {
        Span<char> normal = text.Length <= 200 ? stackalloc char[200] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || c is '*' or '\uFEFF' or '\u200B')
                continue;
            normal[length++] = c switch
            {
                >= '！' and <= '～' => char.ToLowerInvariant((char)(c - 0xFEE0)),
                '〔' or '【' or '[' or '﹙' => '(',
                '〕' or '】' or ']' or '﹚' => ')',
                _ => char.ToLowerInvariant(c),
            };
        }
        return normal[..length].ToString();
    }
}

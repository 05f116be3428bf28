using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>What is the matter with a file or sheet in which no header was found: one diagnostic that names what was seen.</summary>
internal static class HeaderDiagnosis
{
    /// <summary>Marks that people put between cells; spaces come last, because names of columns may hold some.</summary>
    private static readonly char[] otherSeparators = ['，', '；', '、', '｜', ',', '\t', ';', '|', '#', '^', '~', '/', '\\', '\u3000', ' '];

    /// <summary>Words of the official forms that no table has as heads.</summary>
    private static readonly string[] officialWords = ["栏次", "行次", "编制单位", "功能分类科目编码", "支出功能分类", "科目编码", "公开0", "财决", "金额单位"];

    /// <summary>How far down the heads are looked for, for telling where they are.</summary>
    private const int MostRows = 60;

    /// <param name="above">The first rows, not blank.</param>
    /// <param name="records">What follows them.</param>
    public static void Report(List<HeaderCell[]> above, IRecords records, Table table, string path, string? sheet, DiagnosticBag diagnostics)
    {
        var place = new Place(path, above[0][0].Line, 1, sheet);
        var rows = above.ConvertAll(row => Array.ConvertAll(row, cell => cell.Text.Trim()));
        string example = string.Join("，", HeadsOf(table));
        var (code, arguments) = SeparatorOf(rows, table) is { } separator
            ? (HeaderCodes.OtherSeparator, new Bilingual[] { separator })
            : IsSideways(rows, table, out string column)
            ? (HeaderCodes.Sideways, [column])
            : OtherTable(rows, table) is var (other, heads)
            ? (HeaderCodes.OtherTable, [other.Label, heads])
            : OfficialWord(rows) is { } word
            ? (HeaderCodes.OfficialLayout, [word, example])
            : rows.TrueForAll(row => row.Count(text => text.Length > 0) <= 1)
            ? (HeaderCodes.OneColumn, [rows[0].FirstOrDefault(text => text.Length > 0) ?? "", example])
            : FewHeads(rows, table) is var (known, unknown)
            ? (HeaderCodes.FewHeads, [known, unknown, example])
            : RowOfHeads(records, table) is { } line
            ? (HeaderCodes.TooFarDown, [Bilingual.Of(line)])
            : rows[0].Count(text => text.Length > 0) == 1 && above.Count > 1
            ? (HeaderCodes.TitleOnly, [rows[0].First(text => text.Length > 0), example])
            : rows[0].Any(text => text.Any(char.IsAsciiDigit))
            ? (HeaderCodes.DataOnly, [string.Join("，", rows[0]), example])
            : (RowCodes.NoHeader, Array.Empty<Bilingual>());
        if (code == RowCodes.NoHeader)
            diagnostics.Add(code, place, Bilingual.Of(above.Count), table.Label, example);
        else
            diagnostics.Add(code, place, [table.Label, .. arguments]);
    }

    /// <summary>Those without which a row means nothing, and one more where that is not much to go by.</summary>
    private static IEnumerable<string> HeadsOf(Table table)
    {
        var required = table.Columns.Where(column => column.IsRequired).ToList();
        return (required.Count > 1 ? required : table.Columns.Take(4).Union(required)).Select(column => column.Name);
    }

    private static string? SeparatorOf(List<string[]> rows, Table table)
    {
        foreach (string[] row in rows)
            if (row.Count(text => text.Length > 0) <= 2)
                foreach (char separator in otherSeparators)
                {
                    string[] cells = string.Join(separator, row).Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                    if (cells.Length > 1 && cells.Length > row.Count(text => text.Length > 0) && HeaderReader.IsHeader(table, CellsOf(cells)))
                        return separator switch { '\t' => "制表符", ' ' => "空格", '\u3000' => "全角空格", _ => separator.ToString() };
                }
        return null;
    }

    private static (Table Table, string Heads)? OtherTable(List<string[]> rows, Table table)
    {
        foreach (string[] row in rows)
            if (TableGuess.ByHeads(row, Catalogue.All) is { } other && other != table)
                return (other, string.Join("，", row.Where(text => text.Length > 0)));
        return null;
    }

    private static bool IsSideways(List<string[]> rows, Table table, out string column)
    {
        string[] first = [.. rows.Select(row => row[0]).Where(text => text.Length > 0)];
        column = string.Join("，", first.Take(4));
        return first.Length > 2 && HeaderReader.IsHeader(table, CellsOf(first));
    }

    private static string? OfficialWord(List<string[]> rows)
    {
        foreach (string[] row in rows)
            foreach (string text in row)
                foreach (string word in officialWords)
                    if (text.Contains(word, StringComparison.Ordinal))
                        return text;
        return null;
    }

    private static (string Known, string Unknown)? FewHeads(List<string[]> rows, Table table)
    {
        foreach (string[] row in rows)
        {
            string[] said = [.. row.Where(text => text.Length > 0)];
            string[] known = [.. said.Where(text => HeaderReader.Understand(table, text).Kind == HeaderFieldKind.Column)];
            if (known.Length > 0 && said.Length > 1)
                return (string.Join("，", known), string.Join("，", said.Except(known)));
        }
        return null;
    }

    private static int? RowOfHeads(IRecords records, Table table)
    {
        for (int i = 0; i < MostRows && records.Read(); i++)
        {
            if (records.Problem is { EndsReading: true })
                return null;
            var cells = new HeaderCell[records.FieldCount];
            for (int field = 0; field < cells.Length; field++)
                cells[field] = new(records[field].ToString(), records.Line, 1);
            if (cells.Length > 1 && HeaderReader.IsHeader(table, cells))
                return records.Line;
        }
        return null;
    }

    private static HeaderCell[] CellsOf(string[] texts) => Array.ConvertAll(texts, text => new HeaderCell(text, 1, 1));
}

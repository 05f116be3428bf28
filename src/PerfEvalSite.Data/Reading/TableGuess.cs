using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Which table some cells are likely to be the heads of, for telling a clerk what was seen; never for reading.</summary>
internal static class TableGuess
{
    private const int MostRows = 10;

    /// <summary>One known word is an accident.</summary>
    private const int FewestHeads = 2;

    /// <summary>A page of text has any two words.</summary>
    private const int FewestHeadsOfMarkup = 4;

    /// <summary>The table most of whose heads the cells are; null when at least half are of none.</summary>
    public static Table? ByHeads(IReadOnlyList<string> cells, IReadOnlyList<Table> among)
    {
        int said = cells.Count(cell => !string.IsNullOrWhiteSpace(cell));
        Table? best = null;
        int most = FewestHeads - 1;
        foreach (var table in among)
        {
            int known = cells.Count(cell => !string.IsNullOrWhiteSpace(cell) && HeaderReader.Understand(table, cell).Kind == HeaderFieldKind.Column);
            if (known > most && known * 2 >= said)
                (best, most) = (table, known);
        }
        return best;
    }

    /// <summary>The same of the first rows of a sheet or file.</summary>
    public static Table? ByRows(IRecords records, IReadOnlyList<Table> among)
    {
        for (int row = 0; row < MostRows && records.Read(); row++)
        {
            if (records.Problem is { EndsReading: true })
                return null;
            var cells = new string[records.FieldCount];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = records[i].ToString();
            if (ByHeads(cells, among) is { } table)
                return table;
        }
        return null;
    }

    /// <summary>The same of a CSV file.</summary>
    public static Table? ByFile(string path, IReadOnlyList<Table> among, ReadingContext context)
    {
        var silent = context.Into(new DiagnosticBag());
        return silent.Opening(path, stream => CsvFile.OpenRecords(stream, path, silent, out _) is { } records ? ByRows(records, among) : null);
    }

    /// <summary>The same of the start of a file of any ending: null where it is no text, or cannot be read.</summary>
    public static Table? ByText(string path, int most, ReadingContext context)
    {
        var silent = context.Into(new DiagnosticBag());
        return silent.Opening(path, stream =>
        {
            byte[] start = new byte[most];
            int length = stream.ReadAtLeast(start, most, throwOnEndOfStream: false);
            return TextOf(start.AsSpan(0, length)) is { } text ? ByLines(text, Catalogue.All) : null;
        });
    }

    /// <summary>Cells between marks of any kind, markup left out, since what is asked is only whether they are heads of a table.</summary>
    private static Table? ByLines(string text, IReadOnlyList<Table> among)
    {
        foreach (string line in text.Split('\n').Take(MostRows))
            if (ByHeads(line.Split([',', '\t', ';', '|', '，', '；', '\u3000'], StringSplitOptions.TrimEntries), among) is { } table)
                return table;
        return text.TrimStart().StartsWith('<') ? ByMarkup(text, among) : null;
    }

    /// <summary>Texts between tags and names of elements, of which only those of a table count.</summary>
    private static Table? ByMarkup(string text, IReadOnlyList<Table> among)
    {
        var words = text.Split(['<', '>', '/', '"', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        foreach (var table in among)
        {
            var heads = words.Where(word => HeaderReader.Understand(table, word).Kind == HeaderFieldKind.Column).ToList();
            if (heads.Count >= FewestHeadsOfMarkup)
                return table;
        }
        return null;
    }

    private static string? TextOf(ReadOnlySpan<byte> start)
    {
        if (start.Length > 1 && (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
            return (start[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(start[2..]);
        if (start.Contains((byte)0))
            return null;
        // A file of more than this may be cut inside a character.
        for (int cut = 0; cut < 4 && cut < start.Length; cut++)
            if (EncodingDetector.Decode(start[..^cut]) is { } text)
                return text;
        return null;
    }
}

using System.Text;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Cli.Commands;

/// <summary>Edits a table of the whole site that is a CSV, in the file's own encoding, separator, line ends and order of columns; makes the file where there is none.</summary>
internal static class SiteTableFile
{
    /// <summary>Adds a row.</summary>
    /// <param name="cells">Of the columns that the file must have.</param>
    /// <param name="hasRows">Whether the data has rows of the table, in whatever file.</param>
    /// <returns>The file's name; null when it is not a CSV that can be added to.</returns>
    public static string? Add(ReadingContext context, Table table, IReadOnlyDictionary<Column, string> cells, bool hasRows)
    {
        string? file = FileOf(context.DataFolder, table);
        if (file is not null)
            return context.Opening(file, stream => Line(stream, file, table, context, cells)) is { } line && Append(context.Absolute(file), line) ? file : null;
        if (hasRows)
            return null;
        file = table.SheetName + ".csv";
        var writer = new Utf8Writer();
        BlankCsv.Write(new BlankTable(table, new Dictionary<Column, string>(cells)), writer);
        NewCommand.WriteNew(context.Absolute(file), writer.Written);
        return file;
    }

    /// <summary>Puts another text into cells, given by line and character from 1, that hold one text. False, and nothing is written, where the file is no CSV or one of them holds something else.</summary>
    public static bool Replace(ReadingContext context, string file, Table table, IReadOnlyCollection<(int Line, int Column)> cells, string before, string after)
    {
        CsvDialect? dialect = null;
        if (!file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || context.Opening(file, stream => CsvFile.Open(stream, file, table, context, out dialect)) is null)
            return false;
        string path = context.Absolute(file);
        byte[] bytes = File.ReadAllBytes(path);
        var encoding = dialect!.Encoding.Encoding;
        byte[] mark = encoding.GetPreamble() is { Length: > 0 } preamble && bytes.AsSpan().StartsWith(preamble) ? preamble : [];
        var text = new StringBuilder(encoding.GetString(bytes, mark.Length, bytes.Length - mark.Length));
        string whole = text.ToString();
        if (!encoding.GetBytes(whole).AsSpan().SequenceEqual(bytes.AsSpan(mark.Length)))
            return false;
        // From the end, so that places before stay where they are.
        foreach (var (line, column) in cells.OrderDescending())
        {
            int at = StartOf(whole, line) + column - 1;
            if (at < whole.Length && whole[at] == '"')
                at++;
            if (at + before.Length > whole.Length || string.CompareOrdinal(whole, at, before, 0, before.Length) != 0)
                return false;
            text.Remove(at, before.Length).Insert(at, after);
        }
        File.WriteAllBytes(path, [.. mark, .. encoding.GetBytes(text.ToString())]);
        return true;
    }

    private static int StartOf(string text, int line)
    {
        int at = 0;
        for (; line > 1 && text.IndexOf('\n', at) is >= 0 and var end; line--)
            at = end + 1;
        return at;
    }

    private static string? FileOf(string folder, Table table) => Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
        .FirstOrDefault(file => Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase) && Catalogue.Find(Path.GetFileNameWithoutExtension(file)) == table);

    private static byte[]? Line(Stream stream, string file, Table table, ReadingContext context, IReadOnlyDictionary<Column, string> cells)
    {
        var found = CsvFile.Open(stream, file, table, context, out var dialect);
        if (found is null || !cells.Keys.All(wanted => Enumerable.Range(0, found.Header.FieldCount).Any(field => found.Header[field].Column == wanted)))
            return null;
        string end = LineEndOf(stream, dialect!.Encoding.Encoding);
        var line = new StringBuilder(EndsInLine(stream, dialect.Encoding.Encoding) ? "" : end);
        for (int field = 0; field < found.Header.FieldCount; field++)
        {
            string cell = found.Header[field].Column is { } column ? cells.GetValueOrDefault(column, "") : "";
            bool isQuoted = cell.AsSpan().ContainsAny(['"', '\r', '\n', dialect.Separator]);
            line.Append(field == 0 ? "" : dialect.Separator.ToString()).Append(isQuoted ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }
        return dialect.Encoding.Encoding.GetBytes(line.Append(end).ToString());
    }

    /// <summary>That of its first line; Excel's where there is none.</summary>
    private static string LineEndOf(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        for (int last = 0, next; (next = reader.Read()) >= 0; last = next)
            if (next == '\n')
                return last == '\r' ? "\r\n" : "\n";
        return "\r\n";
    }

    private static bool EndsInLine(Stream stream, Encoding encoding)
    {
        byte[] end = encoding.GetBytes("\n");
        var last = new byte[end.Length];
        stream.Position = Math.Max(0, stream.Length - end.Length);
        stream.ReadAtLeast(last, last.Length, throwOnEndOfStream: false);
        return last.AsSpan().SequenceEqual(end);
    }

    private static bool Append(string path, byte[] line)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        file.Write(line);
        return true;
    }
}

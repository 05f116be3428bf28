using System.Text;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Cli.Commands;

/// <summary>Adds a row to a CSV file in its own encoding, separator, line ends and order of columns.</summary>
internal static class CsvRow
{
    /// <summary>The CSV file of a table that stands directly in a folder, by name; null for none.</summary>
    public static string? FileOf(string folder, Table table) => Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
        .FirstOrDefault(file => Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase) && Catalogue.Find(Path.GetFileNameWithoutExtension(file)) == table);

    /// <summary>False where the file is not understood, or has no place for one of the cells.</summary>
    /// <param name="file">Relative to the data folder.</param>
    public static bool Append(ReadingContext context, string file, Table table, IReadOnlyDictionary<Column, string> cells)
    {
        if (context.Opening(file, stream => Line(stream, file, table, context, cells)) is not { } line)
            return false;
        using var end = new FileStream(context.Absolute(file), FileMode.Append, FileAccess.Write);
        end.Write(line);
        return true;
    }

    /// <summary>A new file with its head and one row.</summary>
    public static void Create(ReadingContext context, string file, Table table, IReadOnlyDictionary<Column, string> cells)
    {
        var writer = new Utf8Writer();
        BlankCsv.Write(new BlankTable(table, new Dictionary<Column, string>(cells)), writer);
        NewCommand.WriteNew(context.Absolute(file), writer.Written);
    }

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
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>How a CSV file is written. Its text starts at <see cref="DetectedEncoding.BomLength"/>.</summary>
/// <param name="RecordsFrom">How many characters come before the first record: those of a line sep=.</param>
public sealed record CsvDialect(DetectedEncoding Encoding, char Separator, int RecordsFrom);

/// <summary>Opens a CSV file as a table: its encoding and its separator are found, never asked for.</summary>
public static class CsvFile
{
    private const int MostBuffered = 32 * 1024;

    /// <summary>Null when the file cannot be understood at all; the reason is then a diagnostic.</summary>
    public static RecordTable? Open(Stream stream, string path, Table table, ReadingContext context) => Open(stream, path, table, context, out _);

    public static RecordTable? Open(Stream stream, string path, Table table, ReadingContext context, out CsvDialect? dialect) =>
        OpenRecords(stream, path, context, out dialect) is { } records ? RecordTable.Open(records, table, path, null, context.Diagnostics) : null;

    /// <summary>How a file is written, whatever it holds; null when it cannot be understood at all.</summary>
    public static CsvDialect? DialectOf(Stream stream, string path)
    {
        OpenRecords(stream, path, new ReadingContext("", new DiagnosticBag()), out var dialect);
        return dialect;
    }

    /// <summary>The same for a list that is no table of the catalogue.</summary>
    /// <param name="isUtf8">Whether it is known to be, so that it need not be looked through.</param>
    internal static CsvReader? OpenRecords(Stream stream, string path, ReadingContext context, out CsvDialect? dialect, bool isUtf8 = false)
    {
        dialect = null;
        var encoding = EncodingDetector.Detect(stream, out var fault, isUtf8);
        if (encoding is null)
        {
            fault!.AddTo(context.Diagnostics, path);
            return null;
        }
        stream.Position = encoding.BomLength;
        // Most files are a few kilobytes and there are many of them: buffers as long as the file, with room to meet its end.
        int size = (int)Math.Min(stream.Length, MostBuffered) + 1;
        var text = new StreamReader(stream, encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: size, leaveOpen: true);
        var (separator, skipped) = FindSeparator(text, stream, encoding);
        dialect = new CsvDialect(encoding, separator, skipped);
        context.Understood(path, $"{encoding.Name}，分隔符 {(separator == '\t' ? "制表符" : separator.ToString())}");
        return new CsvReader(text, separator, skipped > 0 ? 2 : 1, size);
    }

    /// <summary>
    /// The separator: the one an Excel line <c>sep=;</c> names, else the one most frequent, outside quotes, in the first
    /// line that has any. Leaves the reader at the first record.
    /// </summary>
    private static (char Separator, int Skipped) FindSeparator(StreamReader text, Stream stream, DetectedEncoding encoding)
    {
        Span<char> start = stackalloc char[8 * 1024];
        int length = text.ReadBlock(start);
        var head = start[..length];
        char separator = ',';
        int skip = 0;
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && length > 4 && head[4] is not ('\n' or '\r') && !char.IsSurrogate(head[4]))
        {
            separator = head[4];
            int lineEnd = head.IndexOf('\n');
            skip = lineEnd < 0 ? length : lineEnd + 1;
        }
        else
            separator = MostFrequent(head);
        stream.Position = encoding.BomLength;
        text.DiscardBufferedData();
        for (int i = 0; i < skip; i++)
            text.Read();
        return (separator, skip);
    }

    private static char MostFrequent(ReadOnlySpan<char> head)
    {
        ReadOnlySpan<char> candidates = [',', '\t', ';', '|'];
        Span<int> counts = [0, 0, 0, 0];
        bool quoted = false;
        foreach (char c in head)
        {
            if (c == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            if (c == '\n' && counts.IndexOfAnyExcept(0) >= 0)
                break;
            int which = candidates.IndexOf(c);
            if (which >= 0)
                counts[which]++;
        }
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best])
                best = i;
        return candidates[best];
    }
}

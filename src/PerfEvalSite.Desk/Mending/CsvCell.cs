using System.Text;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Desk.Mending;

/// <summary>A field of a CSV file: its encoding, its ends of lines and whether it stands in quotation marks stay.</summary>
internal sealed class CsvCell : IWrittenCell
{
    private readonly byte[] content;
    private readonly CsvDialect dialect;
    private readonly string text;
    private readonly (int Start, int End) field;

    private CsvCell(byte[] content, CsvDialect dialect, string text, List<(int Start, int End)> record, int at)
    {
        (this.content, this.dialect, this.text, At, field) = (content, dialect, text, at, record[at]);
        Row = [.. record.Select(one => Plain(text[one.Start..one.End]))];
    }

    public string Text => Row[At];

    public IReadOnlyList<string> Row { get; }

    public int At { get; }

    public string WhyNot => dialect.Encoding.Encoding.GetBytes(text).AsSpan().SequenceEqual(content.AsSpan(dialect.Encoding.BomLength)) ? "" : "这个文件的编码里有认不准的字符，请用原来的程序打开改。";

    /// <summary>Null where no field begins there.</summary>
    public static CsvCell? Find(byte[] content, string path, int line, int column)
    {
        using var stream = new MemoryStream(content);
        if (CsvFile.DialectOf(stream, path) is not { } dialect)
            return null;
        string text = dialect.Encoding.Encoding.GetString(content.AsSpan(dialect.Encoding.BomLength));
        int atLine = dialect.RecordsFrom > 0 ? 2 : 1;
        for (int at = dialect.RecordsFrom; at < text.Length;)
        {
            var record = new List<(int Start, int End)>();
            int found = -1, start = at, lineStart = at;
            while (true)
            {
                if (atLine == line && at - lineStart + 1 == column)
                    found = record.Count;
                int end = EndOf(text, at, dialect.Separator, ref atLine, ref lineStart);
                record.Add((at, end));
                at = end;
                if (at >= text.Length || text[at] != dialect.Separator)
                    break;
                at++;
            }
            if (found >= 0)
                return new(content, dialect, text, record, found);
            if (at < text.Length)
            {
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                atLine++;
            }
            if (atLine > line || at == start)
                return null;
        }
        return null;
    }

    public byte[]? With(string wanted)
    {
        bool isQuoted = text.AsSpan(field.Start, field.End - field.Start).StartsWith("\"");
        string lines = text.Contains("\r\n", StringComparison.Ordinal) ? wanted.Replace("\n", "\r\n", StringComparison.Ordinal) : wanted;
        string written = isQuoted || lines.AsSpan().ContainsAny(['"', '\r', '\n', dialect.Separator]) ? $"\"{lines.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : lines;
        var encoding = dialect.Encoding.Encoding;
        byte[] changed;
        try
        {
            changed = [.. content.AsSpan(0, dialect.Encoding.BomLength), .. encoding.GetBytes(text[..field.Start]), .. encoding.GetBytes(written), .. encoding.GetBytes(text[field.End..])];
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
        return changed.AsSpan(0, dialect.Encoding.BomLength + encoding.GetByteCount(text[..field.Start])).SequenceEqual(content.AsSpan(0, dialect.Encoding.BomLength + encoding.GetByteCount(text[..field.Start])))
            && encoding.GetString(changed.AsSpan(dialect.Encoding.BomLength)) == string.Concat(text.AsSpan(0, field.Start), written, text.AsSpan(field.End)) ? changed : null;
    }

    /// <summary>As the reader of tables cuts it: a quotation mark at the start holds until it is closed, whatever stands between.</summary>
    private static int EndOf(string text, int at, char separator, ref int line, ref int lineStart)
    {
        if (at < text.Length && text[at] == '"')
            for (at++; at < text.Length; at++)
                if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
                    at++;
                else if (text[at] == '"')
                    break;
                else if (text[at] == '\n' || text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n'))
                    (line, lineStart) = (line + 1, at + 1);
        int end = at < text.Length ? text.AsSpan(at).IndexOfAny([separator, '\n', '\r']) : -1;
        return end < 0 ? text.Length : at + end;
    }

    private static string Plain(string field) =>
        field.StartsWith('"') ? field[1..(field.Length > 1 && field.EndsWith('"') ? ^1 : ^0)].Replace("\"\"", "\"", StringComparison.Ordinal) : field;
}

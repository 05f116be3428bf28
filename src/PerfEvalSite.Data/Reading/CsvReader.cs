using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>What can be wrong with the form of a record; its fields are given all the same.</summary>
public enum CsvFault : byte
{
    None,

    /// <summary>A quote is opened and the file ends.</summary>
    UnclosedQuote,

    /// <summary>Text between a closing quote and the next separator.</summary>
    TextAfterQuote,

    /// <summary>More than <see cref="CsvReader.MostRecordCharacters"/>; reading stops here.</summary>
    RecordTooLong,

    /// <summary>More than <see cref="CsvReader.MostFields"/>; reading stops here.</summary>
    TooManyFields,
}

/// <summary>
/// Cuts text into records and fields and knows line and column of every field, which is why this is not a library: a
/// clerk is told the cell. RFC 4180 with any separator, any line end, quoted line breaks; a quote inside an unquoted
/// field is a character like any other. Memory is bounded by the longest record, whatever the file's size.
/// </summary>
/// <param name="capacity">Characters of memory to begin with; it grows with the records.</param>
public sealed class CsvReader(TextReader text, char separator, int firstLine = 1, int capacity = 16 * 1024) : IRecords
{
    public const int MostRecordCharacters = 8 * 1024 * 1024;
    public const int MostFields = 1000;

    private char separator = separator;
    private char[] buffer = new char[capacity];
    private long discarded;
    private int position;
    private int end;
    private bool ended;
    private int nextLine = firstLine;
    private Field[] fields = new Field[32];

    /// <param name="Start">In <see cref="Text"/>.</param>
    internal readonly record struct Field(int Start, int Length, int Line, int Column, bool HasDoubledQuotes);

    /// <summary>What the record's fields are parts of.</summary>
    internal ReadOnlySpan<char> Text => buffer.AsSpan(0, end);

    internal ReadOnlySpan<Field> Fields => fields.AsSpan(0, FieldCount);

    /// <summary>Between fields.</summary>
    public char Separator => separator;

    public int FieldCount { get; private set; }

    /// <summary>The line on which the record starts.</summary>
    public int Line { get; private set; }

    /// <summary>The line on which the next record starts.</summary>
    public int NextLine => nextLine;

    /// <summary>How much of the text the records so far took up.</summary>
    public long CharactersRead => discarded + position;

    public CsvFault Fault { get; private set; }

    public int FaultLine { get; private set; }

    public int FaultColumn { get; private set; }

    public int LineOf(int field) => fields[field].Line;

    public int ColumnOf(int field) => fields[field].Column;

    /// <summary>The field's text, quotes undone. Valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> this[int field]
    {
        get
        {
            ref readonly var found = ref fields[field];
            var span = buffer.AsSpan(found.Start, found.Length);
            return found.HasDoubledQuotes ? span.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : span;
        }
    }

    /// <summary>True when every field is empty or white space: a blank or comma-only line.</summary>
    public bool IsBlank
    {
        get
        {
            for (int i = 0; i < FieldCount; i++)
                if (!this[i].IsWhiteSpace())
                    return false;
            return true;
        }
    }

    /// <summary>Whether every field stands in quotation marks.</summary>
    internal bool IsAllQuoted
    {
        get
        {
            foreach (ref readonly var found in Fields)
                if (found.Start == 0 || buffer[found.Start - 1] != '"')
                    return false;
            return true;
        }
    }

    public FormProblem? Problem => Fault switch
    {
        CsvFault.None => null,
        CsvFault.UnclosedQuote => new(FileCodes.UnclosedQuote, FaultLine, FaultColumn, false),
        CsvFault.TextAfterQuote => new(FileCodes.TextAfterQuote, FaultLine, FaultColumn, false),
        CsvFault.RecordTooLong => new(FileCodes.RecordTooLong, FaultLine, FaultColumn, true),
        _ => new(FileCodes.TooManyFields, FaultLine, FaultColumn, true),
    };

    /// <summary>Goes on with another text, which is there as a whole.</summary>
    /// <exception cref="DecoderFallbackException">It is no UTF-8.</exception>
    public void Load(ReadOnlySpan<byte> utf8, char separator, int line)
    {
        if (buffer.Length < utf8.Length)
            buffer = new char[Math.Max(utf8.Length, buffer.Length * 2)];
        this.separator = separator;
        (position, end, ended, nextLine, Fault) = (0, EncodingDetector.Utf8.GetChars(utf8, buffer), true, line, CsvFault.None);
    }

    /// <summary>The next record; false at the end of the text or after a record that is too long.</summary>
    public bool Read()
    {
        if (Fault is CsvFault.RecordTooLong or CsvFault.TooManyFields)
            return false;
        Fault = CsvFault.None;
        if (position == end && !Fill())
            return false;
        while (!TryParse())
        {
            if (end - position > MostRecordCharacters)
            {
                Fail(CsvFault.RecordTooLong, nextLine, 1);
                FieldCount = 0;
                Line = nextLine;
                return true;
            }
            Fill();
        }
        return true;
    }

    /// <summary>Parses the record at <see cref="position"/>; false when the buffer ends before the record does.</summary>
    private bool TryParse()
    {
        int at = position;
        int line = nextLine;
        int lineStart = at;
        int count = 0;
        Fault = CsvFault.None;
        var span = buffer.AsSpan(0, end);
        while (true)
        {
            int fieldLine = line;
            int fieldColumn = at - lineStart + 1;
            int start = at;
            int length;
            bool doubled = false;
            if (at < end && span[at] == '"')
            {
                at++;
                start = at;
                while (true)
                {
                    int found = span[at..].IndexOfAny('"', '\n', '\r');
                    if (found < 0)
                    {
                        if (!ended)
                            return false;
                        Fail(CsvFault.UnclosedQuote, fieldLine, fieldColumn);
                        at = end;
                        break;
                    }
                    at += found;
                    char c = span[at];
                    if (c == '"')
                    {
                        if (at + 1 == end && !ended)
                            return false;
                        if (at + 1 < end && span[at + 1] == '"')
                        {
                            doubled = true;
                            at += 2;
                            continue;
                        }
                        break;
                    }
                    if (c == '\r' && at + 1 == end && !ended)
                        return false;
                    at += c == '\r' && at + 1 < end && span[at + 1] == '\n' ? 2 : 1;
                    line++;
                    lineStart = at;
                }
                length = at - start;
                if (at < end)
                    at++;
                int stop = EndOfField(span, at);
                if (stop < 0 && !ended)
                    return false;
                int next = stop < 0 ? end : stop;
                if (!span[at..next].IsWhiteSpace())
                    Fail(CsvFault.TextAfterQuote, line, at - lineStart + 1);
                at = next;
            }
            else
            {
                int stop = EndOfField(span, at);
                if (stop < 0 && !ended)
                    return false;
                at = stop < 0 ? end : stop;
                length = at - start;
            }

            if (count == fields.Length)
                Array.Resize(ref fields, count * 2);
            fields[count++] = new(start, length, fieldLine, fieldColumn, doubled);
            if (count > MostFields)
            {
                Fail(CsvFault.TooManyFields, fieldLine, fieldColumn);
                at = end;
            }

            if (at < end && span[at] == separator)
            {
                at++;
                if (at == end && !ended)
                    return false;
                continue;
            }
            if (at < end)
            {
                if (span[at] == '\r' && at + 1 == end && !ended)
                    return false;
                at += span[at] == '\r' && at + 1 < end && span[at + 1] == '\n' ? 2 : 1;
                line++;
            }
            Line = nextLine;
            nextLine = line;
            FieldCount = count;
            position = at;
            return true;
        }
    }

    private int EndOfField(ReadOnlySpan<char> span, int from)
    {
        int found = span[from..].IndexOfAny(separator, '\n', '\r');
        return found < 0 ? -1 : from + found;
    }

    private void Fail(CsvFault fault, int line, int column)
    {
        if (Fault != CsvFault.None)
            return;
        (Fault, FaultLine, FaultColumn) = (fault, line, column);
    }

    /// <summary>Reads on, keeping the unfinished record; false when there is nothing left at all.</summary>
    private bool Fill()
    {
        if (ended)
            return position < end;
        int kept = end - position;
        if (position > 0)
        {
            buffer.AsSpan(position, kept).CopyTo(buffer);
            discarded += position;
            position = 0;
            end = kept;
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        int read = text.ReadBlock(buffer, end, buffer.Length - end);
        end += read;
        ended = end < buffer.Length;
        return end > 0;
    }
}

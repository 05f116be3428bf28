using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// The records of a CSV file as bytes of UTF-8: where each ends, on which line it starts and whose it is, and nothing more.
/// Records end where <see cref="CsvReader"/> ends them; blank ones are passed over. Most of a file is seen by one vectorised
/// search for line ends and quotes, a quarter of the instructions that cutting every field takes.
/// </summary>
/// <param name="text">From the first character of the text on.</param>
/// <param name="separator">Between fields.</param>
/// <param name="header">Says which fields hold the keys.</param>
/// <param name="firstLine">Of the first record below the header.</param>
/// <param name="tell">Told of what is wrong with the whole file, as a quote that is not closed, and with a record that is passed over.</param>
internal sealed class KeyedRecords(Stream text, char separator, TableHeader header, int firstLine, Action<FormProblem> tell)
{
    private const int BufferSize = 128 * 1024;

    private readonly byte[] separatorBytes = Encoding.UTF8.GetBytes([separator]);
    private readonly RecordKeys keys = new(separator, header);

    private byte[] buffer = new byte[BufferSize];
    private long passed;
    private int kept = -1;
    private int start;
    private int next;
    private int end;
    private bool ended;
    private bool isUnclosed;
    private int nextLine = firstLine;
    private QuickHash? part;
    private int partFrom;
    private long partAt;
    private int partLine;

    /// <summary>Of the record.</summary>
    public int Line { get; private set; }

    /// <summary>Of what comes behind the record.</summary>
    public int NextLine => nextLine;

    /// <summary>Bytes of the text before the record.</summary>
    public long At => passed + start;

    public DisclosureKey Key => keys.Key;

    /// <summary>Whether the record stands right behind the one before, without a blank one between them.</summary>
    public bool IsAdjacent { get; private set; }

    public int Length => next - start;

    /// <summary>Leaves out what comes before the first record below the header.</summary>
    public void Skip(long characters)
    {
        while (start < end || Fill())
        {
            byte first = buffer[start];
            if ((first & 0xC0) != 0x80)
            {
                if (characters <= 0)
                    break;
                characters -= first >= 0xF0 ? 2 : 1;
            }
            next = ++start;
        }
    }

    /// <summary>Moves to the next record that holds anything; false at the end, or where no more can be read.</summary>
    /// <exception cref="DecoderFallbackException">The file changed and is no UTF-8 any more.</exception>
    public bool Read()
    {
        IsAdjacent = true;
        while (ReadRecord())
        {
            if (keys.Read(buffer.AsSpan(start, Length), Line))
                return true;
            // What is wrong with a record that says nothing is wrong all the same; a quote that is not closed was told.
            if (!isUnclosed && keys.Problem is { } problem)
                tell(problem);
            IsAdjacent = false;
        }
        return false;
    }

    /// <summary>Keeps everything from this record on until <see cref="Release"/>.</summary>
    public void Keep() => kept = start;

    /// <param name="length">Of what is wanted of the bytes kept. Valid until the next <see cref="Read"/>.</param>
    public ReadOnlySpan<byte> Release(int length)
    {
        var found = buffer.AsSpan(kept, length);
        kept = -1;
        return found;
    }

    /// <summary>Has everything from here on, where no record was read yet, told in parts.</summary>
    public void BeginPart()
    {
        part = new QuickHash();
        (partFrom, partAt, partLine) = (start, At, nextLine);
    }

    /// <summary>What was read since the last part, up to the record that comes next or the end; the next part begins there.</summary>
    /// <param name="isAtEnd">Whether there is no record any more.</param>
    public RootPart TakePart(bool isAtEnd)
    {
        int line = isAtEnd ? nextLine : Line;
        part!.Append(buffer.AsSpan(partFrom, start - partFrom));
        var taken = new RootPart(At - partAt, line - partLine, part.Take());
        (partFrom, partAt, partLine) = (start, At, line);
        return taken;
    }

    private bool ReadRecord()
    {
        start = next;
        if (start == end && !Fill())
            return false;
        isUnclosed = false;
        while (!TryFindEnd())
        {
            if (end - start > CsvReader.MostRecordCharacters && Encoding.UTF8.GetCharCount(buffer, start, end - start) > CsvReader.MostRecordCharacters)
                return End(new(FileCodes.RecordTooLong, nextLine, 1, EndsReading: true));
            Fill();
        }
        // The rows of all other disclosures may stand in the quotes: what is wrong is the file.
        if (isUnclosed)
            tell(keys.Cut(buffer.AsSpan(start, Length), Line).Problem!.Value);
        return true;
    }

    private bool End(FormProblem problem)
    {
        tell(problem);
        ended = true;
        start = next = end;
        return false;
    }

    /// <summary>Finds where the record ends; false when the buffer ends before it does.</summary>
    private bool TryFindEnd()
    {
        var span = buffer.AsSpan(0, end);
        int at = start;
        int line = nextLine;
        while (true)
        {
            int found = span[at..].IndexOfAny((byte)'"', (byte)'\n', (byte)'\r');
            if (found < 0)
            {
                if (!ended)
                    return false;
                at = end;
                break;
            }
            at += found;
            if (span[at] != '"')
            {
                if (!TryPassLineEnd(span, ref at))
                    return false;
                line++;
                break;
            }
            if (at > start && !span[start..at].EndsWith(separatorBytes))
            {
                // A character like any other.
                at++;
                continue;
            }
            if (!TryPassQuoted(span, ref at, ref line))
                return false;
            if (at == end)
                break;
            if (span[at..].StartsWith(separatorBytes))
                at += separatorBytes.Length;
        }
        Line = nextLine;
        nextLine = line;
        next = at;
        return true;
    }

    /// <summary>From a quote that opens to the separator or line end behind the one that closes.</summary>
    private bool TryPassQuoted(ReadOnlySpan<byte> span, ref int at, ref int line)
    {
        at++;
        while (true)
        {
            int found = span[at..].IndexOfAny((byte)'"', (byte)'\n', (byte)'\r');
            if (found < 0)
            {
                isUnclosed = ended;
                at = end;
                return ended;
            }
            at += found;
            if (span[at] != '"')
            {
                if (!TryPassLineEnd(span, ref at))
                    return false;
                line++;
                continue;
            }
            if (at + 1 == end && !ended)
                return false;
            at++;
            if (at == end || span[at] != '"')
                break;
            at++;
        }
        for (; at < end; at++)
        {
            if (span[at] is (byte)'\n' or (byte)'\r' || span[at..].StartsWith(separatorBytes))
                return true;
            if (end - at < separatorBytes.Length && !ended)
                return false;
        }
        return ended;
    }

    private bool TryPassLineEnd(ReadOnlySpan<byte> span, ref int at)
    {
        if (span[at] == '\r' && at + 1 == end && !ended)
            return false;
        at += span[at] == '\r' && at + 1 < end && span[at + 1] == '\n' ? 2 : 1;
        return true;
    }

    /// <summary>Reads on, keeping the unfinished record and what else is to be kept; false when there is nothing left at all.</summary>
    private bool Fill()
    {
        if (ended)
            return start < end;
        int from = kept >= 0 ? kept : start;
        if (part is not null && partFrom < from)
        {
            part.Append(buffer.AsSpan(partFrom, from - partFrom));
            partFrom = from;
        }
        partFrom -= from;
        buffer.AsSpan(from, end - from).CopyTo(buffer);
        passed += from;
        (start, next, end, kept) = (start - from, next - from, end - from, kept >= 0 ? 0 : -1);
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        int read = text.ReadAtLeast(buffer.AsSpan(end), buffer.Length - end, throwOnEndOfStream: false);
        end += read;
        ended = end < buffer.Length;
        return start < end;
    }
}

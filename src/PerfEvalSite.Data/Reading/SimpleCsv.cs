using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Cuts rows in which nothing is odd, as nearly all are, where they stand: sixteen bytes are looked at together, and nothing
/// is decoded or copied. Half of the instructions of <see cref="CsvReader"/>, which reads all others and says what
/// is wrong with them; the two cut alike.
/// </summary>
internal static class SimpleCsv
{
    /// <summary>How many bytes there must be behind the last.</summary>
    public const int Behind = 16;

    /// <summary>False where a row has another number of fields than the header, a doubled quote, or anything to be told or undone.</summary>
    /// <param name="start">Of the first row; <paramref name="end"/> is behind the last line end.</param>
    /// <param name="line">On which the first row starts.</param>
    public static bool TryCut(byte[] bytes, int start, int end, char separator, int line, RawRows into)
    {
        var header = into.Header;
        if (separator > '\x7F' || header.IsPublished)
            return false;
        // Columns count characters, as in UTF-16: every byte that starts one, and once more where it starts one of four bytes.
        int characters = 0, lineStart = 0;
        int field = 0, fieldStart = start, fieldLine = line, fieldCharacter = 1;
        int opened = -1, closed = -1, passed = -1;
        for (int block = start; block < end; block += Vector128<byte>.Count)
        {
            var found = Vector128.Create<byte>(bytes.AsSpan(block, Vector128<byte>.Count));
            uint marks = (Vector128.Equals(found, Vector128.Create((byte)separator)) | Vector128.Equals(found, Vector128.Create((byte)'"'))
                | Vector128.Equals(found, Vector128.Create((byte)'\n')) | Vector128.Equals(found, Vector128.Create((byte)'\r'))).ExtractMostSignificantBits();
            uint starts = Vector128.GreaterThan(found.AsSByte(), Vector128.Create((sbyte)-65)).ExtractMostSignificantBits();
            uint fours = Vector128.GreaterThanOrEqual(found, Vector128.Create((byte)0xF0)).ExtractMostSignificantBits();
            if (end - block < Vector128<byte>.Count)
                marks &= (1u << (end - block)) - 1;
            for (; marks != 0; marks &= marks - 1)
            {
                int bit = BitOperations.TrailingZeroCount(marks);
                int at = block + bit;
                byte mark = bytes[at];
                uint before = (1u << bit) - 1;
                int here = characters + BitOperations.PopCount(starts & before);
                if (fours != 0)
                    here += BitOperations.PopCount(fours & before);
                if (mark == separator && opened < 0)
                {
                    // Nearly every field ends here.
                    if (!TryAdd(into, bytes, fieldStart, at, fieldLine, fieldCharacter, field++))
                        return false;
                    fieldStart = at + 1;
                    fieldCharacter = here + 2 - lineStart;
                    fieldLine = line;
                    continue;
                }
                if (at == passed)
                    continue;
                if (mark == '"')
                {
                    if (opened < 0 && at == fieldStart)
                        opened = at + 1;
                    else if (opened >= 0 && closed < 0)
                    {
                        if (bytes[at + 1] == '"')
                            return false;
                        closed = at;
                    }
                    continue;
                }
                int size = mark == '\r' && bytes[at + 1] == '\n' ? 2 : 1;
                bool isQuoted = opened >= 0;
                if (isQuoted && closed >= 0)
                {
                    if (closed + 1 != at || !TryAdd(into, bytes, opened, closed, fieldLine, fieldCharacter, field++))
                        return false;
                    opened = closed = -1;
                }
                else if (!isQuoted && !TryAdd(into, bytes, fieldStart, at, fieldLine, fieldCharacter, field++))
                    return false;
                if (mark == separator)
                {
                    if (opened < 0)
                    {
                        fieldStart = at + 1;
                        fieldCharacter = here + 2 - lineStart;
                        fieldLine = line;
                    }
                    continue;
                }
                line++;
                passed = at + size - 1;
                lineStart = here + size;
                // A line break in a cell: there may be rows in it.
                if (opened >= 0)
                    return false;
                if (field != header.FieldCount)
                    return false;
                field = 0;
                fieldStart = at + size;
                fieldCharacter = 1;
                fieldLine = line;
            }
            characters += BitOperations.PopCount(starts) + BitOperations.PopCount(fours);
        }
        return field == 0 && opened < 0;
    }

    private static bool TryAdd(RawRows into, byte[] bytes, int start, int end, int line, int column, int field)
    {
        var header = into.Header;
        if (field == 0)
        {
            if (into.IsFull)
                return false;
            into.StartRow(line);
        }
        if (field >= header.FieldCount)
            return false;
        while (start < end && bytes[start] == ' ')
            start++;
        while (start < end && bytes[end - 1] == ' ')
            end--;
        if (start == end)
            return true;
        var kind = header[field].Kind;
        if (kind != HeaderFieldKind.Column)
            return kind != HeaderFieldKind.Unnamed;
        byte first = bytes[start], last = bytes[end - 1];
        // An apostrophe may guard a formula.
        if (first is <= (byte)' ' or (byte)'\'' || last <= ' ')
            return false;
        if ((BeginsSpace(first) || last >= 0x80 && (BeginsSpace(bytes[Math.Max(end - 3, 0)]) || BeginsSpace(bytes[Math.Max(end - 2, 0)]))) && HasSpace(bytes.AsSpan(start, end - start)))
            return false;
        into.AddCell(new(start, end - start, line, column, field));
        return true;
    }

    /// <summary>The first byte of a white space beyond ASCII, U+0085 to U+3000.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool BeginsSpace(byte one) => one is >= 0xE1 and <= 0xE3 or 0xC2;

    /// <summary>At its start or end.</summary>
    private static bool HasSpace(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var first, out _);
        Rune.DecodeLastFromUtf8(text, out var last, out _);
        return Rune.IsWhiteSpace(first) || Rune.IsWhiteSpace(last);
    }
}

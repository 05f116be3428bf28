using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Cuts rows in which nothing is odd, as nearly all are, where they stand: sixteen bytes are looked at together, and nothing
/// is decoded or copied. A quarter of the instructions of <see cref="CsvReader"/>, which reads all others and says what
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
        if (separator > '\x7F')
            return false;
        var header = into.Header;
        // Columns count characters, as in UTF-16: every byte that starts one, and once more where it starts one of four bytes.
        int characters = 0, lineStart = 0;
        int field = 0, fieldStart = start, fieldLine = line, fieldCharacter = 0;
        int opened = -1, closed = -1, passed = -1;
        for (int block = start; block < end; block += Vector128<byte>.Count)
        {
            var found = Vector128.Create<byte>(bytes.AsSpan(block, Vector128<byte>.Count));
            uint marks = (Vector128.Equals(found, Vector128.Create((byte)separator)) | Vector128.Equals(found, Vector128.Create((byte)'"'))
                | Vector128.Equals(found, Vector128.Create((byte)'\n')) | Vector128.Equals(found, Vector128.Create((byte)'\r'))).ExtractMostSignificantBits();
            uint starts = Vector128.GreaterThan(found.AsSByte(), Vector128.Create((sbyte)-65)).ExtractMostSignificantBits();
            uint fours = Vector128.GreaterThanOrEqual(found, Vector128.Create((byte)0xF0)).ExtractMostSignificantBits();
            for (; marks != 0; marks &= marks - 1)
            {
                int bit = BitOperations.TrailingZeroCount(marks);
                int at = block + bit;
                if (at >= end)
                    break;
                byte mark = bytes[at];
                if (at == passed)
                    continue;
                uint before = (1u << bit) - 1;
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
                bool isPair = mark == '\r' && bytes[at + 1] == '\n';
                int here = characters + BitOperations.PopCount(starts & before) + BitOperations.PopCount(fours & before);
                if (opened >= 0 && closed < 0)
                {
                    if (mark != separator)
                    {
                        line++;
                        passed = isPair ? at + 1 : -1;
                        lineStart = here + (isPair ? 2 : 1);
                    }
                    continue;
                }
                if (opened >= 0 && closed + 1 != at)
                    return false;
                if (field == header.FieldCount || field == 0 && !TryStart(into, fieldLine))
                    return false;
                if (!TryAdd(into, bytes, opened >= 0 ? opened : fieldStart, opened >= 0 ? closed : at, fieldLine, fieldCharacter + 1, field))
                    return false;
                opened = closed = -1;
                field++;
                fieldStart = at + 1;
                if (mark != separator)
                {
                    if (field != header.FieldCount)
                        return false;
                    field = 0;
                    line++;
                    passed = isPair ? at + 1 : -1;
                    fieldStart = at + (isPair ? 2 : 1);
                    lineStart = here + (isPair ? 2 : 1);
                }
                fieldLine = line;
                fieldCharacter = mark == separator ? here + 1 - lineStart : 0;
            }
            characters += BitOperations.PopCount(starts) + BitOperations.PopCount(fours);
        }
        return field == 0 && opened < 0;
    }

    private static bool TryStart(RawRows into, int line)
    {
        if (into.IsFull)
            return false;
        into.StartRow(line);
        return true;
    }

    private static bool TryAdd(RawRows into, byte[] bytes, int start, int end, int line, int column, int field)
    {
        while (start < end && bytes[start] == ' ')
            start++;
        while (start < end && bytes[end - 1] == ' ')
            end--;
        if (start == end)
            return true;
        var kind = into.Header[field].Kind;
        if (kind != HeaderFieldKind.Column)
            return kind != HeaderFieldKind.Unnamed;
        // An apostrophe may guard a formula.
        if (bytes[start] is <= (byte)' ' or (byte)'\'' || bytes[end - 1] <= ' ' || MayBeginSpace(bytes[start]) && StartsOrEndsWithSpace(bytes.AsSpan(start, end - start))
            || bytes[end - 1] >= 0x80 && (MayBeginSpace(bytes[Math.Max(start, end - 3)]) || MayBeginSpace(bytes[Math.Max(start, end - 2)])) && StartsOrEndsWithSpace(bytes.AsSpan(start, end - start)))
            return false;
        into.AddCell(new(start, end - start, line, column, field));
        return true;
    }

    /// <summary>The first bytes of white space beyond ASCII, U+0085 to U+3000.</summary>
    private static bool MayBeginSpace(byte first) => first is 0xC2 or 0xE1 or 0xE2 or 0xE3;

    private static bool StartsOrEndsWithSpace(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var first, out _);
        Rune.DecodeLastFromUtf8(text, out var last, out _);
        return Rune.IsWhiteSpace(first) || Rune.IsWhiteSpace(last);
    }
}

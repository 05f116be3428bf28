using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// What the bytes between separators are, cell by cell: that a file as a whole decodes as GB18030 says little, since most bytes do. Separators are
/// below 0x40 and so no half of a character in UTF-8 or GBK.
/// </summary>
internal static class CellEncodings
{
    private const int BlockSize = 256 * 1024;

    /// <summary>Percent, nearly half: Big5 and Shift-JIS come out as more, and a list of rare names as less.</summary>
    private const int MostOdd = 45;

    /// <summary>In one cell, which is few characters.</summary>
    private const int MostOddInCell = 60;

    private delegate void Take(ReadOnlySpan<byte> cell, int line);

    /// <summary>Of a file that is no UTF-8: null where all of it may be GBK.</summary>
    public static EncodingFault? Judge(Stream stream, int from)
    {
        int utf8 = 0, gbk = 0, broken = 0, characters = 0, odd = 0;
        (int Line, string Text) firstUtf8 = (0, ""), firstGbk = (0, ""), oddest = (0, "");
        int oddestShare = 0;
        int firstBroken = 0;
        bool hasOddCell = false;
        ForEachCell(stream, from, (cell, line) =>
        {
            bool isGbk = GbkText.TryCount(cell, out int its, out int itsOdd);
            bool isUtf8 = cell.ContainsAnyInRange((byte)0xE0, (byte)0xF4) && Utf8Check.IsValid(cell);
            if (isUtf8 && (!isGbk || IsRatherUtf8(cell, its, itsOdd)))
            {
                if (utf8++ == 0)
                    firstUtf8 = (line, EncodingDetector.Utf8.GetString(cell));
            }
            else if (!isGbk)
            {
                if (broken++ == 0)
                    firstBroken = line;
            }
            else
            {
                if (gbk++ == 0)
                    firstGbk = (line, GbkText.Of(cell));
                characters += its;
                odd += itsOdd;
                int share = its == 0 ? 0 : (int)(itsOdd * 100L / its);
                hasOddCell |= its >= 4 && share >= MostOddInCell;
                if (itsOdd > 1 && share > oddestShare)
                    (oddest, oddestShare) = ((line, GbkText.Of(cell)), share);
            }
        });
        if (utf8 > 0 && gbk > 0)
            return gbk >= utf8
                ? new(EncodingCodes.TwoEncodings, firstUtf8.Line, "GBK", Bilingual.Of(firstUtf8.Line), firstUtf8.Text, "UTF-8")
                : new(EncodingCodes.TwoEncodings, firstGbk.Line, "UTF-8", Bilingual.Of(firstGbk.Line), firstGbk.Text, "GBK");
        if (broken > 0)
            return new(FileCodes.UnknownEncoding, firstBroken, Bilingual.Of(firstBroken));
        return oddestShare > 0 && (hasOddCell || odd * 100L > (long)characters * MostOdd)
            ? new(EncodingCodes.UnlikelyText, oddest.Line, Bilingual.Of(oddest.Line), oddest.Text)
            : null;
    }

    /// <summary>Of a file that is UTF-8: a cell that may be a short word of GBK as well.</summary>
    public static EncodingFault? ShortWords(Stream stream)
    {
        EncodingFault? fault = null;
        ForEachCell(stream, 0, (cell, line) =>
        {
            if (fault is null && IsShortWord(cell))
                fault = new(EncodingCodes.ShortWords, line, Bilingual.Of(line), EncodingDetector.Utf8.GetString(cell), GbkText.Of(cell));
        });
        return fault;
    }

    /// <summary>
    /// Letters of two bytes alone, with figures at most, each of which is a common character in GBK; a word of Russian or Uyghur has bytes that are in
    /// none of them, and a Greek letter stands beside a Latin one where it is a unit.
    /// </summary>
    private static bool IsShortWord(ReadOnlySpan<byte> cell)
    {
        bool hasLetter = false;
        for (int i = 0; i < cell.Length; i++)
        {
            byte lead = cell[i];
            if (lead < 0x80)
            {
                if (char.IsAsciiLetter((char)lead))
                    return false;
                continue;
            }
            if (lead is < 0xC2 or > 0xDF || ++i == cell.Length || cell[i] is < 0xA1 or > 0xBF)
                return false;
            hasLetter |= lead >= 0xC4;
        }
        return hasLetter;
    }

    /// <summary>Bytes that are both: what comes out as the more usual characters is meant.</summary>
    private static bool IsRatherUtf8(ReadOnlySpan<byte> cell, int characters, int odd)
    {
        try
        {
            byte[] again = EncodingDetector.Gb18030.GetBytes(EncodingDetector.Utf8.GetString(cell));
            return GbkText.TryCount(again, out int its, out int itsOdd) && (long)itsOdd * characters <= (long)odd * its && its < characters + odd;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Every piece between separators that is not ASCII alone, with its line.</summary>
    private static void ForEachCell(Stream stream, int from, Take take)
    {
        stream.Position = from;
        var buffer = new byte[BlockSize];
        int kept = 0, line = 1;
        while (true)
        {
            int read = stream.Read(buffer, kept, buffer.Length - kept);
            int available = kept + read;
            int whole = read == 0 ? available : buffer.AsSpan(0, available).LastIndexOfAny("\n,\t\""u8) + 1;
            line = ForEachCell(buffer.AsSpan(0, whole), line, take);
            if (read == 0)
                return;
            kept = available - whole;
            buffer.AsSpan(whole, kept).CopyTo(buffer);
            if (kept == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private static int ForEachCell(ReadOnlySpan<byte> block, int line, Take take)
    {
        while (!block.IsEmpty)
        {
            int end = block.IndexOfAny("\n,\t\";\r"u8);
            var cell = end < 0 ? block : block[..end];
            if (cell.ContainsAnyInRange((byte)0x80, (byte)0xFF))
                take(cell, line);
            if (end < 0)
                break;
            line += block[end] == '\n' || (block[end] == '\r' && (end + 1 == block.Length || block[end + 1] != '\n')) ? 1 : 0;
            block = block[(end + 1)..];
        }
        return line;
    }
}

using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>What a text file turned out to be. <paramref name="BomLength"/> bytes at its start are not text.</summary>
public sealed record DetectedEncoding(Encoding Encoding, string Name, int BomLength);

/// <summary>
/// Decides how a file is encoded: a byte-order mark, then UTF-16 by its zero bytes, then strict UTF-8, then strict GB18030. A file that is none of
/// them, mixes two of them, or comes out as what no Chinese table contains is refused with the line, never read with replacement characters.
/// </summary>
internal static class EncodingDetector
{
    /// <summary>How much is looked at for zero bytes.</summary>
    private const int Sample = 4096;

    /// <summary>Refuses bytes that are no UTF-8.</summary>
    internal static readonly Encoding Utf8 = new UTF8Encoding(false, true);

    private static readonly Encoding utf16Little = new UnicodeEncoding(false, false, true);
    private static readonly Encoding utf16Big = new UnicodeEncoding(true, false, true);
    private static Encoding? gb18030;

    /// <summary>Made on first use: most files are UTF-8, and registering the code pages costs start-up time.</summary>
    internal static Encoding Gb18030 => gb18030 ??=
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Reads the stream from its start and leaves it there. Null when no encoding can be relied on; then the fault says why.</summary>
    /// <param name="isUtf8">Whether it is known to be, so that only the mark is looked for.</param>
    public static DetectedEncoding? Detect(Stream stream, out EncodingFault? fault, bool isUtf8 = false)
    {
        fault = null;
        Span<byte> sample = stackalloc byte[isUtf8 ? 3 : Sample];
        sample = sample[..stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)];
        if (sample is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] || IsUtf32(sample))
        {
            fault = new(EncodingCodes.Utf32, 0);
            return null;
        }
        var marked = sample switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new DetectedEncoding(Utf8, "UTF-8（有标记）", 3),
            [0xFF, 0xFE, ..] => new DetectedEncoding(utf16Little, "UTF-16 LE", 2),
            [0xFE, 0xFF, ..] => new DetectedEncoding(utf16Big, "UTF-16 BE", 2),
            _ => Utf16Of(sample),
        };
        if (marked is not null && marked.BomLength != 3)
            return Fits(stream, marked.Encoding, marked.BomLength, out long badAt) ? Rewound(stream, marked) : Refused(out fault, badAt);
        int bom = marked?.BomLength ?? 0;
        stream.Position = bom;
        if (isUtf8)
            return Rewound(stream, marked ?? new DetectedEncoding(Utf8, "UTF-8", 0));
        if (IsUtf8(stream, bom, stream.Length, out long badByteAt, out bool mayBeShortWords))
        {
            // Whoever put the mark meant UTF-8.
            fault = mayBeShortWords && marked is null ? CellEncodings.ShortWords(stream) : null;
            return fault is null ? Rewound(stream, marked ?? new DetectedEncoding(Utf8, "UTF-8", 0)) : null;
        }
        fault = CellEncodings.Judge(stream, bom);
        if (fault is not null)
            return null;
        if (marked is null && Fits(stream, Gb18030, 0, out badByteAt))
            return Rewound(stream, new DetectedEncoding(Gb18030, "GB18030", 0));
        return Refused(out fault, badByteAt);

        DetectedEncoding? Refused(out EncodingFault? why, long at)
        {
            int line = LineAt(stream, at, marked?.Encoding ?? Utf8);
            why = new(FileCodes.UnknownEncoding, line, Bilingual.Of(line));
            return null;
        }
    }

    /// <summary>The text of some bytes in UTF-8 or GB18030; null when they are neither.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8Check.IsValid(bytes) ? Utf8.GetString(bytes) : Gb18030.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static DetectedEncoding Rewound(Stream stream, DetectedEncoding found)
    {
        stream.Position = 0;
        return found;
    }

    /// <summary>Whether what comes now is UTF-8, to the end.</summary>
    internal static bool IsUtf8(Stream stream) => IsUtf8(stream, 0, long.MaxValue, out _, out _);

    /// <param name="mayBeShortWords">Whether there are letters of two bytes beyond Latin ones, which short words of GBK come out as.</param>
    private static bool IsUtf8(Stream stream, int from, long length, out long badByteAt, out bool mayBeShortWords)
    {
        var buffer = new byte[Math.Min(256 * 1024, Math.Max(16, length))];
        int kept = 0;
        long at = from;
        badByteAt = -1;
        mayBeShortWords = false;
        while (true)
        {
            int read = stream.Read(buffer, kept, buffer.Length - kept);
            int available = kept + read;
            int whole = read == 0 ? available : available - UnfinishedTail(buffer.AsSpan(0, available));
            var block = buffer.AsSpan(0, whole);
            if (!Utf8Check.IsValid(block))
            {
                badByteAt = at + FirstInvalid(block);
                return false;
            }
            mayBeShortWords = mayBeShortWords || block.ContainsAnyInRange((byte)0xC4, (byte)0xDF);
            if (read == 0)
                return true;
            at += whole;
            kept = available - whole;
            buffer.AsSpan(whole, kept).CopyTo(buffer);
        }
    }

    /// <summary>How many bytes at the end begin a character that the next block ends.</summary>
    private static int UnfinishedTail(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            byte b = bytes[^back];
            if ((b & 0xC0) == 0x80)
                continue;
            int needs = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
            return needs > back ? back : 0;
        }
        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) != System.Buffers.OperationStatus.Done)
                return at;
            at += consumed;
        }
        return at;
    }

    /// <summary>UTF-16 without a mark: its commas, tabs and line ends have a zero byte on the same side, always.</summary>
    private static DetectedEncoding? Utf16Of(ReadOnlySpan<byte> sample)
    {
        if (!sample.Contains((byte)0))
            return null;
        int little = 0, big = 0, alone = 0;
        for (int i = 0; i < sample.Length; i++)
            if (sample[i] is (byte)',' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)';')
            {
                bool isEven = i % 2 == 0;
                if (isEven && i + 1 < sample.Length && sample[i + 1] == 0)
                    little++;
                else if (!isEven && sample[i - 1] == 0)
                    big++;
                else
                    alone++;
            }
        return little >= 2 && little > 2 * (big + alone) ? new(utf16Little, "UTF-16 LE（无标记）", 0)
            : big >= 2 && big > 2 * (little + alone) ? new(utf16Big, "UTF-16 BE（无标记）", 0)
            : null;
    }

    private static bool IsUtf32(ReadOnlySpan<byte> sample)
    {
        if (sample.Length < 8)
            return false;
        bool little = true, big = true;
        for (int i = 0; i + 4 <= sample.Length; i += 4)
        {
            little &= sample[i + 2] == 0 && sample[i + 3] == 0;
            big &= sample[i] == 0 && sample[i + 1] == 0;
        }
        return (little || big) && sample.ContainsAnyExcept((byte)0);
    }

    private static int LineAt(Stream stream, long at, Encoding encoding)
    {
        stream.Position = 0;
        int line = 1;
        bool isWide = encoding is UnicodeEncoding;
        int before = -1;
        var buffer = new byte[64 * 1024];
        for (long passed = 0; passed < at;)
        {
            int read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, at - passed));
            if (read == 0)
                break;
            for (int i = 0; i < read; i++)
            {
                // A half of a wide character may look like a line end.
                if (buffer[i] == '\n' && (!isWide || before == 0 || (i + 1 < read && buffer[i + 1] == 0)))
                    line++;
                before = buffer[i];
            }
            passed += read;
        }
        return line;
    }

    private static bool Fits(Stream stream, Encoding encoding, int from, out long badByteAt)
    {
        stream.Position = from;
        badByteAt = -1;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[64 * 1024 + 4];
        long at = from;
        try
        {
            while (true)
            {
                int read = stream.Read(bytes);
                decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
                if (read == 0)
                    return true;
                at += read;
            }
        }
        catch (DecoderFallbackException bad)
        {
            badByteAt = Math.Max(from, at + bad.Index);
            return false;
        }
    }
}

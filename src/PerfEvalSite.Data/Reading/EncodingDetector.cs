using System.Text;

namespace PerfEvalSite.Data.Reading;

/// <summary>What a text file turned out to be. <paramref name="BomLength"/> bytes at its start are not text.</summary>
public sealed record DetectedEncoding(Encoding Encoding, string Name, int BomLength);

/// <summary>
/// Decides how a file is encoded: a byte-order mark, then strict UTF-8, then strict GB18030. A file that is none of
/// them is refused with the place of the first byte that fits nowhere, never read with replacement characters.
/// </summary>
public static class EncodingDetector
{
    /// <summary>Refuses bytes that are no UTF-8.</summary>
    internal static readonly Encoding Utf8 = new UTF8Encoding(false, true);

    private static readonly Encoding utf16Little = new UnicodeEncoding(false, false, true);
    private static readonly Encoding utf16Big = new UnicodeEncoding(true, false, true);
    private static Encoding? gb18030;

    /// <summary>Made on first use: most files are UTF-8, and registering the code pages costs start-up time.</summary>
    private static Encoding Gb18030 => gb18030 ??=
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Reads the stream from its start and leaves it there. Null when no encoding fits; then the failing byte's offset is given.</summary>
    /// <param name="isUtf8">Whether it is known to be, so that only the mark is looked for.</param>
    public static DetectedEncoding? Detect(Stream stream, out long badByteAt, bool isUtf8 = false)
    {
        badByteAt = -1;
        Span<byte> start = stackalloc byte[3];
        int length = stream.ReadAtLeast(start, 3, throwOnEndOfStream: false);
        start = start[..length];
        var marked = start switch
        {
            [0xEF, 0xBB, 0xBF] => new DetectedEncoding(Utf8, "UTF-8（有标记）", 3),
            [0xFF, 0xFE, ..] => new DetectedEncoding(utf16Little, "UTF-16 LE", 2),
            [0xFE, 0xFF, ..] => new DetectedEncoding(utf16Big, "UTF-16 BE", 2),
            _ => null,
        };
        if (marked is not null && marked.BomLength == 2)
            return Fits(stream, marked.Encoding, marked.BomLength, out badByteAt) ? Rewound(stream, marked) : null;
        int bom = marked?.BomLength ?? 0;
        stream.Position = bom;
        if (isUtf8 || IsUtf8(stream, bom, stream.Length, out badByteAt))
            return Rewound(stream, marked ?? new DetectedEncoding(Utf8, "UTF-8", 0));
        if (marked is not null)
            return null;
        long badUtf8 = badByteAt;
        if (Fits(stream, Gb18030, 0, out badByteAt))
            return Rewound(stream, new DetectedEncoding(Gb18030, "GB18030", 0));
        badByteAt = Math.Max(badByteAt, badUtf8);
        return null;
    }

    private static DetectedEncoding Rewound(Stream stream, DetectedEncoding found)
    {
        stream.Position = 0;
        return found;
    }

    /// <summary>Whether what comes now is UTF-8, to the end.</summary>
    internal static bool IsUtf8(Stream stream) => IsUtf8(stream, 0, long.MaxValue, out _);

    private static bool IsUtf8(Stream stream, int from, long length, out long badByteAt)
    {
        var buffer = new byte[Math.Min(256 * 1024, Math.Max(16, length))];
        int kept = 0;
        long at = from;
        badByteAt = -1;
        while (true)
        {
            int read = stream.Read(buffer, kept, buffer.Length - kept);
            int available = kept + read;
            int whole = read == 0 ? available : available - UnfinishedTail(buffer.AsSpan(0, available));
            if (!Utf8Check.IsValid(buffer.AsSpan(0, whole)))
            {
                badByteAt = at + FirstInvalid(buffer.AsSpan(0, whole));
                return false;
            }
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

using System.IO.Compression;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>
/// What a PDF unpacks to, before anything of it is read: a library unpacks whatever it meets, and a bomb of a megabyte is a
/// gigabyte then. Pictures are left out, because they are never unpacked here.
/// </summary>
internal static class PdfWeight
{
    public const long MostBytes = 400L << 20;
    private const long MostUnpacked = 96L << 20, MostOfOne = 40L << 20;

    /// <summary>Strokes and pieces of text in one stream; a page of a document has some thousands.</summary>
    private const int MostOperators = 400_000;
    private const int LongestDictionary = 2048;

    /// <exception cref="ImportFault">It is no PDF, or unpacks to more than any document does.</exception>
    public static void Check(byte[] content)
    {
        if (content.AsSpan(0, Math.Min(1024, content.Length)).IndexOf("%PDF-"u8) < 0)
            throw new ImportFault(ImportCodes.Damaged, new Bilingual("文件开头不是 PDF", "it does not begin as a PDF"));
        long all = 0;
        int at = 0;
        byte[] buffer = new byte[32 << 10];
        while (at < content.Length && content.AsSpan(at).IndexOf("stream"u8) is >= 0 and var found)
        {
            int start = at + found;
            at = start + 6;
            if (start >= 3 && content.AsSpan(start - 3, 3).SequenceEqual("end"u8))
                continue;
            int from = Math.Max(0, start - LongestDictionary);
            var dictionary = content.AsSpan(from, start - from);
            if (dictionary.LastIndexOf("endobj"u8) is >= 0 and var before)
                dictionary = dictionary[before..];
            int length = content.AsSpan(at).IndexOf("endstream"u8);
            if (length < 0)
                length = content.Length - at;
            if (dictionary.IndexOf("/FlateDecode"u8) < 0 && dictionary.IndexOf("/Fl "u8) < 0)
            {
                if (dictionary.IndexOf("/Image"u8) < 0)
                {
                    Add(length, ref all);
                    if (Operators(content.AsSpan(at, length)) > MostOperators)
                        throw TooManyStrokes();
                }
                at += length;
                continue;
            }
            if (dictionary.IndexOf("/Subtype/Image"u8) < 0 && dictionary.IndexOf("/Subtype /Image"u8) < 0)
                Unpack(content, at, length, buffer, ref all);
            at += length;
        }
    }

    private static void Unpack(byte[] content, int at, int length, byte[] buffer, ref long all)
    {
        int skip = at < content.Length && content[at] == '\r' ? 1 : 0;
        skip += at + skip < content.Length && content[at + skip] == '\n' ? 1 : 0;
        if (length <= skip)
            return;
        try
        {
            using var packed = new ZLibStream(new MemoryStream(content, at + skip, length - skip), CompressionMode.Decompress);
            long one = 0;
            int operators = 0;
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                one += read;
                operators += Operators(buffer.AsSpan(0, read));
                if (operators > MostOperators)
                    throw TooManyStrokes();
                if (one > MostOfOne)
                    throw TooMuch();
                Add(read, ref all);
            }
        }
        catch (InvalidDataException)
        {
            // Encrypted or damaged: the library says so, without unpacking it.
        }
    }

    /// <summary>Of the kinds <c>m l c h re Tj TJ</c>, behind a blank and before white space.</summary>
    private static int Operators(ReadOnlySpan<byte> content)
    {
        int count = 0;
        for (int i = 1; i + 1 < content.Length; i++)
            if (content[i] is (byte)'l' or (byte)'m' or (byte)'c' or (byte)'h' or (byte)'e' or (byte)'j' or (byte)'J' && content[i + 1] is (byte)' ' or (byte)'\n' or (byte)'\r'
                && (content[i - 1] is (byte)' ' or (byte)'\n' || content[i - 1] is (byte)'r' or (byte)'T'))
                count++;
        return count;
    }

    private static void Add(long bytes, ref long all)
    {
        all += bytes;
        if (all > MostUnpacked)
            throw TooMuch();
    }

    private static ImportFault TooManyStrokes() => new(ImportCodes.TooMuch, new Bilingual("一页的线条和文字", "what is drawn on one page"), new Bilingual("40 万笔", "400,000 strokes"));

    private static ImportFault TooMuch() => new(ImportCodes.TooMuch, new Bilingual("展开后的内容", "its content, unpacked,"), new Bilingual($"{MostUnpacked >> 20} MB", $"{MostUnpacked >> 20} MB"));
}

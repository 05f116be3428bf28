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
    private const long MostUnpacked = 96L << 20, MostOfOne = 24L << 20;
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
                    Add(length, ref all);
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
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                one += read;
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

    private static void Add(long bytes, ref long all)
    {
        all += bytes;
        if (all > MostUnpacked)
            throw TooMuch();
    }

    private static ImportFault TooMuch() => new(ImportCodes.TooMuch, new Bilingual("展开后的内容", "its content, unpacked,"), new Bilingual($"{MostUnpacked >> 20} MB", $"{MostUnpacked >> 20} MB"));
}

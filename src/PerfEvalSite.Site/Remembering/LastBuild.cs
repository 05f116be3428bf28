using System.Security.Cryptography;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// What the last build had been given, and what it came to: where the next is given the same, and the site still stands,
/// there is nothing to do. Only kept of a build that had nothing to report.
/// </summary>
/// <param name="Input">SHA-256 of everything that the build depends on.</param>
/// <param name="Bytes">All files together.</param>
public sealed record LastBuild(byte[] Input, int Agencies, int Disclosures, int Pages, int Downloads, int SeriousFindings, long Bytes)
{
    internal const int Size = SHA256.HashSizeInBytes + 5 * sizeof(int) + sizeof(long);

    /// <summary>Null where there is none that belongs to the manifest.</summary>
    /// <param name="output">The folder of the site.</param>
    /// <param name="manifest">SHA-256 of its manifest.</param>
    public static LastBuild? Of(string output, ReadOnlySpan<byte> manifest)
    {
        string path = BuildMemory.PathOf(output);
        if (!File.Exists(path))
            return null;
        using var file = File.OpenHandle(path);
        Span<byte> head = stackalloc byte[MemoryReader.Magic.Length + SHA256.HashSizeInBytes * 2 + Size];
        int read = RandomAccess.Read(file, head, 0);
        var its = head[^Size..];
        if (read < head.Length || !head.StartsWith(MemoryReader.Magic) || !head[..^Size].EndsWith(manifest) || !its.ContainsAnyExcept((byte)0))
            return null;
        var from = new RecordReader(its[SHA256.HashSizeInBytes..]);
        return new(its[..SHA256.HashSizeInBytes].ToArray(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Long());
    }

    internal byte[] ToBytes()
    {
        var writer = new Utf8Writer(Size);
        writer.Write(Input);
        var to = new RecordWriter(writer);
        foreach (int count in (ReadOnlySpan<int>)[Agencies, Disclosures, Pages, Downloads, SeriousFindings])
            to.Number(count);
        to.Number(Bytes);
        return writer.Written.ToArray();
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PerfEvalSite.Site.Remembering;

/// <summary>Reads the file that a <see cref="BuildMemory"/> wrote, record by record. A file that is cut short or damaged ends there.</summary>
public sealed class MemoryReader : IDisposable
{
    private const int HashSize = SHA256.HashSizeInBytes;

    private readonly FileStream file;
    private readonly byte[] fourBytes = new byte[4];

    private MemoryReader(FileStream file)
    {
        this.file = file;
        Advance();
    }

    internal static ReadOnlySpan<byte> Magic => "PerfEval memory\n"u8;

    /// <summary>The disclosure that comes next; null when all were read.</summary>
    public RememberedDisclosure? Disclosure { get; private set; }

    /// <param name="path">The file.</param>
    /// <param name="siteFingerprint">What it must have been made with.</param>
    /// <param name="manifest">SHA-256 of the manifest of the site that it must belong to; empty for any that was published.</param>
    /// <returns>Null where there is no such file, or it is of something else.</returns>
    public static MemoryReader? Open(string path, ReadOnlySpan<byte> siteFingerprint, ReadOnlySpan<byte> manifest)
    {
        if (!File.Exists(path))
            return null;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 128 * 1024, FileOptions.SequentialScan);
        Span<byte> head = stackalloc byte[Magic.Length + HashSize * 2 + LastBuild.Size];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.StartsWith(Magic)
            && head.Slice(Magic.Length, HashSize).SequenceEqual(siteFingerprint) && IsOf(manifest, head.Slice(Magic.Length + HashSize, HashSize)))
            return new(file);
        file.Dispose();
        return null;
    }

    public void Advance() => Disclosure = Next(static record => new RememberedDisclosure(record));

    /// <summary>What follows the disclosures, those that are still to come passed over.</summary>
    public IEnumerable<RememberedAgency> ReadAgencies()
    {
        while (Disclosure is not null)
            Advance();
        while (Next(static record => RememberedAgency.Read(record)) is { } agency)
            yield return agency;
    }

    private T? Next<T>(Func<byte[], T> read)
        where T : class
    {
        try
        {
            return ReadRecord() is { } record ? read(record) : null;
        }
        catch (InvalidDataException)
        {
            file.Position = file.Length;
            return null;
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>The hash is filled in last: zeros are a build that did not come to its end.</summary>
    private static bool IsOf(ReadOnlySpan<byte> manifest, ReadOnlySpan<byte> found) =>
        manifest.IsEmpty ? found.ContainsAnyExcept((byte)0) : found.SequenceEqual(manifest);

    private byte[]? ReadRecord()
    {
        if (file.ReadAtLeast(fourBytes, 4, throwOnEndOfStream: false) < 4)
            return null;
        int length = BinaryPrimitives.ReadInt32LittleEndian(fourBytes);
        if (length <= 0 || length > file.Length - file.Position)
            return null;
        byte[] record = new byte[length];
        file.ReadExactly(record);
        return record;
    }
}

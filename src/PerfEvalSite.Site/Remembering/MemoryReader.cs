using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using PerfEvalSite.Site.Downloads;

namespace PerfEvalSite.Site.Remembering;

/// <summary>Reads the file that a <see cref="BuildMemory"/> wrote, record by record. A file that is cut short or damaged ends there.</summary>
public sealed class MemoryReader : IStore, IDisposable
{
    private readonly SafeFileHandle handle;
    private readonly FileStream file;
    private readonly byte[] fourBytes = new byte[4];
    private readonly long[] rowsAt = new long[BulkRows.Tables];

    private MemoryReader(string path)
    {
        Path = path.Replace('\\', '/');
        handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.SequentialScan);
        file = new FileStream(handle, FileAccess.Read, 128 * 1024) { Position = MemoryHead.Size };
        Advance();
    }

    public string Path { get; }

    /// <summary>The disclosure that comes next; null when all were read.</summary>
    public RememberedDisclosure? Disclosure { get; private set; }

    /// <param name="path">The file.</param>
    /// <param name="siteFingerprint">What it must have been made with.</param>
    /// <param name="manifest"><see cref="PieceHash"/> of the manifest of the site that it must belong to; empty for any that was published.</param>
    /// <returns>Null where there is no such file, or it is of something else.</returns>
    public static MemoryReader? Open(string path, ReadOnlySpan<byte> siteFingerprint, ReadOnlySpan<byte> manifest)
    {
        if (MemoryHead.Read(path) is not { } head || !siteFingerprint.SequenceEqual(head.Site) || !manifest.IsEmpty && !manifest.SequenceEqual(head.Manifest))
            return null;
        return new(path);
    }

    public int Read(long at, Span<byte> into) => handle.ReadAll(at, into);

    /// <summary>Whoever took <see cref="Disclosure"/> disposes of it.</summary>
    public void Advance() => Disclosure = Next((record, length) =>
    {
        var its = new RememberedDisclosure(record, new(this, file.Position - length - sizeof(uint), length), (long[])rowsAt.Clone());
        BulkRows.MoveOver(its.Parts.Rows, rowsAt);
        return its;
    });

    /// <summary>The section that follows: the agencies behind the disclosures, and the groups behind the agencies. What is still to come of the disclosures is passed over.</summary>
    public IEnumerable<RememberedPart> ReadParts()
    {
        for (; Disclosure is { } passed; Advance())
            passed.Dispose();
        while (Next(ReadPart) is { } part)
            yield return part;

        static RememberedPart ReadPart(byte[] record, int length)
        {
            var part = RememberedPart.Read(record.AsSpan(0, length));
            ArrayPool<byte>.Shared.Return(record);
            return part;
        }
    }

    private T? Next<T>(Func<byte[], int, T> read)
        where T : class
    {
        try
        {
            return ReadRecord(out int length) is { } record ? read(record, length) : null;
        }
        catch (InvalidDataException)
        {
            file.Position = file.Length;
            return null;
        }
    }

    public void Dispose() => file.Dispose();

    private byte[]? ReadRecord(out int length)
    {
        length = 0;
        if (file.ReadAtLeast(fourBytes, 4, throwOnEndOfStream: false) < 4)
            return null;
        length = BinaryPrimitives.ReadInt32LittleEndian(fourBytes);
        if (length <= 0 || length > file.Length - file.Position - 4)
            return null;
        byte[] record = ArrayPool<byte>.Shared.Rent(length + sizeof(uint));
        file.ReadExactly(record, 0, length + sizeof(uint));
        return BinaryPrimitives.ReadUInt32LittleEndian(record.AsSpan(length)) == Checksum(record.AsSpan(0, length)) ? record : throw new InvalidDataException();
    }

    /// <summary>CRC-32C: what a disk has changed is not taken for what was written.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> record)
    {
        uint checksum = (uint)record.Length;
        for (; record.Length >= 8; record = record[8..])
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(record));
        foreach (byte rest in record)
            checksum = BitOperations.Crc32C(checksum, rest);
        return checksum;
    }
}

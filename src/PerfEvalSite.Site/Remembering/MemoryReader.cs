using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using Microsoft.Win32.SafeHandles;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Downloads;

namespace PerfEvalSite.Site.Remembering;

/// <summary>Reads the file that a <see cref="BuildMemory"/> wrote, section by section and record by record. A damaged record is taken for the end.</summary>
public sealed class MemoryReader : IStore, IDisposable
{
    private readonly SafeFileHandle handle;
    private readonly Stream file;
    private readonly byte[] fourBytes = new byte[4];
    private long[] rowsAt = [];
    private RememberedDisclosure? disclosure;
    private int section = -1;
    private long end;

    private MemoryReader(string path, SafeFileHandle handle, MemoryIndex index, int indexLength)
    {
        Path = path.Replace('\\', '/');
        Index = index;
        this.handle = handle;
        Length = RandomAccess.GetLength(handle);
        Unused = Length - MemoryHead.Size - index.Length - indexLength;
        file = new FileStream(handle, FileAccess.Read, 128 * 1024);
    }

    private MemoryReader()
    {
        Path = "";
        Index = new(0, [], null, new(0, 0));
        handle = new();
        file = Stream.Null;
    }

    /// <summary>Has no disclosure, agency or group: what a build has where the last one left nothing that it can use.</summary>
    public static MemoryReader OfNothing() => new();

    public string Path { get; }

    public MemoryIndex Index { get; }

    /// <summary>Of the whole file, in bytes.</summary>
    public long Length { get; }

    /// <summary>How much of it was used by builds before, and is not any more.</summary>
    public long Unused { get; }

    /// <summary>Which sections are passed over: none, until this is set, which is before anything is read.</summary>
    public Predicate<int> Passes { get; set; } = static _ => false;

    /// <summary>The disclosure that comes next; null when all were read.</summary>
    public RememberedDisclosure? Disclosure
    {
        get
        {
            if (section < 0)
                Advance();
            return disclosure;
        }
    }

    /// <param name="path">The file.</param>
    /// <param name="siteFingerprint">What it must have been made with.</param>
    /// <param name="manifest"><see cref="PieceHash"/> of the manifest of the site that it must belong to.</param>
    /// <returns>Null where there is no such file, or it is of something else.</returns>
    public static MemoryReader? Open(string path, Fingerprint siteFingerprint, Fingerprint manifest) =>
        MemoryHead.Read(path) is { } head && manifest.Holds(head.Manifest) ? Open(path, siteFingerprint, head) : null;

    /// <summary>The same of whatever site was published with it: that of a shard.</summary>
    public static MemoryReader? Open(string path, Fingerprint siteFingerprint) => MemoryHead.Read(path) is { } head ? Open(path, siteFingerprint, head) : null;

    private static MemoryReader? Open(string path, Fingerprint siteFingerprint, MemoryHead head)
    {
        if (!siteFingerprint.Holds(head.Site))
            return null;
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        try
        {
            return new(path, handle, ReadIndex(handle, head.IndexAt, out int indexLength), indexLength);
        }
        catch (InvalidDataException)
        {
            handle.Dispose();
            return null;
        }
    }

    public int Read(long at, Span<byte> into) => handle.ReadAll(at, into);

    /// <param name="into">As long as the range.</param>
    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public void Read(FileRange range, Span<byte> into)
    {
        if (handle.ReadAll(range.At, into) < into.Length)
            throw new InvalidDataException();
    }

    /// <summary>Takes the first record of some.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> records)
    {
        if (records.Length < sizeof(int) || BinaryPrimitives.ReadInt32LittleEndian(records) is var length && (length <= 0 || length > records.Length - sizeof(int) - sizeof(uint)))
            throw new InvalidDataException();
        var record = records.Slice(sizeof(int), length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(records[(sizeof(int) + length)..]) != Checksum(record))
            throw new InvalidDataException();
        records = records[(sizeof(int) + length + sizeof(uint))..];
        return record;
    }

    /// <summary>Whoever took <see cref="Disclosure"/> disposes of it.</summary>
    public void Advance()
    {
        disclosure = null;
        while (section < Index.Sections.Length)
        {
            if (section >= 0 && file.Position < end)
            {
                disclosure = Next((record, length) =>
                {
                    var its = new RememberedDisclosure(record, new(this, file.Position - length - sizeof(uint), length), (long[])rowsAt.Clone());
                    BulkRows.MoveOver(its.Parts.Rows, rowsAt);
                    return its;
                });
                if (disclosure is null)
                    section = Index.Sections.Length;
                return;
            }
            section++;
            while (section < Index.Sections.Length && Passes(section))
                section++;
            if (section == Index.Sections.Length)
                return;
            GoTo(Index.Sections[section].Records);
            rowsAt = [.. Index.RowsAt(section)];
        }
    }

    /// <summary>What is remembered of the agencies, but for those of sections that are passed over. Disclosures are not read any more.</summary>
    public IEnumerable<RememberedPart> ReadAgencies() =>
        Enumerable.Range(0, Index.Sections.Length).Where(number => !Passes(number)).SelectMany(number => ReadParts(Index.Sections[number].Agencies));

    /// <summary>What is remembered of the groups of what spans agencies.</summary>
    public IEnumerable<RememberedPart> ReadGroups() => ReadParts(Index.Groups);

    public void Dispose()
    {
        disclosure?.Dispose();
        file.Dispose();
        handle.Dispose();
    }

    private IEnumerable<RememberedPart> ReadParts(FileRange range)
    {
        GoTo(range);
        while (file.Position < end && Next(ReadPart) is { } part)
            yield return part;

        static RememberedPart ReadPart(byte[] record, int length)
        {
            var part = RememberedPart.Read(record.AsSpan(0, length));
            ArrayPool<byte>.Shared.Return(record);
            return part;
        }
    }

    private void GoTo(FileRange range) => (file.Position, end) = (range.At, range.At + range.Length);

    private T? Next<T>(Func<byte[], int, T> read)
        where T : class
    {
        try
        {
            return ReadRecord(out int length) is { } record ? read(record, length) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private byte[]? ReadRecord(out int length)
    {
        length = 0;
        if (file.ReadAtLeast(fourBytes, 4, throwOnEndOfStream: false) < 4)
            return null;
        length = BinaryPrimitives.ReadInt32LittleEndian(fourBytes);
        if (length <= 0 || length > end - file.Position - 4 || end > Length)
            return null;
        byte[] record = ArrayPool<byte>.Shared.Rent(length + sizeof(uint));
        file.ReadExactly(record, 0, length + sizeof(uint));
        return BinaryPrimitives.ReadUInt32LittleEndian(record.AsSpan(length)) == Checksum(record.AsSpan(0, length)) ? record : throw new InvalidDataException();
    }

    private static MemoryIndex ReadIndex(SafeFileHandle handle, long at, out int indexLength)
    {
        long length = RandomAccess.GetLength(handle) - at;
        if (at < MemoryHead.Size || length is <= 0 or > int.MaxValue)
            throw new InvalidDataException();
        byte[] bytes = new byte[length];
        handle.ReadAll(at, bytes);
        ReadOnlySpan<byte> rest = bytes;
        var record = Take(ref rest);
        indexLength = bytes.Length - rest.Length;
        return MemoryIndex.Read(record);
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

using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// A zip written into a stream, so that it may be bigger than memory: check sum and sizes stand behind each file. In place of
/// the framework's, because a file that has not changed is copied from an earlier zip as it stands there, compressed.
/// </summary>
/// <param name="to">Its position counts.</param>
/// <param name="most">From here on sizes and places take eight bytes.</param>
internal sealed class ZipStream(Stream to, long most = uint.MaxValue)
{
    private const int Piece = 128 * 1024;

    /// <summary>Check sum and sizes follow; compressed as fast as can be.</summary>
    private const ushort Flags = 0b1110;

    private readonly long start = to.Position;
    private readonly List<ZipEntry> entries = [];

    private long Position => to.Position - start;

    /// <param name="name">ASCII.</param>
    /// <param name="content">From its start on.</param>
    public void Add(string name, Stream content)
    {
        // What cannot be compressed may grow by an eighth.
        bool isBig = content.Length >= most / 8 * 7;
        long at = Position;
        WriteHead(name, isBig);
        long dataAt = Position, size = 0;
        var crc = new ZipChecksum();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Piece);
        using (var deflate = new DeflateStream(to, CompressionLevel.Fastest, leaveOpen: true))
            for (int read; (read = content.Read(buffer, 0, Piece)) > 0; size += read)
            {
                crc.Append(buffer.AsSpan(0, read));
                deflate.Write(buffer, 0, read);
            }
        ArrayPool<byte>.Shared.Return(buffer);
        var entry = new ZipEntry(name, crc.Value, Position - dataAt, size, isBig, at);
        WriteFoot(entry);
        entries.Add(entry);
    }

    /// <param name="name">ASCII.</param>
    /// <param name="content">Deflated, and small.</param>
    public void Add(string name, in ZipPart content)
    {
        long at = Position;
        WriteHead(name, false);
        to.Write(content.Data.Span);
        var entry = new ZipEntry(name, content.Crc, content.Data.Length, content.Size, false, at);
        WriteFoot(entry);
        entries.Add(entry);
    }

    /// <summary>Copies a file with its head and foot.</summary>
    /// <param name="from">A zip that this tool has written, and nobody has changed.</param>
    /// <param name="record">One of <see cref="ZipRecord.Read"/>'s.</param>
    public void Add(Stream from, in ZipRecord record)
    {
        entries.Add(record.Entry with { At = Position });
        from.Position = record.Entry.At;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Piece);
        for (long rest = record.Length; rest > 0;)
        {
            int read = from.Read(buffer, 0, (int)Math.Min(rest, Piece));
            if (read == 0)
                throw new EndOfStreamException();
            to.Write(buffer, 0, read);
            rest -= read;
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Writes the list of the files.</summary>
    public void End()
    {
        long list = Position;
        foreach (var entry in entries)
            WriteListed(entry, entry.IsBig || entry.At >= most);
        long length = Position - list;
        bool isBig = list + length >= most || entries.Count >= ushort.MaxValue;
        if (isBig)
            WriteBigEnd(list, length);
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], isBig ? ushort.MaxValue : (ushort)entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], isBig ? ushort.MaxValue : (ushort)entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], isBig ? uint.MaxValue : (uint)length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], isBig ? uint.MaxValue : (uint)list);
        to.Write(end);
    }

    private void WriteHead(string name, bool isBig)
    {
        Span<byte> head = stackalloc byte[30];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034B50);
        WriteCommon(head[4..], name, isBig, isBig ? 20 : 0);
        if (isBig)
            head.Slice(18, 8).Fill(0xFF);
        to.Write(head);
        to.Write(Encoding.ASCII.GetBytes(name));
        if (isBig)
            WriteBig(0, 0);
    }

    private void WriteFoot(in ZipEntry entry)
    {
        Span<byte> foot = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(foot, 0x08074B50);
        BinaryPrimitives.WriteUInt32LittleEndian(foot[4..], entry.Crc);
        if (entry.IsBig)
        {
            BinaryPrimitives.WriteInt64LittleEndian(foot[8..], entry.Packed);
            BinaryPrimitives.WriteInt64LittleEndian(foot[16..], entry.Size);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(foot[8..], (uint)entry.Packed);
            BinaryPrimitives.WriteUInt32LittleEndian(foot[12..], (uint)entry.Size);
        }
        to.Write(foot[..(entry.IsBig ? 24 : 16)]);
    }

    private void WriteListed(in ZipEntry entry, bool isBig)
    {
        Span<byte> head = stackalloc byte[46];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x02014B50);
        // As if by Unix, whose rights stand at 38: a plain file that everybody may read.
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], (ushort)(3 << 8 | Version(isBig)));
        WriteCommon(head[6..], entry.Name, isBig, isBig ? 28 : 0);
        BinaryPrimitives.WriteUInt32LittleEndian(head[16..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(head[20..], isBig ? uint.MaxValue : (uint)entry.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(head[24..], isBig ? uint.MaxValue : (uint)entry.Size);
        BinaryPrimitives.WriteUInt32LittleEndian(head[38..], 0x81A40000);
        BinaryPrimitives.WriteUInt32LittleEndian(head[42..], isBig ? uint.MaxValue : (uint)entry.At);
        to.Write(head);
        to.Write(Encoding.ASCII.GetBytes(entry.Name));
        if (isBig)
            WriteBig(entry.Size, entry.Packed, entry.At);
    }

    /// <summary>What both heads of a file have: version, flags, method, the day 1980-01-01, lengths of name and of what stands behind it.</summary>
    private static void WriteCommon(Span<byte> to, string name, bool isBig, int extra)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, Version(isBig));
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], 8);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], 1 << 5 | 1);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(to[24..], (ushort)extra);
    }

    /// <summary>Sizes and places of eight bytes, which stand behind a name.</summary>
    private void WriteBig(params ReadOnlySpan<long> numbers)
    {
        Span<byte> extra = stackalloc byte[4 + numbers.Length * sizeof(long)];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], (ushort)(extra.Length - 4));
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(extra[(4 + i * sizeof(long))..], numbers[i]);
        to.Write(extra);
    }

    private void WriteBigEnd(long list, long length)
    {
        long at = Position;
        Span<byte> end = stackalloc byte[56 + 20];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], 56 - 12);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], (ushort)(3 << 8 | Version(true)));
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], Version(true));
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], length);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], list);
        BinaryPrimitives.WriteUInt32LittleEndian(end[56..], 0x07064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[64..], at);
        BinaryPrimitives.WriteInt32LittleEndian(end[72..], 1);
        to.Write(end);
    }

    /// <summary>2.0 knows deflate, 4.5 sizes of eight bytes.</summary>
    private static ushort Version(bool isBig) => (ushort)(isBig ? 45 : 20);
}

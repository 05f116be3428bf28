using System.Buffers.Binary;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// A zip in a buffer, as workbooks are: few small files without dates, nothing streamed. The framework's own takes a fifth of a workbook's
/// instructions for the streams that it opens, and compresses again what is the same in every workbook.
/// </summary>
internal sealed class ZipBuilder
{
    private const int LocalHead = 30, CentralHead = 46, Foot = 22;

    private readonly List<Entry> entries = [];
    private Utf8Writer to = null!;
    private int start;

    /// <param name="writer">Added to what it holds.</param>
    public void Begin(Utf8Writer writer)
    {
        entries.Clear();
        to = writer;
        start = writer.Length;
    }

    /// <param name="name">ASCII.</param>
    /// <param name="part">Copied.</param>
    public void Add(string name, in ZipPart part)
    {
        var entry = new Entry(name, part.Crc, part.Size, part.Data.Length, part.IsDeflated, to.Length - start);
        entries.Add(entry);
        var head = Room(LocalHead);
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034B50);
        entry.WriteFacts(head[4..]);
        to.Write(name);
        to.Write(part.Data.Span);
    }

    /// <summary>Writes the list of the files.</summary>
    public void End()
    {
        int list = to.Length - start;
        foreach (var entry in entries)
        {
            var head = Room(CentralHead);
            BinaryPrimitives.WriteUInt32LittleEndian(head, 0x02014B50);
            BinaryPrimitives.WriteUInt16LittleEndian(head[4..], Entry.Version);
            entry.WriteFacts(head[6..]);
            BinaryPrimitives.WriteInt32LittleEndian(head[42..], entry.Offset);
            to.Write(entry.Name);
        }
        int length = to.Length - start - list;
        var foot = Room(Foot);
        BinaryPrimitives.WriteUInt32LittleEndian(foot, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(foot[8..], (ushort)entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(foot[10..], (ushort)entries.Count);
        BinaryPrimitives.WriteInt32LittleEndian(foot[12..], length);
        BinaryPrimitives.WriteInt32LittleEndian(foot[16..], list);
    }

    /// <summary>So many zeros to write into.</summary>
    private Span<byte> Room(int count)
    {
        var room = to.GetSpan(count)[..count];
        room.Clear();
        to.Advance(count);
        return room;
    }

    private readonly record struct Entry(string Name, uint Crc, int Size, int Packed, bool IsDeflated, int Offset)
    {
        /// <summary>2.0, which knows deflate.</summary>
        public const ushort Version = 20;

        /// <summary>1980-01-01, the least day that a zip knows: the same input gives the same bytes.</summary>
        private const ushort Date = 1 << 5 | 1;

        /// <summary>What both heads say, one after the file and one before the list: version, method, date, check sum, sizes, length of the name.</summary>
        public void WriteFacts(Span<byte> to)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(to, Version);
            BinaryPrimitives.WriteUInt16LittleEndian(to[4..], (ushort)(IsDeflated ? 8 : 0));
            BinaryPrimitives.WriteUInt16LittleEndian(to[8..], Date);
            BinaryPrimitives.WriteUInt32LittleEndian(to[10..], Crc);
            BinaryPrimitives.WriteInt32LittleEndian(to[14..], Packed);
            BinaryPrimitives.WriteInt32LittleEndian(to[18..], Size);
            BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)Name.Length);
        }
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace PerfEvalSite.Site.Downloads;

/// <summary>A file of a zip, ready to be written into any number of them.</summary>
/// <param name="Data">As it stands in the zip.</param>
/// <param name="Crc">Of the content.</param>
/// <param name="Size">Of the content, in bytes.</param>
/// <param name="IsDeflated">Otherwise the data are the content.</param>
internal readonly record struct ZipPart(ReadOnlyMemory<byte> Data, uint Crc, int Size, bool IsDeflated)
{
    private const int GzipHead = 10, GzipFoot = 8;

    /// <summary>Starting a compressor takes 10 µs, and each byte twenty instructions: more than a small part has to gain.</summary>
    private const int SmallestCompressed = 4096;

    private static readonly uint[] tables = TablesOf(0xEDB88320);

    /// <summary>A part that is written once.</summary>
    /// <param name="content">Used by the part until it is written.</param>
    /// <param name="room">Used by the part until it is written.</param>
    public static ZipPart Of(ReadOnlyMemory<byte> content, MemoryStream room) =>
        content.Length < SmallestCompressed ? new(content, CrcOf(content.Span), content.Length, false) : Deflated(content, room);

    /// <summary>A part that is written again and again, and so is worth being compressed.</summary>
    public static ZipPart Kept(ReadOnlyMemory<byte> content)
    {
        using var room = new MemoryStream();
        var part = Deflated(content, room);
        return part with { Data = part.Data.ToArray() };
    }

    /// <summary>Gzip is a zip's way of compressing between a head of ten bytes and a foot that begins with the check sum.</summary>
    private static ZipPart Deflated(ReadOnlyMemory<byte> content, MemoryStream room)
    {
        room.SetLength(0);
        using (var gzip = new GZipStream(room, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content.Span);
        var written = room.GetBuffer().AsMemory(0, (int)room.Length);
        return new(written[GzipHead..^GzipFoot], BinaryPrimitives.ReadUInt32LittleEndian(written.Span[^GzipFoot..]), content.Length, true);
    }

    /// <summary>The check sum of zips, eight bytes at a time.</summary>
    /// <param name="before">That of what comes before the content.</param>
    public static uint CrcOf(ReadOnlySpan<byte> content, uint before = 0)
    {
        uint crc = ~before;
        var t = tables.AsSpan(0, 8 * 256);
        for (; content.Length >= 8; content = content[8..])
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(content) ^ crc;
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(content[4..]);
            crc = t[7 * 256 + (byte)low] ^ t[6 * 256 + (byte)(low >> 8)] ^ t[5 * 256 + (byte)(low >> 16)] ^ t[4 * 256 + (byte)(low >> 24)]
                ^ t[3 * 256 + (byte)high] ^ t[2 * 256 + (byte)(high >> 8)] ^ t[256 + (byte)(high >> 16)] ^ t[(byte)(high >> 24)];
        }
        foreach (byte next in content)
            crc = t[(byte)(crc ^ next)] ^ crc >> 8;
        return ~crc;
    }

    private static uint[] TablesOf(uint polynomial)
    {
        var all = new uint[8 * 256];
        for (int i = 0; i < 256; i++)
        {
            uint crc = (uint)i;
            for (int bit = 0; bit < 8; bit++)
                crc = crc >> 1 ^ ((crc & 1) == 0 ? 0 : polynomial);
            all[i] = crc;
        }
        for (int i = 256; i < all.Length; i++)
            all[i] = all[i - 256] >> 8 ^ all[(byte)all[i - 256]];
        return all;
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using PerfEvalSite.Data.Reading;

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

    /// <summary>A part that is written once.</summary>
    /// <param name="content">Used by the part until it is written.</param>
    /// <param name="room">Used by the part until it is written.</param>
    public static ZipPart Of(ReadOnlyMemory<byte> content, MemoryStream room) =>
        content.Length < SmallestCompressed ? new(content, ZipChecksum.Of(content.Span), content.Length, false) : Deflated(content, room);

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
}

using System.Buffers.Binary;
using System.Text;

namespace PerfEvalSite.Site.Downloads;

/// <summary>A file in a zip, as its list names it.</summary>
/// <param name="Packed">How many bytes it takes there.</param>
/// <param name="Size">Of the content.</param>
/// <param name="IsBig">Whether sizes take eight bytes.</param>
/// <param name="At">Where its head starts.</param>
internal readonly record struct ZipEntry(string Name, uint Crc, long Packed, long Size, bool IsBig, long At);

/// <summary>Where a file stands in a zip with its head and foot.</summary>
internal readonly record struct ZipRecord(ZipEntry Entry, long Length)
{
    private const int ListedHead = 46, EndLength = 22;

    /// <summary>The files of a zip that a <see cref="ZipStream"/> has written, by name; none where it is so big that places take eight bytes.</summary>
    public static Dictionary<string, ZipRecord> Read(Stream zip)
    {
        var found = new Dictionary<string, ZipRecord>(StringComparer.Ordinal);
        byte[] end = new byte[EndLength];
        if (zip.Length < EndLength)
            return found;
        zip.Position = zip.Length - EndLength;
        zip.ReadExactly(end);
        long list = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (list >= zip.Length)
            return found;
        byte[] heads = new byte[zip.Length - EndLength - list];
        zip.Position = list;
        zip.ReadExactly(heads);
        ReadOnlySpan<byte> rest = heads;
        ZipEntry? last = null;
        while (rest.Length >= ListedHead)
        {
            int name = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]);
            var entry = new ZipEntry(
                Encoding.ASCII.GetString(rest.Slice(ListedHead, name)), BinaryPrimitives.ReadUInt32LittleEndian(rest[16..]),
                BinaryPrimitives.ReadUInt32LittleEndian(rest[20..]), BinaryPrimitives.ReadUInt32LittleEndian(rest[24..]), extra > 0, BinaryPrimitives.ReadUInt32LittleEndian(rest[42..]));
            Close(entry.At);
            last = entry;
            rest = rest[(ListedHead + name + extra)..];
        }
        Close(list);
        return found;

        // A file ends where the next begins. Of a big one neither is told here.
        void Close(long at)
        {
            if (last is { IsBig: false } entry && at < uint.MaxValue)
                found.Add(entry.Name, new(entry, at - entry.At));
        }
    }
}

using System.Text;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Writes a container of streams with one stream, and one of properties beside it.</summary>
internal static class XlsContainer
{
    private const int Sector = 512, ShortSector = 64, Cutoff = 4096;
    private const uint End = 0xFFFFFFFE, Free = 0xFFFFFFFF, Table = 0xFFFFFFFD;

    public static byte[] Write(string name, byte[] content, bool hasProperties, bool isShort)
    {
        var sectors = new List<byte[]>();
        var next = new List<uint>();
        if (isShort)
            Assert.True(content.Length < Cutoff);
        else if (content.Length < Cutoff)
            Array.Resize(ref content, Cutoff);
        uint start = Add(content);
        uint properties = Add(new byte[Cutoff]);
        uint shortTable = isShort ? Add(Chain(content.Length)) : End;
        byte[] entries =
        [
            .. Entry("Root Entry", 5, 1, Free, isShort ? start : End, isShort ? content.Length : 0),
            .. Entry(name, 2, Free, hasProperties ? 2 : Free, isShort ? 0 : start, content.Length),
            .. hasProperties ? Entry("\u0005SummaryInformation", 2, Free, Free, properties, Cutoff) : new byte[128],
            .. new byte[128],
        ];
        uint directory = Add(entries);
        int tables = (sectors.Count + 1) / (Sector / 4 - 1) + 1;
        uint firstTable = (uint)sectors.Count;
        for (int i = 0; i < tables; i++)
            next.Add(Table);
        while (next.Count < tables * Sector / 4)
            next.Add(Free);

        byte[] header = new byte[Sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header, 0);
        Put(header, 24, 0x0003003E, 0x0009FFFE, 0x00000006);
        Put(header, 44, (uint)tables, directory, 0, Cutoff, shortTable, isShort ? 1u : 0, End, 0);
        for (int i = 0; i < 109; i++)
            Put(header, 76 + i * 4, i < tables ? firstTable + (uint)i : Free);
        return [.. header, .. sectors.SelectMany(sector => sector), .. next.SelectMany(BitConverter.GetBytes)];

        uint Add(byte[] stream)
        {
            uint first = (uint)sectors.Count;
            for (int at = 0; at < stream.Length; at += Sector)
            {
                byte[] sector = new byte[Sector];
                stream.AsSpan(at, Math.Min(Sector, stream.Length - at)).CopyTo(sector);
                sectors.Add(sector);
                next.Add(at + Sector < stream.Length ? (uint)sectors.Count : End);
            }
            return first;
        }
    }

    /// <summary>The table of a short stream whose sectors follow each other.</summary>
    private static byte[] Chain(int length)
    {
        int count = (length + ShortSector - 1) / ShortSector;
        return [.. Enumerable.Range(0, Sector / 4).SelectMany(i => BitConverter.GetBytes(i + 1 < count ? (uint)i + 1 : i + 1 == count ? End : Free))];
    }

    private static byte[] Entry(string name, byte type, uint child, uint right, uint start, int length)
    {
        byte[] entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        BitConverter.TryWriteBytes(entry.AsSpan(64), (ushort)((name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        Put(entry, 68, Free, right, type == 5 ? child : Free);
        Put(entry, 116, start, (uint)length);
        return entry;
    }

    private static void Put(byte[] bytes, int at, params uint[] numbers)
    {
        foreach (uint number in numbers)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(at), number);
            at += 4;
        }
    }
}

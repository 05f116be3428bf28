using System.Buffers.Binary;
using System.Text;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>The container of streams that an .xls is, read as far as its one stream needs it.</summary>
internal static class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const uint LastSector = 0xFFFFFFFA;

    /// <summary>The first stream of one of the names; null when there is none.</summary>
    /// <exception cref="InvalidDataException">The container is damaged.</exception>
    public static byte[]? Find(byte[] file, params string[] names)
    {
        if (file.Length < HeaderLength)
            throw new InvalidDataException();
        int sector = 1 << Math.Clamp((int)U16(file, 30), 7, 16);
        var table = Table(file, sector);
        var entries = Chain(file, table, U32(file, 48), sector, HeaderLength, int.MaxValue);
        byte[]? small = null;
        for (int at = 0; at + EntryLength <= entries.Length; at += EntryLength)
        {
            int nameLength = U16(entries, at + 64);
            uint first = U32(entries, at + 116);
            int length = (int)Math.Min(U32(entries, at + 120), int.MaxValue);
            // The root's stream is where the short streams are.
            if (entries[at + 66] == 5)
                small = Chain(file, table, first, sector, HeaderLength, length);
            if (entries[at + 66] != 2 || nameLength is < 2 or > 64 || Array.IndexOf(names, Encoding.Unicode.GetString(entries, at, nameLength - 2)) < 0)
                continue;
            if (length >= U32(file, 56) || small is null)
                return Chain(file, table, first, sector, HeaderLength, length);
            var shortTable = Numbers(Chain(file, table, U32(file, 60), sector, HeaderLength, int.MaxValue));
            return Chain(small, shortTable, first, 1 << Math.Clamp((int)U16(file, 32), 4, 12), 0, length);
        }
        return null;
    }

    /// <summary>Which sector follows which.</summary>
    private static uint[] Table(byte[] file, int sector)
    {
        var where = new List<uint>();
        for (int i = 0; i < 109; i++)
            where.Add(U32(file, 76 + i * 4));
        uint next = U32(file, 68);
        for (int left = file.Length / sector; next < LastSector && left > 0; left--)
        {
            int at = Whole(file, next, sector);
            for (int i = 0; i < sector / 4 - 1; i++)
                where.Add(U32(file, at + i * 4));
            next = U32(file, at + sector - 4);
        }
        using var table = new MemoryStream();
        foreach (uint one in where)
            if (one < LastSector)
                table.Write(file, Whole(file, one, sector), sector);
        return Numbers(table.ToArray());
    }

    /// <summary>The sectors that follow each other from a first one.</summary>
    private static byte[] Chain(byte[] file, uint[] table, uint first, int sector, int header, int length)
    {
        using var chain = new MemoryStream();
        for (uint next = first; next < LastSector && chain.Length < length; next = next < table.Length ? table[next] : throw new InvalidDataException())
        {
            if (chain.Length > file.Length)
                throw new InvalidDataException();
            int at = Place(file, next, sector, header);
            chain.Write(file, at, Math.Min(sector, file.Length - at));
        }
        if (length != int.MaxValue && chain.Length < length)
            throw new InvalidDataException();
        return length < chain.Length ? chain.ToArray()[..length] : chain.ToArray();
    }

    /// <summary>Where a sector of the file begins, of which all is needed.</summary>
    private static int Whole(byte[] file, uint number, int sector) =>
        Place(file, number, sector, HeaderLength) is var at && at + sector <= file.Length ? at : throw new InvalidDataException();

    /// <summary>Where a sector begins. The last of a file may be cut short.</summary>
    private static int Place(byte[] file, uint number, int sector, int header)
    {
        // The header takes a sector's place.
        long at = (header == 0 ? (long)number : (long)number + 1) * sector;
        return at < file.Length ? (int)at : throw new InvalidDataException();
    }

    private static uint[] Numbers(byte[] bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = U32(bytes, i * 4);
        return numbers;
    }

    private static ushort U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}

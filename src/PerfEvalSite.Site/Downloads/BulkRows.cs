using System.Buffers.Binary;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>The rows of one disclosure for <see cref="BulkTables"/>; filled by a worker, used again for the next disclosure.</summary>
public sealed class BulkRows(bool showPersonal)
{
    private readonly Utf8Writer writer = new(4 * 1024);
    private readonly MachineRowHead head = new();
    private readonly int[] ends = new int[Catalogue.OfDisclosure.Length];
    private readonly int[] counts = new int[Catalogue.OfDisclosure.Length];

    /// <summary>Where its rows stand in the published files, by table, behind their heads; null where the rows themselves are here.</summary>
    public long[]? PublishedAt { get; private set; }

    public void Fill(Disclosure disclosure, Agency agency)
    {
        writer.Clear();
        head.Fill(disclosure, agency);
        PublishedAt = null;
        for (int i = 0; i < ends.Length; i++)
        {
            MachineCsv.WriteRows(disclosure, Catalogue.OfDisclosure[i], head, writer, showPersonal);
            ends[i] = writer.Length;
            counts[i] = disclosure[Catalogue.OfDisclosure[i]].Count;
        }
    }

    /// <summary>Takes over what <see cref="SaveTo"/> wrote.</summary>
    /// <param name="saved">With or without the rows themselves.</param>
    /// <param name="publishedAt">Where they stand published, for when they are not in it.</param>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public void Load(ReadOnlySpan<byte> saved, long[] publishedAt)
    {
        if (saved.Length < HeadSize)
            throw new InvalidDataException();
        for (int i = 0; i < ends.Length; i++)
        {
            ends[i] = BinaryPrimitives.ReadInt32LittleEndian(saved[(i * 8)..]);
            counts[i] = BinaryPrimitives.ReadInt32LittleEndian(saved[(i * 8 + 4)..]);
        }
        var rows = saved[HeadSize..];
        if (rows.Length != 0 && rows.Length != ends[^1])
            throw new InvalidDataException();
        writer.Clear();
        writer.Write(rows);
        PublishedAt = rows.Length < ends[^1] ? publishedAt : null;
    }

    /// <param name="withRows">False where they stand published, so that their lengths say where.</param>
    public void SaveTo(Utf8Writer to, bool withRows)
    {
        for (int i = 0; i < ends.Length; i++)
        {
            var place = to.GetSpan(8);
            BinaryPrimitives.WriteInt32LittleEndian(place, ends[i]);
            BinaryPrimitives.WriteInt32LittleEndian(place[4..], counts[i]);
            to.Advance(8);
        }
        if (withRows)
            to.Write(writer.Written);
    }

    /// <summary>Moves on, by table, over the rows of which <see cref="SaveTo"/> wrote the lengths.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    internal static void MoveOver(ReadOnlySpan<byte> saved, long[] at)
    {
        if (saved.Length < HeadSize)
            throw new InvalidDataException();
        for (int i = 0, start = 0; i < at.Length; i++)
        {
            int end = BinaryPrimitives.ReadInt32LittleEndian(saved[(i * 8)..]);
            at[i] += end - start;
            start = end;
        }
    }

    internal static int Tables => Catalogue.OfDisclosure.Length;

    private static int HeadSize => Tables * 8;

    internal int CountOf(int table) => counts[table];

    internal int LengthOf(int table) => ends[table] - StartOf(table);

    internal ReadOnlySpan<byte> Of(int table) => writer.Written[StartOf(table)..ends[table]];

    private int StartOf(int table) => table == 0 ? 0 : ends[table - 1];
}

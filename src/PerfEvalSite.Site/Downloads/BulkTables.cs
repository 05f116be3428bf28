using System.Buffers.Binary;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>The rows of one disclosure for <see cref="BulkTables"/>; filled by a worker, used again for the next disclosure.</summary>
public sealed class BulkRows(bool showPersonal)
{
    private readonly Utf8Writer writer = new();
    private readonly int[] ends = new int[Catalogue.OfDisclosure.Length];
    private readonly int[] counts = new int[Catalogue.OfDisclosure.Length];

    public void Fill(Disclosure disclosure)
    {
        writer.Clear();
        for (int i = 0; i < ends.Length; i++)
        {
            MachineCsv.WriteRows(disclosure, Catalogue.OfDisclosure[i], writer, showPersonal);
            ends[i] = writer.Length;
            counts[i] = disclosure[Catalogue.OfDisclosure[i]].Count;
        }
    }

    /// <summary>Takes over what <see cref="SaveTo"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public void Load(ReadOnlySpan<byte> saved)
    {
        int head = ends.Length * 8;
        if (saved.Length < head)
            throw new InvalidDataException();
        for (int i = 0; i < ends.Length; i++)
        {
            ends[i] = BinaryPrimitives.ReadInt32LittleEndian(saved[(i * 8)..]);
            counts[i] = BinaryPrimitives.ReadInt32LittleEndian(saved[(i * 8 + 4)..]);
        }
        if (ends[^1] != saved.Length - head)
            throw new InvalidDataException();
        writer.Clear();
        writer.Write(saved[head..]);
    }

    public void SaveTo(Utf8Writer to)
    {
        for (int i = 0; i < ends.Length; i++)
        {
            var place = to.GetSpan(8);
            BinaryPrimitives.WriteInt32LittleEndian(place, ends[i]);
            BinaryPrimitives.WriteInt32LittleEndian(place[4..], counts[i]);
            to.Advance(8);
        }
        to.Write(writer.Written);
    }

    internal int CountOf(int table) => counts[table];

    internal ReadOnlySpan<byte> Of(int table)
    {
        int start = table == 0 ? 0 : ends[table - 1];
        return writer.Written[start..ends[table]];
    }
}

/// <summary>
/// <c>data/&lt;table&gt;.csv</c> for the whole site, written to the files disclosure by disclosure, so that memory does not
/// grow with the rows. A table without a row has no file. Not thread-safe: disclosures are appended in their order.
/// </summary>
/// <param name="create">Opens the file of a table; <see cref="Dispose"/> closes it.</param>
public sealed class BulkTables(Func<Table, Stream> create, bool showPersonal) : IDisposable
{
    private readonly Stream?[] files = new Stream?[Catalogue.OfDisclosure.Length];
    private readonly Dictionary<Table, long> rowCounts = [];

    /// <summary>The tables that have a file so far, with how many rows.</summary>
    public IReadOnlyDictionary<Table, long> RowCounts => rowCounts;

    public void Append(BulkRows rows)
    {
        for (int i = 0; i < files.Length; i++)
        {
            var content = rows.Of(i);
            if (content.IsEmpty)
                continue;
            var table = Catalogue.OfDisclosure[i];
            files[i] ??= Start(table);
            files[i]!.Write(content);
            rowCounts[table] += rows.CountOf(i);
        }
    }

    /// <summary>A table of the whole site, all at once.</summary>
    public void Append(Table table, IReadOnlyList<Row> rows)
    {
        if (rows.Count == 0)
            return;
        using var file = Start(table);
        var writer = new Utf8Writer();
        MachineCsv.WriteRows(table, rows, writer, showPersonal);
        file.Write(writer.Written);
        rowCounts[table] = rows.Count;
    }

    public void Dispose()
    {
        foreach (var file in files)
            file?.Dispose();
    }

    private Stream Start(Table table)
    {
        var file = create(table);
        var writer = new Utf8Writer();
        MachineCsv.WriteHeader(table, writer, showPersonal);
        file.Write(writer.Written);
        rowCounts[table] = 0;
        return file;
    }
}

using System.Buffers;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Searching;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>The record of one disclosure: whose it is, what it was made from, its rows of the bulk tables, its remains. Its memory is lent until it is disposed of.</summary>
public sealed class RememberedDisclosure : IDisposable
{
    private readonly byte[] rented;

    /// <param name="rented">Of the shared pool; the record's checksum stands behind it.</param>
    /// <param name="stored">Where the record stands.</param>
    /// <param name="rowsAt">Where its rows stand in the bulk tables that were published with it, by table, behind their heads.</param>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public RememberedDisclosure(byte[] rented, Stored stored, long[] rowsAt)
    {
        RowsAt = rowsAt;
        this.rented = rented;
        Stored = stored;
        var from = new RecordReader(Record);
        AgencyId = from.Text();
        Id = from.Text();
    }

    public string AgencyId { get; }

    public string Id { get; }

    /// <summary>Where its rows stand in the bulk tables that were published with it, by table, behind their heads.</summary>
    public long[] RowsAt { get; }

    /// <summary>Where the record stands.</summary>
    public Stored Stored { get; }

    /// <summary>The record as it stands in the memory.</summary>
    public ReadOnlySpan<byte> Record => rented.AsSpan(0, Stored.Length);

    /// <summary>The same with its checksum behind it.</summary>
    public ReadOnlySpan<byte> WithChecksum => rented.AsSpan(0, Stored.Length + sizeof(uint));

    /// <param name="fingerprint">What it was made from: not to be remembered where there was something to report.</param>
    /// <param name="files">What was written for it alone, as lines.</param>
    /// <param name="withRows">Whether the rows themselves are remembered: where they are published too, their lengths are enough.</param>
    public static void Write(Remains remains, IReadOnlyList<FindingFacts> findings, IReadOnlyList<FoundName> names, Fingerprint fingerprint, ReadOnlySpan<byte> files, BulkRows rows, bool withRows, Utf8Writer writer)
    {
        var to = new RecordWriter(writer);
        to.Text(remains.Summary.AgencyId);
        to.Text(remains.Summary.Id);
        to.Bytes(fingerprint.ToBytes());
        to.Bytes(files);
        int start = to.Begin();
        rows.SaveTo(writer, withRows);
        to.End(start);
        int remainsAt = writer.Length;
        RemainsCode.Write(remains, findings, names, writer);
        RemainsParts.WriteHashes(writer, remainsAt);
    }

    /// <summary>By agency, then by disclosure, as data folders are ordered.</summary>
    public int CompareTo(string agencyId, string id)
    {
        int order = string.CompareOrdinal(AgencyId, agencyId);
        return order != 0 ? order : string.CompareOrdinal(Id, id);
    }

    /// <exception cref="InvalidDataException">The record is damaged.</exception>
    public RemainsParts Parts => new(Record);

    public void Dispose() => ArrayPool<byte>.Shared.Return(rented);
}

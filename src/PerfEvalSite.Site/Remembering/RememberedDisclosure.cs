using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>The record of one disclosure: whose it is, what it was made from, its rows of the bulk tables, its remains.</summary>
public sealed class RememberedDisclosure
{
    private readonly byte[] record;
    private readonly byte[] fingerprint;

    /// <exception cref="InvalidDataException">It is something else.</exception>
    public RememberedDisclosure(byte[] record)
    {
        this.record = record;
        var from = new RecordReader(record);
        AgencyId = from.Text();
        Id = from.Text();
        fingerprint = from.Bytes().ToArray();
    }

    public string AgencyId { get; }

    public string Id { get; }

    /// <summary>What it was made from; empty where it has to be made again in any case.</summary>
    public ReadOnlySpan<byte> Fingerprint => fingerprint;

    /// <summary>The record as it stands in the memory.</summary>
    public ReadOnlySpan<byte> Record => record;

    /// <param name="fingerprint">What it was made from; empty where it has to be made again in any case, because there was something to report.</param>
    /// <param name="files">What was written for it alone, as lines.</param>
    public static void Write(Remains remains, ReadOnlySpan<byte> fingerprint, ReadOnlySpan<byte> files, BulkRows rows, Utf8Writer writer)
    {
        var to = new RecordWriter(writer);
        to.Text(remains.Summary.AgencyId);
        to.Text(remains.Summary.Id);
        to.Bytes(fingerprint);
        to.Bytes(files);
        int start = to.Begin();
        rows.SaveTo(writer);
        to.End(start);
        RemainsCode.Write(remains, writer);
    }

    /// <summary>By agency, then by disclosure, as data folders are ordered.</summary>
    public int CompareTo(string agencyId, string id)
    {
        int order = string.CompareOrdinal(AgencyId, agencyId);
        return order != 0 ? order : string.CompareOrdinal(Id, id);
    }

    /// <exception cref="InvalidDataException">The record is damaged.</exception>
    public RemainsParts Parts => new(record);
}

using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>The parts of a disclosure's record, found without reading what is in them.</summary>
public readonly ref struct RemainsParts
{
    /// <exception cref="InvalidDataException">It is no record.</exception>
    public RemainsParts(ReadOnlySpan<byte> record)
    {
        var from = new RecordReader(record);
        from.Bytes();
        from.Bytes();
        Key = record[..^from.Rest.Length];
        Fingerprint = Fingerprint.From(from.Bytes());
        Files = from.Bytes();
        FilesAt = record.Length - from.Rest.Length - Files.Length;
        Rows = from.Bytes();
        Summary = from.Bytes();
        Tallies = from.Bytes();
        Findings = from.Bytes();
        FindingsAt = record.Length - from.Rest.Length - Findings.Length;
        Names = from.Bytes();
        NamesAt = record.Length - from.Rest.Length - Names.Length;
        Terms = from.Bytes();
        SummaryHash = from.Bytes();
        NamesHash = from.Bytes();
    }

    /// <summary>Writes what stands behind the remains: worked out once, when the disclosure is made, and asked for by every build that only remembers it.</summary>
    /// <param name="writer">With the remains at its end.</param>
    /// <param name="remainsAt">Where they begin.</param>
    internal static void WriteHashes(Utf8Writer writer, int remainsAt)
    {
        var from = new RecordReader(writer.Written[remainsAt..]);
        byte[] summary = QuickHash.Of(from.Bytes());
        from.Bytes();
        from.Bytes();
        byte[] names = QuickHash.Of(from.Bytes());
        var to = new RecordWriter(writer);
        to.Bytes(summary);
        to.Bytes(names);
    }

    /// <summary>The ids of agency and disclosure.</summary>
    public ReadOnlySpan<byte> Key { get; }

    /// <summary>What it was made from.</summary>
    public Fingerprint Fingerprint { get; }

    /// <summary>What was written for it alone, as lines.</summary>
    public ReadOnlySpan<byte> Files { get; }

    /// <summary>Where they stand in the record.</summary>
    public int FilesAt { get; }

    /// <summary>Its rows of the bulk tables.</summary>
    public ReadOnlySpan<byte> Rows { get; }

    public ReadOnlySpan<byte> Summary { get; }

    public ReadOnlySpan<byte> Tallies { get; }

    /// <summary>Each the number of its rule, then a length and the finding.</summary>
    public ReadOnlySpan<byte> Findings { get; }

    /// <summary>Where they stand in the record.</summary>
    public int FindingsAt { get; }

    public ReadOnlySpan<byte> Names { get; }

    /// <summary>Where they stand in the record.</summary>
    public int NamesAt { get; }

    public ReadOnlySpan<byte> Terms { get; }

    /// <summary>Hash of <see cref="Summary"/>.</summary>
    public ReadOnlySpan<byte> SummaryHash { get; }

    /// <summary>Hash of <see cref="Names"/>.</summary>
    public ReadOnlySpan<byte> NamesHash { get; }
}

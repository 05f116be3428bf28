using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>The files that belong to an agency alone.</summary>
/// <param name="Id">The agency's.</param>
/// <param name="Fingerprint">What they were made from; empty where they have to be made again in any case.</param>
/// <param name="Files">As lines, by path.</param>
public sealed record RememberedAgency(string Id, byte[] Fingerprint, byte[] Files)
{
    internal void Write(Utf8Writer writer)
    {
        var to = new RecordWriter(writer);
        to.Text(Id);
        to.Bytes(Fingerprint);
        to.Bytes(Files);
    }

    /// <exception cref="InvalidDataException">It is something else.</exception>
    internal static RememberedAgency Read(ReadOnlySpan<byte> record)
    {
        var from = new RecordReader(record);
        return new(from.Text(), from.Bytes().ToArray(), from.Bytes().ToArray());
    }
}

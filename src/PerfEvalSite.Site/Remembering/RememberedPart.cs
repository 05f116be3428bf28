using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>Files that are made from the same: an agency's own, or a group of pages that span agencies.</summary>
/// <param name="Id">The agency's, or the group's, which has a slash in it.</param>
/// <param name="Fingerprint">What they were made from.</param>
/// <param name="Files">As lines, by path.</param>
public sealed record RememberedPart(string Id, Fingerprint Fingerprint, byte[] Files)
{
    internal void Write(Utf8Writer writer)
    {
        var to = new RecordWriter(writer);
        to.Text(Id);
        to.Bytes(Fingerprint.ToBytes());
        to.Bytes(Files);
    }

    /// <exception cref="InvalidDataException">It is something else.</exception>
    internal static RememberedPart Read(ReadOnlySpan<byte> record)
    {
        var from = new RecordReader(record);
        return new(from.Text(), Fingerprint.From(from.Bytes()), from.Bytes().ToArray());
    }
}

using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// What the last build had been given, and what it came to: where the next is given the same, and the site still stands,
/// there is nothing to do. Only kept of a build that had nothing to report.
/// </summary>
/// <param name="Input">Of everything that the build depends on.</param>
/// <param name="Bytes">All files together.</param>
public sealed record LastBuild(Fingerprint Input, int Agencies, int Disclosures, int Pages, int Downloads, int SeriousFindings, long Bytes)
{
    internal const int Size = Fingerprint.Size + 5 * sizeof(int) + sizeof(long);

    /// <summary>Null where there is none: all zeros.</summary>
    internal static LastBuild? From(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.ContainsAnyExcept((byte)0))
            return null;
        var from = new RecordReader(bytes[Fingerprint.Size..]);
        return new(Fingerprint.From(bytes[..Fingerprint.Size]), from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Long());
    }

    internal byte[] ToBytes()
    {
        var writer = new Utf8Writer(Size);
        writer.Write(Input.ToBytes());
        var to = new RecordWriter(writer);
        foreach (int count in (ReadOnlySpan<int>)[Agencies, Disclosures, Pages, Downloads, SeriousFindings])
            to.Number(count);
        to.Number(Bytes);
        return writer.Written.ToArray();
    }
}

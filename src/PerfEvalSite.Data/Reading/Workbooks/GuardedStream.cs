namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>How much all parts of a workbook have unpacked to so far; counted, because what the file says of itself may lie.</summary>
internal sealed class UnpackedBytes
{
    public long Count { get; set; }
}

/// <summary>A part being unpacked, which stops where no honest table goes.</summary>
internal sealed class GuardedStream(Stream unpacking, long packedLength, UnpackedBytes all) : ForwardStream
{
    private const long Most = 2L << 30;

    /// <summary>Repetitive sheets pack to a fortieth; a bomb to a thousandth.</summary>
    private const int MostRatio = 200;
    private const long AlwaysAllowed = 16L << 20;

    /// <summary>Between two ends of tags stands one cell, or one tag with its attributes; the XML reader holds an attribute whole.</summary>
    private const long MostBetweenTags = 16L << 20;

    private long count;
    private long sinceTag;

    public override int Read(Span<byte> buffer)
    {
        int read = unpacking.Read(buffer);
        count += read;
        all.Count += read;
        int tag = buffer[..read].LastIndexOf((byte)'>');
        sinceTag = tag < 0 ? sinceTag + read : read - tag - 1;
        if (all.Count > Most || sinceTag > MostBetweenTags || (count > AlwaysAllowed && count / MostRatio > packedLength))
            throw new WorkbookTooLargeException();
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacking.Dispose();
        base.Dispose(disposing);
    }
}

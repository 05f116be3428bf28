using Microsoft.Win32.SafeHandles;

namespace PerfEvalSite.Data.Reading;

/// <summary>A part of an open file, others of which may be read meanwhile.</summary>
internal sealed class FilePart(SafeFileHandle file, long from, long to) : ForwardStream
{
    private long at = from;

    public override int Read(Span<byte> buffer)
    {
        int read = RandomAccess.Read(file, buffer[..(int)Math.Min(buffer.Length, to - at)], at);
        at += read;
        return read;
    }
}

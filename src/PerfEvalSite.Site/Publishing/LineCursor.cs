using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Goes line by line through lines that come many at a time.</summary>
internal sealed class LineCursor(IEnumerable<ReadOnlyMemory<byte>> lines) : IDisposable
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> pieces = lines.GetEnumerator();
    private ReadOnlyMemory<byte> rest;
    private ReadOnlyMemory<byte> line;

    /// <summary>After <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Line => line.Span;

    /// <summary>The same.</summary>
    public ReadOnlyMemory<byte> Memory => line;

    /// <summary>False when there are no more.</summary>
    public bool Next()
    {
        if (rest.IsEmpty && !pieces.MoveNext())
            return false;
        if (rest.IsEmpty)
            rest = pieces.Current;
        var behind = rest.Span;
        line = rest[..FileLines.Take(ref behind).Length];
        rest = rest[^behind.Length..];
        return true;
    }

    public void Dispose() => pieces.Dispose();
}

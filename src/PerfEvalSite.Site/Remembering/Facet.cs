using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>A hash of what is appended piece by piece.</summary>
internal sealed class Facet
{
    private const int Piece = 4 * 1024;

    private readonly QuickHash hash = new();
    private readonly Utf8Writer waiting = new(2 * Piece);
    private byte[]? end;

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Nothing can be appended any more. Safe from several threads.</summary>
    public byte[] Hash
    {
        get
        {
            lock (hash)
                return end ??= Take();
        }
    }

    /// <summary>Of what was appended so far; what is appended now begins another.</summary>
    public byte[] Take()
    {
        Flush();
        IsEmpty = true;
        return hash.Take();
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Append(bytes.Length);
        waiting.Write(bytes);
        if (waiting.Length > Piece)
            Flush();
    }

    public void Append(string text)
    {
        IsEmpty = false;
        new RecordWriter(waiting).Text(text);
    }

    public void Append(int number)
    {
        IsEmpty = false;
        new RecordWriter(waiting).Number(number);
    }

    private void Flush()
    {
        hash.Append(waiting.Written);
        waiting.Clear();
    }
}

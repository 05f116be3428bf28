using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// What a build must have at hand again and is too much to hold: appended to a file beside the output, read back piece by
/// piece, and gone when the build ends. Safe from several threads.
/// </summary>
/// <param name="path">Nobody else's; what stands there is written over.</param>
internal sealed class Spill(string path) : IStore, IDisposable
{
    private const int Piece = 128 * 1024;

    private readonly Microsoft.Win32.SafeHandles.SafeFileHandle file =
        File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
    private readonly Utf8Writer waiting = new(Piece + 16 * 1024);
    private readonly Lock gate = new();
    private long written;

    public Stored Append(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            long at = written + waiting.Length;
            waiting.Write(bytes);
            if (waiting.Length > Piece)
                Flush();
            return new(this, at, bytes.Length);
        }
    }

    public int Read(long at, Span<byte> into)
    {
        lock (gate)
            if (at + into.Length > written)
                Flush();
        return file.ReadAll(at, into);
    }

    public void Dispose() => file.Dispose();

    private void Flush()
    {
        RandomAccess.Write(file, waiting.Written, written);
        written += waiting.Length;
        waiting.Clear();
    }
}

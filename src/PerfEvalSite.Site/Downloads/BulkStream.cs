using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// A big file that is hardly ever all new: as long as what is appended is what the published file has at that place, nothing
/// is written; from the first difference on a new file is.
/// </summary>
/// <param name="published">The file as it stands; null for none. Closed with this.</param>
/// <param name="create">Begins the new file.</param>
/// <param name="keep">Told at the end that the published file is as it should be.</param>
internal sealed class BulkStream(SafeFileHandle? published, Func<Stream> create, Action keep) : IDisposable
{
    private const int Piece = 128 * 1024;

    private Stream? written;
    private (long At, long Count) uncopied;

    /// <summary>Of what was appended so far.</summary>
    public long Length { get; private set; }

    public void Append(ReadOnlySpan<byte> content)
    {
        if (written is null && !IsPublished(content))
            Begin();
        CopyOut();
        written?.Write(content);
        Length += content.Length;
    }

    /// <summary>Appends what stands in the published file.</summary>
    public void AppendPublished(long at, long count)
    {
        if (written is null && at != Length)
            Begin();
        Length += count;
        if (written is null)
            return;
        // Rows of many disclosures follow each other there as they do here.
        if (uncopied.At + uncopied.Count != at)
            CopyOut();
        uncopied = uncopied.Count == 0 ? (at, count) : (uncopied.At, uncopied.Count + count);
    }

    /// <summary>Run when all is appended.</summary>
    public void End()
    {
        CopyOut();
        if (written is null && (published is null || RandomAccess.GetLength(published) != Length))
            Begin();
        if (written is null)
            keep();
        Dispose();
    }

    public void Dispose()
    {
        written?.Dispose();
        published?.Dispose();
    }

    private void Begin()
    {
        written = create();
        if (Length > 0)
            Copy(0, Length);
    }

    private bool IsPublished(ReadOnlySpan<byte> content)
    {
        if (published is null)
            return false;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(content.Length);
        bool isSame = RandomAccess.Read(published, buffer.AsSpan(0, content.Length), Length) == content.Length && buffer.AsSpan(0, content.Length).SequenceEqual(content);
        ArrayPool<byte>.Shared.Return(buffer);
        return isSame;
    }

    private void CopyOut()
    {
        if (uncopied.Count > 0)
            Copy(uncopied.At, uncopied.Count);
        uncopied = default;
    }

    private void Copy(long at, long count)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Piece);
        for (long end = at + count; at < end;)
        {
            int read = RandomAccess.Read(published!, buffer.AsSpan(0, (int)Math.Min(Piece, end - at)), at);
            if (read == 0)
                throw new EndOfStreamException();
            written!.Write(buffer.AsSpan(0, read));
            at += read;
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }
}

using System.Buffers;
using System.Security.Cryptography;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Compares files by what is in them; the lengths are known to be equal.</summary>
internal static class FileContent
{
    private const int Piece = 128 * 1024;

    public static ContentHash HashOf(string path) => HashOf(File.OpenRead(path));

    /// <param name="content">Disposed of.</param>
    public static ContentHash HashOf(Stream content)
    {
        using (content)
            return ContentHash.From(SHA256.HashData(content));
    }

    public static bool Equals(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(path);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Min(content.Length, Piece));
        try
        {
            for (int at = 0; at < content.Length;)
            {
                int read = RandomAccess.Read(file, buffer.AsSpan(0, Math.Min(buffer.Length, content.Length - at)), at);
                if (read == 0 || !buffer.AsSpan(0, read).SequenceEqual(content.Slice(at, read)))
                    return false;
                at += read;
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static bool Equals(string path, string otherPath)
    {
        using var file = File.OpenHandle(path);
        using var other = File.OpenRead(otherPath);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(2 * Piece);
        try
        {
            for (long at = 0; ;)
            {
                int read = other.ReadAtLeast(buffer.AsSpan(0, Piece), Piece, throwOnEndOfStream: false);
                if (read == 0)
                    return true;
                var published = buffer.AsSpan(Piece, read);
                for (int got = 0; got < read;)
                {
                    int more = RandomAccess.Read(file, published[got..], at + got);
                    if (more == 0)
                        return false;
                    got += more;
                }
                if (!published.SequenceEqual(buffer.AsSpan(0, read)))
                    return false;
                at += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

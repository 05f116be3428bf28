using System.Buffers;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Site.Remembering;

/// <summary>Hash of the hashes of a file's pieces, which several threads take: the manifest of a province is 80 MB, and every build begins and ends with it.</summary>
internal sealed class PieceHash
{
    private const int Piece = 1024 * 1024;

    private readonly QuickHash hash = new();
    private readonly QuickHash hashes = new();
    private int length;

    /// <summary>For a file that is just being written, so that it need not be read again.</summary>
    public void Append(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var part = content[..Math.Min(content.Length, Piece - length)];
            hash.Append(part);
            length += part.Length;
            if (length == Piece)
                EndPiece();
            content = content[part.Length..];
        }
    }

    /// <summary>Of all that was appended.</summary>
    public Fingerprint Take()
    {
        if (length > 0)
            EndPiece();
        return Fingerprint.From(hashes.Take());
    }

    private void EndPiece()
    {
        hashes.Append(hash.Take());
        length = 0;
    }

    /// <param name="path">A file that nobody writes to meanwhile.</param>
    /// <param name="workers">How many threads read at once.</param>
    public static Fingerprint Of(string path, int workers)
    {
        using var file = File.OpenHandle(path);
        long length = RandomAccess.GetLength(file);
        byte[] hashes = new byte[(length + Piece - 1) / Piece * QuickHash.Size];
        FileWork.For(hashes.Length / QuickHash.Size, workers, HashPiece);
        return Fingerprint.Of(hashes);

        void HashPiece(int number)
        {
            byte[] buffer = ArrayPool<byte>.Shared.Rent(Piece);
            int size = (int)Math.Min(Piece, length - (long)number * Piece);
            size = file.ReadAll((long)number * Piece, buffer.AsSpan(0, size));
            QuickHash.Of(buffer.AsSpan(0, size), hashes.AsSpan(number * QuickHash.Size));
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

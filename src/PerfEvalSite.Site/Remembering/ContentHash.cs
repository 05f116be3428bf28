using System.Buffers.Binary;
using System.Security.Cryptography;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>The SHA-256 of a file, held without an object: the manifest of a province has half a million of them.</summary>
public readonly record struct ContentHash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public const int Size = SHA256.HashSizeInBytes;

    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return From(hash);
    }

    public static ContentHash From(ReadOnlySpan<byte> hash) => new(
        BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(hash[16..]), BinaryPrimitives.ReadUInt64BigEndian(hash[24..]));

    public void CopyTo(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt64BigEndian(to, First);
        BinaryPrimitives.WriteUInt64BigEndian(to[8..], Second);
        BinaryPrimitives.WriteUInt64BigEndian(to[16..], Third);
        BinaryPrimitives.WriteUInt64BigEndian(to[24..], Fourth);
    }

    public byte[] ToBytes()
    {
        byte[] hash = new byte[Size];
        CopyTo(hash);
        return hash;
    }

    /// <summary>In lower-case hexadecimal.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToBytes());

    /// <summary>In lower-case hexadecimal.</summary>
    public void Write(Utf8Writer writer)
    {
        Span<byte> hash = stackalloc byte[Size];
        CopyTo(hash);
        Convert.TryToHexStringLower(hash, writer.GetSpan(2 * Size), out int written);
        writer.Advance(written);
    }
}

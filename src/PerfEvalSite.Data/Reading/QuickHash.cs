using System.IO.Hashing;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// XXH128 of what is only ever compared with what this tool remembered itself; what is published is hashed by SHA-256. The same on every
/// machine. An accident of 2^-128, and no guard against ill will: whoever can write the data can write anything.
/// </summary>
/// <remarks>With SHA-256 in its place 15 % of the CPU of a build with one changed cell was hashing.</remarks>
public sealed class QuickHash
{
    /// <summary>In bytes.</summary>
    public const int Size = 16;

    private readonly XxHash128 hash = new();

    public static byte[] Of(ReadOnlySpan<byte> content) => XxHash128.Hash(content);

    /// <param name="to">At least of <see cref="Size"/>.</param>
    public static void Of(ReadOnlySpan<byte> content, Span<byte> to) => XxHash128.Hash(content, to);

    public void Append(ReadOnlySpan<byte> content) => hash.Append(content);

    /// <summary>Of what was appended; what is appended now begins another.</summary>
    public byte[] Take() => hash.GetHashAndReset();
}

using System.IO.Hashing;

namespace PerfEvalSite.Data.Reading;

/// <summary>CRC-32 as zips have it. Stands beside <see cref="QuickHash"/> because both are the same library's.</summary>
public sealed class ZipChecksum
{
    private readonly Crc32 sum = new();

    public static uint Of(ReadOnlySpan<byte> content) => Crc32.HashToUInt32(content);

    public void Append(ReadOnlySpan<byte> content) => sum.Append(content);

    /// <summary>Of what was appended so far.</summary>
    public uint Value => sum.GetCurrentHashAsUInt32();
}

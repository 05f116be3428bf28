using System.Runtime.InteropServices;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Gives one string for texts that stand in many rows (产出, 万元, project names), so that a province does not hold a
/// million copies. A small direct-mapped cache: forgets rather than grows. Not thread-safe: one a reader.
/// </summary>
public sealed class StringPool
{
    private const int Longest = 40;

    // The golden ratio in 64 bits: spreads what differs in a few low bits over the high ones, of which the place is taken.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly string[] slots = new string[2048];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return "";
        if (text.Length > Longest)
            return text.ToString();
        ref string slot = ref slots[Hash(text) & 2047];
        if (slot is not null && text.SequenceEqual(slot))
            return slot;
        return slot = text.ToString();
    }

    /// <summary>Four characters at a time, because every cell of every file passes here.</summary>
    private static uint Hash(ReadOnlySpan<char> text)
    {
        ulong hash = (uint)text.Length;
        var bytes = MemoryMarshal.AsBytes(text);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * Multiplier;
        foreach (char c in MemoryMarshal.Cast<byte, char>(bytes))
            hash = (hash ^ c) * Multiplier;
        return (uint)(hash >> 40);
    }
}

using System.Runtime.InteropServices;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <param name="inherited">What the figure was read with.</param>
/// <param name="stated">The unit that it gives to figures of other columns.</param>
/// <param name="isPlain">See <see cref="PlainWords"/>.</param>
internal readonly struct KnownCell(string text, Column column, Unit? inherited, Figure figure, Unit? stated, bool isPlain)
{
    private readonly string? text = text;
    private readonly Column? column = column;
    private readonly Unit? inherited = inherited;

    public readonly Figure Figure = figure;

    public readonly Unit? Stated = stated;

    public readonly bool IsPlain = isPlain;

    public bool IsOf(ReadOnlySpan<char> other, Column otherColumn, Unit? otherInherited) =>
        column == otherColumn && ReferenceEquals(inherited, otherInherited) && other.SequenceEqual(text);
}

/// <summary>
/// What cells were understood to be, by their text: most say what others of their column say (产出, 4.00, ≥95%), and finding
/// one here takes a tenth of reading it again; their strings stand in memory once. Only cells that nothing is wrong with
/// stand here. Forgets rather than grows. Not thread-safe: one a reader.
/// </summary>
internal sealed class KnownCells
{
    private const int Count = 1024;
    private const int Longest = 40;

    // The golden ratio in 64 bits: spreads what differs in a few low bits over the high ones, of which the place is taken.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly KnownCell[] places = new KnownCell[Count];

    public static bool MayHold(ReadOnlySpan<char> text) => text.Length <= Longest;

    /// <summary>The place of such a cell: its own, or that of another which it may take.</summary>
    public ref KnownCell PlaceOf(ReadOnlySpan<char> text, Column column) => ref places[Hash(text, column) % Count];

    /// <summary>Four characters at a time, because every cell of every file passes here.</summary>
    private static uint Hash(ReadOnlySpan<char> text, Column column)
    {
        ulong hash = (uint)(text.Length + column.Index * 64);
        var bytes = MemoryMarshal.AsBytes(text);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * Multiplier;
        for (; bytes.Length > 0; bytes = bytes[sizeof(char)..])
            hash = (hash ^ MemoryMarshal.Read<char>(bytes)) * Multiplier;
        return (uint)(hash >> 40);
    }
}

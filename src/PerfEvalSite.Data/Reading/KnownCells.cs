using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <param name="bytes">As many as <see cref="KnownCells.MayHold"/>.</param>
/// <param name="inherited">What the figure was read with.</param>
/// <param name="isSettled">See <see cref="Values.FigureReader"/>.</param>
/// <param name="stated">The unit that it gives to figures of other columns.</param>
/// <param name="isPlain">See <see cref="PlainWords"/>.</param>
internal readonly struct KnownCell(ReadOnlySpan<byte> bytes, bool isUtf8, Column column, Unit? inherited, bool isSettled, Figure figure, Unit? stated, bool isPlain)
{
    /// <summary>In the place itself, because the processor would wait for an array elsewhere: 2 % of the cycles of pages alone.</summary>
    [InlineArray(Longest)]
    private struct Key
    {
        private byte first;

        public Key(ReadOnlySpan<byte> bytes) => bytes.CopyTo(this);
    }

    public const int Longest = 40;

    private readonly Column? column = column;
    private readonly Unit? inherited = inherited;
    private readonly Key key = new(bytes);
    private readonly byte length = (byte)bytes.Length;
    private readonly bool isUtf8 = isUtf8;
    private readonly bool isSettled = isSettled;

    public readonly bool IsPlain = isPlain;

    public readonly Figure Figure = figure;

    public readonly Unit? Stated = stated;

    public bool IsOf(ReadOnlySpan<byte> other, bool isOtherUtf8, Column otherColumn, Unit? otherInherited, bool isOtherSettled) =>
        column == otherColumn && ReferenceEquals(inherited, otherInherited) && isSettled == isOtherSettled && isUtf8 == isOtherUtf8 && other.SequenceEqual(((ReadOnlySpan<byte>)key)[..length]);
}

/// <summary>
/// What cells were understood to be, by their bytes: most say what others of their column say (产出, 4.00, ≥95%), and finding
/// one here takes a tenth of reading it again; their strings stand in memory once. Only cells that nothing is wrong with
/// stand here. Forgets rather than grows: two cells have a pair of places, of which a third takes the one or the other in turn,
/// so that texts met once seldom drive out those met everywhere. Not thread-safe: one a reader.
/// </summary>
internal sealed class KnownCells
{
    // Two to the number of bits that the hash leaves. A quarter of them takes 2 % more instructions of pages alone, twice as many save none.
    private const int Pairs = 4096;

    // The golden ratio in 64 bits: spreads what differs in a few low bits over the high ones, of which the place is taken.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly KnownCell[] places = new KnownCell[Pairs * 2];
    private int turn;

    public static bool MayHold(ReadOnlySpan<byte> bytes) => bytes.Length <= KnownCell.Longest;

    /// <summary>The places of such a cell: one of the two is its own, or may be taken.</summary>
    public Span<KnownCell> PairOf(ReadOnlySpan<byte> bytes, Column column) => places.AsSpan((int)(Hash(bytes, column) % Pairs) * 2, 2);

    /// <summary>Puts a cell into its pair, which holds others.</summary>
    public void Add(Span<KnownCell> pair, in KnownCell cell) => pair[turn ^= 1] = cell;

    /// <summary>Eight bytes at a time, because every cell of every file passes here; the last eight once more.</summary>
    private static uint Hash(ReadOnlySpan<byte> bytes, Column column)
    {
        ulong hash = (column.Number * 256 + (uint)bytes.Length) * Multiplier;
        if (bytes.Length >= sizeof(ulong))
        {
            for (int at = 0; at + sizeof(ulong) < bytes.Length; at += sizeof(ulong))
                hash = (hash ^ MemoryMarshal.Read<ulong>(bytes[at..])) * Multiplier;
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..])) * Multiplier;
        }
        else
        {
            ulong all = 0;
            foreach (byte one in bytes)
                all = all << 8 | one;
            hash = (hash ^ all) * Multiplier;
        }
        return (uint)(hash >> 52);
    }
}

using System.Numerics;

namespace PerfEvalSite.Data.Tables;

/// <summary>Some columns of a table as the bits of their indices, gone through by <c>foreach</c> without an allocation.</summary>
internal ref struct ColumnBits(Table table, ulong bits)
{
    private ulong left = bits & Of(table.Columns.Length);

    public Column Current { get; private set; } = null!;

    public static ulong Of(IEnumerable<Column> columns)
    {
        ulong bits = 0;
        foreach (var column in columns)
            bits |= 1ul << column.Index;
        return bits;
    }

    public readonly ColumnBits GetEnumerator() => this;

    public bool MoveNext()
    {
        if (left == 0)
            return false;
        Current = table.Columns[BitOperations.TrailingZeroCount(left)];
        left &= left - 1;
        return true;
    }

    private static ulong Of(int count) => ~0ul >> (64 - count);
}

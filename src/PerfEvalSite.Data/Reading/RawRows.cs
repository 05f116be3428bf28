using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <param name="Start">In the bytes of its rows.</param>
internal readonly record struct RawCell(int Start, int Length, int Line, int Column, int Field);

/// <summary>
/// The cells of some rows of one table as text with their places, whatever form they came in: what a CSV file, a sheet
/// and a JSON array have in common before anything is understood. Rows of one disclosure, or of a whole file.
/// </summary>
/// <param name="header">What the fields of the rows are.</param>
/// <param name="before">Rows that these will be about as many as, so that memory is taken once: those of the disclosure before.</param>
public sealed class RawRows(TableHeader header, RawRows? before = null) : IRootRows
{
    /// <summary>Of one table of one disclosure, which is held in memory as a whole.</summary>
    public const int MostRows = 50_000;

    private byte[] own = new byte[RoomLike(before?.length)];
    private byte[] bytes = [];
    private char[] decoded = [];
    private int length;
    private RawCell[] cells = new RawCell[RoomLike(before?.cellCount)];
    private int cellCount;
    private RowStart[] rows = new RowStart[RoomLike(before?.RowCount)];
    private Dictionary<RawCell, FigureClaim>? claims;

    private readonly record struct RowStart(int FirstCell, int Line);

    public TableHeader Header { get; private set; } = header;

    public Table Table => Header.Table;

    public int RowCount { get; private set; }

    public bool IsFull => RowCount == MostRows && Table.IsOfDisclosure;

    /// <summary>The year that the official table prints over itself, and where; 0 where it prints none.</summary>
    internal (int Year, Place Place) PrintedYear { get; init; }

    /// <summary>Set when a row too many has been reported.</summary>
    public bool IsOverfull { get; set; }

    Place IRootRows.Place => Header.PlaceAt(LineOf(0), 1);

    /// <summary>Begins anew with the memory that there is.</summary>
    internal void Clear(TableHeader header)
    {
        (Header, RowCount, cellCount, length, IsOverfull, IsUtf8) = (header, 0, 0, 0, false, false);
        claims?.Clear();
    }

    public void StartRow(int line)
    {
        if (RowCount == rows.Length)
            Array.Resize(ref rows, RowCount * 2);
        rows[RowCount++] = new(cellCount, line);
    }

    /// <summary>Adds a cell to the last row. <paramref name="field"/> is the header's field; blank cells need not be added.</summary>
    public void AddCell(int field, ReadOnlySpan<char> content, int line, int column)
    {
        var added = MemoryMarshal.AsBytes(content);
        if (own.Length - length < added.Length)
            Array.Resize(ref own, Math.Max(own.Length * 2, length + added.Length));
        added.CopyTo(own.AsSpan(length));
        AddCell(new(length, added.Length, line, column, field));
        length += added.Length;
        bytes = own;
    }

    internal void AddCell(RawCell cell)
    {
        if (cellCount == cells.Length)
            Array.Resize(ref cells, cellCount * 2);
        cells[cellCount++] = cell;
    }

    /// <summary>Says that cells are parts of this UTF-8, which stays where it is; none of them is copied.</summary>
    internal void CutFrom(byte[] utf8) => (bytes, IsUtf8) = (utf8, true);

    /// <summary>Whether the bytes of cells are UTF-8; UTF-16 otherwise.</summary>
    internal bool IsUtf8 { get; private set; }

    /// <summary>What the file itself says that the last cell means.</summary>
    internal void Claim(FigureClaim claim) => (claims ??= []).Add(cells[cellCount - 1], claim);

    /// <summary>Only JSON states what a text means.</summary>
    internal bool HasClaims => claims is { Count: > 0 };

    internal FigureClaim? ClaimOf(in RawCell cell) => claims?.GetValueOrDefault(cell);

    public int LineOf(int row) => rows[row].Line;

    internal ReadOnlySpan<RawCell> CellsOf(int row)
    {
        int first = rows[row].FirstCell;
        return cells.AsSpan(first, (row + 1 < RowCount ? rows[row + 1].FirstCell : cellCount) - first);
    }

    internal ReadOnlySpan<byte> BytesOf(in RawCell cell) => bytes.AsSpan(cell.Start, cell.Length);

    /// <exception cref="DecoderFallbackException">It is no UTF-8: the file has changed.</exception>
    internal string TextOf(in RawCell cell)
    {
        var found = BytesOf(cell);
        if (!IsUtf8)
            return MemoryMarshal.Cast<byte, char>(found).ToString();
        // Numbers: sixteen bytes are sixteen characters at once. There are always so many bytes to be seen.
        if (found.Length <= Vector128<byte>.Count)
        {
            var some = Vector128.Create<byte>(bytes.AsSpan(cell.Start, Vector128<byte>.Count));
            if ((some.ExtractMostSignificantBits() & ((1u << found.Length) - 1)) == 0)
            {
                Span<ushort> wide = stackalloc ushort[Vector128<byte>.Count];
                var (low, high) = Vector128.Widen(some);
                low.CopyTo(wide);
                high.CopyTo(wide[Vector128<ushort>.Count..]);
                return new string(MemoryMarshal.Cast<ushort, char>(wide[..found.Length]));
            }
        }
        // Into memory that is there, since a string's own would have its characters counted first.
        if (decoded.Length < found.Length)
            decoded = new char[found.Length];
        return new string(decoded, 0, EncodingDetector.Utf8.GetChars(found, decoded));
    }

    RawRows IRootRows.Cut(RowCutter cutter) => this;

    void IDisposable.Dispose()
    {
    }

    void IRootRows.AppendTo(QuickHash fingerprint)
    {
        fingerprint.Append(Header.Fingerprint);
        fingerprint.Append(MemoryMarshal.AsBytes<int>([RowCount, cellCount, length]));
        for (int i = 0; i < RowCount; i++)
            fingerprint.Append(MemoryMarshal.AsBytes<int>([rows[i].FirstCell]));
        for (int i = 0; i < cellCount; i++)
            fingerprint.Append(MemoryMarshal.AsBytes<int>([cells[i].Field, cells[i].Length]));
        fingerprint.Append(own.AsSpan(0, length));
    }

    /// <summary>A quarter more than last time, within bounds, because that may have been an exception.</summary>
    private static int RoomLike(int? used) => Math.Clamp(used.GetValueOrDefault() * 5 / 4, 16, 2048);
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <param name="Start">In the text of its rows.</param>
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

    private char[] text = new char[RoomLike(before?.length)];
    private int length;
    private RawCell[] cells = new RawCell[RoomLike(before?.cellCount)];
    private int cellCount;
    private RowStart[] rows = new RowStart[RoomLike(before?.RowCount)];
    private Dictionary<RawCell, FigureClaim>? claims;

    private readonly record struct RowStart(int FirstCell, int Line);

    public TableHeader Header { get; private set; } = header;

    public Table Table => Header.Table;

    public int RowCount { get; private set; }

    public bool IsFull => Table.IsOfDisclosure && RowCount == MostRows;

    /// <summary>Set when a row too many has been reported.</summary>
    public bool IsOverfull { get; set; }

    Place IRootRows.Place => Header.PlaceAt(LineOf(0), 1);

    /// <summary>Begins anew with the memory that there is.</summary>
    internal void Clear(TableHeader header)
    {
        (Header, RowCount, cellCount, length, IsOverfull) = (header, 0, 0, 0, false);
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
        int start = length;
        if (text.Length - start < content.Length)
            Array.Resize(ref text, Math.Max(text.Length * 2, start + content.Length));
        content.CopyTo(text.AsSpan(start));
        if (cellCount == cells.Length)
            Array.Resize(ref cells, cellCount * 2);
        cells[cellCount++] = new(start, content.Length, line, column, field);
        length = start + content.Length;
    }

    /// <summary>Adds a cell whose text stands in <see cref="Load"/>'s.</summary>
    internal void AddLoaded(int field, int start, int length, int line, int column)
    {
        if (cellCount == cells.Length)
            Array.Resize(ref cells, cellCount * 2);
        cells[cellCount++] = new(start, length, line, column, field);
    }

    /// <summary>Takes a text as a whole, of which cells are to be parts; where it begins and what it stands in is returned.</summary>
    /// <exception cref="DecoderFallbackException">It is no UTF-8.</exception>
    internal char[] Load(ReadOnlySpan<byte> utf8, out int start)
    {
        if (text.Length - length < utf8.Length)
            Array.Resize(ref text, Math.Max(text.Length * 2, length + utf8.Length));
        start = length;
        length += EncodingDetector.Utf8.GetChars(utf8, text.AsSpan(length));
        return text;
    }

    internal int TextLength => length;

    /// <summary>Whether that is the text that was loaded.</summary>
    internal bool IsIn(ReadOnlySpan<char> loaded) => Unsafe.AreSame(ref MemoryMarshal.GetReference(loaded), ref MemoryMarshal.GetArrayDataReference(text));

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

    internal ReadOnlySpan<char> TextOf(in RawCell cell) => text.AsSpan(cell.Start, cell.Length);

    RawRows IRootRows.Cut(RowCutter cutter) => this;

    void IRootRows.AppendTo(ArrayBufferWriter<byte> fingerprint)
    {
        fingerprint.Write(Header.Fingerprint);
        fingerprint.Write(MemoryMarshal.AsBytes<int>([RowCount, cellCount, length]));
        for (int i = 0; i < RowCount; i++)
            fingerprint.Write(MemoryMarshal.AsBytes<int>([rows[i].FirstCell]));
        for (int i = 0; i < cellCount; i++)
            fingerprint.Write(MemoryMarshal.AsBytes<int>([cells[i].Field, cells[i].Length]));
        fingerprint.Write(MemoryMarshal.AsBytes(text.AsSpan(0, length)));
    }

    /// <summary>A quarter more than last time, within bounds, because that may have been an exception.</summary>
    private static int RoomLike(int? used) => Math.Clamp(used.GetValueOrDefault() * 5 / 4, 16, 2048);
}

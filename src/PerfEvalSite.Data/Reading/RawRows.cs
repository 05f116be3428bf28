using System.Buffers;
using System.Runtime.InteropServices;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

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
    private Cell[] cells = new Cell[RoomLike(before?.cellCount)];
    private int cellCount;
    private RowStart[] rows = new RowStart[RoomLike(before?.RowCount)];
    private Dictionary<int, FigureClaim>? claims;

    private readonly record struct Cell(int Start, int Length, int Line, int Column, int Field);

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
        if (text.Length - length < content.Length)
            Array.Resize(ref text, Math.Max(text.Length * 2, length + content.Length));
        content.CopyTo(text.AsSpan(length));
        if (cellCount == cells.Length)
            Array.Resize(ref cells, cellCount * 2);
        cells[cellCount++] = new(length, content.Length, line, column, field);
        length += content.Length;
    }

    /// <summary>What the file itself says that the last cell means.</summary>
    internal void Claim(FigureClaim claim) => (claims ??= []).Add(cellCount - 1, claim);

    /// <summary>Null in nearly every cell: only JSON states what a text means.</summary>
    internal FigureClaim? ClaimOf(int cell) => claims?.GetValueOrDefault(cell);

    public int LineOf(int row) => rows[row].Line;

    public int FirstCellOf(int row) => rows[row].FirstCell;

    /// <summary>One past the last cell of the row.</summary>
    public int EndOf(int row) => row + 1 < RowCount ? rows[row + 1].FirstCell : cellCount;

    public ReadOnlySpan<char> TextOf(int cell) => text.AsSpan(cells[cell].Start, cells[cell].Length);

    public int FieldOf(int cell) => cells[cell].Field;

    public int LineOfCell(int cell) => cells[cell].Line;

    public int ColumnOfCell(int cell) => cells[cell].Column;

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

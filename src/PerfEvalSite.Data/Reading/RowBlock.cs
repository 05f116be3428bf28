using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// The rows of one disclosure in a CSV file at the root, as the bytes they stand there in. They are cut and decoded by the
/// worker that makes the disclosure, or not at all where it has not changed.
/// </summary>
/// <param name="spare">Null where it is used once; otherwise where it goes when nobody needs it any more, to be used again: new ones for every disclosure were a third of what an incremental build allocated. No bag: what leads from a value of a thread back to the bag is never let go.</param>
internal sealed class RowBlock(TableHeader header, char separator, ConcurrentStack<RowBlock>? spare) : IRootRows
{
    private readonly List<Piece> pieces = new(1);
    private byte[] bytes = [];
    private int length;

    private readonly record struct Piece(int Start, int Line);

    public int RowCount { get; private set; }

    public Place Place => header.PlaceAt(pieces[0].Line, 1);

    /// <param name="records">Whole records that follow each other.</param>
    /// <param name="line">Of the first of them.</param>
    /// <param name="count">How many they are.</param>
    public void Add(ReadOnlySpan<byte> records, int line, int count)
    {
        RowCount += count;
        // The last line of a file may lack its end.
        bool isOpen = records[^1] is not ((byte)'\n' or (byte)'\r');
        int size = records.Length + (isOpen ? 1 : 0);
        if (bytes.Length - length < size + SimpleCsv.Behind)
            Array.Resize(ref bytes, Math.Max(length + size + SimpleCsv.Behind, pieces.Count > 1 ? bytes.Length * 2 : 0));
        pieces.Add(new(length, line));
        records.CopyTo(bytes.AsSpan(length));
        length += size;
        if (isOpen)
            bytes[length - 1] = (byte)'\n';
    }

    public void AppendTo(QuickHash fingerprint)
    {
        fingerprint.Append(header.Fingerprint);
        fingerprint.Append(MemoryMarshal.AsBytes<int>([separator, length]));
        fingerprint.Append(bytes.AsSpan(0, length));
    }

    public RawRows Cut(RowCutter cutter)
    {
        var rows = cutter.Begin(header);
        if (!TryCutSimply(rows))
        {
            rows.Clear(header);
            for (int i = 0; i < pieces.Count; i++)
                cutter.Add(bytes.AsSpan(pieces[i].Start, EndOf(i) - pieces[i].Start), separator, pieces[i].Line, rows);
        }
        return rows;
    }

    private bool TryCutSimply(RawRows rows)
    {
        rows.CutFrom(bytes);
        for (int i = 0; i < pieces.Count; i++)
            if (!SimpleCsv.TryCut(bytes, pieces[i].Start, EndOf(i), separator, pieces[i].Line, rows))
                return false;
        return true;
    }

    public void Dispose()
    {
        pieces.Clear();
        (length, RowCount) = (0, 0);
        spare?.Push(this);
    }

    private int EndOf(int piece) => piece + 1 < pieces.Count ? pieces[piece + 1].Start : length;
}

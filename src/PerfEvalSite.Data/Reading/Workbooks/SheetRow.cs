using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>The texts of one row's cells by column from 0, in memory that is used again for the next row.</summary>
internal sealed class SheetRow
{
    private readonly Dictionary<int, CellFault> faults = [];
    private char[] text = new char[1024];
    private int length;
    private (int Start, int Length)[] cells = new (int, int)[32];

    /// <summary>One past the last column that any row has had so far, so that rows that end early are not taken for ragged ones.</summary>
    public int Width { get; private set; }

    /// <summary>Why neither this row nor any after it can be read, and at which column from 1 that is seen.</summary>
    public (DiagnosticCode Code, int Column)? Refusal { get; private set; }

    public bool HasFaults => faults.Count > 0;

    public ReadOnlySpan<char> this[int column] => column < Width ? text.AsSpan(cells[column].Start, cells[column].Length) : [];

    public bool IsBlank
    {
        get
        {
            for (int i = 0; i < Width; i++)
                if (!this[i].IsWhiteSpace())
                    return false;
            return true;
        }
    }

    public CellFault? FaultOf(int column) => faults.Count > 0 ? faults.GetValueOrDefault(column) : null;

    public void Clear()
    {
        length = 0;
        cells.AsSpan(0, Width).Clear();
        faults.Clear();
        Refusal = null;
    }

    /// <summary>Takes a cell out; whether it held anything.</summary>
    public bool Remove(int column)
    {
        bool held = !this[column].IsWhiteSpace() | faults.Remove(column);
        if (column < Width)
            cells[column] = default;
        return held;
    }

    public void Refuse(DiagnosticCode code, int column) => Refusal ??= (code, Math.Max(column, 1));

    public void Set(int column, in ShownCell shown)
    {
        if (column >= CsvReader.MostFields)
        {
            Refuse(FileCodes.TooManyFields, column + 1);
            return;
        }
        if (shown.Fault is not null)
            faults[column] = shown.Fault;
        if (!shown.Text.AsSpan().IsWhiteSpace())
            Set(column, shown.Text);
    }

    public void Set(int column, ReadOnlySpan<char> content)
    {
        if (length + content.Length > CsvReader.MostRecordCharacters)
        {
            Refuse(FileCodes.RecordTooLong, column + 1);
            return;
        }
        if (column >= cells.Length)
            Array.Resize(ref cells, Math.Max(column + 1, cells.Length * 2));
        Width = Math.Max(Width, column + 1);
        if (text.Length - length < content.Length)
            Array.Resize(ref text, Math.Max(text.Length * 2, length + content.Length));
        content.CopyTo(text.AsSpan(length));
        cells[column] = (length, content.Length);
        length += content.Length;
    }
}

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>The texts of one row's cells by column from 0, in memory that is used again for the next row.</summary>
internal sealed class SheetRow
{
    private char[] text = new char[1024];
    private int length;
    private (int Start, int Length)[] cells = new (int, int)[32];

    /// <summary>One past the last column that any row has had so far, so that rows that end early are not taken for ragged ones.</summary>
    public int Width { get; private set; }

    /// <summary>Characters in the row.</summary>
    public int Size => length;

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

    public void Clear()
    {
        length = 0;
        cells.AsSpan(0, Width).Clear();
    }

    public void Set(int column, ReadOnlySpan<char> content)
    {
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

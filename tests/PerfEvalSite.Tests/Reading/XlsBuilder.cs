using System.Text;

namespace PerfEvalSite.Tests.Reading;

/// <summary>A cell of an .xls: its record's number and what the record holds behind row, column and style.</summary>
internal sealed record XlsCell(ushort Record, byte[] Content, int Style = 0)
{
    public static XlsCell Number(double value, int style = 0) => new(0x0203, BitConverter.GetBytes(value), style);

    public static XlsCell Error(byte code) => new(0x0205, [code, 1]);

    public static XlsCell Flag(bool value) => new(0x0205, [(byte)(value ? 1 : 0), 0]);

    /// <param name="result">Eight bytes.</param>
    public static XlsCell Formula(byte[] result, ushort options = 0, int style = 0) => new(0x0006, [.. result, .. BitConverter.GetBytes(options), 0, 0, 0, 0, 3, 0, 0x1E, 1, 0], style);
}

/// <summary>Writes an .xls of the form that Excel 97 and later have, record by record, so that tests say exactly what is stored.</summary>
internal sealed class XlsBuilder
{
    private readonly List<(string Name, byte State, byte[] Records)> sheets = [];
    private readonly List<byte[]> strings = [];
    private readonly List<string> formats = [];
    private readonly List<(int Font, int Format, int Fill)> styles = [(0, 0, 0)];

    /// <summary>Fonts 0 to 3 are plain, 5 is struck out, 6 raised, 7 white; there is no font 4.</summary>
    public const int Struck = 5, Raised = 6, White = 7;

    public bool IsEncrypted { get; init; }

    public bool HasProperties { get; init; } = true;

    public bool IsInShortSectors { get; init; }

    /// <summary>A style, to be given to cells.</summary>
    /// <param name="fill">The number of a colour; 0 for none.</param>
    public int Style(string format, int font = 0, int fill = 0)
    {
        formats.Add(format);
        styles.Add((font, 163 + formats.Count, fill));
        return styles.Count - 1;
    }

    /// <summary>One of the formats that have only a number.</summary>
    public int BuiltIn(int format)
    {
        styles.Add((0, format, 0));
        return styles.Count - 1;
    }

    /// <param name="runs">From which character on which font is used.</param>
    public XlsCell Text(string text, int style = 0, params (ushort Start, ushort Font)[] runs)
    {
        byte[] count = runs.Length == 0 ? [] : BitConverter.GetBytes((ushort)runs.Length);
        strings.Add([.. BitConverter.GetBytes((ushort)text.Length), (byte)(runs.Length == 0 ? 1 : 9), .. count, .. Encoding.Unicode.GetBytes(text),
            .. runs.SelectMany(run => (byte[])[.. BitConverter.GetBytes(run.Start), .. BitConverter.GetBytes(run.Font)])]);
        return new(0x00FD, BitConverter.GetBytes(strings.Count - 1), style);
    }

    /// <param name="rows">Texts, numbers and cells; null where there is no cell.</param>
    public XlsBuilder Sheet(string name, object?[][] rows, byte state = 0, int[]? hiddenRows = null, int[]? hiddenColumns = null, bool isUncalculated = false, byte[]? merged = null, string? shape = null, (ushort Row, ushort Column, string Text)[]? notes = null)
    {
        using var records = new MemoryStream();
        Begin(records, 0x10);
        if (isUncalculated)
            Write(records, 0x5E, [0, 0]);
        foreach (int column in hiddenColumns ?? [])
            Write(records, 0x7D, [.. U16(column), .. U16(column), .. U16(2560), .. U16(0), .. U16(1), 0, 0]);
        Write(records, 0x0200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(rows.Length), .. U16(0), .. U16(rows.Max(row => row.Length)), 0, 0]);
        for (int row = 0; row < rows.Length; row++)
            Write(records, 0x0208, [.. U16(row), .. U16(0), .. U16(rows[row].Length), .. U16(255), 0, 0, 0, 0, .. U16(hiddenRows?.Contains(row) == true ? 0x120 : 0x100), .. U16(15)]);
        for (int row = 0; row < rows.Length; row++)
            for (int column = 0; column < rows[row].Length; column++)
                if (rows[row][column] is { } value)
                {
                    var cell = value as XlsCell ?? (value is string text ? Text(text) : XlsCell.Number(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)));
                    Write(records, cell.Record, [.. U16(row), .. U16(column), .. U16(cell.Style), .. cell.Content]);
                }
        if (shape is not null)
        {
            Write(records, 0x5D, [.. U16(0x15), .. U16(0x12), .. U16(6), .. new byte[16]]);
            Write(records, 0x01B6, [.. new byte[10], .. U16(shape.Length), .. new byte[6]]);
            Write(records, 0x3C, [1, .. Encoding.Unicode.GetBytes(shape)]);
        }
        for (int i = 0; notes is not null && i < notes.Length; i++)
        {
            Write(records, 0x5D, [.. U16(0x15), .. U16(0x12), .. U16(0x19), .. U16(i + 2), .. new byte[14]]);
            Write(records, 0x01B6, [.. new byte[10], .. U16(notes[i].Text.Length), .. new byte[6]]);
            Write(records, 0x3C, [1, .. Encoding.Unicode.GetBytes(notes[i].Text)]);
        }
        for (int i = 0; notes is not null && i < notes.Length; i++)
            Write(records, 0x1C, [.. U16(notes[i].Row), .. U16(notes[i].Column), .. U16(0), .. U16(i + 2), .. U16(0), 0, 0]);
        Write(records, 0x023E, [.. U16(0x06B6), .. new byte[16]]);
        if (merged is not null)
            Write(records, 0xE5, merged);
        Write(records, 0x0A, []);
        sheets.Add((name, state, records.ToArray()));
        return this;
    }

    public byte[] Build(string stream = "Workbook")
    {
        // Where the sheets begin is known when all before them is.
        var starts = new int[sheets.Count];
        byte[] globals = Globals(starts);
        int at = globals.Length;
        for (int i = 0; i < sheets.Count; i++)
        {
            starts[i] = at;
            at += sheets[i].Records.Length;
        }
        byte[] all = [.. Globals(starts), .. sheets.SelectMany(sheet => sheet.Records)];
        return XlsContainer.Write(stream, all, HasProperties, IsInShortSectors);
    }

    private byte[] Globals(int[] starts)
    {
        using var records = new MemoryStream();
        Begin(records, 0x05);
        if (IsEncrypted)
            Write(records, 0x2F, new byte[54]);
        Write(records, 0x42, U16(1200));
        foreach (var (flags, raised, colour) in new[] { (0, 0, 0x7FFF), (0, 0, 0x7FFF), (0, 0, 0x7FFF), (0, 0, 0x7FFF), (8, 0, 0x7FFF), (0, 1, 0x7FFF), (0, 0, 9) })
            Write(records, 0x31, [.. U16(220), .. U16(flags), .. U16(colour), .. U16(400), .. U16(raised), 0, 0, 0, 0, 1, 1, (byte)'A', 0]);
        for (int i = 0; i < formats.Count; i++)
            Write(records, 0x041E, [.. U16(164 + i), .. U16(formats[i].Length), 1, .. Encoding.Unicode.GetBytes(formats[i])]);
        foreach (var (font, format, fill) in styles)
            Write(records, 0xE0, [.. U16(font), .. U16(format), 1, 0, 0x20, 0, 0, 0xFC, .. new byte[6], .. U16(fill == 0 ? 0 : 1 << 10), .. U16(fill)]);
        for (int i = 0; i < sheets.Count; i++)
            Write(records, 0x85, [.. BitConverter.GetBytes(starts[i]), sheets[i].State, 0, (byte)sheets[i].Name.Length, 1, .. Encoding.Unicode.GetBytes(sheets[i].Name)]);
        WriteStrings(records);
        Write(records, 0x0A, []);
        return records.ToArray();
    }

    /// <summary>A text that is too long for the record goes on in the next, which says anew how wide its characters are.</summary>
    private void WriteStrings(MemoryStream records)
    {
        const int most = 8224;
        var part = new List<byte>([.. BitConverter.GetBytes(strings.Count), .. BitConverter.GetBytes(strings.Count)]);
        ushort record = 0xFC;
        foreach (byte[] text in strings)
        {
            int head = text[2] == 9 ? 5 : 3;
            int characters = BitConverter.ToUInt16(text) * 2;
            for (int i = 0; i < text.Length; i++)
            {
                bool isWithin = i > head && i < head + characters;
                if (part.Count >= most - (isWithin && (i - head) % 2 == 0 ? 1 : 0) || i == 0 && part.Count > most - 8)
                {
                    Write(records, record, [.. part]);
                    (record, part) = (0x3C, isWithin ? [1] : []);
                }
                part.Add(text[i]);
            }
        }
        Write(records, record, [.. part]);
    }

    private static void Begin(MemoryStream records, ushort kind) => Write(records, 0x0809, [.. U16(0x0600), .. U16(kind), .. U16(0x0DBB), .. U16(0x07CC), 0, 0, 0, 0, 6, 0, 0, 0]);

    private static void Write(MemoryStream records, ushort type, byte[] content)
    {
        records.Write(BitConverter.GetBytes(type));
        records.Write(BitConverter.GetBytes((ushort)content.Length));
        records.Write(content);
    }

    private static byte[] U16(int value) => BitConverter.GetBytes((ushort)value);
}

using System.Buffers.Binary;
using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What is out of the ordinary in a cell of an .xls.</summary>
/// <param name="Behind">The colour that it is filled with; null where it is not.</param>
/// <param name="Rich">The text in parts, where parts of it are marked.</param>
/// <param name="Error">#REF! and its like; null where there is none.</param>
/// <param name="IsUncalculated">A formula whose result a program wrote without calculating it.</param>
internal readonly record struct XlsCellFact(FontLook Look, SheetColour? Behind, RichText? Rich, string? Error, bool IsUncalculated);

/// <summary>What a sheet of an .xls says beside the values of its cells.</summary>
internal sealed class XlsSheetFacts
{
    /// <summary>Rows from 0.</summary>
    public HashSet<int> HiddenRows { get; } = [];

    public List<(int First, int Last)> HiddenColumns { get; } = [];

    public List<MergedRange> Merged { get; } = [];

    public bool HidesZeros { get; set; }

    public BesideCells Beside { get; set; } = new([], []);

    /// <summary>The cells that hold a value, by row and column from 0.</summary>
    public HashSet<(int Row, int Column)> Values { get; } = [];

    public Dictionary<(int Row, int Column), XlsCellFact> Odd { get; } = [];
}

/// <summary>
/// What the library that reads an .xls does not tell: errors, formulas that were never calculated, hidden rows, struck-out
/// and raised characters. The records of the file are looked through for just that.
/// </summary>
internal sealed class XlsFacts
{
    private const int HeaderLength = 4;
    private const int Biff8 = 0x0600;

    private readonly byte[] stream;
    private readonly bool isOfLibrary;
    private readonly List<(TextMark Mark, int Colour, bool IsTiny)> fonts = [];
    private readonly List<(int Font, int Pattern, int Fill)> styles = [];
    private readonly List<int> palette = [];
    private readonly Dictionary<int, RichText> marked = [];
    private readonly List<(string Name, int Start, bool IsHidden)> sheets = [];

    private enum Record : ushort
    {
        Formula = 0x0006,
        EndOfFile = 0x000A,
        FilePassword = 0x002F,
        Font = 0x0031,
        Continue = 0x003C,
        Uncalculated = 0x005E,
        ColumnInfo = 0x007D,
        BoundSheet = 0x0085,
        Note = 0x001C,
        Palette = 0x0092,
        MultipleNumbers = 0x00BD,
        Shape = 0x005D,
        TextOfShape = 0x01B6,
        Style = 0x00E0,
        MergedCells = 0x00E5,
        SharedStrings = 0x00FC,
        SharedString = 0x00FD,
        Number = 0x0203,
        Label = 0x0204,
        BooleanOrError = 0x0205,
        Row = 0x0208,
        Window = 0x023E,
        CompactNumber = 0x027E,
        Begin = 0x0809,
    }

    /// <param name="stream">The workbook's records.</param>
    /// <param name="isOfLibrary">Whether no spreadsheet program wrote it.</param>
    /// <exception cref="WorkbookRefusedException">It is encrypted, or older than the records are known.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public XlsFacts(byte[] stream, bool isOfLibrary)
    {
        (this.stream, this.isOfLibrary) = (stream, isOfLibrary);
        if (TypeAt(0) != Record.Begin || U16(HeaderLength) != Biff8)
            throw new WorkbookRefusedException(FormCodes.OldWorkbook);
        for (int at = 0; TypeAt(at) != Record.EndOfFile; at = Next(at))
            ReadGlobal(at);
    }

    public IEnumerable<(string Name, bool IsHidden)> Sheets => sheets.Select(sheet => (sheet.Name, sheet.IsHidden));

    public XlsSheetFacts Of(string sheet)
    {
        var facts = new XlsSheetFacts();
        int start = sheets.Find(found => found.Name == sheet).Start;
        if (start <= 0 || TypeAt(start) != Record.Begin)
            throw new InvalidDataException();
        bool isUncalculated = false;
        var shapes = new XlsShapes();
        // A chart within the sheet is a file within the file.
        int depth = 0;
        for (int at = start; ; at = Next(at))
        {
            var type = TypeAt(at);
            if (type == Record.Begin)
                depth++;
            else if (type == Record.EndOfFile && --depth == 0)
            {
                facts.Beside = shapes.Beside;
                return facts;
            }
            else if (depth == 1)
            {
                ReadRecord(at, facts, ref isUncalculated);
                ReadShape(at, shapes);
            }
        }
    }

    private void ReadGlobal(int at)
    {
        int data = at + HeaderLength;
        switch (TypeAt(at))
        {
            case Record.FilePassword:
                throw new WorkbookRefusedException(FormCodes.EncryptedWorkbook);
            case Record.Font:
                fonts.Add(((U16(data + 2) & 0x08) != 0 ? TextMark.Struck : U16(data + 8) switch { 1 => TextMark.Raised, 2 => TextMark.Lowered, _ => TextMark.None }, U16(data + 4), U16(data) is > 0 and <= FontLook.MostTiny * 20));
                break;
            case Record.Style:
                styles.Add((U16(data), U16(data + 16) >> 10, U16(data + 18) & 0x7F));
                break;
            case Record.Palette:
                for (int i = 0; i < U16(data); i++)
                    palette.Add(Byte(data + 2 + i * 4) << 16 | Byte(data + 3 + i * 4) << 8 | Byte(data + 4 + i * 4));
                break;
            case Record.BoundSheet when Byte(data + 5) == 0:
                int length = Byte(data + 6);
                bool isWide = (Byte(data + 7) & 1) != 0;
                Check(data + 8 + (isWide ? length * 2 : length));
                string name = isWide ? Encoding.Unicode.GetString(stream, data + 8, length * 2) : Encoding.Latin1.GetString(stream, data + 8, length);
                sheets.Add((name, U16(data) | U16(data + 2) << 16, (Byte(data + 4) & 3) != 0));
                break;
            case Record.SharedStrings:
                ReadStrings(at);
                break;
        }
    }

    private void ReadShape(int at, XlsShapes shapes)
    {
        int data = at + HeaderLength;
        switch (TypeAt(at))
        {
            case Record.Shape:
                shapes.Begin(U16(data + 4), U16(data + 6));
                break;
            case Record.TextOfShape when U16(data + 10) is > 0 and var length && PartsOf(at) is [_, var (start, end), ..]:
                bool isWide = (Byte(start) & 1) != 0;
                shapes.AddText((isWide ? Encoding.Unicode : Encoding.Latin1).GetString(stream, start + 1, Math.Min(isWide ? length * 2 : length, Math.Max(end - start - 1, 0))));
                break;
            case Record.Note:
                shapes.AddNote(U16(data), U16(data + 2), U16(data + 6));
                break;
        }
    }

    private void ReadRecord(int at, XlsSheetFacts facts, ref bool isUncalculated)
    {
        int data = at + HeaderLength;
        var type = TypeAt(at);
        switch (type)
        {
            case Record.Uncalculated:
                isUncalculated = true;
                break;
            case Record.Window:
                facts.HidesZeros = (U16(data) & 0x10) == 0;
                break;
            case Record.Row when (U16(data + 12) & 0x20) != 0 || (U16(data + 6) & 0x7FFF) == 0:
                facts.HiddenRows.Add(U16(data));
                break;
            case Record.ColumnInfo when (U16(data + 8) & 1) != 0 || U16(data + 4) == 0:
                facts.HiddenColumns.Add((U16(data) + 1, U16(data + 2) + 1));
                break;
            case Record.MergedCells:
                for (int i = 0; i < U16(data); i++)
                    facts.Merged.Add(new(U16(data + 2 + i * 8) + 1, U16(data + 6 + i * 8) + 1, U16(data + 4 + i * 8) + 1, U16(data + 8 + i * 8) + 1));
                break;
            case Record.MultipleNumbers:
                int last = U16(Next(at) - 2);
                for (int column = U16(data + 2); column <= last; column++)
                    Add(facts, (U16(data), column), U16(data + 4 + (column - U16(data + 2)) * 6));
                break;
            case Record.Number or Record.CompactNumber or Record.Label:
                Add(facts, (U16(data), U16(data + 2)), U16(data + 4));
                break;
            case Record.SharedString:
                Add(facts, (U16(data), U16(data + 2)), U16(data + 4), rich: marked.GetValueOrDefault(U16(data + 6) | U16(data + 8) << 16));
                break;
            case Record.BooleanOrError:
                Add(facts, (U16(data), U16(data + 2)), U16(data + 4), error: Byte(data + 7) == 1 ? ErrorOf(Byte(data + 6)) : null);
                break;
            case Record.Formula:
                bool isSpecial = U16(data + 12) == 0xFFFF;
                // Or an empty text, which other programs write in place of a result.
                bool isEmpty = isSpecial ? Byte(data + 6) == 3 : BinaryPrimitives.ReadInt64LittleEndian(stream.AsSpan(Check(data + 14) - 8)) == 0;
                Add(facts, (U16(data), U16(data + 2)), U16(data + 4), error: isSpecial && Byte(data + 6) == 2 ? ErrorOf(Byte(data + 8)) : null,
                    // Calculate on load, which spreadsheets themselves do not ask for.
                    isUncalculated: isUncalculated || isEmpty && (isOfLibrary || (U16(data + 14) & 2) != 0));
                break;
        }
    }

    private void Add(XlsSheetFacts facts, (int Row, int Column) cell, int style, RichText? rich = null, string? error = null, bool isUncalculated = false)
    {
        if (error is null)
            facts.Values.Add(cell);
        var (font, pattern, fill) = style < styles.Count ? styles[style] : default;
        var look = LookOf(font);
        SheetColour? behind = pattern switch { 0 => null, 1 => ColourOf(fill) ?? SheetColour.Mixed, _ => SheetColour.Mixed };
        if (look.Mark != TextMark.None || look.IsUnseenOn(behind) || behind is not null || rich is not null || error is not null || isUncalculated)
            facts.Odd[cell] = new(look, behind, rich, error, isUncalculated);
    }

    /// <summary>Fonts are counted without a fourth.</summary>
    private FontLook LookOf(int font)
    {
        int index = font < 4 ? font : font - 1;
        return index >= 0 && index < fonts.Count ? new(fonts[index].Mark, ColourOf(fonts[index].Colour), fonts[index].IsTiny) : default;
    }

    /// <summary>A workbook may have a palette of its own for the colours from the eighth.</summary>
    private SheetColour? ColourOf(int index) => index >= 8 && index - 8 < palette.Count ? new(palette[index - 8]) : SheetColour.OfIndex(index);

    /// <summary>Only of texts whose parts are marked anything is kept.</summary>
    private void ReadStrings(int at)
    {
        var cursor = new XlsStringCursor(stream, PartsOf(at));
        cursor.Skip(4);
        int count = cursor.I32();
        for (int i = 0; i < count; i++)
        {
            var (text, runs) = cursor.ReadString();
            if (!runs.Exists(run => LookOf(run.Font) != default))
                continue;
            var cut = new List<TextRun> { new(text[..Math.Min(runs[0].Start, text.Length)], null) };
            for (int run = 0; run < runs.Count; run++)
            {
                int start = Math.Min(runs[run].Start, text.Length);
                int end = run + 1 < runs.Count ? Math.Clamp(runs[run + 1].Start, start, text.Length) : text.Length;
                cut.Add(new(text[start..end], LookOf(runs[run].Font)));
            }
            marked.Add(i, new RichText(cut));
        }
    }

    /// <summary>A record and those that go on with it: start and end of what each holds.</summary>
    private List<(int Start, int End)> PartsOf(int at)
    {
        var parts = new List<(int, int)>();
        do
        {
            parts.Add((at + HeaderLength, Next(at)));
            at = Next(at);
        }
        while (TypeAt(at) == Record.Continue);
        return parts;
    }

    private static string ErrorOf(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    private Record TypeAt(int at) => (Record)U16(at);

    private int Next(int at)
    {
        int next = at + HeaderLength + U16(at + 2);
        return Check(next);
    }

    private int Check(int end) => end <= stream.Length && end >= 0 ? end : throw new InvalidDataException();

    private byte Byte(int at) => stream[Check(at + 1) - 1];

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(Check(at + 2) - 2));
}

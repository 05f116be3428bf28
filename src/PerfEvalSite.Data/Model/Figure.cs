namespace PerfEvalSite.Data.Model;

/// <summary>What a cell was understood to be. The kinds of emptiness never merge with each other or with a zero.</summary>
public enum FigureKind : byte
{
    /// <summary>Nothing is printed (不详). The default.</summary>
    Blank,

    /// <summary><c>—</c>: there is nothing to print (不适用), with a reason where the clerk gave one.</summary>
    NotApplicable,

    /// <summary>涉密: exists and is withheld.</summary>
    Withheld,

    /// <summary>A number; a printed zero is one of these.</summary>
    Number,

    /// <summary>Two numbers, <see cref="Figure.Value"/> to <see cref="Figure.Upper"/>.</summary>
    Range,

    /// <summary>A date, with the precision that was printed; see <see cref="Figure.Date"/>.</summary>
    Date,

    /// <summary>Words: a name, a qualitative target, a judgement.</summary>
    Text,
}

/// <summary>How a printed figure binds: 95%以上 and ≥95% are both <see cref="AtLeast"/>.</summary>
public enum Comparator : byte
{
    None,
    Equal,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}

/// <summary>
/// One number or text as printed, and what it was understood to be. The printed text is what pages and downloads show;
/// the value is what checks calculate with. A default figure is a blank.
/// </summary>
public readonly struct Figure
{
    private readonly string? printed;

    /// <summary>A range's upper end or a date; boxed because few figures have one and every row is full of figures.</summary>
    private readonly object? more;

    public Figure(string printed, FigureKind kind, int line = 0, int column = 0)
    {
        this.printed = printed;
        Kind = kind;
        Line = line;
        Column = column;
    }

    public Figure(string printed, decimal value, Unit? unit, Comparator comparator = Comparator.None, bool approximate = false, int line = 0, int column = 0)
        : this(printed, FigureKind.Number, line, column)
    {
        Value = value;
        Unit = unit;
        Comparator = comparator;
        Approximate = approximate;
    }

    public Figure(string printed, decimal from, decimal to, Unit? unit, int line = 0, int column = 0)
        : this(printed, FigureKind.Range, line, column)
    {
        Value = from;
        more = to;
        Unit = unit;
    }

    public Figure(string printed, PrintedDate date, Comparator comparator = Comparator.None, int line = 0, int column = 0)
        : this(printed, FigureKind.Date, line, column)
    {
        more = date;
        Comparator = comparator;
    }

    /// <summary>The same figure found at another cell.</summary>
    private Figure(in Figure other, int line, int column)
    {
        this = other;
        Line = line;
        Column = column;
    }

    /// <summary>The text of the cell without surrounding space; empty for a blank, never null.</summary>
    public string Printed => printed ?? "";

    public FigureKind Kind { get; }

    /// <summary>In <see cref="Unit"/>, with the decimals that were printed (<c>91.90</c> keeps two). 0 unless a number or a range.</summary>
    public decimal Value { get; }

    /// <summary>The unit it is stated in: written in the cell, in the header, or the disclosure's; null where none is known.</summary>
    public Unit? Unit { get; }

    public Comparator Comparator { get; }

    /// <summary>600余名, 约600名, 近600名: not exactly the value, by an amount that is not said.</summary>
    public bool Approximate { get; }

    /// <summary>Line of the file, or row of the sheet, from 1; 0 when the figure was not read from a file.</summary>
    public int Line { get; }

    /// <summary>Character in the line, or column of the sheet, from 1.</summary>
    public int Column { get; }

    public bool IsNumber => Kind == FigureKind.Number;

    /// <summary>Blank, not applicable or withheld.</summary>
    public bool IsEmpty => Kind <= FigureKind.Withheld;

    public bool IsBlank => Kind == FigureKind.Blank;

    /// <summary>A range's upper end; the value itself otherwise.</summary>
    public decimal Upper => more is decimal upper ? upper : Value;

    /// <summary>Null unless <see cref="Kind"/> is <see cref="FigureKind.Date"/>.</summary>
    public PrintedDate? Date => more as PrintedDate;

    /// <summary>How many decimals are printed: 2 for 91.90, 0 for 42305.</summary>
    public int Decimals => Value.Scale;

    /// <summary>The value in the base unit of its dimension (万元 becomes 元); the value itself when the unit is unknown.</summary>
    public decimal InBase => Unit is null ? Value : Value * Unit.Factor;

    /// <summary>Why there is nothing: 无上年数 in <c>—（无上年数）</c> or <c>不适用：无上年数</c>. Empty where no reason is given.</summary>
    public ReadOnlySpan<char> Reason
    {
        get
        {
            var text = Printed.AsSpan();
            int mark = Kind is FigureKind.NotApplicable or FigureKind.Withheld ? text.IndexOfAny("（(：:") : -1;
            if (mark < 0)
                return default;
            var reason = text[(mark + 1)..];
            return (text[mark] is '（' or '(' && reason is [.., '）' or ')'] ? reason[..^1] : reason).Trim();
        }
    }

    public Figure At(int line, int column) => new(this, line, column);

    public override string ToString() => Printed;
}

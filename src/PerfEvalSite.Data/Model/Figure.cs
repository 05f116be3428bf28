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
public struct Figure
{
    // Kind, comparator and approximation in seven bits, the column in the rest: a figure takes 40 bytes in place of 56
    // (8,000 instructions a disclosure).
    private const int ComparatorAt = 3, ApproximateAt = 6, ColumnAt = 7;
    private const int MostColumn = (1 << (32 - ColumnAt)) - 1;

    private readonly string? printed;

    /// <summary>The unit of a number; a range's end, which has the unit; a date. One field for all: every row is full of figures.</summary>
    private readonly object? more;

    private uint packed;

    private sealed record RangeEnd(decimal Upper, Unit? Unit);

    public Figure(string printed, FigureKind kind, int line = 0, int column = 0)
        : this(printed, kind, Comparator.None, false, line, column)
    {
    }

    public Figure(string printed, decimal value, Unit? unit, Comparator comparator = Comparator.None, bool approximate = false, int line = 0, int column = 0)
        : this(printed, FigureKind.Number, comparator, approximate, line, column)
    {
        Value = value;
        more = unit;
    }

    public Figure(string printed, decimal from, decimal to, Unit? unit, int line = 0, int column = 0)
        : this(printed, FigureKind.Range, Comparator.None, false, line, column)
    {
        Value = from;
        more = new RangeEnd(to, unit);
    }

    public Figure(string printed, PrintedDate date, Comparator comparator = Comparator.None, int line = 0, int column = 0)
        : this(printed, FigureKind.Date, comparator, false, line, column) => more = date;

    private Figure(string printed, FigureKind kind, Comparator comparator, bool approximate, int line, int column)
    {
        this.printed = printed;
        packed = (uint)kind | (uint)comparator << ComparatorAt | (approximate ? 1u << ApproximateAt : 0);
        MoveTo(line, column);
    }

    /// <summary>The text of the cell without surrounding space; empty for a blank, never null.</summary>
    public readonly string Printed => printed ?? "";

    public readonly FigureKind Kind => (FigureKind)(packed & ((1 << ComparatorAt) - 1));

    /// <summary>In <see cref="Unit"/>, with the decimals that were printed (<c>91.90</c> keeps two). 0 unless a number or a range.</summary>
    public readonly decimal Value { get; }

    /// <summary>The unit it is stated in: written in the cell, in the header, or the disclosure's; null where none is known.</summary>
    public readonly Unit? Unit => more as Unit ?? (more as RangeEnd)?.Unit;

    public readonly Comparator Comparator => (Comparator)(packed >> ComparatorAt & ((1 << (ApproximateAt - ComparatorAt)) - 1));

    /// <summary>600余名, 约600名, 近600名: not exactly the value, by an amount that is not said.</summary>
    public readonly bool Approximate => (packed >> ApproximateAt & 1) != 0;

    /// <summary>Line of the file, or row of the sheet, from 1; 0 when the figure was not read from a file.</summary>
    public int Line { readonly get; private set; }

    /// <summary>Character in the line, or column of the sheet, from 1; in a line of 33 million characters the last that is counted.</summary>
    public readonly int Column => (int)(packed >> ColumnAt);

    public readonly bool IsNumber => Kind == FigureKind.Number;

    /// <summary>Blank, not applicable or withheld.</summary>
    public readonly bool IsEmpty => Kind <= FigureKind.Withheld;

    public readonly bool IsBlank => Kind == FigureKind.Blank;

    /// <summary>A range's upper end; the value itself otherwise.</summary>
    public readonly decimal Upper => more is RangeEnd end ? end.Upper : Value;

    /// <summary>Null unless <see cref="Kind"/> is <see cref="FigureKind.Date"/>.</summary>
    public readonly PrintedDate? Date => more as PrintedDate;

    /// <summary>How many decimals are printed: 2 for 91.90, 0 for 42305.</summary>
    public readonly int Decimals => Value.Scale;

    /// <summary>The value in the base unit of its dimension (万元 becomes 元); the value itself when the unit is unknown.</summary>
    public readonly decimal InBase => Unit is { IsBase: false } unit ? Value * unit.Factor : Value;

    /// <summary>Why there is nothing: 无上年数 in <c>—（无上年数）</c> or <c>不适用：无上年数</c>. Empty where no reason is given.</summary>
    public readonly ReadOnlySpan<char> Reason
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

    /// <summary>Whether both say the same, however it is printed: 1,000元 and 0.1万元 do. Kinds of emptiness are the same only as themselves.</summary>
    public readonly bool SaysTheSameAs(in Figure other)
    {
        if (IsEmpty || other.IsEmpty)
            return Kind == other.Kind;
        if (IsNumber && other.IsNumber)
            return InBase == other.InBase && Comparator == other.Comparator && Approximate == other.Approximate && (Unit is null || other.Unit is null || Unit.ComparesWith(other.Unit));
        if (Date is { } day && other.Date is { } another)
            return day.First == another.First && day.Last == another.Last;
        return Printed == other.Printed;
    }

    public readonly Figure At(int line, int column)
    {
        var moved = this;
        moved.MoveTo(line, column);
        return moved;
    }

    /// <summary>For the one who has just put it into a row; everyone else sees it as it is.</summary>
    internal void MoveTo(int line, int column)
    {
        Line = line;
        packed = packed & ((1 << ColumnAt) - 1) | (uint)Math.Min(column, MostColumn) << ColumnAt;
    }

    public override readonly string ToString() => Printed;
}

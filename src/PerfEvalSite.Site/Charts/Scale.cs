namespace PerfEvalSite.Site.Charts;

/// <summary>From numbers to tenths of a drawing unit along one axis. Zero always lies on it: no axis is truncated.</summary>
internal struct Scale
{
    // Far beyond any public money; keeps a nonsensical figure from overflowing the arithmetic.
    private const decimal Limit = 1_000_000_000_000_000_000m;

    private decimal lowest;
    private decimal highest;
    private int start;
    private int length;
    private byte digits;
    private long wholeLowest;
    private long wholeSpan;

    public void Include(decimal? number)
    {
        if (number is not { } value)
            return;
        if (value < lowest)
            lowest = Math.Max(value, -Limit);
        else if (value > highest)
            highest = Math.Min(value, Limit);
    }

    public readonly decimal Highest => highest;

    public readonly bool HasNegative => lowest < 0;

    /// <summary>Run when all numbers are included.</summary>
    public void Place(int start, int length)
    {
        this.start = start;
        this.length = length;
        digits = Math.Max(lowest.Scale, highest.Scale);
        wholeSpan = WholeNumber.TryGet(lowest, digits, out wholeLowest) && WholeNumber.TryGet(highest, digits, out long most) ? most - wholeLowest : 0;
        Zero = At(0);
    }

    /// <summary>Known after <see cref="Place"/>.</summary>
    public int Zero { get; private set; }

    public readonly int At(decimal number)
    {
        if (InWhole(number) is { } at)
            return start + at;
        decimal span = highest - lowest;
        if (span == 0)
            return start;
        decimal part = Math.Clamp(number, lowest, highest) - lowest;
        return start + (int)decimal.Round(part / span * length);
    }

    /// <summary>
    /// The same with whole numbers (the decimals' division was 4 % of a profile of pages alone, with them it is 1 %); null where they do not fit, and half-way between two
    /// tenths, where it is the rounding of the division that decides.
    /// </summary>
    private readonly int? InWhole(decimal number)
    {
        if (wholeSpan == 0 || number.Scale > digits || !WholeNumber.TryGet(number, digits, out long whole))
            return null;
        long part = Math.Clamp(whole - wholeLowest, 0, wholeSpan);
        long rounded = Math.DivRem(part * length * 2 + wholeSpan, wholeSpan * 2, out long rest);
        return rest == 0 ? null : (int)rounded;
    }
}

namespace PerfEvalSite.Site.Charts;

/// <summary>From numbers to tenths of a drawing unit along one axis. Zero always lies on it: no axis is truncated.</summary>
public struct Scale
{
    // Far beyond any public money; keeps a nonsensical figure from overflowing the arithmetic.
    private const decimal Limit = 1_000_000_000_000_000_000m;

    private decimal lowest;
    private decimal highest;
    private int start;
    private int length;

    public void Include(decimal? number)
    {
        if (number is not { } value)
            return;
        value = Math.Clamp(value, -Limit, Limit);
        lowest = Math.Min(lowest, value);
        highest = Math.Max(highest, value);
    }

    public readonly decimal Highest => highest;

    public readonly bool HasNegative => lowest < 0;

    public void Place(int start, int length)
    {
        this.start = start;
        this.length = length;
    }

    public readonly int Zero => At(0);

    public readonly int At(decimal number)
    {
        decimal span = highest - lowest;
        if (span == 0)
            return start;
        decimal part = Math.Clamp(number, lowest, highest) - lowest;
        return start + (InWhole(part, span) ?? (int)decimal.Round(part / span * length));
    }

    /// <summary>
    /// The same with whole numbers (the decimals' division was 4 % of a profile of pages alone, with them it is 1 %); null where they do not fit, and half-way between two
    /// tenths, where it is the rounding of the division that decides.
    /// </summary>
    private readonly int? InWhole(decimal part, decimal span)
    {
        byte scale = Math.Max(part.Scale, span.Scale);
        if (!TryWhole(part, scale, out long above) || !TryWhole(span, scale, out long whole))
            return null;
        long twice = above * length * 2 + whole;
        long rounded = Math.DivRem(twice, whole * 2, out long rest);
        return rest == 0 ? null : (int)rounded;
    }

    /// <summary>The number times ten to the <paramref name="scale"/>, where that is small enough to be multiplied by any length.</summary>
    private static bool TryWhole(decimal number, byte scale, out long whole)
    {
        const ulong Most = 100_000_000_000_000;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        ulong digits = (ulong)(uint)bits[1] << 32 | (uint)bits[0];
        for (int at = number.Scale; at < scale && digits <= Most; at++)
            digits *= 10;
        whole = (long)digits;
        return bits[2] == 0 && digits <= Most;
    }
}

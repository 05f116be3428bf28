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
        return span == 0 ? start : start + (int)decimal.Round((Math.Clamp(number, lowest, highest) - lowest) / span * length);
    }
}

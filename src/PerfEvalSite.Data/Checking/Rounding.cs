using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The one place that decides what rounding can explain. Amounts are exported from 元 and rounded table by table, so that
/// two printings of one may be a unit of the last place apart, and in a sum each operand may be off by half of one. A rate is
/// compared at its own decimals. Scores, weights, counts and ranks are exact: their difference must be zero.
/// </summary>
internal static class Rounding
{
    /// <summary>Amounts in 元 were often rounded to 万元 first; beyond that a trailing zero is a digit like any other.</summary>
    private const decimal CoarsestYuan = 10_000;

    /// <summary>
    /// What one unit of the last printed place is worth, in the base unit: 100 元 for 421.19 万元. Whole 元 that end in zeros
    /// count as rounded there, so that a document in 元 is judged like the same one in 万元.
    /// </summary>
    public static decimal LastPlace(in Figure figure)
    {
        var unit = figure.Unit;
        if (unit is { IsBase: false })
            return unit.Factor * PowerOfTenth(figure.Decimals);
        return figure.Decimals == 0 && unit?.Dimension == Dimension.Money ? TrailingZeros(figure.Value) : PowerOfTenth(figure.Decimals);
    }

    public static Outcome OfSum(decimal difference, int addends, decimal lastPlace) => Of(difference, lastPlace * (addends + 1) / 2);

    /// <param name="reach">By how much the rounding of all operands together may be off; see <see cref="Sum"/>.</param>
    public static Outcome OfSum(decimal difference, decimal reach) => Of(difference, reach);

    /// <summary>
    /// Two printings of one figure. Amounts of money agree up to one unit of the coarser last place, whatever their units; two
    /// in 元, where zeros at the end are digits, up to the finer. Anything else is judged by <see cref="OfSame"/>.
    /// </summary>
    public static Outcome OfPrintings(in Figure a, in Figure b)
    {
        decimal difference = a.InBase - b.InBase;
        if (difference == 0)
            return Outcome.Agrees;
        if (a.Unit?.Dimension != Dimension.Money)
            return OfSame(a, b);
        decimal lastA = LastPlace(a), lastB = LastPlace(b);
        return Of(difference, a.Unit.IsBase && b.Unit is { IsBase: true } ? Math.Min(lastA, lastB) : Math.Max(lastA, lastB));
    }

    /// <summary>Figures that are equal or are not: with the same decimals exactly, else the coarser one is the finer one rounded.</summary>
    public static Outcome OfSame(in Figure a, in Figure b)
    {
        decimal lastA = LastPlace(a), lastB = LastPlace(b);
        return Of(a.InBase - b.InBase, lastA == lastB || (a.Unit?.Factor == b.Unit?.Factor && a.Decimals == b.Decimals) ? 0 : Math.Max(lastA, lastB) / 2);
    }

    public static Outcome Exact(decimal difference) => Of(difference, 0);

    /// <summary>
    /// A printed rate against part ÷ whole, which must not be zero. Within half of the rate's own last place it agrees. Beyond
    /// that, as far as the rounding of the operands reaches and up to one more unit of the last digit (a rate cut off, or made
    /// to add up to 100 with others), it is a difference of the last digit and no contradiction.
    /// </summary>
    /// <param name="isExact">The operands are scores or counts, which were not rounded.</param>
    public static Outcome OfRate(in Figure rate, in Figure part, in Figure whole, bool isExact = false)
    {
        if (isExact)
            return OfRate(rate, part.InBase, whole.InBase, 0, 0);
        decimal lastPart = LastPlace(part), lastWhole = LastPlace(whole);
        // Amounts of one unit have one format, in which zeros at the end are left out: 8000 beside 7364.56 is 8000.00.
        if (part.Unit?.Factor == whole.Unit?.Factor)
            lastPart = lastWhole = Math.Min(lastPart, lastWhole);
        return OfRate(rate, part.InBase, whole.InBase, lastPart, lastWhole);
    }

    public static Outcome OfRate(in Figure rate, decimal part, decimal whole, decimal lastPlace) => OfRate(rate, part, whole, lastPlace, lastPlace);

    /// <param name="lastPart">What a unit of the part's last place is worth; 0 for a score or a count, which was not rounded.</param>
    /// <param name="lastWhole">The same of the whole.</param>
    public static Outcome OfRate(in Figure rate, decimal part, decimal whole, decimal lastPart, decimal lastWhole)
    {
        decimal exact = part / whole * 100;
        decimal off = Math.Abs(exact - rate.InBase);
        decimal last = LastPlace(rate);
        if (off <= last / 2)
            return Outcome.Agrees;
        decimal reach = ((lastPart * 100) + (lastWhole * Math.Abs(exact))) / 2 / Math.Abs(whole);
        // A whole percent is a whole point: it may be cut off (92% for 92.7%), but is never one too many or few. 99% for 24.9 of
        // 25 points is neither, because nobody cuts off exact figures.
        if (rate.Decimals == 0)
            return off <= (last / 2) + reach || (lastPart + lastWhole > 0 && exact > rate.InBase && off < last) ? Outcome.Rounding : Outcome.Contradiction;
        return off <= (last * 3 / 2) + reach ? Outcome.Rounding : Outcome.Contradiction;
    }

    /// <summary>A printed mean against the exact one of figures that may be off by half a last place each; it may be cut off at its own.</summary>
    public static Outcome OfMean(in Figure stated, decimal mean, decimal lastPlace)
    {
        decimal off = Math.Abs(mean - stated.Value), last = LastPlace(stated);
        return off <= last / 2 ? Outcome.Agrees : off < last + (lastPlace / 2) && last < 1 ? Outcome.Rounding : Outcome.Contradiction;
    }

    private static Outcome Of(decimal difference, decimal tolerance) =>
        difference == 0 ? Outcome.Agrees : Math.Abs(difference) <= tolerance ? Outcome.Rounding : Outcome.Contradiction;

    private static decimal TrailingZeros(decimal whole)
    {
        decimal place = 1;
        while (place < CoarsestYuan && whole != 0 && whole % (place * 10) == 0)
            place *= 10;
        return place;
    }

    private static decimal PowerOfTenth(int decimals) => new(1, 0, 0, false, (byte)decimals);
}

using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The one place that decides what rounding can explain. In a sum every operand has the largest number of decimals that
/// the group prints (42305 beside 421.19 means 42305.00), and each may be off by half a last place. A rate is compared at
/// its own decimals. Scores, weights, counts and ranks are exact: their difference must be zero.
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

    /// <param name="lastPlace">The finest of the group.</param>
    public static Outcome OfSum(decimal difference, int addends, decimal lastPlace) => Of(difference, lastPlace * (addends + 1) / 2);

    /// <summary>Two printings of one figure: with the same decimals they must be equal, else the coarser one is the finer one rounded.</summary>
    public static Outcome OfPrintings(in Figure a, in Figure b)
    {
        decimal lastA = LastPlace(a), lastB = LastPlace(b);
        return Of(a.InBase - b.InBase, lastA == lastB || a.Unit?.Factor == b.Unit?.Factor && a.Decimals == b.Decimals ? 0 : Math.Max(lastA, lastB) / 2);
    }

    public static Outcome Exact(decimal difference) => Of(difference, 0);

    /// <summary>
    /// A printed rate against part ÷ whole, which must not be zero. Within half of the rate's own last place it agrees;
    /// beyond that, as far as the rounding of the two operands reaches, it is rounding.
    /// </summary>
    public static Outcome OfRate(in Figure rate, in Figure part, in Figure whole) =>
        OfRate(rate, part.InBase, whole.InBase, Math.Min(LastPlace(part), LastPlace(whole)));

    public static Outcome OfRate(in Figure rate, decimal part, decimal whole, decimal lastPlace)
    {
        decimal exact = part / whole * 100;
        decimal off = Math.Abs(exact - rate.InBase);
        decimal half = LastPlace(rate) / 2;
        if (off <= half)
            return Outcome.Agrees;
        decimal reach = lastPlace / 2 * (100 + Math.Abs(exact)) / Math.Abs(whole);
        return off <= half + reach ? Outcome.Rounding : Outcome.Contradiction;
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

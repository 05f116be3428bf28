using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Adds up printed figures and remembers what rounding and blanks do to the total. Not-applicable addends are none at all.
/// </summary>
internal record struct Sum
{
    /// <summary>The finest last place among the addends in the unit of the first; those in other units have their own.</summary>
    private decimal lastPlace;
    private decimal othersReach;
    private decimal factor;
    private int inUnit;

    public Sum() => lastPlace = decimal.MaxValue;

    /// <summary>In the base unit.</summary>
    public decimal Total { get; private set; }

    public int Addends { get; private set; }

    /// <summary>Addends that are not printed, or withheld.</summary>
    public int Blanks { get; private set; }

    public bool HasAddends => Addends > 0;

    /// <summary>Of the first addend; null where none is printed, or that one has no unit.</summary>
    public Unit? Unit { get; private set; }

    public void Add(in Figure figure)
    {
        if (figure.IsNumber)
        {
            Unit = Addends == 0 ? figure.Unit : Unit;
            Total += figure.InBase;
            Addends++;
            // 0元 among amounts in 万元 is exact and says nothing about how they were rounded.
            if (figure.Value != 0 || figure.Decimals > 0)
                Widen(figure);
        }
        else if (figure.Kind != FigureKind.NotApplicable)
            Blanks++;
    }

    public void Subtract(in Figure figure)
    {
        if (figure.IsNumber)
            Total -= 2 * figure.InBase;
        Add(figure);
    }

    private void Widen(in Figure figure)
    {
        decimal of = figure.Unit?.Factor ?? 1, last = Rounding.LastPlace(figure);
        if (inUnit == 0)
            factor = of;
        if (of != factor)
        {
            othersReach += last / 2;
            return;
        }
        lastPlace = Math.Min(lastPlace, last);
        inUnit++;
    }

    /// <summary>
    /// By how much the printed figures may miss the stated total although the exact ones add up: half a last place for each.
    /// Addends of one unit have one format, in which zeros at the end are left out (42305 beside 421.19 is 42305.00); a
    /// total may well be printed more coarsely than they are, but not in 元.
    /// </summary>
    private readonly decimal Reach(in Figure stated)
    {
        decimal last = Rounding.LastPlace(stated);
        bool isSameUnit = (stated.Unit?.Factor ?? 1) == factor;
        decimal addend = isSameUnit ? Math.Min(lastPlace, last) : lastPlace;
        if (isSameUnit && factor == 1)
            last = addend;
        return othersReach + (inUnit * addend / 2) + (last / 2);
    }

    /// <summary>How many base units the stated total is above the sum.</summary>
    public readonly decimal Difference(in Figure stated) => stated.InBase - Total;

    /// <summary>
    /// Against the stated total, for amounts. Where an addend is not printed and the rest does not add up, what is missing
    /// is the addend and not the agreement; blanks that nothing is missing from are nil, as the forms have it.
    /// </summary>
    public readonly Outcome Against(in Figure stated)
    {
        decimal difference = Difference(stated);
        return difference == 0 ? Outcome.Agrees : WithBlanks(Rounding.OfSum(difference, inUnit == 0 ? othersReach + (Rounding.LastPlace(stated) / 2) : Reach(stated)), stated);
    }

    /// <summary>The same for weights: where they are shares that were worked out (14.29 seven times), they may miss the whole by their rounding.</summary>
    public readonly Outcome AgainstWeights(in Figure stated) =>
        inUnit > 0 && lastPlace < 0.1m ? Against(stated) : AgainstExactly(stated);

    /// <summary>The same for scores, which are exact.</summary>
    public readonly Outcome AgainstExactly(in Figure stated) => WithBlanks(Rounding.Exact(Difference(stated)), stated);

    /// <summary>Amounts and scores are hardly ever negative: a sum that is too large already is not what a blank explains.</summary>
    private readonly Outcome WithBlanks(Outcome outcome, in Figure stated) =>
        outcome == Outcome.Contradiction && Blanks > 0 && Difference(stated) > 0 ? Outcome.Missing : outcome;
}

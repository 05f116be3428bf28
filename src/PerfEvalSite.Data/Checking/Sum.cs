using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Adds up printed figures and remembers what rounding and blanks do to the total. Not-applicable addends are none at all.
/// </summary>
internal struct Sum
{
    private decimal lastPlace;

    public Sum() => lastPlace = decimal.MaxValue;

    /// <summary>In the base unit.</summary>
    public decimal Total { get; private set; }

    public int Addends { get; private set; }

    /// <summary>Addends that are not printed, or withheld.</summary>
    public int Blanks { get; private set; }

    public bool HasAddends => Addends > 0;

    public void Add(in Figure figure)
    {
        if (figure.IsNumber)
        {
            Total += figure.InBase;
            Addends++;
            // 0元 among amounts in 万元 is exact and says nothing about how they were rounded.
            if (figure.Value != 0 || figure.Decimals > 0)
                lastPlace = Math.Min(lastPlace, Rounding.LastPlace(figure));
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

    /// <summary>How many base units the stated total is above the sum.</summary>
    public readonly decimal Difference(in Figure stated) => stated.InBase - Total;

    /// <summary>
    /// Against the stated total, for amounts. Where an addend is not printed and the rest does not add up, what is missing
    /// is the addend and not the agreement; blanks that nothing is missing from are nil, as the forms have it.
    /// </summary>
    public readonly Outcome Against(in Figure stated)
    {
        var outcome = Rounding.OfSum(Difference(stated), Addends, Math.Min(lastPlace, Rounding.LastPlace(stated)));
        return WithBlanks(outcome, stated);
    }

    /// <summary>The same for scores and weights, which are exact.</summary>
    public readonly Outcome AgainstExactly(in Figure stated) => WithBlanks(Rounding.Exact(Difference(stated)), stated);

    /// <summary>Amounts and scores are hardly ever negative: a sum that is too large already is not what a blank explains.</summary>
    private readonly Outcome WithBlanks(Outcome outcome, in Figure stated) =>
        outcome == Outcome.Contradiction && Blanks > 0 && Difference(stated) > 0 ? Outcome.Missing : outcome;
}

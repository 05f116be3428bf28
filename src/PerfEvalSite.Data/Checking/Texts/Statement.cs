using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>A number of a text that was understood: whose it is and what.</summary>
/// <param name="At">Where in the text of <paramref name="Cell"/> it begins.</param>
/// <param name="Whole">Of what a share is said to be, or the total with which the sentence begins; null when neither is known.</param>
/// <param name="Of">The subject's own amount, said before its share; a blank when it was not.</param>
/// <param name="IsSure">False where the words leave open which of several figures is meant: such a number can agree with a cell and contradicts none.</param>
/// <param name="WholeSaid">The amount of the whole that the text says; a blank when it does not.</param>
internal readonly record struct Statement(CellRef Cell, int At, Subject Subject, Role Role, Figure Figure, Subject? Whole, Figure Of, Figure WholeSaid, bool IsSure = true);

/// <summary>With what a sentence compares.</summary>
internal enum Reference : byte
{
    /// <summary>Nothing is said: 增加0.3万元.</summary>
    None,

    /// <summary>上年, 同比, or the year before by its number.</summary>
    YearBefore,

    /// <summary>Another year, by its number.</summary>
    OtherYear,
    Budget,
}

/// <summary>
/// A change that a text tells: 比上年减少 21.85 万元，下降 2.43%. <paramref name="Amount"/>, <paramref name="Rate"/> and <paramref name="Current"/>
/// (what it came to, where the text says so) may be blanks.
/// </summary>
/// <param name="Sign">1 up, -1 down, 0 the same.</param>
/// <param name="RateSign">The direction that stands with the rate; the same as <paramref name="Sign"/> in a sentence that agrees with itself.</param>
/// <param name="Year">The number of the year compared with; 0 when it is not written.</param>
/// <param name="Anchor">The words of the comparison, for the message.</param>
/// <param name="Others">Further amounts of the sentence, any of which may be what has changed.</param>
internal sealed record Change(CellRef Cell, int At, Subject? Subject, Reference Reference, int Year, string Anchor, bool CallsItLast, Figure[] Others)
{
    public int Sign { get; set; }

    public int RateSign { get; set; }

    public Figure Amount { get; set; }

    public Figure Rate { get; set; }

    public Figure Current { get; set; }

    /// <summary>持平 stands in the same sentence about the same thing.</summary>
    public bool SaysSame { get; set; }
}

/// <summary>无政府性基金预算财政拨款支出: the text says that there is none. <paramref name="Words"/> are its own.</summary>
internal readonly record struct NoneSaid(CellRef Cell, int At, Subject Subject, string Words);

/// <summary>A sentence that was begun and not finished: 主要原因是。 or 占98.01 without %.</summary>
internal readonly record struct Unfinished(CellRef Cell, int At, string Words, bool IsReason);

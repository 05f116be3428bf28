using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// What came of one comparison. The six never merge: a comparison that could not be made is not one that held. In the
/// order in which a reader wants to see them, worst first.
/// </summary>
public enum Outcome : byte
{
    /// <summary>差异: two statements of the document cannot both be right.</summary>
    Contradiction,

    /// <summary>需说明: a difference that may well be right, but asks for a reason that is not printed.</summary>
    NeedsReason,

    /// <summary>缺失: an operand is not printed. What it would have to be is shown and never filled in.</summary>
    Missing,

    /// <summary>未检查: there was something to compare, and a stated reason why it could not be.</summary>
    NotChecked,

    /// <summary>四舍五入: off by no more than the rounding of the printed figures explains.</summary>
    Rounding,

    /// <summary>相符.</summary>
    Agrees,
}

public static class Outcomes
{
    public const int Count = 6;

    private static readonly Bilingual[] words =
        [new("差异", "differs"), new("需说明", "asks for a reason"), new("缺失", "missing"), new("未检查", "not checked"), new("四舍五入", "rounding"), new("相符", "agrees")];

    /// <summary>The word that stands beside the mark on a page.</summary>
    public static Bilingual Words(this Outcome outcome) => words[(int)outcome];

    /// <summary>What <c>--strict</c> refuses.</summary>
    public static bool IsSerious(this Outcome outcome) => outcome is Outcome.Contradiction or Outcome.Missing;
}

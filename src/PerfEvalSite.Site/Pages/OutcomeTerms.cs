using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Site.Pages;

/// <summary>The six words for what a check comes to, explained as a person would: where they stand, and on the page 名词.</summary>
internal static class OutcomeTerms
{
    /// <summary>As a page counts them: what agrees first, then what a reader should look at.</summary>
    public static readonly Outcome[] Order = [Outcome.Agrees, Outcome.Rounding, Outcome.Contradiction, Outcome.NeedsReason, Outcome.Missing, Outcome.NotChecked];

    public static string Explain(Outcome outcome) => outcome switch
    {
        Outcome.Agrees => "同一个数在几处印得一样，或者几个数按规定的关系算得出来。",
        Outcome.Rounding => "只差小数末位，是四舍五入造成的，不算问题。",
        Outcome.Contradiction => "同一个数在两处印得不一样，或者算不出印出的结果，不会两处都对。本站不判断哪一处对、为什么。",
        Outcome.NeedsReason => "数字不一定错，但按规定或常理应当写明原因，文件里没有写。",
        Outcome.Missing => "应当印出的数或内容没有印出。本站不推算、不填补。",
        _ => "有数可比，但缺少条件（例如没有写明分母）无法核对。无法核对不等于相符，也不等于有问题。",
    };
}

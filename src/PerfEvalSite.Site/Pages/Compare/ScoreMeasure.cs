using System.Globalization;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>得分: alike only with the same 评价类型, 评价对象 and 满分, each of them stated.</summary>
internal sealed record ScoreMeasure() : Measure("score", "得分", "分", 1, 2, "满分")
{
    /// <summary>From this share of the full mark on a score counts as at the ceiling, in percent.</summary>
    public const int Ceiling = 95;

    public override string Reading =>
        "得分照原文。只有评价类型、评价对象和满分都写明并且相同的，才放在一组；分数相同的名次相同。得分由各单位或其委托的机构按各自的指标打出，指标、分值和标准并不相同，分数高低不等于工作好坏。";

    public override Entry Of(DisclosureSummary disclosure)
    {
        var facts = disclosure.Compared;
        var e = Catalogue.Evaluations;
        var mark = disclosure.FullMark;
        string whyNot = Lacks(disclosure.Score, "得分");
        if (whyNot.Length == 0)
            whyNot = facts.ScoreKind is null ? "没有写明评价类型" : mark.Value is not > 0 ? "没有印出满分" : "";
        return new Entry
        {
            IsDisclosed = disclosure.Score.Value is not null,
            Value = whyNot.Length == 0 ? disclosure.Score.Value : null,
            Shown = Located.At(disclosure, disclosure.Score, e.FileName, facts.ScoreRow, e.Score.Id),
            Operands = [Located.At(disclosure, mark, e.FileName, facts.ScoreRow, e.FullMark.Id)],
            Basis = [new(e.Kind.Name, facts.ScoreKind?.Name ?? "未写明"), new(e.Object.Name, facts.ScoreObject?.Name ?? "未写明"), new(e.FullMark.Name, mark.Value is { } full ? full.ToString("0.####", CultureInfo.InvariantCulture) : "未印")],
            WhyNot = whyNot,
        };
    }
}

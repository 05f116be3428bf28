using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>执行率: alike only over the same denominator, with both operands printed.</summary>
internal sealed record ExecutionMeasure() : Measure("execution", "执行率", "%", 1, 2, "分母", "执行")
{
    public override string Reading =>
        "执行率＝执行数÷分母。分母是年初预算、全年预算还是到位资金，各不相同，分开列出；只印了比率、没有印出分子分母的，不列入。执行率高不等于钱花得好，也可能是预算调减的结果；低也可能是节约或者项目跨年。";

    public override Entry Of(DisclosureSummary disclosure)
    {
        var facts = disclosure.Compared;
        var f = Catalogue.Funds;
        string column = facts.RateBase == f.Initial.Name ? f.Initial.Id : facts.RateBase == f.Adjusted.Name ? f.Adjusted.Id : f.Received.Id;
        string whyNot = Lacks(disclosure.Executed, "执行数");
        if (disclosure.Rate.Value is null)
            whyNot = facts.FundsRow == 0 ? "没有印出资金合计" : whyNot.Length > 0 ? whyNot
                : disclosure.Budget.Value == 0 ? "预算为零，没有执行率" : "没有印出可作分母的预算或到位数";
        else if (facts.RateBase.Length == 0)
            whyNot = facts.RateByOperands.Length > 0
                ? $"没有写明分母，印出的执行率与按所列数计算的 {facts.RateByOperands} 不一致"
                : "只印了执行率，没有印出分子和分母";
        var rate = Located.At(disclosure, disclosure.Rate, f.FileName, facts.FundsRow, disclosure.RateIsComputed ? f.Executed.Id : f.ExecutionRate.Id);
        bool takesPart = disclosure.Rate.Value is not null && facts.RateBase.Length > 0;
        return new Entry
        {
            IsDisclosed = disclosure.Rate.Value is not null,
            Value = takesPart ? disclosure.Rate.Value : null,
            Shown = rate with { IsComputed = disclosure.RateIsComputed, Note = takesPart && facts.RateByOperands.Length > 0 ? $"按所列数计算为 {facts.RateByOperands}" : null },
            Operands =
                [
                    Located.At(disclosure, facts.RateWhole, f.FileName, facts.FundsRow, column),
                    Located.At(disclosure, disclosure.Executed, f.FileName, facts.FundsRow, f.Executed.Id),
                ],
            Basis = [new("分母", facts.RateBase.Length > 0 ? facts.RateBase : "未写明")],
            WhyNot = takesPart ? "" : whyNot,
        };
    }
}

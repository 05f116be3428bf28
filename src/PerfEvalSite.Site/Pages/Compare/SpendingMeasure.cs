using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>本年支出合计 over all kinds of money. Of one agency over the years only: between agencies the size of a budget says nothing.</summary>
internal sealed record SpendingMeasure() : Measure("spending", "本年支出", "万元", 10_000, 2)
{
    public override string Reading => "本年支出合计照原文，全口径。";

    public override Entry Of(DisclosureSummary disclosure)
    {
        var spending = disclosure.Spending;
        string whyNot = Lacks(spending, "本年支出合计");
        return new Entry
        {
            IsDisclosed = whyNot.Length == 0,
            Value = whyNot.Length == 0 ? spending.Value : null,
            Shown = spending.IsPrinted ? Located.In(disclosure, spending.Text, Catalogue.Accounts.FileName) : default,
            Operands = [],
            WhyNot = whyNot,
        };
    }

    public override BasisPart[] BasisOverYears(DisclosureSummary disclosure, Entry entry) => [new("口径", "全口径")];
}

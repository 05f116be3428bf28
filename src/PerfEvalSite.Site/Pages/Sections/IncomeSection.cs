using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>收入决算表.</summary>
internal static class IncomeSection
{
    private static readonly IncomeByCodeTable T = Catalogue.IncomeByCode;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Item, T.Item.Name, isRowHeader: true)
        .Show(T.Code, T.Total, T.Appropriation, T.Superior, T.Business, T.Operating, T.Subordinate, T.Other, T.Place)
        .Class(static row => row[T.Code].IsBlank ? "total" : null);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, input.Disclosure.Kind.Id == "budget" ? "收入预算表" : "收入决算表", Plan, [CodeCharts.IncomeBySource]);
}

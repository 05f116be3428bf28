using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>“三公”经费: every component that the document writes out, with its counts.</summary>
internal static class ThreePublicSection
{
    private const string Counts = "实物量";

    private static readonly ThreePublicTable T = Catalogue.ThreePublic;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Item, T.Item.Name, isRowHeader: true)
        .Show(T.Budget, T.Final, T.Completion)
        .Make("计算完成预算", static (_, row) => ComputedRate.CellOf(ComputedRate.From(row[T.Final], row[T.Budget], row[T.Completion], T.Budget.Name)), isNumeric: true)
        .Show(T.Prior)
        .Show(T.Groups, T.Groups.Name, Counts).Show(T.Persons, T.Persons.Name, Counts).Show(T.Bought, T.Bought.Name, Counts)
        .Show(T.Held, T.Held.Name, Counts).Show(T.Batches, T.Batches.Name, Counts).Show(T.Visitors, T.Visitors.Name, Counts)
        .Show(T.BudgetBasis, T.Reason, T.Place)
        .Class(static row => T.Item.ChoiceOf(row.Text(T.Item))?.Id == "total" ? "total" : null);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "“三公”经费", Plan, BarsCharts.ThreePublic(input));
}

using System.Globalization;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

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
        .Show(T.Place).Under(T.BudgetBasis, T.Reason)
        .Class(static row => T.Item.ChoiceOf(row.Text(T.Item))?.Id == "total" ? "total" : null);

    /// <summary>The total of this year and of the year before, where the document prints both.</summary>
    private static YearsChart? ThreePublicYears(SectionInput input)
    {
        if (KeyRows.ThreePublicTotal(input.Disclosure) is not { } row || !row[T.Prior].IsNumber || !row[T.Final].IsNumber)
            return null;
        int year = input.Disclosure.FiscalYear;
        var unit = row[T.Final].Unit;
        string title = string.Create(CultureInfo.InvariantCulture, $"“三公”经费合计，{year - 1}—{year}年");
        YearPoint[] points =
            [
                new(year - 1, ChartFigures.Of(row[T.Prior], T.Prior, unit)),
                new(year, ChartFigures.Of(row[T.Final], T.Final, unit)),
            ];
        return new YearsChart(
            "chart-three-public-years", title, ChartFigures.Describe(ChartFigures.In(unit?.Name ?? ""), points.Length, i => (DisclosureList.Year(points[i].Year), points[i].Value.Words)),
            unit?.Name ?? "", input.SourceLine, points);
    }

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "“三公”经费", Plan, [BarsCharts.ThreePublic, ThreePublicYears]);
}

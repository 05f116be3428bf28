using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>资金分配: what each tier and region was given.</summary>
internal static class AllocationsSection
{
    private static readonly AllocationsTable T = Catalogue.Allocations;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Make("区划", static (input, row) => NameOf(input, row), of: T.Region, isRowHeader: true)
        .Make("项目", static (input, row) => Parts.ProjectCell(input, row.Text(T.Project)), from: T.Project)
        .Show(T.Tier, T.Amount, T.Status, T.Place).Under(T.Note)
        .Class(static row => T.Tier.ChoiceOf(row.Text(T.Tier))?.Id is "total" or "regions-total" ? "total" : null);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "资金分配", Plan, [BarsCharts.Allocation]);

    public static Cell NameOf(SectionInput input, in Row row)
    {
        if (!row[T.Region].IsBlank)
            return input.RegionCell(row.Text(T.Region), row.Text(T.PrintedName));
        return new Cell(row[T.PrintedName].IsBlank ? FigureText.Of(row[T.Tier], T.Tier) : row.Text(T.PrintedName));
    }
}

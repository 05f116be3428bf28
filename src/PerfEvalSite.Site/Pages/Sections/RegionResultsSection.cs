using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>区域结果: score, rank, execution and findings by region.</summary>
internal static class RegionResultsSection
{
    private static readonly RegionResultsTable T = Catalogue.RegionResults;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Make("区划", static (input, row) => input.RegionCell(row.Text(T.Region)), of: T.Region, isRowHeader: true)
        .Show(T.Rank, T.Score, T.Grade, T.Received, T.Executed, T.Balance, T.ExecutionRate)
        .Make("计算执行率", static (_, row) => ComputedRate.CellOf(ComputedRate.From(row[T.Executed], row[T.Received], row[T.ExecutionRate], T.Received.Name)), isNumeric: true)
        .Show(T.FundGrowth, T.PersonGrowth, T.Findings, T.Place).Under(T.Note)
        .GroupBy(static (input, row) => input[Catalogue.Evaluations].Count > 1 ? input.EvaluationName(row.Text(T.Evaluation)) : "");

    public static Section? Build(SectionInput input) =>
        Parts.OfTable(input, T, "各区域结果", Plan, [BarsCharts.RegionScores, BarsCharts.RegionExecution]);
}

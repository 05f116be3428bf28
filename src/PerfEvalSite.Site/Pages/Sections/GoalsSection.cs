using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>目标: what was expected and what was achieved, side by side.</summary>
internal static class GoalsSection
{
    private static readonly GoalsTable T = Catalogue.Goals;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.No, T.No.Name, isRowHeader: true)
        .Make("项目", static (input, row) => Parts.ProjectCell(input, row.Text(T.Project)), from: T.Project)
        .Make("评价", static (input, row) => row[T.Evaluation].IsBlank || input[Catalogue.Evaluations].Count < 2 ? Cell.Empty : new Cell(input.EvaluationName(row.Text(T.Evaluation))))
        .Show(T.Kind, T.Expected, T.Actual, T.Place);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "绩效目标", Plan);
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class S03BudgetPublished : Rule
{
    private static readonly RestatementsTable restatements = Catalogue.Restatements;

    public S03BudgetPublished() : base("S03",
        new("三公经费的预算数与同年公开的部门预算一致，不一致时需说明", "The budgets of the three public expenses are those of the published budget of the same year, or the difference is explained"),
        new("部门预算公开与部门决算公开的“三公”经费预算数；决算可按全年（调整）预算填列，所以不同不一定不对", "Published budgets and final accounts; the latter may print the adjusted budget, so a difference need not be wrong"))
    {
        Needs = [restatements, Catalogue.ThreePublic];
        Holds("""
            三公经费
            项目,预算数,决算数
            合计,3.00,1.68

            复述
            序号,所指,名称,印刷文本,出处
            1,三公经费/合计/预算数,“三公”经费预算,3万元,2020年部门预算
            """);
        Finds(Outcome.NeedsReason, "2020年部门预算公开的“三公”经费预算为 4.04 万元，三公经费“合计”的预算数为 3.00 万元，两者不同，没有说明是否为调整后的预算", """
            三公经费
            项目,预算数,决算数
            合计,3.00,1.68

            复述
            序号,所指,名称,印刷文本,出处
            1,三公经费/合计/预算数,“三公”经费预算,4.04万元,2020年部门预算
            """);
    }

    /// <summary>Whether the restatement stands in the published budget (its 出处 says 部门预算) and means a budget of 三公经费.</summary>
    public static bool IsOfBudget(CheckContext context, int restatement, CellRef cell) =>
        cell.Column == Catalogue.ThreePublic.Budget && context.Rows(restatements)[restatement].Text(restatements.Place).Contains("部门预算", StringComparison.Ordinal);

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(restatements);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][restatements.Printed].IsNumber && context.References.Target(restatements, i).Cell is { } cell && context.Figure(cell).IsNumber && IsOfBudget(context, i, cell))
                Compare(context, findings, new(restatements, i, restatements.Printed), cell);
    }

    private static void Compare(CheckContext context, FindingSink findings, CellRef published, CellRef cell)
    {
        ref readonly var before = ref context.Figure(published);
        ref readonly var now = ref context.Figure(cell);
        ref readonly var row = ref context.Rows(Catalogue.ThreePublic)[cell.Row];
        bool isExplained = !row[Catalogue.ThreePublic.BudgetBasis].IsEmpty;
        if (isExplained || Rounding.OfPrintings(before, now) != Outcome.Contradiction)
        {
            findings.Agrees();
            return;
        }
        string place = context.Rows(restatements)[published.Row].Text(restatements.Place), called = context.Rows(restatements)[published.Row].Text(restatements.Item);
        findings.Add(Outcome.NeedsReason,
            new($"{place}公开的{called}为 {Say.Figure(before)}，{RowNames.Cell(context, cell)}为 {Say.Figure(now)}，两者不同，没有说明是否为调整后的预算",
                $"{called} at {place} is {Say.Figure(before)}, {Messages.English(context, cell)} is {Say.Figure(now)}; whether it is the adjusted budget is not said"),
            Say.Figure(now), Say.Figure(before), cell, published);
    }
}

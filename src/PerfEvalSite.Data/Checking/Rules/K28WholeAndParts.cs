using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K28WholeAndParts : Rule
{
    public K28WholeAndParts() : base("K28",
        new("全部支出不小于一般公共预算、政府性基金、国有资本经营预算三项支出之和", "All spending is not less than general budget, government funds and state capital together"),
        new("部门决算公开表：支出决算表与财政拨款各支出决算表之间的勾稽关系", "Public forms of final accounts: the spending table and those of the appropriations"))
    {
        Needs = [Catalogue.Accounts];
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数
            支出,全口径,总计,本年支出合计,878.15
            支出,一般公共预算,总计,一般公共预算财政拨款支出,872.85
            支出,政府性基金,总计,政府性基金预算财政拨款支出,0万元
            """);
        Finds(Outcome.Contradiction, "决算“本年支出合计”的决算数为 878.15 万元，小于一般公共预算、政府性基金、国有资本经营预算三项支出之和 978.85 万元", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,全口径,总计,本年支出合计,878.15
            支出,一般公共预算,总计,一般公共预算财政拨款支出,872.85
            支出,政府性基金,总计,政府性基金预算财政拨款支出,106
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        if (TotalOf(context, AccountScope.All) is not { } whole || !context.Figure(whole).IsNumber)
            return;
        ref readonly var all = ref context.Figure(whole);
        var sum = new Sum();
        var cells = new List<CellRef> { whole };
        foreach (var scope in AccountScopes.Appropriations)
            if (TotalOf(context, scope) is { } part)
            {
                sum.Add(context.Figure(part));
                cells.Add(part);
            }
        if (!sum.HasAddends)
            return;
        if (sum.Difference(all) >= 0 || sum.Against(all) == Outcome.Rounding)
        {
            findings.Agrees();
            return;
        }
        string parts = Say.Amount(sum.Total, all.Unit);
        decimal excess = -sum.Difference(all);
        findings.AddDerived(Outcome.Contradiction,
            new($"{RowNames.Cell(context, whole)}为 {Say.Figure(all)}，小于一般公共预算、政府性基金、国有资本经营预算三项支出之和 {parts}",
                $"{Messages.English(context, whole)} is {Say.Figure(all)}, less than general budget, government funds and state capital together, {parts}"),
            Say.Figure(all), "≥" + parts, (cell, change) => (cell == whole ? change : -change) >= excess, [.. cells]);
    }

    private static CellRef? TotalOf(CheckContext context, AccountScope scope) =>
        context.Accounts.Find(scope, AccountKind.SpendingTotal)
        ?? (context.SpendingByCode.Find(scope, 0) is >= 0 and int row ? new CellRef(Catalogue.SpendingByCode, row, Catalogue.SpendingByCode.Total) : null);
}

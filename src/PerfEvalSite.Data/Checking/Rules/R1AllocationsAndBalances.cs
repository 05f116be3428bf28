using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R1AllocationsAndBalances : Rule
{
    private static readonly AllocationsTable allocations = Catalogue.Allocations;
    private static readonly Bilingual tiers = new("本级与区县", "own level and regions");
    private static readonly Bilingual regions = new("各区县", "the regions");

    public R1AllocationsAndBalances() : base("R1",
        new("资金分配的合计等于各区县之和，结余等于到位减执行", "An allocation's total is the sum of its regions, a balance what was received less what was spent"),
        new("资金分配表和资金表的构成", "How allocation and funds tables are made up"))
    {
        Holds("""
            资金分配
            层次,区划编码,金额
            合计,,140
            市本级,,87
            区县合计,,53
            区县,370401,50
            区县,370402,3

            资金
            口径,全年预算,到位,执行,结余
            项目,87,87,28.84,58.16
            """);
        Finds(Outcome.Contradiction, "资金分配“区县合计”的金额为 53.00 万元，各区县之和为 51 万元，相差 2 万元", """
            资金分配
            层次,区划编码,金额
            区县合计,,53.00
            区县,370401,48.00
            区县,370402,3.00
            """);
        Finds(Outcome.Contradiction, "资金“项目”的结余为 58.61 万元，到位 87 万元 减执行 28.84 万元 为 58.16 万元，相差 0.45 万元", """
            资金
            口径,全年预算,到位,执行,结余
            项目,87,87,28.84,58.61
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(allocations);
        for (int i = 0; i < rows.Length; i++)
            CheckAllocation(context, findings, i);

        var funds = Catalogue.Funds;
        rows = context.Rows(funds);
        for (int i = 0; i < rows.Length; i++)
            CheckBalance(context, findings, new(funds, i, funds.Balance), rows[i][funds.Received].IsNumber ? funds.Received : rows[i][funds.Adjusted].IsNumber ? funds.Adjusted : funds.Initial, funds.Executed);
        var results = Catalogue.RegionResults;
        for (int i = 0; i < context.Rows(results).Length; i++)
            CheckBalance(context, findings, new(results, i, results.Balance), results.Received, results.Executed);
    }

    private static void CheckAllocation(CheckContext context, FindingSink findings, int total)
    {
        ref readonly var row = ref context.Rows(allocations)[total];
        string tier = row.Text(allocations.Tier);
        if (!row[allocations.Amount].IsNumber || tier is not ("合计" or "区县合计"))
            return;
        // The regions' own total stands for them where it is printed.
        bool throughRegions = tier == "区县合计" || !HasTier(context, total, "区县合计");
        var sum = new Sum();
        var cells = new List<CellRef> { new(allocations, total, allocations.Amount) };
        for (int i = 0; i < context.Rows(allocations).Length; i++)
        {
            ref readonly var part = ref context.Rows(allocations)[i];
            string of = part.Text(allocations.Tier);
            bool belongs = of == "区县" ? throughRegions : tier == "合计" && of is "市本级" or "区县合计" && tier == "合计";
            if (i == total || !belongs || part.Text(allocations.Project) != row.Text(allocations.Project))
                continue;
            sum.Add(part[allocations.Amount]);
            cells.Add(new(allocations, i, allocations.Amount));
        }
        if (!sum.HasAddends)
            return;
        ref readonly var stated = ref row[allocations.Amount];
        var outcome = sum.Against(stated);
        if (outcome == Outcome.Agrees)
            findings.Agrees();
        else
            findings.AddEquation(outcome, Messages.OfSum(context, outcome, cells[0], sum, throughRegions ? regions : tiers), Say.Figure(stated), Say.Amount(sum.Total, stated.Unit), sum.Difference(stated), 1, [.. cells]);
    }

    private static bool HasTier(CheckContext context, int like, string tier)
    {
        foreach (ref readonly var row in context.Rows(allocations))
            if (row.Text(allocations.Tier) == tier && row.Text(allocations.Project) == context.Rows(allocations)[like].Text(allocations.Project) && row[allocations.Amount].IsNumber)
                return true;
        return false;
    }

    private static void CheckBalance(CheckContext context, FindingSink findings, CellRef balance, Column from, Column spent)
    {
        ref readonly var row = ref context.Rows(balance.Table)[balance.Row];
        ref readonly var left = ref row[balance.Column];
        ref readonly var had = ref row[from];
        ref readonly var used = ref row[spent];
        if (!left.IsNumber || !had.IsNumber || !used.IsNumber)
            return;
        var sum = new Sum();
        sum.Add(had);
        sum.Subtract(used);
        var outcome = sum.Against(left);
        if (outcome == Outcome.Agrees)
        {
            findings.Agrees();
            return;
        }
        string rounding = outcome == Outcome.Rounding ? "，在四舍五入之内" : "";
        findings.Add(outcome,
            new($"{RowNames.Cell(context, balance)}为 {Say.Figure(left)}，{from.Name} {Say.Figure(had)} 减{spent.Name} {Say.Figure(used)} 为 {Say.Amount(sum.Total, left.Unit)}，相差 {Say.Amount(Math.Abs(sum.Difference(left)), left.Unit)}{rounding}",
                $"{Messages.English(context, balance)} is {Say.Figure(left)}; {from.Id} {Say.Figure(had)} less {spent.Id} {Say.Figure(used)} is {Say.Amount(sum.Total, left.Unit)}"),
            Say.Figure(left), Say.Amount(sum.Total, left.Unit), balance, balance with { Column = from }, balance with { Column = spent });
    }
}

using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K44OperatingCost : Rule
{
    private static readonly OtherItemsTable table = Catalogue.OtherItems;

    public K44OperatingCost() : base("K44",
        new("机关运行经费等于一般公共预算基本支出中的公用经费（行政单位和参公事业单位）", "The operating cost of an administrative body is the running cost of its basic spending"),
        new("部门决算公开情况说明：机关运行经费的口径", "Explanation of final accounts: what operating cost comprises"))
    {
        Needs = [table, Catalogue.Accounts];
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数
            支出,基本支出,人员公用,日常公用经费,66.86

            其他公开事项
            事项,数值
            机关运行经费,66.86万元
            """);
        Finds(Outcome.NeedsReason, "其他公开事项“机关运行经费”的数值为 68.66 万元，决算“公用经费合计”的决算数为 66.86 万元，没有写明差异的原因", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,基本支出,人员公用,公用经费合计,66.86

            其他公开事项
            事项,数值
            机关运行经费,68.66万元
            """);
        Finds(Outcome.NotChecked, "其他公开事项“机关运行经费”的数值为 66.86，没有写明单位，没有与公用经费核对", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,基本支出,人员公用,公用经费合计,66.86

            其他公开事项
            事项,数值
            机关运行经费,66.86
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        if (context.Accounts.Find(AccountScope.Basic, AccountKind.PublicUse) is not { } running || OtherItems.Find(context, "operating-cost") is not { } cost)
            return;
        ref readonly var printed = ref context.Figure(cost);
        ref readonly var amount = ref context.Figure(running);
        if (!printed.IsNumber || !amount.IsNumber)
            return;
        // Institutions that are not administrative have running cost and no 机关运行经费.
        if (printed.Value == 0 && amount.Value != 0)
            findings.Add(Outcome.NotChecked,
                new($"{RowNames.Cell(context, cost)}为 {Say.Figure(printed)}，公用经费为 {Say.Figure(amount)}；非参公事业单位没有机关运行经费，没有核对",
                    $"{Messages.English(context, cost)} is {Say.Figure(printed)}, running cost {Say.Figure(amount)}; institutions outside the administration have none, not checked"), Say.Figure(printed), "", cost, running);
        else if (printed.Value != 0 && printed.Unit is null)
            findings.Add(Outcome.NotChecked,
                new($"{RowNames.Cell(context, cost)}为 {Say.Figure(printed)}，没有写明单位，没有与公用经费核对", $"{Messages.English(context, cost)} is {Say.Figure(printed)} without a unit, not compared with running cost"), Say.Figure(printed), "", cost, running);
        else if (Rounding.OfPrintings(printed, amount) is var outcome && (outcome == Outcome.Agrees || (outcome == Outcome.Contradiction && SaysWhy(context.Rows(table)[cost.Row].Text(table.Note)))))
            findings.Agrees();
        else if (outcome == Outcome.Rounding)
            findings.Add(outcome, Messages.OfTwo(context, outcome, cost, running), Say.Figure(printed), Say.Figure(amount), cost, running);
        else
            findings.AddEquation(Outcome.NeedsReason,
                new($"{RowNames.Cell(context, cost)}为 {Say.Figure(printed)}，{RowNames.Cell(context, running)}为 {Say.Figure(amount)}，没有写明差异的原因",
                    $"{Messages.English(context, cost)} is {Say.Figure(printed)}, {Messages.English(context, running)} is {Say.Figure(amount)}, without a reason"),
                Say.Figure(printed), Say.Figure(amount), printed.InBase - amount.InBase, 1, cost, running);
    }

    /// <summary>The note usually speaks of the year before; only one that names the other figure explains the difference from it.</summary>
    private static bool SaysWhy(string note) => note.Contains("公用经费", StringComparison.Ordinal) || note.Contains("口径", StringComparison.Ordinal);
}

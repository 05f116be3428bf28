using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// 财政拨款总计 is the year's income of three budgets and what was left of the year before. What remains of it beside the income of
/// 一般公共预算 is all that the other two can have spent: nothing, where the two are equal.
/// </summary>
internal static class OtherBudgets
{
    public static void Check(CheckContext context, FindingSink findings)
    {
        var lines = context.Accounts;
        if (TotalOf(lines) is not { } total || (lines.Find(AccountScope.All, AccountKind.GeneralIncome) ?? lines.Find(AccountScope.Appropriation, AccountKind.GeneralIncome)) is not { } general
            || !context.Figure(total).IsNumber || !context.Figure(general).IsNumber)
            return;
        decimal left = context.Figure(total).InBase - context.Figure(general).InBase, spent = 0;
        // Amounts of one table have one format, in which zeros at the end are left out: 5 beside 1372.64 is 5.00.
        decimal last = Math.Min(Rounding.LastPlace(context.Figure(total)), Rounding.LastPlace(context.Figure(general)));
        var cells = new List<CellRef>(2);
        foreach (var scope in (ReadOnlySpan<AccountScope>)[AccountScope.Fund, AccountScope.Capital])
            if (lines.Find(scope, AccountKind.SpendingTotal) is { } cell && context.Figure(cell) is { IsNumber: true } amount)
            {
                spent += amount.InBase;
                cells.Add(cell);
            }
        decimal reach = last * (cells.Count + 2) / 2;
        // A total below one of its parts is told where it is added up.
        if (cells.Count == 0 || left < -reach)
            return;
        if (spent <= left + reach)
        {
            findings.Agrees();
            return;
        }
        var unit = context.Figure(total).Unit;
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, total)}为 {Say.Figure(context.Figure(total))}，一般公共预算财政拨款收入为 {Say.Figure(context.Figure(general))}，其余 {Say.Amount(left, unit)}；政府性基金和国有资本经营预算支出共 {Say.Amount(spent, unit)}，来源没有写明",
                $"{Messages.English(context, total)} is {Say.Figure(context.Figure(total))}, of which {Say.Figure(context.Figure(general))} general income; {Say.Amount(left, unit)} are left for {Say.Amount(spent, unit)} of fund and capital spending"),
            Say.Amount(spent, unit), "≤" + Say.Amount(left, unit), [.. cells, total, general]);
    }

    private static CellRef? TotalOf(AccountLines lines) =>
        lines.Find(AccountScope.Appropriation, AccountKind.GrandTotal) ?? lines.Find(AccountScope.Appropriation, AccountKind.IncomeGrandTotal);
}

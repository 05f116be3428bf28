using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K30CarryOver : Rule
{
    private static readonly AccountsTable table = Catalogue.Accounts;

    public K30CarryOver() : base("K30",
        new("本年年初结转和结余等于上年年末结转和结余", "The opening balance is last year's closing balance"),
        new("部门决算编制要求：年初结转和结余应与上年决算衔接，有调整的要说明", "How final accounts are compiled: opening balances follow from last year's accounts, adjustments are explained"))
    {
        Needs = [table];
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数,上年数
            收入,全口径,结转结余,年初结转和结余,9.99,8
            支出,全口径,结转结余,年末结转和结余,504.75,9.99
            """);
        Finds(Outcome.NeedsReason, "决算“年初结转和结余”的决算数为 9.99 万元，决算“年末结转和结余”的上年数为 9.66 万元，没有写明调整原因", """
            决算
            收支,口径,分类方式,项目,决算数,上年数
            收入,全口径,结转结余,年初结转和结余,9.99,8
            支出,全口径,结转结余,年末结转和结余,504.75,9.66
            """);
        Finds(Outcome.NotChecked, "决算“年初结转和结余”的决算数为 9.99 万元，本公开件没有印出上年的年末结转和结余，没有核对", """
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,结转结余,年初结转和结余,9.99
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        for (var scope = AccountScope.All; scope < AccountScope.Basic; scope++)
        {
            if (context.Accounts.Find(scope, AccountKind.Opening) is not { } opening || !context.Figure(opening).IsNumber)
                continue;
            ref readonly var now = ref context.Figure(opening);
            if (context.Accounts.Find(scope, AccountKind.Closing) is not { } closing || context.Figure(closing with { Column = table.Prior }) is not { IsNumber: true } before)
            {
                findings.Add(Outcome.NotChecked,
                    new($"{RowNames.Cell(context, opening)}为 {Say.Figure(now)}，本公开件没有印出上年的年末结转和结余，没有核对",
                        $"{Messages.English(context, opening)} is {Say.Figure(now)}; last year's closing balance is not printed in this disclosure, not checked"), Say.Figure(now), "", opening);
                continue;
            }
            var last = closing with { Column = table.Prior };
            var outcome = context.Printings(opening, last);
            if (outcome == Outcome.Agrees || (outcome == Outcome.Contradiction && !context.Rows(table)[opening.Row][table.Reason].IsEmpty))
                findings.Agrees();
            else if (outcome == Outcome.Rounding)
                findings.Add(outcome, Messages.OfTwo(context, outcome, opening, last), Say.Figure(now), Say.Figure(before), opening, last);
            else
                findings.AddEquation(Outcome.NeedsReason,
                    new($"{RowNames.Cell(context, opening)}为 {Say.Figure(now)}，{RowNames.Cell(context, last)}为 {Say.Figure(before)}，没有写明调整原因",
                        $"{Messages.English(context, opening)} is {Say.Figure(now)}, {Messages.English(context, last)} is {Say.Figure(before)}; no reason for the adjustment"),
                    Say.Figure(now), Say.Figure(before), now.InBase - before.InBase, 1, opening, last);
        }
    }
}

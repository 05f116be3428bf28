using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K41Percentages : Rule
{
    private static readonly AccountsTable accounts = Catalogue.Accounts;
    private static readonly ThreePublicTable threePublic = Catalogue.ThreePublic;

    public K41Percentages() : base("K41",
        new("占比等于该项除以所写的分母，完成预算等于决算数除以预算数", "A share is the item over the named whole, completion is the final amount over the budget"),
        new("部门决算公开情况说明：各项占比和完成年初预算的百分比", "Explanation of final accounts: shares and completion of the budget"))
    {
        Covers = ["R2"];
        Holds("""
            决算
            收支,口径,分类方式,项目,预算数,决算数,占比,占比分母,完成预算
            支出,全口径,总计,本年支出合计,,878.15,,,
            支出,全口径,性质,基本支出,,654.51,74.53%,本年支出合计,
            支出,一般公共预算,总计,一般公共预算财政拨款支出,1372.64,872.85,99.4%,本年支出合计,63.6%
            """);
        Finds(Outcome.Contradiction, "决算“基本支出”的占比为 75.43%，按 654.51 万元 除以“本年支出合计” 878.15 万元 计算为 74.533%", """
            决算
            收支,口径,分类方式,项目,决算数,占比,占比分母
            支出,全口径,总计,本年支出合计,878.15,,
            支出,全口径,性质,基本支出,654.51,75.43%,本年支出合计
            """);
        Finds(Outcome.Contradiction, "三公经费“公务接待费”的完成预算为 58.4%，按决算数 1.68 万元 除以预算数 4 万元 计算为 42%", """
            三公经费
            项目,预算数,决算数,完成预算
            公务接待费,4,1.68,58.4%
            """);
        Finds(Outcome.Contradiction, "决算“行政运行”的预算数为 0 万元，不能计算完成预算，却印有 95.89%", """
            决算
            收支,口径,分类方式,科目编码,项目,预算数,决算数,完成预算
            支出,一般公共预算,功能-项,2080101,行政运行,0,295.17,95.89%
            """);
        Finds(Outcome.Missing, "决算“行政运行”印出完成预算 98.65%，没有印出预算数；按决算数 421.13 万元 推算，预算数约为 426.89 万元", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数,完成预算
            支出,一般公共预算,功能-项,2080101,行政运行,421.13,98.65%
            """);
        Finds(Outcome.NeedsReason, "决算“社会保险经办机构”的完成预算为 97.88%，没有印出预算数；按决算数 121.67 万元 和结余 7.13 万元 计算为 94.464%", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数,完成预算,结余
            支出,一般公共预算,功能-项,2080109,社会保险经办机构,121.67,97.88%,7.13
            """);
        Finds(Outcome.NotChecked, "决算“基本支出”的占比为 74.53%，占比分母“全部支出”没有印出，没有核对", """
            决算
            收支,口径,分类方式,项目,决算数,占比,占比分母
            支出,全口径,性质,基本支出,654.51,74.53%,全部支出
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(accounts);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i][accounts.Share].IsNumber && rows[i][accounts.Final].IsNumber)
                CheckShare(context, findings, i);
            if (rows[i][accounts.Completion].IsNumber && rows[i][accounts.Final].IsNumber)
                CheckCompletion(context, findings, new(accounts, i, accounts.Completion), new(accounts, i, accounts.Final), new(accounts, i, accounts.Budget), new(accounts, i, accounts.Balance));
        }
        rows = context.Rows(threePublic);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][threePublic.Completion].IsNumber && rows[i][threePublic.Final].IsNumber)
                CheckCompletion(context, findings, new(threePublic, i, threePublic.Completion), new(threePublic, i, threePublic.Final), new(threePublic, i, threePublic.Budget), null);
    }

    private static void CheckShare(CheckContext context, FindingSink findings, int row)
    {
        var share = new CellRef(accounts, row, accounts.Share);
        var part = AccountLines.Final(row);
        string named = context.Rows(accounts)[row].Text(accounts.ShareBase);
        string printed = Say.Figure(context.Figure(share));
        if (WholeOf(context, row, named) is not { } whole || !context.Figure(whole).IsNumber)
        {
            findings.Add(Outcome.NotChecked,
                named.Length > 0
                    ? new($"{RowNames.Cell(context, share)}为 {printed}，占比分母“{named}”没有印出，没有核对", $"{Messages.English(context, share)} is {printed}; the whole “{named}” is not printed, not checked")
                    : new($"{RowNames.Cell(context, share)}为 {printed}，没有写明占比分母，没有核对", $"{Messages.English(context, share)} is {printed}; the whole is not named, not checked"),
                printed, "", share, new(accounts, row, accounts.ShareBase));
            return;
        }
        string name = RowNames.Of(context, accounts, whole.Row);
        CheckRate(context, findings, share, part, whole, named.Length > 0 ? $"“{name}”" : $"“{name}”（没有写明分母）", $"“{name}”", "");
    }

    /// <summary>The line that 占比分母 names, in the row's own scope first; without a name the total of the row's side and scope.</summary>
    private static CellRef? WholeOf(CheckContext context, int row, string named)
    {
        var lines = context.Accounts;
        var at = lines.All[row];
        if (named.Length == 0)
            return at.Kind switch
            {
                >= AccountKind.GeneralIncome and <= AccountKind.LocalIncome => lines.Find(at.Scope, AccountKind.IncomeTotal),
                >= AccountKind.BasicSpending and <= AccountKind.Function => lines.Find(at.Scope, AccountKind.SpendingTotal),
                AccountKind.Economic or AccountKind.Staff or AccountKind.PublicUse => lines.Find(AccountScope.Basic, AccountKind.SpendingTotal),
                _ => null,
            };
        var rows = context.Rows(accounts);
        named = AccountNames.Squeezed(named);
        int found = -1;
        for (int i = 0; i < rows.Length; i++)
            if (i != row && AccountNames.Squeezed(rows[i].Text(accounts.Item)) == named && (found < 0 || (lines.All[i].Scope == at.Scope && lines.All[found].Scope != at.Scope)))
                found = i;
        return found < 0 ? null : AccountLines.Final(found);
    }

    private static void CheckCompletion(CheckContext context, FindingSink findings, CellRef rate, CellRef part, CellRef budget, CellRef? balance)
    {
        if (context.Figure(budget).IsNumber)
            CheckRate(context, findings, rate, part, budget, budget.Column.Name, budget.Column.Id, part.Column.Name);
        else if (balance is { } rest && context.Figure(rest) is { IsNumber: true } left && left.InBase + context.Figure(part).InBase != 0)
            CheckBalance(context, findings, rate, part, rest);
        // 三公 of which there is nothing and no budget either print no rate; a rate is there, so the budget is what is missing.
        else
            MissingBudget(context, findings, rate, part, budget);
    }

    private static void CheckRate(CheckContext context, FindingSink findings, CellRef rate, CellRef part, CellRef whole, string zh, string en, string partName)
    {
        var stated = context.Figure(rate);
        var over = context.Figure(part);
        var under = context.Figure(whole);
        if (under.Value == 0)
        {
            findings.Add(Outcome.Contradiction,
                new($"{RowNames.Cell(context, whole)}为 {Say.Figure(under)}，不能计算{rate.Column.Name}，却印有 {Say.Figure(stated)}",
                    $"{Messages.English(context, whole)} is {Say.Figure(under)}: there is no {rate.Column.Id}, yet {Say.Figure(stated)} is printed"), Say.Figure(stated), "", rate, whole);
            return;
        }
        var outcome = Rounding.OfRate(stated, over, under);
        if (outcome == Outcome.Agrees)
        {
            findings.Agrees();
            return;
        }
        string exact = Say.Rate(over.InBase / under.InBase * 100, stated);
        string end = outcome == Outcome.Rounding ? "，在四舍五入之内" : "";
        findings.AddDerived(outcome,
            new($"{RowNames.Cell(context, rate)}为 {Say.Figure(stated)}，按{partName} {Say.Figure(over)} 除以{zh} {Say.Figure(under)} 计算为 {exact}{end}",
                $"{Messages.English(context, rate)} is {Say.Figure(stated)}; {Say.Figure(over)} over {en} {Say.Figure(under)} is {exact}" + (end.Length > 0 ? ", within rounding" : "")),
            Say.Figure(stated), exact,
            (cell, change) => under.InBase + (cell == whole ? change : 0) is not 0 and var divisor
                && Rounding.OfRate(stated, over.InBase + (cell == part ? change : 0), divisor, Math.Min(Rounding.LastPlace(over), Rounding.LastPlace(under))) != Outcome.Contradiction,
            rate, part, whole);
    }

    private static void CheckBalance(CheckContext context, FindingSink findings, CellRef rate, CellRef part, CellRef balance)
    {
        ref readonly var stated = ref context.Figure(rate);
        ref readonly var over = ref context.Figure(part);
        ref readonly var rest = ref context.Figure(balance);
        decimal implied = over.InBase + rest.InBase;
        if (Rounding.OfRate(stated, over.InBase, implied, Math.Min(Rounding.LastPlace(over), Rounding.LastPlace(rest))) != Outcome.Contradiction)
        {
            findings.Agrees();
            return;
        }
        string exact = Say.Rate(over.InBase / implied * 100, stated);
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, rate)}为 {Say.Figure(stated)}，没有印出预算数；按{part.Column.Name} {Say.Figure(over)} 和{balance.Column.Name} {Say.Figure(rest)} 计算为 {exact}",
                $"{Messages.English(context, rate)} is {Say.Figure(stated)} and no budget is printed; {part.Column.Id} {Say.Figure(over)} and {balance.Column.Id} {Say.Figure(rest)} give {exact}"),
            Say.Figure(stated), exact, rate, part, balance);
    }

    private static void MissingBudget(CheckContext context, FindingSink findings, CellRef rate, CellRef part, CellRef budget)
    {
        ref readonly var stated = ref context.Figure(rate);
        ref readonly var over = ref context.Figure(part);
        decimal factor = over.Unit?.Factor ?? 1;
        string implied = stated.Value == 0 ? "" : Say.Amount(Math.Round(over.InBase / stated.InBase * 100 / factor, 2, MidpointRounding.AwayFromZero) * factor, over.Unit);
        string name = RowNames.Of(context, rate.Table, rate.Row);
        findings.Add(Outcome.Missing,
            new($"{rate.Table.SheetName}“{name}”印出{rate.Column.Name} {Say.Figure(stated)}，没有印出{budget.Column.Name}" + (implied.Length > 0 ? $"；按{part.Column.Name} {Say.Figure(over)} 推算，{budget.Column.Name}约为 {implied}" : ""),
                $"{rate.Table.FileName} “{name}” prints {rate.Column.Id} {Say.Figure(stated)} and no {budget.Column.Id}" + (implied.Length > 0 ? $"; {part.Column.Id} {Say.Figure(over)} implies about {implied}" : "")),
            "", implied, budget, rate, part);
    }
}

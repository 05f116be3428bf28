using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K09AppropriationColumns : Rule
{
    private static readonly Bilingual kinds = new("一般公共预算、政府性基金、国有资本经营预算三项", "general budget, government funds and state capital");

    public K09AppropriationColumns() : base("K09",
        new("财政拨款收支总表每一行：合计等于一般公共预算、政府性基金、国有资本经营预算之和", "Each row of the appropriation table: the total is general budget, government funds and state capital"),
        new("部门决算公开表：财政拨款收入支出决算总表", "Public forms of final accounts: table of appropriations"))
    {
        Needs = [Catalogue.Accounts];
        Holds("""
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,财政拨款,功能-类,212,城乡社区支出,105
            支出,一般公共预算,功能-类,212,城乡社区支出,70
            支出,政府性基金,功能-类,212,城乡社区支出,35
            """);
        Finds(Outcome.NeedsReason, "决算“财政拨款收、支总计”的决算数为 1372.64 万元，一般公共预算财政拨款收入为 1372.64 万元，其余 0 万元；政府性基金和国有资本经营预算支出共 5 万元，来源没有写明", """
            决算
            收支,口径,分类方式,项目,决算数
            收支总计,财政拨款,总计,财政拨款收、支总计,1372.64
            收入,全口径,来源,一般公共预算财政拨款收入,1372.64
            支出,政府性基金,总计,政府性基金预算拨款支出,5
            """);
        Finds(Outcome.NotChecked, "决算“财政拨款支出”的决算数为 950.40 万元，印出的一般公共预算、政府性基金、国有资本经营预算三项之和为 640.15 万元，其余各项没有印出，没有核对", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,财政拨款,总计,财政拨款支出,950.40
            支出,一般公共预算,总计,一般公共预算财政拨款支出,640.15
            """);
        Finds(Outcome.Contradiction, "决算“城乡社区支出（财政拨款）”的决算数为 105 万元，一般公共预算、政府性基金、国有资本经营预算三项之和为 135 万元，相差 30 万元", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,财政拨款,功能-类,212,城乡社区支出,105
            支出,一般公共预算,功能-类,212,城乡社区支出,70
            支出,政府性基金,功能-类,212,城乡社区支出,65
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var accounts = context.Accounts;
        OtherBudgets.Check(context, findings);
        var equation = new Equation(context, findings);
        for (int i = 0; i < accounts.All.Length; i++)
        {
            var line = accounts.All[i];
            if (line.Scope != AccountScope.Appropriation || !accounts.IsFirst(i))
                continue;
            switch (line.Kind)
            {
                case AccountKind.Function when line.Code > 0:
                case AccountKind.SpendingTotal or AccountKind.IncomeTotal:
                    CheckColumns(context, equation.Of(AccountLines.Final(i)), line);
                    break;
                case AccountKind.Opening:
                    CheckParts(accounts, equation.Of(AccountLines.Final(i)), AccountKind.OpeningPart);
                    break;
                case AccountKind.Closing:
                    CheckParts(accounts, equation.Of(AccountLines.Final(i)), AccountKind.ClosingPart);
                    break;
            }
        }
    }

    private static void CheckColumns(CheckContext context, Equation equation, AccountLines.Line line)
    {
        var accounts = context.Accounts;
        // Without the column of the general budget the disclosure prints the total only, and a fund beside it is no division.
        if (line.Kind != AccountKind.IncomeTotal && !accounts.Has(AccountScope.General, line.Kind))
            return;
        foreach (var scope in AccountScopes.Appropriations)
            if (accounts.Find(scope, line.Kind, line.Code) is { } part)
                equation.Add(part);
        equation.Tell(kinds, PrintedScopes.AreAll(context, line.Kind, line.Code));
        equation.TellIn(Catalogue.Accounts.Budget, kinds);
    }

    private static void CheckParts(AccountLines accounts, Equation equation, AccountKind parts)
    {
        int found = 0;
        for (int i = 0; i < accounts.All.Length; i++)
            if (accounts.All[i].Scope == AccountScope.Appropriation && accounts.All[i].Kind == parts)
            {
                equation.Add(AccountLines.Final(i));
                found++;
            }
        equation.Tell(kinds, found >= AccountScopes.Appropriations.Length);
    }
}

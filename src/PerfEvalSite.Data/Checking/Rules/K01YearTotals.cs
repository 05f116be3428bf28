using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K01YearTotals : Rule
{
    private static readonly Bilingual sources = new("各项收入", "the sources");
    private static readonly Bilingual appropriations = new("各类财政拨款收入", "the kinds of appropriation");
    private static readonly Bilingual natures = new("基本支出、项目支出等各项", "basic, project and other spending");

    public K01YearTotals() : base("K01",
        new("本年收入合计等于各项收入之和；本年支出合计等于基本支出、项目支出等各项之和", "Income of the year is the sum of its sources, spending of the year the sum of basic, project and other spending"),
        new("部门决算公开表：收入支出决算总表、财政拨款收入支出决算总表", "Public forms of final accounts: tables of total income and spending"))
    {
        Needs = [Catalogue.Accounts];
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,总计,本年收入合计,1372.91
            收入,全口径,来源,一、一般公共预算财政拨款收入,1372.64
            收入,全口径,来源,八、其他收入,0.27
            支出,全口径,总计,本年支出合计,878.15
            支出,全口径,性质,基本支出,654.51
            支出,全口径,性质,项目支出,223.64
            """);
        Finds(Outcome.Contradiction, "决算“本年收入合计”的决算数为 1372.91 万元，各项收入之和为 1372.19 万元，相差 0.72 万元", """
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,总计,本年收入合计,1372.91
            收入,全口径,来源,一、一般公共预算财政拨款收入,1371.92
            收入,全口径,来源,八、其他收入,0.27
            """);
        Finds(Outcome.Missing, "决算“本年收入合计”的决算数为 1372.91 万元，各项收入中有 1 处没有印出，其余之和为 1372.64 万元；按合计推算，没有印出的共 0.27 万元", """
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,总计,本年收入合计,1372.91
            收入,全口径,来源,一、一般公共预算财政拨款收入,1372.64
            收入,全口径,来源,八、其他收入,涉密
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var equation = new Equation(context, findings);
        for (var scope = AccountScope.All; scope < AccountScope.Basic; scope++)
        {
            CheckIncome(context.Accounts, equation, scope);
            CheckSpending(context.Accounts, equation, scope);
        }
    }

    private static void CheckIncome(AccountLines accounts, Equation equation, AccountScope scope)
    {
        // Where a form prints 财政拨款收入 and its kinds as 其中, the kinds are parts of it and not of the total.
        var appropriation = accounts.Find(scope, AccountKind.AppropriationIncome);
        if (appropriation is { } aggregate)
        {
            AddLines(accounts, equation.Of(aggregate), scope, AccountKind.GeneralIncome, AccountKind.CapitalIncome);
            equation.Tell(appropriations);
        }
        if (accounts.Find(scope, AccountKind.IncomeTotal) is not { } total)
            return;
        AddLines(accounts, equation.Of(total), scope, appropriation is null ? AccountKind.GeneralIncome : AccountKind.AppropriationIncome, AccountKind.LocalIncome);
        equation.Tell(sources);
    }

    private static void CheckSpending(AccountLines accounts, Equation equation, AccountScope scope)
    {
        // One of the two alone is a remark, not a division of the whole.
        if (accounts.Find(scope, AccountKind.SpendingTotal) is not { } total
            || accounts.Find(scope, AccountKind.BasicSpending) is null || accounts.Find(scope, AccountKind.ProjectSpending) is null)
            return;
        AddLines(accounts, equation.Of(total), scope, AccountKind.BasicSpending, AccountKind.Subsidy);
        equation.Tell(natures);
    }

    private static void AddLines(AccountLines accounts, Equation equation, AccountScope scope, AccountKind first, AccountKind last)
    {
        for (int i = 0; i < accounts.All.Length; i++)
            if (accounts.All[i] is var line && line.Scope == scope && line.Kind >= first && line.Kind <= last && accounts.IsFirst(i))
                equation.Add(AccountLines.Final(i));
    }
}

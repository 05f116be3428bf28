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
        Finds(Outcome.NotChecked, "决算“本年收入合计”的决算数为 1372.91 万元，印出的各项收入之和为 1372.64 万元，其余各项没有印出，没有核对", """
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,总计,本年收入合计,1372.91
            收入,全口径,来源,一、一般公共预算财政拨款收入,1372.64
            """);
        Finds(Outcome.Contradiction, "决算“本年支出合计”的预算数为 880 万元，基本支出、项目支出等各项之和为 878 万元，相差 2 万元", """
            决算
            收支,口径,分类方式,项目,预算数,决算数
            支出,一般公共预算,总计,本年支出合计,880,878.15
            支出,一般公共预算,性质,基本支出,654,654.51
            支出,一般公共预算,性质,项目支出,224,223.64
            """);
        Finds(Outcome.Contradiction, "决算“财政拨款收入”的预算数为 100 万元，各类财政拨款收入之和为 90 万元，相差 10 万元", """
            决算
            收支,口径,分类方式,项目,预算数,决算数
            收入,全口径,来源,财政拨款收入,100,100
            收入,全口径,来源,一般公共预算财政拨款收入,60,60
            收入,全口径,来源,政府性基金预算财政拨款收入,30,40
            收入,全口径,来源,国有资本经营预算财政拨款收入,0,0
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
            CheckIncome(context, equation, scope);
            CheckSpending(context, equation, scope);
        }
    }

    private static void CheckIncome(CheckContext context, Equation equation, AccountScope scope)
    {
        var accounts = context.Accounts;
        // Where a form prints 财政拨款收入 and its kinds as 其中, the kinds are parts of it and not of the total.
        var appropriation = accounts.Find(scope, AccountKind.AppropriationIncome);
        if (appropriation is { } aggregate)
        {
            AddLines(accounts, equation.Of(aggregate), scope, AccountKind.GeneralIncome, AccountKind.CapitalIncome);
            equation.Tell(appropriations, PrintedScopes.AreAllSources(context, scope));
            equation.TellIn(Catalogue.Accounts.Budget, appropriations);
        }
        if (accounts.Find(scope, AccountKind.IncomeTotal) is not { } total)
            return;
        AddLines(accounts, equation.Of(total), scope, appropriation is null ? AccountKind.GeneralIncome : AccountKind.AppropriationIncome, AccountKind.LocalIncome);
        // The forms end with 其他收入: a list without it may well be of the main sources only.
        equation.Tell(sources, scope == AccountScope.All ? accounts.Find(scope, AccountKind.OtherIncome) is not null : PrintedScopes.AreAllSources(context, scope));
        equation.TellIn(Catalogue.Accounts.Budget, sources);
    }

    private static void CheckSpending(CheckContext context, Equation equation, AccountScope scope)
    {
        var accounts = context.Accounts;
        // One of the two alone is a remark, not a division of the whole.
        if (accounts.Find(scope, AccountKind.SpendingTotal) is not { } total
            || accounts.Find(scope, AccountKind.BasicSpending) is null || accounts.Find(scope, AccountKind.ProjectSpending) is null)
            return;
        AddLines(accounts, equation.Of(total), scope, AccountKind.BasicSpending, AccountKind.Subsidy);
        // Of appropriations there is no other nature; of all spending there may be three more.
        equation.Tell(natures, scope != AccountScope.All || HasFurther(context));
        equation.TellIn(Catalogue.Accounts.Budget, natures);
    }

    private static bool HasFurther(CheckContext context)
    {
        for (var kind = AccountKind.ToSuperior; kind <= AccountKind.Subsidy; kind++)
            if (context.Accounts.Find(AccountScope.All, kind) is not null)
                return true;
        return context.SpendingByCode.Find(AccountScope.All, 0) >= 0;
    }

    private static void AddLines(AccountLines accounts, Equation equation, AccountScope scope, AccountKind first, AccountKind last)
    {
        for (int i = 0; i < accounts.All.Length; i++)
            if (accounts.All[i] is var line && line.Scope == scope && line.Kind >= first && line.Kind <= last && accounts.IsFirst(i))
                equation.Add(AccountLines.Final(i));
    }
}

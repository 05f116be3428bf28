using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K03GrandTotals : Rule
{
    private static readonly Bilingual income = new("本年收入、年初结转和结余等各项", "income of the year and what was carried over");
    private static readonly Bilingual spending = new("本年支出、结余分配、年末结转和结余各项", "spending of the year, distribution and what is carried over");
    private static readonly Bilingual opening = new("年初结转和结余", "the opening balance");
    private static readonly Bilingual closing = new("年末结转和结余", "the closing balance");

    public K03GrandTotals() : base("K03",
        new("收入总计等于本年收入合计加使用非财政拨款结余加年初结转和结余；支出总计等于本年支出合计加结余分配加年末结转和结余",
            "The income total is the year's income, surplus used and the opening balance; the spending total is the year's spending, distribution and the closing balance"),
        new("部门决算公开表：收入支出决算总表、财政拨款收入支出决算总表", "Public forms of final accounts: tables of total income and spending"))
    {
        Covers = ["K04"];
        Needs = [Catalogue.Accounts];
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,总计,本年收入合计,1372.91
            收入,全口径,结转结余,年初结转和结余,9.99
            收入,全口径,总计,总计,1382.90
            支出,全口径,总计,本年支出合计,878.15
            支出,全口径,结转结余,结余分配,0
            支出,全口径,结转结余,年末结转和结余,504.75
            支出,全口径,总计,总计,1382.90
            """);
        Finds(Outcome.Contradiction, "决算“收入总计”的决算数为 1382.9 万元，本年收入、年初结转和结余等各项之和为 1382 万元，相差 0.9 万元", """
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,总计,本年收入合计,1372.91
            收入,全口径,结转结余,年初结转和结余,9.09
            收入,全口径,总计,收入总计,1382.9
            """);
        Finds(Outcome.Missing, "决算“收、支总计”的决算数为 1382.9 万元，本年收入合计为 1372.91 万元；年初结转和结余没有印出，按总计推算为 9.99 万元", """
            决算
            收支,口径,分类方式,项目,决算数
            收支总计,全口径,总计,收、支总计,1382.9
            收入,全口径,总计,本年收入合计,1372.91
            """);
        Finds(Outcome.NotChecked, "决算“财政拨款支出总计”的决算数为 950.40 万元，一般公共预算、政府性基金、国有资本经营预算没有都印出，没有核对", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,财政拨款,总计,财政拨款支出总计,950.40
            支出,一般公共预算,总计,一般公共预算财政拨款支出,640.15
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var equation = new Equation(context, findings);
        for (var scope = AccountScope.All; scope < AccountScope.Basic; scope++)
        {
            var both = context.Accounts.Find(scope, AccountKind.GrandTotal);
            if ((context.Accounts.Find(scope, AccountKind.IncomeGrandTotal) ?? both) is { } incomeTotal && AddIncome(context, findings, equation.Of(incomeTotal), scope))
                Tell(context, findings, equation, AddLines(context.Accounts, equation, scope, AccountKind.Opening, AccountKind.SurplusUsed), income, opening, "本年收入合计");
            if ((context.Accounts.Find(scope, AccountKind.SpendingGrandTotal) ?? both) is { } spendingTotal && AddSpending(context, findings, equation.Of(spendingTotal), scope))
                Tell(context, findings, equation, AddLines(context.Accounts, equation, scope, AccountKind.Closing, AccountKind.Distribution), spending, closing, "本年支出合计");
        }
    }

    /// <summary>Texts print 财政拨款收、支总计 without the year's 财政拨款收入: then it is what the kinds of appropriation come to.</summary>
    private static bool AddIncome(CheckContext context, FindingSink findings, Equation equation, AccountScope scope)
    {
        var accounts = context.Accounts;
        if (accounts.Find(scope, AccountKind.IncomeTotal) is { } year)
            equation.Add(year);
        else if (scope == AccountScope.Appropriation)
        {
            var from = accounts.Find(scope, AccountKind.GeneralIncome) is null ? AccountScope.All : scope;
            for (var kind = AccountKind.GeneralIncome; kind <= AccountKind.CapitalIncome; kind++)
                if (accounts.Find(from, kind) is { } part)
                    equation.Add(part);
            if (IsShort(context, equation) && !PrintedScopes.AreAllSources(context, from))
                return TellHole(context, findings, equation);
        }
        return equation.HasParts;
    }

    private static bool AddSpending(CheckContext context, FindingSink findings, Equation equation, AccountScope scope)
    {
        var accounts = context.Accounts;
        if (accounts.Find(scope, AccountKind.SpendingTotal) is { } year)
            equation.Add(year);
        else if (scope == AccountScope.Appropriation)
        {
            foreach (var part in AccountScopes.Appropriations)
                if (accounts.Find(part, AccountKind.SpendingTotal) is { } spent)
                    equation.Add(spent);
            if (IsShort(context, equation) && !PrintedScopes.AreAll(context, AccountKind.SpendingTotal))
                return TellHole(context, findings, equation);
        }
        return equation.HasParts;
    }

    private static bool IsShort(CheckContext context, Equation equation) =>
        equation.HasParts && context.Figure(equation.Stated) is { IsNumber: true } total && equation.Sum.Difference(total) > 0;

    /// <summary>What the year came to is not printed as a whole, and one of the three budgets is not printed at all: nothing can be worked out.</summary>
    private static bool TellHole(CheckContext context, FindingSink findings, Equation equation)
    {
        ref readonly var total = ref context.Figure(equation.Stated);
        if (total.IsNumber)
            findings.Add(Outcome.NotChecked,
                new($"{RowNames.Cell(context, equation.Stated)}为 {Say.Figure(total)}，一般公共预算、政府性基金、国有资本经营预算没有都印出，没有核对",
                    $"{Messages.English(context, equation.Stated)} is {Say.Figure(total)}; general budget, government funds and state capital are not all printed: not checked"), Say.Figure(total), "", equation.Cells());
        return false;
    }

    /// <summary>True when what was carried over is printed, if only as a blank.</summary>
    private static bool AddLines(AccountLines accounts, Equation equation, AccountScope scope, AccountKind balance, AccountKind other)
    {
        bool any = false;
        for (int i = 0; i < accounts.All.Length; i++)
        {
            var line = accounts.All[i];
            if (line.Scope != scope || !accounts.IsFirst(i) || (line.Kind != balance && line.Kind != other))
                continue;
            equation.Add(AccountLines.Final(i));
            any |= line.Kind == balance;
        }
        return any;
    }

    private static void Tell(CheckContext context, FindingSink findings, Equation equation, bool isComplete, Bilingual parts, Bilingual balance, string year)
    {
        ref readonly var total = ref context.Figure(equation.Stated);
        if (!total.IsNumber || isComplete || equation.Sum.Against(total) != Outcome.Contradiction || equation.Sum.Difference(total) < 0)
        {
            equation.Tell(parts);
            return;
        }
        string rest = Say.Amount(equation.Sum.Difference(total), total.Unit);
        string known = Say.Amount(equation.Sum.Total, total.Unit);
        findings.Add(Outcome.Missing,
            new($"{RowNames.Cell(context, equation.Stated)}为 {Say.Figure(total)}，{year}为 {known}；{balance.Zh}没有印出，按总计推算为 {rest}",
                $"{Messages.English(context, equation.Stated)} is {Say.Figure(total)}, the year's amount {known}; {balance.En} is not printed, the total implies {rest}"),
            "", rest, equation.Cells());
    }
}

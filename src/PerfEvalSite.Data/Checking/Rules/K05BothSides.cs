using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K05BothSides : Rule
{
    public K05BothSides() : base("K05",
        new("收入总计等于支出总计", "The income total equals the spending total"),
        new("部门决算公开表：收入支出决算总表、财政拨款收入支出决算总表", "Public forms of final accounts: tables of total income and spending"))
    {
        Covers = ["K10"];
        Needs = [Catalogue.Accounts];
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数
            收入,财政拨款,总计,总计,1372.64
            支出,财政拨款,总计,总计,1372.64
            """);
        Finds(Outcome.Contradiction, "决算“收入总计”的决算数为 1372.64 万元，决算“支出总计”的决算数为 1373.64 万元，两处不一致", """
            决算
            收支,口径,分类方式,项目,决算数
            收入,财政拨款,总计,收入总计,1372.64
            支出,财政拨款,总计,支出总计,1373.64
            """);
        Finds(Outcome.NotChecked, "决算“收入总计”的决算数为 1372.64 万元，决算“支出总计”的决算数为 1173.64 万元；其中有的等于本年合计，没有印出结转结余，不知道两处是否都含结转结余，没有核对", """
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,总计,本年收入合计,1372.64
            收入,全口径,总计,收入总计,1372.64
            支出,全口径,总计,本年支出合计,1173.64
            支出,全口径,总计,支出总计,1173.64
            """);
    }

    /// <summary>
    /// Documents call the year's own income and spending 总计 too. Two that differ, of which at least one is the year's and no
    /// balances are printed, are not known to comprise the same.
    /// </summary>
    private static bool IsOfTheYear(CheckContext context, AccountScope scope, CellRef income, CellRef spending)
    {
        var accounts = context.Accounts;
        if (!context.Figure(income).IsNumber || !context.Figure(spending).IsNumber || context.Printings(income, spending) != Outcome.Contradiction
            || (accounts.Find(scope, AccountKind.Opening) is not null && accounts.Find(scope, AccountKind.Closing) is not null))
            return false;
        return Equals(context, income, accounts.Find(scope, AccountKind.IncomeTotal)) || Equals(context, spending, accounts.Find(scope, AccountKind.SpendingTotal));
    }

    private static bool Equals(CheckContext context, CellRef a, CellRef? b) =>
        b is { } year && context.Figure(year) is { IsNumber: true } figure && figure.InBase == context.Figure(a).InBase;

    private static void TellYears(CheckContext context, FindingSink findings, CellRef a, CellRef b) =>
        findings.Add(Outcome.NotChecked,
            new($"{RowNames.Cell(context, a)}为 {Say.Figure(context.Figure(a))}，{RowNames.Cell(context, b)}为 {Say.Figure(context.Figure(b))}；其中有的等于本年合计，没有印出结转结余，不知道两处是否都含结转结余，没有核对",
                $"{Messages.English(context, a)} is {Say.Figure(context.Figure(a))}, {Messages.English(context, b)} is {Say.Figure(context.Figure(b))}; one is the year's own total and no balances are printed: not checked"),
            Say.Figure(context.Figure(a)), Say.Figure(context.Figure(b)), a, b);

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var equation = new Equation(context, findings);
        for (var scope = AccountScope.All; scope < AccountScope.Basic; scope++)
        {
            var both = context.Accounts.Find(scope, AccountKind.GrandTotal);
            var income = context.Accounts.Find(scope, AccountKind.IncomeGrandTotal);
            var spending = context.Accounts.Find(scope, AccountKind.SpendingGrandTotal);
            if (income is { } a && spending is { } b)
                if (IsOfTheYear(context, scope, a, b))
                    TellYears(context, findings, a, b);
                else
                    equation.Same(a, b);
            if (both is { } printed && (income ?? spending) is { } other)
                equation.Same(printed, other);
        }
    }
}

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
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var equation = new Equation(context, findings);
        for (var scope = AccountScope.All; scope < AccountScope.Basic; scope++)
        {
            var both = context.Accounts.Find(scope, AccountKind.GrandTotal);
            var income = context.Accounts.Find(scope, AccountKind.IncomeGrandTotal);
            var spending = context.Accounts.Find(scope, AccountKind.SpendingGrandTotal);
            if (income is { } a && spending is { } b)
                equation.Same(a, b);
            if (both is { } printed && (income ?? spending) is { } other)
                equation.Same(printed, other);
        }
    }
}

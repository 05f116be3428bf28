using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K20IncomeTables : Rule
{
    private static readonly IncomeByCodeTable table = Catalogue.IncomeByCode;
    private static readonly (AccountKind Kind, Column Column)[] twins =
        [
            (AccountKind.IncomeTotal, table.Total), (AccountKind.AppropriationIncome, table.Appropriation), (AccountKind.SuperiorIncome, table.Superior), (AccountKind.BusinessIncome, table.Business),
            (AccountKind.OperatingIncome, table.Operating), (AccountKind.SubordinateIncome, table.Subordinate), (AccountKind.OtherIncome, table.Other),
        ];
    private static readonly Bilingual kinds = new("三类财政拨款收入", "the three kinds of appropriation");

    public K20IncomeTables() : base("K20",
        new("收入在总表、收入决算表和财政拨款总表中一致：本年收入合计、财政拨款收入及各项来源", "Income agrees between the total table, the income table and the appropriation table"),
        new("部门决算公开表：收入支出决算总表、收入决算表、财政拨款收入支出决算总表之间的勾稽关系", "Public forms of final accounts: identities between the income tables"))
    {
        Covers = ["K23"];
        Needs = [Catalogue.Accounts];
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,总计,本年收入合计,110.27
            收入,全口径,来源,一般公共预算财政拨款收入,90
            收入,全口径,来源,政府性基金预算财政拨款收入,20
            收入,全口径,来源,其他收入,0.27
            收入,财政拨款,总计,本年收入合计,110

            收入决算
            科目编码,科目名称,本年收入合计,财政拨款收入,其他收入
            ,合计,110.27,110,0.27
            """);
        Finds(Outcome.Contradiction, "决算“本年收入合计”的决算数为 110.27 万元，收入决算“合计”的本年收入合计为 110.72 万元，两处不一致", """
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,总计,本年收入合计,110.27

            收入决算
            科目编码,科目名称,本年收入合计
            ,合计,110.72
            """);
        Finds(Outcome.Contradiction, "决算“财政拨款收入合计”的决算数为 101 万元，三类财政拨款收入之和为 110 万元，相差 9 万元", """
            决算
            收支,口径,分类方式,项目,决算数
            收入,全口径,来源,一般公共预算财政拨款收入,90
            收入,全口径,来源,政府性基金预算财政拨款收入,20
            收入,全口径,来源,国有资本经营预算财政拨款收入,0
            收入,财政拨款,总计,财政拨款收入合计,101
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var accounts = context.Accounts;
        var equation = new Equation(context, findings);
        int total = context.Rows(table).Length > 0 ? context.IncomeByCode.Find(AccountScope.All, 0) : -1;
        if (total >= 0)
        {
            foreach (var (kind, column) in twins)
                if (accounts.Find(AccountScope.All, kind) is { } line)
                    equation.Same(line, new(table, total, column));
            if (accounts.Find(AccountScope.All, AccountKind.AppropriationIncome) is null)
                TellKinds(context, equation.Of(new(table, total, table.Appropriation)));
            if (accounts.Find(AccountScope.Appropriation, AccountKind.IncomeTotal) is { } year)
                equation.Same(year, new(table, total, table.Appropriation));
        }
        if (accounts.Find(AccountScope.Appropriation, AccountKind.IncomeTotal) is { } appropriations)
            TellKinds(context, equation.Of(appropriations));
        for (var kind = AccountKind.GeneralIncome; kind <= AccountKind.AppropriationIncome; kind++)
            if (accounts.Find(AccountScope.All, kind) is { } a && accounts.Find(AccountScope.Appropriation, kind) is { } b)
                equation.Same(a, b);
    }

    private static void TellKinds(CheckContext context, Equation equation)
    {
        var accounts = context.Accounts;
        for (var kind = AccountKind.GeneralIncome; kind <= AccountKind.CapitalIncome; kind++)
            if (accounts.Find(AccountScope.All, kind) is { } part)
                equation.Add(part);
        equation.Tell(kinds, PrintedScopes.AreAllSources(context, AccountScope.All));
    }
}

using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K22SpendingTables : Rule
{
    private static readonly SpendingByCodeTable table = Catalogue.SpendingByCode;
    private static readonly (AccountKind Kind, Column Column)[] natures =
        [
            (AccountKind.BasicSpending, table.Basic), (AccountKind.ProjectSpending, table.Project), (AccountKind.ToSuperior, table.ToSuperior),
            (AccountKind.OperatingSpending, table.Operating), (AccountKind.Subsidy, table.Subsidy),
        ];

    public K22SpendingTables() : base("K22",
        new("同一口径、同一科目的支出，在总表、正文和支出决算各表中一致；基本支出等于基本支出决算表的合计", "Spending of one scope and code agrees between the total tables, the text and the spending tables; basic spending with its own table"),
        new("部门决算公开表：收入支出决算总表、财政拨款总表与支出决算表、一般公共预算、基本支出、政府性基金、国有资本经营各表之间的勾稽关系", "Public forms of final accounts: identities between the spending tables"))
    {
        Covers = ["K21", "K24", "K25", "K56"];
        Needs = [Catalogue.Accounts, table];
        Holds("""
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,全口径,总计,,本年支出合计,105
            支出,全口径,功能-类,208,社会保障和就业支出,105
            支出,政府性基金,总计,,政府性基金预算财政拨款支出,35
            支出,基本支出,总计,,基本支出合计,60

            支出决算
            口径,科目编码,科目名称,本年支出合计,基本支出,项目支出
            全口径,,合计,105,60,45
            全口径,208,社会保障和就业支出,105,60,45
            一般公共预算,,合计,70,60,10
            政府性基金,,合计,35,,35
            """);
        Finds(Outcome.Contradiction, "决算“政府性基金预算财政拨款支出”的决算数为 105 万元，支出决算“合计”的本年支出合计为 135 万元，两处不一致", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,政府性基金,总计,政府性基金预算财政拨款支出,105

            支出决算
            口径,科目编码,科目名称,本年支出合计
            政府性基金,,合计,135
            """);
        Finds(Outcome.Rounding, "决算“社会保障和就业支出（全口径）”的决算数为 326.7 万元，支出决算“社会保障和就业支出”的本年支出合计为 326.72 万元，在四舍五入之内", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数
            支出,全口径,功能-类,208,社会保障和就业支出,326.7
            支出,财政拨款,功能-类,208,社会保障和就业支出,300

            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,208,社会保障和就业支出,326.72
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var accounts = context.Accounts;
        var tree = context.SpendingByCode;
        var equation = new Equation(context, findings);
        for (int i = 0; i < accounts.All.Length; i++)
        {
            var line = accounts.All[i];
            if (line.Scope == AccountScope.Basic || !accounts.IsFirst(i)
                || !(line.Kind == AccountKind.SpendingTotal || (line.Kind == AccountKind.Function && line.Code > 0)))
                continue;
            int row = tree.Find(line.Scope, line.Code);
            if (row >= 0)
                equation.Same(AccountLines.Final(i), new(table, row, table.Total));
        }
        foreach (var (kind, column) in natures)
            for (var scope = AccountScope.All; scope < AccountScope.Basic; scope++)
                if (accounts.Find(scope, kind) is { } line && tree.Find(scope, 0) is >= 0 and int total)
                    equation.Same(line, new(table, total, column));
        if (accounts.Find(AccountScope.Basic, AccountKind.SpendingTotal) is { } basic && tree.Find(AccountScope.General, 0) is >= 0 and int general)
            equation.Same(basic, new(table, general, table.Basic));
    }
}

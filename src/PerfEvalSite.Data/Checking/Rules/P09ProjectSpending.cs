using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class P09ProjectSpending : Rule
{
    private static readonly FundsTable funds = Catalogue.Funds;

    public P09ProjectSpending() : base("P09",
        new("各项目执行数之和不大于决算的项目支出", "What the projects spent is no more than the project spending of the accounts"),
        new("支出决算表的项目支出包括全部项目", "The project spending of the accounts covers all projects"))
    {
        Needs = [funds];
        Holds("""
            项目
            项目编码,项目名称
            1,甲项目

            资金
            项目编码,口径,全年预算,执行
            1,项目,120,100

            决算
            收支,口径,分类方式,项目,决算数
            支出,全口径,性质,项目支出,223.64
            """);
        Finds(Outcome.NeedsReason, "各项目执行之和为 300 万元，大于决算“项目支出”的决算数 223.64 万元", """
            项目
            项目编码,项目名称
            1,甲项目

            资金
            项目编码,口径,全年预算,执行
            1,项目,320,300

            决算
            收支,口径,分类方式,项目,决算数
            支出,全口径,性质,项目支出,223.64
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        if (ProjectSpending(context) is not { } limit)
            return;
        var sum = new Sum();
        var cells = new List<CellRef>();
        var rows = context.Rows(funds);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Length; i++)
            // A project that two evaluations print is spent once.
            if (rows[i].Text(funds.Scope) == "项目" && rows[i][funds.Executed].IsNumber && seen.Add(rows[i].Text(funds.Project)))
            {
                sum.Add(rows[i][funds.Executed]);
                cells.Add(new(funds, i, funds.Executed));
            }
        if (!sum.HasAddends)
            return;
        ref readonly var stated = ref context.Figure(limit);
        if (sum.Total <= stated.InBase + Rounding.LastPlace(stated))
            findings.Agrees();
        else
            findings.Add(Outcome.NeedsReason,
                new($"各项目执行之和为 {Say.Amount(sum.Total, stated.Unit)}，大于{RowNames.Cell(context, limit)} {Say.Figure(stated)}", $"the projects spent {Say.Amount(sum.Total, stated.Unit)}, more than {Messages.English(context, limit)} {Say.Figure(stated)}"),
                Say.Amount(sum.Total, stated.Unit), "≤" + Say.Figure(stated), [limit, .. cells]);
    }

    private static CellRef? ProjectSpending(CheckContext context)
    {
        var codes = Catalogue.SpendingByCode;
        var rows = context.Rows(codes);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(codes.Scope) == "全口径" && rows[i][codes.Code].IsEmpty && rows[i][codes.Project].IsNumber)
                return new(codes, i, codes.Project);
        var accounts = Catalogue.Accounts;
        rows = context.Rows(accounts);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(accounts.Side) == "支出" && rows[i].Text(accounts.Scope) == "全口径" && rows[i].Text(accounts.Item) == "项目支出" && rows[i][accounts.Final].IsNumber)
                return new(accounts, i, accounts.Final);
        return null;
    }
}

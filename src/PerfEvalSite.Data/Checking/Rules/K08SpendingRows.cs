using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K08SpendingRows : Rule
{
    private static readonly SpendingByCodeTable table = Catalogue.SpendingByCode;
    private static readonly Column[] parts = [table.Basic, table.Project, table.ToSuperior, table.Operating, table.Subsidy];
    private static readonly Bilingual natures = new("基本支出、项目支出等各项", "basic, project and other spending");
    private static readonly Bilingual balance = new("年初结转和结余加本年收入减本年支出", "opening balance plus income less spending");

    public K08SpendingRows() : base("K08",
        new("支出决算各表每一行：支出合计等于基本支出、项目支出等各项之和；年末结转和结余等于年初加本年收入减本年支出",
            "Each row of the spending tables: the total is basic, project and other spending; the closing balance is opening plus income less spending"),
        new("部门决算公开表：支出决算表、一般公共预算财政拨款支出决算表、政府性基金和国有资本经营预算财政拨款决算表", "Public forms of final accounts: spending tables of every scope"))
    {
        Covers = ["K11", "K15"];
        Needs = [table];
        Holds("""
            支出决算
            口径,科目编码,科目名称,年初结转和结余,本年收入,本年支出合计,基本支出,项目支出,经营支出,年末结转和结余
            全口径,,合计,,,105,60.5,40,4.5,
            政府性基金,,合计,10,100,95,,95,,15
            """);
        Finds(Outcome.Contradiction, "支出决算“合计”的本年支出合计为 105 万元，基本支出、项目支出等各项之和为 100.5 万元，相差 4.5 万元", """
            支出决算
            口径,科目编码,科目名称,本年支出合计,基本支出,项目支出
            一般公共预算,,合计,105,60.5,40
            """);
        Finds(Outcome.Contradiction, "支出决算“合计”的年末结转和结余为 51 万元，按年初结转和结余加本年收入减本年支出计算为 15 万元，相差 36 万元", """
            支出决算
            口径,科目编码,科目名称,年初结转和结余,本年收入,本年支出合计,项目支出,年末结转和结余
            政府性基金,,合计,10,100,95,95,51
            """);
    }

    /// <param name="scope">Null for the rows of every scope.</param>
    private static bool IsPrinted(ReadOnlySpan<Row> rows, Column column, string? scope)
    {
        foreach (ref readonly var row in rows)
            if (!row[column].IsBlank && (scope is null || row.Text(table.Scope) == scope))
                return true;
        return false;
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var equation = new Equation(context, findings);
        var rows = context.Rows(table);
        bool bothNatures = IsPrinted(rows, table.Basic, null) && IsPrinted(rows, table.Project, null);
        for (int i = 0; i < rows.Length; i++)
        {
            equation.Of(new(table, i, table.Total));
            foreach (var part in parts)
                equation.AddPrinted(new(table, i, part));
            equation.Tell(natures, bothNatures);
            // A column that the scope's table does not have at all is not a column of zeros.
            if (rows[i][table.Closing].IsNumber && rows[i][table.Total].IsNumber && IsPrinted(rows, table.Opening, rows[i].Text(table.Scope)) && IsPrinted(rows, table.Income, rows[i].Text(table.Scope)))
            {
                equation.Of(new(table, i, table.Closing)).Add(new(table, i, table.Opening)).Add(new(table, i, table.Income)).Subtract(new(table, i, table.Total));
                equation.TellComputed(balance);
            }
        }
    }
}

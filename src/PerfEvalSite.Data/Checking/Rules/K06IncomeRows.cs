using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K06IncomeRows : Rule
{
    private static readonly IncomeByCodeTable table = Catalogue.IncomeByCode;
    private static readonly Column[] parts = [table.Appropriation, table.Superior, table.Business, table.Operating, table.Subordinate, table.Other];
    private static readonly Bilingual sources = new("六项来源", "its six sources");

    public K06IncomeRows() : base("K06",
        new("收入决算表每一行：本年收入合计等于六项来源之和", "Each row of the income table: the total is the sum of its six sources"),
        new("部门决算公开表：收入决算表", "Public forms of final accounts: income table"))
    {
        Needs = [table];
        Holds("""
            收入决算
            科目编码,科目名称,本年收入合计,财政拨款收入,上级补助收入,其他收入
            ,合计,110.27,100,10,0.27
            """);
        Finds(Outcome.Contradiction, "收入决算“合计”的本年收入合计为 110.72 万元，六项来源之和为 110.27 万元，相差 0.45 万元", """
            收入决算
            科目编码,科目名称,本年收入合计,财政拨款收入,上级补助收入,其他收入
            ,合计,110.72,100,10,0.27
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var equation = new Equation(context, findings);
        bool isWhole = HasSources(context.Rows(table));
        for (int i = 0; i < context.Rows(table).Length; i++)
        {
            equation.Of(new(table, i, table.Total));
            foreach (var part in parts)
                equation.AddPrinted(new(table, i, part));
            equation.Tell(sources, isWhole);
        }
    }

    /// <summary>False where one source alone is printed and comes to no row's total: the columns of the others are not there.</summary>
    private static bool HasSources(ReadOnlySpan<Row> rows)
    {
        Column? only = null;
        foreach (var part in parts)
            foreach (ref readonly var row in rows)
                if (!row[part].IsBlank && part != only)
                {
                    if (only is not null)
                        return true;
                    only = part;
                }
        foreach (ref readonly var row in rows)
            if (only is not null && row[only].IsNumber && row[table.Total].IsNumber && row[only].InBase == row[table.Total].InBase)
                return true;
        return false;
    }
}

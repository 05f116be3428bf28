using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K14ThreePublic : Rule
{
    private static readonly ThreePublicTable table = Catalogue.ThreePublic;
    private static readonly Column[] columns = [table.Budget, table.Final, table.Prior];
    private static readonly Bilingual three = new("出国（境）、公务用车、公务接待三项", "travel abroad, vehicles and reception");
    private static readonly Bilingual vehicles = new("购置费与运行维护费", "purchase and running cost");
    private static readonly Bilingual receptions = new("国内接待与外事接待", "domestic and foreign reception");

    public K14ThreePublic() : base("K14",
        new("三公经费合计等于三项之和，公务用车等于购置加运行维护，预算数、决算数都是", "The three public expenses are the sum of the three, vehicles of purchase and running, in budget and final accounts"),
        new("部门决算公开表：财政拨款“三公”经费支出决算表", "Public forms of final accounts: the three public expenses"))
    {
        Needs = [table];
        Holds("""
            三公经费
            项目,预算数,决算数
            合计,12,8.68
            因公出国（境）费,0,0
            公务用车购置及运行维护费,9,7
            公务用车购置费,0,0
            公务用车运行维护费,9,7
            公务接待费,3,1.68
            """);
        Finds(Outcome.Contradiction, "三公经费“合计”的决算数为 8.86 万元，出国（境）、公务用车、公务接待三项之和为 8.68 万元，相差 0.18 万元", """
            三公经费
            项目,决算数
            合计,8.86
            因公出国（境）费,0
            公务用车购置及运行维护费,7
            公务接待费,1.68
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = new ThreePublicRows(context);
        var equation = new Equation(context, findings);
        foreach (var column in columns)
        {
            if (rows.Total >= 0)
            {
                equation.Of(new(table, rows.Total, column));
                Add(equation, column, rows.Abroad);
                if (rows.Vehicles >= 0)
                    Add(equation, column, rows.Vehicles);
                else
                    Add(equation, column, rows.Purchase, rows.Running);
                Add(equation, column, rows.Reception);
                equation.Tell(three, rows.Abroad >= 0 && rows.Reception >= 0 && (rows.Vehicles >= 0 || (rows.Purchase >= 0 && rows.Running >= 0)));
            }
            if (rows.Vehicles >= 0 && rows.Purchase >= 0 && rows.Running >= 0)
            {
                equation.Of(new(table, rows.Vehicles, column));
                Add(equation, column, rows.Purchase, rows.Running);
                equation.Tell(vehicles);
            }
            if (rows.Reception >= 0 && rows.Domestic >= 0)
            {
                equation.Of(new(table, rows.Reception, column));
                Add(equation, column, rows.Domestic, rows.Foreign);
                equation.Tell(receptions, rows.Foreign >= 0);
            }
        }
    }

    private static void Add(Equation equation, Column column, params ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
            if (row >= 0)
                equation.Add(new(table, row, column));
    }
}

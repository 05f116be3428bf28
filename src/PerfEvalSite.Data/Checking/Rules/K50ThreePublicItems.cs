using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K50ThreePublicItems : Rule
{
    private static readonly ThreePublicTable table = Catalogue.ThreePublic;
    private static readonly string[] items = ["因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"];

    public K50ThreePublicItems() : base("K50",
        new("“三公”经费的出国、购车、用车、接待逐项写出，没有发生的写 0；有支出的写出团组、车辆和批次", "Each of the three public expenses is written out, 0 where there was none, and with its counts where there was some"),
        new("部门决算公开情况检查表：购置费与运行维护费合并表述的不算公开了购置费", "Inspection sheet for final accounts: purchase and running of vehicles are disclosed apart"))
    {
        Covers = ["K51"];
        Needs = [table];
        Holds("""
            三公经费
            项目,决算数,批次,接待人次
            因公出国（境）费,0,,
            公务用车购置费,0,,
            公务用车运行维护费,0,,
            公务接待费,1.68,18,178
            """);
        Finds(Outcome.Missing, "三公经费没有逐项写出：公务用车购置费、公务用车运行维护费", """
            三公经费
            项目,决算数,批次,接待人次
            因公出国（境）费,0,,
            公务用车购置及运行维护费,0,,
            公务接待费,1.68,18,178
            """);
        Finds(Outcome.Missing, "三公经费“公务接待费”有支出 1.68 万元，没有写出批次、接待人次", """
            三公经费
            项目,决算数,批次,接待人次
            因公出国（境）费,0,,
            公务用车购置费,0,,
            公务用车运行维护费,0,,
            公务接待费,1.68,,
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        string missing = "";
        foreach (string item in items)
            if (Find(context, item) >= 0)
                findings.Agrees();
            else
                missing += missing.Length == 0 ? item : "、" + item;
        if (missing.Length > 0)
            findings.Add(Outcome.Missing, new($"三公经费没有逐项写出：{missing}", $"three_public does not write out: {missing}"), "", "", CellOfTotal(context));
        CheckCounts(context, findings, "因公出国（境）费", table.Groups, table.Persons);
        CheckCounts(context, findings, "公务用车购置费", table.Bought);
        CheckCounts(context, findings, "公务用车运行维护费", table.Held);
        CheckCounts(context, findings, "公务接待费", table.Batches, table.Visitors);
    }

    /// <summary>Where nothing was spent, whether the zero counts are written out differs by place and is not asked for.</summary>
    private static void CheckCounts(CheckContext context, FindingSink findings, string item, params ReadOnlySpan<Column> counts)
    {
        int at = Find(context, item);
        if (at < 0 || !context.Rows(table)[at][table.Final].IsNumber || context.Rows(table)[at][table.Final].Value == 0)
            return;
        List<CellRef>? cells = null;
        foreach (var count in counts)
            if (IsCounted(context, at, item, count))
                findings.Agrees();
            else
                (cells ??= []).Add(new(table, at, count));
        if (cells is null)
            return;
        string names = string.Join('、', cells.Select(cell => cell.Column.Name));
        findings.Add(Outcome.Missing,
            new($"三公经费“{item}”有支出 {Say.Figure(context.Rows(table)[at][table.Final])}，没有写出{names}", $"three_public “{item}” spent {Say.Figure(context.Rows(table)[at][table.Final])} and does not print {string.Join(", ", cells.Select(cell => cell.Column.Id))}"),
            "", "", [.. cells]);
    }

    /// <summary>In its own row or, for receptions, in the rows that divide it.</summary>
    private static bool IsCounted(CheckContext context, int row, string item, Column count)
    {
        if (!context.Rows(table)[row][count].IsBlank)
            return true;
        foreach (ref readonly var other in context.Rows(table))
            if (item == "公务接待费" && other.Text(table.Item) is "国内公务接待" or "外事接待" && !other[count].IsBlank)
                return true;
        return false;
    }

    private static int Find(CheckContext context, string item)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Item) == item && !rows[i][table.Final].IsBlank)
                return i;
        return -1;
    }

    private static CellRef CellOfTotal(CheckContext context)
    {
        int at = Find(context, "公务用车购置及运行维护费");
        return new(table, Math.Max(at, 0), table.Item);
    }
}

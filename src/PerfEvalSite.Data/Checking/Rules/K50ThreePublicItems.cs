using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K50ThreePublicItems : Rule
{
    private static readonly ThreePublicTable table = Catalogue.ThreePublic;
    private static readonly string[] items = ["因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"];

    private static readonly (string Item, Column Count)[] countsOf =
        [
            ("因公出国（境）费", table.Groups), ("因公出国（境）费", table.Persons), ("公务用车购置费", table.Bought),
            ("公务用车运行维护费", table.Held), ("公务接待费", table.Batches), ("公务接待费", table.Visitors),
        ];

    public K50ThreePublicItems() : base("K50",
        new("“三公”经费的出国、购车、用车、接待逐项写出，没有发生的写 0；有支出的写出团组、车辆和批次", "Each of the three public expenses is written out, 0 where there was none, and with its counts where there was some"),
        new("部门决算公开情况检查表：购置费与运行维护费合并表述的不算公开了购置费", "Inspection sheet for final accounts: purchase and running of vehicles are disclosed apart"))
    {
        NeedsTheWhole = true;
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
        Finds(Outcome.Missing, "三公经费有支出而没有写出实物量：公务接待费（批次、接待人次）", """
            三公经费
            项目,决算数,批次,接待人次
            因公出国（境）费,0,,
            公务用车购置费,0,,
            公务用车运行维护费,0,,
            公务接待费,1.68,,
            """);
        Holds("""
            三公经费
            项目,决算数
            因公出国（境）费,0
            公务用车购置费,0
            公务用车运行维护费,3.20
            公务接待费,1.68

            正文
            栏目,序号,正文
            说明,1,年末公务用车保有量为 2 辆。国内公务接待 18 批次、178 人次。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        string missing = "";
        bool isWhole = AddsUp(context);
        foreach (string item in items)
            if (Find(context, item) >= 0 || (isWhole && HasRow(context, item)) || IsToldOf(context, item))
                findings.Agrees();
            else
                missing += missing.Length == 0 ? item : "、" + item;
        if (missing.Length > 0)
            findings.Add(Outcome.Missing, new($"三公经费没有逐项写出：{missing}", $"three_public does not write out: {missing}"), "", "", CellOfTotal(context));
        CheckCounts(context, findings);
    }

    /// <summary>Where nothing was spent, whether the zero counts are written out differs by place and is not asked for.</summary>
    private static void CheckCounts(CheckContext context, FindingSink findings)
    {
        List<CellRef>? cells = null;
        foreach (var (item, count) in countsOf)
        {
            int at = Find(context, item);
            if (at < 0 || !context.Rows(table)[at][table.Final].IsNumber || context.Rows(table)[at][table.Final].Value == 0)
                continue;
            if (IsCounted(context, at, item, count))
                findings.Agrees();
            else
                (cells ??= []).Add(new(table, at, count));
        }
        if (cells is null)
            return;
        string missing = string.Join('、', cells.GroupBy(cell => cell.Row).Select(row => $"{context.Rows(table)[row.Key].Text(table.Item)}（{string.Join('、', row.Select(cell => cell.Column.Name))}）"));
        findings.Add(Outcome.Missing, new($"三公经费有支出而没有写出实物量：{missing}", $"three_public spent and does not print what for: {missing}"), "", "", [.. cells]);
    }

    /// <summary>In its own row, for receptions in the rows that divide it, or in the words of the text.</summary>
    private static bool IsCounted(CheckContext context, int row, string item, Column count)
    {
        if (!context.Rows(table)[row][count].IsBlank)
            return true;
        foreach (ref readonly var other in context.Rows(table))
            if (item == "公务接待费" && other.Text(table.Item) is "国内公务接待" or "外事接待" && !other[count].IsBlank)
                return true;
        return CountsInTexts.Tell(context, count);
    }

    /// <summary>What is printed comes to the total: a line of the form that is left blank is nil.</summary>
    private static bool AddsUp(CheckContext context)
    {
        var rows = new ThreePublicRows(context);
        var amount = Amount(context);
        if (rows.Total < 0 || !context.Rows(table)[rows.Total][amount].IsNumber)
            return false;
        var sum = new Sum();
        bool hasVehicles = rows.Vehicles >= 0 && context.Rows(table)[rows.Vehicles][amount].IsNumber;
        foreach (int row in hasVehicles ? (ReadOnlySpan<int>)[rows.Abroad, rows.Vehicles, rows.Reception] : [rows.Abroad, rows.Purchase, rows.Running, rows.Reception])
            if (row >= 0)
                sum.Add(context.Rows(table)[row][amount]);
        return sum.HasAddends && sum.Difference(context.Rows(table)[rows.Total][amount]) == 0 && !(hasVehicles && context.Rows(table)[rows.Vehicles][amount].Value != 0);
    }

    private static bool HasRow(CheckContext context, string item)
    {
        foreach (ref readonly var row in context.Rows(table))
            if (row.Text(table.Item) == item)
                return true;
        return false;
    }

    /// <summary>The text writes the item out: 公务用车购置费0万元, or says that there was none.</summary>
    private static bool IsToldOf(CheckContext context, string item)
    {
        foreach (var said in context.Texts.Statements)
            if (said.Role is Role.Final or Role.Budget or Role.Initial && said.Figure.Unit?.Dimension == Dimension.Money && said.Subject is ThreePublicSubject subject && subject.IsOnly(item))
                return true;
        foreach (var denial in context.Texts.Denials)
            if (denial.Subject is ThreePublicSubject subject && subject.IsOnly(item))
                return true;
        return false;
    }

    private static Column Amount(CheckContext context) => context.Disclosure.Kind.Id == "budget" ? table.Budget : table.Final;

    private static int Find(CheckContext context, string item)
    {
        var rows = context.Rows(table);
        // A budget writes out what is planned.
        var amount = Amount(context);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Item) == item && !rows[i][amount].IsBlank)
                return i;
        return -1;
    }

    private static CellRef CellOfTotal(CheckContext context)
    {
        int at = Find(context, "公务用车购置及运行维护费");
        return new(table, Math.Max(at, 0), table.Item);
    }
}

using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K50WrittenOut : Rule
{
    private static readonly ThreePublicTable table = Catalogue.ThreePublic;

    public K50WrittenOut() : base("K50",
        new("三公经费逐项写明金额，公务用车分列购置费和运行维护费；团组、人次、辆数、批次写明，没有发生的写 0",
            "Every item of the three public expenses prints its amount, vehicles divided into purchase and running cost, and its counts, 0 where there was none"),
        new("部门决算公开检查：“三公”经费应公开公务用车购置费、运行维护费及实物量", "Inspections of disclosures: vehicles divided and the counts published"))
    {
        Covers = ["K51"];
        Needs = [table];
        Holds("""
            三公经费
            项目,决算数,团组数,出国人次,购置辆数,保有量,批次,接待人次
            因公出国（境）费,0,0,0,,,,
            公务用车购置费,0,,,0,,,
            公务用车运行维护费,7,,,,3,,
            公务接待费,1.68,,,,,18,178
            """);
        Finds(Outcome.Missing, "三公经费“公务用车购置及运行维护费”的决算数为 7 万元，购置费、运行维护费没有分列", """
            三公经费
            项目,决算数,团组数,出国人次,购置辆数,保有量,批次,接待人次
            因公出国（境）费,0,0,0,,,,
            公务用车购置及运行维护费,7,,,0,3,,
            公务接待费,1.68,,,,,18,178
            """);
        Finds(Outcome.Missing, "三公经费没有写明因公出国（境）费", """
            三公经费
            项目,决算数,购置辆数,保有量,批次,接待人次
            公务用车购置费,0,0,,,
            公务用车运行维护费,7,,3,,
            公务接待费,1.68,,,18,178
            """);
        Finds(Outcome.Missing, "三公经费“公务接待费”的决算数为 1.68 万元，没有写明批次", """
            三公经费
            项目,决算数,团组数,出国人次,购置辆数,保有量,接待人次
            因公出国（境）费,0,0,0,,,
            公务用车购置费,0,,,0,,
            公务用车运行维护费,7,,,,3,
            公务接待费,1.68,,,,,178
            """);
        Finds(Outcome.NeedsReason, "三公经费“因公出国（境）费”的决算数为 0 万元，没有写明团组数、出国人次；没有发生的宜写 0", """
            三公经费
            项目,决算数,购置辆数,保有量,批次,接待人次
            因公出国（境）费,0,,,,
            公务用车购置费,0,0,,,
            公务用车运行维护费,7,,3,,
            公务接待费,1.68,,,18,178
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = new ThreePublicRows(context);
        CheckItem(context, findings, rows.Abroad, "abroad");
        CheckItem(context, findings, rows.Reception >= 0 ? rows.Reception : rows.Domestic, "reception");
        CheckVehicles(context, findings, rows);
        CheckCounts(context, findings, rows.Abroad, [rows.Abroad], table.Groups, table.Persons);
        CheckCounts(context, findings, rows.Reception >= 0 ? rows.Reception : rows.Domestic, [rows.Reception, rows.Domestic], table.Batches, table.Visitors);
        ReadOnlySpan<int> vehicles = [rows.Purchase, rows.Running, rows.Vehicles];
        CheckCounts(context, findings, rows.Purchase, vehicles, table.Bought);
        CheckCounts(context, findings, rows.Running, vehicles, table.Held);
        if (rows.Purchase < 0 && rows.Running < 0)
            CheckCounts(context, findings, rows.Vehicles, vehicles, table.Bought, table.Held);
    }

    private static void CheckItem(CheckContext context, FindingSink findings, int row, string id)
    {
        if (row >= 0 && !context.Rows(table)[row][table.Final].IsBlank)
        {
            findings.Agrees();
            return;
        }
        var choice = table.Item.ChoiceOf(id)!;
        ReadOnlySpan<CellRef> cells = row >= 0 ? [new(table, row, table.Final)] : [];
        findings.Add(Outcome.Missing, new($"三公经费没有写明{choice.Name}", $"{table.FileName} does not print {choice.Id}"), "", "", cells);
    }

    private static void CheckVehicles(CheckContext context, FindingSink findings, in ThreePublicRows rows)
    {
        if (rows.Purchase >= 0 && rows.Running >= 0)
        {
            findings.Agrees();
            return;
        }
        if (rows.Vehicles < 0)
        {
            if (rows.Purchase < 0)
                CheckItem(context, findings, -1, "vehicle-purchase");
            if (rows.Running < 0)
                CheckItem(context, findings, -1, "vehicle-running");
            return;
        }
        var merged = new CellRef(table, rows.Vehicles, table.Final);
        string amount = Say.Figure(context.Figure(merged));
        findings.Add(Outcome.Missing,
            new($"{RowNames.Cell(context, merged)}为 {amount}，购置费、运行维护费没有分列", $"{Messages.English(context, merged)} is {amount}; purchase and running cost are not divided"), "", "", merged);
    }

    /// <param name="rows">Where the counts may stand.</param>
    private static void CheckCounts(CheckContext context, FindingSink findings, int item, ReadOnlySpan<int> rows, params ReadOnlySpan<Column> counts)
    {
        if (item < 0 || !context.Rows(table)[item][table.Final].IsNumber)
            return;
        List<Column>? missing = null;
        foreach (var count in counts)
            if (!IsPrinted(context, rows, count))
                (missing ??= []).Add(count);
        if (missing is null)
        {
            findings.Agrees();
            return;
        }
        var amount = new CellRef(table, item, table.Final);
        bool isZero = context.Figure(amount).Value == 0;
        var cells = new List<CellRef>();
        foreach (var column in missing)
            cells.Add(new(table, item, column));
        // Local practice differs on counts of what did not happen.
        findings.Add(isZero ? Outcome.NeedsReason : Outcome.Missing,
            new($"{RowNames.Cell(context, amount)}为 {Say.Figure(context.Figure(amount))}，没有写明{string.Join('、', missing.ConvertAll(column => column.Name))}" + (isZero ? "；没有发生的宜写 0" : ""),
                $"{Messages.English(context, amount)} is {Say.Figure(context.Figure(amount))}; {string.Join(", ", missing.ConvertAll(column => column.Id))} not printed"),
            "", "", [.. cells]);
    }

    private static bool IsPrinted(CheckContext context, ReadOnlySpan<int> rows, Column count)
    {
        foreach (int row in rows)
            if (row >= 0 && !context.Rows(table)[row][count].IsBlank)
                return true;
        return false;
    }
}

using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class S04Receptions : Rule
{
    private static readonly ThreePublicTable table = Catalogue.ThreePublic;

    public S04Receptions() : base("S04",
        new("公务接待的批次和人次等于国内公务接待与外事接待之和", "Receptions are those of domestic and of foreign guests, in batches and in visitors"),
        new("部门决算公开情况说明：公务接待的批次、人次，其中外事接待的批次、人次", "Explanation of final accounts: batches and visitors, foreign ones among them"))
    {
        Needs = [table];
        Holds("""
            三公经费
            项目,决算数,批次,接待人次
            公务接待费,2.68,20,200
            国内公务接待,1.68,18,178
            外事接待,1.00,2,22
            """);
        Finds(Outcome.Contradiction, "三公经费“公务接待费”的批次为 21，国内公务接待 18 与外事接待 2 之和为 20", """
            三公经费
            项目,决算数,批次,接待人次
            公务接待费,2.68,21,200
            国内公务接待,1.68,18,178
            外事接待,1.00,2,22
            """);
        Finds(Outcome.Contradiction, "三公经费“国内公务接待”的接待人次为 210，大于公务接待费的 200", """
            三公经费
            项目,决算数,批次,接待人次
            公务接待费,2.68,20,200
            国内公务接待,1.68,18,210
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = new ThreePublicRows(context);
        if (rows.Reception < 0)
            return;
        foreach (var column in (ReadOnlySpan<Column>)[table.Batches, table.Visitors])
        {
            var total = new CellRef(table, rows.Reception, column);
            if (!context.Figure(total).IsNumber)
                continue;
            var domestic = Printed(context, rows.Domestic, column);
            var foreign = Printed(context, rows.Foreign, column);
            if (domestic is { } a && foreign is { } b)
                CompareSum(context, findings, total, a, b);
            else if ((domestic ?? foreign) is { } part)
                CompareWhole(context, findings, total, part);
        }
    }

    private static CellRef? Printed(CheckContext context, int row, Column column) =>
        row >= 0 && context.Rows(table)[row][column].IsNumber ? new(table, row, column) : null;

    private static void CompareSum(CheckContext context, FindingSink findings, CellRef total, CellRef domestic, CellRef foreign)
    {
        decimal stated = context.Figure(total).InBase, sum = context.Figure(domestic).InBase + context.Figure(foreign).InBase;
        // The column of the form is headed 国内公务接待批次, and some print just that beside the total amount.
        if (stated == sum || stated == context.Figure(domestic).InBase)
            findings.Agrees();
        else
            findings.AddEquation(Outcome.Contradiction,
                new($"{RowNames.Cell(context, total)}为 {Say.Figure(context.Figure(total))}，国内公务接待 {Say.Figure(context.Figure(domestic))} 与外事接待 {Say.Figure(context.Figure(foreign))} 之和为 {Say.Amount(sum, context.Figure(total).Unit)}",
                    $"{Messages.English(context, total)} is {Say.Figure(context.Figure(total))}; domestic {Say.Figure(context.Figure(domestic))} and foreign {Say.Figure(context.Figure(foreign))} make {Say.Amount(sum, context.Figure(total).Unit)}"),
                Say.Figure(context.Figure(total)), Say.Amount(sum, context.Figure(total).Unit), stated - sum, 1, total, domestic, foreign);
    }

    private static void CompareWhole(CheckContext context, FindingSink findings, CellRef total, CellRef part)
    {
        ref readonly var whole = ref context.Figure(total);
        ref readonly var of = ref context.Figure(part);
        if (of.InBase <= whole.InBase)
            findings.Agrees();
        else
            findings.Add(Outcome.Contradiction,
                new($"{RowNames.Cell(context, part)}为 {Say.Figure(of)}，大于公务接待费的 {Say.Figure(whole)}", $"{Messages.English(context, part)} is {Say.Figure(of)}, more than {Say.Figure(whole)} in all"),
                Say.Figure(of), "≤" + Say.Figure(whole), part, total);
    }
}

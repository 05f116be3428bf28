using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class S02UnitCosts : Rule
{
    /// <summary>
    /// Wide enough that an ordinary agency is never asked: in 元 for each person received and for each vehicle in a year. No
    /// regulation sets them; they catch an amount in the wrong unit or a count of the wrong thing.
    /// </summary>
    private const decimal LeastReception = 5, MostReception = 1_000, LeastVehicle = 1_000, MostVehicle = 200_000;

    private static readonly ThreePublicTable table = Catalogue.ThreePublic;

    public S02UnitCosts() : base("S02",
        new("人均接待费和单车运行费在常见范围之内", "The cost of a reception a head and of a vehicle a year is within the usual range"),
        new("常见范围为人均 5 元至 1000 元、单车每年 1000 元至 20 万元；仅作提示，不是标准", "Usual ranges, a hint and no standard"))
    {
        Needs = [table];
        Holds("""
            三公经费
            项目,决算数,保有量,批次,接待人次
            公务用车运行维护费,6,2,,
            公务接待费,1.68,,18,178
            """);
        Finds(Outcome.NeedsReason, "三公经费“公务接待费”的决算数为 1.68 万元，接待人次为 3，平均 5600 元，超出常见范围", """
            三公经费
            项目,决算数,批次,接待人次
            公务接待费,1.68,1,3
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            switch (rows[i].Text(table.Item))
            {
                case "公务接待费" or "国内公务接待" or "外事接待":
                    Compare(context, findings, i, table.Visitors, LeastReception, MostReception);
                    break;
                case "公务用车运行维护费":
                    Compare(context, findings, i, table.Held, LeastVehicle, MostVehicle);
                    break;
            }
    }

    private static void Compare(CheckContext context, FindingSink findings, int row, Column count, decimal least, decimal most)
    {
        ref readonly var at = ref context.Rows(table)[row];
        if (!at[table.Final].IsNumber || !at[count].IsNumber || at[count].Value <= 0 || at[table.Final].Value <= 0)
            return;
        decimal each = at[table.Final].InBase / at[count].InBase;
        if (each >= least && each <= most)
        {
            findings.Agrees();
            return;
        }
        var cell = new CellRef(table, row, table.Final);
        string mean = Say.Amount(Math.Round(each, 0), Units.Yuan);
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, cell)}为 {Say.Figure(at[table.Final])}，{count.Name}为 {Say.Figure(at[count])}，平均 {mean}，超出常见范围", $"{Messages.English(context, cell)} is {Say.Figure(at[table.Final])} and {count.Id} {Say.Figure(at[count])}: {mean} each, beyond the usual range"),
            mean, $"{Say.Number(least)}—{Say.Number(most)} 元", cell, new(table, row, count));
    }
}

using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class S01CountsAndAmounts : Rule
{
    private static readonly ThreePublicTable table = Catalogue.ThreePublic;

    private static readonly (string Item, Column Count)[] pairs =
        [
            ("因公出国（境）费", table.Groups), ("因公出国（境）费", table.Persons), ("公务用车购置费", table.Bought),
            ("公务接待费", table.Batches), ("公务接待费", table.Visitors), ("国内公务接待", table.Batches), ("外事接待", table.Batches),
        ];

    public S01CountsAndAmounts() : base("S01",
        new("“三公”经费有支出就有团组、车辆、批次，没有支出就没有；人次不少于批次", "Where the three public expenses spent money there are groups, vehicles, receptions, and none where they did not"),
        new("《党政机关厉行节约反对浪费条例》和“三公”经费公开口径", "How the three public expenses are disclosed"))
    {
        Needs = [table];
        Holds("""
            三公经费
            项目,决算数,批次,接待人次
            公务接待费,1.68,18,178
            """);
        Finds(Outcome.Contradiction, "三公经费“公务接待费”的决算数为 0 万元，批次为 18", """
            三公经费
            项目,决算数,批次
            公务接待费,0,18
            """);
        Finds(Outcome.NeedsReason, "三公经费“公务接待费”的决算数为 1.68 万元，批次为 0", """
            三公经费
            项目,决算数,批次
            公务接待费,1.68,0
            """);
        Finds(Outcome.Contradiction, "三公经费“公务接待费”的接待人次为 12，少于批次 18", """
            三公经费
            项目,决算数,批次,接待人次
            公务接待费,1.68,18,12
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            foreach (var (item, count) in pairs)
                if (rows[i].Text(table.Item) == item && rows[i][table.Final].IsNumber && rows[i][count].IsNumber)
                    Compare(context, findings, i, count);
            AtLeast(context, findings, i, table.Visitors, table.Batches);
            AtLeast(context, findings, i, table.Persons, table.Groups);
        }
    }

    private static void Compare(CheckContext context, FindingSink findings, int row, Column count)
    {
        ref readonly var at = ref context.Rows(table)[row];
        bool spent = at[table.Final].Value != 0, counted = at[count].Value != 0;
        if (spent == counted)
        {
            findings.Agrees();
            return;
        }
        var cell = new CellRef(table, row, table.Final);
        // Money may follow what happened in another year; something that happened without any money contradicts the table.
        decimal amount = at[table.Final].InBase;
        findings.AddDerived(spent ? Outcome.NeedsReason : Outcome.Contradiction,
            new($"{RowNames.Cell(context, cell)}为 {Say.Figure(at[table.Final])}，{count.Name}为 {Say.Figure(at[count])}", $"{Messages.English(context, cell)} is {Say.Figure(at[table.Final])}, {count.Id} is {Say.Figure(at[count])}"),
            Say.Figure(at[table.Final]), Say.Figure(at[count]), (changed, change) => changed == cell && (amount + change != 0) == counted, cell, new(table, row, count));
    }

    private static void AtLeast(CheckContext context, FindingSink findings, int row, Column many, Column few)
    {
        ref readonly var at = ref context.Rows(table)[row];
        if (!at[many].IsNumber || !at[few].IsNumber)
            return;
        var cell = new CellRef(table, row, many);
        if (at[many].Value >= at[few].Value)
            findings.Agrees();
        else
            findings.Add(Outcome.Contradiction,
                new($"{RowNames.Cell(context, cell)}为 {Say.Figure(at[many])}，少于{few.Name} {Say.Figure(at[few])}", $"{Messages.English(context, cell)} is {Say.Figure(at[many])}, less than {few.Id} {Say.Figure(at[few])}"),
                Say.Figure(at[many]), "≥" + Say.Figure(at[few]), cell, new(table, row, few));
    }
}

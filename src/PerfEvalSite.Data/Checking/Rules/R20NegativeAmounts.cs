using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R20NegativeAmounts : Rule
{
    /// <summary>Balances, carry-overs and adjustments may be negative, so that they are not among these; counts of every table are.</summary>
    private static readonly ulong[] amounts = AmountsAndCounts();

    /// <summary>Lines that take something back, or hold what is left.</summary>
    private static readonly string[] maybeNegative = ["结余", "结转", "调整", "调剂", "冲减", "冲销", "收回", "退回", "核减", "弥补", "分配"];

    public R20NegativeAmounts() : base("R20",
        new("预算、收入、支出、“三公”经费和各种个数不为负", "Budgets, income, spending, the three public expenses and counts are not negative"),
        new("结转结余、调整数可以为负；预算数、执行数和个数为负，多为误录或冲减", "Balances and adjustments may be negative; a negative budget, execution or count is mostly a slip or a reversal"))
    {
        Holds("""
            资金
            口径,年初预算,执行,结余
            项目,100,120,-20
            """);
        Finds(Outcome.NeedsReason, "资金“项目”的年初预算为 -3200 万元，预算、收支和个数一般不为负，请核实", """
            资金
            口径,年初预算,全年预算,执行
            项目,-3200,3200,3200
            """);
        Finds(Outcome.NeedsReason, "有 2 处数为负，预算、收支和个数一般不为负，请核实：资金“项目”的年初预算 -3200 万元、资金“项目”的执行 -1 万元", """
            资金
            口径,年初预算,全年预算,执行
            项目,-3200,3200,-1
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var table in Catalogue.OfDisclosure)
            if (amounts[table.Index] != 0 && context.Rows(table).Length > 0)
                CheckTable(context, findings, table);
    }

    /// <summary>A table without any counts as one comparison, not as one for each of its figures.</summary>
    private static void CheckTable(CheckContext context, FindingSink findings, Table table)
    {
        var rows = context.Rows(table);
        bool any = false, isCompared = false;
        Together? together = null;
        for (int i = 0; i < rows.Length; i++)
            foreach (var column in new ColumnBits(table, amounts[table.Index]))
            {
                ref readonly var figure = ref rows[i][column];
                if (!figure.IsNumber)
                    continue;
                isCompared = true;
                if (figure.Value >= 0 || MayBeNegative(context, table, i))
                    continue;
                any = true;
                var cell = new CellRef(table, i, column);
                findings.AddOneOf(together ??= InOne(context, table), Outcome.NeedsReason,
                    new($"{RowNames.Cell(context, cell)}为 {Say.Figure(figure)}，预算、收支和个数一般不为负，请核实", $"{Messages.English(context, cell)} is {Say.Figure(figure)}; budgets, amounts and counts are not usually negative"),
                    Say.Figure(figure), "≥0", null, cell);
            }
        if (isCompared && !any)
            findings.Agrees();
    }

    private static Together InOne(CheckContext context, Table table) => new(table, all => new(
        $"有 {all.Count} 处数为负，预算、收支和个数一般不为负，请核实：{string.Join('、', all.Select(finding => $"{RowNames.Cell(context, finding.Cells[0])} {finding.Stated}"))}",
        $"{all.Count} figures of {table.FileName} are negative: {string.Join(", ", all.Select(finding => $"{Messages.English(context, finding.Cells[0])} {finding.Stated}"))}"));

    private static bool MayBeNegative(CheckContext context, Table table, int row)
    {
        if (table == Catalogue.Accounts && context.Accounts.All[row].Kind is AccountKind.Opening or AccountKind.Closing or AccountKind.OpeningPart or AccountKind.ClosingPart or AccountKind.Distribution or AccountKind.SurplusUsed)
            return true;
        if (RowNames.NamingColumn(table, context.Rows(table)[row]) is { } naming)
        {
            string name = context.Rows(table)[row].Text(naming);
            foreach (string word in maybeNegative)
                if (name.Contains(word, StringComparison.Ordinal))
                    return true;
        }
        return false;
    }

    private static ulong[] AmountsAndCounts()
    {
        var bits = new ulong[Catalogue.OfDisclosure.Length];
        foreach (var table in Catalogue.OfDisclosure)
            bits[table.Index] = ColumnBits.Of(table.Columns.Where(column => column.Type == ColumnType.Count));
        Add(Catalogue.Funds, Catalogue.Funds.Initial, Catalogue.Funds.Adjusted, Catalogue.Funds.Received, Catalogue.Funds.Executed, Catalogue.Funds.PerHead);
        Add(Catalogue.Accounts, Catalogue.Accounts.Budget, Catalogue.Accounts.Final, Catalogue.Accounts.Prior);
        Add(Catalogue.IncomeByCode, [.. Catalogue.IncomeByCode.Columns.Where(column => column.Type == ColumnType.Money)]);
        var spending = Catalogue.SpendingByCode;
        Add(spending, spending.Income, spending.Total, spending.Basic, spending.Project, spending.ToSuperior, spending.Operating, spending.Subsidy);
        Add(Catalogue.ThreePublic, Catalogue.ThreePublic.Budget, Catalogue.ThreePublic.Final, Catalogue.ThreePublic.Prior);
        Add(Catalogue.OtherItems, Catalogue.OtherItems.Value, Catalogue.OtherItems.Prior);
        Add(Catalogue.Allocations, Catalogue.Allocations.Amount);
        Add(Catalogue.RegionResults, Catalogue.RegionResults.Received, Catalogue.RegionResults.Executed);
        Add(Catalogue.Organisation, Catalogue.Organisation.Value);
        return bits;

        void Add(Table table, params Column[] columns) => bits[table.Index] |= ColumnBits.Of(columns);
    }
}

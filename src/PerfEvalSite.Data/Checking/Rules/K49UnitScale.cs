using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K49UnitScale : Rule
{
    /// <summary>Two amounts of one row that are this many times apart: their digits nearly agree and the unit does not.</summary>
    private const decimal Least = 8_000, Most = 12_500;

    private static readonly (Table Table, Column[] Amounts)[] rowsOfAmounts =
        [
            (Catalogue.Funds, [Catalogue.Funds.Initial, Catalogue.Funds.Adjusted, Catalogue.Funds.Received, Catalogue.Funds.Executed]),
            (Catalogue.Accounts, [Catalogue.Accounts.Budget, Catalogue.Accounts.Final, Catalogue.Accounts.Prior]),
            (Catalogue.ThreePublic, [Catalogue.ThreePublic.Budget, Catalogue.ThreePublic.Final, Catalogue.ThreePublic.Prior]),
            (Catalogue.RegionResults, [Catalogue.RegionResults.Received, Catalogue.RegionResults.Executed]),
            (Catalogue.OtherItems, [Catalogue.OtherItems.Value, Catalogue.OtherItems.Prior]),
        ];

    public K49UnitScale() : base("K49",
        new("同一行的金额没有相差约一万倍，元与万元没有混用", "Amounts of one row are not ten thousand times apart; 元 and 万元 are not mixed up"),
        new("决算和预算表单位为万元或元，同一文件应一致", "Tables are in 万元 or 元, one of them throughout"))
    {
        Holds("""
            资金
            口径,全年预算,执行
            项目,617.57,614.49
            """);
        Finds(Outcome.NeedsReason, "资金“项目”的全年预算为 617.57 万元，执行为 6144900 万元，相差约一万倍，单位元与万元可能混用", """
            资金
            口径,全年预算,执行,差异原因
            项目,617.57,6144900,单位
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var (table, amounts) in rowsOfAmounts)
            for (int i = 0; i < context.Rows(table).Length; i++)
                CheckRow(context, findings, table, i, amounts);
    }

    private static void CheckRow(CheckContext context, FindingSink findings, Table table, int row, Column[] amounts)
    {
        ref readonly var at = ref context.Rows(table)[row];
        for (int i = 0; i < amounts.Length; i++)
        {
            ref readonly var a = ref at[amounts[i]];
            if (!IsAmount(a))
                continue;
            decimal first = a.InBase;
            for (int j = i + 1; j < amounts.Length; j++)
            {
                ref readonly var b = ref at[amounts[j]];
                if (!IsAmount(b))
                    continue;
                decimal second = b.InBase;
                if (first == second || !(first > second ? IsTenThousandTimes(first, second) : IsTenThousandTimes(second, first)))
                {
                    findings.Agrees();
                    continue;
                }
                var cell = new CellRef(table, row, amounts[i]);
                findings.Add(Outcome.NeedsReason,
                    new($"{RowNames.Cell(context, cell)}为 {Say.Figure(a)}，{amounts[j].Name}为 {Say.Figure(b)}，相差约一万倍，单位元与万元可能混用",
                        $"{Messages.English(context, cell)} is {Say.Figure(a)}, {amounts[j].Id} {Say.Figure(b)}: about ten thousand times apart; 元 and 万元 may be mixed up"),
                    Say.Figure(a), Say.Figure(b), cell, cell with { Column = amounts[j] });
                return;
            }
        }
    }

    private static bool IsAmount(in Figure figure) => figure.IsNumber && figure.Value > 0 && figure.Unit?.Dimension == Dimension.Money;

    private static bool IsTenThousandTimes(decimal large, decimal small) => large > small * Least && large < small * Most;
}

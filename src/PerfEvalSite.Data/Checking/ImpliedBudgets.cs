using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// 三公经费 prints what was spent and how much of the budget that is, and no budgets: then each line implies one, and those of
/// the parts come to that of the total. Rates are coarse, so that each is a span and only spans apart are told.
/// </summary>
internal static class ImpliedBudgets
{
    private static readonly ThreePublicTable table = Catalogue.ThreePublic;

    public static void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        if (rows.Length < 2)
            return;
        var lines = new ThreePublicRows(context);
        if (lines.Total is not (>= 0 and var total) || Of(rows[total]) is not { } whole || rows[total][table.Budget].IsNumber)
            return;
        decimal least = 0, most = 0;
        var cells = new List<CellRef> { new(table, total, table.Completion) };
        foreach (int row in lines.Vehicles < 0 ? (ReadOnlySpan<int>)[lines.Abroad, lines.Purchase, lines.Running, lines.Reception] : [lines.Abroad, lines.Vehicles, lines.Reception])
        {
            if (row < 0 || Of(rows[row]) is not { } part)
                return;
            least += part.Least;
            most += part.Most;
            if (rows[row][table.Completion].IsNumber)
                cells.Add(new(table, row, table.Completion));
        }
        if (least <= whole.Most && whole.Least <= most)
        {
            findings.Agrees();
            return;
        }
        var unit = rows[total][table.Final].Unit;
        string stated = Say.Amount(Rounded((whole.Least + whole.Most) / 2, unit), unit), computed = Say.Amount(Rounded((least + most) / 2, unit), unit);
        findings.Add(Outcome.NeedsReason,
            new($"三公经费没有印出预算数；按完成预算推算，合计的预算约为 {stated}，各项的预算之和约为 {computed}", $"three_public prints no budgets; the rates imply about {stated} for the total and {computed} for its parts"),
            stated, computed, [.. cells]);
    }

    /// <summary>The budget of a line, or the span in which it must lie; null where nothing tells.</summary>
    private static (decimal Least, decimal Most)? Of(in Row row)
    {
        if (row[table.Budget].Kind == FigureKind.NotApplicable && row[table.Final] is { IsNumber: true, Value: 0 })
            return (0, 0);
        if (row[table.Budget].IsNumber)
            return (row[table.Budget].InBase, row[table.Budget].InBase);
        ref readonly var rate = ref row[table.Completion];
        ref readonly var spent = ref row[table.Final];
        if (!rate.IsNumber || !spent.IsNumber || spent.Value <= 0)
            return null;
        decimal last = Rounding.LastPlace(rate), reach = Rounding.LastPlace(spent) / 2;
        return rate.InBase - last <= 0 ? null : ((spent.InBase - reach) / (rate.InBase + last) * 100, (spent.InBase + reach) / (rate.InBase - last) * 100);
    }

    private static decimal Rounded(decimal amount, Unit? unit) => Math.Round(amount / (unit?.Factor ?? 1), 2) * (unit?.Factor ?? 1);
}

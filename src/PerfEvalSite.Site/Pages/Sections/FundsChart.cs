using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>Execution rates: the printed one, else the one worked out, over the budget that it is a share of.</summary>
internal static class FundsChart
{
    private static readonly FundsTable T = Catalogue.Funds;

    public static Chart? Of(SectionInput input, string evaluation, List<int> which)
    {
        var rows = input[T].Span;
        var unit = ChartFigures.UnitOf(rows, which, T.Executed) ?? ChartFigures.UnitOf(rows, which, T.Initial);
        var bars = new List<ExecutionBar>(which.Count);
        bool any = false;
        foreach (int index in which)
        {
            ref readonly var row = ref rows[index];
            var rate = RateOf(row);
            any |= rate.Number is not null;
            var budget = PrintedRates.ExecutionBase(row) ?? T.Adjusted;
            bars.Add(new ExecutionBar(FundsSection.NameOf(input, row), ChartFigures.Of(row[budget], budget, unit), ChartFigures.Of(row[T.Executed], T.Executed, unit), rate));
        }
        return any
            ? new ExecutionChart(
                evaluation.Length > 0 ? "chart-funds-" + evaluation : "chart-funds",
                "预算执行率", ChartFigures.Describe("", bars.Count, i => (bars[i].Name, bars[i].Rate.Words)), unit?.Name ?? "", input.SourceLine, bars)
            : null;
    }

    private static ChartValue RateOf(in Row row)
    {
        ref readonly var printed = ref row[T.ExecutionRate];
        if (!printed.IsBlank)
            return ChartFigures.Of(printed, T.ExecutionRate, null);
        return ComputedRate.OfExecution(row) is { } rate ? new(rate.Value, rate.Text + "（计算）") : new(null, "未印");
    }
}

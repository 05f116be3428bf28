using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>Actual values against targets. Only targets that are a positive number and actual values in the same unit; words and dates are read in the table.</summary>
internal static class TargetsChart
{
    private static readonly IndicatorsTable T = Catalogue.Indicators;

    public static Chart? Of(SectionInput input, string set, string title, List<int> which)
    {
        var rows = input[T].Span;
        var bars = new List<TargetBar>(which.Count);
        foreach (int index in which)
        {
            ref readonly var row = ref rows[index];
            ref readonly var target = ref row[T.Target];
            ref readonly var actual = ref row[T.Actual];
            if (target.IsNumber && target.Value > 0 && actual.IsNumber && AreComparable(target.Unit, actual.Unit))
                bars.Add(new TargetBar(
                    IndicatorsSection.NameOf(row),
                    new ChartValue(target.Value, FigureText.WithUnit(target, T.Target)),
                    new ChartValue(target.Unit is { } unit ? actual.InBase / unit.Factor : actual.Value, FigureText.WithUnit(actual, T.Actual)),
                    BetterOf(row),
                    row.Text(T.Level1),
                    TargetResults.Of(row) switch { TargetResult.Met => true, TargetResult.Missed => false, _ => null }));
        }
        return bars.Count > 1
            ? new TargetChart("chart-targets-" + set, title.EndsWith("完成情况", StringComparison.Ordinal) ? title : title + "完成情况", ChartFigures.Describe("实际值和目标值：", bars.Count, i => (bars[i].Name, $"实际 {bars[i].Actual.Words}，目标 {bars[i].Target.Words}")), "", input.SourceLine, bars)
            : null;
    }

    private static bool AreComparable(Unit? a, Unit? b) =>
        a is null && b is null || a is not null && b is not null && a.Dimension == b.Dimension && (a.Dimension != Dimension.Count || a.Name == b.Name);

    private static Better BetterOf(in Row row) => T.Direction.ChoiceOf(row.Text(T.Direction))?.Id switch
    {
        "at-least" or "more-than" => Better.Higher,
        "at-most" or "less-than" => Better.Lower,
        "equal" => Better.Exactly,
        _ => row[T.Target].Comparator switch
        {
            Comparator.AtLeast or Comparator.MoreThan => Better.Higher,
            Comparator.AtMost or Comparator.LessThan => Better.Lower,
            Comparator.Equal => Better.Exactly,
            _ => Better.Unstated,
        },
    };
}

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Whether an actual value meets its target, by the direction that the row or the target prints.</summary>
internal static class Targets
{
    private static readonly IndicatorsTable table = Catalogue.Indicators;

    /// <summary>Null where it is a judgement (words, approximate figures) or cannot be told (units that do not compare).</summary>
    public static bool? IsMet(in Row row)
    {
        ref readonly var target = ref row[table.Target];
        ref readonly var actual = ref row[table.Actual];
        if (target.Kind == FigureKind.Date && actual.Kind == FigureKind.Date)
            return actual.Date!.First <= target.Date!.Last;
        if (target.Kind == FigureKind.Text && actual.Kind == FigureKind.Text)
            return target.Printed == actual.Printed ? true : null;
        if (!actual.IsNumber || actual.Approximate || target.Approximate || !Compares(target, actual))
            return null;
        if (target.Kind == FigureKind.Range)
            return actual.InBase >= target.InBase && actual.InBase <= target.Upper * (target.Unit?.Factor ?? 1);
        if (!target.IsNumber)
            return null;
        return DirectionOf(row) switch
        {
            Comparator.AtLeast => actual.InBase >= target.InBase,
            Comparator.AtMost => actual.InBase <= target.InBase,
            Comparator.MoreThan => actual.InBase > target.InBase,
            Comparator.LessThan => actual.InBase < target.InBase,
            Comparator.Equal => actual.InBase == target.InBase,
            _ => null,
        };
    }

    public static bool Compares(in Figure target, in Figure actual) =>
        target.Unit is null || actual.Unit is null ? target.Unit is null && actual.Unit is null : target.Unit.ComparesWith(actual.Unit);

    /// <summary>
    /// What the row's column 指标性质 says, else the target's own sign. A target without any is one to reach, unless less may be
    /// meant (cost, time): then None.
    /// </summary>
    public static Comparator DirectionOf(in Row row) => row.Text(table.Direction) switch
    {
        "≥" => Comparator.AtLeast,
        "≤" => Comparator.AtMost,
        "＝" => Comparator.Equal,
        "＞" => Comparator.MoreThan,
        "＜" => Comparator.LessThan,
        "定性" => Comparator.None,
        _ when row[table.Target].Comparator != Comparator.None => row[table.Target].Comparator,
        _ => row[table.Target].Unit?.Dimension == Dimension.Time || IsCost(row) ? Comparator.None : Comparator.AtLeast,
    };

    public static bool IsCost(in Row row) =>
        row.Text(table.Level1).Contains("成本", StringComparison.Ordinal) || row.Text(table.Level2).Contains("成本", StringComparison.Ordinal);
}

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Weights that say how much of the whole, and not how many 分: 40%, or 0.4 where all come to 1. No score is compared with them.</summary>
internal static class WeightShares
{
    /// <param name="weight">分值 of 指标 or 得分; of other tables only percent is a share.</param>
    public static bool IsShare(ReadOnlySpan<Row> rows, int index, Column weight)
    {
        ref readonly var one = ref rows[index][weight];
        if (one.Unit == Units.Percent)
            return true;
        if (one.Value is <= 0 or > 1 || weight != Catalogue.Indicators.Weight && weight != Catalogue.Scores.Weight)
            return false;
        var of = weight == Catalogue.Indicators.Weight ? Catalogue.Indicators.Set : Catalogue.Scores.Evaluation;
        decimal total = 0;
        foreach (ref readonly var row in rows)
            if (row[weight].IsNumber && row.Text(of) == rows[index].Text(of) && (weight != Catalogue.Scores.Weight || row.Text(Catalogue.Scores.IsTotal) != "是"))
                total += row[weight].Value;
        return total == 1;
    }

    /// <summary>100%, or parts that come to 1: the whole, whatever the full mark is.</summary>
    public static bool AreWhole(in Sum sum) => sum.Blanks == 0 && (sum.Unit == Units.Percent ? sum.Total == 100 : sum is { Total: 1, Addends: > 1 });

    /// <summary>A weight that is itself less than such a whole, printed in the same way.</summary>
    public static bool IsPart(in Figure weight) => weight.Unit == Units.Percent ? weight.Value < 100 : weight.Value < 1;
}

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>What became of a target.</summary>
public enum TargetResult : byte
{
    /// <summary>未判断: no target, no actual value, words, or nothing says which side of the target is the good one.</summary>
    NotJudged,

    Met,

    Missed,
}

/// <summary>How many targets of a disclosure were met, missed, and could not be judged; rows without a target are in none of them.</summary>
/// <param name="Sets">How many sets of indicators print targets: the same target may stand in several.</param>
public readonly record struct TargetCounts(int Met, int Missed, int NotJudged, int Sets)
{
    public int Judged => Met + Missed;

    public int All => Judged + NotJudged;
}

/// <summary>Judges targets for the reader by the same reading as the checks, and as carefully: no target is called missed on a guess.</summary>
public static class TargetResults
{
    private static readonly IndicatorsTable table = Catalogue.Indicators;

    public static TargetResult Of(in Row row)
    {
        if (!IsTarget(row) || row[table.Actual].IsEmpty)
            return TargetResult.NotJudged;
        return Targets.IsMet(row) switch
        {
            true => TargetResult.Met,
            false when !Targets.HasInheritedPercent(row) && row[table.Mark].IsBlank => TargetResult.Missed,
            _ => TargetResult.NotJudged,
        };
    }

    public static TargetCounts Count(Disclosure disclosure)
    {
        int met = 0, missed = 0, notJudged = 0;
        var sets = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var row in disclosure[table].Span)
        {
            if (!IsTarget(row))
                continue;
            sets.Add(row.Text(table.Set));
            switch (Of(row))
            {
                case TargetResult.Met: met++; break;
                case TargetResult.Missed: missed++; break;
                default: notJudged++; break;
            }
        }
        return new(met, missed, notJudged, sets.Count);
    }

    private static bool IsTarget(in Row row) => !row[table.Target].IsEmpty && !FormRows.IsUnused(row);
}

using System.Globalization;

namespace PerfEvalSite.Site.Charts;

/// <summary>
/// Bands of one round width from the lowest value to the highest, at most ten, for a <see cref="DistributionChart"/>. A value
/// on a border belongs to the band above it, the highest value to the last band.
/// </summary>
internal static class RoundBands
{
    private const int MostBands = 10;

    /// <param name="sorted">Ascending, at least one.</param>
    public static List<ScoreBand> Of(decimal[] sorted)
    {
        decimal step = StepOf(sorted[^1] - sorted[0]);
        while (Last(step) - First(step) > MostBands)
            step = Wider(step);
        decimal first = First(step);
        var counts = new int[(int)(Last(step) - first)];
        foreach (decimal value in sorted)
            counts[Math.Min((int)(decimal.Floor(value / step) - first), counts.Length - 1)]++;
        var bands = new List<ScoreBand>(counts.Length);
        for (int i = 0; i < counts.Length; i++)
            bands.Add(new ScoreBand($"{Text((first + i) * step)}–{Text((first + i + 1) * step)}", counts[i], counts[i].ToString(CultureInfo.InvariantCulture)));
        return bands;

        decimal First(decimal width) => decimal.Floor(sorted[0] / width);
        decimal Last(decimal width) => Math.Max(decimal.Ceiling(sorted[^1] / width), First(width) + 1);
    }

    /// <summary>The narrowest width of 1, 2 or 5 times a power of ten with which ten bands could hold the spread.</summary>
    private static decimal StepOf(decimal spread)
    {
        decimal step = 0.01m;
        while (step * MostBands < spread)
            step = Wider(step);
        return step;
    }

    /// <summary>1, 2, 5, 10, 20 …</summary>
    private static decimal Wider(decimal step)
    {
        decimal leading = step;
        while (leading >= 10)
            leading /= 10;
        while (leading < 1)
            leading *= 10;
        return leading == 2 ? step / 2 * 5 : step * 2;
    }

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

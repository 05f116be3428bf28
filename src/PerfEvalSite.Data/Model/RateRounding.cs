using System.Globalization;

namespace PerfEvalSite.Data.Model;

/// <summary>
/// Rounds a rate that is worked out, in percent, and never onto a number that means something and that it is not: 99.9999 is not all, 0.001 is not
/// nothing, and 59.996 does not pass. Such a rate keeps as many decimals as it takes to tell.
/// </summary>
public static class RateRounding
{
    private const int MostDecimals = 20;

    /// <summary>Nothing, the usual borders of the grades, all.</summary>
    public static bool IsThreshold(decimal percent) => percent is 0 or 60 or 80 or 90 or 100;

    public static decimal Round(decimal exact, int decimals)
    {
        while (true)
        {
            decimal rounded = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
            if (rounded == exact || decimals >= MostDecimals || !IsThreshold(rounded))
                return rounded;
            decimals++;
        }
    }

    /// <summary>With its percent sign, and at least so many decimals.</summary>
    public static string Text(decimal rounded, int decimals) => rounded.ToString("F" + Math.Max(decimals, (int)rounded.Scale), CultureInfo.InvariantCulture) + "%";
}

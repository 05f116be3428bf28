using System.Globalization;

namespace PerfEvalSite.Site.Charts;

/// <summary>2020年. Those of a lifetime are made once: every list and every chart over years is full of them.</summary>
internal static class YearName
{
    private const int First = 1980;

    private static readonly string[] names = [.. Enumerable.Range(First, 120).Select(Make)];

    public static string Of(int year) => year >= First && year - First < names.Length ? names[year - First] : Make(year);

    private static string Make(int year) => year.ToString(CultureInfo.InvariantCulture) + "年";
}

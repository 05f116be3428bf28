using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Indicators of two sets whose names differ by one character that one of them lacks, and that print the same actual value: one of the names is a slip.</summary>
internal static class NearNames
{
    private const int ShortestName = 6;

    private static readonly IndicatorsTable table = Catalogue.Indicators;

    public static bool Are(in Row one, in Row other, string name, string otherName) =>
        one.Text(table.Actual) is { Length: > 0 } actual && actual == other.Text(table.Actual)
        && (name.Length < otherName.Length ? LacksOne(name, otherName) : LacksOne(otherName, name));

    private static bool LacksOne(string shorter, string longer)
    {
        if (shorter.Length + 1 != longer.Length || shorter.Length < ShortestName)
            return false;
        int same = shorter.AsSpan().CommonPrefixLength(longer);
        return shorter.AsSpan(same).SequenceEqual(longer.AsSpan(same + 1));
    }
}

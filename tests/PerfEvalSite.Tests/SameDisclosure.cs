using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests;

/// <summary>Whether two disclosures say the same, whatever files they were read from: everything but the places.</summary>
internal static class SameDisclosure
{
    /// <summary>Empty when they are the same; each difference as table, row, column and what both have.</summary>
    public static List<string> Differences(Disclosure expected, Disclosure actual)
    {
        var differences = new List<string>();
        Compare($"{expected.AgencyId}/{expected.Id}", "", $"{actual.AgencyId}/{actual.Id}");
        foreach (var table in Catalogue.OfDisclosure)
        {
            var (one, other) = (expected[table], actual[table]);
            Compare($"{one.IsPresent} {one.Count}", $"{table}", $"{other.IsPresent} {other.Count}");
            for (int row = 0; row < Math.Min(one.Count, other.Count); row++)
                foreach (var column in table.Columns)
                    if (!column.IsPersonal)
                        Compare(Whole(one[row][column]), $"{table}[{row}].{column.Id}", Whole(other[row][column]));
        }
        return differences;

        void Compare(string one, string where, string other)
        {
            if (one != other)
                differences.Add($"{where}: {one} | {other}");
        }
    }

    private static string Whole(in Figure figure) =>
        FormattableString.Invariant($"{figure.Printed} {figure.Kind} {figure.Value} {figure.Upper} {figure.Unit} {figure.Comparator} {figure.Approximate} {figure.Date}");
}

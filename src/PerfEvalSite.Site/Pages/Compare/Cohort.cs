using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>The disclosures of one fiscal year and one kind, by region, agency and id: nothing is ever compared beyond it.</summary>
/// <param name="Replaced">How many were left out because a correction replaces them.</param>
internal sealed record Cohort(int Year, Choice Kind, IReadOnlyList<DisclosureSummary> Disclosures, int Replaced)
{
    public string Name => $"{DisclosureList.Year(Year)}{Kind.Name}";

    public string Path => SitePaths.CompareOf(Year, Kind);

    /// <summary>Kinds in the order of the catalogue.</summary>
    public static IEnumerable<Cohort> All(YearContents contents)
    {
        foreach (var kind in DisclosuresTable.Kinds)
            if (Of(contents, kind) is { Disclosures.Count: > 0 } cohort)
                yield return cohort;
    }

    private static Cohort Of(YearContents contents, Choice kind)
    {
        var its = new List<DisclosureSummary>();
        int replaced = 0;
        foreach (var disclosure in contents.Disclosures)
        {
            if (disclosure.Kind != kind)
                continue;
            if (contents.IsReplaced(disclosure))
                replaced++;
            else
                its.Add(disclosure);
        }
        var names = contents.Names;
        var order = Comparer<DisclosureSummary>.Create((a, b) =>
        {
            int byRegion = names.RegionOrder(names.AgencyOf(a).RegionId).CompareTo(names.RegionOrder(names.AgencyOf(b).RegionId));
            int byAgency = byRegion != 0 ? byRegion : string.CompareOrdinal(a.AgencyId, b.AgencyId);
            return byAgency != 0 ? byAgency : string.CompareOrdinal(a.Id, b.Id);
        });
        its.Sort(order);
        return new Cohort(contents.Year, kind, its, replaced);
    }
}

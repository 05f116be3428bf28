using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>Everything the pages that span agencies are made from, in fixed orders.</summary>
public sealed class SiteContents
{
    private static readonly IReadOnlyList<DisclosureSummary> None = [];

    private readonly Dictionary<string, Agency> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Region> regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> regionOrder = new(StringComparer.Ordinal);
    private readonly HashSet<(string AgencyId, string Id)> replaced = [];
    private readonly Dictionary<string, List<Region>> regionsByParent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DisclosureSummary>> byAgency = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, List<DisclosureSummary>> byYear = [];
    private readonly Dictionary<string, List<(DisclosureSummary Disclosure, RegionMention Mention)>> byRegion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Agency>> agenciesByRegion = new(StringComparer.Ordinal);

    /// <param name="agencies">All agencies, by id; those without a disclosure are shown too.</param>
    /// <param name="regions">By order, then id.</param>
    /// <param name="summaries">In any order.</param>
    public SiteContents(IReadOnlyList<Agency> agencies, IReadOnlyList<Region> regions, IReadOnlyList<DisclosureSummary> summaries)
    {
        Agencies = agencies;
        Regions = regions;
        foreach (var agency in agencies)
        {
            this.agencies.TryAdd(agency.Id, agency);
            if (agency.RegionId.Length > 0)
                ListOf(agenciesByRegion, agency.RegionId).Add(agency);
        }
        foreach (var region in regions)
        {
            this.regions.TryAdd(region.Id, region);
            regionOrder.TryAdd(region.Id, regionOrder.Count);
            if (region.ParentId.Length > 0)
                ListOf(regionsByParent, region.ParentId).Add(region);
        }
        foreach (var summary in summaries)
        {
            if (!byYear.TryGetValue(summary.Year, out var year))
                byYear.Add(summary.Year, year = []);
            year.Add(summary);
        }
        var sorted = new List<DisclosureSummary>(summaries.Count);
        foreach (int year in Years)
        {
            Sort(byYear[year]);
            sorted.AddRange(byYear[year]);
        }
        Disclosures = sorted;
        foreach (var summary in sorted)
        {
            ListOf(byAgency, summary.AgencyId).Add(summary);
            if (summary.Compared.Corrects.Length > 0)
                replaced.Add((summary.AgencyId, summary.Compared.Corrects));
            foreach (var mention in summary.Regions)
                ListOf(byRegion, mention.RegionId).Add((summary, mention));
        }
    }

    public IReadOnlyList<Agency> Agencies { get; }

    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Newest year first, then by agency and id.</summary>
    public IReadOnlyList<DisclosureSummary> Disclosures { get; }

    /// <summary>Newest first.</summary>
    public IEnumerable<int> Years => byYear.Keys.Reverse();

    public Agency AgencyOf(DisclosureSummary summary) => agencies[summary.AgencyId];

    public Agency? Agency(string id) => agencies.GetValueOrDefault(id);

    public string RegionName(string id) => regions.TryGetValue(id, out var region) ? region.Name : id;

    /// <summary>Its place in <see cref="Regions"/>; after all of them where it is not one.</summary>
    public int RegionOrder(string id) => regionOrder.GetValueOrDefault(id, int.MaxValue);

    /// <summary>Whether another disclosure of the agency corrects this one, so that only the other counts.</summary>
    public bool IsReplaced(DisclosureSummary summary) => replaced.Contains((summary.AgencyId, summary.Id));

    public IReadOnlyList<Region> RegionsWithin(string id) => regionsByParent.TryGetValue(id, out var found) ? found : [];

    public IReadOnlyList<DisclosureSummary> OfAgency(string id) => byAgency.TryGetValue(id, out var found) ? found : None;

    public IReadOnlyList<DisclosureSummary> OfYear(int year) => byYear[year];

    public IReadOnlyList<Agency> AgenciesIn(string regionId) => agenciesByRegion.TryGetValue(regionId, out var found) ? found : [];

    public IReadOnlyList<(DisclosureSummary Disclosure, RegionMention Mention)> MentionsOf(string regionId) =>
        byRegion.TryGetValue(regionId, out var found) ? found : [];

    /// <summary>The latest by date; documents without one come last.</summary>
    public IReadOnlyList<DisclosureSummary> Newest(int count)
    {
        var newest = new List<DisclosureSummary>(count + 1);
        foreach (var summary in Disclosures)
        {
            int at = newest.Count;
            while (at > 0 && newest[at - 1].Day < summary.Day)
                at--;
            if (at == count)
                continue;
            newest.Insert(at, summary);
            if (newest.Count > count)
                newest.RemoveAt(count);
        }
        return newest;
    }

    /// <summary>By agency and id, as the disclosures of a year mostly come: looking is a tenth of sorting.</summary>
    private static void Sort(List<DisclosureSummary> ofYear)
    {
        for (int i = 1; i < ofYear.Count; i++)
            if (Compare(ofYear[i - 1], ofYear[i]) > 0)
            {
                ofYear.Sort(Compare);
                return;
            }

        static int Compare(DisclosureSummary a, DisclosureSummary b)
        {
            int order = string.CompareOrdinal(a.AgencyId, b.AgencyId);
            return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        }
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }
}

using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>Which agencies and regions there are, and what they are called: what every page that spans agencies may read. Where one of them changes, all such pages are made again.</summary>
internal class SiteNames
{
    private readonly Dictionary<string, Agency> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Region> regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> regionOrder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Region>> regionsByParent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Agency>> agenciesByRegion = new(StringComparer.Ordinal);

    /// <param name="agencies">All agencies, by id; those without a disclosure are shown too.</param>
    /// <param name="regions">By order, then id.</param>
    public SiteNames(IReadOnlyList<Agency> agencies, IReadOnlyList<Region> regions)
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
    }

    public IReadOnlyList<Agency> Agencies { get; }

    public IReadOnlyList<Region> Regions { get; }

    public Agency AgencyOf(IDisclosureName disclosure) => agencies[disclosure.AgencyId];

    public Agency? Agency(string id) => agencies.GetValueOrDefault(id);

    public string RegionName(string id) => regions.TryGetValue(id, out var region) ? region.Name : id;

    /// <summary>Its place in <see cref="Regions"/>; after all of them where it is not one.</summary>
    public int RegionOrder(string id) => regionOrder.GetValueOrDefault(id, int.MaxValue);

    public IReadOnlyList<Region> RegionsWithin(string id) => regionsByParent.TryGetValue(id, out var found) ? found : [];

    public IReadOnlyList<Agency> AgenciesIn(string regionId) => agenciesByRegion.TryGetValue(regionId, out var found) ? found : [];

    private protected static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }
}

using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>The summaries of all disclosures, in fixed orders.</summary>
internal sealed class SiteContents : SiteNames, IPageSource
{
    private static readonly IReadOnlyList<DisclosureSummary> None = [];

    private readonly ILookup<string, AddressNote> notesByAgency;
    private readonly HashSet<(string AgencyId, string Id)> replaced = [];
    private readonly Dictionary<string, List<DisclosureSummary>> byAgency = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, List<DisclosureSummary>> byYear = [];
    private readonly Dictionary<string, List<(DisclosureSummary Disclosure, RegionMention Mention)>> byRegion = new(StringComparer.Ordinal);

    /// <param name="agencies">All agencies, by id; those without a disclosure are shown too.</param>
    /// <param name="regions">By order, then id.</param>
    /// <param name="summaries">In any order.</param>
    /// <param name="notes">What became of old addresses.</param>
    public SiteContents(IReadOnlyList<Agency> agencies, IReadOnlyList<Region> regions, IReadOnlyList<DisclosureSummary> summaries, IReadOnlyList<AddressNote>? notes = null)
        : base(agencies, regions)
    {
        Notes = notes ?? [];
        notesByAgency = Notes.ToLookup(note => note.AgencyId, StringComparer.Ordinal);
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

    /// <summary>What became of old addresses.</summary>
    public IReadOnlyList<AddressNote> Notes { get; }

    public SourceKey Key { get; } = new SourceKey.Summaries();

    /// <summary>Newest year first, then by agency and id.</summary>
    public IReadOnlyList<DisclosureSummary> Disclosures { get; }

    /// <summary>Newest first.</summary>
    public IEnumerable<int> Years => byYear.Keys.Reverse();

    /// <summary>Whether each year is published as a workbook; known when the tables are written.</summary>
    public bool HasWorkbooks { get; set; }

    /// <summary>What a page of a fiscal year may read.</summary>
    public YearContents InYear(int year) => new(year, this, OfYear(year), replaced) { HasWorkbook = HasWorkbooks };

    /// <summary>What an agency's page may read.</summary>
    public AgencyContents InAgency(Agency agency) => new(agency, Agency(agency.ParentId), agency.RegionId.Length > 0 ? RegionName(agency.RegionId) : "", OfAgency(agency.Id), notesByAgency.Contains(agency.Id));

    public IReadOnlyList<DisclosureSummary> OfAgency(string id) => byAgency.TryGetValue(id, out var found) ? found : None;

    /// <summary>Those of addresses that were the agency's.</summary>
    public IEnumerable<AddressNote> NotesOf(string id) => notesByAgency[id];

    /// <summary>When the pages of documents and agencies last changed, as far as the data says.</summary>
    public IReadOnlyDictionary<string, DateOnly> Changed()
    {
        var changed = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var summary in Disclosures)
            if (summary.Updates.Count > 0)
            {
                changed[summary.Path] = summary.Updates[0].Day;
                string agency = SitePaths.Agency(summary.AgencyId);
                if (changed.GetValueOrDefault(agency) < summary.Updates[0].Day)
                    changed[agency] = summary.Updates[0].Day;
            }
        return changed;
    }

    /// <summary>Empty for a year without any.</summary>
    public IReadOnlyList<DisclosureSummary> OfYear(int year) => byYear.TryGetValue(year, out var found) ? found : None;

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
}

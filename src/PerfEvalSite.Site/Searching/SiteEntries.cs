using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Searching;

/// <summary>What has a page of its own: agencies, disclosures, regions, and the terms that the site itself explains.</summary>
internal static class SiteEntries
{
    /// <summary>The shortest name first: of several that contain the words it is the nearest.</summary>
    public static IEnumerable<SearchEntry> Agencies(SiteContents contents)
    {
        var sorted = new List<Agency>(contents.Agencies);
        sorted.Sort(static (a, b) =>
        {
            int order = a.Name.Length.CompareTo(b.Name.Length);
            if (order == 0)
                order = string.CompareOrdinal(a.Name, b.Name);
            return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        });
        foreach (var agency in sorted)
            yield return new SearchEntry(
                agency.Name,
                agency.RegionId.Length > 0 ? contents.RegionName(agency.RegionId) : "",
                Lines([agency.ShortName, .. agency.Aliases, agency.Initials, agency.Id]),
                SitePaths.Agency(agency.Id));
    }

    /// <summary>Newest year first. What the title says already is not said again below it.</summary>
    public static IEnumerable<SearchEntry> Disclosures(SiteContents contents)
    {
        var parts = new List<string>(4);
        foreach (var d in contents.Disclosures)
        {
            parts.Clear();
            foreach (string part in (ReadOnlySpan<string>)[contents.AgencyOf(d).Name, DisclosureList.Year(d.Year), d.Kind.Name])
                if (!d.Title.Contains(part, StringComparison.Ordinal))
                    parts.Add(part);
            if (d.DocumentNumber.Length > 0)
                parts.Add(d.DocumentNumber);
            yield return new SearchEntry(d.Title, string.Join('，', parts), "", d.Path);
        }
    }

    public static IEnumerable<SearchEntry> Regions(SiteContents contents)
    {
        foreach (var region in contents.Regions)
            yield return new SearchEntry(
                region.Name,
                region.ParentId.Length > 0 ? contents.RegionName(region.ParentId) : "",
                Lines([.. region.Aliases, region.Id]),
                SitePaths.Region(region.Id));
    }

    public static IEnumerable<SearchEntry> Terms()
    {
        foreach (var term in SiteTerms.All)
            yield return new SearchEntry(term.Term, "本站的解释", "", $"{SitePaths.Glossary}#{term.Id}");
    }

    private static string Lines(ReadOnlySpan<string> names)
    {
        var lines = new List<string>(names.Length);
        foreach (string name in names)
            if (name.Length > 0)
                lines.Add(name);
        return string.Join('\n', lines);
    }
}

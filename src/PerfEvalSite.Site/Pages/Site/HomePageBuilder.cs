using System.Globalization;
using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Site.Pages;

/// <summary>首页.</summary>
internal static class HomePageBuilder
{
    private const int AgenciesShown = 24;
    private const int NewestShown = 6;
    private const int MostRegions = 80;

    public static HomePage Build(SiteFrame site, SiteContents contents, SiteFindings findings, OwnHtml own)
    {
        int shown = Math.Min(AgenciesShown, contents.Agencies.Count);
        var agencies = new List<Card>(shown);
        for (int i = 0; i < shown; i++)
        {
            var agency = contents.Agencies[i];
            var its = contents.OfAgency(agency.Id);
            agencies.Add(new Card(
                agency.Name,
                SitePaths.Agency(agency.Id),
                agency.RegionId.Length > 0 ? contents.RegionName(agency.RegionId) : "",
                its.Count == 0 ? ["尚无公开件"] : [Count(its.Count, "份公开件"), "最新 " + DisclosureList.Year(its[0].Year)]));
        }
        var newest = new List<Card>(NewestShown);
        foreach (var d in contents.Newest(NewestShown))
            newest.Add(new Card(d.Title, d.Path, d.Title.Contains(contents.AgencyOf(d).Name, StringComparison.Ordinal) ? "" : contents.AgencyOf(d).Name, d.Date.Length > 0 ? [d.Date, .. DisclosureList.Facts(d)] : DisclosureList.Facts(d)));
        return new HomePage(site)
        {
            Description = site.Settings.Subtitle.Length > 0 ? site.Settings.Subtitle : "绩效评价、部门决算和“三公”经费公开数据。",
            KeyFigures = HomeFigures.Of(contents),
            Doors = HomeDoors.Of(contents, findings),
            Regions = RegionTree.Of(contents, contents.Regions.Count <= MostRegions ? 2 : 1),
            Agencies = agencies,
            MoreAgencies = contents.Agencies.Count - shown,
            Newest = newest,
            Own = own,
        };
    }

    private static string Count(int count, string unit) => $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {unit}";
}

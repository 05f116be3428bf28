using System.Globalization;

namespace PerfEvalSite.Site.Pages;

/// <summary>首页.</summary>
internal static class HomePageBuilder
{
    private const int AgenciesShown = 12;
    private const int NewestShown = 8;

    public static HomePage Build(SiteFrame site, SiteContents contents)
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
            newest.Add(new Card(d.Title, d.Path, contents.AgencyOf(d).Name, DisclosureList.Facts(d)));
        return new HomePage(site)
        {
            Description = site.Settings.Subtitle.Length > 0 ? site.Settings.Subtitle : "绩效评价、部门决算和“三公”经费公开数据。",
            KeyFigures = Headline(site, contents),
            Agencies = agencies,
            MoreAgencies = contents.Agencies.Count - shown,
            Newest = newest,
        };
    }

    private static List<KeyFigure> Headline(SiteFrame site, SiteContents contents)
    {
        long figures = 0;
        foreach (var d in contents.Disclosures)
            figures += d.FigureCount;
        var keys = new List<KeyFigure>(4)
        {
            new("公开单位", Number(contents.Agencies.Count), "个"),
            new("公开件", Number(contents.Disclosures.Count), "份"),
            new("逐格登记的数", Number(figures), "个"),
        };
        if (contents.Disclosures.Count > 0)
        {
            int last = contents.Disclosures[0].Year, first = contents.Disclosures[^1].Year;
            keys.Add(new("年度", first == last ? Number(first, "0") : $"{Number(first, "0")}—{Number(last, "0")}"));
        }
        return keys;
    }

    private static string Count(int count, string unit) => $"{Number(count)} {unit}";

    private static string Number(long number, string format = "#,0") => number.ToString(format, CultureInfo.InvariantCulture);
}

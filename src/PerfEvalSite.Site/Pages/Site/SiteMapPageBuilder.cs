namespace PerfEvalSite.Site.Pages;

/// <summary>网站地图. With very many agencies it leads to their list in place of repeating it.</summary>
internal static class SiteMapPageBuilder
{
    private const int MostAgencies = 500;

    public static ContentPage Build(SiteFrame site, SiteContents contents)
    {
        var initials = new Link("按首字母查找单位", SitePaths.Initials);
        List<Link> main =
        [
            .. site.Navigation, new("检索", SitePaths.Search), initials, new("数据字典", SitePaths.Dictionary), new("核验规则", SitePaths.Rules),
            new("公开情况", SitePaths.Completeness), new("更新", SitePaths.Changes), new("诊断编号", SitePaths.Codes), .. site.Looks.Pages,
        ];
        var sections = new List<Section>(3) { Links("columns", "栏目", main) };
        var years = new List<Link>();
        foreach (int year in contents.Years)
            years.Add(new(DisclosureList.Year(year) + "度", SitePaths.Year(year)));
        if (years.Count > 0)
            sections.Add(Links("years", "年度", years));
        if (contents.Agencies.Count <= MostAgencies)
            foreach (var agency in contents.Agencies)
            {
                var links = new List<Link> { new(agency.Name, SitePaths.Agency(agency.Id)) };
                foreach (var d in contents.OfAgency(agency.Id))
                    links.Add(new(d.Title, d.Path));
                sections.Add(Links("agency-" + agency.Id, agency.Name, links));
            }
        return new ContentPage(site, SitePaths.SiteMap, "网站地图")
        {
            Description = "本站的全部栏目和页面。",
            Breadcrumb = [SitePages.HomeLink],
            Sections = sections,
        };
    }

    private static Section Links(string id, string heading, List<Link> links) => new Section(id, heading).Add(new Block { Links = [.. links] });
}

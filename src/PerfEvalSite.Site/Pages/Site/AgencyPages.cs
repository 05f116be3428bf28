using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>单位: the list of all, and one page each.</summary>
internal static class AgencyPages
{
    public static IEnumerable<Page> Index(SiteFrame site, SiteContents contents)
    {
        int pages = ListPages.Count(contents.Agencies.Count);
        for (int page = 1; page <= pages; page++)
        {
            var table = new ListTable("agencies", "全部单位").Column("单位", isRowHeader: true).Column("区划").Column("级别")
                .Column("公开件", isNumeric: true).Column("最新年度");
            foreach (var agency in ListPages.Of(contents.Agencies, page))
            {
                var its = contents.OfAgency(agency.Id);
                table.Row(
                    new Cell(agency.Name, path: SitePaths.Agency(agency.Id)),
                    agency.RegionId.Length > 0 ? new Cell(contents.RegionName(agency.RegionId), path: SitePaths.Region(agency.RegionId)) : Cell.Empty,
                    new Cell(LevelOf(agency)),
                    new Cell(its.Count.ToString(CultureInfo.InvariantCulture)),
                    its.Count > 0 ? new Cell(DisclosureList.Year(its[0].Year)) : Cell.Empty);
            }
            yield return new ContentPage(site, SitePaths.AgencyList(page), "单位" + ListPages.Mark(page))
            {
                Description = "公开信息的全部单位。",
                Breadcrumb = page == 1 ? [SitePages.HomeLink] : [SitePages.HomeLink, new("单位", SitePaths.Agencies)],
                Lead = "按单位编码排列。每个单位的页面列出它的全部公开件。",
                Sections =
                    [
                        new Section("list", "全部单位").Add(new Block { Links = [new("按首字母查找", SitePaths.Initials), new("按区划查找", SitePaths.Regions)] }).Add(new Block { Table = table.Build() }),
                        .. ListPages.Links(page, pages, SitePaths.AgencyList),
                    ],
            };
        }
    }

    /// <summary>Its own page, and one for each of its projects that can be followed over the years.</summary>
    public static IEnumerable<Page> Of(SiteFrame site, AgencyContents contents)
    {
        var projects = ProjectYears.Of(contents);
        yield return Own(site, contents, projects);
        foreach (var project in projects)
            yield return ProjectPages.Of(site, contents, project);
    }

    private static ContentPage Own(SiteFrame site, AgencyContents contents, IReadOnlyList<ProjectYears> projects)
    {
        var sections = new List<Section>(8);
        var agency = contents.Agency;
        var its = contents.Disclosures;
        Add(AgencySummary.Of(contents));
        Add(AgencyYears.Build(site, contents));
        Add(AgencySections.Peers(contents));
        Add(ProjectPages.List(contents, projects));
        var list = new Section("disclosures", "公开件").Add(its.Count == 0
            ? new Block { Notes = ["本站尚无该单位的公开件。"] }
            : new Block { Table = DisclosureList.Of(null, its, "公开件") });
        sections.Add(list);
        Add(AgencySections.Findings(contents));
        sections.Add(new Section("about", "单位信息").Add(new Block { Facts = [.. FactsOf(contents)] }));
        ListFile[] files = [];
        if (its.Count > 0)
        {
            files = [AgencySections.Figures(contents)];
            list.Downloads.Add(new Download("下载这个单位的全部要点（CSV）", files[0].Path));
        }
        return new ContentPage(site, SitePaths.Agency(agency.Id), agency.Name)
        {
            Description = $"{agency.Name}公开的绩效评价、决算和“三公”经费数据。",
            Breadcrumb = [SitePages.HomeLink, new("单位", SitePaths.Agencies)],
            Lead = LeadOf(contents),
            Sections = sections,
            Files = files,
        };

        void Add(Section? section)
        {
            if (section is not null)
                sections.Add(section);
        }
    }

    /// <summary>What it is, in one line.</summary>
    private static string LeadOf(AgencyContents contents)
    {
        var parts = new List<string>(3);
        if (contents.RegionName.Length > 0)
            parts.Add(contents.RegionName);
        if (contents.Agency.Level.Length > 0)
            parts.Add(LevelOf(contents.Agency) + "单位");
        if (contents.Disclosures is [var newest, ..])
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{contents.Disclosures.Count} 份公开件，最新 {DisclosureList.Year(newest.Year)}"));
        return parts.Count == 0 ? "" : string.Join("，", parts) + "。";
    }

    private static string LevelOf(Agency agency) => Catalogue.Agencies.Level.ChoiceOf(agency.Level)?.Name ?? agency.Level;

    private static List<Fact> FactsOf(AgencyContents contents)
    {
        var agency = contents.Agency;
        var facts = new List<Fact>(8);
        Add("简称", agency.ShortName);
        Add("别名", string.Join("、", agency.Aliases));
        if (contents.Parent is { } parent)
            facts.Add(new("上级单位", parent.Name, SitePaths.Agency(parent.Id)));
        if (agency.RegionId.Length > 0)
            facts.Add(new("区划", contents.RegionName, SitePaths.Region(agency.RegionId)));
        Add("级别", LevelOf(agency));
        Add("成立日期", agency.Established.Printed);
        Add("单位编码", agency.Id);
        Add("备注", agency.Note);
        return facts;

        void Add(string name, string text)
        {
            if (text.Length > 0)
                facts.Add(new(name, text));
        }
    }
}

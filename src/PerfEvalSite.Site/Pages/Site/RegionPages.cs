using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>区划: the list, and one page each that gathers what is disclosed about it.</summary>
internal static class RegionPages
{
    public static ContentPage Index(SiteFrame site, SiteContents contents)
    {
        return new ContentPage(site, SitePaths.Regions, "区划")
        {
            Description = "按行政区划查看单位、资金分配和评价结果。",
            Breadcrumb = [SitePages.HomeLink],
            Sections = [new Section("list", "全部区划").Add(new Block { Tree = RegionTree.Of(contents, int.MaxValue) })],
        };
    }

    /// <summary>One page, made when it is taken.</summary>
    public static IEnumerable<Page> Of(SiteFrame site, SiteContents contents, Region region)
    {
        var sections = new List<Section>(6);
        if (contents.AgenciesIn(region.Id) is { Count: > 0 } agencies)
        {
            var table = new ListTable("agencies", "单位").Column("单位", isRowHeader: true).Column("公开件", isNumeric: true);
            foreach (var agency in agencies)
                table.Row(new Cell(agency.Name, path: SitePaths.Agency(agency.Id)), new Cell(contents.OfAgency(agency.Id).Count.ToString(CultureInfo.InvariantCulture)));
            sections.Add(new Section("agencies", "单位").Add(new Block { Table = table.Build() }));
        }
        sections.AddRange(RegionFigures.Of(site, contents, region));
        if (RegionFigures.Within(site, contents, region) is { } compared)
            sections.Add(compared);
        if (Within(contents, region) is { } within)
            sections.Add(new Section("within", "下属区划").Add(new Block { Table = within }));
        if (FactsOf(contents, region) is { Count: > 0 } facts)
            sections.Add(new Section("about", "区划信息").Add(new Block { Facts = [.. facts] }));
        yield return new ContentPage(site, SitePaths.Region(region.Id), region.Name)
        {
            Description = $"公开件中关于{region.Name}的资金分配、评价结果和执行情况。",
            Breadcrumb = [SitePages.HomeLink, new("区划", SitePaths.Regions)],
            Sections = sections,
        };
    }

    private static TableModel? Within(SiteContents contents, Region region)
    {
        var table = new ListTable("within", "下属区划").Column("区划", isRowHeader: true).Column("类别").Column("涉及的公开件", isNumeric: true);
        foreach (var inner in contents.RegionsWithin(region.Id))
            table.Row(new Cell(inner.Name, path: SitePaths.Region(inner.Id)), new Cell(KindOf(inner)), new Cell(DisclosuresOn(contents, inner.Id).ToString(CultureInfo.InvariantCulture)));
        return table.Build();
    }

    private static List<Fact> FactsOf(SiteContents contents, Region region)
    {
        var facts = new List<Fact>(4);
        if (region.Kind.Length > 0)
            facts.Add(new("类别", KindOf(region)));
        if (region.ParentId.Length > 0)
            facts.Add(new("上级区划", contents.RegionName(region.ParentId), SitePaths.Region(region.ParentId)));
        if (region.Aliases.Count > 0)
            facts.Add(new("原文中的其他写法", string.Join("、", region.Aliases)));
        if (region.Note.Length > 0)
            facts.Add(new("备注", region.Note));
        return facts;
    }

    private static string KindOf(Region region) => Catalogue.Regions.Kind.ChoiceOf(region.Kind)?.Name ?? region.Kind;

    /// <summary>A document that mentions a region twice counts once.</summary>
    public static int DisclosuresOn(SiteContents contents, string regionId)
    {
        int count = 0;
        DisclosureSummary? last = null;
        foreach (var (disclosure, _) in contents.MentionsOf(regionId))
            if (disclosure != last)
            {
                count++;
                last = disclosure;
            }
        return count;
    }
}

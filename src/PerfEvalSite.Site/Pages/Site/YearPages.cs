using System.Globalization;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>年度: the list, and one page a fiscal year with its disclosures by kind.</summary>
internal static class YearPages
{
    public static ContentPage Index(SiteFrame site, SiteContents contents)
    {
        var table = new ListTable("years", "全部年度").Column("年度", isRowHeader: true).Column("公开件", isNumeric: true).Column("文种");
        foreach (int year in contents.Years)
        {
            var its = contents.OfYear(year);
            var kinds = new List<string>(4);
            foreach (var d in its)
                if (!kinds.Contains(d.Kind.Name))
                    kinds.Add(d.Kind.Name);
            table.Row(
                new Cell(DisclosureList.Year(year), path: SitePaths.Year(year)),
                new Cell(its.Count.ToString(CultureInfo.InvariantCulture)),
                new Cell(string.Join("、", kinds)));
        }
        return new ContentPage(site, SitePaths.Years, "年度")
        {
            Description = "按预算年度查看公开件。",
            Breadcrumb = [SitePages.HomeLink],
            Lead = "年度是预算年度，不是公开的年份。",
            Sections = [new Section("list", "全部年度").Add(new Block { Table = table.Build() })],
        };
    }

    /// <summary>By kind; a year of many disclosures goes on to further pages.</summary>
    public static IEnumerable<Page> Of(SiteFrame site, YearContents contents)
    {
        int year = contents.Year;
        string name = DisclosureList.Year(year);
        var all = new List<DisclosureSummary>(contents.Disclosures.Count);
        var kinds = new List<string>(4);
        foreach (var kind in DisclosuresTable.Kinds)
        {
            int before = all.Count;
            foreach (var d in contents.Disclosures)
                if (d.Kind == kind)
                    all.Add(d);
            if (all.Count > before)
                kinds.Add(string.Create(CultureInfo.InvariantCulture, $"{kind.Name} {all.Count - before:#,0} 份"));
        }
        int pages = ListPages.Count(all.Count);
        for (int page = 1; page <= pages; page++)
        {
            var shown = ListPages.Of(all, page);
            var sections = new List<Section>(4);
            foreach (var kind in DisclosuresTable.Kinds)
            {
                DisclosureSummary[] ofKind = [.. shown.Where(d => d.Kind == kind)];
                if (ofKind.Length > 0)
                    sections.Add(new Section(kind.Id, kind.Name).Add(new Block { Table = DisclosureList.Of(contents.Names, ofKind, $"{name}{kind.Name}", withKind: false) }));
            }
            sections.AddRange(ListPages.Links(page, pages, other => SitePaths.Year(year, other)));
            if (contents.HasWorkbook)
                sections.Add(new Section("data", "下载").Add(new Block { Links = [new($"{name}度的全部数据（Excel 工作簿）", SitePaths.YearWorkbook(year)), new("全站数据和其他格式", SitePaths.Data)] }));
            yield return new ContentPage(site, SitePaths.Year(year, page), name + "度" + ListPages.Mark(page))
            {
                Description = $"{name}度的全部公开件。",
                Breadcrumb = [SitePages.HomeLink, new("年度", SitePaths.Years)],
                Lead = $"共有{string.Join("，", kinds)}。各公开件的口径、范围和评分办法不同，列在一起是为了查找，不宜直接比较。",
                Sections = sections,
            };
        }
    }
}

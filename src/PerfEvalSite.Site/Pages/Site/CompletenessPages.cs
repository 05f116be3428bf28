using System.Globalization;

namespace PerfEvalSite.Site.Pages;

/// <summary>公开情况: one table a year, on the five headings of inspection. Large years go on to further pages.</summary>
internal static class CompletenessPages
{
    public static IEnumerable<Page> Of(SiteFrame site, YearContents contents)
    {
        var disclosures = contents.Disclosures;
        int pages = ListPages.Count(disclosures.Count);
        for (int page = 1; page <= pages; page++)
            yield return Of(site, contents, page, pages, ListPages.Of(disclosures, page));
    }

    public static ContentPage Index(SiteFrame site, SiteContents contents)
    {
        var table = new ListTable("years", "各年度的公开情况").Column("年度", isRowHeader: true).Column("公开件", isNumeric: true).Column("应有的表齐全", isNumeric: true)
            .Column("按时公开", isNumeric: true).Column("能核对及时性", isNumeric: true);
        foreach (int year in contents.Years)
        {
            var disclosures = contents.OfYear(year);
            table.Row(
                new Cell(DisclosureList.Year(year), path: SitePaths.CompletenessOf(year, 1)),
                new Cell(Number(disclosures.Count)),
                new Cell(Number(disclosures.Count(one => one.Completeness.MissingTables.Count == 0))),
                new Cell(Number(disclosures.Count(one => one.Completeness.Timeliness == "按时"))),
                new Cell(Number(disclosures.Count(one => !one.Completeness.Timeliness.StartsWith('未')))));
        }
        return new ContentPage(site, SitePaths.Completeness, "公开情况")
        {
            Description = "各公开件按及时性、完整性、真实性、细化程度、公开形式五个方面的情况。",
            Breadcrumb = [SitePages.HomeLink],
            Lead = "按财政部检查预决算公开的五个方面列出事实，不打分、不排名。应有的表因文种而异；“本表无数据”也是公开，与没有这张表不同。",
            Sections =
                [
                    new Section("years", "按年度").Add(new Block { Table = table.Build() }),
                    new Section("headings", "五个方面看什么").Add(new Block
                    {
                        Facts =
                            [
                                new("及时性", "公开日期是否在财政部门批复后 20 日内；没有填批复日期或公开日期的不核对。"),
                                new("完整性", "这一文种应有的表是否都有；空表并写明无数据的，算已公开。"),
                                new("真实性", "数据核验发现的“差异”和“缺失”各处。"),
                                new("细化程度", "支出是否到功能分类“项”级，“三公”经费是否分项写明，指标是否有实际值。"),
                                new("公开形式", "是否有标题和日期，列出的附件是否随文公开。"),
                            ],
                    }),
                ],
        };
    }

    private static ContentPage Of(SiteFrame site, YearContents contents, int page, int pages, IReadOnlyList<DisclosureSummary> disclosures)
    {
        int year = contents.Year;
        var table = new ListTable("completeness", $"{DisclosureList.Year(year)}公开情况").Column("公开件", isRowHeader: true).Column("单位").Column("文种")
            .Column("及时性").Column("完整性").Column("真实性").Column("细化程度").Column("公开形式");
        foreach (var one in disclosures)
        {
            var found = one.Completeness;
            table.Row(
                new Cell(one.Title, path: one.Path),
                new Cell(contents.Names.AgencyOf(one).Name, path: SitePaths.Agency(one.AgencyId)),
                new Cell(one.Kind.Name),
                new Cell(found.Timeliness),
                new Cell(TablesOf(found)),
                found.Findings is not { } findings ? Cell.Empty : findings == 0 ? new Cell("核验没有发现差异或缺失") : new Cell($"差异或缺失 {Number(findings)} 处", path: one.Path + "#checks"),
                new Cell(found.Coarse.Count == 0 ? "没有发现不足" : string.Join("；", found.Coarse)),
                new Cell(found.FormFaults.Count == 0 ? "没有发现不足" : string.Join("；", found.FormFaults)));
        }
        var sections = new List<Section> { new Section("completeness", DisclosureList.Year(year)).Add(new Block { Table = table.Build() }) };
        sections.AddRange(ListPages.Links(page, pages, other => SitePaths.CompletenessOf(year, other)));
        return new ContentPage(site, SitePaths.CompletenessOf(year, page), $"{DisclosureList.Year(year)}公开情况" + ListPages.Mark(page))
        {
            Description = $"{DisclosureList.Year(year)}各公开件的及时性、完整性、真实性、细化程度和公开形式。",
            Breadcrumb = [SitePages.HomeLink, new("公开情况", SitePaths.Completeness)],
            Sections = sections,
        };
    }

    private static string TablesOf(Completeness found)
    {
        var parts = new List<string>(3)
        {
            found.MissingTables.Count == 0
                ? $"应有的 {Number(found.RequiredTables)} 张表齐全"
                : $"应有 {Number(found.RequiredTables)} 张表，缺{string.Join("、", found.MissingTables)}",
        };
        if (found.EmptyTables.Count > 0)
            parts.Add($"{string.Join("、", found.EmptyTables)}写明无数据");
        return string.Join("；", parts);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

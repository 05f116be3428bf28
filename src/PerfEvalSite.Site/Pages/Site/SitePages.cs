using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>A table of the whole site as a file for machines.</summary>
internal readonly record struct BulkFile(Table Table, int Rows);

/// <summary>The pages that are not a disclosure's own, made in the second pass.</summary>
internal static class SitePages
{
    /// <summary>An agency's pages, its own first, are made of the agency's own disclosures alone.</summary>
    public static IEnumerable<Page> OfAgency(SiteFrame site, SiteContents contents, Agency agency)
    {
        string state = StateOf(contents.OfAgency(agency.Id));
        return AgencyPages.Of(site, contents.InAgency(agency)).Select(page => Dated(page, state));
    }

    /// <summary>Those that span agencies, in groups: several may be made at once, each by itself.</summary>
    /// <param name="site">What all pages share.</param>
    /// <param name="contents">The summaries.</param>
    /// <param name="terms">What the documents explain.</param>
    /// <param name="tables">All of the data package, with or without a file.</param>
    /// <param name="findings">What the checks found.</param>
    /// <param name="searchVersion">Differs when the files of the search do.</param>
    /// <param name="own">The agency's own block of the front page.</param>
    internal static IEnumerable<PageGroup> Spanning(
        SiteFrame site, SiteContents contents, GlossaryCollection terms, IReadOnlyList<TableContents> tables, SiteFindings findings, string searchVersion, OwnHtml? own = null)
    {
        // One state for all of them: a province has thousands of such pages, and tens of thousands of disclosures to look through.
        string state = StateOf(contents.Disclosures);
        foreach (var group in Undated(site, contents, terms, tables, findings, searchVersion, own))
            yield return group with { Pages = group.Pages.Select(page => Dated(page, state)), State = state };
    }

    /// <summary>A page that could draw on all disclosures.</summary>
    internal static Page Dated(Page page, SiteContents contents) => Dated(page, StateOf(contents.Disclosures));

    private static Page Dated(Page page, string state)
    {
        page.State = state;
        return page;
    }

    /// <summary>The day of the newest document that a page could draw on: what is newer is not in it.</summary>
    private static string StateOf(IReadOnlyList<DisclosureSummary> disclosures)
    {
        DisclosureSummary? newest = null;
        foreach (var disclosure in disclosures)
            if (disclosure.Day > (newest?.Day ?? DateOnly.MinValue))
                newest = disclosure;
        return newest is null ? "所收文件未印日期" : $"所收文件的最新日期：{newest.Date}";
    }

    private static IEnumerable<PageGroup> Undated(
        SiteFrame site, SiteContents contents, GlossaryCollection terms, IReadOnlyList<TableContents> tables, SiteFindings findings, string searchVersion, OwnHtml? own = null)
    {
        yield return new PageGroup("site", new SourceKey.Everything(), Single(site, contents, terms, tables, findings, searchVersion, own));
        yield return PageGroup.Of("agencies/lists", site, contents, AgencyPages.Index);
        yield return PageGroup.Of("changes/", site, new SiteChanges(contents), ChangesPages.Of);
        yield return PageGroup.Of("agencies/initials", site, contents, InitialsPageBuilder.Build);
        foreach (var table in tables)
            yield return PageGroup.Of($"data/{table.Table.Name}/", site, table, TablePages.Of);
        foreach (var region in contents.Regions)
            yield return PageGroup.Of($"regions/{region.Id}", site, contents, (frame, all) => RegionPages.Of(frame, all, region));
        var cohorts = new CohortList(contents);
        foreach (var ofYear in cohorts.Years)
        {
            yield return PageGroup.Of($"compare/{Id(ofYear.Year)}", site, ofYear, ComparePages.Of);
            yield return PageGroup.Of($"explore/{Id(ofYear.Year)}", site, ofYear, ExplorePages.Of);
            yield return PageGroup.Of($"years/{Id(ofYear.Year)}", site, contents.InYear(ofYear.Year), YearPages.Of);
            yield return PageGroup.Of($"completeness/{Id(ofYear.Year)}", site, contents.InYear(ofYear.Year), CompletenessPages.Of);
        }
        var byRule = findings.ByRule();
        foreach (var rule in RuleBook.All)
            yield return PageGroup.Of($"checks/{rule.Id}", site, new RuleContents(rule, contents, byRule[rule.Index]), ChecksPages.Of);
        yield return new PageGroup("checks/", new SourceKey.Everything(), ChecksPages.Overviews(site, contents, findings, byRule));
        yield return PageGroup.Of("compare/", site, cohorts, ComparePages.Index);
        yield return PageGroup.Of("explore/", site, cohorts, ExplorePages.Index);
    }

    private static IEnumerable<Page> Single(SiteFrame site, SiteContents contents, GlossaryCollection terms, IReadOnlyList<TableContents> tables, SiteFindings findings, string searchVersion, OwnHtml? own)
    {
        yield return HomePageBuilder.Build(site, contents, findings, own ?? OwnHtml.None);
        yield return RegionPages.Index(site, contents);
        yield return SiteMapPageBuilder.Build(site, contents);
        yield return YearPages.Index(site, contents);
        yield return GlossaryPageBuilder.Build(site, contents, terms);
        yield return new MethodPage(site) { Description = "怎样阅读本站的数字：空白、计算值、分母、四舍五入和它们的局限。", Breadcrumb = [HomeLink] };
        yield return CompletenessPages.Index(site, contents);
        yield return CodesPageBuilder.Build(site);
        yield return DataPages.Index(site, tables, contents.HasWorkbooks ? contents.Years : []);
        yield return DataPages.Dictionary(site, tables);
        yield return new SearchPage(site)
        {
            Description = "检索单位、公开件、项目、指标、科目编码、文号和名词。",
            Breadcrumb = [HomeLink],
            Version = searchVersion,
            Years = [.. contents.Years.Select(year => new Link(DisclosureList.Year(year), SitePaths.Year(year)))],
        };
        yield return new NotFoundPage(site) { Description = "网址不存在或已经移动。" };
    }

    private static string Id(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static readonly Link HomeLink = new("首页", SitePaths.Home);
}

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>A table of the whole site as a file for machines.</summary>
public readonly record struct BulkFile(Table Table, int Rows);

/// <summary>The pages that are not a disclosure's own, made in the second pass.</summary>
public static class SitePages
{
    /// <summary>An agency's page is made of the agency's own disclosures alone.</summary>
    public static Page OfAgency(SiteFrame site, SiteContents contents, Agency agency) =>
        Dated(AgencyPages.Of(site, contents, agency), StateOf(contents.OfAgency(agency.Id)));

    /// <summary>Those that span agencies.</summary>
    /// <param name="site">What all pages share.</param>
    /// <param name="contents">The summaries.</param>
    /// <param name="terms">What the documents explain.</param>
    /// <param name="bulkFiles">The tables that are published for machines.</param>
    /// <param name="findings">What the checks found.</param>
    /// <param name="searchVersion">Differs when the files of the search do.</param>
    public static IEnumerable<Page> Spanning(
        SiteFrame site, SiteContents contents, GlossaryCollection terms, IReadOnlyList<BulkFile> bulkFiles, SiteFindings findings, string searchVersion)
    {
        // One state for all of them: a province has thousands of such pages, and tens of thousands of disclosures to look through.
        string state = StateOf(contents.Disclosures);
        foreach (var page in Undated(site, contents, terms, bulkFiles, findings, searchVersion))
            yield return Dated(page, state);
    }

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

    private static IEnumerable<Page> Undated(
        SiteFrame site, SiteContents contents, GlossaryCollection terms, IReadOnlyList<BulkFile> bulkFiles, SiteFindings findings, string searchVersion)
    {
        yield return HomePageBuilder.Build(site, contents);
        foreach (var page in AgencyPages.Index(site, contents))
            yield return page;
        foreach (var page in InitialsPageBuilder.Build(site, contents))
            yield return page;
        yield return RegionPages.Index(site, contents);
        foreach (var region in contents.Regions)
            yield return RegionPages.Of(site, contents, region);
        yield return SiteMapPageBuilder.Build(site, contents);
        if (site.Parts.EveryPage)
            foreach (var page in Others(site, contents, terms, bulkFiles, findings, searchVersion))
                yield return page;
    }

    private static IEnumerable<Page> Others(
        SiteFrame site, SiteContents contents, GlossaryCollection terms, IReadOnlyList<BulkFile> bulkFiles, SiteFindings findings, string searchVersion)
    {
        yield return YearPages.Index(site, contents);
        foreach (int year in contents.Years)
            foreach (var page in YearPages.Of(site, contents, year))
                yield return page;
        foreach (var page in ComparePages.All(site, contents))
            yield return page;
        yield return GlossaryPageBuilder.Build(site, contents, terms);
        yield return new MethodPage(site) { Description = "怎样阅读本站的数字：空白、计算值、分母、四舍五入和它们的局限。", Breadcrumb = [HomeLink] };
        foreach (var page in ChecksPages.All(site, contents, findings))
            yield return page;
        foreach (var page in CompletenessPages.All(site, contents))
            yield return page;
        yield return CodesPageBuilder.Build(site);
        yield return DataPages.Index(site, bulkFiles);
        yield return DataPages.Dictionary(site);
        yield return new SearchPage(site)
        {
            Description = "检索单位、公开件、项目、指标、科目编码、文号和名词。",
            Breadcrumb = [HomeLink],
            Version = searchVersion,
            Years = [.. contents.Years.Select(year => new Link(DisclosureList.Year(year), SitePaths.Year(year)))],
        };
        yield return new NotFoundPage(site) { Description = "网址不存在或已经移动。" };
    }

    internal static readonly Link HomeLink = new("首页", SitePaths.Home);
}

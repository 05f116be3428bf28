namespace PerfEvalSite.Site.Pages;

/// <summary>检索: a form, a place for results, and the lists that lead to everything without a script.</summary>
internal sealed class SearchPage(SiteFrame site) : Page(site, SitePaths.Search, "检索")
{
    /// <summary>Asked for with the index, so that a browser never mixes files of two builds.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<Link> Years { get; init; }
}

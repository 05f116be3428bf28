namespace PerfEvalSite.Site.Pages;

/// <summary>The page whose text is its template's: how to read the figures and their limits.</summary>
internal sealed class MethodPage(SiteFrame site) : Page(site, SitePaths.Method, "阅读说明");

namespace PerfEvalSite.Site.Pages;

/// <summary>A page that an agency's own template has drawn, within the site's head and foot.</summary>
internal sealed class OwnPage(SiteFrame site, string path, string title, OwnHtml body) : Page(site, path, title)
{
    public OwnHtml Body { get; } = body;
}

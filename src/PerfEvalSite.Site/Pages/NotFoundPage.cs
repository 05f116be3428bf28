namespace PerfEvalSite.Site.Pages;

/// <summary>
/// Shown by hosts for any address that does not exist, at any depth: its links start at the base address' path where
/// that is known. Where it isn't, they are those of the site's top folder, and a script finds where that is.
/// </summary>
internal sealed class NotFoundPage : Page
{
    public NotFoundPage(SiteFrame site) : base(site, SitePaths.NotFound, "没有这个页面")
    {
        if (Uri.TryCreate(site.Settings.BaseUrl, UriKind.Absolute, out var address))
            Root = address.AbsolutePath;
    }

    public override bool IsAnywhere => true;

    public override string? OwnScript => Root.Length == 0 ? Site.Assets.LostScript : null;
}

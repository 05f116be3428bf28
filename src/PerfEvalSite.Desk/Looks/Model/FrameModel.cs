using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Looks;

/// <summary>What <c>head.cshtml</c> and <c>foot.cshtml</c> may show: they stand on every page, so they know nothing of any disclosure. Texts that site.json does not give are empty.</summary>
public class FrameModel
{
    internal FrameModel(SiteFrame site)
    {
        var settings = site.Settings;
        Title = settings.Title;
        Subtitle = settings.Subtitle;
        Organiser = settings.Organiser;
        Undertaker = settings.Undertaker;
        Address = settings.Address;
        Phone = settings.Phone;
        SiteIdCode = settings.SiteIdCode;
        Icp = settings.Icp;
        PublicSecurity = settings.PublicSecurity;
        BaseUrl = settings.BaseUrl;
        Menu = [.. site.Navigation.Select(PageLink.Of)];
        Pages = [.. site.Looks.Pages.Select(PageLink.Of)];
    }

    /// <summary>The site's name.</summary>
    public string Title { get; }

    /// <summary>The line below it.</summary>
    public string Subtitle { get; }

    /// <summary>主办单位.</summary>
    public string Organiser { get; }

    /// <summary>承办单位.</summary>
    public string Undertaker { get; }

    /// <summary>Of the organiser.</summary>
    public string Address { get; }

    /// <summary>Of the organiser.</summary>
    public string Phone { get; }

    /// <summary>网站标识码.</summary>
    public string SiteIdCode { get; }

    /// <summary>ICP 备案号.</summary>
    public string Icp { get; }

    /// <summary>公安备案号.</summary>
    public string PublicSecurity { get; }

    /// <summary>The site's own address with a slash at its end.</summary>
    public string BaseUrl { get; }

    /// <summary>The main ways through the site.</summary>
    public IReadOnlyList<PageLink> Menu { get; }

    /// <summary>The pages made by templates in <c>pages</c>.</summary>
    public IReadOnlyList<PageLink> Pages { get; }
}

/// <summary>A page of the site.</summary>
public sealed class PageLink
{
    private PageLink(string title, string link) => (Title, Link) = (title, link);

    /// <summary>Its name.</summary>
    public string Title { get; }

    /// <summary>For <c>href</c>: <c>~/data/index.html</c>.</summary>
    public string Link { get; }

    internal static PageLink Of(Link link) => new(link.Text, "~/" + link.Path);
}

using System.Security.Cryptography;
using System.Text;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>The kinds that the rules for government sites tell apart; they decide which meta tags a page carries.</summary>
public enum PageKind : byte
{
    Home,
    List,
    Detail,
}

/// <summary>One published page: finished strings for one template.</summary>
internal abstract class Page
{
    protected Page(SiteFrame site, string path, string title)
    {
        Site = site;
        Path = path;
        Title = title;
        Root = SitePaths.RootFrom(path);
    }

    public SiteFrame Site { get; }

    /// <summary>From the site's root: <c>agencies/x/index.html</c>.</summary>
    public string Path { get; }

    /// <summary>The only h1 of the page.</summary>
    public string Title { get; }

    public string Description { get; init; } = "";

    /// <summary>What a link starts with to reach the site's root: <c>../../</c>.</summary>
    public string Root { get; protected init; }

    /// <summary>Whether the page is shown at addresses other than its own, so that no link may be relative to them.</summary>
    public virtual bool IsAnywhere => false;

    /// <summary>当前位置 above this page; the page itself is not in it.</summary>
    public Link[] Breadcrumb { get; init; } = [];

    /// <summary>Downloads that are made with the page, because they hold what it shows.</summary>
    public IReadOnlyList<ListFile> Files { get; init; } = [];

    /// <summary>The Atom feed of what changes on it, from the site's root; null where there is none.</summary>
    public string? Feed { get; init; }

    /// <summary>What the page says of its data to search engines, as JSON-LD without a sign that HTML knows; null on most.</summary>
    public string? LinkedData { get; init; }

    /// <summary>Every chart on the page, in its order.</summary>
    public virtual IReadOnlyList<Chart> Charts => [];

    /// <summary>
    /// Which state of the data the page shows: the first ten digits of the SHA-256 of the disclosure's JSON, as the site's manifest lists it.
    /// Empty on pages that are made from several disclosures.
    /// </summary>
    public string DataVersion { get; init; } = "";

    /// <summary>版本和日期, for the foot of the printed page: which state of the data it shows.</summary>
    public string State { get; internal set; } = "";

    /// <summary>A chart's own file, as a link from this page.</summary>
    public string ChartLink(Chart chart) => SitePaths.ChartSvg(Path, chart.Id)[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether a reader may ask for the charts as interactive ones.</summary>
    public bool IsInteractive => Site.Assets.Interactive is not null && Charts.Count > 0;

    /// <summary>The figures of the charts, as a link from this page; null where there are none.</summary>
    public string? FiguresLink => IsInteractive ? SitePaths.Figures(Path)[(Path.LastIndexOf('/') + 1)..] : null;

    /// <summary>The script that draws them; null where there are none.</summary>
    public string? InteractiveLink => IsInteractive ? Root + Site.Assets.Interactive : null;

    /// <summary>A script that stands in the page itself, which its security policy has to name; null on nearly all pages.</summary>
    public virtual string? OwnScript => null;

    /// <summary>What it may load, as a Content-Security-Policy. The interactive charts want an empty style and pictures of their own making.</summary>
    public string Policy =>
        $"default-src 'none'; style-src 'self'{(IsInteractive ? " 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='" : "")}; script-src 'self'{OwnScriptSource}; img-src 'self' data:{(IsInteractive ? " blob:" : "")}; base-uri 'none'; form-action 'self'";

    private string OwnScriptSource => OwnScript is { } script ? $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'" : "";

    public virtual PageKind Kind => PageKind.List;

    /// <summary>The heading of the window: the title, and the site's where the page is not the site's own front.</summary>
    public string WindowTitle => Kind == PageKind.Home ? Title : $"{Title} - {Site.Settings.Title}";

    /// <summary>The address that search engines keep; null where the site does not know its own.</summary>
    public virtual string? Canonical => Site.Settings.BaseUrl.Length == 0 ? null : Site.Settings.BaseUrl + (Path == SitePaths.Home ? "" : Path);

    /// <summary>The mark <c>aria-current</c> of a link in the main navigation; null where the page lies elsewhere.</summary>
    public string? CurrentMark(Link link)
    {
        if (link.Path == Path)
            return "page";
        int folder = link.Path.IndexOf('/');
        return folder > 0 && Path.AsSpan().StartsWith(link.Path.AsSpan(0, folder + 1)) ? "true" : null;
    }

    /// <summary>栏目 of a list or detail page.</summary>
    public virtual string ColumnName => Title;

    /// <summary>发布时间 of a detail page, as a government page states it; empty where the document does not say.</summary>
    public virtual string PublishedOn => "";

    /// <summary>信息来源 of a detail page.</summary>
    public virtual string ContentSource => "";
}

using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// Paths of the hashed assets within the site; script and icon are null where a site is built without them. Only the
/// search page loads <paramref name="Search"/>, and disclosures <paramref name="Speak"/>; <paramref name="Interactive"/> is loaded when a reader asks for an interactive chart,
/// and null where the tool has no plotly.js. <paramref name="EmbedStyleSheet"/> is all that the pages of charts for other sites load.
/// <paramref name="LostScript"/> is no path but the script itself: it stands in a page that doesn't know where it is shown.
/// </summary>
public sealed record SiteAssets(string StyleSheet, string? Script = null, string? Icon = null, string Search = "", string Speak = "", string? Interactive = null, string EmbedStyleSheet = "", string? LostScript = null);

/// <summary>A link of the site's own: <paramref name="Path"/> is from the site's root and ends in a file name.</summary>
public readonly record struct Link(string Text, string Path);

/// <summary>What every page of one build shares: settings, assets, the main navigation.</summary>
/// <param name="settings">From <c>site.json</c>.</param>
/// <param name="assets">What pages load.</param>
public sealed class SiteFrame(SiteSettings settings, SiteAssets assets)
{
    public SiteSettings Settings { get; } = settings;

    /// <summary>Links of a feed are whole addresses: a site that does not know its own has none.</summary>
    public bool HasFeeds => Settings.BaseUrl.Length > 0;

    public SiteAssets Assets { get; } = assets;

    /// <summary>What an agency's own templates add.</summary>
    internal SiteLooks Looks { get; init; } = SiteLooks.None;

    /// <summary>The main navigation. Everything in it is published.</summary>
    public IReadOnlyList<Link> Navigation { get; } =
    [
        new("首页", SitePaths.Home), new("单位", SitePaths.Agencies), new("年度", SitePaths.Years), new("比较", SitePaths.Compare), new("探索", SitePaths.Explore), new("区划", SitePaths.Regions),
        new("核验", SitePaths.Checks), new("数据", SitePaths.Data), new("名词", SitePaths.Glossary), new("阅读说明", SitePaths.Method),
    ];

    /// <summary>The links at the foot of every page.</summary>
    public IReadOnlyList<Link> FootLinks => field ??= [new("网站地图", SitePaths.SiteMap), new("阅读说明", SitePaths.Method), new("数据下载", SitePaths.Data), .. Looks.Pages];

    /// <summary>The government footer: each line the parts that <c>site.json</c> states.</summary>
    public IReadOnlyList<IReadOnlyList<string>> FooterLines { get; } = LinesOf(settings);

    public string ColumnKeywords => "绩效评价,部门决算,“三公”经费,预算执行";

    private static List<IReadOnlyList<string>> LinesOf(SiteSettings settings)
    {
        var lines = new List<IReadOnlyList<string>>(3);
        AddLine(("主办单位：", settings.Organiser), ("承办单位：", settings.Undertaker));
        AddLine(("地址：", settings.Address), ("联系电话：", settings.Phone));
        AddLine(("网站标识码：", settings.SiteIdCode), ("", settings.Icp), ("", settings.PublicSecurity));
        return lines;

        void AddLine(params ReadOnlySpan<(string Name, string Text)> parts)
        {
            var line = new List<string>(parts.Length);
            foreach (var (name, text) in parts)
                if (text.Length > 0)
                    line.Add(name + text);
            if (line.Count > 0)
                lines.Add(line);
        }
    }
}

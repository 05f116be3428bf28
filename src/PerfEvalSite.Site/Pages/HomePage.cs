namespace PerfEvalSite.Site.Pages;

/// <summary>The front: what all bodies come to, three ways in by what a reader asks, the regions and agencies, and what is new.</summary>
internal sealed class HomePage(SiteFrame site) : Page(site, SitePaths.Home, site.Settings.Title)
{
    public override PageKind Kind => PageKind.Home;

    public required IReadOnlyList<KeyFigure> KeyFigures { get; init; }

    /// <summary>钱花到哪 · 目标完成了吗 · 数字对得上吗.</summary>
    public required IReadOnlyList<Card> Doors { get; init; }

    /// <summary>The upper levels of the regions.</summary>
    public required IReadOnlyList<TreeNode> Regions { get; init; }

    public required IReadOnlyList<Card> Agencies { get; init; }

    /// <summary>How many more agencies there are than are shown.</summary>
    public required int MoreAgencies { get; init; }

    public required IReadOnlyList<Card> Newest { get; init; }

    /// <summary>A block of the agency's own.</summary>
    internal OwnHtml Own { get; init; } = OwnHtml.None;
}

/// <summary>A link with what is worth knowing before following it.</summary>
/// <param name="Over">A short line above.</param>
/// <param name="Facts">Short facts below: 得分 99.9 分.</param>
internal sealed record Card(string Title, string Path, string Over, IReadOnlyList<string> Facts);

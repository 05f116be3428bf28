using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// The charts of a page for other sites to show in a frame: all of them, or the one that the address names (<c>…html#chart-funds</c>).
/// Stands by itself, without the site's head and foot, and needs no script.
/// </summary>
/// <param name="page">The page that the charts stand on, with their tables.</param>
/// <param name="version">See <see cref="Page.DataVersion"/>.</param>
internal sealed class EmbedPage(Page page, string version) : Page(page.Site, SitePaths.Embed(page.Path), page.Title)
{
    /// <summary>Where the charts stand with their tables, from the site's root.</summary>
    public string PagePath { get; } = page.Path;

    public override IReadOnlyList<Chart> Charts { get; } = page.Charts;

    public override PageKind Kind => PageKind.Detail;

    /// <summary>The page itself is what search engines keep.</summary>
    public override string? Canonical { get; } = page.Canonical;

    public string ImagePath(Chart chart) => SitePaths.ChartSvg(PagePath, chart.Id);

    /// <summary>Title, publisher, date, address and version of one chart.</summary>
    public string Citation(Chart chart) => Pages.Citation.Of(chart.Title, chart.Source, Site, $"{Path}#{chart.Id}", version);

    /// <summary>
    /// The HTML that shows the chart on another site. Where the site does not know its own address, it says what to put in its place; the button on the
    /// page itself, which knows where it is shown, copies a finished one.
    /// </summary>
    public string FrameCode(Chart chart) =>
        $"<iframe src=\"{(Site.Settings.BaseUrl.Length > 0 ? Site.Settings.BaseUrl + Path : Pages.Citation.ThisAddress)}#{chart.Id}\" title=\"{chart.Title.Replace("\"", "&quot;", StringComparison.Ordinal)}\" width=\"100%\" height=\"480\" loading=\"lazy\"></iframe>";
}

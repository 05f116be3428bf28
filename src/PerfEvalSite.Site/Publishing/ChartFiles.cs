using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>The files that a page's charts have of their own.</summary>
internal static class ChartFiles
{
    /// <summary>Run when the page is written.</summary>
    /// <param name="page">The page.</param>
    /// <param name="site">Where the files go.</param>
    /// <param name="writer">Lent: it is cleared.</param>
    public static void Write(Page page, SiteFolder site, Utf8Writer writer)
    {
        if (!page.IsInteractive)
            return;
        writer.Clear();
        PlotlyFile.Write(page.Charts, writer);
        site.Write(SitePaths.Figures(page.Path), writer.Written);
    }
}

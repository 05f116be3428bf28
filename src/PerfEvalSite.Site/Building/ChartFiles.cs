using System.Security.Cryptography;
using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// The files that a page's charts have of their own: each as a drawing, all on a page for other sites to show, and all as figures for
/// the interactive view. One a worker.
/// </summary>
/// <param name="files">Where the files go.</param>
/// <param name="renderer">Lent.</param>
/// <param name="writer">Lent: it is cleared.</param>
internal sealed class ChartFiles(FileList files, PageRenderer renderer, Utf8Writer writer)
{
    /// <summary>Run when the page is written.</summary>
    public void Write(Page page)
    {
        if (page.Charts.Count == 0)
            return;
        writer.Clear();
        PlotlyFile.Write(page.Charts, writer);
        string version = page.DataVersion.Length > 0 ? page.DataVersion : Convert.ToHexStringLower(SHA256.HashData(writer.Written).AsSpan(0, 5));
        if (page.IsInteractive)
            files.Write(SitePaths.Figures(page.Path), writer.Written);

        var embed = new EmbedPage(page, version);
        foreach (var chart in page.Charts)
        {
            writer.Clear();
            SvgDrawing.DrawFile(chart, writer, Citation.Terms(page.Site, $"{embed.Path}#{chart.Id}", version));
            files.Write(embed.ImagePath(chart), writer.Written);
        }
        writer.Clear();
        renderer.Render(embed, writer);
        files.Write(embed.Path, writer.Written);
    }
}

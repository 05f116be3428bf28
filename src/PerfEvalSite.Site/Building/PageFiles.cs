using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>Writes a page, its charts and the lists that it offers. One a worker.</summary>
internal sealed class PageFiles
{
    private readonly PageRenderer renderer = new();
    private readonly Utf8Writer writer = new();
    private readonly ChartFiles charts;

    public PageFiles(SiteFolder site)
    {
        Files = new FileList(site);
        charts = new ChartFiles(Files, renderer, writer);
    }

    public FileList Files { get; }

    public void Write(Page page)
    {
        writer.Clear();
        renderer.Render(page, writer);
        Files.Write(page.Path, writer.Written);
        charts.Write(page);
        foreach (var file in page.Files)
        {
            writer.Clear();
            ListCsv.Write(file, writer);
            Files.Write(file.Path, writer.Written);
        }
    }
}

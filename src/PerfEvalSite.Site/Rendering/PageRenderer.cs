using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Rendering;

/// <summary>Turns page models into bytes. Not thread-safe: one a worker, used for all of its pages.</summary>
internal sealed class PageRenderer
{
    private readonly TemplateTable templates = new();

    /// <summary>Adds the page to what the writer already holds.</summary>
    public void Render(Page page, Utf8Writer output) => templates.Draw(page, output);
}

using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Rendering;

/// <summary>
/// A part of the layout that is the same on all pages of one depth below one main folder, as all disclosures are: drawn for the first of
/// them and copied for the others, which saves a tenth of the drawing of a page. One a worker.
/// </summary>
/// <param name="template">Draws it.</param>
internal sealed class SharedPart(TemplateBase<Page> template)
{
    /// <summary>The main navigation leads to pages less deep, so that none of its links is to the page itself.</summary>
    private const int Depth = 2;

    private byte[] drawn = [];
    private SiteFrame? site;
    private string folder = "";
    private string root = "";

    public void Draw(Page page, Utf8Writer output)
    {
        if (page.Site == site && page.Root == root && page.Path.StartsWith(folder, StringComparison.Ordinal) && !page.IsAnywhere)
        {
            output.Write(drawn);
            return;
        }
        int from = output.Length;
        template.Draw(page);
        if (page.IsAnywhere || page.Path.AsSpan().Count('/') < Depth)
            return;
        drawn = output.Written[from..].ToArray();
        (site, root, folder) = (page.Site, page.Root, page.Path[..(page.Path.IndexOf('/') + 1)]);
    }
}

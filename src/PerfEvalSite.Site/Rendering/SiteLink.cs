using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Rendering;

/// <summary>A link to a path from the site's root, written as short as the page that it stands on allows: <c>tables/funds.csv</c>, <c>../index.html</c>.</summary>
internal readonly record struct SiteLink(string Path)
{
    public void WriteFrom(Page page, Utf8Writer output)
    {
        var rest = Path.AsSpan();
        if (page.IsAnywhere)
        {
            output.Write(page.Root);
        }
        else
        {
            var from = page.Path.AsSpan();
            int shared = from[..from.CommonPrefixLength(rest)].LastIndexOf('/') + 1;
            for (int up = from[shared..].Count('/'); up > 0; up--)
                output.Write("../"u8);
            rest = rest[shared..];
        }
        output.WriteEscaped(rest);
    }
}

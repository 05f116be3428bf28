using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>The files that hosts and search engines look for: <c>.nojekyll</c>, <c>robots.txt</c>, <c>sitemap.xml</c>.</summary>
internal static class WellKnownFiles
{
    /// <summary>
    /// Run after all pages and before the redirects. Sitemaps need absolute addresses, so without a
    /// <paramref name="baseUrl"/> there is none.
    /// </summary>
    /// <param name="baseUrl">With a slash at the end; null when the site's address is not known.</param>
    /// <param name="unlisted">Pages that are not for search engines, such as <c>404.html</c>.</param>
    /// <param name="mostAddressesAFile">The sitemap protocol allows 50,000; beyond that there is a sitemap of sitemaps.</param>
    /// <param name="changed">When pages last changed, as the data says; of others nobody knows.</param>
    public static void Write(SiteFolder site, string? baseUrl, IReadOnlySet<string> unlisted, int mostAddressesAFile = 50_000, IReadOnlyDictionary<string, DateOnly>? changed = null)
    {
        changed ??= new Dictionary<string, DateOnly>();
        site.Write(".nojekyll", default);
        var writer = new Utf8Writer();
        writer.Write("User-agent: *\nAllow: /\n"u8);
        if (baseUrl is not null)
        {
            writer.Write("Sitemap: "u8);
            writer.Write(SitePath.Absolute(baseUrl, "sitemap.xml"));
            writer.Write("\n"u8);
        }
        site.Write("robots.txt", writer.Written);
        if (baseUrl is null)
            return;

        var pages = new List<string>();
        foreach (var line in site.Made())
            if (FileLines.RawPath(line.Span).EndsWith(".html"u8) && FileLines.Path(line.Span) is var path && !SitePaths.IsEmbed(path) && !SitePaths.IsAttachment(path) && !SitePaths.IsVersion(path) && !unlisted.Contains(path))
                pages.Add(path);
        if (pages.Count <= mostAddressesAFile)
        {
            WriteSitemap(site, writer, "sitemap.xml", "urlset", "url", baseUrl, pages, changed);
            return;
        }
        var parts = new List<string>();
        foreach (string[] part in pages.Chunk(mostAddressesAFile))
        {
            parts.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"sitemap-{parts.Count + 1}.xml"));
            WriteSitemap(site, writer, parts[^1], "urlset", "url", baseUrl, part, changed);
        }
        WriteSitemap(site, writer, "sitemap.xml", "sitemapindex", "sitemap", baseUrl, parts, changed);
    }

    private static void WriteSitemap(SiteFolder site, Utf8Writer writer, string path, string root, string item, string baseUrl, IReadOnlyList<string> addresses, IReadOnlyDictionary<string, DateOnly> changed)
    {
        writer.Clear();
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        writer.Write($"<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (string address in addresses)
        {
            writer.Write($"<{item}><loc>");
            writer.WriteEscaped(SitePath.Absolute(baseUrl, address));
            writer.Write("</loc>"u8);
            if (changed.TryGetValue(address, out var day))
                writer.Write($"<lastmod>{day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}</lastmod>");
            writer.Write($"</{item}>\n");
        }
        writer.Write($"</{root}>\n");
        site.Write(path, writer.Written);
    }
}

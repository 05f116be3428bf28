using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// Small pages at addresses that have moved, since a static host knows no other redirect: a canonical link, a refresh,
/// and a link to click.
/// </summary>
internal static class Redirects
{
    /// <summary>Run after all pages are written. Wrong entries become diagnostics PE4006–4008.</summary>
    /// <param name="redirects">Old address to new address, both relative to the site's root.</param>
    /// <param name="baseUrl">With a slash at the end; null when the site's address is not known.</param>
    /// <param name="place">Where they are declared.</param>
    public static void Write(SiteFolder site, IReadOnlyDictionary<string, string> redirects, string? baseUrl, Place place, DiagnosticBag problems)
    {
        var writer = new Utf8Writer();
        foreach (var (from, to) in redirects.OrderBy(redirect => redirect.Key, StringComparer.Ordinal))
        {
            if (!SitePath.IsSafe(from) || !SitePath.IsPage(from))
                problems.Add(PublishingCodes.RedirectFromNoPage, place, from);
            else if (site.Contains(from))
                problems.Add(PublishingCodes.RedirectFromPage, place, from);
            else if (redirects.ContainsKey(to) || !site.Contains(to))
                problems.Add(PublishingCodes.RedirectToNowhere, place, from, to);
            else
            {
                writer.Clear();
                WritePage(writer, SitePath.Link(from, to), baseUrl is null ? null : SitePath.Absolute(baseUrl, to));
                site.Write(from, writer.Written);
            }
        }
    }

    /// <summary>
    /// Pages that are views of the data and not publications lead on when the data no longer make them: those of a list that has
    /// grown shorter to its first page, charts that other sites show to the page they stood on. Run last.
    /// </summary>
    public static void WriteForViews(SiteFolder site, string? baseUrl)
    {
        var writer = new Utf8Writer();
        foreach (string path in site.NotMade())
        {
            if (!SitePath.IsPage(path) || InPlaceOf(site, path) is not { } to || !site.Contains(to))
                continue;
            writer.Clear();
            WritePage(writer, SitePath.Link(path, to), baseUrl is null ? null : SitePath.Absolute(baseUrl, to));
            site.Write(path, writer.Written);
        }
    }

    /// <summary>Null for a publication, which must not go.</summary>
    private static string? InPlaceOf(SiteFolder site, string path)
    {
        if (SitePaths.IsEmbed(path))
        {
            var (inFolder, file) = SitePaths.PageOfEmbed(path);
            return site.Contains(inFolder) ? inFolder : file;
        }
        string[] parts = path.Split('/');
        return parts switch
        {
            ["compare", ..] => SitePaths.Compare,
            ["explore", ..] => SitePaths.Explore,
            ["changes", ..] => SitePaths.Changes,
            // A project that only one year names any more.
            ["projects", var agency, ..] => site.Contains(SitePaths.Agency(agency)) ? SitePaths.Agency(agency) : SitePaths.Agencies,
            ["checks", ..] => SitePaths.Checks,
            ["completeness", ..] => SitePaths.Completeness,
            ["agencies", _] => SitePaths.Agencies,
            // The last document of a year may be withdrawn, or its year mended.
            ["years", _, "index.html"] => SitePaths.Years,
            ["years", var year, _] => $"years/{year}/index.html",
            _ => null,
        };
    }

    internal static void WritePage(Utf8Writer writer, string link, string? canonical)
    {
        writer.Write("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>本页已移动</title>\n"u8);
        writer.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n"u8);
        writer.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n"u8);
        writer.Write("<meta http-equiv=\"refresh\" content=\"0; url="u8);
        writer.WriteEscaped(link);
        writer.Write("\">\n<link rel=\"canonical\" href=\""u8);
        writer.WriteEscaped(canonical ?? link);
        writer.Write("\">\n</head>\n<body>\n<h1>本页已移动</h1>\n<p>新的地址：<a href=\""u8);
        writer.WriteEscaped(link);
        writer.Write("\">"u8);
        writer.WriteEscaped(canonical ?? link);
        writer.Write("</a></p>\n</body>\n</html>\n"u8);
    }
}

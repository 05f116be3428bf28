using System.IO.Compression;
using AngleSharp.Dom;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Site;

/// <summary>What a reader's telephone loads for a page.</summary>
[Collection(RealSiteCollection.Name)]
public class WeightTests(RealSite site)
{
    [Fact]
    public void No_disclosure_weighs_more_than_30_KB_as_it_travels_compressed() =>
        Complaints.None(site.Pages.Keys.Where(RealSite.IsDisclosure)
            .Select(page => (page, Bytes: Compressed(Path.Combine(site.Folder, page))))
            .Where(page => page.Bytes > 30_000).Select(page => $"{page.page}: {page.Bytes}"));

    private static long Compressed(string path)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(path));
        return bytes.Length;
    }

    /// <summary>The page of the search knows everyday names and what is nearest, and may have half as much again.</summary>
    [Fact]
    public void No_page_loads_more_than_21_KB_of_scripts() =>
        Complaints.None(site.Pages
            .Select(page => (page.Key, Bytes: page.Value.QuerySelectorAll("script[src]").Sum(script => Length(page.Key, script.GetAttribute("src")!))))
            .Where(page => page.Bytes > (page.Key == SitePaths.Search ? 33_000 : 21_000)).Select(page => $"{page.Key}: {page.Bytes}"));

    /// <summary>The first paint waits for the page and one style sheet.</summary>
    [Fact]
    public void Every_page_has_one_style_sheet_of_at_most_8_KB_compressed_and_no_script_that_it_waits_for() =>
        Complaints.None(site.Pages.SelectMany(page => new[]
        {
            page.Value.QuerySelectorAll("link[rel=stylesheet]") is [var sheet] && Compressed(Path.Combine(site.Folder, Path.GetDirectoryName(page.Key)!, sheet.GetAttribute("href")!)) <= 8_000 ? null : "style sheets",
            page.Value.QuerySelector("script[src]:not([defer])") is null ? null : "a script that the page waits for",
        }.OfType<string>().Select(fault => $"{page.Key}: {fault}")));

    private long Length(string page, string address) => new FileInfo(Path.Combine(site.Folder, Path.GetDirectoryName(page)!, address)).Length;
}

using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Searching;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// The whole way from a data folder to a published site. Disclosures are read, rendered and forgotten one by one by
/// several workers; what remains of each is a small summary, from which the pages that span agencies are made.
/// </summary>
public static class SiteBuild
{
    /// <returns>Null when nothing was published; every reason is in the context's diagnostics.</returns>
    public static BuildResult? Run(ReadingContext context, BuildRequest request)
    {
        var folder = DataFolder.Open(context);
        if (folder is null)
            return null;
        var settings = request.BaseUrl is null ? folder.Settings : folder.Settings with { BaseUrl = request.BaseUrl.EndsWith('/') ? request.BaseUrl : request.BaseUrl + "/" };
        using var site = SiteFolder.Open(request.Output, context.DataFolder, context.Diagnostics);
        if (site is null)
            return null;

        var assets = new Assets();
        var frame = new SiteFrame(settings, new SiteAssets(assets.CssPath, assets.JsPath, assets.IconPath, assets.SearchPath, assets.SpeakPath, assets.InteractivePath, assets.EmbedPath));
        var allowed = request.AllowPersonalInformation is { } list ? PersonalInformationExceptions.Read(list, folder, context) : null;
        var checker = new Checker(folder, allowed) { InEnglish = false };
        checker.CheckSite(folder, context);
        var line = new DisclosureLine(folder, checker, context, request, frame, site);
        line.Run();
        allowed?.ReportUnused((_, _) => true, context.Diagnostics);
        if (line.Summaries.Count == 0 && !context.Diagnostics.HasErrors)
            context.Diagnostics.Add(FileCodes.NothingToPublish, new Place(""));
        if (context.Diagnostics.HasErrors)
            return null;

        var contents = new SiteContents(folder.Agencies, folder.Regions, line.Summaries);
        string searchVersion = SearchFiles.Write(contents, line.Names, site.Write);
        WritePages(SitePages.All(frame, contents, line.Terms, line.BulkFiles, line.Findings, searchVersion), site, request.Workers);
        BulkDescriptions.Write(site, settings, [.. line.BulkFiles.Select(file => file.Table)]);
        assets.Write(site);
        FindingsFiles.Write(line.Findings, site);
        string? baseUrl = settings.BaseUrl.Length == 0 ? null : settings.BaseUrl;
        WellKnownFiles.Write(site, baseUrl, new HashSet<string> { SitePaths.NotFound });
        Redirects.Write(site, settings.Redirects, baseUrl, new Place("site.json"), context.Diagnostics);
        foreach (string lists in (ReadOnlySpan<string>)[SitePaths.Compare, SitePaths.Checks, SitePaths.Completeness])
            Redirects.WriteForShorterLists(site, lists, baseUrl);
        Redirects.WriteForChartsGone(site, baseUrl);
        int pages = site.Files.Keys.Count(path => SitePath.IsPage(path) && !SitePaths.IsEmbed(path));
        int downloads = site.Files.Keys.Count(IsDownload);
        if (!site.Commit())
            return null;
        return new BuildResult(folder.Agencies.Count, line.Summaries.Count, pages, downloads, site.Changed + site.Removed)
        {
            Skipped = line.Skipped,
            HasInteractiveCharts = assets.InteractivePath is not null,
        };
    }

    /// <summary>The second pass: pages that span agencies, by several workers.</summary>
    private static void WritePages(IEnumerable<Page> pages, SiteFolder site, int workers)
    {
        using var next = pages.GetEnumerator();
        var gate = new Lock();
        Workers.Run(workers, () =>
        {
            var renderer = new PageRenderer();
            var writer = new Utf8Writer();
            var chartFiles = new ChartFiles(site, renderer, writer);
            return () =>
            {
                Page page;
                lock (gate)
                {
                    if (!next.MoveNext())
                        return false;
                    page = next.Current;
                }
                writer.Clear();
                renderer.Render(page, writer);
                site.Write(page.Path, writer.Written);
                chartFiles.Write(page);
                foreach (var file in page.Files)
                {
                    writer.Clear();
                    ListCsv.Write(file, writer);
                    site.Write(file.Path, writer.Written);
                }
                return true;
            };
        });
    }

    private static bool IsDownload(string path) =>
        Path.GetExtension(path) is ".csv" or ".json" or ".xlsx" or ".zip" or ".svg";
}

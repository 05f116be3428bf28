using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Searching;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Makes from what was gathered the pages of the agencies, and then all that spans agencies.</summary>
internal sealed class SecondPass(DataFolder folder, SiteFrame frame, SiteFolder site, Gathered gathered, int workers, bool pagesAlone = false)
{
    private readonly SiteContents contents = new(folder.Agencies, folder.Regions, gathered.Summaries);

    /// <summary>One page for each agency, with its files.</summary>
    /// <param name="agencies">Whose pages are to be made, by id.</param>
    /// <param name="fingerprintOf">What an agency's page is made from; empty where it is to be made in any case.</param>
    /// <param name="memory">Pages that are made from the same as last time are kept; null remembers nothing.</param>
    public void WriteAgencies(IEnumerable<Agency> agencies, Func<Agency, byte[]> fingerprintOf, BuildMemory? memory)
    {
        var order = new InOrder<RememberedAgency>(agency =>
        {
            site.AddSingles(agency.Files);
            memory?.Remember(agency);
        });
        Workers.Run(workers, agencies, () =>
        {
            var pages = new PageFiles(site, pagesAlone);
            return (agency, number) =>
            {
                byte[] fingerprint = memory is null ? [] : fingerprintOf(agency);
                byte[]? files = memory?.FilesOf(agency.Id, fingerprint);
                if (files is null || !site.AreThere(files))
                {
                    pages.Write(SitePages.OfAgency(frame, contents, agency));
                    files = pages.Files.Take().ToArray();
                }
                order.Bring(number, new(agency.Id, fingerprint, files));
            };
        });
    }

    /// <summary>The pages that span agencies, alone.</summary>
    public void WritePages(string searchVersion)
    {
        var spanning = SitePages.Spanning(frame, contents, gathered.Terms, gathered.BulkFiles, gathered.Findings, searchVersion);
        Workers.Run(workers, spanning, () =>
        {
            var pages = new PageFiles(site, pagesAlone);
            return (page, _) =>
            {
                pages.Write(page);
                site.AddSingles(pages.Files.Take());
            };
        });
    }

    /// <summary>Everything that spans agencies: pages, search, bulk downloads, and what hosts and search engines look for.</summary>
    public void WriteAll(Assets assets, DiagnosticBag problems)
    {
        string searchVersion = "";
        Workers.Run<Action>(workers,
            [
                () => searchVersion = SearchFiles.Write(contents, gathered.Names, (path, content) => site.Write(path, content)),
                () => FindingsFiles.WriteJson(gathered.Findings, site),
                () => FindingsFiles.WriteCsv(gathered.Findings, site),
                () => BulkDescriptions.Write(site, frame.Settings, [.. gathered.BulkFiles.Select(file => file.Table)]),
                () => assets.Write(site),
            ],
            () => (write, _) => write());
        WritePages(searchVersion);
        string? baseUrl = frame.Settings.BaseUrl.Length == 0 ? null : frame.Settings.BaseUrl;
        WellKnownFiles.Write(site, baseUrl, new HashSet<string> { SitePaths.NotFound });
        Redirects.Write(site, frame.Settings.Redirects, baseUrl, new Place("site.json"), problems);
        Redirects.WriteForViews(site, baseUrl);
    }
}

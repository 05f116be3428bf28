using System.Security.Cryptography;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Searching;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Makes from what was gathered the pages of the agencies, and then all that spans agencies.</summary>
/// <param name="folder">Its agencies and regions.</param>
/// <param name="frame">What all pages share.</param>
/// <param name="site">Where it is written.</param>
/// <param name="gathered">What remains of the disclosures.</param>
/// <param name="memory">What is made from the same as last time is kept; null remembers nothing.</param>
/// <param name="workers">How many threads make it.</param>
internal sealed class SecondPass(DataFolder folder, SiteFrame frame, SiteFolder site, Gathered gathered, BuildMemory? memory, int workers)
{
    private readonly SiteContents contents = new(folder.Agencies, folder.Regions, gathered.Summaries);

    /// <summary>One page for each agency, with its files.</summary>
    /// <param name="agencies">Whose pages are to be made, by id.</param>
    /// <param name="fingerprintOf">What an agency's page is made from; empty where it is to be made in any case.</param>
    public void WriteAgencies(IEnumerable<Agency> agencies, Func<Agency, byte[]> fingerprintOf)
    {
        Write(agencies, agency => agency.Id, agency => memory is null ? [] : fingerprintOf(agency), (agency, pages) => pages.Write(SitePages.OfAgency(frame, contents, agency)),
            folderOf: agency => SitePaths.AgencyCharts(agency.Id));
        memory?.EndSection();
    }

    /// <summary>Everything that spans agencies: pages, search, bulk downloads, and what hosts and search engines look for.</summary>
    public void WriteAll(Assets assets, DiagnosticBag problems)
    {
        byte[] search = [];
        Table[] bulk = [.. gathered.BulkFiles.Select(file => file.Table)];
        SiteFile[] files = frame.Parts.Files
            ?
            [
                new("search/", facets => facets.OfSearch(), files => SearchFiles.Write(contents, gathered.Names, (path, content) => files.Write(path, content))) { Made = lines => search = lines },
                new("checks/json", facets => facets.OfFindings(), files => FindingsFiles.WriteJson(gathered.Findings, files)),
                new("checks/csv", facets => facets.OfFindings(), files => FindingsFiles.WriteCsv(gathered.Findings, files)),
                new("data/", facets => facets.OfFiles(bulk.Select(table => site.HashOf(SitePaths.BulkCsv(table)))), files => BulkDescriptions.Write(site, files, frame.Settings, bulk)),
            ]
            : [];
        Write<SiteFile>(
            [.. files, new("assets/", _ => [], _ => assets.Write(site, frame.Parts))],
            file => file.Id, file => gathered.Facets is { } facets ? file.MadeFrom(facets) : [], (file, pages) => file.Write(pages.Files), (file, lines) => file.Made?.Invoke(lines));
        WritePages(Convert.ToHexStringLower(SHA256.HashData(search).AsSpan(0, 5)));
        string? baseUrl = frame.Settings.BaseUrl.Length == 0 ? null : frame.Settings.BaseUrl;
        WellKnownFiles.Write(site, baseUrl, new HashSet<string> { SitePaths.NotFound });
        Redirects.Write(site, frame.Settings.Redirects, baseUrl, new Place("site.json"), problems);
        Redirects.WriteForViews(site, baseUrl);
    }

    /// <summary>The pages that span agencies, alone.</summary>
    /// <param name="searchVersion">Differs when the files of the search do: browsers may keep files, but never of two versions.</param>
    private void WritePages(string searchVersion) =>
        Write(
            SitePages.Spanning(frame, contents, gathered.Terms, gathered.BulkFiles, gathered.Findings, searchVersion),
            group => group.Id,
            group => gathered.Facets is not { } facets ? []
                : group.IsOfSummaries ? facets.OfSummaries(group.State)
                : group.Year is { } year ? facets.OfYear(year, group.State)
                : group.Rule is { } rule ? facets.OfRule(rule, group.State)
                : [],
            (group, pages) =>
            {
                foreach (var page in group.Pages)
                    pages.Write(page);
            });

    /// <summary>Keeps the files of each that is made from the same as last time, and makes the others, several at once.</summary>
    /// <param name="fingerprintOf">What it is made from; empty where it is to be made in any case.</param>
    /// <param name="write">Makes it.</param>
    /// <param name="made">Told its files as lines.</param>
    /// <param name="folderOf">A folder that is its alone; empty for none.</param>
    private void Write<T>(IEnumerable<T> items, Func<T, string> idOf, Func<T, byte[]> fingerprintOf, Action<T, PageFiles> write, Action<T, byte[]>? made = null, Func<T, string>? folderOf = null)
    {
        var order = new InOrder<(string Folder, RememberedPart Part)>(item =>
        {
            site.AddPart(item.Folder, item.Part.Files);
            memory?.Remember(item.Part);
        });
        Workers.Run(workers, items, () =>
        {
            var pages = new PageFiles(site);
            return (item, number) =>
            {
                byte[] fingerprint = fingerprintOf(item);
                byte[]? files = memory?.FilesOf(idOf(item), fingerprint);
                if (files is null || !site.Published.AreThere(files))
                {
                    write(item, pages);
                    files = pages.Files.Take().ToArray();
                }
                made?.Invoke(item, files);
                order.Bring(number, (folderOf?.Invoke(item) ?? "", new(idOf(item), fingerprint, files)));
            };
        });
    }

    /// <param name="Id">With a slash in it, as no agency's id has.</param>
    private sealed record SiteFile(string Id, Func<Facets, byte[]> MadeFrom, Action<FileList> Write)
    {
        /// <summary>Told its files as lines.</summary>
        public Action<byte[]>? Made { get; init; }
    }
}

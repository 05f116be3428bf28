using System.Security.Cryptography;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Searching;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Makes from what was gathered the pages of the agencies, and then all that spans agencies.</summary>
/// <param name="folder">Its agencies and regions.</param>
/// <param name="frame">What all pages share.</param>
/// <param name="site">Where it is written.</param>
/// <param name="gathered">What remains of the disclosures.</param>
/// <param name="memory">What is made from the same as last time is kept.</param>
/// <param name="workers">How many threads make it.</param>
internal sealed class SecondPass(DataFolder folder, SiteFrame frame, SiteFolder site, Gathered gathered, IPartMemory memory, int workers)
{
    private readonly SiteContents contents = new(folder.Agencies, folder.Regions, gathered.Summaries);

    /// <summary>One page for each agency, with its files.</summary>
    /// <param name="agencies">Whose pages are to be made, by id.</param>
    /// <param name="sectionOf">An agency's section.</param>
    /// <param name="fingerprintOf">What an agency's page is made from.</param>
    public void WriteAgencies(IEnumerable<Agency> agencies, Func<string, int> sectionOf, Func<Agency, Fingerprint> fingerprintOf)
    {
        Write(agencies.Select(agency => new Part(agency.Id, fingerprintOf(agency), pages => pages.Write(SitePages.OfAgency(frame, contents, agency)))
        {
            Folder = SitePaths.AgencyCharts(agency.Id),
            Section = sectionOf(agency.Id),
        }));
        memory.EndAgencies();
    }

    /// <summary>Everything that spans agencies: pages, search, bulk downloads, and what hosts and search engines look for.</summary>
    public void WriteAll(Assets assets, DiagnosticBag problems)
    {
        byte[] search = [];
        var facets = gathered.Facets;
        var findings = facets.OfFindings();
        Write(
            [
                new("assets/", Fingerprint.NotRemembered, _ => assets.Write(site)),
                new("search/", facets.OfSearch(), pages => SearchFiles.Write(contents, gathered.ReadNames(), (path, content) => pages.Files.Write(path, content))) { Made = lines => search = lines },
                new("checks/json", findings, pages => FindingsFiles.WriteJson(gathered.Findings, pages.Files)),
                new("checks/csv", findings, pages => FindingsFiles.WriteCsv(gathered.Findings, pages.Files)),
                new("data/", MadeFromTables(), pages => BulkDescriptions.Write(pages.Files, frame.Settings, Tables)),
            ]);
        // Browsers may keep the files of the search, but never of two versions.
        string searchVersion = Convert.ToHexStringLower(SHA256.HashData(search).AsSpan(0, 5));
        WriteBesideArchive(() => WritePages(searchVersion, problems));
    }

    private Table[] Tables => [.. gathered.BulkFiles.Select(file => file.Table)];

    private void WritePages(string searchVersion, DiagnosticBag problems)
    {
        Write(SitePages.Spanning(frame, contents, gathered.Terms, gathered.BulkFiles, gathered.Findings, searchVersion).Select(group => new Part(group.Id, gathered.Facets.Of(group.MadeFrom, group.State), pages =>
        {
            foreach (var page in group.Pages)
                pages.Write(page);
        })));
        string? baseUrl = frame.Settings.BaseUrl.Length == 0 ? null : frame.Settings.BaseUrl;
        WellKnownFiles.Write(site, baseUrl, new HashSet<string> { SitePaths.NotFound });
        Redirects.Write(site, frame.Settings.Redirects, baseUrl, new Place("site.json"), problems);
        Redirects.WriteForViews(site, baseUrl);
    }

    /// <summary>
    /// The archive of all tables takes as long as all pages together, or as the manifest of a province of which little has changed. So one thread
    /// makes it beside the others, and nobody waits for it but the manifest, at its line.
    /// </summary>
    private void WriteBesideArchive(Action writeOthers)
    {
        RememberedPart? made = null;
        var part = new Part(SitePaths.Archive, MadeFromTables(), pages => BulkDescriptions.WriteArchive(site, pages.Files, Tables, gathered.Published));
        var archive = new Task<PublishedFile>(() =>
        {
            made = Make(part, new PageFiles(site));
            ReadOnlySpan<byte> lines = made.Files;
            var file = FileLines.Read(FileLines.Take(ref lines));
            return new(file.Bytes, file.Sha256);
        });
        // Before it starts: it asks for the hashes of what was made, and what is made later is looked up by the way.
        site.AddLater(SitePaths.Archive, archive);
        if (workers > 1)
            archive.Start();
        else
            archive.RunSynchronously();
        try
        {
            writeOthers();
        }
        finally
        {
            // Whatever happened: nobody writes any more.
            Task.WhenAny(archive).Wait();
        }
        archive.GetAwaiter().GetResult();
        memory.Remember(-1, made!);
    }

    private Fingerprint MadeFromTables() => gathered.Facets.OfFiles(Tables.Select(table => site.HashOf(SitePaths.BulkCsv(table))));

    /// <summary>Keeps the files of each that is made from the same as last time, and makes the others, several at once.</summary>
    private void Write(IEnumerable<Part> parts)
    {
        var order = new InOrder<(Part Part, RememberedPart Made)>(done =>
        {
            site.AddPart(done.Part.Folder, done.Made.Files, null, done.Part.Section);
            memory.Remember(done.Part.Section, done.Made);
        });
        Workers.Run(workers, parts, () =>
        {
            var pages = new PageFiles(site);
            return (part, number) =>
            {
                var made = Make(part, pages);
                part.Made?.Invoke(made.Files);
                order.Bring(number, (part, made));
            };
        });
    }

    private RememberedPart Make(Part part, PageFiles pages)
    {
        byte[]? files = memory.FilesOf(part.Id, part.Fingerprint);
        if (files is null || !site.Published.AreThere(files))
        {
            part.Write(pages);
            files = pages.Files.Take().ToArray();
        }
        return new(part.Id, part.Fingerprint, files);
    }

    /// <summary>What is made, and kept, as a whole.</summary>
    /// <param name="Id">An agency's; of what spans them with a slash in it, as no agency's id has.</param>
    /// <param name="Fingerprint">What it is made from.</param>
    /// <param name="Write">Makes it.</param>
    private sealed record Part(string Id, Fingerprint Fingerprint, Action<PageFiles> Write)
    {
        /// <summary>A folder that is its alone; empty for none.</summary>
        public string Folder { get; init; } = "";

        /// <summary>The agency's; -1 for what spans agencies.</summary>
        public int Section { get; init; } = -1;

        /// <summary>Told its files as lines, made or kept.</summary>
        public Action<byte[]>? Made { get; init; }
    }
}

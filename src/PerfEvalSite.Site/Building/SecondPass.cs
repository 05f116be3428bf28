using System.Security.Cryptography;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Searching;

namespace PerfEvalSite.Site.Building;

/// <summary>Makes from what was gathered the pages of the agencies, and then all that spans agencies.</summary>
/// <param name="folder">Its agencies and regions.</param>
/// <param name="frame">What all pages share.</param>
/// <param name="site">Where it is written.</param>
/// <param name="gathered">What remains of the disclosures.</param>
/// <param name="memory">What is made from the same as last time is kept.</param>
/// <param name="workers">How many threads make it.</param>
/// <param name="addresses">Rows of 网址变更 that are understood.</param>
/// <param name="versions">Carried over, and added to where this build is an edition.</param>
internal sealed class SecondPass(DataFolder folder, SiteFrame frame, SiteFolder site, Gathered gathered, IPartMemory memory, int workers, IReadOnlyList<AddressChange> addresses, KeptVersions versions)
{
    private readonly Targets targets = new(site, memory, workers);
    private readonly SiteContents contents = new(folder.Agencies, folder.Regions, gathered.Summaries, [.. addresses.Select(change => change.Note())]);
    private BulkForms forms;

    /// <summary>What an agency's own templates add to pages that span agencies.</summary>
    public required OwnLooks Looks { get; init; }

    /// <summary>The pages of each agency, with their files.</summary>
    /// <param name="agencies">Whose pages are to be made, by id.</param>
    /// <param name="sectionOf">An agency's section.</param>
    /// <param name="fingerprintOf">What an agency's page is made from.</param>
    public void WriteAgencies(IEnumerable<Agency> agencies, Func<string, int> sectionOf, Func<Agency, Fingerprint> fingerprintOf)
    {
        targets.Bring(agencies.Select(agency => new Target(agency.Id, fingerprintOf(agency), pages =>
        {
            foreach (var page in SitePages.OfAgency(frame, contents, agency))
                pages.Write(page);
            FeedFiles.WriteOf(agency, pages.Files, frame, contents, addresses);
        })
        {
            Folder = SitePaths.AgencyCharts(agency.Id),
            Section = sectionOf(agency.Id),
        }));
        memory.EndAgencies();
    }

    /// <summary>Everything that spans agencies: pages, search, bulk downloads, and what hosts and search engines look for.</summary>
    /// <param name="published">Paths that were published before, beside those of the output: none may disappear.</param>
    public void WriteAll(Assets assets, DiagnosticBag problems, IReadOnlyCollection<string> published)
    {
        byte[] search = [];
        Looks.WriteAssets(site);
        var facets = gathered.Facets;
        var findings = facets.OfFindings();
        targets.Bring(
            [
                new("assets/", Fingerprint.NotRemembered, _ => assets.Write(site)),
                new("search/", facets.OfSearch(), pages => SearchFiles.Write(contents, gathered.ReadNames(), (path, content) => pages.Files.Write(path, content))) { Brought = lines => search = lines },
                new("changes/feeds", facets.OfUpdates(), pages => FeedFiles.Write(pages.Files, frame, new SiteChanges(contents), addresses)),
                new("checks/json", findings, pages => FindingsFiles.WriteJson(gathered.Findings, pages.Files)),
                new("checks/csv", findings, pages => FindingsFiles.WriteCsv(gathered.Findings, pages.Files)),
            ]);
        forms = BulkFormFiles.Wanted(frame.Settings, gathered.BulkFiles, gathered.Published);
        if (forms.Database && !SqliteFile.IsAvailable)
        {
            problems.Add(BulkCodes.NoDatabase, new Place(""), SitePaths.Database);
            forms = forms with { Database = false };
        }
        contents.HasWorkbooks = forms.Workbooks;
        // They say of the findings' file how long it is.
        targets.Bring([new("data/", MadeFromTables(forms.ToString()), pages => BulkDescriptions.Write(site, pages.Files, frame.Settings, folder.OwnProfiles, Tables, Newest, forms, contents.Years))]);
        targets.Bring(TargetsOfForms());
        // Browsers may keep the files of the search, but never of two versions.
        string searchVersion = Convert.ToHexStringLower(SHA256.HashData(search).AsSpan(0, 5));
        WriteBesideArchive(() => WritePages(searchVersion, problems, published));
    }

    private IEnumerable<Target> TargetsOfForms()
    {
        var settings = frame.Settings;
        if (forms.Database)
            yield return new(SitePaths.Database, MadeFromTables(), pages => BulkFormFiles.WriteDatabase(site, pages.Files, settings, Tables, Newest));
        if (forms.Workbooks)
            yield return new("data/workbooks", MadeFromTables(), pages => BulkFormFiles.WriteWorkbooks(site, pages.Files, settings, Tables));
        if (forms.Parquet)
            foreach (var table in PackageTable.All(Tables, settings.ShowPersonalNames))
                yield return new(SitePaths.Parquet(table.Name), gathered.Facets.OfFiles([site.HashOf(SitePaths.BulkFolder + table.FileName)]), pages => BulkFormFiles.WriteParquet(site, pages.Files, settings, table));
    }

    /// <summary>Every table of the package, with its file where it has one. What a file holds is read when a page is made of it.</summary>
    private IEnumerable<TableContents> TablesOfPackage()
    {
        var rows = gathered.BulkFiles.ToDictionary(file => file.Table, file => (long)file.Rows);
        long described = 0;
        foreach (var table in PackageTable.All(Catalogue.All.ToArray(), frame.Settings.ShowPersonalNames))
        {
            string path = SitePaths.BulkFolder + table.FileName;
            bool hasFile = site.Contains(path);
            long count = table.Source is { } source ? rows.GetValueOrDefault(source) : table == PackageTable.Findings ? gathered.Findings.All.Count : described + table.Columns.Count;
            if (hasFile)
                described += table.Columns.Count;
            yield return new(table, count, hasFile ? BulkDescriptions.LengthOf(site, path) : 0, hasFile ? site.HashOf(path).ToString() : "", forms, () => BulkDescriptions.First(site, table, TableContents.Shown))
            {
                ParquetBytes = hasFile && forms.Parquet ? BulkDescriptions.LengthOf(site, SitePaths.Parquet(table.Name)) : 0,
            };
        }
    }

    private Table[] Tables => [.. gathered.BulkFiles.Select(file => file.Table)];

    private void WritePages(string searchVersion, DiagnosticBag problems, IReadOnlyCollection<string> published)
    {
        targets.Bring(SitePages.Spanning(frame, contents, gathered.Terms, [.. TablesOfPackage()], gathered.Findings, searchVersion, Looks.DrawHome(frame, contents, problems)).Select(group => new Target(group.Id, gathered.Facets.Of(group.MadeFrom, group.State), pages =>
        {
            foreach (var page in group.Pages)
                pages.Write(page);
        })));
        targets.Bring([new("pages/", Fingerprint.NotRemembered, pages =>
        {
            foreach (var page in Looks.DrawPages(frame, contents, problems))
                pages.Write(page);
        })]);
        string? baseUrl = frame.Settings.BaseUrl.Length == 0 ? null : frame.Settings.BaseUrl;
        versions.Write();
        WellKnownFiles.Write(site, baseUrl, new HashSet<string> { SitePaths.NotFound }, changed: baseUrl is null ? null : contents.Changed());
        Redirects.Write(site, frame.Settings.Redirects, baseUrl, new Place("site.json"), problems);
        var changes = new AddressChanges(folder.AddressChanges, site, frame, contents, problems);
        changes.Write();
        Redirects.WriteForViews(site, baseUrl);
        changes.Guard(published);
        Looks.CheckLinks(site, problems);
    }

    /// <summary>
    /// The archive of all tables takes as long as all pages together, or as the manifest of a province of which little has changed. So one thread
    /// makes it beside the others, and nobody waits for it but the manifest, at its line.
    /// </summary>
    private void WriteBesideArchive(Action writeOthers)
    {
        RememberedPart? made = null;
        var target = new Target(SitePaths.Archive, MadeFromTables(), pages => BulkDescriptions.WriteArchive(site, pages.Files, folder.OwnProfiles, Tables, gathered.Published));
        var archive = new Task<PublishedFile>(() =>
        {
            made = targets.Bring(target, new PageFiles(site));
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

    private DateOnly? Newest => gathered.Summaries.Count == 0 ? null : gathered.Summaries.Max(summary => summary.Day) is var day && day > DateOnly.MinValue ? day : null;

    private Fingerprint MadeFromTables(string state = "") => gathered.Facets.OfFiles([.. Tables.Select(table => site.HashOf(SitePaths.BulkCsv(table))), site.HashOf(SitePaths.FindingsCsv)], state);
}

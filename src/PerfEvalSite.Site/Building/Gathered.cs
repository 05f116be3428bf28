using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Searching;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// What the remains of all disclosures come to, for the pages and files that span agencies. They are added in the order
/// of the disclosures, wherever they come from: read just now, remembered, or made on another machine.
/// </summary>
internal sealed class Gathered : IDisposable
{
    private readonly DataFolder folder;
    private readonly SiteSettings settings;
    private readonly RemainsList all;
    private readonly PublishedBulk? published;
    private readonly BulkTables? bulk;
    private readonly Spill? spill;
    private readonly int workers;

    /// <param name="folder">Its site tables.</param>
    /// <param name="settings">Whether findings are shown, and names of persons.</param>
    /// <param name="site">Where what spans agencies is written; null where nothing of it is but pages.</param>
    /// <param name="workers">How many threads write it at the end.</param>
    public Gathered(DataFolder folder, SiteSettings settings, SiteFolder? site, int workers)
    {
        this.workers = workers;
        this.folder = folder;
        this.settings = settings;
        if (site is not null)
        {
            published = new(site);
            bulk = new(published.Start, settings.ShowPersonalNames);
            spill = new(site.Path + ".perfeval-remains");
        }
        all = NewList();
    }

    /// <summary>What the last build published of the bulk tables; null where none are written.</summary>
    public PublishedBulk? Published => published;

    public bool ShowsPersonal => settings.ShowPersonalNames;

    /// <summary>In the order of agency and disclosure id.</summary>
    public IReadOnlyList<DisclosureSummary> Summaries => all.Summaries;

    /// <summary>What the checks found, disclosure by disclosure; empty where the site keeps it to itself.</summary>
    public SiteFindings Findings => all.Findings;

    /// <summary>What pages that span agencies are made from.</summary>
    public required Facets Facets { get; init; }

    /// <summary>How many findings are 差异 or 缺失, shown or not.</summary>
    public int Serious => all.Serious;

    /// <summary>What the documents explain of their own terms.</summary>
    public GlossaryCollection Terms => all.Terms;

    /// <summary>The bulk tables that were written, in the order of the catalogue; known after <see cref="End"/>.</summary>
    public IReadOnlyList<BulkFile> BulkFiles { get; private set; } = [];

    /// <summary>Whether these rows can be added: those that were not remembered must stand published. Safe from several threads.</summary>
    public bool CanAdd(BulkRows rows) => published?.Has(rows) ?? rows.PublishedAt is null;

    /// <summary>The same of a section.</summary>
    public bool CanAdd(long[] rowsAt, long[] rowLengths) => published?.Has(rowsAt, rowLengths) == true;

    /// <summary>To be filled with the remains of a section.</summary>
    public RemainsList NewList() => new(spill, settings.Findings == FindingsAudience.Public);

    /// <param name="parts">The disclosure's record.</param>
    /// <param name="record">Where that stands until this build has ended; null for nowhere.</param>
    public void Add(Remains remains, BulkRows rows, in RemainsParts parts, Stored? record = null)
    {
        all.Add(remains, parts, record);
        bulk?.Append(rows);
        Facets.Add(remains.Summary, parts);
    }

    /// <summary>Adds a section that was published as it is.</summary>
    public void Add(KeptSection section)
    {
        all.Add(section.Remains);
        bulk?.AppendPublished(section.RowsAt, section.Last.RowLengths, section.Last.RowCounts);
        Facets.Add(section.Last.Facets);
    }

    /// <summary>What the search finds inside the documents. Read back when asked for: mostly it is that of the last build.</summary>
    public FoundNames ReadNames()
    {
        var found = new FoundNames();
        var ahead = new ReadAhead();
        for (int i = 0; i < all.Names.Count; i++)
        {
            var summary = all.Summaries[i];
            found.Add(folder.Agency(summary.AgencyId)!, summary.Id, summary.Year, RemainsCode.ReadNames(ahead.Read(all.Names[i]).Span));
        }
        return found;
    }

    /// <summary>Run when the last disclosure is added.</summary>
    public void End()
    {
        if (bulk is null)
            return;
        foreach (var (table, rows) in folder.SiteRows)
            bulk.Append(table, rows);
        // Where little has changed, what stood behind it is copied now: half a table, and two of them at once.
        Workers.Run(workers, bulk.Files, () => (file, _) => file.End());
        BulkFiles = [.. Catalogue.All.Where(bulk.RowCounts.ContainsKey).Select(table => new BulkFile(table, (int)bulk.RowCounts[table]))];
    }

    public void Dispose()
    {
        bulk?.Dispose();
        spill?.Dispose();
    }
}

using System.Buffers;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Searching;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// What the remains of all disclosures come to, for the pages and files that span agencies. They are added in the order
/// of the disclosures, wherever they come from: read just now, remembered, or made on another machine.
/// </summary>
internal sealed class Gathered : IDisposable
{
    private readonly DataFolder folder;
    private readonly SiteSettings settings;
    private readonly List<DisclosureSummary> summaries = [];
    private readonly PublishedBulk? published;
    private readonly BulkTables? bulk;
    private readonly List<Stored> names = [];
    private readonly Spill? spill;
    private readonly ReadFinding readFinding;

    /// <param name="folder">Its site tables.</param>
    /// <param name="settings">Whether findings are shown, and names of persons.</param>
    /// <param name="site">Where what spans agencies is written; null where nothing of it is but pages.</param>
    public Gathered(DataFolder folder, SiteSettings settings, SiteFolder? site)
    {
        this.folder = folder;
        this.settings = settings;
        readFinding = ReadFinding;
        if (site is null)
            return;
        published = new(site);
        bulk = new(published.Start, settings.ShowPersonalNames);
        spill = new(site.Path + ".perfeval-remains");
    }

    /// <summary>What the last build published of the bulk tables; null where none are written.</summary>
    public PublishedBulk? Published => published;

    public bool ShowsPersonal => settings.ShowPersonalNames;

    /// <summary>In the order of agency and disclosure id.</summary>
    public IReadOnlyList<DisclosureSummary> Summaries => summaries;

    /// <summary>What the checks found, disclosure by disclosure; empty where the site keeps it to itself.</summary>
    public SiteFindings Findings { get; } = new();

    /// <summary>What pages that span agencies are made from; null where nothing is remembered.</summary>
    public Facets? Facets { get; init; }

    /// <summary>How many findings are 差异 or 缺失, shown or not.</summary>
    public int Serious { get; private set; }

    /// <summary>What the documents explain of their own terms.</summary>
    public GlossaryCollection Terms { get; } = new();

    /// <summary>The bulk tables that were written, in the order of the catalogue; known after <see cref="End"/>.</summary>
    public IReadOnlyList<BulkFile> BulkFiles { get; private set; } = [];

    /// <summary>Whether these rows can be added: those that were not remembered must stand published. Safe from several threads.</summary>
    public bool CanAdd(BulkRows rows) => published?.Has(rows) ?? rows.PublishedAt is null;

    /// <param name="parts">The disclosure's record; empty where nothing was checked and nothing is remembered.</param>
    /// <param name="record">Where that stands until this build has ended; null for nowhere.</param>
    public void Add(Remains remains, BulkRows rows, in RemainsParts parts, Stored? record = null)
    {
        var summary = remains.Summary;
        summaries.Add(summary);
        Findings.Add(remains.Tallies);
        AddFindings(summary, parts.Findings);
        Terms.Add(remains.Terms);
        if (spill is not null)
            names.Add(record?.Slice(parts.NamesAt, parts.Names.Length) ?? spill.Append(parts.Names));
        bulk?.Append(rows);
        Facets?.Add(summary, parts);
    }

    /// <summary>What the search finds inside the documents. Read back when asked for: mostly it is that of the last build.</summary>
    public FoundNames ReadNames()
    {
        var found = new FoundNames();
        var ahead = new ReadAhead();
        for (int i = 0; i < names.Count; i++)
        {
            var summary = summaries[i];
            found.Add(folder.Agency(summary.AgencyId)!, summary.Id, summary.Year, RemainsCode.ReadNames(ahead.Read(names[i]).Span));
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
        bulk.End();
        BulkFiles = [.. Catalogue.All.Where(bulk.RowCounts.ContainsKey).Select(table => new BulkFile(table, (int)bulk.RowCounts[table]))];
    }

    public void Dispose()
    {
        bulk?.Dispose();
        spill?.Dispose();
    }

    private void AddFindings(DisclosureSummary summary, ReadOnlySpan<byte> its)
    {
        int number = 0;
        for (var from = new RecordReader(its); !from.IsAtEnd;)
        {
            var rule = RuleBook.All[from.Index(RuleBook.All.Count)];
            var finding = from.Bytes();
            var outcome = RemainsCode.OutcomeOf(finding);
            if (outcome is Outcome.Contradiction or Outcome.Missing)
                Serious++;
            number++;
            if (spill is not null && settings.Findings == FindingsAudience.Public)
                Findings.Add(new SiteFinding(summary, rule, outcome, number, readFinding, spill.Append(finding).At, finding.Length));
        }
    }

    private FindingFacts ReadFinding(Rule rule, long at, int length)
    {
        byte[] finding = ArrayPool<byte>.Shared.Rent(length);
        new Stored(spill!, at, length).Read(finding.AsSpan(0, length));
        var facts = RemainsCode.ReadFinding(rule, finding.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(finding);
        return facts;
    }
}

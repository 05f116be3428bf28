using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Searching;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// Takes the disclosures of a folder one by one, by several workers at once, and writes everything that belongs to one
/// alone: its page and its downloads. Workers pull, so that nothing piles up; the bulk tables are written in order.
/// </summary>
internal sealed class DisclosureLine(DataFolder folder, Checker checker, ReadingContext context, BuildRequest request, SiteFrame frame, SiteFolder site)
{
    private readonly DataFolder folder = folder;
    private readonly ReadingContext context = context;
    private readonly BuildRequest request = request;
    private readonly SiteFrame frame = frame;
    private readonly SiteFolder site = site;
    private readonly Checker checker = checker;
    private readonly Dictionary<string, Region> regions = folder.Regions.ToDictionary(region => region.Id, StringComparer.Ordinal);
    private readonly List<DisclosureSummary> summaries = [];
    private readonly List<SkippedDisclosure> skipped = [];
    private readonly Stack<BulkRows> spareRows = [];

    /// <summary>In the order of agency and disclosure id.</summary>
    public IReadOnlyList<DisclosureSummary> Summaries => summaries;

    public IReadOnlyList<SkippedDisclosure> Skipped => skipped;

    /// <summary>What the checks found, disclosure by disclosure; empty where the site keeps it to itself.</summary>
    public SiteFindings Findings { get; } = new();

    /// <summary>What the documents explain of their own terms.</summary>
    public GlossaryCollection Terms { get; } = new();

    /// <summary>What the search finds inside the documents.</summary>
    public FoundNames Names { get; } = new();

    /// <summary>The bulk tables that were written, in the order of the catalogue.</summary>
    public IReadOnlyList<BulkFile> BulkFiles { get; private set; } = [];

    private bool ShowsPersonal => frame.Settings.ShowPersonalNames;

    public void Run()
    {
        using var bulk = new BulkTables(table => site.Create(SitePaths.BulkCsv(table)), ShowsPersonal);
        var order = new InOrder<Made>(made => HandOn(made, bulk));
        using var sources = folder.Sources().GetEnumerator();
        var gate = new Lock();
        int taken = 0;
        Workers.Run(request.Workers, () =>
        {
            var worker = new Worker(this);
            return () =>
            {
                DisclosureSource source;
                int number;
                lock (gate)
                {
                    if (!sources.MoveNext())
                    {
                        Names.Join(worker.Names);
                        return false;
                    }
                    source = sources.Current;
                    number = taken++;
                }
                order.Bring(number, worker.Make(source, number));
                return true;
            };
        });
        if (context.Diagnostics.HasErrors)
            return;
        foreach (var (table, rows) in folder.SiteRows)
            bulk.Append(table, rows);
        BulkFiles = [.. Catalogue.All.Where(bulk.RowCounts.ContainsKey).Select(table => new BulkFile(table, (int)bulk.RowCounts[table]))];
    }

    /// <summary>Called for one disclosure after another, in their order.</summary>
    private void HandOn(Made made, BulkTables bulk)
    {
        if (made.Summary is not null)
            summaries.Add(made.Summary);
        if (made.Checks is not null && frame.Settings.Findings == FindingsAudience.Public)
            Findings.Add(made.Summary!, made.Checks);
        if (made.Skipped is not null)
            skipped.Add(made.Skipped);
        if (made.Rows is not null)
        {
            bulk.Append(made.Rows);
            lock (spareRows)
                spareRows.Push(made.Rows);
        }
    }

    private BulkRows RentRows()
    {
        lock (spareRows)
            return spareRows.TryPop(out var rows) ? rows : new BulkRows(ShowsPersonal);
    }

    /// <summary>What is left of a disclosure when its own files are written.</summary>
    private sealed record Made(DisclosureSummary? Summary, BulkRows? Rows, CheckResult? Checks, SkippedDisclosure? Skipped);

    /// <summary>One thread's tools, used again for every disclosure.</summary>
    private sealed class Worker
    {
        private static readonly Made nothing = new(null, null, null, null);

        private readonly DisclosureLine line;
        private readonly PageRenderer renderer = new();
        private readonly Utf8Writer writer = new();
        private readonly DisclosureWorkbook workbook;
        private DiagnosticBag found = new();
        private DisclosureAssembler assembler;
        private ReadingContext reading;

        public Worker(DisclosureLine line)
        {
            this.line = line;
            reading = line.context.Into(found);
            assembler = line.folder.NewAssembler(found);
            workbook = new DisclosureWorkbook(line.ShowsPersonal);
        }

        public FoundNames Names { get; } = new();

        public Made Make(DisclosureSource source, int number)
        {
            var disclosure = source.Read(reading, assembler);
            var checks = disclosure is null ? null : line.checker.Check(disclosure, line.folder.Agency(disclosure.AgencyId)!, found);
            if (disclosure is not null)
                line.checker.CheckFiles(source, disclosure, reading);
            if (found.HasErrors && line.request.SkipBad)
                return Skip(source, number);
            if (found.Count > 0)
            {
                line.context.Diagnostics.AddRange(found.Sorted());
                ForgetFound();
            }
            // With an error anywhere nothing is published: reading goes on to report everything, making pages does not.
            return disclosure is null || line.context.Diagnostics.HasErrors ? nothing : Publish(disclosure, source.Folder, checks!, number);
        }

        private Made Publish(Disclosure disclosure, string folder, CheckResult checks, int number)
        {
            var agency = line.folder.Agency(disclosure.AgencyId)!;
            var page = DisclosurePageBuilder.Build(new SectionInput(disclosure, agency, line.regions, line.frame, checks));
            writer.Clear();
            renderer.Render(page, writer);
            line.site.Write(page.Path, writer.Written);

            writer.Clear();
            DisclosureJson.Write(disclosure, writer, line.ShowsPersonal);
            line.site.Write(SitePaths.Json(agency.Id, disclosure.Id), writer.Written);
            writer.Clear();
            workbook.Write(agency, disclosure, writer);
            line.site.Write(SitePaths.Workbook(agency.Id, disclosure.Id), writer.Written);
            foreach (var table in Catalogue.OfDisclosure)
            {
                if (disclosure[table].Count == 0)
                    continue;
                writer.Clear();
                TableCsv.WriteForPeople(disclosure, table, writer, line.ShowsPersonal);
                line.site.Write(SitePaths.TableCsv(agency.Id, disclosure.Id, table), writer.Written);
            }
            CopyAttachments(disclosure, folder);
            return Remember(disclosure, checks, number, null);
        }

        /// <summary>What the pages and files that span agencies need of it.</summary>
        private Made Remember(Disclosure disclosure, CheckResult checks, int number, SkippedDisclosure? skipped)
        {
            var agency = line.folder.Agency(disclosure.AgencyId)!;
            line.Terms.Add(disclosure);
            Names.Add(number, disclosure, agency);
            var rows = line.RentRows();
            rows.Fill(disclosure);
            bool isPublic = line.frame.Settings.Findings == FindingsAudience.Public;
            return new Made(DisclosureSummary.Of(disclosure, agency, isPublic ? checks : null), rows, checks, skipped);
        }

        private void CopyAttachments(Disclosure disclosure, string folder)
        {
            var table = Catalogue.Attachments;
            foreach (ref readonly var row in disclosure[table].Span)
            {
                string path = row.Text(table.Path);
                if (path.Length == 0)
                    continue;
                using var from = File.OpenRead(line.context.Absolute($"{folder}/{path}"));
                using var to = line.site.Create(SitePaths.Attachment(disclosure.AgencyId, disclosure.Id, path));
                from.CopyTo(to);
            }
        }

        private Made Skip(DisclosureSource source, int number)
        {
            var problems = found;
            ForgetFound();
            bool kept = line.site.KeepFolder($"agencies/{source.AgencyId}/{source.Id}/");
            var skipped = new SkippedDisclosure(source.AgencyId, source.Id, kept, problems);
            // What stands published goes on being counted and linked: it is read back from its own download.
            return kept && PublishedDisclosure.Read(line.request.Output, source.AgencyId, source.Id, line.folder) is { } published
                ? Remember(published, line.checker.Check(published, line.folder.Agency(source.AgencyId)!, new DiagnosticBag()), number, skipped)
                : new Made(null, null, null, skipped);
        }

        private void ForgetFound()
        {
            found = new DiagnosticBag();
            reading = line.context.Into(found);
            assembler = line.folder.NewAssembler(found);
        }
    }
}

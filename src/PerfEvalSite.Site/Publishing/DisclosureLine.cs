using System.Runtime.InteropServices;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Searching;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// Takes the disclosures of a folder one by one, by several workers at once, and writes everything that belongs to one
/// alone. Workers pull, so that nothing piles up; what remains of each is handed on in order. One that has not changed
/// since the last build is taken from the memory.
/// </summary>
internal sealed class DisclosureLine(
    DataFolder folder, Checker checker, ReadingContext context, BuildRequest request, SiteFrame frame, SiteFolder site, SiteFingerprint fingerprints, Sections sections, BuildMemory? memory, Gathered gathered)
{
    private readonly DataFolder folder = folder;
    private readonly Checker checker = checker;
    private readonly ReadingContext context = context;
    private readonly BuildRequest request = request;
    private readonly SiteFrame frame = frame;
    private readonly SiteFolder site = site;
    private readonly SiteFingerprint fingerprints = fingerprints;
    private readonly Sections sections = sections;
    private readonly BuildMemory? memory = memory;
    private readonly KeptSections? kept = memory?.Last is { } last && request.Shard is null ? new(sections, last, site, fingerprints, gathered) : null;
    private readonly Gathered gathered = gathered;
    private readonly Dictionary<string, Region> regions = folder.Regions.ToDictionary(region => region.Id, StringComparer.Ordinal);
    private readonly List<SkippedDisclosure> skipped = [];
    private readonly Dictionary<string, byte[]> agencies = new(StringComparer.Ordinal);
    private readonly Stack<Piece> sparePieces = [];
    private int section = -1;

    public IReadOnlyList<SkippedDisclosure> Skipped => skipped;

    /// <summary>What all disclosures of an agency were made from; empty where one of them cannot be remembered, null for none.</summary>
    public byte[]? FingerprintOf(string agencyId) => agencies.GetValueOrDefault(agencyId);

    /// <summary>How the folder was read; null where nothing is remembered.</summary>
    public SectionedReading? Reading { get; private set; }

    public void Run()
    {
        if (memory is not null)
            Reading = new(sections, kept is null ? null : memory.Last!.Index.Outlines(), number => kept!.Stands(number));
        var order = new InOrder<Made>(HandOn);
        Workers.Run(request.Workers, Sources(), () =>
        {
            var worker = new Worker(this);
            return (item, number) => order.Bring(number, item.Source is { } source
                ? worker.Make(source, item.Remembered) with { Section = item.Section, IsFolder = source.HasFolder }
                : new Made(null, null, null) { Section = item.Section });
        });
        EndSection();
        if (!context.Diagnostics.HasErrors)
            gathered.End();
    }

    /// <summary>The disclosures that are this build's to make, each with what the memory has of it; between them, without a source, sections that are taken over.</summary>
    private IEnumerable<(DisclosureSource? Source, RememberedDisclosure? Remembered, int Section)> Sources()
    {
        int next = 0;
        bool hasBegun = false;
        foreach (var source in folder.Sources(request.Workers, Reading))
        {
            Begin();
            int its = sections.Of(source.AgencyId);
            for (; next <= its; next++)
                if (Reading?.IsKept(next) == true)
                    yield return (null, null, next);
            if (request.Shard?.Has(source.AgencyId) != false)
                yield return (source, memory?.Recall(source.AgencyId, source.Id), its);
        }
        Begin();
        for (; next < sections.Count; next++)
            if (Reading?.IsKept(next) == true)
                yield return (null, null, next);

        void Begin()
        {
            if (!hasBegun)
                memory?.Begin(Reading!.IsKept);
            hasBegun = true;
        }
    }

    /// <summary>Called for one disclosure after another, in their order.</summary>
    private void HandOn(Made made)
    {
        if (made.Section != section)
            EndSection();
        section = made.Section;
        if (made.Skipped is not null)
            skipped.Add(made.Skipped);
        if (Reading?.IsKept(section) == true)
            HandOn(kept![section]);
        else if (made.Piece is { } piece)
            HandOn(piece, made.Record, made.IsFolder);
        else if (memory is not null)
            memory.Sections[section].IsWhole = false;
    }

    private void HandOn(KeptSection whole)
    {
        site.AddSection(section, whole.Last.Lines!);
        gathered.Add(whole);
        memory!.Keep(section);
    }

    private void HandOn(Piece piece, RememberedDisclosure? record, bool isFolder)
    {
        using var kept = record;
        var summary = piece.Remains!.Summary;
        string folder = SitePaths.DisclosureFolder(summary.AgencyId, summary.Id);
        var files = kept is null ? piece.Files.Written : kept.Parts.Files;
        site.AddPart(folder, files, kept?.Stored.Slice(kept.Parts.FilesAt, files.Length), section);
        gathered.Add(piece.Remains, piece.Rows, memory is null ? default : new RemainsParts(kept is null ? piece.Record.Written : kept.Record), kept?.Stored);
        if (memory is not null)
        {
            if (kept is null)
                memory.Remember(section, piece.Record.Written);
            else
                memory.Remember(section, kept);
            memory.Sections[section].Add(files, piece.Rows, isWhole: piece.Fingerprint.Length > 0 && !isFolder);
            Chain(summary.AgencyId, piece.Fingerprint);
        }
        lock (sparePieces)
            sparePieces.Push(piece);
    }

    /// <summary>Run when the last disclosure of a section was handed on.</summary>
    private void EndSection()
    {
        if (memory is not null && section >= 0 && !Reading!.IsKept(section))
            memory.Sections[section].Facets = gathered.Facets!.EndSection();
    }

    private void Chain(string agencyId, byte[] fingerprint)
    {
        ref byte[]? kept = ref CollectionsMarshal.GetValueRefOrAddDefault(agencies, agencyId, out _);
        kept = fingerprint.Length == 0 || kept is { Length: 0 } ? [] : [.. kept ?? [], .. fingerprint];
    }

    private Piece RentPiece()
    {
        lock (sparePieces)
            return sparePieces.TryPop(out var piece) ? piece : new Piece(frame.Settings.ShowPersonalNames);
    }

    /// <summary>What is handed on of one disclosure; used again for another.</summary>
    private sealed class Piece(bool showPersonal)
    {
        public Remains? Remains { get; set; }

        /// <summary>Empty where it must be made again in any case.</summary>
        public byte[] Fingerprint { get; set; } = [];

        public BulkRows Rows { get; } = new(showPersonal);

        /// <summary>What was written for it alone, as lines, where it was made just now.</summary>
        public Utf8Writer Files { get; } = new(4 * 1024);

        /// <summary>What the next build is to remember, where it was made just now.</summary>
        public Utf8Writer Record { get; } = new(4 * 1024);
    }

    /// <param name="Record">The memory's own record, where nothing was made.</param>
    private sealed record Made(Piece? Piece, RememberedDisclosure? Record, SkippedDisclosure? Skipped)
    {
        public int Section { get; init; }

        /// <summary>Whether something of it stands in a folder of its own.</summary>
        public bool IsFolder { get; init; }
    }

    /// <summary>One thread's tools, used again for every disclosure.</summary>
    private sealed class Worker
    {
        private static readonly Made nothing = new(null, null, null);

        private readonly DisclosureLine line;
        private readonly DisclosureFiles files;
        private readonly QuickHash hash = new();
        private readonly DiagnosticBag found = new();
        private readonly DisclosureAssembler assembler;
        private readonly ReadingContext reading;

        public Worker(DisclosureLine line)
        {
            this.line = line;
            files = new DisclosureFiles(line.site, line.frame, line.regions, line.context);
            reading = line.context.Into(found);
            assembler = line.folder.NewAssembler(found, new FigureMemory());
        }

        public Made Make(DisclosureSource source, RememberedDisclosure? remembered)
        {
            using var done = source;
            byte[] fingerprint = line.memory is not null && source.Fingerprint(line.context, hash) is { } own ? line.fingerprints.Of(source.AgencyId, own) : [];
            if (remembered is not null && fingerprint.Length > 0 && Recall(remembered, fingerprint) is { } kept)
                return kept;
            remembered?.Dispose();
            var disclosure = source.Read(reading, assembler);
            var checks = disclosure is null ? null : Check(disclosure, line.folder.Agency(disclosure.AgencyId)!, found);
            if (disclosure is not null)
                line.checker.CheckFiles(source, disclosure, reading);
            if (found.HasErrors && line.request.SkipBad)
                return Skip(source);
            if (!found.IsEmpty)
            {
                // What had to be reported is to be reported by the next build too.
                fingerprint = [];
                line.context.Diagnostics.AddRange(found.Take());
            }
            // With an error anywhere nothing is published: reading goes on to report everything, making pages does not.
            if (disclosure is null || line.context.Diagnostics.HasErrors)
                return nothing;
            var agency = line.folder.Agency(disclosure.AgencyId)!;
            return HandOn(disclosure, agency, checks, files.Write(disclosure, agency, checks, source.Folder), fingerprint, null);
        }

        /// <summary>Null where the site has no checks; what the input itself has wrong is reported all the same.</summary>
        private CheckResult? Check(Disclosure disclosure, Agency agency, DiagnosticBag problems)
        {
            if (line.frame.Parts.Checks)
                return line.checker.Check(disclosure, agency, problems);
            line.checker.CheckInput(disclosure, agency, problems);
            return null;
        }

        private Made HandOn(Disclosure disclosure, Agency agency, CheckResult? checks, ReadOnlySpan<byte> made, byte[] fingerprint, SkippedDisclosure? skipped)
        {
            var piece = line.RentPiece();
            piece.Remains = Remains.Of(disclosure, agency, checks, line.frame);
            piece.Files.Clear();
            piece.Files.Write(made);
            piece.Fingerprint = fingerprint;
            if (line.frame.Parts.Files)
                piece.Rows.Fill(disclosure);
            piece.Record.Clear();
            if (line.memory is not null)
            {
                RememberedDisclosure.Write(piece.Remains, checks is null ? [] : FindingFacts.Of(checks), FoundNames.In(disclosure), fingerprint, made, piece.Rows, line.request.Shard is not null, piece.Record);
                // Read back, it holds once what many disclosures say alike.
                piece.Remains = RemainsCode.Read(new RemainsParts(piece.Record.Written));
            }
            return new Made(piece, null, skipped);
        }

        /// <summary>Null where its files are not all there any more, or the memory is damaged, so that it has to be made.</summary>
        private Made? Recall(RememberedDisclosure remembered, byte[] fingerprint)
        {
            try
            {
                var parts = remembered.Parts;
                if (!parts.Fingerprint.SequenceEqual(fingerprint) || !line.site.Published.AreThere(parts.Files))
                    return null;
                var piece = line.RentPiece();
                piece.Remains = RemainsCode.Read(parts);
                piece.Rows.Load(parts.Rows, remembered.RowsAt);
                if (!line.gathered.CanAdd(piece.Rows))
                    return null;
                piece.Fingerprint = fingerprint;
                return new Made(piece, remembered, null);
            }
            catch (Exception damaged) when (damaged is InvalidDataException or System.Text.Json.JsonException or FormatException)
            {
                return null;
            }
        }

        private Made Skip(DisclosureSource source)
        {
            var problems = found.Take();
            byte[] kept = line.site.Published.Below(SitePaths.DisclosureFolder(source.AgencyId, source.Id), SitePaths.Embed(SitePaths.Disclosure(source.AgencyId, source.Id)));
            var skipped = new SkippedDisclosure(source.AgencyId, source.Id, kept.Length > 0, problems);
            // What stands published goes on being counted and linked: it is read back from its own download.
            if (kept.Length == 0 || PublishedDisclosure.Read(line.request.Output, source.AgencyId, source.Id, line.folder) is not { } published)
                return new Made(null, null, skipped);
            var agency = line.folder.Agency(source.AgencyId)!;
            return HandOn(published, agency, Check(published, agency, new DiagnosticBag()), kept, [], skipped);
        }
    }
}

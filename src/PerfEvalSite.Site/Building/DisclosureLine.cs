using System.Runtime.InteropServices;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// Takes the disclosures of a folder one by one, by several workers at once, and writes everything that belongs to one
/// alone. Workers pull, so that nothing piles up; what remains of each is handed on in order. One that has not changed
/// since the last build is taken from the memory.
/// </summary>
internal sealed class DisclosureLine(DisclosureBuild build)
{
    private readonly DisclosureBuild build = build;
    private readonly BuildMemory memory = build.Memory;
    private readonly KeptSections kept = new(build.Sections, build.Memory.Last, build.Site, build.Fingerprints, build.Gathered);
    private readonly List<SkippedDisclosure> skipped = [];
    private readonly Dictionary<string, Fingerprint> agencies = new(StringComparer.Ordinal);
    private readonly SparePieces pieces = new(build.Frame.Settings.ShowPersonalNames);
    private int section = -1;

    public IReadOnlyList<SkippedDisclosure> Skipped => skipped;

    /// <summary>What all disclosures of an agency were made from.</summary>
    public Fingerprint FingerprintOf(string agencyId) => agencies.GetValueOrDefault(agencyId);

    /// <summary>How the folder is read: a share has not all agencies of its sections, and takes none over as a whole.</summary>
    public SectionedReading Reading => field ??= new(build.Sections, build.Request.Shard is null ? memory.Last.Index.Outlines() : null, kept.Stands);

    public void Run()
    {
        var order = new InOrder<MadeDisclosure>(HandOn);
        Workers.Run(build.Request.Workers, Sources(), () =>
        {
            var worker = new DisclosureWorker(build, pieces);
            return (item, number) => order.Bring(number, item.Source is { } source
                ? worker.Make(source, item.Remembered) with { Section = item.Section, IsFolder = source.HasFolder }
                : new MadeDisclosure(null, null, null) { Section = item.Section });
        });
        EndSection();
        if (!build.Context.Diagnostics.HasErrors)
            build.Gathered.End();
    }

    /// <summary>The disclosures that are this build's to make, each with what the memory has of it; between them, without a source, sections that are taken over.</summary>
    private IEnumerable<(DisclosureSource? Source, RememberedDisclosure? Remembered, int Section)> Sources()
    {
        int next = 0;
        bool hasBegun = false;
        foreach (var source in build.Folder.Sources(build.Request.Workers, Reading))
        {
            build.Request.Stop.ThrowIfCancellationRequested();
            Begin();
            int its = build.Sections.Of(source.AgencyId);
            for (; next <= its; next++)
                if (Reading.IsKept(next))
                    yield return (null, null, next);
            if (build.Request.Shard?.Has(source.AgencyId) != false)
                yield return (source, memory.Recall(source.AgencyId, source.Id), its);
        }
        Begin();
        for (; next < build.Sections.Count; next++)
            if (Reading.IsKept(next))
                yield return (null, null, next);

        void Begin()
        {
            if (!hasBegun)
                memory.Begin(Reading.IsKept);
            hasBegun = true;
        }
    }

    /// <summary>Called for one disclosure after another, in their order.</summary>
    private void HandOn(MadeDisclosure made)
    {
        if (made.Section != section)
            EndSection();
        section = made.Section;
        if (made.Skipped is not null)
            skipped.Add(made.Skipped);
        if (section >= 0 && Reading.IsKept(section))
            HandOn(kept[section]);
        else if (made.Piece is { } piece)
            HandOn(piece, made.Record, made.IsFolder);
        else
            memory.Sections[section].IsWhole = false;
    }

    private void HandOn(KeptSection whole)
    {
        build.Site.AddSection(section, whole.Last.Lines!);
        build.Gathered.Add(whole);
        memory.Keep(section);
    }

    private void HandOn(DisclosurePiece piece, RememberedDisclosure? record, bool isFolder)
    {
        using var kept = record;
        var summary = piece.Remains!.Summary;
        string folder = SitePaths.DisclosureFolder(summary.AgencyId, summary.Id);
        var files = kept is null ? piece.Files.Written : kept.Parts.Files;
        build.Site.AddPart(folder, files, kept?.Stored.Slice(kept.Parts.FilesAt, files.Length), section);
        build.Gathered.Add(piece.Remains, piece.Rows, new RemainsParts(kept is null ? piece.Record.Written : kept.Record), kept?.Stored);
        if (kept is null)
            memory.Remember(section, piece.Record.Written);
        else
            memory.Remember(section, kept);
        memory.Sections[section].Add(files, piece.Rows, isWhole: piece.Fingerprint.IsKnown && !isFolder);
        Chain(summary.AgencyId, piece.Fingerprint);
        pieces.Return(piece);
    }

    /// <summary>Run when the last disclosure of a section was handed on.</summary>
    private void EndSection()
    {
        if (section >= 0 && !Reading.IsKept(section))
            memory.Sections[section].Facets = build.Gathered.Facets.EndSection();
    }

    private void Chain(string agencyId, Fingerprint fingerprint)
    {
        ref var its = ref CollectionsMarshal.GetValueRefOrAddDefault(agencies, agencyId, out _);
        its = its.With(fingerprint);
    }
}

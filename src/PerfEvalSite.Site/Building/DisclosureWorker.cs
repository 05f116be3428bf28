using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Searching;

namespace PerfEvalSite.Site.Building;

/// <summary>Makes one disclosure after the other, or takes it from the memory where nothing of it has changed. One a thread: its tools are used again for every disclosure.</summary>
internal sealed class DisclosureWorker
{
    private static readonly MadeDisclosure nothing = new(null, null, null);

    private readonly DisclosureBuild build;
    private readonly SparePieces pieces;
    private readonly DisclosureFiles files;
    private readonly QuickHash hash = new();
    private readonly DiagnosticBag found = new();
    private readonly DisclosureAssembler assembler;
    private readonly ReadingContext reading;

    public DisclosureWorker(DisclosureBuild build, SparePieces pieces)
    {
        this.build = build;
        this.pieces = pieces;
        files = new DisclosureFiles(build.Site, build.Frame, build.Regions, build.Context, build.Addresses, build.Versions);
        reading = build.Context.Into(found);
        assembler = build.Folder.NewAssembler(found, new FigureMemory());
    }

    public MadeDisclosure Make(DisclosureSource source, RememberedDisclosure? remembered)
    {
        using var done = source;
        var fingerprint = build.Fingerprints.Of(source.AgencyId, Fingerprint.From(source.Fingerprint(build.Context, hash)));
        if (remembered is not null && Recall(remembered, fingerprint) is { } kept)
            return kept;
        remembered?.Dispose();
        var disclosure = source.Read(reading, assembler);
        var checks = disclosure is null ? null : build.Checker.Check(disclosure, build.Folder.Agency(disclosure.AgencyId)!, found);
        if (disclosure is not null)
            build.Checker.CheckFiles(source, disclosure, reading);
        if (disclosure is not null && !found.HasErrors)
            build.Guard!.Compare(disclosure, build.Folder.Agency(disclosure.AgencyId)!, source, files.WriteJson(disclosure), found);
        if (found.HasErrors && build.Request.SkipBad)
            return Skip(source, fingerprint);
        bool isReported = !found.IsEmpty;
        if (isReported)
            build.Context.Diagnostics.AddRange(found.Take());
        // With an error anywhere nothing is published: reading goes on to report everything, making pages does not.
        if (disclosure is null || checks is null || build.Context.Diagnostics.HasErrors)
            return nothing;
        var agency = build.Folder.Agency(disclosure.AgencyId)!;
        return HandOn(disclosure, agency, checks, files.Write(disclosure, agency, checks, source.Folder), fingerprint, isReported, null);
    }

    /// <param name="input">What it was made from.</param>
    /// <param name="isReported">What had to be reported is to be reported by the next build too, which therefore makes it again.</param>
    private MadeDisclosure HandOn(Disclosure disclosure, Agency agency, CheckResult checks, ReadOnlySpan<byte> made, Fingerprint input, bool isReported, SkippedDisclosure? skipped)
    {
        var fingerprint = isReported ? Fingerprint.NotRemembered : input;
        // What a share was made from is compared by the merge, whatever was reported.
        var recorded = build.Request.Shard is not null && isReported ? input.AsReported() : fingerprint;
        var piece = pieces.Take();
        piece.Remains = Remains.Of(disclosure, agency, checks, build.Frame);
        piece.Files.Clear();
        piece.Files.Write(made);
        piece.Fingerprint = fingerprint;
        piece.Rows.Fill(disclosure, agency);
        piece.Record.Clear();
        RememberedDisclosure.Write(piece.Remains, FindingFacts.Of(checks), FoundNames.In(disclosure), recorded, made, piece.Rows, build.Request.Shard is not null, piece.Record);
        // Read back, it holds once what many disclosures say alike.
        piece.Remains = RemainsCode.Read(new RemainsParts(piece.Record.Written));
        return new MadeDisclosure(piece, null, skipped);
    }

    /// <summary>Null where its files are not all there any more, or the memory is damaged, so that it has to be made.</summary>
    private MadeDisclosure? Recall(RememberedDisclosure remembered, Fingerprint fingerprint)
    {
        try
        {
            var parts = remembered.Parts;
            if (!fingerprint.Holds(parts.Fingerprint) || !build.Site.Published.AreThere(parts.Files))
                return null;
            var piece = pieces.Take();
            piece.Remains = RemainsCode.Read(parts);
            piece.Rows.Load(parts.Rows, remembered.RowsAt);
            if (!build.Gathered.CanAdd(piece.Rows))
                return null;
            piece.Fingerprint = fingerprint;
            return new MadeDisclosure(piece, remembered, null);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or System.Text.Json.JsonException or FormatException)
        {
            return null;
        }
    }

    private MadeDisclosure Skip(DisclosureSource source, Fingerprint input)
    {
        var problems = found.Take();
        byte[] kept = build.Site.Published.Below(SitePaths.DisclosureFolder(source.AgencyId, source.Id), SitePaths.Embed(SitePaths.Disclosure(source.AgencyId, source.Id)));
        var skipped = new SkippedDisclosure(source.AgencyId, source.Id, kept.Length > 0, problems);
        // What stands published goes on being counted and linked: it is read back from its own download.
        if (kept.Length == 0 || PublishedDisclosure.Read(build.Request.Output, source.AgencyId, source.Id, build.Folder) is not { } published)
            return new MadeDisclosure(null, null, skipped);
        var agency = build.Folder.Agency(source.AgencyId)!;
        return HandOn(published, agency, build.Checker.Check(published, agency, new DiagnosticBag()), kept, input, isReported: true, skipped);
    }
}

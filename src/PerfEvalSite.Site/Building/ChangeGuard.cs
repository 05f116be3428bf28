using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Versions;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// Keeps published figures from changing without a trace: every disclosure that is made is held against what is published of it, in the output or in the edition
/// that was named, and a figure that changed without a 更正 is an error. Of the output, a document is published that had a 公开日期, or every one where the
/// settings say so: while it is typed in, its figures may change at will. What has not changed since the last build is not asked for.
/// </summary>
internal sealed class ChangeGuard : IDisposable
{
    private readonly DisclosureBuild build;
    private readonly PreviousEdition? previous;
    private readonly IReadOnlyList<AddressChange> addresses;
    private int drafts;
    private int compared;

    /// <param name="previous">What was published, in place of the output; null to compare with the output.</param>
    public ChangeGuard(DisclosureBuild build, PreviousEdition? previous)
    {
        (this.build, this.previous) = (build, previous);
        addresses = build.Addresses;
    }

    /// <summary>Figures of documents that are not public which are others than in the last build.</summary>
    public int Drafts => drafts;

    /// <param name="json">What is going to be published.</param>
    /// <param name="told">Where changes are reported.</param>
    public void Compare(Disclosure now, Agency agency, DisclosureSource source, ReadOnlySpan<byte> json, DiagnosticBag told)
    {
        if (Published(now) is not { } published)
            return;
        Interlocked.Increment(ref compared);
        if (IsFirstEdition(now) || published.IsAs(json))
            return;
        if (published.Read is null)
            told.Add(PublishedFigureCodes.OnlyHashes, new Place(source.Folder), $"{now.AgencyId}/{now.Id}", previous!.Name);
        else if (published.Read() is not { } before)
            Unreadable(now, source, told);
        else if (UnregisteredChange.Of(before, now, agency, build.Checker) is { Count: > 0 } changes)
            if (previous is not null || build.Frame.Settings.IsPublic || !before.Head[Catalogue.Disclosures.PublishedOn].IsBlank)
                foreach (var change in changes)
                    told.Add(Diagnosed(change, before, now, source));
            else
                Interlocked.Add(ref drafts, changes.Count);
    }

    /// <summary>Reports documents of the named edition that there are no more. Run when all disclosures were compared.</summary>
    public void End(DiagnosticBag problems)
    {
        if (previous is null)
            return;
        var gone = previous.NotTaken().Where(one => build.Request.Shard?.Has(one.AgencyId) != false).ToList();
        if (gone.Count > 0 && compared == 0)
            problems.Add(PublishedFigureCodes.OfAnotherSite, new Place(previous.Name.Replace('\\', '/')), previous.Name);
        // Where there is a manifest, each of their files is asked for.
        else if (previous.Paths.Count == 0 || build.Request.Shard is not null)
            foreach (var one in gone.Where(one => !addresses.Any(change => change.Covers($"agencies/{one.Address}"))))
                problems.Add(PublishedFigureCodes.DocumentGone, new Place(one.Address), one.Address, previous.Name);
    }

    public void Dispose() => previous?.Dispose();

    private PublishedVersion? Published(Disclosure now)
    {
        if (Find(now.AgencyId, now.Id) is { } its)
            return its;
        foreach (var (agencyId, id, _) in AddressChange.Earlier(addresses, now.AgencyId, now.Id))
            if (Find(agencyId, id) is { } earlier)
                return earlier;
        return null;
    }

    private PublishedVersion? Find(string agencyId, string id)
    {
        if (previous is not null)
            return previous.Take(agencyId, id);
        string file = Path.Combine(build.Site.Path, SitePaths.Json(agencyId, id));
        return File.Exists(file) ? new(agencyId, id, file, null, () => Read(agencyId, id)) : null;
    }

    private Disclosure? Read(string agencyId, string id)
    {
        var disclosure = PublishedDisclosure.Read(build.Site.Path, agencyId, id, build.Folder);
        if (disclosure is not null)
            build.Checker.Correct(disclosure, build.Folder.Agency(agencyId) ?? new(agencyId, agencyId, "", [], "", "", "", default, "", ""), new DiagnosticBag());
        return disclosure;
    }

    private bool IsFirstEdition(Disclosure now) =>
        build.Request.FirstEdition is { } those && (those.Count == 0 || those.Contains(now.AgencyId) || those.Contains($"{now.AgencyId}/{now.Id}"));

    private void Unreadable(Disclosure now, DisclosureSource source, DiagnosticBag told)
    {
        string address = $"{now.AgencyId}/{now.Id}";
        if (previous is not null)
            told.Add(PublishedFigureCodes.UnreadableEdition, new Place(source.Folder), address, previous.Name);
        else
            told.Add(PublishedFigureCodes.Unreadable, new Place(source.Folder), address);
    }

    /// <summary>With whole texts, since rows that are ready to be added must not be cut short.</summary>
    private static Diagnostic Diagnosed(UnregisteredChange change, Disclosure before, Disclosure now, DisclosureSource source)
    {
        var (cell, address) = (change.Cell, $"{now.AgencyId}/{now.Id}");
        var (table, row, column) = (cell.Change.Table, cell.Change.NewRow, cell.Change.Column);
        var place = row is { } at ? column is null ? now[table][at].Place : now[table][at].PlaceOf(column) : new Place(now[table].Count > 0 ? now[table][0].Place.Path : source.Folder);
        var (file, withIds) = CorrectionsOf(now, source);
        string ready = cell.Reference is null ? "" : CorrectionRows.RowOf(cell, withIds ? (now.AgencyId, now.Id) : null);
        string heads = CorrectionRows.Heads(withIds);
        switch (change.Kind)
        {
            case UnregisteredKind.Changed:
                return new(PublishedFigureCodes.Changed, place, cell.Reference!, Shown(cell.Change.Before), Shown(cell.Change.After), address, file, ready, heads);
            case UnregisteredKind.RowAdded when CorrectionRows.CanSay(cell):
                return new(PublishedFigureCodes.RowAdded, place, table.Label, cell.Row, address, file, ready, heads);
            case UnregisteredKind.RowGone:
                return new(PublishedFigureCodes.RowGone, place, table.Label, cell.Row, address);
            case UnregisteredKind.CorrectionGone:
                var correction = before[Catalogue.Corrections][cell.Change.OldRow!.Value];
                return new(PublishedFigureCodes.CorrectionGone, place, correction.Text(Catalogue.Corrections.Ref), correction.Text(Catalogue.Corrections.Old), correction.Text(Catalogue.Corrections.New), address);
            default:
                return new(PublishedFigureCodes.CannotBeCorrected, place, $"{table.Label.Zh} {cell.Row}".TrimEnd(), column!.Label, Shown(cell.Change.Before), Shown(cell.Change.After), address);
        }
    }

    /// <summary>Where its corrections stand or belong, and whether rows there say whose they are.</summary>
    private static (string File, bool WithIds) CorrectionsOf(Disclosure now, DisclosureSource source)
    {
        string name = Catalogue.Corrections.Label.Zh + ".csv";
        if (now[Catalogue.Corrections] is not { Count: > 0 } rows)
            return source.HasFolder ? ($"{source.Folder}/{name}", false) : (name, true);
        var place = rows[0].Place;
        return (place.Sheet is null ? place.Path : $"{place.Path}（{place.Sheet}）", !place.Path.StartsWith(source.Folder + "/", StringComparison.Ordinal));
    }

    private static Bilingual Shown(in Figure figure) => figure.IsBlank ? new Bilingual("空白", "blank") : FigureChange.InWords(figure);
}

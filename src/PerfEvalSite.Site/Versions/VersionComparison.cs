using System.Security.Cryptography;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Versions;

/// <summary>
/// Compares two versions disclosure by disclosure, cell by cell. Both are gone through once, in the same order, so that no more than two disclosures and what
/// differs are held.
/// </summary>
public sealed class VersionComparison
{
    private readonly DataVersion old;
    private readonly DataVersion now;
    private readonly List<DisclosureDifference> found = [];

    // Of disclosures that only one version has, what they say: the same of the other version moved.
    private readonly Dictionary<string, ContentHash> contents = new(StringComparer.Ordinal);
    private readonly Utf8Writer writer = new();
    private int same;

    private VersionComparison(DataVersion old, DataVersion now) => (this.old, this.now) = (old, now);

    public static VersionDifference Of(DataVersion old, DataVersion now)
    {
        var comparison = new VersionComparison(old, now);
        comparison.Run();
        return new() { Disclosures = comparison.WithMoves(), Agencies = AgenciesOf(old, now), Same = comparison.same };
    }

    private void Run()
    {
        using var before = old.Disclosures().GetEnumerator();
        using var after = now.Disclosures().GetEnumerator();
        bool hasOld = before.MoveNext(), hasNew = after.MoveNext();
        while (hasOld || hasNew)
        {
            int order = !hasOld ? 1 : !hasNew ? -1 : Order(before.Current, after.Current);
            if (order == 0)
                Compare(before.Current, after.Current);
            else if (order < 0)
                AddAlone(DifferenceKind.Gone, before.Current, old);
            else
                AddAlone(DifferenceKind.New, after.Current, now);
            if (order <= 0)
                hasOld = before.MoveNext();
            if (order >= 0)
                hasNew = after.MoveNext();
        }
    }

    private static int Order(DisclosureVersion one, DisclosureVersion other) =>
        string.CompareOrdinal(one.AgencyId, other.AgencyId) is not 0 and var order ? order : string.CompareOrdinal(one.Id, other.Id);

    private void Compare(DisclosureVersion before, DisclosureVersion after)
    {
        if (before.File is { } file && after.File is { } other && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other)))
        {
            same++;
            return;
        }
        // Both are read, so that everything wrong is told in one run.
        var (earlier, later) = (before.Read(), after.Read());
        if (earlier is null || later is null)
        {
            found.Add(new(DifferenceKind.Unread, after.AgencyId, after.Id, "", now.Agency(after.AgencyId).Name, "", []));
            return;
        }
        var changes = FigureChange.Between(earlier, later);
        if (changes.Count == 0)
            same++;
        else
            found.Add(Of(DifferenceKind.Changed, later, now) with { Cells = [.. changes.Select(change => Named(change, earlier, later))] });
    }

    private void AddAlone(DifferenceKind kind, DisclosureVersion one, DataVersion version)
    {
        if (one.Read() is not { } disclosure)
        {
            found.Add(new(DifferenceKind.Unread, one.AgencyId, one.Id, "", version.Agency(one.AgencyId).Name, "", []));
            return;
        }
        found.Add(Of(kind, disclosure, version));
        writer.Clear();
        DisclosureJson.Write(disclosure, writer, showPersonal: false);
        contents[KeyOf(kind, one.AgencyId, one.Id)] = ContentHash.From(SHA256.HashData(BehindAddress(writer.Written)));
    }

    private static ReadOnlySpan<byte> BehindAddress(ReadOnlySpan<byte> json)
    {
        var rest = json[json.IndexOf("\"disclosure_id\""u8)..];
        return rest[(rest.IndexOf((byte)'\n') + 1)..];
    }

    private static DisclosureDifference Of(DifferenceKind kind, Disclosure disclosure, DataVersion version)
    {
        var agency = version.Agency(disclosure.AgencyId);
        return new(kind, disclosure.AgencyId, disclosure.Id, DisclosureTitle.Of(disclosure, agency).Shown, agency.Name, "", []);
    }

    private CellDifference Named(FigureChange change, Disclosure earlier, Disclosure later)
    {
        string row = change.NewRow is { } at
            ? now.Checker.NameOf(later, now.Agency(later.AgencyId), change.Table, at)
            : old.Checker.NameOf(earlier, old.Agency(earlier.AgencyId), change.Table, change.OldRow!.Value);
        string? reference = change is { NewRow: { } its, Column: { } column } ? now.Checker.ReferenceTo(later, new CellRef(change.Table, its, column)) : null;
        return new(change, row, reference, later.Corrected.Any(cell => cell.Table == change.Table && cell.Row == change.NewRow && cell.Column == change.Column));
    }

    /// <summary>A disclosure that is gone and one that is new and says the very same are one that moved; of several alike nobody knows which went where.</summary>
    private List<DisclosureDifference> WithMoves()
    {
        var gone = Unique(DifferenceKind.Gone);
        var moved = new Dictionary<DisclosureDifference, DisclosureDifference>();
        foreach (var (content, to) in Unique(DifferenceKind.New))
            if (gone.TryGetValue(content, out var from))
                moved[to] = from;
        return [.. found.Where(one => !moved.ContainsValue(one)).Select(one => moved.TryGetValue(one, out var from) ? one with { Kind = DifferenceKind.Moved, From = $"{from.AgencyId}/{from.Id}" } : one)];
    }

    private Dictionary<ContentHash, DisclosureDifference> Unique(DifferenceKind kind) => found
        .Where(one => one.Kind == kind)
        .GroupBy(one => contents[KeyOf(kind, one.AgencyId, one.Id)])
        .Where(alike => alike.Count() == 1)
        .ToDictionary(alike => alike.Key, alike => alike.Single());

    private static string KeyOf(DifferenceKind kind, string agencyId, string id) => $"{kind} {agencyId}/{id}";

    private static List<AgencyDifference> AgenciesOf(DataVersion old, DataVersion now)
    {
        var before = old.Agencies.ToDictionary(agency => agency.Id, agency => agency.Name, StringComparer.Ordinal);
        var after = now.Agencies.ToDictionary(agency => agency.Id, agency => agency.Name, StringComparer.Ordinal);
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => new AgencyDifference(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id)))
            .Where(agency => agency.Old != agency.New)];
    }
}

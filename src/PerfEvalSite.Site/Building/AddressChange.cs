using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Building;

/// <summary>A row of 网址变更 that was understood.</summary>
/// <param name="Old">A file, or a folder without its slash, from the site's root.</param>
/// <param name="New">The same; null where it was withdrawn.</param>
public sealed record AddressChange(Row Row, string Old, string? New)
{
    private static readonly AddressChangesTable table = Catalogue.AddressChanges;

    public bool IsFile => IsFilePath(Old);

    public bool Covers(string path) => path == Old || IsBelow(path, Old);

    /// <param name="baseUrl">The site's own, which addresses may begin with; null for none.</param>
    /// <param name="problems">Told of rows that are not understood, which are left out.</param>
    public static IReadOnlyList<AddressChange> Read(IReadOnlyList<Row> rows, string? baseUrl, DiagnosticBag problems)
    {
        var changes = new List<AddressChange>();
        foreach (var row in rows)
            if (Read(row, table.Old, baseUrl, problems) is { } old && (row.Text(table.New) == AddressChangesTable.Withdrawn ? "" : Read(row, table.New, baseUrl, problems)) is { } to)
                changes.Add(new(row, old, to.Length == 0 ? null : to));
        return changes;
    }

    /// <summary>Where a disclosure was before it was where it is, the latest first, each with the change that led away from there.</summary>
    public static IEnumerable<(string AgencyId, string Id, AddressChange Change)> Earlier(IReadOnlyList<AddressChange> changes, string agencyId, string id)
    {
        if (changes.Count == 0)
            yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal) { $"agencies/{agencyId}/{id}" };
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out string? at))
            foreach (var change in changes)
                if (change.New is { } to && (to == at || IsBelow(at, to)) && change.Old + at[to.Length..] is var old && old.Split('/') is ["agencies", var agency, var disclosure] && seen.Add(old))
                {
                    yield return (agency, disclosure, change);
                    next.Enqueue(old);
                }
    }

    /// <summary>Where a disclosure's page was before all that led to this path; any other path is its own.</summary>
    public static string FirstPath(IReadOnlyList<AddressChange> changes, string path) =>
        path.Split('/') is ["agencies", var agency, var id, "index.html"] && Earlier(changes, agency, id).LastOrDefault() is { AgencyId: not null } first ? SitePaths.Disclosure(first.AgencyId, first.Id) : path;

    /// <summary>What the 更新记录 of a disclosure says of where it was.</summary>
    public static IEnumerable<DisclosureUpdate> Moves(IReadOnlyList<AddressChange> changes, string agencyId, string id) => Earlier(changes, agencyId, id)
        .Select(earlier => new DisclosureUpdate(UpdateKind.Moved, DayOf(earlier.Change.Row), earlier.Change.Row.Text(table.Date), $"{earlier.AgencyId}/{earlier.Id}", "", "", earlier.Change.Row.Text(table.Reason)));

    /// <summary>For the pages that tell what changed.</summary>
    public AddressNote Note()
    {
        string path = IsFile ? Old : Old + "/index.html";
        return new(DayOf(Row), Row.Text(table.Date), Row.Text(table.Old), New is null ? "" : Row.Text(table.New), Row.Text(table.Reason), Old.Split('/') is ["agencies", var agency, ..] ? agency : "", SitePath.IsPage(path) ? path : "");
    }

    /// <summary>Of every agency that something moved to, what the pages of its documents say of moves.</summary>
    public static Dictionary<string, Fingerprint> Fingerprints(IReadOnlyList<AddressChange> changes)
    {
        var whole = FingerprintOf(changes);
        return changes.Where(change => change.New is not null).Select(change => change.New!.Split('/') is ["agencies", var agency, ..] ? agency : "").Distinct(StringComparer.Ordinal)
            .ToDictionary(agency => agency, _ => whole, StringComparer.Ordinal);
    }

    public static Fingerprint FingerprintOf(IReadOnlyList<AddressChange> changes) => changes.Count == 0
        ? Fingerprint.None
        : Fingerprint.Of(Encoding.UTF8.GetBytes(string.Join('\n', changes.Select(change => string.Join('\t', table.Columns.Select(column => change.Row.Text(column)))))));

    private static DateOnly DayOf(in Row row) => row[table.Date].Date?.First ?? DateOnly.MinValue;

    public static bool IsBelow(string path, string folder) => path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    public static bool IsFilePath(string path) => path[(path.LastIndexOf('/') + 1)..].Contains('.');

    /// <summary>Null, with a diagnostic, for no address within the site.</summary>
    private static string? Read(in Row row, Column column, string? baseUrl, DiagnosticBag problems)
    {
        string text = row.Text(column).Trim();
        if (baseUrl is not null && text.StartsWith(baseUrl, StringComparison.Ordinal))
            text = text[baseUrl.Length..];
        text = text.Trim('/');
        // The page of an agency or a document stands for all of it.
        if (text.Split('/') is ["agencies", _, "index.html"] or ["agencies", _, _, "index.html"])
            text = text[..^"/index.html".Length];
        else if (!IsFilePath(text) && !text.StartsWith("agencies/", StringComparison.Ordinal))
            text = "agencies/" + text;
        if (SitePath.IsSafe(text) && !text.Contains("://", StringComparison.Ordinal))
            return text;
        problems.Add(AddressChangeCodes.BadAddress, row.PlaceOf(column), row.Text(column));
        return null;
    }
}

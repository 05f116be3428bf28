using System.Collections.Concurrent;
using System.Globalization;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Versions;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// <c>v/&lt;date&gt;/</c>: each disclosure as an edition made it public, where it differs from the one before. What stands there is carried over from build to build and never
/// written again; only what was withdrawn goes, with all its versions. Safe from several threads while disclosures are made.
/// </summary>
internal sealed class KeptVersions
{
    private readonly SiteFolder site;
    private readonly PreviousEdition? previous;
    private readonly IReadOnlyList<AddressChange> addresses;
    private readonly string? edition;
    private readonly List<MadeFile> inSite = [];
    private readonly List<MadeFile> inPrevious = [];
    private readonly Dictionary<string, List<KeptVersion>> versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KeptVersion> due = new(StringComparer.Ordinal);

    /// <param name="site">What its last build published has them.</param>
    /// <param name="previous">What was published, where that is not in the output; null for none.</param>
    /// <param name="addresses">A document's versions are found under its former addresses, too.</param>
    /// <param name="edition">The day on which this build is public; null for one that is not.</param>
    public KeptVersions(SiteFolder site, PreviousEdition? previous, IReadOnlyList<AddressChange> addresses, DateOnly? edition)
    {
        (this.site, this.previous, this.addresses) = (site, previous, addresses);
        this.edition = edition?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ReadOnlySpan<byte> lines = site.Published.Below(SitePaths.VersionFolder);
        while (!lines.IsEmpty)
            Add(FileLines.Read(FileLines.Take(ref lines)), inSite, seen);
        foreach (var file in previous?.Files ?? [])
            if (SitePaths.IsVersion(file.Path) && !seen.Contains(file.Path))
                Add(file, inPrevious, seen);
        foreach (var its in versions.Values)
            its.Sort((a, b) => Compare(b.Edition, a.Edition));
    }

    /// <summary>Those of a disclosure, the newest first: what this build is going to keep of it is one of them.</summary>
    /// <param name="json">The hash of its data.</param>
    public IReadOnlyList<KeptVersion> Of(string agencyId, string id, ContentHash json)
    {
        List<KeptVersion> its = [];
        foreach (var (agency, disclosure) in AddressChange.Earlier(addresses, agencyId, id).Select(earlier => (earlier.AgencyId, earlier.Id)).Prepend((agencyId, id)))
            its.AddRange(versions.GetValueOrDefault($"{agency}/{disclosure}") ?? []);
        string version = json.ToString()[..10];
        if (edition is null || its is [var last, ..] && last.DataVersion == version)
            return its;
        string name = edition;
        for (int number = 2; its.Exists(other => other.Edition == name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{edition}-{number}");
        var made = new KeptVersion(name, SitePaths.Version(name, agencyId, id), SitePaths.VersionJson(name, agencyId, id), version);
        due[SitePaths.DisclosureFolder(agencyId, id)] = made;
        return [made, .. its];
    }

    /// <summary>Carries over what there is, and copies what is due. Run when all disclosures are made, and before anything is asked for that is gone.</summary>
    public void Write()
    {
        foreach (var file in inSite.Concat(inPrevious).Where(file => IsWithdrawn(file.Path)))
            LeadToWithdrawn(file.Path);
        foreach (var file in inSite.Where(file => !IsWithdrawn(file.Path)))
            site.Keep(file);
        foreach (var file in inPrevious.Where(file => !IsWithdrawn(file.Path)))
            if (previous!.Read(file.Path) is { } content && ContentHash.Of(content) == file.Sha256)
                site.Write(file.Path, content);
        if (due.IsEmpty)
            return;
        var copies = new VersionCopies(site);
        List<string> made = [.. site.Made().Select(line => FileLines.Path(line.Span)).Where(path => path.StartsWith("agencies/", StringComparison.Ordinal))];
        foreach (var (folder, version) in due.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            int first = made.BinarySearch(folder, StringComparer.Ordinal);
            copies.Write(folder, version, made.Skip(first < 0 ? ~first : first).TakeWhile(path => path.StartsWith(folder, StringComparison.Ordinal)));
        }
    }

    private void Add(in MadeFile file, List<MadeFile> among, HashSet<string> seen)
    {
        among.Add(file);
        seen.Add(file.Path);
        // v/2024-05-06/agencies/a/d/d.json
        if (file.Path.Split('/') is ["v", var name, "agencies", var agency, var id, var json] && json == id + ".json")
        {
            if (!versions.TryGetValue($"{agency}/{id}", out var its))
                versions.Add($"{agency}/{id}", its = []);
            its.Add(new(name, SitePaths.Version(name, agency, id), file.Path, file.Sha256.ToString()[..10]));
        }
    }

    private bool IsWithdrawn(string path) => addresses.Any(change => change.New is null && change.Covers(SitePaths.OfVersion(path)));

    private void LeadToWithdrawn(string path)
    {
        string to = SitePaths.OfVersion(path);
        if (!SitePath.IsPage(path))
            return;
        var writer = new Utf8.Utf8Writer();
        Redirects.WritePage(writer, SitePath.Link(path, to), null);
        site.Write(path, writer.Written);
    }

    /// <summary>2024-05-06-10 is behind 2024-05-06-9.</summary>
    private static int Compare(string one, string other) => one.Length != other.Length && one[..10] == other[..10] ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);
}

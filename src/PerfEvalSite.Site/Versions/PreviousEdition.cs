using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Versions;

/// <summary>
/// What a site published before, to be held against what it is going to publish: its folder, a zip of it, its data package, or its manifest alone. Safe from
/// several threads, which take disclosures in about the order of agency and id: nothing but those that were passed over is held.
/// </summary>
internal sealed class PreviousEdition : IDisposable
{
    private readonly Lock gate = new();
    private readonly OpenedVersion? opened;
    private readonly IEnumerator<PublishedVersion> rest;
    private readonly Dictionary<string, PublishedVersion> passed = new(StringComparer.Ordinal);
    private bool isAny;

    private PreviousEdition(string name, OpenedVersion? opened, IEnumerable<PublishedVersion> disclosures, IReadOnlyCollection<string> paths)
    {
        (Name, this.opened, Paths) = (name, opened, paths);
        rest = disclosures.GetEnumerator();
        isAny = rest.MoveNext();
    }

    /// <summary>As it was given.</summary>
    public string Name { get; }

    /// <summary>All that its manifest lists; none where it has no manifest.</summary>
    public IReadOnlyCollection<string> Paths { get; }

    /// <summary>The same with their hashes, of a site that can be read.</summary>
    public IEnumerable<MadeFile> Files => Folder is null || !File.Exists(Path.Combine(Folder, SiteManifest.FileName))
        ? []
        : SiteManifest.Read(File.ReadAllBytes(Path.Combine(Folder, SiteManifest.FileName)))?.Select(file => new MadeFile(file.Key, file.Value.Bytes, file.Value.Sha256)) ?? [];

    private string? Folder => (opened?.Version as SiteVersion)?.Folder;

    /// <summary>A file of it; null where it has it no more, or is no site.</summary>
    public byte[]? Read(string path) => Folder is not null && File.Exists(Path.Combine(Folder, path)) ? File.ReadAllBytes(Path.Combine(Folder, path)) : null;

    /// <summary>Null where it cannot be compared with; the reason is in the diagnostics.</summary>
    public static PreviousEdition? Open(string path, DiagnosticBag diagnostics)
    {
        var place = new Place(path.Replace('\\', '/'));
        string? folder = Path.GetFileName(path) == SiteManifest.FileName && File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : null;
        if (folder is not null && !Directory.Exists(Path.Combine(folder, "agencies")))
            return ReadManifest(path, path, place, diagnostics) is { } files ? new(path, null, Listed(files), files.Keys) : null;
        if (OpenedVersion.Open(folder ?? path, diagnostics) is not { } version)
            return null;
        IReadOnlyCollection<string> paths = [];
        if (version.Version is FolderVersion)
            diagnostics.Add(PublishedFigureCodes.OfAnotherSite, place, path);
        else if (version.Version is SiteVersion site)
            paths = ReadManifest(Path.Combine(site.Folder, SiteManifest.FileName), path, place, diagnostics)?.Keys ?? paths;
        if (!diagnostics.HasErrors)
            return new(path, version, version.Version.Disclosures().Select(one => new PublishedVersion(one.AgencyId, one.Id, one.File, null, one.Read)), paths);
        version.Dispose();
        return null;
    }

    /// <summary>The disclosure as it was published, once; null where it was not.</summary>
    public PublishedVersion? Take(string agencyId, string id)
    {
        lock (gate)
        {
            for (; isAny && Order(rest.Current, agencyId, id) <= 0; isAny = rest.MoveNext())
                passed[rest.Current.Address] = rest.Current;
            return passed.Remove($"{agencyId}/{id}", out var found) ? found : null;
        }
    }

    /// <summary>Those that nobody took, when all that there are were asked for.</summary>
    public IEnumerable<PublishedVersion> NotTaken()
    {
        for (; isAny; isAny = rest.MoveNext())
            passed[rest.Current.Address] = rest.Current;
        return passed.Values.OrderBy(one => one.Address, StringComparer.Ordinal);
    }

    public void Dispose()
    {
        rest.Dispose();
        opened?.Dispose();
    }

    private static int Order(PublishedVersion one, string agencyId, string id) =>
        string.CompareOrdinal(one.AgencyId, agencyId) is not 0 and var order ? order : string.CompareOrdinal(one.Id, id);

    private static Dictionary<string, PublishedFile>? ReadManifest(string file, string name, Place place, DiagnosticBag diagnostics)
    {
        byte[] json = File.ReadAllBytes(file);
        if (SiteManifest.VersionOf(json) is { } version && version > SiteManifest.Version)
            diagnostics.Add(PublishedFigureCodes.NewerVersion, place, name, Bilingual.Of(version), Bilingual.Of(SiteManifest.Version));
        else if (SiteManifest.Read(json) is { } files)
            return files;
        else
            diagnostics.Add(VersionCodes.DamagedManifest, place, name);
        return null;
    }

    /// <summary>In the order of agency and id.</summary>
    private static IEnumerable<PublishedVersion> Listed(Dictionary<string, PublishedFile> files) => files
        .Where(file => file.Key.Split('/') is ["agencies", _, var id, var name] && name == id + ".json")
        .Select(file => new PublishedVersion(file.Key.Split('/')[1], file.Key.Split('/')[2], null, file.Value.Sha256, null))
        .OrderBy(one => one.AgencyId, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal);
}

/// <summary>A disclosure as it was published, in as much of a form as there is.</summary>
/// <param name="File">Its JSON; null where there is none.</param>
/// <param name="Hash">Of its JSON, where that is all that is known.</param>
/// <param name="Read">With its corrections made; gives null where it cannot be read. Null where there is nothing to be read.</param>
internal sealed record PublishedVersion(string AgencyId, string Id, string? File, ContentHash? Hash, Func<Disclosure?>? Read)
{
    public string Address => $"{AgencyId}/{Id}";

    /// <summary>Whether this is the JSON that was published; false also where nobody knows.</summary>
    public bool IsAs(ReadOnlySpan<byte> json) =>
        Hash is { } hash ? hash == ContentHash.Of(json) : File is not null && new FileInfo(File).Length == json.Length && System.IO.File.ReadAllBytes(File).AsSpan().SequenceEqual(json);
}

using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>What the last build published.</summary>
internal sealed class PublishedSite
{
    private readonly MemoryHead? memory;

    private PublishedSite(Fingerprint manifestHash, MemoryHead? memory)
    {
        ManifestHash = manifestHash;
        this.memory = memory;
    }

    /// <summary><see cref="PieceHash"/> of the manifest.</summary>
    public Fingerprint ManifestHash { get; }

    /// <summary>When the build ended, by the clock that dates the site's folders; null where that is not known.</summary>
    public DateTime? Ended => memory?.Ended;

    /// <summary>What it was given and came to; null where one from the same must not be left out.</summary>
    public LastBuild? LastBuild => memory?.LastBuild;

    /// <summary>Null where this tool did not write the manifest, or it is cut short.</summary>
    /// <param name="folder">The site's.</param>
    /// <param name="workers">How many threads read the manifest at once.</param>
    public static PublishedSite? Open(string folder, int workers)
    {
        string manifest = $"{folder}/{SiteManifest.FileName}";
        var hash = PieceHash.Of(manifest, workers);
        // One that the last build remembers having written is ours, and whole: reading it takes longer than seeing that nothing has changed.
        if (MemoryHead.Read(BuildMemory.PathOf(folder)) is { } head && hash.Holds(head.Manifest))
            return new(hash, head);
        return SiteManifest.Read(File.ReadAllBytes(manifest)) is null ? null : new(hash, null);
    }
}

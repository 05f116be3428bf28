using System.Security.Cryptography;

namespace PerfEvalSite.Site.Publishing;

/// <summary>What the last build published. Its manifest is read only when somebody asks what is in it: of a province that takes longer than seeing that nothing has changed.</summary>
internal sealed class PublishedSite(byte[] manifest)
{
    private byte[] manifest = manifest;
    private Dictionary<string, PublishedFile>? files;

    /// <summary>SHA-256 of the manifest.</summary>
    public byte[] ManifestHash { get; } = SHA256.HashData(manifest);

    /// <summary>By path; null where this tool did not write the manifest, or it is cut short.</summary>
    public Dictionary<string, PublishedFile>? Files
    {
        get
        {
            files ??= SiteManifest.Read(manifest);
            manifest = [];
            return files;
        }
    }

    /// <summary>Whether something holds of every file; asked before <see cref="Files"/>, and only of a manifest known to be whole.</summary>
    public bool All(int workers, Func<string, PublishedFile, bool> holds) => SiteManifest.All(manifest, workers, holds);
}

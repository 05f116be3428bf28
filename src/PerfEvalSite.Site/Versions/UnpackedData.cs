using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Site.Versions;

/// <summary>Data that is given as a zip file, a site's <c>data/all.zip</c> or a data folder that was packed: unpacked until this is disposed of.</summary>
public sealed class UnpackedData : IDisposable
{
    private UnpackedData(string folder, string? site) => (Folder, Site) = (folder, site);

    /// <summary>Absolute.</summary>
    public string Folder { get; }

    /// <summary>The published site that the file stands in, which has the attachments; null where it stands in none.</summary>
    public string? Site { get; }

    public static bool IsArchive(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && File.Exists(path);

    /// <summary>Null where it cannot be unpacked; the reason is in the diagnostics.</summary>
    public static UnpackedData? Open(string archive, DiagnosticBag diagnostics)
    {
        string folder = Directory.CreateTempSubdirectory("perfeval-data-").FullName;
        if (OpenedVersion.Unpack(archive, folder, diagnostics))
        {
            // Of a whole site only what is compared was unpacked, and no settings.
            if (!File.Exists(Path.Combine(folder, SiteManifest.FileName)))
                return new(folder, Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(archive))) is { } site && Directory.Exists(Path.Combine(site, "agencies")) ? site : null);
            diagnostics.Add(VersionCodes.UnknownArchive, new Place(archive), archive);
        }
        Directory.Delete(folder, recursive: true);
        return null;
    }

    /// <summary>For reading it.</summary>
    public ReadingContext Context(DiagnosticBag diagnostics) => new(Folder, diagnostics) { Site = Site };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

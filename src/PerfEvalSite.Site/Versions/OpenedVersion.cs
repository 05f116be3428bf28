using System.IO.Compression;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Site.Versions;

/// <summary>A version that was found at a path: a folder, or a zip file, which is unpacked until this is disposed of.</summary>
public sealed class OpenedVersion : IDisposable
{
    private const string DataMark = "site.json", PackageMark = PublishedPackage.FileName;

    private readonly string? unpacked;

    private OpenedVersion(DataVersion version, string? unpacked) => (Version, this.unpacked) = (version, unpacked);

    public DataVersion Version { get; }

    /// <summary>Null where there is none; the reason is in the diagnostics, with places as they stand.</summary>
    public static OpenedVersion? Open(string path, DiagnosticBag diagnostics)
    {
        if (Directory.Exists(path))
            return Of(path, Path.GetFullPath(path), null, diagnostics);
        if (!File.Exists(path))
        {
            diagnostics.Add(VersionCodes.NoVersion, new Place(path), path);
            return null;
        }
        string folder = Directory.CreateTempSubdirectory("perfeval-version-").FullName;
        OpenedVersion? opened = null;
        try
        {
            return opened = Unpack(path, folder, diagnostics) ? Of(path, folder, folder, diagnostics) : null;
        }
        finally
        {
            if (opened is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose()
    {
        if (unpacked is not null)
            Directory.Delete(unpacked, recursive: true);
    }

    private static OpenedVersion? Of(string name, string folder, string? unpacked, DiagnosticBag diagnostics)
    {
        bool Has(string file) => File.Exists(Path.Combine(folder, file));
        if (!Has(DataMark) && Has(SiteManifest.FileName))
        {
            if (SiteManifest.Read(File.ReadAllBytes(Path.Combine(folder, SiteManifest.FileName))) is null)
            {
                diagnostics.Add(VersionCodes.DamagedManifest, new Place(name), name);
                return null;
            }
            if (unpacked is null && StagedSite.IsHalfPublished(folder))
                diagnostics.Add(PublishingCodes.HalfPublished, new Place(name), name);
            return new(new SiteVersion(name, folder, PublishedData.Open(folder)), unpacked);
        }
        if (Has(PackageMark))
            return new(new PackageVersion(name, new PublishedPackage(folder)), unpacked);
        var context = new ReadingContext(folder, new DiagnosticBag());
        if (DataFolder.Open(context) is { } data)
            return new(new FolderVersion(name, data, context), unpacked);
        diagnostics.AddRange(context.Diagnostics);
        return null;
    }

    /// <summary>Of a site only what its data is read from.</summary>
    internal static bool Unpack(string archive, string folder, DiagnosticBag diagnostics)
    {
        try
        {
            using var zip = ZipFile.OpenRead(archive);
            // It may stand in a folder of the archive; the package of a site in it stands deeper than the site.
            var mark = zip.Entries.Where(entry => entry.Name is DataMark or SiteManifest.FileName or PackageMark).OrderBy(entry => entry.FullName.Count(c => c == '/')).ThenBy(entry => entry.FullName, StringComparer.Ordinal).FirstOrDefault();
            if (mark is null)
                return Refuse(VersionCodes.UnknownArchive);
            string root = mark.FullName[..^mark.Name.Length];
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName.EndsWith('/'))
                    continue;
                if (!SitePath.IsSafe(entry.FullName))
                    return Refuse(VersionCodes.UnsafeArchive, entry.FullName);
                if (!entry.FullName.StartsWith(root, StringComparison.Ordinal))
                    continue;
                string path = entry.FullName[root.Length..];
                if (mark.Name == SiteManifest.FileName && !IsRead(path))
                    continue;
                string to = Path.Combine(folder, path);
                if (Path.Exists(to))
                    return Refuse(VersionCodes.UnsafeArchive, path);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                if (!Copy(entry, to))
                    return Refuse(VersionCodes.UnsafeArchive, path);
            }
            return true;
        }
        catch (InvalidDataException)
        {
            return Refuse(VersionCodes.UnknownArchive);
        }

        bool Refuse(DiagnosticCode code, string path = "")
        {
            diagnostics.Add(code, new Place(archive), archive, path);
            return false;
        }
    }

    private static bool IsRead(string path) => path == SiteManifest.FileName || SitePaths.IsVersion(path)
        || (path.StartsWith("agencies/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal))
        || (path.StartsWith(SitePaths.BulkFolder, StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal));

    /// <summary>False where more comes out than the archive says: it would go on until the disk is full.</summary>
    private static bool Copy(ZipArchiveEntry entry, string to)
    {
        using var from = entry.Open();
        using var file = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        byte[] buffer = new byte[64 * 1024];
        for (int read = from.Read(buffer); read > 0; read = from.Read(buffer))
        {
            if (file.Length + read > entry.Length)
                return false;
            file.Write(buffer, 0, read);
        }
        return true;
    }
}

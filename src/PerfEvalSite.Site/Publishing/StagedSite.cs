using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// The folder beside the published one, on the same volume, in which a build collects what is new. The manifest is put
/// there, and forced to the disk, when the build is complete and before the first file is replaced: it is the journal of the publication.
/// Staged files with a manifest are a publication to be finished, without one they are the remains of a killed build.
/// </summary>
public static class StagedSite
{
    public static string Of(string folder) => folder + ".perfeval-new";

    /// <summary>Whether a publication has begun and not ended: some files of the site are new, others old.</summary>
    public static bool IsHalfPublished(string folder) => File.Exists(Path.Combine(Of(folder), SiteManifest.FileName));

    /// <summary>Run before a build: finishes the publication that was interrupted, or drops what a killed build left.</summary>
    /// <returns>Whether there was a publication to be finished.</returns>
    /// <exception cref="HalfPublishedException">It could not be.</exception>
    public static bool FinishOrDrop(string folder)
    {
        string manifest = Path.Combine(Of(folder), SiteManifest.FileName);
        var after = File.Exists(manifest) ? SiteManifest.Read(File.ReadAllBytes(manifest)) : null;
        if (after is not null)
        {
            string published = Path.Combine(folder, SiteManifest.FileName);
            var before = File.Exists(published) ? SiteManifest.Read(File.ReadAllBytes(published)) : null;
            Publish(folder, before is null ? [] : [.. before.Keys.Where(path => !after.ContainsKey(path))]);
        }
        Drop(folder);
        return after is not null;
    }

    /// <summary>
    /// Finds what a file cannot be put in place of, before the first is: a folder, or, where a folder belongs, a file. Null where nothing is in the way.
    /// </summary>
    /// <returns>Relative to the site.</returns>
    public static string? Obstacle(string folder) => Directory.Exists(folder) ? Obstacle(new DirectoryInfo(Of(folder)), folder, "") : null;

    private static string? Obstacle(DirectoryInfo from, string to, string path)
    {
        foreach (var entry in from.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            string target = Path.Combine(to, entry.Name);
            bool isFolder = Directory.Exists(target);
            if (entry is DirectoryInfo inner)
            {
                if (!isFolder && Path.Exists(target))
                    return path + entry.Name;
                if (isFolder && Obstacle(inner, target, $"{path}{entry.Name}/") is { } found)
                    return found;
            }
            else if (isFolder)
            {
                return path + entry.Name;
            }
        }
        return null;
    }

    public static void Drop(string folder)
    {
        if (!Directory.Exists(Of(folder)))
            return;
        DiskStep.Change();
        Directory.Delete(Of(folder), recursive: true);
    }

    /// <summary>
    /// Brings the staged files over: one rename where nothing is published yet; else file by file, then the files of the
    /// last build that this one does not make go, then the manifest. May be run again from any point. Returns how many went.
    /// </summary>
    /// <exception cref="HalfPublishedException">Something would not be replaced: the rest stays staged, for the next build to bring over.</exception>
    public static int Publish(string folder, IReadOnlyList<string> gone)
    {
        try
        {
            return BringOver(folder, gone);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new HalfPublishedException(folder, Waiting(folder), fault);
        }
    }

    /// <summary>How many files have not been brought over yet; without the manifest.</summary>
    private static int Waiting(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(Of(folder), "*", SearchOption.AllDirectories).Count() - 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static int BringOver(string folder, IReadOnlyList<string> gone)
    {
        string staging = Of(folder);
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
        if (!Directory.Exists(folder))
        {
            DiskStep.Change();
            Directory.Move(staging, folder);
            return 0;
        }
        DiskStep.Change();
        DiskSync.Folder(staging);
        MoveAll(new DirectoryInfo(staging), folder, isRoot: true);
        var stay = gone.Where(KeptAssets.IsAsset).ToHashSet(StringComparer.Ordinal);
        string manifest = Path.Combine(staging, SiteManifest.FileName);
        string[] went = [.. KeptAssets.Of(folder).Where(path => !stay.Contains(path) && !Lists(manifest, path))];
        // What is to go is listed until it is gone: a publication that goes on from here knows it too.
        KeptAssets.Write(folder, stay.Concat(went));
        int removed = 0;
        foreach (string path in gone.Where(path => !stay.Contains(path)).Concat(went))
            if (Remove(folder, path))
                removed++;
        KeptAssets.Write(folder, stay);
        DiskStep.Change();
        File.Move(manifest, Path.Combine(folder, SiteManifest.FileName), overwrite: true);
        return removed;
    }

    private static bool Lists(string manifest, string path)
    {
        using var reader = new ManifestReader(manifest);
        reader.GoTo(path);
        while (reader.Next())
            if (string.CompareOrdinal(FileLines.Path(reader.Line), path) is >= 0 and var order)
                return order == 0;
        return false;
    }

    private static void MoveAll(DirectoryInfo from, string to, bool isRoot)
    {
        foreach (var entry in from.EnumerateFileSystemInfos())
        {
            string target = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo inner)
            {
                if (Directory.Exists(target))
                {
                    MoveAll(inner, target, isRoot: false);
                    continue;
                }
                DiskStep.Change();
                Directory.Move(inner.FullName, target);
            }
            else if (!isRoot || entry.Name != SiteManifest.FileName)
            {
                DiskStep.Change();
                File.Move(entry.FullName, target, overwrite: true);
            }
        }
    }

    /// <summary>Deletes the file, and the folders that it leaves empty.</summary>
    private static bool Remove(string folder, string path)
    {
        string file = Path.Combine(folder, path);
        if (!File.Exists(file) || LeadsThroughLink(folder, path))
            return false;
        DiskStep.Change();
        File.Delete(file);
        for (var parent = SitePath.Folder(path); !parent.IsEmpty; parent = SitePath.Folder(parent))
        {
            string empty = Path.Combine(folder, parent.ToString());
            if (Directory.EnumerateFileSystemEntries(empty).Any())
                break;
            DiskStep.Change();
            Directory.Delete(empty);
        }
        return true;
    }

    private static bool LeadsThroughLink(string folder, string path)
    {
        for (var parent = SitePath.Folder(path); !parent.IsEmpty; parent = SitePath.Folder(parent))
            if (new DirectoryInfo(Path.Combine(folder, parent.ToString())).LinkTarget is not null)
                return true;
        return false;
    }
}

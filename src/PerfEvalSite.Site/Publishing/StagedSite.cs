namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// The folder beside the published one, on the same volume, in which a build collects what is new. The manifest is put
/// there when the build is complete: staged files with a manifest are a publication to be finished, without one they
/// are the remains of a killed build.
/// </summary>
internal static class StagedSite
{
    public static string Of(string folder) => folder + ".perfeval-new";

    /// <summary>Run before a build: finishes the publication that was interrupted, or drops what a killed build left.</summary>
    public static void FinishOrDrop(string folder)
    {
        string manifest = Path.Combine(Of(folder), SiteManifest.FileName);
        if (File.Exists(manifest) && SiteManifest.Read(File.ReadAllBytes(manifest)) is { } after)
        {
            string published = Path.Combine(folder, SiteManifest.FileName);
            var before = File.Exists(published) ? SiteManifest.Read(File.ReadAllBytes(published)) : null;
            Publish(folder, before is null ? [] : [.. before.Keys.Where(path => !after.ContainsKey(path))]);
        }
        Drop(folder);
    }

    public static void Drop(string folder)
    {
        if (Directory.Exists(Of(folder)))
            Directory.Delete(Of(folder), recursive: true);
    }

    /// <summary>
    /// Brings the staged files over: one rename where nothing is published yet; else file by file, then the files of the
    /// last build that this one does not make go, then the manifest. May be run again from any point. Returns how many went.
    /// </summary>
    public static int Publish(string folder, IReadOnlyList<string> gone)
    {
        string staging = Of(folder);
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
        if (!Directory.Exists(folder))
        {
            Directory.Move(staging, folder);
            return 0;
        }
        MoveAll(new DirectoryInfo(staging), folder, isRoot: true);
        int removed = 0;
        foreach (string path in gone)
            if (Remove(folder, path))
                removed++;
        File.Move(Path.Combine(staging, SiteManifest.FileName), Path.Combine(folder, SiteManifest.FileName), overwrite: true);
        return removed;
    }

    private static void MoveAll(DirectoryInfo from, string to, bool isRoot)
    {
        foreach (var entry in from.EnumerateFileSystemInfos())
        {
            string target = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo inner)
            {
                if (!Directory.Exists(target))
                    Directory.Move(inner.FullName, target);
                else
                    MoveAll(inner, target, isRoot: false);
            }
            else if (!isRoot || entry.Name != SiteManifest.FileName)
            {
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
        File.Delete(file);
        for (var parent = SitePath.Folder(path); !parent.IsEmpty; parent = SitePath.Folder(parent))
        {
            string empty = Path.Combine(folder, parent.ToString());
            if (Directory.EnumerateFileSystemEntries(empty).Any())
                break;
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

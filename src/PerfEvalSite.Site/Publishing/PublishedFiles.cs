using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>What the last build published, as it stands now. Only asks, and may be asked by several threads.</summary>
public sealed class PublishedFiles : IDisposable
{
    private readonly string folder;
    private readonly PublishedSite? site;
    private readonly PublishedFolders folders;
    private readonly ChangeTime times;

    /// <param name="folder">Absolute.</param>
    /// <param name="site">Null where nothing was published.</param>
    /// <param name="problems">Where links in the folder are reported.</param>
    internal PublishedFiles(string folder, PublishedSite? site, DiagnosticBag problems)
    {
        this.folder = folder;
        this.site = site;
        times = new(folder);
        folders = new(folder, site?.Ended, times, problems);
    }

    /// <summary>What the last build was given and came to; null where one from the same must not be left out.</summary>
    public LastBuild? LastBuild => site?.LastBuild;

    private bool IsNew => site is null;

    private string ManifestPath => $"{folder}/{SiteManifest.FileName}";

    /// <summary>
    /// Whether files of the last build are still there, so that they need not be made again. A folder in which nothing was
    /// made, renamed or deleted since that build ended is taken as it is; in others, those of a restored backup too, every file that
    /// changed since is read. So what was changed inside a file, in a folder that stayed as it was, goes unnoticed until everything is made again.
    /// </summary>
    public bool AreThere(ReadOnlySpan<byte> lines)
    {
        var walk = new PublishedFolders.Walk(folders, stackalloc PublishedFolders.Walk.Step[PublishedFolders.Walk.MostSteps]);
        ReadOnlySpan<byte> parent = default;
        bool isUntouched = false;
        while (!lines.IsEmpty)
        {
            var line = FileLines.Take(ref lines);
            if (!FileLines.IsFile(line))
                continue;
            var path = FileLines.RawPath(line);
            var its = path[..Math.Max(path.LastIndexOf((byte)'/'), 0)];
            if (!its.SequenceEqual(parent) || parent.IsEmpty)
            {
                parent = its;
                // An escaped path is none: files that have one are asked for themselves.
                isUntouched = !its.Contains((byte)'\\') && walk.To(its).IsUntouched;
            }
            if (!isUntouched && (FileLines.Read(line) is var file) && !IsStillThere(file))
                return false;
        }
        return true;
    }

    /// <summary>Whether nothing was made, renamed or deleted since the last build in any of these folders, so that all that it had put there is there.</summary>
    /// <param name="paths">A line each, those above before those below.</param>
    public bool AreUntouched(ReadOnlySpan<byte> paths)
    {
        var walk = new PublishedFolders.Walk(folders, stackalloc PublishedFolders.Walk.Step[PublishedFolders.Walk.MostSteps]);
        while (!paths.IsEmpty)
        {
            int length = paths.IndexOf((byte)'\n');
            if (!walk.To(paths[..length]).IsUntouched)
                return false;
            paths = paths[(length + 1)..];
        }
        return true;
    }

    /// <summary>Whether every file of the last build is still there. Asked before anything is written.</summary>
    public bool IsWhole(int workers) => !IsNew && SiteManifest.All(ManifestPath, workers, AreThere);

    /// <summary>Finds every file of the last build whose path begins in one of these ways and that is still there.</summary>
    /// <param name="beginnings">In their order.</param>
    /// <returns>As lines, by path.</returns>
    public byte[] Below(params string[] beginnings)
    {
        var kept = new Utf8Writer(4 * 1024);
        using var before = ReadManifest();
        if (before is null)
            return [];
        foreach (string beginning in beginnings)
        {
            before.GoTo(beginning);
            while (before.Next() && FileLines.Read(before.Line) is var file)
            {
                bool begins = file.Path.StartsWith(beginning, StringComparison.Ordinal);
                if (begins && IsStillThere(file))
                    FileLines.Write(kept, file);
                if (!begins && string.CompareOrdinal(file.Path, beginning) > 0)
                    break;
            }
        }
        return kept.Written.ToArray();
    }

    /// <summary>The manifest of the last build, to be disposed of; null where there is none.</summary>
    internal ManifestReader? ReadManifest() => IsNew ? null : new(ManifestPath);

    /// <summary>Whether this is what is in the file.</summary>
    public bool IsAs(string path, ReadOnlySpan<byte> content)
    {
        if (IsNew || !IsRealFolder(SitePath.Folder(path)))
            return false;
        var published = new FileInfo($"{folder}/{path}");
        return published.Exists && !PublishedFolders.IsLink(published) && published.Length == content.Length && FileContent.Equals(published.FullName, content);
    }

    /// <summary>Whether the file is the same as the staged one.</summary>
    public bool IsLike(string path, string staged)
    {
        if (IsNew || !IsRealFolder(SitePath.Folder(path)))
            return false;
        var published = new FileInfo($"{folder}/{path}");
        return published.Exists && !PublishedFolders.IsLink(published) && published.Length == new FileInfo(staged).Length && FileContent.Equals(published.FullName, staged);
    }

    /// <summary>Whether a file is as the last build left it, so that what is in it need not be read: its folder is, and it was not written to since.</summary>
    public bool IsUntouched(string path) =>
        folders[SitePath.Folder(path)].IsUntouched && IsOld(path);

    /// <summary>Nothing is asked any more.</summary>
    public void Dispose() => times.Dispose();

    private bool IsStillThere(in MadeFile file)
    {
        if (!IsRealFolder(SitePath.Folder(file.Path)))
            return false;
        var published = new FileInfo($"{folder}/{file.Path}");
        return published.Exists && !PublishedFolders.IsLink(published) && published.Length == file.Bytes && (IsOld(file.Path) || FileContent.HashOf(published.FullName) == file.Sha256);
    }

    private bool IsOld(string path) => times.Of(Encoding.UTF8.GetBytes(path)) < site!.Ended;

    private bool IsRealFolder(ReadOnlySpan<char> path) => folders[path].IsReal;
}

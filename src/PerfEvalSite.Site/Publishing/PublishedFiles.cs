using System.Collections.Concurrent;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>What the last build published, as it stands now. Only asks, and may be asked by several threads.</summary>
public sealed class PublishedFiles
{
    private readonly string folder;
    private readonly PublishedSite? site;
    private readonly DiagnosticBag problems;
    private readonly ConcurrentDictionary<string, PublishedFolder> folders = new(StringComparer.Ordinal);

    /// <param name="folder">Absolute.</param>
    /// <param name="site">Null where nothing was published.</param>
    /// <param name="problems">Where links in the folder are reported.</param>
    internal PublishedFiles(string folder, PublishedSite? site, DiagnosticBag problems)
    {
        this.folder = folder;
        this.site = site;
        this.problems = problems;
    }

    /// <summary>What the last build was given and came to; null where one from the same must not be left out.</summary>
    public LastBuild? LastBuild => site?.LastBuild;

    private bool IsNew => site is null;

    private string ManifestPath => $"{folder}/{SiteManifest.FileName}";

    /// <summary>
    /// Whether files of the last build are still there, so that they need not be made again. A folder in which nothing was
    /// made, renamed or deleted since that build ended is taken as it is; in others files are asked for with their lengths.
    /// Contents are not read: what was changed by hand without a new file goes unnoticed until everything is made again.
    /// </summary>
    public bool AreThere(ReadOnlySpan<byte> lines)
    {
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
                isUntouched = IsUntouched(FileLines.Path(line));
            }
            if (!isUntouched && (FileLines.Read(line) is var file) && !IsStillThere(file.Path, file.Bytes))
                return false;
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
        if (!IsNew)
        {
            using var before = new ManifestReader(ManifestPath);
            foreach (string beginning in beginnings)
            {
                before.GoTo(beginning);
                while (before.Next() && FileLines.Read(before.Line) is var file)
                {
                    bool begins = file.Path.StartsWith(beginning, StringComparison.Ordinal);
                    if (begins && IsStillThere(file.Path, file.Bytes))
                        FileLines.Write(kept, file);
                    if (!begins && string.CompareOrdinal(file.Path, beginning) > 0)
                        break;
                }
            }
        }
        return kept.Written.ToArray();
    }

    /// <summary>The files of the last build that are not among these, in order.</summary>
    public List<string> NotAmong(MadeFiles files)
    {
        var paths = new List<string>();
        if (IsNew)
            return paths;
        using var before = new ManifestReader(ManifestPath);
        using var made = new LineCursor(files.Lines());
        bool more = made.Next();
        while (before.Next())
        {
            // Nearly all lines are the same in both: paths are read where they are not.
            if (more && before.Line.SequenceEqual(made.Line))
            {
                more = made.Next();
                continue;
            }
            string path = FileLines.Path(before.Line);
            int order = -1;
            while (more && (order = string.CompareOrdinal(FileLines.Path(made.Line), path)) < 0)
                more = made.Next();
            if (more && order == 0)
                more = made.Next();
            else if (SitePath.IsSafe(path))
                paths.Add(path);
        }
        return paths;
    }

    /// <summary>Whether this is what is in the file.</summary>
    public bool IsAs(string path, ReadOnlySpan<byte> content)
    {
        if (IsNew || !IsRealFolder(SitePath.Folder(path)))
            return false;
        var published = new FileInfo($"{folder}/{path}");
        return published.Exists && !IsLink(published) && published.Length == content.Length && FileContent.Equals(published.FullName, content);
    }

    /// <summary>Whether the file is the same as the staged one.</summary>
    public bool IsLike(string path, string staged)
    {
        if (IsNew || !IsRealFolder(SitePath.Folder(path)))
            return false;
        var published = new FileInfo($"{folder}/{path}");
        return published.Exists && !IsLink(published) && published.Length == new FileInfo(staged).Length && FileContent.Equals(published.FullName, staged);
    }

    /// <summary>Whether the file's folder is as the last build left it: what was in it then is in it still.</summary>
    private bool IsUntouched(string path) =>
        site?.Ended is { } ended && LookAt(SitePath.Folder(path), remember: false) is { IsReal: true } its && its.WrittenUtc < ended;

    private bool IsStillThere(string path, long bytes)
    {
        if (!IsRealFolder(SitePath.Folder(path)))
            return false;
        var published = new FileInfo($"{folder}/{path}");
        return published.Exists && !IsLink(published) && published.Length == bytes;
    }

    private bool IsRealFolder(ReadOnlySpan<char> path) => LookAt(path).IsReal;

    /// <summary>A link on the way is reported: whatever it leads to is not the site's.</summary>
    /// <param name="remember">Asks the system once a build; not for folders that are asked for once anyway, of which there are hundreds of thousands.</param>
    private PublishedFolder LookAt(ReadOnlySpan<char> path, bool remember = true)
    {
        if (folders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var seen))
            return seen;
        string name = path.ToString();
        bool isInside = path.IsEmpty || IsRealFolder(SitePath.Folder(path));
        var info = new DirectoryInfo($"{folder}/{name}");
        bool isLink = isInside && !path.IsEmpty && IsLink(info);
        var found = new PublishedFolder(isInside && !isLink, isInside && info.Exists ? info.LastWriteTimeUtc : DateTime.MaxValue);
        if (remember && folders.TryAdd(name, found) && isLink)
            problems.Add(PublishingCodes.LinkInOutput, new(name), name);
        return found;
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Exists && (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    /// <param name="IsReal">False where it is a link, or lies behind one.</param>
    /// <param name="WrittenUtc">When something was last made, renamed or deleted in it; the end of time where it is not there.</param>
    private readonly record struct PublishedFolder(bool IsReal, DateTime WrittenUtc);
}

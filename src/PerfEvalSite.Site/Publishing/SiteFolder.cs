using System.Collections.Concurrent;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// The published folder, and the only thing that writes to it. Files that differ from what is published are staged in a
/// folder beside it; <see cref="Commit"/> brings them over in one short step. Until then, and whenever the build is
/// discarded or killed, the old site stands untouched. Never wipes anything: it replaces what differs, deletes what it
/// published earlier and no longer makes, and leaves alone what it does not know.
/// </summary>
public sealed class SiteFolder : IDisposable
{
    private readonly string folder;
    private readonly string staging;
    private readonly OutputFolder output;
    private readonly DiagnosticBag problems;
    private readonly bool isNew;
    private readonly MadeFiles files;
    private readonly ConcurrentDictionary<string, bool> stagedFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PublishedFolder> publishedFolders = new(StringComparer.Ordinal);
    private List<string>? notMade;
    private int changed;
    private bool isClosed;

    private SiteFolder(OutputFolder output, DiagnosticBag problems)
    {
        this.output = output;
        this.problems = problems;
        folder = output.Path;
        staging = StagedSite.Of(folder);
        files = new MadeFiles(folder + ".perfeval-files");
        isNew = output.Published is null;
        ManifestHash = output.Published?.ManifestHash;
    }

    /// <summary>Absolute.</summary>
    public string Path => folder;

    /// <summary>How many of the files made so far are new or differ from what is published.</summary>
    public int Changed => changed;

    /// <summary>How many files of the last build were deleted; known after <see cref="Commit"/>.</summary>
    public int Removed { get; private set; }

    /// <summary>All that this build has made so far, a line of the manifest each, by path. Valid until the next is taken.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Made()
    {
        using var made = new LineCursor(files.Lines());
        while (made.Next())
            yield return made.Memory;
    }

    /// <summary>The files of the last build that this one has not made so far, in order. Asked for when all disclosures and agencies have theirs.</summary>
    public IReadOnlyList<string> NotMade()
    {
        notMade = notMade is null ? FindNotMade() : notMade.FindAll(path => !files.Contains(path));
        return notMade;
    }

    private List<string> FindNotMade()
    {
        var paths = new List<string>();
        if (isNew)
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

    /// <summary>
    /// Null, with diagnostics PE4001–4003 or PE4009–4010, where the site must not be published. Finishes a publication
    /// that was interrupted half-way.
    /// </summary>
    /// <param name="dataPath">The folder that the site is made from, which the output must not overlap.</param>
    public static SiteFolder? Open(string outPath, string dataPath, DiagnosticBag problems) =>
        OutputFolder.Open(outPath, dataPath, problems) is { } output ? new(output, problems) : null;

    /// <summary>What the last build was given and came to; null where one from the same must not be left out.</summary>
    public LastBuild? LastBuild => output.Published?.LastBuild;

    /// <summary>SHA-256 of the published manifest, after <see cref="Commit"/> of the new one; null where nothing is published.</summary>
    public byte[]? ManifestHash { get; private set; }

    /// <summary>Writes a file that belongs to no one disclosure or agency. Safe from several threads; each path once a build.</summary>
    public MadeFile Write(string path, ReadOnlySpan<byte> content)
    {
        var made = WriteOfPart(path, content);
        files.Add(made);
        return made;
    }

    /// <summary>Writes a file of one disclosure or agency, all of which are handed to <see cref="AddPart"/> together. Safe from several threads.</summary>
    public MadeFile WriteOfPart(string path, ReadOnlySpan<byte> content)
    {
        Check(path);
        var made = new MadeFile(path, content.Length, ContentHash.Of(content));
        if (IsPublishedAs(path, content))
            return made;
        Interlocked.Increment(ref changed);
        using var file = File.OpenHandle(StagedPath(path), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, content, 0);
        return made;
    }

    /// <summary>For files too big for a buffer. Counts as made once the stream is disposed of.</summary>
    public Stream Create(string path) => CreateOfPart(path, made => files.Add(made));

    /// <param name="made">Told of the file when the stream is disposed of.</param>
    public Stream CreateOfPart(string path, Action<MadeFile> made)
    {
        Check(path);
        string staged = StagedPath(path);
        return new StagedStream(staged, file =>
        {
            made(new(path, file.Bytes, file.Sha256));
            if (!isNew && IsPublishedLike(path, staged))
                File.Delete(staged);
            else
                Interlocked.Increment(ref changed);
        });
    }

    /// <summary>Reads back a file that this build has made.</summary>
    public FileStream Read(string path)
    {
        string staged = $"{staging}/{path}";
        return File.OpenRead(File.Exists(staged) ? staged : $"{folder}/{path}");
    }

    /// <summary>Carries over a file of the last build that belongs to no one disclosure or agency.</summary>
    public void Keep(in MadeFile file) => files.Add(file);

    /// <summary>
    /// Counts the files of one disclosure or agency as made: written just now, carried over from the last build, or made by
    /// another machine to stand beside those of this one. Called for one part after another.
    /// </summary>
    /// <param name="part">The folder that is the part's alone, with a slash at its end; empty for none.</param>
    /// <param name="lines">By path.</param>
    public void AddPart(string part, ReadOnlySpan<byte> lines) => files.AddPart(part, lines);

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
    public bool IsWhole(int workers) => !isNew && SiteManifest.All(ManifestPath, workers, AreThere);

    /// <summary>Finds every file of the last build whose path begins in one of these ways and that is still there.</summary>
    /// <param name="beginnings">In their order.</param>
    /// <returns>As lines, by path.</returns>
    public byte[] PublishedBelow(params string[] beginnings)
    {
        var kept = new Utf8Writer(4 * 1024);
        if (!isNew)
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

    /// <summary>Of a file that belongs to no one disclosure or agency and is made already.</summary>
    public ContentHash HashOf(string path) => files.HashOf(path);

    public bool Contains(string path) => files.Contains(path);

    /// <summary>
    /// Publishes what was written. False, and nothing is published, when a page published earlier was not made again
    /// (PE4004), when the output holds links (PE4005), or when <see cref="Open"/>'s diagnostics hold another error.
    /// </summary>
    public bool Commit()
    {
        var gone = NotMade();
        foreach (string path in gone)
            if (SitePath.IsPage(path))
                problems.Add(PublishingCodes.PageWouldDisappear, new(path), path);
        if (problems.HasErrors)
        {
            Discard();
            return false;
        }
        Directory.CreateDirectory(staging);
        string manifest = System.IO.Path.Combine(staging, SiteManifest.FileName);
        using (var stream = new StagedStream(manifest, file => ManifestHash = file.Sha256.ToBytes()))
            SiteManifest.Write(stream, files);
        if (isNew || changed > 0 || gone.Count > 0 || !IsPublishedLike(SiteManifest.FileName, manifest))
            Removed = StagedSite.Publish(folder, gone);
        Discard();
        return true;
    }

    /// <summary>Forgets what was written; the published site is as it was.</summary>
    public void Discard()
    {
        if (isClosed)
            return;
        isClosed = true;
        files.Dispose();
        StagedSite.Drop(folder);
        output.Dispose();
    }

    public void Dispose() => Discard();

    private static void Check(string path)
    {
        if (!SitePath.IsSafe(path) || path == SiteManifest.FileName)
            throw new ArgumentException($"Not an address within the site: {path}", nameof(path));
    }

    private string ManifestPath => $"{folder}/{SiteManifest.FileName}";

    /// <summary>Whether the file's folder is as the last build left it: what was in it then is in it still.</summary>
    private bool IsUntouched(string path) =>
        output.Published!.Ended is { } ended && LookAt(SitePath.Folder(path), remember: false) is { IsReal: true } its && its.WrittenUtc < ended;

    private bool IsStillThere(string path, long bytes)
    {
        if (!IsRealFolder(SitePath.Folder(path)))
            return false;
        var published = new FileInfo($"{folder}/{path}");
        return published.Exists && !IsLink(published) && published.Length == bytes;
    }

    private bool IsPublishedAs(string path, ReadOnlySpan<byte> content)
    {
        if (isNew || !IsRealFolder(SitePath.Folder(path)))
            return false;
        var published = new FileInfo($"{folder}/{path}");
        return published.Exists && !IsLink(published) && published.Length == content.Length && FileContent.Equals(published.FullName, content);
    }

    private bool IsPublishedLike(string path, string staged)
    {
        if (!IsRealFolder(SitePath.Folder(path)))
            return false;
        var published = new FileInfo($"{folder}/{path}");
        return published.Exists && !IsLink(published) && published.Length == new FileInfo(staged).Length && FileContent.Equals(published.FullName, staged);
    }

    /// <summary>The staged file's path, its folder made. A folder is made once a build: asking the system again costs as much as the file.</summary>
    private string StagedPath(string path)
    {
        var parent = SitePath.Folder(path);
        if (!stagedFolders.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(parent))
        {
            Directory.CreateDirectory($"{staging}/{parent}");
            stagedFolders[parent.ToString()] = true;
        }
        return $"{staging}/{path}";
    }

    private bool IsRealFolder(ReadOnlySpan<char> path) => LookAt(path).IsReal;

    /// <summary>A link on the way is reported: whatever it leads to is not the site's.</summary>
    /// <param name="remember">Asks the system once a build; not for folders that are asked for once anyway, of which there are hundreds of thousands.</param>
    private PublishedFolder LookAt(ReadOnlySpan<char> path, bool remember = true)
    {
        if (publishedFolders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var seen))
            return seen;
        string name = path.ToString();
        bool isInside = path.IsEmpty || IsRealFolder(SitePath.Folder(path));
        var info = new DirectoryInfo($"{folder}/{name}");
        bool isLink = isInside && !path.IsEmpty && IsLink(info);
        var found = new PublishedFolder(isInside && !isLink, isInside && info.Exists ? info.LastWriteTimeUtc : DateTime.MaxValue);
        if (remember && publishedFolders.TryAdd(name, found) && isLink)
            problems.Add(PublishingCodes.LinkInOutput, new(name), name);
        return found;
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Exists && (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    /// <param name="IsReal">False where it is a link, or lies behind one.</param>
    /// <param name="WrittenUtc">When something was last made, renamed or deleted in it; the end of time where it is not there.</param>
    private readonly record struct PublishedFolder(bool IsReal, DateTime WrittenUtc);
}

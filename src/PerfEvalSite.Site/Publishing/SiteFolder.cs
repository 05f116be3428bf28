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
    private Dictionary<string, PublishedFile>? before;
    private readonly ConcurrentDictionary<string, PublishedFile> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> stagedFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> publishedFolders = new(StringComparer.Ordinal);
    private int changed;
    private bool isClosed;

    private SiteFolder(OutputFolder output, DiagnosticBag problems)
    {
        this.output = output;
        this.problems = problems;
        folder = output.Path;
        staging = StagedSite.Of(folder);
        isNew = output.Published is null;
        ManifestHash = output.Published?.ManifestHash;
    }

    /// <summary>Absolute.</summary>
    public string Path => folder;

    /// <summary>How many files this build has made so far, changed or not.</summary>
    public int Count => files.Count;

    /// <summary>How many of them are new or differ from what is published.</summary>
    public int Changed => changed;

    /// <summary>How many files of the last build were deleted; known after <see cref="Commit"/>.</summary>
    public int Removed { get; private set; }

    /// <summary>What this build has made so far, by path; in no order.</summary>
    public IReadOnlyDictionary<string, PublishedFile> Files => files;

    /// <summary>The pages of the last build that this one has not made so far, in order.</summary>
    public IReadOnlyList<string> PagesNotMade()
    {
        var pages = new List<string>();
        foreach (string path in Before.Keys)
            if (SitePath.IsPage(path) && !files.ContainsKey(path))
                pages.Add(path);
        pages.Sort(StringComparer.Ordinal);
        return pages;
    }

    /// <summary>
    /// Null, with diagnostics PE4001–4003 or PE4009–4010, where the site must not be published. Finishes a publication
    /// that was interrupted half-way.
    /// </summary>
    /// <param name="dataPath">The folder that the site is made from, which the output must not overlap.</param>
    public static SiteFolder? Open(string outPath, string dataPath, DiagnosticBag problems) =>
        OutputFolder.Open(outPath, dataPath, problems) is { } output ? new(output, problems) : null;

    /// <summary>SHA-256 of the published manifest, after <see cref="Commit"/> of the new one; null where nothing is published.</summary>
    public byte[]? ManifestHash { get; private set; }

    /// <summary>Safe from several threads; each path once a build.</summary>
    public MadeFile Write(string path, ReadOnlySpan<byte> content)
    {
        var made = new MadeFile(path, content.Length, ContentHash.Of(content));
        Record(path, new(made.Bytes, made.Sha256));
        if (IsPublishedAs(path, content))
            return made;
        Interlocked.Increment(ref changed);
        using var file = File.OpenHandle(StagedPath(path), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, content, 0);
        return made;
    }

    /// <summary>For files too big for a buffer. Counts as made once the stream is disposed of.</summary>
    public Stream Create(string path)
    {
        Check(path);
        string staged = StagedPath(path);
        return new StagedStream(staged, file =>
        {
            Record(path, file);
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

    /// <summary>
    /// Carries files over from the last build without making them again. False, and none is, when one is not there as it
    /// was published. Contents are not read: a file changed by hand to the same length goes unnoticed.
    /// </summary>
    public bool Keep(IReadOnlyList<MadeFile> made)
    {
        foreach (var file in made)
            if (!IsStillThere(file.Path, file.Bytes))
                return false;
        foreach (var file in made)
            Record(file.Path, new(file.Bytes, file.Sha256));
        return true;
    }

    /// <summary>Whether every file of the last build is still there with its length. Asked before anything is written.</summary>
    public bool IsWhole(int workers) => output.Published?.All(workers, (path, file) => IsStillThere(path, file.Bytes)) == true;

    /// <summary>Counts files as the site's that another machine has made and that will stand beside those of this build.</summary>
    public void Expect(IReadOnlyList<MadeFile> made)
    {
        foreach (var file in made)
            Record(file.Path, new(file.Bytes, file.Sha256));
    }

    /// <summary>Carries over every file of the last build whose path begins in one of these ways.</summary>
    /// <returns>Those files; none where there were none.</returns>
    public IReadOnlyList<MadeFile> KeepBelow(params string[] beginnings)
    {
        var kept = new List<MadeFile>();
        foreach (var (path, file) in Before)
            if (Array.Exists(beginnings, beginning => path.StartsWith(beginning, StringComparison.Ordinal)) && IsStillThere(path, file.Bytes))
            {
                Record(path, file);
                kept.Add(new(path, file.Bytes, file.Sha256));
            }
        kept.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return kept;
    }

    public bool Contains(string path) => files.ContainsKey(path);

    /// <summary>What the last build published, by path.</summary>
    private Dictionary<string, PublishedFile> Before => before ??= output.Published?.Files ?? [];

    /// <summary>
    /// Publishes what was written. False, and nothing is published, when a page published earlier was not made again
    /// (PE4004), when the output holds links (PE4005), or when <see cref="Open"/>'s diagnostics hold another error.
    /// </summary>
    public bool Commit()
    {
        foreach (string path in PagesNotMade())
            problems.Add(PublishingCodes.PageWouldDisappear, new(path), path);
        if (problems.HasErrors)
        {
            Discard();
            return false;
        }
        string[] paths = [.. files.Keys];
        Array.Sort(paths, StringComparer.Ordinal);
        Directory.CreateDirectory(staging);
        string manifest = System.IO.Path.Combine(staging, SiteManifest.FileName);
        using (var stream = new StagedStream(manifest, file => ManifestHash = file.Sha256.ToBytes()))
            SiteManifest.Write(stream, paths, files);
        if (isNew || changed > 0 || Before.Count != files.Count || !IsPublishedLike(SiteManifest.FileName, manifest))
            Removed = StagedSite.Publish(folder, Before.Keys, files.ContainsKey);
        Discard();
        return true;
    }

    /// <summary>Forgets what was written; the published site is as it was.</summary>
    public void Discard()
    {
        if (isClosed)
            return;
        isClosed = true;
        StagedSite.Drop(folder);
        output.Dispose();
    }

    public void Dispose() => Discard();

    private static void Check(string path)
    {
        if (!SitePath.IsSafe(path) || path == SiteManifest.FileName)
            throw new ArgumentException($"Not an address within the site: {path}", nameof(path));
    }

    private void Record(string path, PublishedFile file)
    {
        Check(path);
        if (!files.TryAdd(path, file))
            throw new InvalidOperationException($"Written twice in one build: {path}");
    }

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

    /// <summary>False when a folder on the way is a link, which is reported once: whatever it leads to is not the site's.</summary>
    private bool IsRealFolder(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty)
            return true;
        if (publishedFolders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out bool real))
            return real;
        string name = path.ToString();
        bool isInside = IsRealFolder(SitePath.Folder(path));
        bool isLink = isInside && IsLink(new DirectoryInfo($"{folder}/{name}"));
        real = isInside && !isLink;
        if (publishedFolders.TryAdd(name, real) && isLink)
            problems.Add(PublishingCodes.LinkInOutput, new(name), name);
        return real;
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Exists && (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}

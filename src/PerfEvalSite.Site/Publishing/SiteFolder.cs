using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Remembering;

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
    private readonly MadeFiles files;
    private readonly StagedFiles staged;
    private ManifestDraft? draft;
    private readonly CancellationToken stop;
    private int changed;
    private bool isBegun;
    private bool isClosed;

    private SiteFolder(OutputFolder output, DiagnosticBag problems, CancellationToken stop)
    {
        this.stop = stop;
        this.output = output;
        this.problems = problems;
        folder = output.Path;
        staging = StagedSite.Of(folder);
        staged = new StagedFiles(staging);
        files = new MadeFiles(folder + ".perfeval-files", $"{folder}/{SiteManifest.FileName}");
        Published = new PublishedFiles(folder, output.Published, problems);
        ManifestHash = output.Published?.ManifestHash ?? Fingerprint.None;
    }

    /// <summary>Absolute.</summary>
    public string Path => folder;

    /// <summary>What the last build published.</summary>
    public PublishedFiles Published { get; }

    /// <summary>How many of the files made so far are new or differ from what is published.</summary>
    public int Changed => changed;

    /// <summary>How many files of the last build were deleted; known after <see cref="Commit"/>.</summary>
    public int Removed { get; private set; }

    /// <summary>Of the whole site, without those that are shown inside other sites; known after <see cref="Commit"/>.</summary>
    public int Pages { get; private set; }

    /// <summary>The same of files that readers take with them.</summary>
    public int Downloads { get; private set; }

    /// <summary>All files together, without the manifest; known after <see cref="Commit"/>.</summary>
    public long Bytes { get; private set; }

    /// <summary>All that this build has made so far, a line of the manifest each, by path. Valid until the next is taken.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Made()
    {
        foreach (var (lines, _, _, _) in files.Lines())
            for (int at = 0, length; at < lines.Length; at += length)
            {
                length = lines.Span[at..].IndexOf((byte)'\n') + 1;
                yield return lines.Slice(at, length - FileLines.End.Length);
            }
    }

    /// <summary>The files of the last build that this one has not made so far, in order. Asked for when all disclosures and agencies have theirs.</summary>
    public IReadOnlyList<string> NotMade() => Draft().Gone;

    /// <summary>
    /// Null, with diagnostics PE4001–4003 or PE4009–4010, where the site must not be published. Finishes a publication
    /// that was interrupted half-way.
    /// </summary>
    /// <param name="dataPath">The folder that the site is made from, which the output must not overlap.</param>
    /// <param name="workers">How many threads read a manifest at once.</param>
    /// <param name="stop">Heeded until the first file is replaced; what has begun then is ended.</param>
    /// <exception cref="HalfPublishedException">A publication that was interrupted could not be finished.</exception>
    public static SiteFolder? Open(string outPath, string dataPath, DiagnosticBag problems, int workers = 1, CancellationToken stop = default) =>
        OutputFolder.Open(outPath, dataPath, problems, workers) is { } output ? new(output, problems, stop) : null;

    /// <summary><see cref="PieceHash"/> of the published manifest, after <see cref="Commit"/> of the new one; none where nothing is published.</summary>
    public Fingerprint ManifestHash { get; private set; }

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
        if (Published.IsAs(path, content))
            return made;
        Interlocked.Increment(ref changed);
        staged.Write(path, content);
        return made;
    }

    /// <summary>For files too big for a buffer. Counts as made once the stream is disposed of.</summary>
    public Stream Create(string path) => CreateOfPart(path, made => files.Add(made));

    /// <param name="made">Told of the file when the stream is disposed of.</param>
    public Stream CreateOfPart(string path, Action<MadeFile> made)
    {
        Check(path);
        string at = staged.Make(path);
        return new StagedStream(at, file =>
        {
            made(new(path, file.Bytes, file.Sha256));
            if (Published.IsLike(path, at))
                File.Delete(at);
            else
                Interlocked.Increment(ref changed);
        });
    }

    /// <summary>Reads back a file that this build has made.</summary>
    public FileStream Read(string path)
    {
        string at = $"{staging}/{path}";
        return File.OpenRead(File.Exists(at) ? at : $"{folder}/{path}");
    }

    /// <summary>Carries over a file of the last build that belongs to no one disclosure or agency.</summary>
    public void Keep(in MadeFile file) => files.Add(file);

    /// <summary>
    /// Counts the files of one disclosure or agency as made: written just now, carried over from the last build, or made by
    /// another machine to stand beside those of this one. Called for one part after another.
    /// </summary>
    /// <param name="part">The folder that is the part's alone, with a slash at its end; empty for none.</param>
    /// <param name="lines">By path.</param>
    /// <param name="stored">Where they stand until this build has ended; null for nowhere.</param>
    /// <param name="section">Whose they are; -1 for no section's.</param>
    public void AddPart(string part, ReadOnlySpan<byte> lines, Stored? stored = null, int section = -1) => files.AddPart(part, lines, stored, section);

    /// <summary>The same of a section that was published as it is.</summary>
    public void AddSection(int section, SectionLines lines) => files.AddSection(section, lines);

    /// <summary>What a section has in the new manifest, after <see cref="Commit"/>; null where that is nothing, or does not stand together.</summary>
    public SectionLines? LinesOf(int section) => draft!.LinesOf(section);

    /// <summary>Counts as made what another thread is still making, and hands over when it is done.</summary>
    public void AddLater(string path, Task<PublishedFile> made) => files.AddLater(path, made);

    /// <summary>Of a file that belongs to no one disclosure or agency and is made already.</summary>
    public ContentHash HashOf(string path) => files.HashOf(path);

    public bool Contains(string path) => files.Contains(path);

    /// <summary>
    /// Publishes what was written. False, and nothing is published, when a page published earlier was not made again
    /// (PE4004), when the output holds links (PE4005), when something is in the way (PE4050), or when <see cref="Open"/>'s diagnostics hold another error.
    /// </summary>
    /// <exception cref="HalfPublishedException">The disk failed between the first file and the last.</exception>
    public bool Commit()
    {
        var manifest = Draft();
        foreach (string path in manifest.Gone)
            if (SitePath.IsPage(path))
                problems.Add(PublishingCodes.PageWouldDisappear, new(path), path);
        bool differs = changed > 0 || manifest.Gone.Count > 0 || !manifest.Hash.Holds(ManifestHash);
        if (differs && !problems.HasErrors && StagedSite.Obstacle(folder) is { } obstacle)
            problems.Add(PublishingCodes.SomethingInTheWay, new(obstacle), obstacle);
        if (problems.HasErrors)
        {
            Discard();
            return false;
        }
        files.Dispose();
        stop.ThrowIfCancellationRequested();
        (Pages, Downloads, Bytes) = (manifest.Pages, manifest.Downloads, manifest.Bytes);
        if (differs)
        {
            Begin();
            Removed = StagedSite.Publish(folder, manifest.Gone);
            isBegun = false;
        }
        ManifestHash = manifest.Hash;
        Discard();
        return true;
    }

    /// <summary>Writes down what is going to be replaced. From here on the publication is ended: by this build, or else by the next.</summary>
    private void Begin()
    {
        bool isNew = !Directory.Exists(folder);
        DiskStep.Change();
        if (!isNew)
            DiskSync.File(DraftPath);
        DiskStep.Change();
        File.Move(DraftPath, $"{staging}/{SiteManifest.FileName}");
        isBegun = true;
    }

    /// <summary>Forgets what was written; the published site is as it was. What has begun to be published is left to the next build.</summary>
    public void Discard()
    {
        if (isClosed)
            return;
        isClosed = true;
        try
        {
            files.Dispose();
            Published.Dispose();
            if (!isBegun)
                StagedSite.Drop(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The site is what it is; what stays behind beside it the next build drops.
        }
        finally
        {
            output.Dispose();
        }
    }

    public void Dispose() => Discard();

    /// <summary>In the staging folder, where it is no sign yet that a publication has begun.</summary>
    private string DraftPath => $"{staging}/{SiteManifest.FileName}.draft";

    /// <summary>Written again only where something was made since it was.</summary>
    private ManifestDraft Draft()
    {
        if (draft?.Entries == files.Entries)
            return draft;
        Directory.CreateDirectory(staging);
        File.Delete(DraftPath);
        using var published = Published.ReadManifest();
        return draft = ManifestDraft.Write(DraftPath, files, published);
    }

    private void Check(string path)
    {
        stop.ThrowIfCancellationRequested();
        if (!SitePath.IsSafe(path) || path == SiteManifest.FileName)
            throw new ArgumentException($"Not an address within the site: {path}", nameof(path));
    }
}

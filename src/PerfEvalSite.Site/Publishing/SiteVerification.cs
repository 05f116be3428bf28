using System.IO.Compression;
using System.Text;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>What is the matter with a file of a published site.</summary>
public enum FileState
{
    /// <summary>In the manifest, and not there.</summary>
    Missing,

    /// <summary>There, with other content than the manifest says.</summary>
    Changed,

    /// <summary>There, and not in the manifest.</summary>
    Foreign,
}

/// <summary>A file that is not as the manifest says.</summary>
/// <param name="Path">Relative to the site.</param>
/// <param name="State">How it differs.</param>
public readonly record struct VerifiedFile(string Path, FileState State);

/// <summary>
/// A published site, or a zip of one, compared with its own manifest: every file by its SHA-256, without a network and without the data that it was made from.
/// </summary>
/// <param name="Files">How many the manifest lists.</param>
/// <param name="Faults">Those that are not as it says, by path.</param>
/// <param name="IsHalfPublished">A publication has begun beside the folder and not ended: the next build ends it.</param>
public sealed record SiteVerification(int Files, IReadOnlyList<VerifiedFile> Faults, bool IsHalfPublished)
{
    /// <summary>Of the editions that were made public; null where the site has none.</summary>
    public Ledger? Ledger { get; init; }

    public bool IsWhole => Faults.Count == 0 && !IsHalfPublished && Ledger is not { Fault: not LedgerFault.None };

    /// <param name="site">A folder, or a zip file.</param>
    /// <param name="except">Paths, or folders with a slash at the end, that somebody else puts there.</param>
    /// <param name="workers">How many threads read.</param>
    /// <returns>Null where there is no manifest of this tool.</returns>
    /// <exception cref="InvalidDataException">The zip is damaged.</exception>
    public static SiteVerification? Of(string site, IReadOnlyCollection<string> except, int workers) =>
        Directory.Exists(site) ? OfFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(site)), except, workers) : OfZip(site, except);

    private static SiteVerification? OfFolder(string folder, IReadOnlyCollection<string> except, int workers)
    {
        string manifest = $"{folder}/{SiteManifest.FileName}";
        if (!File.Exists(manifest) || SiteManifest.Read(File.ReadAllBytes(manifest)) is not { } expected)
            return null;
        var found = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
        var kept = KeptAssets.Of(folder);
        return new(expected.Count, Compare(expected, found.Where(path => !kept.Contains(path)).ToHashSet(StringComparer.Ordinal), except, workers, path => FileContent.HashOf($"{folder}/{path}")), StagedSite.IsHalfPublished(folder)) { Ledger = Ledger.Of(folder) };
    }

    /// <summary>The site may stand in a folder of the zip.</summary>
    private static SiteVerification? OfZip(string file, IReadOnlyCollection<string> except)
    {
        using var zip = ZipFile.OpenRead(file);
        var manifest = zip.Entries.Where(entry => entry.Name == SiteManifest.FileName).MinBy(entry => entry.FullName.Length);
        if (manifest is null)
            return null;
        string root = manifest.FullName[..^SiteManifest.FileName.Length];
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
            if (entry.FullName.StartsWith(root, StringComparison.Ordinal) && entry.Name.Length > 0)
                entries[entry.FullName[root.Length..]] = entry;
        using var content = new MemoryStream();
        using (var stream = manifest.Open())
            stream.CopyTo(content);
        return SiteManifest.Read(content.GetBuffer().AsSpan(0, (int)content.Length)) is not { } expected ? null
            : new(expected.Count, Compare(expected, entries.Keys.ToHashSet(StringComparer.Ordinal), except, 1, path => FileContent.HashOf(entries[path].Open())), false)
            {
                Ledger = Content(Ledger.FileName) is { } ledger ? Ledger.Read(ledger, Content(Ledger.KeyFileName) is { } key ? Encoding.UTF8.GetString(key) : null, content.GetBuffer().AsSpan(0, (int)content.Length)) : null,
            };

        byte[]? Content(string path)
        {
            if (!entries.TryGetValue(path, out var entry))
                return null;
            using var bytes = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
    }

    private static List<VerifiedFile> Compare(
        Dictionary<string, PublishedFile> expected, IReadOnlySet<string> found, IReadOnlyCollection<string> except, int workers, Func<string, ContentHash> hashOf)
    {
        var faults = new List<VerifiedFile>();
        foreach (string path in found)
            if (!expected.ContainsKey(path) && path is not (SiteManifest.FileName or Ledger.FileName or Ledger.KeyFileName) && !except.Any(own => path == own || (own.EndsWith('/') && path.StartsWith(own, StringComparison.Ordinal))))
                faults.Add(new(path, FileState.Foreign));
        Parallel.ForEach(expected, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
        {
            bool isThere = found.Contains(file.Key);
            if (isThere && hashOf(file.Key) == file.Value.Sha256)
                return;
            lock (faults)
                faults.Add(new(file.Key, isThere ? FileState.Changed : FileState.Missing));
        });
        faults.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return faults;
    }
}

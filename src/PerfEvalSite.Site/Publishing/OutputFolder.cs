using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// A folder that may be published into, claimed by this build until it is disposed of: it is no file, has nothing to do
/// with the data, and is new, empty, or known to be ours by its manifest.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly FileStream claim;

    private OutputFolder(string path, FileStream claim, PublishedSite? published)
    {
        Path = path;
        this.claim = claim;
        Published = published;
    }

    /// <summary>Absolute; where the output is a link, what it leads to.</summary>
    public string Path { get; }

    /// <summary>What the last build published; null when nothing is there yet.</summary>
    public PublishedSite? Published { get; }

    /// <param name="outPath">The folder.</param>
    /// <param name="dataPath">The folder that the site is made from.</param>
    /// <param name="problems">Why it may not be published into.</param>
    /// <param name="workers">How many threads read the published manifest at once.</param>
    public static OutputFolder? Open(string outPath, string dataPath, DiagnosticBag problems, int workers)
    {
        var place = new Place(outPath.Replace('\\', '/'));
        string folder = Resolve(outPath);
        string data = Resolve(dataPath);
        if (File.Exists(folder))
        {
            problems.Add(PublishingCodes.OutputIsAFile, place, outPath);
            return null;
        }
        if (IsWithin(folder, data) || IsWithin(data, folder))
        {
            problems.Add(PublishingCodes.OutputOverlapsData, place, outPath, dataPath);
            return null;
        }
        var claim = Claim(folder);
        if (claim is null)
        {
            problems.Add(PublishingCodes.OutputIsBusy, place, outPath);
            return null;
        }
        StagedSite.FinishOrDrop(folder);

        if (File.Exists(System.IO.Path.Combine(folder, SiteManifest.FileName)))
        {
            if (PublishedSite.Open(folder, workers) is { } published)
                return new(folder, claim, published);
            problems.Add(PublishingCodes.ManifestIsDamaged, place, outPath);
        }
        else if (FirstEntry(folder) is { } stranger)
            problems.Add(PublishingCodes.OutputIsNotOurs, place, outPath, stranger);
        else
            return new(folder, claim, null);
        claim.Dispose();
        return null;
    }

    public void Dispose() => claim.Dispose();

    private static string Resolve(string path)
    {
        string full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        return Directory.Exists(full) ? Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }

    private static bool IsWithin(string inner, string outer) =>
        inner == outer || inner.StartsWith(System.IO.Path.EndsInDirectorySeparator(outer) ? outer : outer + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? FirstEntry(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        string[] names = Directory.GetFileSystemEntries(folder);
        Array.Sort(names, StringComparer.Ordinal);
        return names.Length == 0 ? null : System.IO.Path.GetFileName(names[0]);
    }

    /// <summary>Null when another build holds the folder. A killed build leaves the file behind, not the claim.</summary>
    private static FileStream? Claim(string folder)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(folder)!);
        try
        {
            return new FileStream(folder + ".perfeval-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// A folder that may be published into, claimed by this build until it is disposed of: it is no file, has nothing to do
/// with the data, and is new, empty, or known to be ours by its manifest.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>What common file systems take, in UTF-8.</summary>
    private const int MostBytesOfAName = 255;

    /// <summary>Of the longest name beside the output.</summary>
    private static readonly int LongestSuffix = ".perfeval-memory.new".Length;

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
        if (LongestName(folder) is { } tooLong)
        {
            problems.Add(PublishingCodes.OutputNameTooLong, place, tooLong);
            return null;
        }
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
        if (Claim(folder, outPath, problems) is not { } claim)
            return null;
        try
        {
            return Open(folder, claim, outPath, problems, workers);
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    private static OutputFolder? Open(string folder, FileStream claim, string outPath, DiagnosticBag problems, int workers)
    {
        var place = new Place(outPath.Replace('\\', '/'));
        if (StagedSite.FinishOrDrop(folder))
            problems.Add(PublishingCodes.PublicationFinished, place, outPath);

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

    /// <summary>Absolute, with every link on the way followed: a folder below a link lies where the link leads.</summary>
    private static string Resolve(string path)
    {
        string full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (System.IO.Path.GetDirectoryName(full) is not { } parent)
            return full;
        string own = System.IO.Path.Combine(Resolve(parent), System.IO.Path.GetFileName(full));
        return Directory.Exists(own) && Directory.ResolveLinkTarget(own, returnFinalTarget: true) is { } target ? Resolve(target.FullName) : own;
    }

    /// <summary>The part of a path that is longer than file systems take, once the names beside the output are made of it; null for none.</summary>
    private static string? LongestName(string folder) =>
        Encoding.UTF8.GetByteCount(System.IO.Path.GetFileName(folder)) + LongestSuffix > MostBytesOfAName ? System.IO.Path.GetFileName(folder) : null;

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

    /// <summary>Null, with the reason, when another build holds the folder or it cannot be written to. A killed build leaves the file behind, not the claim.</summary>
    private static FileStream? Claim(string folder, string outPath, DiagnosticBag problems)
    {
        var place = new Place(outPath.Replace('\\', '/'));
        string file = folder + ".perfeval-lock";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(folder)!);
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException fault) when (IsHeld(fault))
        {
            problems.Add(PublishingCodes.OutputIsBusy, place, outPath);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(PublishingCodes.OutputNotWritable, place, outPath, fault.Message.TrimEnd('.'));
        }
        return null;
    }

    /// <summary>By another process: a violation of sharing on Windows, a lock that would have to be waited for elsewhere (35 on the Mac, 11 on Linux).</summary>
    private static bool IsHeld(IOException fault) =>
        (fault.HResult & 0xFFFF) is 32 or 33 || fault.HResult is 11 or 35;
}

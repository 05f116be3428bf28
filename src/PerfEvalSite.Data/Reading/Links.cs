namespace PerfEvalSite.Data.Reading;

/// <summary>Symbolic links and junctions, which may lead anywhere: only what stands inside a folder is read and published.</summary>
internal static class Links
{
    /// <summary>Whether an entry is none, or leads to a place inside the folder. A link that leads in a circle stays nowhere.</summary>
    /// <param name="folder">Absolute.</param>
    public static bool StaysInside(FileSystemInfo entry, string folder)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
            return true;
        try
        {
            var target = entry.ResolveLinkTarget(returnFinalTarget: true);
            return target is not null && target.FullName.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}

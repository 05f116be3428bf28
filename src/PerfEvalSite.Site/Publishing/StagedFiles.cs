using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Makes files in the folder in which a build collects what is new; nobody else looks at it yet. Safe from several threads.</summary>
/// <param name="staging">Absolute; made with the first file.</param>
internal sealed class StagedFiles(string staging)
{
    /// <summary>Folders that were made, each at a place that its name gives it; what comes later takes the place, and costs one question too many.</summary>
    private readonly string?[] folders = new string?[1024];

    /// <exception cref="IOException">It is there already, or cannot be written.</exception>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        string file = Make(path);
        DiskStep.Write();
        if (LinuxFile.TryWrite(file, content))
            return;
        // A share would have the system asked what kind of disk this is.
        using var handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, content, 0);
    }

    /// <summary>Makes the folder of a file.</summary>
    /// <returns>The file's path, absolute.</returns>
    public string Make(string path)
    {
        MakeFolder(SitePath.Folder(path));
        return $"{staging}/{path}";
    }

    /// <summary>
    /// Asking the system again costs as much as the file. What it stands in is made before, because the system's answer that it is missing
    /// costs as much as making it.
    /// </summary>
    private void MakeFolder(ReadOnlySpan<char> path)
    {
        ref string? known = ref folders[(uint)string.GetHashCode(path) % (uint)folders.Length];
        if (known is not null && path.SequenceEqual(known))
            return;
        if (!path.IsEmpty)
            MakeFolder(SitePath.Folder(path));
        DiskStep.Write();
        string folder = $"{staging}/{path}";
        if (!LinuxFile.TryMakeFolder(folder))
            Directory.CreateDirectory(folder);
        known = path.ToString();
    }
}

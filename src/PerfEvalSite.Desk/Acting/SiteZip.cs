using System.IO.Compression;

namespace PerfEvalSite.Desk.Acting;

/// <summary>A site as one file to hand on: the same site gives the same bytes.</summary>
internal static class SiteZip
{
    /// <summary>The first that a zip file can say; it says nothing of when the site was made.</summary>
    private static readonly DateTimeOffset time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string site, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        string[] files = Directory.GetFiles(site, "*", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
        {
            var entry = zip.CreateEntry(Path.GetRelativePath(site, file).Replace('\\', '/'), CompressionLevel.Optimal);
            entry.LastWriteTime = time;
            using var from = File.OpenRead(file);
            using var to = entry.Open();
            from.CopyTo(to);
        }
    }
}

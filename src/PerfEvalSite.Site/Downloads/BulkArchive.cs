using System.IO.Compression;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// <c>data/all.zip</c>: the machine CSV files and their description in one. Entries by name and dated 1980, so that the
/// same data gives the same archive; streamed, so that it may be bigger than memory.
/// </summary>
public static class BulkArchive
{
    private static readonly DateTimeOffset epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="names">File names within the archive.</param>
    /// <param name="open">Opens the file of a name; it is closed here.</param>
    public static void Write(Stream archive, IEnumerable<string> names, Func<string, Stream> open)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true);
        foreach (string name in names.Order(StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = epoch;
            using var into = entry.Open();
            using var content = open(name);
            content.CopyTo(into);
        }
    }
}

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// <c>data/all.zip</c>: the machine CSV files and their description in one. Entries by name and dated 1980, so that the
/// same data gives the same archive; streamed, so that it may be bigger than memory.
/// </summary>
internal static class BulkArchive
{
    /// <param name="names">File names within the archive.</param>
    /// <param name="open">Opens the file of a name; it is closed here.</param>
    /// <param name="published">The archive as this tool published it, if it did; files that are still the same are copied from it as they stand there.</param>
    /// <param name="isPublished">Whether the file of a name is the same as the one in that archive.</param>
    public static void Write(Stream archive, IEnumerable<string> names, Func<string, Stream> open, Stream? published = null, Func<string, bool>? isPublished = null)
    {
        var zip = new ZipStream(archive);
        var before = published is null ? [] : ZipRecord.Read(published);
        foreach (string name in names.Order(StringComparer.Ordinal))
            if (before.TryGetValue(name, out var record) && isPublished!(name))
                zip.Add(published!, record);
            else
            {
                using var content = open(name);
                zip.Add(name, content);
            }
        zip.End();
    }
}

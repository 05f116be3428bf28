using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// The bulk tables, and the archive of them, as the last build published them: what has not changed is taken from there. What they hold is
/// compared with the manifest first, unless they were not written to since: what somebody changed in one would be handed on as ours.
/// </summary>
internal sealed class PublishedBulk
{
    private readonly SiteFolder site;
    private readonly Dictionary<string, MadeFile> files = new(StringComparer.Ordinal);
    private readonly long[] lengths;

    public PublishedBulk(SiteFolder site)
    {
        this.site = site;
        ReadOnlySpan<byte> lines = site.Published.Below(SitePaths.BulkFolder);
        while (!lines.IsEmpty)
            if (FileLines.Read(FileLines.Take(ref lines)) is var file && Path.GetExtension(file.Path) is ".csv" or ".zip"
                && (site.Published.IsUntouched(file.Path) || FileContent.HashOf(OnDisk(file.Path)) == file.Sha256))
                files.Add(file.Path, file);
        lengths = [.. Catalogue.OfDisclosure.ToArray().Select(table => files.GetValueOrDefault(SitePaths.BulkCsv(table)).Bytes)];
    }

    /// <summary>Whether rows that are not remembered themselves stand published as the last build left them.</summary>
    public bool Has(BulkRows rows)
    {
        if (rows.PublishedAt is not { } at)
            return true;
        for (int i = 0; i < at.Length; i++)
            if (!Has(i, at[i], rows.LengthOf(i)))
                return false;
        return true;
    }

    /// <summary>The same of rows by where they stand and how long they are.</summary>
    public bool Has(long[] rowsAt, long[] rowLengths)
    {
        for (int i = 0; i < rowsAt.Length; i++)
            if (!Has(i, rowsAt[i], rowLengths[i]))
                return false;
        return true;
    }

    /// <summary>Whether a file stands published with this content.</summary>
    public bool Holds(string path, ContentHash hash) => files.TryGetValue(path, out var file) && file.Sha256 == hash;

    /// <summary>Whether the last build published such a path, whatever stands there now.</summary>
    public bool IsPublished(string path) => site.Published.Below(path).Length > 0;

    /// <summary>Whether it published any file of the data with such an ending.</summary>
    public bool HasAny(string extension)
    {
        ReadOnlySpan<byte> lines = site.Published.Below(SitePaths.BulkFolder);
        while (!lines.IsEmpty)
            if (FileLines.Read(FileLines.Take(ref lines)).Path.EndsWith(extension, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Null where it does not stand published as the last build left it.</summary>
    public Stream? Open(string path) => files.ContainsKey(path) ? File.OpenRead(OnDisk(path)) : null;

    /// <summary>The file of a table, to be written again from where it differs.</summary>
    public BulkStream Start(Table table)
    {
        string path = SitePaths.BulkCsv(table);
        return files.TryGetValue(path, out var published)
            ? new(File.OpenHandle(OnDisk(path)), () => site.Create(path), () => site.Keep(published))
            : new(null, () => site.Create(path), () => { });
    }

    private bool Has(int table, long at, long length) => length == 0 || at + length <= lengths[table];

    private string OnDisk(string path) => $"{site.Path}/{path}";
}

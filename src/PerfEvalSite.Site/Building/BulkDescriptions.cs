using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>What stands in <c>data/</c> beside the tables of the whole site: their descriptions, and all in one archive.</summary>
public static class BulkDescriptions
{
    /// <param name="tables">The tables that have a file.</param>
    public static void Write(FileList files, SiteSettings settings, IReadOnlyCollection<Table> tables)
    {
        var writer = new Utf8Writer();
        DisclosureSchema.Write(writer);
        files.Write(SitePaths.Schema, writer.Written);
        writer.Clear();
        DataPackage.Write(writer, settings, tables, settings.ShowPersonalNames);
        files.Write(SitePaths.DataPackage, writer.Written);
    }

    /// <summary>Run after the tables and their descriptions are written.</summary>
    /// <param name="tables">The tables that have a file.</param>
    /// <param name="published">What stands in <c>data/</c> since the last build; null for nothing.</param>
    public static void WriteArchive(SiteFolder site, FileList files, IReadOnlyCollection<Table> tables, PublishedBulk? published = null)
    {
        string[] paths = [SitePaths.DataPackage, .. tables.Select(SitePaths.BulkCsv)];
        var isPublished = tables.Select(SitePaths.BulkCsv).Where(path => published?.Holds(path, site.HashOf(path)) == true).Select(Path.GetFileName).ToHashSet();
        using var before = published?.Open(SitePaths.Archive);
        using var archive = files.Create(SitePaths.Archive);
        BulkArchive.Write(archive, paths.Select(path => Path.GetFileName(path)), name => site.Read($"{SitePaths.BulkFolder}{name}"), before, isPublished.Contains);
    }
}

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// <c>data/perfeval.sqlite</c>, made from the published tables themselves. Only where the site asks for it or is small, because it costs about as much again as
/// all that is made of the rows; once published it is made on, so that its address stays.
/// </summary>
internal static class BulkDatabase
{
    /// <summary>Rows of all tables together, up to which a site has it without asking.</summary>
    public const long MostRowsUnasked = 100_000;

    public static bool IsWanted(SiteSettings settings, IEnumerable<BulkFile> tables, bool isPublished) =>
        settings.Sqlite ?? (isPublished || tables.Sum(table => (long)table.Rows) <= MostRowsUnasked);

    /// <summary>Run when the tables, the findings and the dictionary are written.</summary>
    /// <param name="newest">The day of the newest document; null where none prints one.</param>
    public static void Write(SiteFolder site, FileList files, SiteSettings settings, IReadOnlyCollection<Table> tables, DateOnly? newest)
    {
        string made = site.Path + ".perfeval-sqlite";
        File.Delete(made);
        try
        {
            SqliteFile.Write(made, settings, PackageFacts.None with { Newest = newest }, PackageTable.All(tables, settings.ShowPersonalNames), table => Records(site, table));
            files.Copy(SitePaths.Database, made);
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static IEnumerable<string[]> Records(SiteFolder site, PackageTable table)
    {
        using var file = site.Read($"{SitePaths.BulkFolder}{table.FileName}");
        foreach (string[] record in PublishedRecords.Read(file, table.FileName, site.Path))
            yield return record;
    }
}

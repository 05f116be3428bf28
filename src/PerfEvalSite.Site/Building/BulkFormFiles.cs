using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// The tables of the whole site in other forms than CSV, made from the published tables themselves. Only where the site asks for them or is small, because each costs about as much
/// again as all that is made of the rows; once published it is made on, so that its addresses stay.
/// </summary>
internal static class BulkFormFiles
{
    /// <summary>Rows of all tables together, up to which a site has them without asking.</summary>
    public const long MostRowsUnasked = 100_000;

    public static BulkForms Wanted(SiteSettings settings, IReadOnlyCollection<BulkFile> tables, PublishedBulk? published) => new(
        IsWanted(settings.Sqlite, tables, published?.IsPublished(SitePaths.Database) == true),
        IsWanted(settings.Parquet, tables, published?.HasAny(".parquet") == true),
        IsWanted(settings.Workbooks, tables, published?.HasAny(".xlsx") == true));

    public static bool IsWanted(bool? asked, IEnumerable<BulkFile> tables, bool isPublished) => asked ?? (isPublished || tables.Sum(table => (long)table.Rows) <= MostRowsUnasked);

    /// <summary>Run when the tables, the findings and the dictionary are written.</summary>
    /// <param name="newest">The day of the newest document; null where none prints one.</param>
    public static void WriteDatabase(SiteFolder site, FileList files, SiteSettings settings, IReadOnlyCollection<Table> tables, DateOnly? newest) => Copy(site, files, SitePaths.Database, made =>
        SqliteFile.Write(made, settings, PackageFacts.None with { Newest = newest }, PackageTable.All(tables, settings.ShowPersonalNames), table => Records(site, table)));

    public static void WriteParquet(SiteFolder site, FileList files, SiteSettings settings, PackageTable table) => Copy(site, files, SitePaths.Parquet(table.Name), made =>
    {
        using var file = new FileStream(made, FileMode.CreateNew, FileAccess.ReadWrite);
        ParquetFile.Write(file, settings, table, () => Records(site, table).Skip(1));
    });

    /// <summary>A workbook for each fiscal year that a row is of. All at once, because the years are mixed in the tables.</summary>
    public static void WriteWorkbooks(SiteFolder site, FileList files, SiteSettings settings, IReadOnlyCollection<Table> tables)
    {
        string folder = site.Path + ".perfeval-workbooks";
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var workbooks = new SortedDictionary<int, YearWorkbook>();
        try
        {
            foreach (var table in PackageTable.All(tables, settings.ShowPersonalNames))
                if (table.IndexOf(PublishedRole.FiscalYear) is >= 0 and var at)
                    foreach (string[] record in Records(site, table).Skip(1))
                    {
                        int year = int.Parse(record[at], System.Globalization.CultureInfo.InvariantCulture);
                        if (!workbooks.TryGetValue(year, out var workbook))
                            workbooks.Add(year, workbook = new YearWorkbook(year, folder));
                        workbook.Add(table, record);
                    }
            foreach (var (year, workbook) in workbooks)
            {
                using var file = files.Create(SitePaths.YearWorkbook(year));
                workbook.Save(file, settings);
            }
        }
        finally
        {
            foreach (var workbook in workbooks.Values)
                workbook.Dispose();
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Made beside the site, since their writers go back and forth in their files.</summary>
    private static void Copy(SiteFolder site, FileList files, string path, Action<string> make)
    {
        string made = site.Path + ".perfeval-" + Path.GetFileName(path);
        File.Delete(made);
        try
        {
            make(made);
            files.Copy(path, made);
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

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>What stands beside the tables of the whole site: their descriptions in <c>data/</c> and at the root, and all in one archive.</summary>
internal static class BulkDescriptions
{
    /// <summary>Run after the tables and the findings are written.</summary>
    /// <param name="profiles">The site's own, from its data folder.</param>
    /// <param name="tables">The tables that have a file.</param>
    /// <param name="newest">The day of the newest document; null where none prints one.</param>
    /// <param name="forms">In which the tables are published beside CSV.</param>
    /// <param name="years">Of the documents.</param>
    public static void Write(SiteFolder site, FileList files, SiteSettings settings, IReadOnlyList<(string Path, byte[] Content)> profiles, IReadOnlyCollection<Table> tables, DateOnly? newest, BulkForms forms = default, IEnumerable<int>? years = null)
    {
        var described = PackageTable.All(tables, settings.ShowPersonalNames);
        var facts = new Dictionary<string, PackageFile>(StringComparer.Ordinal);
        foreach (string path in Published(tables))
            facts.Add(Path.GetFileName(path), new(LengthOf(site, path), site.HashOf(path).ToString()));
        var writer = new Utf8Writer();
        DisclosureSchema.Write(writer);
        Flush(SitePaths.Schema);
        PackageDictionary.Write(writer, described);
        facts.Add(Path.GetFileName(SitePaths.DictionaryCsv), new(writer.Length, Flush(SitePaths.DictionaryCsv)));
        writer.Write(PackageWords.Readme(settings, described));
        Flush(SitePaths.Readme);
        writer.Write(PackageWords.Licence(settings));
        Flush(SitePaths.Licence);
        DataPackage.Write(writer, settings, tables, new(facts, newest));
        Flush(SitePaths.DataPackage);
        foreach (var table in described)
        {
            TableMetadata.Write(writer, settings, table);
            Flush(SitePaths.TableMetadata(table.Name));
        }
        SiteCatalog.Write(writer, settings, described, new(facts, newest), forms, years ?? []);
        Flush(SitePaths.Catalog);
        // With them the package is a data folder, from which the site can be made again.
        files.Write(SitePaths.Settings, SettingsWriter.Write(settings));
        foreach (var (path, content) in profiles)
            files.Write(SitePaths.BulkFolder + path, content);
        SiteGuide.Write(writer, settings, described);
        Flush(SitePaths.Guide);

        string Flush(string path)
        {
            var hash = files.Write(path, writer.Written);
            writer.Clear();
            return hash.ToString();
        }
    }

    /// <summary>Run after the tables and their descriptions are written.</summary>
    /// <param name="profiles">The site's own.</param>
    /// <param name="tables">The tables that have a file.</param>
    /// <param name="published">What stands in <c>data/</c> since the last build; null for nothing.</param>
    public static void WriteArchive(SiteFolder site, FileList files, IReadOnlyList<(string Path, byte[] Content)> profiles, IReadOnlyCollection<Table> tables, PublishedBulk? published = null)
    {
        string[] big = [.. Published(tables)];
        string[] paths = [SitePaths.DataPackage, SitePaths.DictionaryCsv, SitePaths.Readme, SitePaths.Licence, SitePaths.Settings, .. profiles.Select(profile => SitePaths.BulkFolder + profile.Path), .. big];
        var isPublished = big.Where(path => published?.Holds(path, site.HashOf(path)) == true).Select(Path.GetFileName).ToHashSet();
        using var before = published?.Open(SitePaths.Archive);
        using var archive = files.Create(SitePaths.Archive);
        BulkArchive.Write(archive, paths.Select(path => path[SitePaths.BulkFolder.Length..]), name => site.Read($"{SitePaths.BulkFolder}{name}"), before, isPublished.Contains);
    }

    private static IEnumerable<string> Published(IReadOnlyCollection<Table> tables) => [.. tables.Select(SitePaths.BulkCsv), SitePaths.FindingsCsv];

    /// <summary>The first records of a table's file, without its head.</summary>
    internal static IReadOnlyList<string[]> First(SiteFolder site, PackageTable table, int count)
    {
        using var file = site.Read(SitePaths.BulkFolder + table.FileName);
        return [.. PublishedRecords.Read(file, table.FileName, site.Path).Skip(1).Take(count).Select(record => (string[])record.Clone())];
    }

    internal static long LengthOf(SiteFolder site, string path)
    {
        using var file = site.Read(path);
        return file.Length;
    }
}

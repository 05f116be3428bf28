using System.IO.Compression;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Tests.Publishing;

public class BulkDescriptionsTests
{
    [Fact]
    public void The_archive_holds_the_tables_and_their_description_as_they_are_published()
    {
        using var folder = new TemporaryFolder();
        using (var site = SiteFolder.Open(folder["out"], folder["data"], new DiagnosticBag())!)
        {
            site.Write("data/funds.csv", "funds"u8);
            site.Write("data/agencies.csv", "agencies"u8);
            var files = new FileList(site);
            Table[] tables = [Catalogue.Agencies, Catalogue.Funds];
            BulkDescriptions.Write(files, new SiteSettings(), tables);
            BulkDescriptions.WriteArchive(site, files, tables);
            site.AddPart("", files.Take());
            Assert.True(site.Commit());
        }
        Assert.Equal(
            ["data/agencies.csv", "data/all.zip", "data/datapackage.json", "data/disclosure.schema.json", "data/funds.csv", "manifest.json"],
            folder.TextsOf("out").Keys);
        using var zip = ZipFile.OpenRead(folder["out/data/all.zip"]);
        Assert.Equal(["agencies.csv", "datapackage.json", "funds.csv"], zip.Entries.Select(entry => entry.FullName));
        foreach (var entry in zip.Entries)
            Assert.Equal(File.ReadAllText(folder[$"out/data/{entry.Name}"]), new StreamReader(entry.Open()).ReadToEnd());
    }
}

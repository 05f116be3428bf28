using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
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
            site.Write("data/findings.csv", "findings"u8);
            var files = new FileList(site);
            Table[] tables = [Catalogue.Agencies, Catalogue.Funds];
            BulkDescriptions.Write(site, files, new SiteSettings { Licence = "CC BY 4.0" }, [("profiles/own.json", "{}"u8.ToArray())], tables, new DateOnly(2021, 5, 12));
            BulkDescriptions.WriteArchive(site, files, [("profiles/own.json", [])], tables);
            site.AddPart("", files.Take());
            Assert.True(site.Commit());
        }
        Assert.Equal(
            ["data.json", "data/LICENCE.txt", "data/README.md", "data/agencies.csv", "data/agencies.csv-metadata.json", "data/all.zip", "data/datapackage.json", "data/dictionary.csv", "data/dictionary.csv-metadata.json", "data/disclosure.schema.json",
                "data/findings.csv", "data/findings.csv-metadata.json", "data/funds.csv", "data/funds.csv-metadata.json", "data/profiles/own.json", "data/site.json", "llms.txt", "manifest.json"],
            folder.TextsOf("out").Keys);
        using var zip = ZipFile.OpenRead(folder["out/data/all.zip"]);
        Assert.Equal(["LICENCE.txt", "README.md", "agencies.csv", "datapackage.json", "dictionary.csv", "findings.csv", "funds.csv", "profiles/own.json", "site.json"], zip.Entries.Select(entry => entry.FullName));
        foreach (var entry in zip.Entries)
            Assert.Equal(File.ReadAllText(folder[$"out/data/{entry.FullName}"]), new StreamReader(entry.Open()).ReadToEnd());
        using var package = JsonDocument.Parse(File.ReadAllText(folder["out/data/datapackage.json"]));
        Assert.Equal(["agencies.csv", "funds.csv", "findings.csv", "dictionary.csv"], package.RootElement.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("path").GetString()));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            byte[] content = File.ReadAllBytes(folder[$"out/data/{resource.GetProperty("path").GetString()}"]);
            Assert.Equal(content.Length, resource.GetProperty("bytes").GetInt64());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(content)), resource.GetProperty("hash").GetString());
        }
        Assert.Equal("2021-05-12", package.RootElement.GetProperty("version").GetString());
        Assert.Equal("CC-BY-4.0", package.RootElement.GetProperty("licenses")[0].GetProperty("name").GetString());
    }
}

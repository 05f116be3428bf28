using System.IO.Compression;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Tests.Publishing;

public sealed class SiteVerificationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SiteVerificationTests() => Publish(("index.html", "首页"), ("a/page.html", "甲"), ("assets/site.1.css", "x{}"), ("assets/site.js", ""));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_site_as_it_was_published_is_whole()
    {
        Assert.True(Verify().IsWhole);
        Assert.Equal((4, 0, false), (Verify().Files, Verify().Faults.Count, Verify().IsHalfPublished));
    }

    [Fact]
    public void Missing_changed_and_foreign_files_are_told_apart_by_path()
    {
        File.Delete(folder["out/a/page.html"]);
        File.WriteAllText(folder["out/index.html"], "首頁");
        File.WriteAllText(folder["out/a/z.html"], "");
        File.WriteAllText(folder["out/.hidden"], "");
        Assert.Equal(
            [new(".hidden", FileState.Foreign), new("a/page.html", FileState.Missing), new("a/z.html", FileState.Foreign), new("index.html", FileState.Changed)],
            Verify().Faults);
        Assert.False(Verify().IsWhole);
    }

    [Fact]
    public void What_somebody_else_puts_there_on_purpose_can_be_named()
    {
        Directory.CreateDirectory(folder["out/.well-known"]);
        File.WriteAllText(folder["out/.well-known/security.txt"], "");
        File.WriteAllText(folder["out/CNAME"], "");
        Assert.Equal([".well-known/security.txt", "CNAME"], Verify().Faults.Select(fault => fault.Path));
        Assert.True(Verify("CNAME", ".well-known/").IsWhole);
        Assert.False(Verify("CNAME", ".well").IsWhole);
    }

    [Fact]
    public void A_publication_that_did_not_end_is_told()
    {
        Directory.CreateDirectory(folder["out.perfeval-new"]);
        File.WriteAllText(folder["out.perfeval-new/manifest.json"], """{"generator":"PerfEvalSite","version":1,"files":[]}""");
        Assert.Equal((true, false), (Verify().IsHalfPublished, Verify().IsWhole));
    }

    [Fact]
    public void A_zip_is_verified_as_the_folder_is_also_where_the_site_stands_in_a_folder_of_it()
    {
        ZipFile.CreateFromDirectory(folder["out"], folder["flat.zip"]);
        ZipFile.CreateFromDirectory(folder["out"], folder["deep.zip"], CompressionLevel.Fastest, includeBaseDirectory: true);
        Assert.True(SiteVerification.Of(folder["flat.zip"], [], 1)!.IsWhole);
        Assert.True(SiteVerification.Of(folder["deep.zip"], [], 1)!.IsWhole);
        using (var zip = ZipFile.Open(folder["deep.zip"], ZipArchiveMode.Update))
            zip.GetEntry("out/a/page.html")!.Delete();
        Assert.Equal([new("a/page.html", FileState.Missing)], SiteVerification.Of(folder["deep.zip"], [], 1)!.Faults);
    }

    [Fact]
    public void Without_a_manifest_of_ours_there_is_nothing_to_compare_with()
    {
        File.WriteAllText(folder["out/manifest.json"], "{}");
        Assert.Null(SiteVerification.Of(folder["out"], [], 1));
        File.Delete(folder["out/manifest.json"]);
        Assert.Null(SiteVerification.Of(folder["out"], [], 1));
        File.WriteAllText(folder["no.zip"], "PK");
        Assert.Throws<InvalidDataException>(() => SiteVerification.Of(folder["no.zip"], [], 1));
    }

    [Fact]
    public void Styles_of_the_last_version_stay_for_one_more_publication()
    {
        Publish(("index.html", "2"), ("a/page.html", "甲"), ("assets/site.2.css", "y{}"), ("assets/site.js", ""));
        Assert.Equal(["site.1.css", "site.2.css", "site.js"], Assets());
        Assert.True(Verify().IsWhole);
        Publish(("index.html", "2"), ("a/page.html", "甲"), ("assets/site.2.css", "y{}"), ("assets/site.js", ""));
        Assert.Equal(["site.1.css", "site.2.css", "site.js"], Assets());

        Publish(("index.html", "3"), ("a/page.html", "甲"), ("assets/site.3.css", "z{}"), ("assets/site.js", ""));
        Assert.Equal(["site.2.css", "site.3.css", "site.js"], Assets());
        // One that is made again is of this version.
        Publish(("index.html", "4"), ("a/page.html", "甲"), ("assets/site.2.css", "y{}"), ("assets/site.js", ""));
        Publish(("index.html", "5"), ("a/page.html", "甲"), ("assets/site.2.css", "y{}"), ("assets/site.js", ""));
        Assert.Equal(["site.2.css", "site.js"], Assets());
        Assert.True(Verify().IsWhole);
        Assert.False(File.Exists(folder["out.perfeval-kept"]));
    }

    private IEnumerable<string?> Assets() => Directory.GetFiles(folder["out/assets"]).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private SiteVerification Verify(params string[] except) => SiteVerification.Of(folder["out"], except, 2)!;

    private void Publish(params (string Path, string Text)[] files)
    {
        using var site = SiteFolder.Open(folder["out"], folder["data"], new DiagnosticBag())!;
        foreach (var (path, text) in files)
            site.Write(path, Encoding.UTF8.GetBytes(text));
        Assert.True(site.Commit());
    }
}

using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Pages;

/// <summary>The catalogue of outputs against the whole site.</summary>
[Collection(RealSiteCollection.Name)]
public class OutputsTests(RealSite site)
{
    [Fact]
    public void Every_published_file_is_of_a_declared_kind() => Complaints.None(Published().Where(path => Outputs.Of(path) is null));

    /// <summary>Pages at old addresses are declared by their ending alone: a page of the site must not be taken for one.</summary>
    [Fact]
    public void Every_page_of_the_site_is_of_a_kind_of_its_own() =>
        Complaints.None(Published().Where(path => Outputs.Of(path) == Outputs.All[^1] && !File.ReadAllText(Path.Combine(site.Folder, path)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)));

    [Fact]
    public void Every_kind_is_compared_by_tests_that_exist() =>
        Complaints.None(Outputs.All.Select(kind => kind.ComparedBy).Distinct().Except(typeof(OutputsTests).Assembly.GetTypes().Select(type => type.Name)));

    [Fact]
    public void What_describes_a_kind_is_published() =>
        Complaints.None(Outputs.All.Where(kind => kind.Described.Length > 0 && !File.Exists(Path.Combine(site.Folder, kind.Described))).Select(kind => kind.Pattern));

    [Theory]
    [InlineData("agencies/a/2023-x/index.html", CountedAs.Page)]
    [InlineData("agencies/a/2023-x/files/b/c.pdf", CountedAs.Download)]
    [InlineData("agencies/a/2023-x/files/charts/c.svg", CountedAs.Download)]
    [InlineData("agencies/a/2023-x/charts/c.svg", CountedAs.Download)]
    [InlineData("agencies/a/2023-x/charts/figures.js", CountedAs.Nothing)]
    [InlineData("embed/agencies/a/2023-x.html", CountedAs.Nothing)]
    [InlineData("data/funds.csv", CountedAs.Download)]
    [InlineData("old/address.html", CountedAs.Page)]
    [InlineData("search/index.js", CountedAs.Nothing)]
    public void A_file_counts_as_its_kind_says(string path, CountedAs counts) => Assert.Equal(counts, Outputs.Of(path)!.Counts);

    [Theory]
    [InlineData("agencies/a/2023-x/x/y.json")]
    [InlineData("data/other.txt")]
    [InlineData("robots.txt.old")]
    public void A_file_that_is_declared_nowhere_has_no_kind(string path) => Assert.Null(Outputs.Of(path));

    private IEnumerable<string> Published() =>
        Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(site.Folder, path).Replace('\\', '/'))
            .Where(path => path != SiteManifest.FileName);
}

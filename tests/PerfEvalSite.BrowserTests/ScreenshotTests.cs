using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.BrowserTests;

/// <summary>
/// Pictures of every kind of page, for people to look at: artifacts/screenshots, kept by CI. The README's own pictures
/// are the two in artifacts/screenshots/readme.
/// </summary>
[Collection(SiteCollection.Name)]
public class ScreenshotTests(BuiltSite site)
{
    private static readonly string Folder = Path.Combine(Tool.Root, "artifacts", "screenshots");

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Every_kind_of_page_has_its_picture(int width, ColorScheme scheme)
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: width, scheme: scheme);
        foreach ((string kind, string page) in site.PagePerKind)
        {
            await visit.OpenAsync(page);
            string path = Path.Combine(Folder, $"{kind}-{width}-{(scheme == ColorScheme.Light ? "light" : "dark")}.png");
            await visit.Page.ScreenshotAsync(new() { Path = path, FullPage = true });
            Assert.True(new FileInfo(path).Length > 2_000, $"{path} shows nothing");
        }
    }

    [Fact]
    public async Task Every_kind_of_page_prints()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        foreach ((string kind, string page) in site.PagePerKind)
        {
            await visit.OpenAsync(page);
            string path = Path.Combine(Folder, $"{kind}-print.pdf");
            await visit.Page.PdfAsync(new() { Path = path, PreferCSSPageSize = true, Format = "A4" });
            Assert.True(new FileInfo(path).Length > 5_000, $"{path} shows nothing");
        }
    }

    [Theory]
    [InlineData("home", "index.html")]
    [InlineData("disclosure", "agencies/qingdao-ybj/2020-evaluation/index.html#funds")]
    public async Task The_pictures_of_the_readme_can_be_taken(string name, string page)
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.OpenAsync(page);
        byte[] picture = await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "readme", $"{name}.png") });
        Assert.True(picture.Length > 2_000);
    }
}

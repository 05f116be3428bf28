using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Publishing;

public partial class AssetsTests
{
    [Fact]
    public void The_style_sheets_are_one_file_named_by_what_is_in_it()
    {
        using var folder = new TemporaryFolder();
        var assets = new Assets();
        using (var site = SiteFolder.Open(folder["out"], folder["data"], new DiagnosticBag())!)
        {
            assets.Write(site);
            Assert.True(site.Commit());
        }
        byte[] css = File.ReadAllBytes(folder[$"out/{assets.CssPath}"]);
        string sources = Path.Combine(Tool.Root, "site-templates", "assets");
        string[] sheets = ["site.css", "cards.css", "chart-tools.css", "charts.css", "official.css", "search.css"];
        // Indentation, whole lines of comment and the space after a mark stay behind.
        Assert.Equal(
            sheets.SelectMany(name => File.ReadAllLines(Path.Combine(sources, name))).Select(line => line.Trim()).Where(line => line.Length > 0 && !(line.StartsWith("/*", StringComparison.Ordinal) && line.EndsWith("*/", StringComparison.Ordinal))).Select(line => AfterMark().Replace(line, "")),
            File.ReadAllLines(folder[$"out/{assets.CssPath}"]));
        Assert.Equal($"assets/site.{Convert.ToHexStringLower(SHA256.HashData(css))[..10]}.css", assets.CssPath);
        string js = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder[$"out/{assets.JsPath}"])));
        Assert.Equal($"assets/site.{js[..10]}.js", assets.JsPath);
    }

    [GeneratedRegex("(?<=[:;,{}]) ")]
    private static partial Regex AfterMark();
}

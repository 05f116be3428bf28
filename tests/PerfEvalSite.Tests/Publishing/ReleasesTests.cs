using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Tests.Publishing;

public sealed class ReleasesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_version_stands_whole_beside_the_others_and_the_link_leads_to_the_last()
    {
        string[] versions = [.. new[] { "1", "2", "3" }.Select(Publish)];
        Assert.Equal(versions[1..], New().Versions());
        Assert.Equal("3", File.ReadAllText(folder["out/current/index.html"]));
        Assert.Equal("2", File.ReadAllText(folder[$"out/releases/{versions[1]}/index.html"]));
        Assert.False(Directory.Exists(folder[$"out/releases/{versions[0]}"]));
        Assert.All(versions[1..], version => Assert.True(SiteVerification.Of(folder[$"out/releases/{version}"], [], 1)!.IsWhole));
    }

    [Fact]
    public void The_same_again_is_the_same_version_and_an_old_one_can_become_current()
    {
        string first = Publish("1"), second = Publish("2");
        Assert.Equal(second, Publish("2"));
        Assert.Equal([first, second], New().Versions());
        Assert.Equal(first, Publish("1"));
        Assert.Equal([second, first], New().Versions());
        Assert.Equal("1", File.ReadAllText(folder["out/current/index.html"]));
    }

    [Fact]
    public void What_an_interrupted_switch_left_is_made_again()
    {
        string first = Publish("1");
        Directory.CreateDirectory(folder["out/releases/abc.draft"]);
        File.CreateSymbolicLink(folder["out/current.new"], "releases/nowhere");
        string second = Publish("2");
        Assert.Equal([first, second], New().Versions());
        Assert.Equal(["releases", "site", "current"], Directory.GetFileSystemEntries(folder["out"]).Select(Path.GetFileName).Order().OrderBy(name => name == "current"));
        Assert.Equal([first, second], Directory.GetDirectories(folder["out/releases"]).Select(Path.GetFileName).OrderBy(name => name == second));
    }

    private Releases New() => new(folder["out"], 2);

    private string Publish(string text)
    {
        using (var site = SiteFolder.Open(Releases.SiteOf(folder["out"]), folder["data"], new DiagnosticBag())!)
        {
            site.Write("index.html", System.Text.Encoding.UTF8.GetBytes(text));
            site.Write("a/page.html", "a"u8);
            Assert.True(site.Commit());
        }
        return New().Switch();
    }
}

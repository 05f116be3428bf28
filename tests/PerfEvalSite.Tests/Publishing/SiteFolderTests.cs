using System.Security.Cryptography;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Tests.Publishing;

public sealed class SiteFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DiagnosticBag problems = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_site_is_its_files_and_a_manifest_that_lists_them_by_path()
    {
        Assert.True(Publish(("index.html", "首页"), ("agencies/a/index.html", "A"), (".nojekyll", "")));
        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                [".nojekyll"] = "",
                ["agencies/a/index.html"] = "A",
                ["index.html"] = "首页",
                ["manifest.json"] = """
                    {"generator":"PerfEvalSite","version":1,"files":[
                    {"path":".nojekyll","bytes":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                    {"path":"agencies/a/index.html","bytes":1,"sha256":"559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd"},
                    {"path":"index.html","bytes":6,"sha256":"203c08e0d44ac3753a3c5b96644a6e10403bc0cbc5770b55cd1f775745a0a978"}
                    ]}

                    """.ReplaceLineEndings("\n"),
            },
            folder.TextsOf("out"));
        Assert.Equal(["out"], Left());
    }

    [Fact]
    public void A_file_that_is_the_same_is_not_touched()
    {
        Publish(("index.html", "1"), ("page.html", "1"));
        var long_ago = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        foreach (string name in new[] { "index.html", "page.html", "manifest.json" })
            File.SetLastWriteTimeUtc(folder[$"out/{name}"], long_ago);

        Publish(("index.html", "1"), ("page.html", "2"));

        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(folder["out/index.html"]));
        Assert.NotEqual(long_ago, File.GetLastWriteTimeUtc(folder["out/page.html"]));
        Assert.Equal("2", File.ReadAllText(folder["out/page.html"]));

        File.SetLastWriteTimeUtc(folder["out/manifest.json"], long_ago);
        Publish(("index.html", "1"), ("page.html", "2"));
        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(folder["out/manifest.json"]));
        Assert.Equal(["out"], Left());
    }

    [Fact]
    public void A_file_that_is_no_longer_made_goes_with_its_folder_and_an_unknown_one_stays()
    {
        Publish(("index.html", "1"), ("a/old.csv", "1"), ("b/old.csv", "1"));
        File.WriteAllText(folder["out/b/mine.txt"], "mine");
        File.WriteAllText(folder["out/CNAME"], "example.org");

        Publish(("index.html", "1"));

        Assert.Equal(["CNAME", "b/mine.txt", "index.html", "manifest.json"], folder.TextsOf("out").Keys);
        Assert.False(Directory.Exists(folder["out/a"]));
    }

    [Fact]
    public void A_file_that_was_altered_by_hand_is_put_right()
    {
        Publish(("index.html", "abc"));
        File.WriteAllText(folder["out/index.html"], "xyz");
        Publish(("index.html", "abc"));
        Assert.Equal("abc", File.ReadAllText(folder["out/index.html"]));
    }

    [Fact]
    public void A_page_that_would_disappear_stops_the_publication()
    {
        Publish(("index.html", "1"), ("old/index.html", "1"));
        Assert.False(Publish(("index.html", "2")));
        Assert.Equal(["old/index.html: error PE4004"], Found());
        Assert.Equal("1", File.ReadAllText(folder["out/index.html"]));
        Assert.Equal("1", File.ReadAllText(folder["out/old/index.html"]));
        Assert.Equal(["out"], Left());
    }

    [Fact]
    public void A_discarded_build_leaves_the_old_site_and_nothing_else()
    {
        Publish(("index.html", "1"));
        var before = folder.TextsOf("out");
        using (var site = Open()!)
            site.Write("index.html", "2"u8);
        Assert.Equal(before, folder.TextsOf("out"));
        Assert.Equal(["out"], Left());
    }

    [Fact]
    public void An_error_among_the_diagnostics_keeps_the_old_site()
    {
        Publish(("index.html", "1"));
        var site = Open()!;
        site.Write("index.html", "2"u8);
        problems.Add(PublishingCodes.RedirectFromPage, new("site.json"), "x");
        Assert.False(site.Commit());
        Assert.Equal("1", File.ReadAllText(folder["out/index.html"]));
    }

    [Fact]
    public void A_killed_build_is_forgotten_by_the_next()
    {
        Publish(("index.html", "1"));
        Directory.CreateDirectory(folder["out.perfeval-new"]);
        File.WriteAllText(folder["out.perfeval-new/index.html"], "half");
        File.WriteAllText(folder["out.perfeval-new/manifest.json"], """{"generator":"PerfEvalSite","files":[{"path":"ind""");
        File.WriteAllText(folder["out.perfeval-lock"], "");
        Open()!.Dispose();
        Assert.Equal("1", File.ReadAllText(folder["out/index.html"]));
        Assert.Equal(["out"], Left());
    }

    [Fact]
    public void A_publication_killed_half_way_is_finished_by_the_next_build()
    {
        Publish(("index.html", "1"), ("a.html", "1"), ("stale.csv", "1"));
        var first = folder.TextsOf("out");
        Publish(("index.html", "2"), ("a.html", "2"), ("b/b.html", "2"));
        var second = folder.TextsOf("out");

        // The state in the middle: one file is over, two are staged, the manifest is staged too.
        Directory.Delete(folder["out"], recursive: true);
        Write("out", first);
        File.WriteAllText(folder["out/index.html"], "2");
        second.Remove("index.html");
        Write("out.perfeval-new", second);
        second.Add("index.html", "2");

        Open()!.Dispose();
        Assert.Equal(second, folder.TextsOf("out"));
    }

    [Fact]
    public void A_big_file_is_streamed_and_left_alone_when_it_is_the_same()
    {
        byte[] content = new byte[300_000];
        new Random(1).NextBytes(content);
        PublishBig(content);
        Assert.Equal(content, File.ReadAllBytes(folder["out/data/big.csv"]));

        var long_ago = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder["out/data/big.csv"], long_ago);
        PublishBig(content);
        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(folder["out/data/big.csv"]));

        content[299_999]++;
        PublishBig(content);
        Assert.Equal(content, File.ReadAllBytes(folder["out/data/big.csv"]));
        Assert.NotEqual(long_ago, File.GetLastWriteTimeUtc(folder["out/data/big.csv"]));
    }

    [Fact]
    public void A_kept_part_stays_in_the_manifest_without_being_made()
    {
        Publish(("index.html", "1"), ("a/page.html", "22"), ("b/b.html", "3"));
        string manifest = File.ReadAllText(folder["out/manifest.json"]);
        File.WriteAllText(folder["out/b/b.html"], "other length");
        using var site = Open()!;
        MadeFile a = new("a/page.html", 2, Hash("22")), b = new("b/b.html", 1, Hash("3"));
        Assert.False(site.Published.AreThere(Lines(a, b)));
        Assert.False(site.Published.AreThere(Lines(new MadeFile("never.html", 1, default))));
        Assert.True(site.Published.AreThere(Lines(a)));
        site.AddPart("a/", Lines(a));
        site.Write("b/b.html", "3"u8);
        site.Write("index.html", "1"u8);
        Assert.True(site.Contains("a/page.html"));
        Assert.False(site.Contains("a/other.html"));
        Assert.True(site.Commit());
        Assert.Equal(manifest, File.ReadAllText(folder["out/manifest.json"]));
        Assert.Equal("3", File.ReadAllText(folder["out/b/b.html"]));
    }

    [Fact]
    public void What_was_published_and_is_not_made_again_is_known_by_path()
    {
        Publish(("index.html", "1"), ("a/1.csv", "1"), ("a/2.csv", "2"), ("a-b/1.csv", "1"), ("z.csv", "1"));
        using var site = Open()!;
        site.Write("index.html", "new"u8);
        site.Write("b.csv", "new"u8);
        site.AddPart("a/", Lines(new MadeFile("a/2.csv", 1, Hash("2")), new MadeFile("a/3.csv", 1, Hash("3"))));
        Assert.Equal(["a-b/1.csv", "a/1.csv", "z.csv"], site.NotMade());
    }

    [Fact]
    public void A_file_is_written_at_whatever_path_the_system_takes()
    {
        string deep = string.Join('/', Enumerable.Repeat(new string('a', 200), 4)) + "/index.html";
        Assert.True(Publish(("附件/说明.html", "说明"), (deep, "深"), ("empty.txt", "")));
        var texts = folder.TextsOf("out");
        Assert.Equal(("说明", "深", ""), (texts["附件/说明.html"], texts[deep], texts["empty.txt"]));
    }

    [Fact]
    public void A_file_that_was_written_in_this_build_is_not_written_over()
    {
        using var site = Open()!;
        site.WriteOfPart("a/index.html", "1"u8);
        Assert.Throws<IOException>(() => site.WriteOfPart("a/index.html", "2"u8));
    }

    [Fact]
    public void Many_threads_may_write_at_once()
    {
        using (var site = Open()!)
        {
            Parallel.For(0, 500, i => site.Write($"d{i % 7}/{i}.html", Encoding.UTF8.GetBytes($"{i}")));
            Assert.True(site.Commit());
        }
        Assert.Equal(501, folder.TextsOf("out").Count);
        Assert.Equal("499", File.ReadAllText(folder["out/d2/499.html"]));
    }

    [Fact]
    public void A_folder_with_something_else_in_it_is_not_written_to()
    {
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(folder["out/letter.txt"], "dear");
        Assert.Null(Open());
        Assert.Equal(["out: error PE4002"], Found());
        Assert.Equal(["out"], Left());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"name":"web app","icons":[]}""")]
    [InlineData("""{"generator":"PerfEvalSite","files":[{"path":"a.html"}""")]
    public void A_manifest_that_is_not_ours_is_not_trusted(string manifest)
    {
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(folder["out/manifest.json"], manifest);
        Assert.Null(Open());
        Assert.Equal(["out: error PE4010"], Found());
    }

    [Fact]
    public void A_manifest_cannot_name_files_outside_for_deletion()
    {
        Publish(("index.html", "1"));
        File.WriteAllText(folder["precious.csv"], "keep");
        File.WriteAllText(folder["out/manifest.json"], $$"""{"generator":"PerfEvalSite","files":[{"path":"../precious.csv","bytes":4,"sha256":"{{Hash("keep")}}"}]}""");
        Assert.True(Publish(("index.html", "1")));
        Assert.True(File.Exists(folder["precious.csv"]));
    }

    [Fact]
    public void An_empty_folder_may_be_published_into()
    {
        Directory.CreateDirectory(folder["out"]);
        Assert.True(Publish(("index.html", "1")));
        Assert.Equal(["index.html", "manifest.json"], folder.TextsOf("out").Keys);
    }

    [Fact]
    public void A_file_cannot_be_the_output()
    {
        File.WriteAllText(folder["out"], "");
        Assert.Null(Open());
        Assert.Equal(["out: error PE4001"], Found());
    }

    [Theory]
    [InlineData("data")]
    [InlineData("data/site")]
    [InlineData(".")]
    public void The_output_does_not_overlap_the_data(string output)
    {
        Directory.CreateDirectory(folder["data"]);
        Assert.Null(SiteFolder.Open(folder[output], folder["data"], problems));
        Assert.Equal([PublishingCodes.OutputOverlapsData], problems.Sorted().Select(problem => problem.Code));
    }

    [Fact]
    public void Two_builds_do_not_write_one_folder()
    {
        using var first = Open()!;
        Assert.Null(Open());
        Assert.Equal(["out: error PE4009"], Found());
    }

    [Fact]
    public void A_link_in_the_output_is_not_followed()
    {
        Publish(("index.html", "1"), ("a/page.html", "1"));
        Directory.Delete(folder["out/a"], recursive: true);
        Directory.CreateDirectory(folder["elsewhere"]);
        Directory.CreateSymbolicLink(folder["out/a"], folder["elsewhere"]);
        Assert.False(Publish(("index.html", "1"), ("a/page.html", "2"), ("a/b/page.html", "2")));
        Assert.Equal(["a: error PE4005"], Found());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["elsewhere"]));
    }

    [Fact]
    public void A_linked_file_is_replaced_and_what_it_leads_to_is_not_changed()
    {
        Publish(("index.html", "1"));
        File.WriteAllText(folder["secret"], "1");
        File.Delete(folder["out/index.html"]);
        File.CreateSymbolicLink(folder["out/index.html"], folder["secret"]);
        Assert.True(Publish(("index.html", "1")));
        Assert.Null(new FileInfo(folder["out/index.html"]).LinkTarget);
        Assert.Equal("1", File.ReadAllText(folder["secret"]));
    }

    [Theory]
    [InlineData("../x.html")]
    [InlineData("/etc/x.html")]
    [InlineData("a/../../x.html")]
    [InlineData("a//x.html")]
    [InlineData("a/./x.html")]
    [InlineData("a\\x.html")]
    [InlineData("c:x.html")]
    [InlineData("")]
    [InlineData("a/")]
    [InlineData("manifest.json")]
    public void An_address_cannot_leave_the_site(string path)
    {
        using var site = Open()!;
        Assert.Throws<ArgumentException>(() => site.Write(path, "x"u8));
    }

    private SiteFolder? Open() => SiteFolder.Open(folder["out"], folder["data"], problems);

    private bool Publish(params (string Path, string Text)[] files)
    {
        using var site = Open()!;
        foreach (var (path, text) in files)
            site.Write(path, Encoding.UTF8.GetBytes(text));
        return site.Commit();
    }

    private void PublishBig(byte[] content)
    {
        using var site = Open()!;
        using (var stream = site.Create("data/big.csv"))
            stream.Write(content);
        Assert.True(site.Commit());
    }

    private void Write(string relative, SortedDictionary<string, string> texts)
    {
        foreach (var (path, text) in texts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[$"{relative}/{path}"])!);
            File.WriteAllText(folder[$"{relative}/{path}"], text);
        }
    }

    private IEnumerable<string?> Left() => Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private IEnumerable<string> Found() => problems.Sorted().Select(problem => $"{Path.GetFileName(problem.Place.Path) switch { "index.html" => problem.Place.Path, var name => name }}: error {problem.Code.Id}");

    private static byte[] Lines(params MadeFile[] files)
    {
        var lines = new Utf8Writer();
        foreach (var file in files)
            FileLines.Write(lines, file);
        return lines.Written.ToArray();
    }

    private static ContentHash Hash(string content) => ContentHash.Of(Encoding.UTF8.GetBytes(content));
}

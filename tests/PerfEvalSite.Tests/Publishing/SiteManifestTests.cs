using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Tests.Publishing;

public sealed class SiteManifestTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    // Longer than one piece, so that lines lie across the borders of the pieces that threads share.
    private static readonly Dictionary<string, PublishedFile> files = Enumerable.Range(0, 9000).ToDictionary(
        number => string.Create(CultureInfo.InvariantCulture, $"agencies/a{number:D5}/{number % 7}/单位'{number}'.html"),
        number => new PublishedFile(number, ContentHash.Of(BitConverter.GetBytes(number))),
        StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_manifest_that_was_written_is_read_back_whole() =>
        Assert.Equal(files, SiteManifest.Read(File.ReadAllBytes(Written())));

    [Fact]
    public void A_manifest_is_gone_through_line_by_line_in_the_order_of_the_paths()
    {
        var read = new List<KeyValuePair<string, PublishedFile>>();
        using var reader = new ManifestReader(Written());
        while (reader.Next())
            read.Add(Entry(FileLines.Read(reader.Line)));
        Assert.Equal(files.OrderBy(file => file.Key, StringComparer.Ordinal), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("agencies/a00000/")]
    [InlineData("agencies/a04321/2")]
    [InlineData("agencies/a08999/4/单位'8999'.html")]
    [InlineData("b")]
    public void A_path_is_gone_to_without_passing_over_any_behind_it(string path)
    {
        using var reader = new ManifestReader(Written());
        reader.GoTo(path);
        var read = new List<string>();
        while (reader.Next())
            if (FileLines.Path(reader.Line) is var found && string.CompareOrdinal(found, path) >= 0)
                read.Add(found);
        Assert.Equal(files.Keys.Where(key => string.CompareOrdinal(key, path) >= 0).Order(StringComparer.Ordinal), read);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_file_is_asked_for_once_whoever_shares_the_lines(int workers)
    {
        var asked = new ConcurrentBag<KeyValuePair<string, PublishedFile>>();
        Assert.True(SiteManifest.All(Written(), workers, lines =>
        {
            while (!lines.IsEmpty)
                if (FileLines.Take(ref lines) is var line && FileLines.IsFile(line))
                    asked.Add(Entry(FileLines.Read(line)));
            return true;
        }));
        Assert.Equal(files.OrderBy(file => file.Key, StringComparer.Ordinal), asked.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"bytes\":0,")]
    [InlineData("\"bytes\":4321,")]
    [InlineData("\"bytes\":8999,")]
    public void Lines_of_which_it_does_not_hold_are_enough(string found) =>
        Assert.False(SiteManifest.All(Written(), 2, lines => lines.IndexOf(Encoding.UTF8.GetBytes(found)) < 0));

    [Theory]
    [InlineData("{\"generator\":\"PerfEvalSite\",\"version\":1,\"files\":[\n{\"path\":\"a.html\",\"bytes\":1,\"sha256\":\"zz\"}\n]}\n")]
    [InlineData("{\"generator\":\"PerfEvalSite\",\"version\":1,\"files\":[\n{\"path\":\"a.html\",\"bytes\":1,\"sha256\":\"00\"}\n]}\n")]
    [InlineData("{\"generator\":\"PerfEvalSite\",\"version\":1,\"files\":[\n{\"path\":\"a.html\",\"by")]
    [InlineData("{\"generator\":\"Another\",\"version\":1,\"files\":[]}\n")]
    [InlineData("[]")]
    public void What_this_tool_did_not_write_whole_is_no_manifest(string json) =>
        Assert.Null(SiteManifest.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_path_that_climbs_is_passed_over()
    {
        string hash = ContentHash.Of([]).ToString();
        byte[] json = Encoding.UTF8.GetBytes($"{{\"generator\":\"PerfEvalSite\",\"version\":1,\"files\":[\n{{\"path\":\"../a.html\",\"bytes\":1,\"sha256\":\"{hash}\"}},\n{{\"path\":\"b.html\",\"bytes\":2,\"sha256\":\"{hash}\"}}\n]}}\n");
        Assert.Equal([new("b.html", new(2, ContentHash.Of([])))], SiteManifest.Read(json)!);
    }

    [Fact]
    public void The_hash_that_is_taken_while_a_manifest_is_written_is_that_of_the_file_as_it_is_read()
    {
        Fingerprint written;
        using (var site = SiteFolder.Open(folder["out"], folder["data"], new DiagnosticBag())!)
        {
            var lines = new Utf8Writer();
            foreach (var (path, file) in files)
                FileLines.Write(lines, new(path, file.Bytes, file.Sha256));
            site.AddPart("agencies/", lines.Written);
            Assert.True(site.Commit());
            written = site.ManifestHash;
        }
        Assert.InRange(new FileInfo(folder["out/manifest.json"]).Length, 1024 * 1024 + 1, long.MaxValue);
        using var read = SiteFolder.Open(folder["out"], folder["data"], new DiagnosticBag(), workers: 2)!;
        Assert.True(written.Holds(read.ManifestHash));
    }

    [Fact]
    public void A_manifest_waits_for_a_file_that_is_still_being_made()
    {
        using var made = new MadeFiles(folder["files"], folder["published"]);
        using var begun = new ManualResetEventSlim();
        var file = new PublishedFile(7, ContentHash.Of("archive"u8));
        made.AddLater("data/all.zip", Task.Run(() =>
        {
            begun.Wait();
            return file;
        }));
        made.Add(new("index.html", 1, ContentHash.Of("i"u8)));
        Assert.True(made.Contains("data/all.zip"));
        begun.Set();
        ManifestDraft.Write(folder["manifest.json"], made, null);
        Assert.Equal(file, SiteManifest.Read(File.ReadAllBytes(folder["manifest.json"]))!["data/all.zip"]);
        Assert.Equal(file.Sha256, made.HashOf("data/all.zip"));
    }

    [Fact]
    public void Where_that_file_cannot_be_made_there_is_no_manifest()
    {
        using var made = new MadeFiles(folder["files"], folder["published"]);
        made.AddLater("data/all.zip", Task.FromException<PublishedFile>(new IOException("full")));
        Assert.Equal("full", Assert.Throws<IOException>(() => ManifestDraft.Write(folder["manifest.json"], made, null)).Message);
    }

    private static KeyValuePair<string, PublishedFile> Entry(MadeFile file) => new(file.Path, new(file.Bytes, file.Sha256));

    /// <summary>With the files of two agencies handed in as parts, out of their order.</summary>
    private string Written()
    {
        using var made = new MadeFiles(folder["files"], folder["published"]);
        foreach (var (path, file) in files)
            if (!path.StartsWith("agencies/a00007/", StringComparison.Ordinal) && !path.StartsWith("agencies/a00003/", StringComparison.Ordinal))
                made.Add(new(path, file.Bytes, file.Sha256));
        foreach (string part in new[] { "agencies/a00007/", "agencies/a00003/" })
        {
            var lines = new Utf8Writer();
            foreach (var (path, file) in files)
                if (path.StartsWith(part, StringComparison.Ordinal))
                    FileLines.Write(lines, new(path, file.Bytes, file.Sha256));
            made.AddPart(part, lines.Written);
        }
        ManifestDraft.Write(folder["manifest.json"], made, null);
        return folder["manifest.json"];
    }
}

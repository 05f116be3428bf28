using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Tests.Publishing;

public sealed class SiteManifestTests
{
    // Longer than one piece, so that lines lie across the borders of the pieces that threads share.
    private static readonly Dictionary<string, PublishedFile> files = Enumerable.Range(0, 9000).ToDictionary(
        number => string.Create(CultureInfo.InvariantCulture, $"agencies/a{number:D5}/{number % 7}/单位'{number}'.html"),
        number => new PublishedFile(number, ContentHash.Of(BitConverter.GetBytes(number))),
        StringComparer.Ordinal);

    [Fact]
    public void A_manifest_that_was_written_is_read_back_whole() =>
        Assert.Equal(files, SiteManifest.Read(Written()));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_file_is_asked_for_once_whoever_shares_the_lines(int workers)
    {
        var asked = new ConcurrentBag<KeyValuePair<string, PublishedFile>>();
        Assert.True(SiteManifest.All(Written(), workers, (path, file) =>
        {
            asked.Add(new(path, file));
            return true;
        }));
        Assert.Equal(files.OrderBy(file => file.Key, StringComparer.Ordinal), asked.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4321)]
    [InlineData(8999)]
    public void One_file_of_which_it_does_not_hold_is_enough(int number) =>
        Assert.False(SiteManifest.All(Written(), 2, (_, file) => file.Bytes != number));

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

    private static byte[] Written()
    {
        using var to = new MemoryStream();
        SiteManifest.Write(to, [.. files.Keys.Order(StringComparer.Ordinal)], files);
        return to.ToArray();
    }
}

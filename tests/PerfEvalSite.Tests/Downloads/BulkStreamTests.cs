using System.Text;
using PerfEvalSite.Site.Downloads;

namespace PerfEvalSite.Tests.Downloads;

public sealed class BulkStreamTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_published_already_is_not_written_again() =>
        Assert.Equal("kept", Write("head\none\ntwo\n", stream =>
        {
            stream.Append("head\n"u8);
            stream.AppendPublished(5, 4);
            stream.Append("two\n"u8);
        }));

    [Fact]
    public void From_the_first_difference_on_the_file_is_new() =>
        Assert.Equal("head\none\nTWO\nthree\n", Write("head\none\ntwo\nthree\n", stream =>
        {
            stream.Append("head\n"u8);
            stream.AppendPublished(5, 4);
            stream.Append("TWO\n"u8);
            stream.AppendPublished(13, 6);
        }));

    [Fact]
    public void Rows_that_are_left_out_are_a_difference() =>
        Assert.Equal("head\nthree\n", Write("head\none\ntwo\nthree\n", stream =>
        {
            stream.Append("head\n"u8);
            stream.AppendPublished(13, 6);
        }));

    [Fact]
    public void A_file_that_ends_earlier_is_a_difference() =>
        Assert.Equal("head\n", Write("head\none\n", stream => stream.Append("head\n"u8)));

    [Fact]
    public void A_file_that_goes_on_is_a_difference() =>
        Assert.Equal("head\none\ntwo\n", Write("head\none\n", stream =>
        {
            stream.Append("head\n"u8);
            stream.AppendPublished(5, 4);
            stream.Append("two\n"u8);
        }));

    [Fact]
    public void Without_a_published_file_everything_is_written() => Assert.Equal("head\n", Write(null, stream => stream.Append("head\n"u8)));

    [Fact]
    public void What_is_closed_before_its_end_neither_keeps_nor_begins_anything()
    {
        File.WriteAllText(folder["published"], "head\none\n");
        var stream = new BulkStream(File.OpenHandle(folder["published"]), () => throw new InvalidOperationException(), () => throw new InvalidOperationException());
        stream.Append("head\n"u8);
        stream.Dispose();
    }

    /// <returns>What was written, or that the published file is kept.</returns>
    private string Write(string? published, Action<BulkStream> append)
    {
        var written = new MemoryStream();
        bool isKept = false;
        if (published is not null)
            File.WriteAllText(folder["published"], published);
        using var stream = new BulkStream(published is null ? null : File.OpenHandle(folder["published"]), () => written, () => isKept = true);
        append(stream);
        stream.End();
        return isKept ? "kept" : Encoding.UTF8.GetString(written.ToArray());
    }
}

using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Tests.Remembering;

public sealed class SpillTests
{
    [Fact]
    public void What_was_put_down_is_read_back_whether_or_not_it_has_reached_the_file()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(1);
        using (var spill = new Spill(folder["spill"]))
        {
            var put = new List<(Stored Stored, byte[] Bytes)>();
            for (int i = 0; i < 300; i++)
            {
                put.Add(Put(spill, random));
                var (stored, expected) = put[random.Next(put.Count)];
                byte[] found = new byte[expected.Length];
                stored.Read(found);
                Assert.Equal(expected, found);
            }
        }
        Assert.False(File.Exists(folder["spill"]));
    }

    [Fact]
    public void Reading_ahead_gives_the_same_in_any_order_and_from_several_files()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(2);
        using var first = new Spill(folder["first"]);
        using var second = new Spill(folder["second"]);
        List<(Stored Stored, byte[] Bytes)> put = [.. Enumerable.Range(0, 600).Select(i => Put(i % 3 == 0 ? first : second, random))];
        put.Add((first.Append(new byte[500_000]), new byte[500_000]));
        var ahead = new ReadAhead();
        foreach (var (stored, expected) in put)
            Assert.Equal(expected, ahead.Read(stored).ToArray());
        for (int i = 0; i < 300; i++)
        {
            put.Add(Put(second, random));
            var (stored, expected) = put[random.Next(put.Count)];
            Assert.Equal(expected, ahead.Read(stored).ToArray());
            Assert.Equal(expected.AsSpan(expected.Length / 2), ahead.Read(stored.Slice(expected.Length / 2, expected.Length - expected.Length / 2)).Span);
        }
    }

    [Fact]
    public void What_a_file_does_not_hold_is_not_read_as_something_else()
    {
        using var folder = new TemporaryFolder();
        using var spill = new Spill(folder["spill"]);
        var stored = spill.Append("abc"u8);
        Assert.Throws<EndOfStreamException>(() => (stored with { Length = 4 }).Read(new byte[4]));
        Assert.Throws<EndOfStreamException>(() => new ReadAhead().Read(stored with { Length = 4 }));
    }

    private static (Stored Stored, byte[] Bytes) Put(Spill spill, Random random)
    {
        byte[] bytes = new byte[random.Next(3000)];
        random.NextBytes(bytes);
        return (spill.Append(bytes), bytes);
    }
}

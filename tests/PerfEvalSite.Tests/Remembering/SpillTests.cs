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
            var put = new List<(long At, byte[] Bytes)>();
            for (int i = 0; i < 300; i++)
            {
                byte[] bytes = new byte[random.Next(3000)];
                random.NextBytes(bytes);
                put.Add((spill.Append(bytes), bytes));
                var (at, expected) = put[random.Next(put.Count)];
                byte[] found = new byte[expected.Length];
                spill.Read(at, found);
                Assert.Equal(expected, found);
            }
        }
        Assert.False(File.Exists(folder["spill"]));
    }
}

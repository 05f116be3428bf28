using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Tests.Charts;

/// <summary>A scale reckons with whole numbers where it can; the place is the one that decimals give.</summary>
public sealed class ScaleTests
{
    [Fact]
    public void A_number_of_any_size_and_scale_stands_where_decimals_put_it()
    {
        var random = new Random(20261124);
        for (int i = 0; i < 50_000; i++)
        {
            decimal one = Number(random), other = Number(random), number = Number(random);
            int start = random.Next(2000), length = random.Next(1, 12_000);
            Assert.Equal(ByDecimals(one, other, number, start, length), Placed(one, other, start, length).At(number));
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(25)]
    [InlineData(35)]
    public void Half_way_between_two_places_the_decimals_decide(int number) =>
        Assert.Equal(ByDecimals(0, 100, number, 0, 10), Placed(0, 100, 0, 10).At(number));

    [Fact]
    public void Without_any_number_everything_stands_at_the_start() =>
        Assert.Equal(7, Placed(0, 0, 7, 100).At(3));

    private static Scale Placed(decimal one, decimal other, int start, int length)
    {
        var scale = new Scale();
        scale.Include(one);
        scale.Include(other);
        scale.Place(start, length);
        return scale;
    }

    private static int ByDecimals(decimal one, decimal other, decimal number, int start, int length)
    {
        decimal lowest = Math.Min(0, Math.Min(one, other)), highest = Math.Max(0, Math.Max(one, other));
        return highest == lowest ? start : start + (int)decimal.Round((Math.Clamp(number, lowest, highest) - lowest) / (highest - lowest) * length);
    }

    /// <summary>Below the limit of a scale, 10 to the 18.</summary>
    private static decimal Number(Random random) =>
        new(random.Next(), random.Next(4) == 0 ? random.Next(200_000_000) : 0, 0, random.Next(5) == 0, (byte)random.Next(random.Next(2) == 0 ? 3 : 12));
}

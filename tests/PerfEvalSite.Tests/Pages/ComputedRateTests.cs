using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Tests.Checking;

namespace PerfEvalSite.Tests.Pages;

/// <summary>A page works a rate out as the rule of execution rates (P03) does, and never calls different what the rule calls rounding.</summary>
public class ComputedRateTests
{
    [Theory]
    [InlineData("617.57,617.57,614.49,614.49,,99.5%", "99.5% 全年预算")]
    [InlineData("617.57,617.57,614.49,614.49,,99.9%", "99.5% 全年预算 differs")]
    [InlineData("115,120,,100,年初预算,86.96%", "86.96% 年初预算")]
    [InlineData("115,120,,100,,86.96%", "83.33% 全年预算 differs")]
    [InlineData("115,,110,100,到位,", "90.91% 到位")]
    [InlineData("115,,,100,全年预算,87%", "none")]
    [InlineData("0,,,100,,", "none")]
    [InlineData(",1.2,,1.0,,80%", "83% 全年预算")]
    public void The_denominator_and_the_difference_are_those_of_the_rule(string row, string expected)
    {
        var done = Checked.Text($"资金\n口径,年初预算,全年预算,到位,执行,率的分母,执行率\n项目,{row}");
        var funds = done.Disclosure[Catalogue.Funds][0];
        Assert.Equal(expected, ComputedRate.OfExecution(funds) is { } rate ? $"{rate.Text} {rate.Of}{(rate.Differs ? " differs" : "")}" : "none");
    }

    /// <summary>Nearly all rates are worked out with whole numbers; a decimal also carries how many decimals it has.</summary>
    [Fact]
    public void A_rate_is_what_dividing_decimals_gives()
    {
        var random = new Random(20261125);
        for (int i = 0; i < 20_000; i++)
        {
            var part = Amount(random);
            var whole = Amount(random);
            var printed = random.Next(2) == 0 ? default : new Figure("", Number(random, 100), Units.Percent);
            if (whole.Value == 0)
                continue;
            int decimals = printed.IsNumber ? Math.Min(printed.Decimals, 4) : 2;
            decimal expected = Math.Round(part.InBase / whole.InBase * 100, decimals, MidpointRounding.AwayFromZero);
            var rate = ComputedRate.From(part, whole, printed, "")!;
            Assert.Equal((expected.ToString(CultureInfo.InvariantCulture), expected.ToString("F" + decimals, CultureInfo.InvariantCulture) + "%"), (rate.Value.ToString(CultureInfo.InvariantCulture), rate.Text));
        }
    }

    private static Figure Amount(Random random) => new("", Number(random, random.Next(3) == 0 ? 20 : int.MaxValue), random.Next(9) == 0 ? Units.Yuan : Units.WanYuan);

    private static decimal Number(Random random, int most) => new(random.Next(most), random.Next(20) == 0 ? random.Next() : 0, 0, random.Next(9) == 0, (byte)random.Next(5));
}

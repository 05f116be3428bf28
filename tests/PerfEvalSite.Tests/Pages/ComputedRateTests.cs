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
            decimal expected = RateRounding.Round(part.InBase / whole.InBase * 100, decimals);
            var rate = ComputedRate.From(part, whole, printed, "")!;
            Assert.Equal((expected.ToString(CultureInfo.InvariantCulture), RateRounding.Text(expected, decimals)), (rate.Value.ToString(CultureInfo.InvariantCulture), rate.Text));
        }
    }

    [Theory]
    [InlineData("99999.9", "100000", "", "99.9999%")]
    [InlineData("100000", "100000", "", "100.00%")]
    [InlineData("100001", "100000", "", "100.001%")]
    [InlineData("1", "100000", "", "0.001%")]
    [InlineData("0", "100000", "", "0.00%")]
    [InlineData("59.996", "100", "", "59.996%")]
    [InlineData("89.999999", "100", "", "89.999999%")]
    [InlineData("59.994", "100", "", "59.99%")]
    [InlineData("99.7", "100", "100%", "99.7%")]
    [InlineData("99.999999999999", "100", "", "99.999999999999%")]
    [InlineData("2", "3", "", "66.67%")]
    public void Almost_all_is_not_all_and_almost_nothing_is_not_nothing(string part, string whole, string printed, string expected) =>
        Assert.Equal(expected, ComputedRate.From(AmountOf(part), AmountOf(whole), printed.Length == 0 ? default : DisclosureBuilder.Number(printed, "%"), "")!.Text);

    /// <summary>Whatever the amounts: a rate that is shown as a border is that border, and its value is the text's.</summary>
    [Fact]
    public void No_rate_is_shown_as_a_border_that_it_does_not_reach()
    {
        var random = new Random(3);
        decimal[] borders = [0, 60, 80, 90, 100];
        for (int i = 0; i < 5_000; i++)
        {
            decimal whole = random.Next(1, 1_000_000), part = whole * borders[random.Next(5)] / 100 + random.Next(-3, 4) * new decimal(1, 0, 0, false, (byte)random.Next(7));
            var rate = ComputedRate.From(new Figure("", part, Units.WanYuan), new Figure("", whole, Units.WanYuan), default, "")!;
            decimal shown = decimal.Parse(rate.Text.TrimEnd('%'), CultureInfo.InvariantCulture);
            Assert.Equal(rate.Value, shown);
            if (borders.Contains(shown))
                Assert.Equal(part / whole * 100, shown);
        }
    }

    private static Figure AmountOf(string amount) => new(amount, decimal.Parse(amount, CultureInfo.InvariantCulture), Units.WanYuan);

    private static Figure Amount(Random random) => new("", Number(random, random.Next(3) == 0 ? 20 : int.MaxValue), random.Next(9) == 0 ? Units.Yuan : Units.WanYuan);

    private static decimal Number(Random random, int most) => new(random.Next(most), random.Next(20) == 0 ? random.Next() : 0, 0, random.Next(9) == 0, (byte)random.Next(5));
}

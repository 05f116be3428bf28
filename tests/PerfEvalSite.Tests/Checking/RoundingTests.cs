using System.Globalization;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Tests.Checking;

/// <summary>What rounding explains, and what lies just beyond: generated figures on both sides of each border.</summary>
public class RoundingTests
{
    private static readonly Unit[] units = [Units.Yuan, Units.WanYuan, Units.YiYuan];

    [Fact]
    public void Two_printings_of_an_amount_may_be_a_unit_of_the_coarser_last_place_apart_and_no_more()
    {
        var random = new Random(1);
        for (int i = 0; i < 500; i++)
        {
            decimal wan = random.Next(100, 9_000_000) / 100m;
            var printed = Amount(wan, 2, Units.WanYuan);
            Assert.Equal(Outcome.Agrees, Rounding.OfPrintings(printed, printed));
            Assert.Equal(Outcome.Rounding, Rounding.OfPrintings(printed, Amount(wan + 0.01m, 2, Units.WanYuan)));
            Assert.Equal(Outcome.Contradiction, Rounding.OfPrintings(printed, Amount(wan + 0.02m, 2, Units.WanYuan)));
            Assert.Equal(Outcome.Contradiction, Rounding.OfPrintings(Amount(wan - 0.02m, 2, Units.WanYuan), printed));
        }
    }

    [Theory]
    [InlineData("4183612", "元", "418.36", "万元", Outcome.Rounding)]
    [InlineData("4183612", "元", "418.37", "万元", Outcome.Rounding)]
    [InlineData("4183612", "元", "418.38", "万元", Outcome.Contradiction)]
    [InlineData("12.35", "亿元", "123456.78", "万元", Outcome.Rounding)]
    [InlineData("12.35", "亿元", "123401.00", "万元", Outcome.Rounding)]
    [InlineData("12.35", "亿元", "123301.00", "万元", Outcome.Contradiction)]
    [InlineData("10000", "元", "12000", "元", Outcome.Contradiction)]
    [InlineData("100", "万元", "99.96", "万元", Outcome.Rounding)]
    [InlineData("611", "人", "612", "人", Outcome.Contradiction)]
    [InlineData("99.75", "分", "99.76", "分", Outcome.Contradiction)]
    [InlineData("490", "万人", "489.96", "万人", Outcome.Rounding)]
    [InlineData("490", "万人", "489.44", "万人", Outcome.Contradiction)]
    public void Printings_in_different_units_are_compared_by_the_coarser_and_counts_are_exact(string a, string unitOfA, string b, string unitOfB, Outcome expected) =>
        Assert.Equal(expected, Rounding.OfPrintings(Of(a, unitOfA), Of(b, unitOfB)));

    [Fact]
    public void Parts_that_were_rounded_one_by_one_never_contradict_their_total()
    {
        var random = new Random(2);
        for (int i = 0; i < 500; i++)
        {
            int parts = random.Next(1, 12);
            long total = 0;
            var sum = new Sum();
            for (int p = 0; p < parts; p++)
            {
                long yuan = random.NextInt64(1, 90_000_000);
                total += yuan;
                var unit = units[random.Next(2)];
                sum.Add(Amount(yuan / unit.Factor, unit == Units.Yuan ? 0 : 2, unit));
            }
            Assert.NotEqual(Outcome.Contradiction, sum.Against(Amount(total / 10_000m, 2, Units.WanYuan)));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(20)]
    public void A_sum_is_tolerated_as_far_as_half_a_last_place_of_each_figure_reaches_and_not_a_unit_further(int parts)
    {
        var sum = new Sum();
        for (int p = 0; p < parts; p++)
            sum.Add(Amount(10.01m + p, 2, Units.WanYuan));
        // Steps of a hundredth; the bound is (n + 1) half ones.
        decimal reach = Math.Floor((parts + 1) / 2m) / 100;
        foreach (int sign in new[] { 1, -1 })
        {
            Assert.Equal(Outcome.Rounding, sum.Against(Amount((sum.Total / 10_000) + (sign * reach), 2, Units.WanYuan)));
            Assert.Equal(Outcome.Contradiction, sum.Against(Amount((sum.Total / 10_000) + (sign * (reach + 0.01m)), 2, Units.WanYuan)));
        }
    }

    [Fact]
    public void Parts_in_a_coarser_unit_bring_their_own_last_place()
    {
        var sum = new Sum();
        sum.Add(Amount(1.23m, 2, Units.YiYuan));
        sum.Add(Amount(456.78m, 2, Units.WanYuan));
        Assert.Equal(Outcome.Rounding, sum.Against(Amount(12_800.00m, 2, Units.WanYuan)));
        Assert.Equal(Outcome.Contradiction, sum.Against(Amount(12_807.00m, 2, Units.WanYuan)));
    }

    [Fact]
    public void A_total_in_whole_numbers_is_rounded_and_parts_without_decimals_beside_others_are_not()
    {
        var parts = new Sum();
        parts.Add(Amount(1372.91m, 2, Units.WanYuan));
        parts.Add(Amount(9.99m, 2, Units.WanYuan));
        Assert.Equal(Outcome.Rounding, parts.Against(Amount(1383, 0, Units.WanYuan)));
        Assert.Equal(Outcome.Contradiction, parts.Against(Amount(1384, 0, Units.WanYuan)));
        var mixed = new Sum();
        mixed.Add(Amount(42305, 0, Units.WanYuan));
        mixed.Add(Amount(421.19m, 2, Units.WanYuan));
        Assert.Equal(Outcome.Contradiction, mixed.Against(Amount(42726.29m, 2, Units.WanYuan)));
    }

    [Fact]
    public void A_rate_one_unit_of_its_last_digit_away_is_no_contradiction_and_two_are()
    {
        var random = new Random(3);
        for (int i = 0; i < 500; i++)
        {
            decimal whole = random.Next(1_000_000, 90_000_000) / 100m, part = random.Next(1_000_000, 90_000_000) / 100m;
            int decimals = random.Next(1, 3);
            decimal unit = decimals == 1 ? 0.1m : 0.01m;
            decimal exact = part / whole * 100, right = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
            decimal cut = Math.Floor(exact / unit) * unit;
            Assert.Equal(Outcome.Agrees, Of(right));
            Assert.NotEqual(Outcome.Contradiction, Of(cut));
            Assert.Equal(Outcome.Rounding, Of(right + unit));
            Assert.Equal(Outcome.Rounding, Of(right - unit));
            Assert.Equal(Outcome.Contradiction, Of(right + (3 * unit)));
            Assert.Equal(Outcome.Contradiction, Of(right - (3 * unit)));

            Outcome Of(decimal rate) => Rounding.OfRate(new Figure(Shown(rate, decimals), Scaled(rate, decimals), Units.Percent), Amount(part, 2, Units.WanYuan), Amount(whole, 2, Units.WanYuan));
        }
    }

    [Theory]
    [InlineData("99.86", 99.868, Outcome.Rounding)]
    [InlineData("99.87", 99.868, Outcome.Agrees)]
    [InlineData("99.85", 99.868, Outcome.Contradiction)]
    [InlineData("99.89", 99.868, Outcome.Contradiction)]
    [InlineData("99", 99.6, Outcome.Contradiction)]
    public void The_rate_of_exact_scores_is_cut_off_at_decimals_only(string rate, double percent, Outcome expected) =>
        Assert.Equal(expected, Rounding.OfRate(Of(rate, "%"), Of(((decimal)percent).ToString(CultureInfo.InvariantCulture), "分"), Of("100", "分"), isExact: true));

    [Theory]
    [InlineData("92", "92.70", Outcome.Rounding)]
    [InlineData("93", "92.70", Outcome.Agrees)]
    [InlineData("98", "97.45", Outcome.Contradiction)]
    [InlineData("96", "95.00", Outcome.Contradiction)]
    [InlineData("94", "95.00", Outcome.Contradiction)]
    [InlineData("91", "92.70", Outcome.Contradiction)]
    public void A_whole_percent_may_be_cut_off_and_nothing_else(string rate, string part, Outcome expected) =>
        Assert.Equal(expected, Rounding.OfRate(Of(rate, "%"), Of(part, "万元"), Of("100.00", "万元")));

    [Fact]
    public void Weights_that_were_worked_out_may_miss_the_whole_and_set_ones_may_not()
    {
        var sevenths = new Sum();
        for (int i = 0; i < 7; i++)
            sevenths.Add(Of("14.29", "分"));
        Assert.Equal(Outcome.Rounding, sevenths.AgainstWeights(Of("100", "分")));
        Assert.Equal(Outcome.Contradiction, sevenths.AgainstExactly(Of("100", "分")));
        var halves = new Sum();
        halves.Add(Of("49.5", "分"));
        halves.Add(Of("50", "分"));
        Assert.Equal(Outcome.Contradiction, halves.AgainstWeights(Of("100", "分")));
    }

    private static Figure Of(string printed, string unit) => new(printed + unit, decimal.Parse(printed, CultureInfo.InvariantCulture), Units.Find(unit));

    private static Figure Amount(decimal value, int decimals, Unit unit) => new(Shown(value, decimals), Scaled(value, decimals), unit);

    private static decimal Scaled(decimal value, int decimals) => decimal.Parse(Shown(value, decimals), CultureInfo.InvariantCulture);

    private static string Shown(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals, CultureInfo.InvariantCulture);
}

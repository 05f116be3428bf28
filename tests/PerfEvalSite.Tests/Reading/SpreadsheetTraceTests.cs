using System.Globalization;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>What a spreadsheet did to a text is asked about or told, in every column that it can happen in.</summary>
public class SpreadsheetTraceTests
{
    private static readonly ColumnType[] words = [ColumnType.Text, ColumnType.Label, ColumnType.Code, ColumnType.Value];

    [Fact]
    public void Every_day_of_the_year_as_a_spreadsheet_writes_it_is_asked_about_or_told()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(5))
        {
            string month = day.ToString("MMM", CultureInfo.InvariantCulture);
            foreach (string text in (string[])[$"{day.Day}-{month}", $"{day:dd}-{month}", $"{month}-{day:yy}", $"{day.Day}-{month}-24", $"{month.ToUpperInvariant()}-05"])
                foreach (var type in words)
                    Assert.Equal("Text !PE2014", Cells.Understood(text, type));
            string chinese = $"{day.Month}月{day.Day}日";
            Assert.Equal("Text !PE2015", Cells.Understood(chinese, ColumnType.Value));
            Assert.Equal("Text !PE2015", Cells.Understood(chinese, ColumnType.Text));
            Assert.Equal("Text !PE2014", Cells.Understood(chinese, ColumnType.Label));
            if (day.Day < 28)
                Assert.EndsWith("!PE2015", Cells.Understood($"2024/{day.Month}/{day.Day}", ColumnType.Value), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2024年3月5日", ColumnType.Value, "Day 2024-03-05")]
    [InlineData("2024-03-05", ColumnType.Value, "Day 2024-03-05")]
    [InlineData("2024/12/31", ColumnType.Value, "Day 2024-12-31")]
    [InlineData("3月5日前", ColumnType.Value, "Text")]
    [InlineData("3-5", ColumnType.Value, "Range 3..5")]
    [InlineData("3月5日完成验收", ColumnType.Text, "Text")]
    [InlineData("Mar-vellous", ColumnType.Text, "Text")]
    [InlineData("5-Max", ColumnType.Text, "Text")]
    [InlineData("COVID-19", ColumnType.Text, "Text")]
    [InlineData("2024-03-05 00:00:00", ColumnType.Value, "Day 2024-03-05 !PE2015")]
    [InlineData("2024-03-05 00:00:00", ColumnType.Text, "Text !PE2015")]
    [InlineData("13月5日", ColumnType.Text, "Text")]
    [InlineData("5-Mar", ColumnType.Date, "Text !PE2021")]
    public void A_day_that_somebody_wrote_is_one(string text, ColumnType type, string understood) => Assert.Equal(understood, Cells.Understood(text, type));

    [Fact]
    public void A_period_may_be_a_day()
    {
        foreach (var column in (Column[])[Catalogue.Measures.Period, Catalogue.Narratives.Period])
        {
            PerfEvalSite.Data.Reading.Values.FigureReader.Read("3月5日", column, null, 1, 1, out var problem);
            Assert.True(problem.IsNone);
        }
    }

    [Theory]
    [InlineData("2080501.0", ColumnType.Label, "PE2016")]
    [InlineData("2080501.00", ColumnType.Label, "PE2016")]
    [InlineData("208.0", ColumnType.Label, "PE2016")]
    [InlineData("2,080,501", ColumnType.Label, "PE2016")]
    [InlineData("2080501.0", ColumnType.Code, "PE2016")]
    [InlineData("1.0", ColumnType.Code, "PE2016")]
    [InlineData("2080501.0", ColumnType.Text, "PE2016")]
    [InlineData("1.2E+20", ColumnType.Label, "PE2003")]
    [InlineData("2.08E+06", ColumnType.Text, "PE2003")]
    [InlineData("2.08e+06", ColumnType.Code, "PE2003")]
    [InlineData("5.1E-05", ColumnType.Label, "PE2003")]
    [InlineData("1.2E+20", ColumnType.Value, "PE2003")]
    [InlineData("510000210000000000000", ColumnType.Label, "PE2017")]
    [InlineData("51000021Y000000007463", ColumnType.Label, null)]
    [InlineData("510000210000000007463", ColumnType.Label, null)]
    [InlineData("2080501", ColumnType.Label, null)]
    [InlineData("国办发〔2017〕55号", ColumnType.Label, null)]
    [InlineData("1.0", ColumnType.Text, null)]
    [InlineData("2024.10", ColumnType.Text, null)]
    [InlineData("1e-1", ColumnType.Code, null)]
    [InlineData("e1", ColumnType.Code, null)]
    public void A_code_that_became_a_number_is_asked_about(string text, ColumnType type, string? code)
    {
        Cells.Read(text, type, out var problem);
        Assert.Equal(code, problem.Code?.Id);
    }

    [Theory]
    [InlineData("0.95")]
    [InlineData("≥0.95")]
    [InlineData("0.9-0.95")]
    [InlineData("1")]
    [InlineData("-0.05")]
    public void A_bare_fraction_that_would_inherit_percent_is_asked_about(string text)
    {
        foreach (string table in (string[])[$"体系编码,序号,目标值,实际值\ne,1,≥95%,{text}\n", $"体系编码,序号,目标值,实际值,计量单位\ne,1,90,{text},%\n", $"体系编码,序号,目标值,计量单位\ne,1,{text},%\n"])
        {
            using var data = TempData.WithDisclosure().Table("指标体系.csv", "体系编码,性质\ne,绩效目标\n").Table("指标.csv", table);
            Assert.Contains(": error PE2011: ", Assert.Single(data.Read().Diagnostics), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_fraction_is_asked_about_however_often_it_was_read_before()
    {
        using var data = TempData.WithDisclosure().Table("指标体系.csv", "体系编码,性质\ne,绩效目标\n")
            .Table("指标.csv", "体系编码,序号,目标值,实际值\ne,1,≥95,0.96\ne,2,≥95%,0.96\ne,3,≥95%,0.96\n");
        Assert.Equal(["指标.csv(3,10)", "指标.csv(4,10)"], data.Read().Diagnostics.Select(said => said.Split('/')[2].Split(": ")[0]));
    }

    [Theory]
    [InlineData("体系编码,序号,目标值（%）,实际值（%）\ne,1,95,0.96\n")]
    [InlineData("体系编码,序号,目标值,实际值\ne,1,≥95%,0.96%\n")]
    [InlineData("体系编码,序号,目标值,实际值\ne,1,≥95%,0\n")]
    [InlineData("体系编码,序号,目标值,实际值\ne,1,≥95%,96\n")]
    [InlineData("体系编码,序号,目标值,实际值\ne,1,≥0.95,0.96\n")]
    [InlineData("体系编码,序号,目标值,实际值\ne,1,≤5‰,0.96\n")]
    public void Where_it_can_only_be_one_thing_nobody_is_asked(string table)
    {
        using var data = TempData.WithDisclosure().Table("指标体系.csv", "体系编码,性质\ne,绩效目标\n").Table("指标.csv", table);
        Assert.Equal([], data.Read().Diagnostics);
    }

    [Theory]
    [InlineData("0.19", "PE2011")]
    [InlineData("0.19-0.68", "PE2011")]
    [InlineData("19%-68%", null)]
    [InlineData("19", null)]
    [InlineData("翻了两番", null)]
    public void A_growth_is_in_percent(string text, string? code)
    {
        var figure = PerfEvalSite.Data.Reading.Values.FigureReader.Read(text, Catalogue.RegionResults.FundGrowth, null, 1, 1, out var problem);
        Assert.Equal(code, problem.Code?.Id);
        Assert.Equal(code is null && char.IsAsciiDigit(text[0]) ? "%" : null, figure.Unit?.Name);
    }

    [Theory]
    [InlineData("一", ColumnType.Money, "Text !PE2018")]
    [InlineData("一", ColumnType.Rate, "Text !PE2018")]
    [InlineData("一", ColumnType.Score, "Text !PE2018")]
    [InlineData("一", ColumnType.Count, "Text !PE2018")]
    [InlineData("一", ColumnType.Value, "Text !PE2018")]
    [InlineData("一一", ColumnType.Money, "Text !PE2018")]
    [InlineData("○", ColumnType.Money, "Text !PE2018")]
    [InlineData("一", ColumnType.Text, "Text")]
    [InlineData("一", ColumnType.Integer, "Number 1")]
    [InlineData("一次", ColumnType.Value, "Number 1 次")]
    [InlineData("二", ColumnType.Count, "Number 2")]
    [InlineData("零", ColumnType.Money, "Number 0")]
    public void A_lone_stroke_is_no_one(string text, ColumnType type, string understood) => Assert.Equal(understood, Cells.Understood(text, type));
}

using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Dates and years, as exactly as they are printed.</summary>
public class DateCellTests
{
    [Theory]
    [InlineData("2020-12-31", "Day 2020-12-31")]
    [InlineData("2020/12/31", "Day 2020-12-31")]
    [InlineData("2020/1/2 0:00", "Day 2020-01-02")]
    [InlineData("2020-12-31 00:00:00", "Day 2020-12-31")]
    [InlineData("2020-12-31T00:00:00", "Day 2020-12-31")]
    [InlineData("2020-12-31T00:00:00.000Z", "Day 2020-12-31")]
    [InlineData("2020-12-31T00:00:00Z", "Day 2020-12-31")]
    [InlineData("2020-12-31 00:00:00.0", "Day 2020-12-31")]
    [InlineData("2020-12-31T00:00:00+08:00", "Day 2020-12-31")]
    [InlineData("2020-12-31T08:30:00.000+0800", "Day 2020-12-31")]
    [InlineData("2020-12-31T16:00:00.000Z", "Text !PE2021")]
    [InlineData("2020-12-31T00:00:00+09:00", "Text !PE2021")]
    [InlineData("2020-12-31T00:00:00ZZ", "Text !PE2021")]
    [InlineData("2020-12-31TZ", "Text !PE2021")]
    [InlineData("2020-12-31T+08:00", "Text !PE2021")]
    [InlineData("2020.12.31", "Day 2020-12-31")]
    [InlineData("２０２０．１２．３１", "Day 2020-12-31")]
    [InlineData("2020年12月31日", "Day 2020-12-31")]
    [InlineData("二〇二〇年十二月三十一日", "Day 2020-12-31")]
    [InlineData("2020年2月", "Month 2020-02-01..2020-02-29")]
    [InlineData("2019-09", "Month 2019-09-01..2019-09-30")]
    [InlineData("2019.9", "Month 2019-09-01..2019-09-30")]
    [InlineData("2019年9月底", "MonthEnd 2019-09-30")]
    [InlineData("2020年", "Year 2020-01-01..2020-12-31")]
    [InlineData("2020", "Year 2020-01-01..2020-12-31")]
    [InlineData("20201231", "Day 2020-12-31")]
    [InlineData("", "Blank")]
    [InlineData("—", "NotApplicable")]
    [InlineData("2021-02-30", "Text !PE2022")]
    [InlineData("2021-13", "Text !PE2022")]
    [InlineData("0000-00-00", "Text !PE2022")]
    [InlineData("20210230", "Text !PE2022")]
    [InlineData("44196", "Text !PE2023")]
    [InlineData("31/12/2020", "Text !PE2021")]
    [InlineData("去年", "Text !PE2021")]
    [InlineData("2020年第四季度", "Text !PE2021")]
    public void A_date(string text, string understood) =>
        Assert.Equal(understood, Cells.Understood(text, ColumnType.Date));

    [Theory]
    [InlineData("2020", "Number 2020")]
    [InlineData("２０２０年", "Number 2020")]
    [InlineData("2020年度", "Number 2020")]
    [InlineData("二〇二〇年", "Number 2020")]
    [InlineData("20", "Text !PE2024")]
    [InlineData("2020-2021", "Text !PE2024")]
    public void A_year(string text, string understood) =>
        Assert.Equal(understood, Cells.Understood(text, ColumnType.Year));
}

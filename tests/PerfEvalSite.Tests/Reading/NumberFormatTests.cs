using PerfEvalSite.Data.Reading.Workbooks;

namespace PerfEvalSite.Tests.Reading;

public class NumberFormatTests
{
    [Theory]
    [InlineData("42305", "General", "42305")]
    [InlineData("3465.5200000000004", "General", "3465.52")]
    [InlineData("0.30000000000000004", "General", "0.3")]
    [InlineData("1.0000000000000001E-2", "General", "0.01")]
    [InlineData("1.1", "0.00", "1.10")]
    [InlineData("0.9996", "0.00%", "99.96%")]
    [InlineData("0.95099999999999996", "0.0%", "95.1%")]
    [InlineData("1", "0%", "100%")]
    [InlineData("50491.71", "#,##0.00", "50,491.71")]
    [InlineData("1234567", "#,##0", "1,234,567")]
    [InlineData("-1.68", "0.00", "-1.68")]
    [InlineData("-1.68", "#,##0.00_);[Red](#,##0.00)", "(1.68)")]
    [InlineData("614.49", "0.00\"万元\"", "614.49万元")]
    [InlineData("5", "[$¥-804]#,##0.00", "¥5.00")]
    [InlineData("12", "000000", "000012")]
    [InlineData("2.5", "0.##", "2.5")]
    [InlineData("2", "0.##", "2")]
    [InlineData("0.5", "#.00", "0.50")]
    [InlineData("123456789", "0.00,,", "123.46")]
    [InlineData("2.345", "0.00", "2.35")]
    [InlineData("1.005", "0.00", "1.01")]
    [InlineData("104", "000-00", "001-04")]
    [InlineData("3", "\"第\"0\"名\"", "第3名")]
    [InlineData("7", "@", "7")]
    [InlineData("7", "G/通用格式\"家\"", "7家")]
    [InlineData("12345678901234567890", "General", "1.23456789012346E+19")]
    [InlineData("abc", "0.00", "abc")]
    public void A_number_is_shown_as_the_sheet_shows_it(string stored, string format, string shown) =>
        Assert.Equal(shown, new NumberFormat(format).Show(stored, from1904: false));

    [Theory]
    [InlineData("0", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0.00")]
    [InlineData("0", "#,###", "0")]
    [InlineData("5", ";;;", "5")]
    [InlineData("0", "0;0;\"—\"", "0")]
    public void A_format_that_shows_no_digit_does_not_hide_the_number(string stored, string format, string shown) =>
        Assert.Equal(shown, new NumberFormat(format).Show(stored, from1904: false));

    [Theory]
    [InlineData("0.5", "# ?/?", "0.5")]
    [InlineData("120000", "0.00E+00", "120000")]
    [InlineData("5", "[>100]0.00;0", "5")]
    public void A_format_that_is_not_followed_gives_the_plain_number(string stored, string format, string shown) =>
        Assert.Equal(shown, new NumberFormat(format).Show(stored, from1904: false));

    [Theory]
    [InlineData("44196", "yyyy-mm-dd", false, "2020-12-31")]
    [InlineData("44196", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", false, "2020年12月31日")]
    [InlineData("43497", "yyyy\"年\"m\"月\"", false, "2019年2月")]
    [InlineData("43497", "yyyy-mm", false, "2019-02")]
    [InlineData("43831", "yyyy", false, "2020")]
    [InlineData("44196", "m/d/yyyy", false, "2020-12-31")]
    [InlineData("44196", "m\"月\"d\"日\"", false, "2020年12月31日")]
    [InlineData("44196.5", "yyyy-mm-dd hh:mm", false, "2020-12-31 12:00:00")]
    [InlineData("44196.5", "yyyy-mm-dd", false, "2020-12-31")]
    [InlineData("0.5", "h:mm AM/PM", false, "12:00:00")]
    [InlineData("42734", "yyyy-mm-dd", true, "2020-12-31")]
    [InlineData("1", "yyyy-mm-dd", false, "1900-01-01")]
    [InlineData("61", "yyyy-mm-dd", false, "1900-03-01")]
    [InlineData("-1", "yyyy-mm-dd", false, "-1")]
    [InlineData("99999999", "yyyy-mm-dd", false, "99999999")]
    public void A_day_number_is_a_date_as_precise_as_it_is_shown(string stored, string format, bool from1904, string shown) =>
        Assert.Equal(shown, new NumberFormat(format).Show(stored, from1904));

    [Fact]
    public void The_formats_that_have_only_a_number_are_those_of_a_Chinese_spreadsheet()
    {
        Assert.Equal("12.50%", new NumberFormat(BuiltInFormats.Find(10)!).Show("0.125", false));
        Assert.Equal("2019年2月", new NumberFormat(BuiltInFormats.Find(57)!).Show("43497", false));
        Assert.Equal("2020年12月31日", new NumberFormat(BuiltInFormats.Find(31)!).Show("44196", false));
        Assert.Null(BuiltInFormats.Find(100));
    }
}

using PerfEvalSite.Data.Reading;
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
    [InlineData("0.93333333333333335", "General", "0.933333333")]
    [InlineData("1234567.891234", "General", "1234567.891")]
    [InlineData("110101199003", "General", "110101199003")]
    [InlineData("12345", "0!.0,\"万\"", "1.2万")]
    [InlineData("12345678", "0.00,,\"百万元\"", "12.35百万元")]
    [InlineData("3", "0.00万", "3.00万")]
    [InlineData("25000", "[>=10000]0!.0,\"万\";0", "2.5万")]
    [InlineData("2500", "[>=10000]0!.0,\"万\";0", "2500")]
    [InlineData("-2500", "[>=10000]0!.0,\"万\";0", "-2500")]
    [InlineData("-3", "[<0]0.0;0", "-3.0")]
    [InlineData("5", "[>100]0.00;0", "5")]
    [InlineData("5", "[>100]0.00", "5")]
    [InlineData("7", "[=1]\"一\"0;[=7]\"七\"0;0", "七7")]
    [InlineData("9", "[=1]\"一\"0;[=7]\"七\"0;0.0", "9.0")]
    [InlineData("7", "@\"家\"", "7")]
    [InlineData("1", "\"合格\";\"不合格\"", "合格")]
    [InlineData("2.5", "0.0?", "2.5")]
    [InlineData("-7.4", "0.00;[Red]0.00", "-7.40")]
    [InlineData("-1300.5", "#,##0.00;[Red]#,##0.00", "-1,300.50")]
    [InlineData("-0.25", "[Blue]0.00;[Red]0.00", "-0.25")]
    [InlineData("-0.052", "0.0%;[红色]0.0%", "-5.2%")]
    [InlineData("-5", "0;\"△\"0", "△5")]
    [InlineData("-5", "0;0-", "5-")]
    [InlineData("-5", "0\"元/(人·年)\";[Red]0\"元/(人·年)\"", "-5元/(人·年)")]
    public void A_number_is_shown_as_the_sheet_shows_it(string stored, string format, string shown) =>
        Assert.Equal(new ShownCell(shown), new NumberFormat(format).Show(stored, from1904: false));

    [Theory]
    [InlineData("0", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0.00")]
    [InlineData("0", "0;0;\"—\"", "0")]
    [InlineData("0", "0;-0;\"¥ -\"", "0")]
    [InlineData("0", "#,###", "")]
    [InlineData("0", "0.00;-0.00;", "")]
    [InlineData("0", ";;;", "")]
    [InlineData("0", "0;-0;\"无\"", "无")]
    public void A_zero_is_blank_where_nothing_is_shown_and_zero_where_a_dash_stands_for_it(string stored, string format, string shown) =>
        Assert.Equal(new ShownCell(shown), new NumberFormat(format).Show(stored, from1904: false));

    [Theory]
    [InlineData("5", ";;;", "PE1513 5 ;;;")]
    [InlineData("-5", "0;;0", "PE1513 -5 0;;0")]
    [InlineData("0.3", "#", "PE1513 0.3 #")]
    [InlineData("-5", "0;\"-\";0", "PE1513 -5 0;\"-\";0")]
    [InlineData("-5", "0.0;0.0", "PE1514 -5 5.0 0.0;0.0")]
    [InlineData("-5", "[Red]0;[Red]0", "PE1514 -5 5 [Red]0;[Red]0")]
    [InlineData("-5", "0%;0%", "PE1514 -5 500% 0%;0%")]
    [InlineData("0.5", "# ?/?", "PE1515 0.5 # ?/?")]
    [InlineData("123456", "0.00E+00", "PE1515 123456 0.00E+00")]
    [InlineData("1234", "[DBNum2]General", "PE1515 1234 [DBNum2]General")]
    [InlineData("1234", "[DBNum1][$-804]0", "PE1515 1234 [DBNum1][$-804]0")]
    [InlineData("1234", "[$-1E000804]0", "PE1515 1234 [$-1E000804]0")]
    [InlineData("5", "[>100]0;[<1]0", "PE1515 5 [>100]0;[<1]0")]
    [InlineData("-1", "yyyy-mm-dd", "PE1515 -1 yyyy-mm-dd")]
    [InlineData("99999999", "yyyy-mm-dd", "PE1515 99999999 yyyy-mm-dd")]
    [InlineData("44196", "ge.m.d", "PE1515 44196 ge.m.d")]
    public void What_a_cell_does_not_show_as_it_is_is_asked_about_with_the_format(string stored, string format, string asked) =>
        Assert.Equal(asked, Asked(new NumberFormat(format).Show(stored, from1904: false)));

    [Theory]
    [InlineData("12", "@\"家\"", "12家")]
    [InlineData("12", "0;-0;0;\"约\"@", "约12")]
    [InlineData("文字", "0.00", "文字")]
    [InlineData("文字", "yyyy\"年\";@", "文字")]
    public void A_text_is_shown_by_the_section_for_texts(string stored, string format, string shown) =>
        Assert.Equal(new ShownCell(shown), new NumberFormat(format).ShowText(stored));

    [Theory]
    [InlineData(";;;")]
    [InlineData("0;-0;0;")]
    public void A_text_that_its_format_hides_is_asked_about(string format) =>
        Assert.Equal($"PE1513 内部 {format}", Asked(new NumberFormat(format).ShowText("内部")));

    [Theory]
    [InlineData("44196", "yyyy-mm-dd", false, "2020-12-31")]
    [InlineData("44196", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", false, "2020年12月31日")]
    [InlineData("44196", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", false, "2020年12月31日")]
    [InlineData("44196", "[$-F800]dddd, mmmm dd, yyyy", false, "2020-12-31")]
    [InlineData("43497", "yyyy\"年\"m\"月\"", false, "2019年2月")]
    [InlineData("43497", "yyyy-mm", false, "2019-02")]
    [InlineData("44196", "m/d/yyyy", false, "2020-12-31")]
    [InlineData("44196", "yy-m-d", false, "2020-12-31")]
    [InlineData("44196.5", "yyyy-mm-dd hh:mm", false, "2020-12-31 12:00:00")]
    [InlineData("44196.5", "yyyy-mm-dd", false, "2020-12-31")]
    [InlineData("42734", "yyyy-mm-dd", true, "2020-12-31")]
    [InlineData("0.0625", "[s]\"秒\"", false, "5400秒")]
    public void A_day_number_is_a_date_as_precise_as_it_is_shown(string stored, string format, bool from1904, string shown) =>
        Assert.Equal(new ShownCell(shown), new NumberFormat(format).Show(stored, from1904));

    /// <summary>In a column of dates they are dates.</summary>
    [Theory]
    [InlineData("43831", "yyyy", "2020")]
    [InlineData("20000", "yyyy-mm-dd", "1954-10-03")]
    [InlineData("1.5", "[h]", "36")]
    [InlineData("1.5", "[h]:mm", "36:00")]
    [InlineData("1.5104166666666667", "[hh]:mm:ss", "36:15:00")]
    [InlineData("0.0625", "[mm]:ss", "90:00")]
    public void A_day_number_that_may_have_been_a_quantity_or_a_ratio_is_none(string stored, string format, string shown)
    {
        var cell = new NumberFormat(format).Show(stored, from1904: false);
        Assert.Equal((shown, $"PE1516 {shown}", CellConcern.Quantities), (cell.Text, Asked(cell), cell.Fault!.Concern));
    }

    [Theory]
    [InlineData("1", "yyyy-mm-dd", "1900-01-01")]
    [InlineData("61", "yyyy-mm-dd", "1900-03-01")]
    [InlineData("95", "yyyy\"年\"m\"月\"d\"日\"", "1900年4月4日")]
    public void A_day_that_nothing_is_dated_of_is_a_number_in_any_column(string stored, string format, string shown)
    {
        var cell = new NumberFormat(format).Show(stored, from1904: false);
        Assert.Equal((shown, $"PE1516 {shown}", CellConcern.Figures), (cell.Text, Asked(cell), cell.Fault!.Concern));
    }

    [Theory]
    [InlineData("45721", "m\"月\"d\"日\"", "3月5日")]
    [InlineData("45721", "mm-dd", "03-05")]
    [InlineData("45721", "d-mmm", "5-Mar")]
    [InlineData("45721", "aaaa", "星期三")]
    [InlineData("45721", "dddd", "Wednesday")]
    [InlineData("0.5", "h:mm AM/PM", "12:00 PM")]
    [InlineData("0.54375", "上午/下午h\"时\"mm\"分\"", "下午1时03分")]
    [InlineData("0.043055555555555555", "h:mm", "1:02")]
    [InlineData("0.000729166666666667", "mm:ss.0", "01:03.0")]
    public void A_date_without_its_year_has_none_and_is_asked_about_where_a_range_or_a_ratio_may_have_been(string stored, string format, string shown)
    {
        var cell = new NumberFormat(format).Show(stored, from1904: false);
        Assert.Equal(shown, cell.Text);
        Assert.Equal(("PE1516", CellConcern.AllButDates), (cell.Fault!.Code.Id, cell.Fault.Concern));
    }

    [Fact]
    public void A_month_with_two_digits_of_a_year_may_have_been_a_range_too()
    {
        var cell = new NumberFormat("mmm-yy").Show("11689", from1904: false);
        Assert.Equal(("1932-01", "PE1516 Jan-32"), (cell.Text, Asked(cell)));
    }

    [Fact]
    public void The_formats_that_have_only_a_number_are_those_of_a_Chinese_spreadsheet()
    {
        Assert.Equal("12.50%", new NumberFormat(BuiltInFormats.Find(10)!).Show("0.125", false).Text);
        Assert.Equal("2019年2月", new NumberFormat(BuiltInFormats.Find(57)!).Show("43497", false).Text);
        Assert.Equal("12月31日", new NumberFormat(BuiltInFormats.Find(58)!).Show("44196", false).Text);
        Assert.Equal("2020年12月31日", new NumberFormat(BuiltInFormats.Find(31)!).Show("44196", false).Text);
        Assert.Equal("36:00:00", new NumberFormat(BuiltInFormats.Find(46)!).Show("1.5", false).Text);
        Assert.Null(BuiltInFormats.Find(100));
    }

    /// <summary>The number stands in no format with another sign, and never as if it were a thousand times smaller without a word that says so.</summary>
    [Fact]
    public void Whatever_the_format_a_negative_number_is_shown_as_one_or_asked_about()
    {
        var random = new Random(15);
        string[] colours = ["", "[Red]", "[蓝色]", "[Color10]"];
        string[] places = ["0", "0.00", "#,##0", "#,##0.00_ ", "0.0%", "0\"元\"", "\"¥\"#,##0.00", "G/通用格式", "0!.0,", "_ * 0.00_ "];
        string[] conditions = ["", "", "", "[>=10000]", "[<0]", "[>0]"];
        for (int i = 0; i < 3000; i++)
        {
            string code = string.Join(';', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(conditions) + Pick(colours) + Pick(places)));
            decimal value = -decimal.Round((decimal)random.NextDouble() * 100_000 + 1000, 2);
            var shown = new NumberFormat(code).Show(value.ToString(System.Globalization.CultureInfo.InvariantCulture), false);
            Assert.True(shown.Fault is not null || shown.Text.StartsWith('-'), $"{value} in {code} is shown as {shown.Text}");
        }

        string Pick(string[] among) => among[random.Next(among.Length)];
    }

    private static string Asked(ShownCell cell) => $"{cell.Fault!.Code.Id} {string.Join(' ', cell.Fault.Arguments.Select(argument => argument.Zh))}";
}

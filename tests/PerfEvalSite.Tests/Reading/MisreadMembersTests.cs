using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Ways in which people and programs garble a number: in columns of numbers each is asked about, and among targets none is read as another number.</summary>
public class MisreadMembersTests
{
    public static readonly TheoryData<string> Garbled = new([
        "5 0", "1 234", "1 234,56", "1.234,56", "1.234.567", "1,23,456", "1,2345", "12,34", "1,,234", "1，23，456", "1 234", "1　234", "1'234", "1’234", "1·234", "1、234", "1_000",
        "95%%", "95％％", "%95", "5-", "5－", "0-", "--5", "++5", "+-5", "—5", "(5", "5)", "(-5)", "[5]", "△5", "▲5", "▼5", "△ 5", "5▲", "▲ 5%",
        "5.0E3", "5E3", "1e3", "1.5E+3", "1.2E-3", "5.0×10³", "5×10^3", "伍拾万元整", "叁佰元整", "壹佰贰拾叁", "一二三", "廿五", "三成", "五折", "一半", "五万五", "一万二", "二点五",
        "1/2", "½", "1½", "1 1/2", "¼", "⅓", "Ⅳ", "IV", "ⅷ", "①", "⑩", "㈠", "⒈", "❶", "5²", "5³", "5^2", "5₂", "l00", "1O0", "1o0", "O", "l", "I00", "1l", "10O", "1oo.5", "S5", "Z00",
        "12。5", "12、5", "1..5", "1.2.3", ",5", "5万万", "5.5.5", "0x1F", "$5", "€5", "US$5", "5+", "5*", "#5", "5?", "5~6", "5-6", "5至6", "5/6", "5:6", "3-5", "3月5日", "5-Mar", "2023-05-01", "2023/5/1",
        "TRUE", "NaN", "∞", "5+5", "5*3", "5;6", "5；6", "5\n6", "5\r\n6", "甲5\n乙6", "5元\n6元", "5（含税）", "5（其中：3）", "5(3)", "5[1]", "5①", "5注1", "其中：5", "合计5", "合计", "小计", "同上", "〃", "待定",
        "５Ｏ", "٣", "५", "5元5角", "5万5千", "3万5千元", "1亿2000万元", "减少5", "增长5%", "亏5",
    ]);

    [Theory]
    [MemberData(nameof(Garbled))]
    public void A_garbled_number_is_asked_about_in_every_column_of_numbers(string text) =>
        Assert.All([ColumnType.Money, ColumnType.Rate, ColumnType.Score, ColumnType.Count, ColumnType.Integer], type =>
        {
            Cells.Read(text, type, out var problem, type == ColumnType.Money ? "万元" : null);
            Assert.True(problem.Code is { Severity: Data.Diagnostics.Severity.Error }, $"{type} {text}: {Cells.Understood(text, type, type == ColumnType.Money ? "万元" : null)}");
        });

    /// <summary>Ranges, dates and words are what they are there; a number is made of none of them without a question.</summary>
    [Theory]
    [MemberData(nameof(Garbled))]
    public void Among_targets_it_is_words_a_date_or_a_range(string text) => Assert.DoesNotMatch("Number .*(?<!!PE20..)$", Cells.Understood(text, ColumnType.Value, "项"));

    [Theory]
    [InlineData("1 234")]
    [InlineData("95%%")]
    [InlineData("5-")]
    [InlineData("--5")]
    [InlineData("△5")]
    [InlineData("▲ 5%")]
    [InlineData("(-5)")]
    [InlineData("l00")]
    [InlineData("1O0")]
    [InlineData("10O")]
    [InlineData("1l")]
    [InlineData("9O%")]
    [InlineData("1'234")]
    [InlineData("1.234.567")]
    public void What_only_looks_like_a_number_is_told_among_targets(string text) => Assert.Equal("Text !PE2034", Cells.Understood(text, ColumnType.Value));

    [Theory]
    [InlineData("3-5")]
    [InlineData("1:3")]
    [InlineData("5/6")]
    [InlineData("0532-85911111")]
    [InlineData("1、234")]
    [InlineData("5;6")]
    [InlineData("100%完成")]
    [InlineData("2023.5")]
    [InlineData("5+2")]
    [InlineData("1.2.3")]
    [InlineData("≥95")]
    public void What_may_be_words_is_not(string text) => Assert.DoesNotContain("PE2034", Cells.Understood(text, ColumnType.Value), StringComparison.Ordinal);

    /// <summary>In a column of 万元.</summary>
    [Theory]
    [InlineData("5千", "万元", true)]
    [InlineData("3百", "万元", true)]
    [InlineData("5千", "千元", false)]
    [InlineData("5万", "亿元", true)]
    [InlineData("5万", "万元", false)]
    [InlineData("3百万", "万元", false)]
    [InlineData("2亿", "万元", false)]
    [InlineData("5千", "元", false)]
    [InlineData("5千元", "万元", false)]
    [InlineData("十二万五千", "万元", true)]
    [InlineData("一万二千", "万元", true)]
    [InlineData("十二万五千", "元", false)]
    [InlineData("十二万五千元", "万元", false)]
    [InlineData("五万", "万元", false)]
    [InlineData("两百", "万元", false)]
    public void Thousands_in_a_column_of_ten_thousands_are_asked_about(string text, string unit, bool isAsked) =>
        Assert.Equal(isAsked, Cells.Understood(text, ColumnType.Money, unit).EndsWith("!PE2033", StringComparison.Ordinal));

    [Theory]
    [InlineData("（5万元）")]
    [InlineData("(10万元)")]
    public void An_amount_in_brackets_with_its_unit_may_be_negative(string text) => Assert.Equal("Text !PE2013", Cells.Understood(text, ColumnType.Money, "万元"));

    [Fact]
    public void Nobody_counts_ten_thousands_of_a_percentage() => Assert.Equal("Number 5 万", Cells.Understood("5万", ColumnType.Value, "%"));

    /// <summary>Target and actual value.</summary>
    [Theory]
    [InlineData("≥5项", "2023-05-01", true)]
    [InlineData("≥95%", "2023年5月1日", true)]
    [InlineData("2023年9月底前", "45047", true)]
    [InlineData("2023年9月30日", "20230501", true)]
    [InlineData("2023年9月30日", "2023-05-01", false)]
    [InlineData("2023年9月30日", "2023年", false)]
    [InlineData("2023年9月30日", "100%", false)]
    [InlineData("5", "2023-05-01", false)]
    [InlineData("≥30000", "45047", false)]
    [InlineData("按时完成", "2023-05-01", false)]
    public void A_date_beside_a_quantity_is_told(string target, string actual, bool isTold)
    {
        using var data = TempData.WithDisclosure().Table("指标体系.csv", "体系编码,性质\nt,评价指标\n").Table("指标.csv", $"体系编码,序号,一级指标,目标值,实际值\nt,1,产出,{target},{actual}\n");
        Assert.Equal(isTold ? ["county-ybj/2023-self/指标.csv(2: warning PE2035"] : [], data.Read().Diagnostics.Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)] + line[line.IndexOf(": ", StringComparison.Ordinal)..(line.IndexOf("PE20", StringComparison.Ordinal) + 6)]));
    }
}

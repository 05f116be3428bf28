using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

public class TextHygieneTests
{
    [Theory]
    [InlineData("青岛\0市", "PE2051", "U+0000")]
    [InlineData("青岛\x1B市", "PE2051", "U+001B")]
    [InlineData("青岛\x85市", "PE2051", "U+0085")]
    [InlineData("青岛\uFFFD市", "PE2052", "U+FFFD")]
    [InlineData("锟斤拷锟斤拷", "PE2053", "锟斤拷锟斤拷")]
    [InlineData("ï»¿单位", "PE2053", "ï»¿单位")]
    [InlineData("å›½", "PE2053", "å›½")]
    [InlineData("ä¸\u00ADæ–‡", "PE2053", "ä¸\u00ADæ–‡")]
    [InlineData("ÖÐ¹úÈËÃñ", "PE2053", "ÖÐ¹úÈËÃñ")]
    [InlineData("数据锛�", "PE2053", "锛�")]
    [InlineData("青岛\u202E市", "PE2054", "U+202E")]
    [InlineData("青岛\u2066市", "PE2054", "U+2066")]
    [InlineData("青岛\u200B市", "PE2055", "U+200B")]
    [InlineData("\uFEFF青岛", "PE2055", "U+FEFF")]
    [InlineData("青\u200B岛\u202E市", "PE2054", "U+202E")]
    public void What_no_cell_should_hold_is_named(string text, string code, string found)
    {
        var problem = TextHygiene.Check(text, out string was);
        Assert.Equal((code, found), (problem?.Id, was));
    }

    /// <summary>Half a character; a test's attribute cannot carry one.</summary>
    [Fact]
    public void A_lone_surrogate_is_a_lost_character()
    {
        foreach (string text in (string[])["青岛\uD800市", "青岛\uD800", "\uD800\uD800\uDC00"])
            Assert.Equal(("PE2052", "U+D800"), (TextHygiene.Check(text, out string high)?.Id, high));
        Assert.Equal(("PE2052", "U+DC00"), (TextHygiene.Check("青岛\uDC00市", out string low)?.Id, low));
    }

    [Theory]
    [InlineData("青岛市医疗保障局")]
    [InlineData("两行\r\n文字\t和制表")]
    [InlineData("峯城 𠮷林 😀")]
    [InlineData("naïve café Ångström 25°C ±3 2×3 m²")]
    [InlineData("（）“”《》〔2017〕—…·‰")]
    [InlineData("")]
    public void Honest_text_passes(string text) => Assert.Null(TextHygiene.Check(text, out _));

    [Fact]
    public void A_number_with_an_invisible_character_is_read_and_reported()
    {
        Assert.Equal("Number 12.5 元 !PE2055", Cells.Understood("12.5\u200B元", ColumnType.Money));
        Assert.Equal("Text !PE2051", Cells.Understood("12.5\0", ColumnType.Money));
    }

    [Fact]
    public void Every_code_has_its_own_id_and_says_all_of_it_in_both_languages()
    {
        var codes = ValueCodes.All;
        Assert.Equal(codes.Count, codes.Select(code => code.Id).Distinct().Count());
        Assert.Equal(typeof(ValueCodes).GetFields().Length + typeof(TextCodes).GetFields().Length, codes.Count);
        foreach (var code in codes)
            foreach (var words in (Bilingual[])[code.Title, code.Message, code.Remedy, code.Explanation])
                Assert.True(words.Zh.Length > 0 && words.En.Length > 0 && words.Zh != words.En, code.Id);
        Assert.All(codes, code => Assert.Contains("{0}", code.Message.En + (code == ValueCodes.NothingOrZero ? "{0}" : ""), StringComparison.Ordinal));
        Assert.All(codes, code => Assert.DoesNotContain("{", code.Remedy.Zh + code.Remedy.En, StringComparison.Ordinal));
    }
}

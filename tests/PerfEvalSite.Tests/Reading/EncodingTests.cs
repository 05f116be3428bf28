using System.Text;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Reading.Values;

namespace PerfEvalSite.Tests.Reading;

/// <summary>What a file decodes into without an error need not be what it says.</summary>
public class EncodingTests
{
    private static readonly string[] words = ["农村饮水安全补助资金", "医疗救助", "城乡居民养老保险", "中小学校舍维修", "公共卫生服务", "乡村道路养护", "残疾人补贴", "环境整治项目"];

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Gbk => Encoding.GetEncoding("gb18030");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rows_of_two_encodings_are_refused_with_the_first_line_of_the_fewer(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++)
        {
            int rows = random.Next(3, 30), other = random.Next(1, rows);
            bool isMostlyGbk = random.Next(2) == 0;
            var (most, few) = isMostlyGbk ? (Gbk, Encoding.UTF8) : (Encoding.UTF8, Gbk);
            var bytes = new List<byte>(most.GetBytes("项目编码,项目名称\n"));
            for (int row = 1; row <= rows; row++)
                bytes.AddRange((row == other ? few : most).GetBytes($"{row},{words[random.Next(words.Length)]}\n"));
            Assert.Null(EncodingDetector.Detect(new MemoryStream([.. bytes]), out var fault));
            Assert.Equal(("PE1121", other + 1), (fault!.Code.Id, fault.Line));
        }
    }

    [Fact]
    public void A_single_cell_of_another_encoding_is_found_in_its_row()
    {
        byte[] bytes = [.. Gbk.GetBytes("项目编码,项目名称,备注\n1,医疗救助,"), .. Encoding.UTF8.GetBytes("农村饮水"), .. Gbk.GetBytes("\n2,养老,无\n")];
        Assert.Null(EncodingDetector.Detect(new MemoryStream(bytes), out var fault));
        Assert.Equal(("PE1121", 2, "农村饮水"), (fault!.Code.Id, fault.Line, fault.Arguments[2].Zh));
    }

    [Theory]
    [InlineData("big5", "project_id,name\n1,示例市醫療保障局\n2,農村飲水安全補助資金\n")]
    [InlineData("big5", "item,final\n三公經費,1\n公務接待費,2\n")]
    [InlineData("shift_jis", "project_id,name\n1,これは日本語のテキストです\n")]
    [InlineData("shift_jis", "project_id,name\n1,農村の水道補助金\n2,決算カタカナ\n")]
    public void What_comes_out_as_rare_characters_alone_is_asked_about(string encoding, string text)
    {
        Assert.Null(EncodingDetector.Detect(new MemoryStream(Encoding.GetEncoding(encoding).GetBytes(text)), out var fault));
        Assert.True(fault!.Code.Id is "PE1122" or "PE1101", fault.Code.Id);
        Assert.True(fault.Line >= 1);
    }

    [Theory]
    [InlineData("一")]
    [InlineData("一批")]
    [InlineData("摹")]
    public void A_short_word_of_GBK_that_is_UTF_8_too_is_asked_about_in_both_readings(string word)
    {
        byte[] bytes = Gbk.GetBytes($"no,name\n1,{word}\n");
        bool isBoth = Utf8Check.IsValid(bytes);
        var found = EncodingDetector.Detect(new MemoryStream(bytes), out var fault);
        if (isBoth)
            Assert.Equal(("PE1123", 2, word), (fault!.Code.Id, fault.Line, fault.Arguments[2].Zh));
        else
            Assert.Equal("GB18030", found!.Name);
    }

    [Theory]
    [InlineData("序号,名称\n1,朱镕基、陶喆、李堃\n2,〇二三年㎡①㈠μg/L\n")]
    [InlineData("序号,名称\n1,阿不都热依木·买买提\n2,ئۇيغۇر\n")]
    [InlineData("序号,名称\n1,བོད་ཡིག\n2,ᠮᠣᠩᠭᠣᠯ\n")]
    [InlineData("no,name\n1,5μg\n2,Привет мир\n3,25 ℃ ±0.5 é\n")]
    [InlineData("no,name\n1,の店\n2,10²·m×3\n")]
    public void Rare_characters_units_and_names_of_all_peoples_stay_silent(string text)
    {
        Assert.Equal("UTF-8", EncodingDetector.Detect(new MemoryStream(Encoding.UTF8.GetBytes(text)), out var fault)?.Name);
        Assert.Null(fault);
        foreach (string cell in text.Split(',', '\n'))
            Assert.Null(TextHygiene.Check(cell, out _));
        // In GBK a cell of Cyrillic letters alone is what Big5 comes out as.
        if (!text.Contains('П', StringComparison.Ordinal))
            Assert.Equal("GB18030", EncodingDetector.Detect(new MemoryStream(Gbk.GetBytes("序号,名称\n1,城乡居民基本医疗保险\n" + text)), out fault)?.Name);
    }

    [Fact]
    public void UTF_16_is_read_with_and_without_a_mark_and_UTF_32_is_told()
    {
        const string text = "项目,决算数\r\n合计,11\r\n公务接待费,2\r\n";
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var marked = EncodingDetector.Detect(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), out _);
            var bare = EncodingDetector.Detect(new MemoryStream(encoding.GetBytes(text)), out _);
            Assert.Equal((text, text), (marked!.Encoding.GetString(encoding.GetBytes(text)), bare!.Encoding.GetString(encoding.GetBytes(text))));
        }
        foreach (bool hasMark in new[] { true, false })
        {
            Assert.Null(EncodingDetector.Detect(new MemoryStream([.. hasMark ? Encoding.UTF32.GetPreamble() : [], .. Encoding.UTF32.GetBytes(text)]), out var fault));
            Assert.Equal("PE1120", fault!.Code.Id);
        }
        // A zero byte in a file of something else makes it no UTF-16.
        Assert.Equal("UTF-8", EncodingDetector.Detect(new MemoryStream(Encoding.UTF8.GetBytes("项目,决算数\n合计,1\0\n")), out _)!.Name);
    }

    [Fact]
    public void Chinese_saved_after_it_was_read_as_GBK_is_told()
    {
        foreach (string word in words)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(word);
            string garbled = Gbk.GetString(utf8, 0, utf8.Length / 6 * 6);
            // Where the code page has no character, a private one stands, which is told as lost.
            Assert.Contains(TextHygiene.Check(garbled, out _)?.Id, (string[])["PE2052", "PE2053"]);
            Assert.Null(TextHygiene.Check(word, out _));
        }
        Assert.Equal("PE2052", TextHygiene.Check("第一\uE0B7", out _)?.Id);
    }
}

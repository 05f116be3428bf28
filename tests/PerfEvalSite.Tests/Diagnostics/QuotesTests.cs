using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Tests.Diagnostics;

public class QuotesTests
{
    [Theory]
    [InlineData("决算", "“决算”")]
    [InlineData("“三公”经费决算", "“‘三公’经费决算”")]
    [InlineData("关于“六保”的通知", "“关于‘六保’的通知”")]
    [InlineData("甲”乙", "“甲”乙”")]
    public void A_quotation_within_quotation_marks_has_single_ones(string text, string quoted) => Assert.Equal(quoted, Quotes.Around(text));

    [Theory]
    [InlineData("没有引号", "没有引号")]
    [InlineData("“甲”与“乙”不同", "“甲”与“乙”不同")]
    [InlineData("指标“关于“甲”的乙”与“丙”", "指标“关于‘甲’的乙”与“丙”")]
    [InlineData("“一“二“三”二”一”", "“一‘二‘三’二’一”")]
    public void Quotations_beside_each_other_stay_as_they_are(string sentence, string set)
    {
        Assert.Equal(set, Quotes.Nested(sentence));
        Assert.Equal(set, Quotes.Nested(set));
    }
}

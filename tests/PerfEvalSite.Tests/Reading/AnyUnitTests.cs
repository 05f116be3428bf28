using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>A number with a unit is that number in that unit, whichever unit it is; a sentence that begins with a number is none.</summary>
public class AnyUnitTests
{
    private static readonly string[] units =
    [
        "厘米", "毫米", "分米", "公分", "海里", "英寸", "平米", "立方", "克", "毫克", "斤", "公斤", "吨标准煤", "万吨标准煤", "毫升", "升", "秒", "分贝", "摄氏度", "℃", "°C", "兆瓦", "兆瓦时", "万千瓦时", "kWh", "kW·h", "MW", "dB",
        "mg/L", "mg/m³", "μg/m3", "kg", "km", "cm", "t", "TEU", "Mbps", "场次", "架次", "剂次", "万剂次", "人份", "台班", "工日", "标箱", "颗", "粒", "袋", "箱", "瓶", "桶", "副", "把", "匹", "尾", "群", "列", "行", "道", "周", "学期",
        "届次", "元/亩", "元/生", "万元/亩", "元/人·月", "元/吨", "公斤/亩", "株/亩", "人次/年", "吨/年", "立方米/日", "次/月", "例/10万人", "人/平方公里", "美元", "日元", "港元", "星", "档", "番", "蒲式耳", "床日", "户次", "期次", "车公里", "芯公里",
    ];

    private static readonly string[] sentences =
    [
        "2023年度完成", "3个月内完成验收", "100%完成", "100%全覆盖", "95%满意", "5日办结", "5日内办结", "24小时值班", "365天无休", "15分钟响应", "3天一次", "1比1", "1:3", "5A级景区", "3D打印", "4K高清", "20XX", "2024春季", "90后", "60岁以上老人",
        "5元标准", "2元店", "80分合格", "100优秀", "98完成", "12条街巷已改造", "3年行动", "10几个", "10来个", "1天半", "5成", "3次以上培训", "7×24小时", "5+2", "2，加强管理", "3个月，按期完成", "100（含）户", "2个重点项目完工", "3人一组", "一流", "一般",
        "十分满意", "百姓满意", "四通八达", "两手抓", "三公经费", "第3批次下达",
    ];

    public static TheoryData<string> All => [.. units];

    public static TheoryData<string> Sentences => [.. sentences];

    [Theory]
    [MemberData(nameof(All))]
    public void A_number_in_any_unit_is_that_number_and_compares_with_its_like(string unit)
    {
        foreach (string text in (string[])[$"50{unit}", $"≥50{unit}", $"50{unit}以上", $"不低于50 {unit}", $"约50{unit}", $"1,250.5{unit}", $"30-50{unit}", $"30{unit}-50{unit}"])
        {
            var figure = Cells.Read(text, ColumnType.Value, out var problem);
            Assert.True(problem.IsNone, text);
            Assert.True(figure.Kind is FigureKind.Number or FigureKind.Range, text);
            Assert.NotNull(figure.Unit);
            Assert.True(figure.Unit.ComparesWith(Cells.Read("40" + unit, ColumnType.Value, out _).Unit!), text);
            Assert.True(figure.InBase > Cells.Read("20" + unit, ColumnType.Value, out _).InBase, text);
        }
        Assert.Equal(Cells.Describe(Cells.Read("50" + unit, ColumnType.Value, out _)), Cells.Describe(Cells.Read("50", ColumnType.Value, out _, Cells.Read("40" + unit, ColumnType.Value, out _).Unit)));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Words_that_begin_with_a_number_stay_words(string text) => Assert.Equal("Text", Cells.Understood(text, ColumnType.Value));

    [Theory]
    [InlineData("≥12条街巷", "≥ Number 12 条街巷")]
    [InlineData("不少于5所小学", "≥ Number 5 所小学")]
    [InlineData("≤3起事故", "≤ Number 3 起事故")]
    [InlineData("≥95%满意度", "Text")]
    [InlineData("12条街巷", "Text")]
    public void Behind_a_comparator_a_measure_word_may_have_its_noun(string text, string understood) => Assert.Equal(understood, Cells.Understood(text, ColumnType.Value));

    [Fact]
    public void An_actual_value_in_the_words_of_its_target_is_in_its_unit()
    {
        using var data = TempData.WithDisclosure()
            .Table("指标体系.csv", "体系编码,性质\ne,绩效目标\n")
            .Table("指标.csv", "体系编码,序号,目标值,实际值,计量单位\ne,1,≥12条街巷,10条街巷,\ne,2,12,10,口井\ne,3,12,10口井,口井\n");
        var table = Catalogue.Indicators;
        Assert.Equal(["12条街巷 10条街巷", "12口井 10口井", "12口井 10口井"], data.ReadOne()[table].Select(row => $"{row[table.Target].Value}{row[table.Target].Unit} {row[table.Actual].Value}{row[table.Actual].Unit}"));
    }

    [Theory]
    [InlineData("60厘米", "0.5米", true)]
    [InlineData("1斤", "500克", true)]
    [InlineData("2万剂次", "20000剂次", true)]
    [InlineData("3吨/年", "3000公斤/年", true)]
    [InlineData("2元/亩", "2元/人", false)]
    [InlineData("2吨/年", "2吨/月", false)]
    [InlineData("2美元", "2元", false)]
    [InlineData("2℃", "2%", false)]
    public void Only_units_of_the_same_measure_compare(string one, string other, bool compares) =>
        Assert.Equal(compares, Cells.Read(one, ColumnType.Value, out _).Unit!.ComparesWith(Cells.Read(other, ColumnType.Value, out _).Unit!));

    [Theory]
    [InlineData("5美元", ColumnType.Money, "Text !PE2007")]
    [InlineData("5厘米", ColumnType.Money, "Text !PE2009")]
    [InlineData("5元/亩", ColumnType.Money, "Number 5 元/亩")]
    [InlineData("5剂次", ColumnType.Count, "Number 5 剂次")]
    [InlineData("5日办结", ColumnType.Count, "Text !PE2007")]
    [InlineData("5厘米", ColumnType.Rate, "Text !PE2009")]
    [InlineData("¥5", ColumnType.Rate, "Text !PE2009")]
    [InlineData("¥5", ColumnType.Count, "Text !PE2009")]
    [InlineData("¥5", ColumnType.Value, "Number 5")]
    public void An_amount_a_rate_or_a_count_takes_only_units_of_its_own(string text, ColumnType type, string understood) => Assert.Equal(understood, Cells.Understood(text, type));
}

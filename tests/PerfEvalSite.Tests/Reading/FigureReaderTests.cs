using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Every form of a cell that the documents and the forms print, with the whole of what is understood.</summary>
public class FigureReaderTests
{
    [Theory]
    [InlineData("1382.9", "Number 1382.9 万元")]
    [InlineData("91.90", "Number 91.90 万元")]
    [InlineData("0", "Number 0 万元")]
    [InlineData("0.00", "Number 0.00 万元")]
    [InlineData("-0", "Number 0 万元")]
    [InlineData("零", "Number 0 万元")]
    [InlineData("0元", "Number 0 元")]
    [InlineData("-12.5", "Number -12.5 万元")]
    [InlineData("－12.5", "Number -12.5 万元")]
    [InlineData("−12.5", "Number -12.5 万元")]
    [InlineData("+12.5", "Number 12.5 万元")]
    [InlineData("＋12.5", "Number 12.5 万元")]
    [InlineData(".5", "Number 0.5 万元")]
    [InlineData("2,940.05", "Number 2940.05 万元")]
    [InlineData("２，９４０．０５", "Number 2940.05 万元")]
    [InlineData("34,510,000元", "Number 34510000 元")]
    [InlineData("（1,234.56）", "Number -1234.56 万元")]
    [InlineData("(1,234.56)", "Number -1234.56 万元")]
    [InlineData("（10万元）", "Number 10 万元")]
    [InlineData("2.5亿元", "Number 2.5 亿元")]
    [InlineData("300 百万元", "Number 300 百万元")]
    [InlineData("5千元", "Number 5 千元")]
    [InlineData("1.2万 ", "Number 1.2 万元")]
    [InlineData("3亿", "Number 3 亿元")]
    [InlineData("116余万元", "about Number 116 万元")]
    [InlineData("20万余元", "about Number 20 万元")]
    [InlineData("约2440万元", "about Number 2440 万元")]
    [InlineData("￥1,234.50", "Number 1234.50 元")]
    [InlineData("人民币1.5亿元", "Number 1.5 亿元")]
    [InlineData("人民币 20 万元", "Number 20 万元")]
    [InlineData("二十万元", "Number 20 万元")]
    [InlineData("十二亿五千万元", "Number 1250000000 元")]
    [InlineData("48.8.元", "Number 48.8 元 !PE2006")]
    [InlineData("1382.9。", "Number 1382.9 万元 !PE2006")]
    [InlineData("73.2元／人", "Number 73.2 元/人")]
    [InlineData("0.0000000000001", "Number 0.0000000000001 万元")]
    [InlineData("123456789012345.1234567890123", "Number 123456789012345.1234567890123 万元")]
    [InlineData("", "Blank")]
    [InlineData("　", "Blank")]
    [InlineData("—", "NotApplicable")]
    [InlineData("——", "NotApplicable")]
    [InlineData("－", "NotApplicable")]
    [InlineData("-", "NotApplicable")]
    [InlineData("/", "NotApplicable")]
    [InlineData("*", "NotApplicable")]
    [InlineData("不适用", "NotApplicable")]
    [InlineData("n/a", "NotApplicable")]
    [InlineData("不适用：上年未设立", "NotApplicable")]
    [InlineData("—（上年未设立）", "NotApplicable")]
    [InlineData("涉密", "Withheld")]
    [InlineData("***", "Withheld")]
    [InlineData("＊＊＊＊", "Withheld")]
    public void An_amount(string text, string understood) =>
        Assert.Equal(understood, Cells.Understood(text, ColumnType.Money, "万元"));

    [Theory]
    [InlineData("约", "PE2001")]
    [InlineData("12.5万元（含税）", "PE2007")]
    [InlineData("0.15;1.46", "PE2007")]
    [InlineData("1.2.3", "PE2001")]
    [InlineData("1 234", "PE2001")]
    [InlineData("--5", "PE2001")]
    [InlineData("—5", "PE2001")]
    [InlineData("((5))", "PE2001")]
    [InlineData("2020年12月", "PE2007")]
    [InlineData("五年十亿", "PE2007")]
    [InlineData("七八万元", "PE2001")]
    [InlineData("一百二万元", "PE2001")]
    [InlineData("1,23", "PE2002")]
    [InlineData("1,2345", "PE2002")]
    [InlineData("1234,567", "PE2002")]
    [InlineData("0,123", "PE2002")]
    [InlineData("1.5,000", "PE2002")]
    [InlineData("1e5", "PE2003")]
    [InlineData("1.23E+05", "PE2003")]
    [InlineData("1234567890123456", "PE2004")]
    [InlineData("0.12345678901234567890123456789", "PE2004")]
    [InlineData("#REF!", "PE2005")]
    [InlineData("#DIV/0!", "PE2005")]
    [InlineData("#N/A", "PE2005")]
    [InlineData("########", "PE2005")]
    [InlineData("NaN", "PE2005")]
    [InlineData("null", "PE2005")]
    [InlineData("-Infinity", "PE2005")]
    [InlineData("5蒲式耳", "PE2007")]
    [InlineData("5人", "PE2009")]
    [InlineData("5%", "PE2009")]
    [InlineData("≥5", "PE2010")]
    [InlineData("19-68", "PE2010")]
    [InlineData("5万元以上", "PE2010")]
    [InlineData("无", "PE2012")]
    public void What_is_no_amount_stays_the_text_it_is(string text, string code)
    {
        var figure = Cells.Read(text, ColumnType.Money, out var problem, "万元");
        Assert.Equal((code, FigureKind.Text, text), (problem.Code?.Id, figure.Kind, figure.Printed));
    }

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
    [InlineData("≥12.3万人", null, "≥ Number 12.3 万人")]
    [InlineData("12.59万人", null, "Number 12.59 万人")]
    [InlineData("490万人", null, "Number 490 万人")]
    [InlineData("490万", null, "Number 490 万")]
    [InlineData("490万", "人", "Number 490 万人")]
    [InlineData("489.44", "万人", "Number 489.44 万人")]
    [InlineData("872.85", null, "Number 872.85")]
    [InlineData("7.5万", null, "Number 7.5 万")]
    [InlineData("≥1套", null, "≥ Number 1 套")]
    [InlineData("≧600组", null, "≥ Number 600 组")]
    [InlineData(">=90%", null, "≥ Number 90 %")]
    [InlineData("≥ 95 %", null, "≥ Number 95 %")]
    [InlineData("＝100%", null, "= Number 100 %")]
    [InlineData("＜5%", null, "< Number 5 %")]
    [InlineData("≤45个工作日", null, "≤ Number 45 工作日")]
    [InlineData("10个工作日内", null, "≤ Number 10 工作日")]
    [InlineData("≥50元/人", null, "≥ Number 50 元/人")]
    [InlineData("95%以上", null, "≥ Number 95 %")]
    [InlineData("90%（含）以上", null, "≥ Number 90 %")]
    [InlineData("≥95%以上", null, "≥ Number 95 %")]
    [InlineData("5%以内", null, "≤ Number 5 %")]
    [InlineData("控制在5%以内", null, "≤ Number 5 %")]
    [InlineData("一个小时以内", null, "≤ Number 1 小时")]
    [InlineData("大于90%", null, "> Number 90 %")]
    [InlineData("不低于90", "%", "≥ Number 90 %")]
    [InlineData("不少于3次", null, "≥ Number 3 次")]
    [InlineData("不超过100万元", null, "≤ Number 100 万元")]
    [InlineData("不高于5‰", null, "≤ Number 5 ‰")]
    [InlineData("超过1000人", null, "> Number 1000 人")]
    [InlineData("低于5%", null, "< Number 5 %")]
    [InlineData("小于3天", null, "< Number 3 天")]
    [InlineData("至少两次", null, "≥ Number 2 次")]
    [InlineData("至多20件", null, "≤ Number 20 件")]
    [InlineData("达到95%", null, "≥ Number 95 %")]
    [InlineData("70%以上", null, "≥ Number 70 %")]
    [InlineData("50万元以上", null, "≥ Number 50 万元")]
    [InlineData("60分以下", null, "≤ Number 60 分")]
    [InlineData("近600名", null, "about Number 600 人")]
    [InlineData("大约20件左右", null, "about Number 20 件")]
    [InlineData("20多个", null, "about Number 20 个")]
    [InlineData("两次", null, "Number 2 次")]
    [InlineData("四次", null, "Number 4 次")]
    [InlineData("六级", null, "Number 6 级")]
    [InlineData("6个月", null, "Number 6 个月")]
    [InlineData("18月", null, "Number 18 个月")]
    [InlineData("5年", null, "Number 5 年")]
    [InlineData("5个百分点", null, "Number 5 百分点")]
    [InlineData("第3名", null, "Number 3 名")]
    [InlineData("二十万人", null, "Number 20 万人")]
    [InlineData("19%-68%", null, "Range 19..68 %")]
    [InlineData("19%～68%", null, "Range 19..68 %")]
    [InlineData("19%—68%", null, "Range 19..68 %")]
    [InlineData("1至3", null, "Range 1..3")]
    [InlineData("1至3个月", null, "Range 1..3 个月")]
    [InlineData("-5%~-3%", null, "Range -5..-3 %")]
    [InlineData("1-6", null, "Range 1..6")]
    [InlineData("2019-2020", null, "Range 2019..2020")]
    [InlineData("（5.2%）", null, "Number -5.2 %")]
    [InlineData("1,234.56元", null, "Number 1234.56 元")]
    [InlineData("48.8.元", null, "Number 48.8 元 !PE2006")]
    [InlineData("2020年12月底", null, "MonthEnd 2020-12-31")]
    [InlineData("2020年12月底前", null, "≤ MonthEnd 2020-12-31")]
    [InlineData("2020 年 12 月 31 日之前", null, "≤ Day 2020-12-31")]
    [InlineData("2019年2月", null, "Month 2019-02-01..2019-02-28")]
    [InlineData("2020年底", null, "MonthEnd 2020-12-31")]
    [InlineData("2020年", null, "Year 2020-01-01..2020-12-31")]
    [InlineData("2020-12-31", null, "Day 2020-12-31")]
    [InlineData("2020-12", null, "Month 2020-12-01..2020-12-31")]
    [InlineData("2020.12", null, "Number 2020.12")]
    [InlineData("20201231", null, "Number 20201231")]
    [InlineData("2020.12.31", null, "Day 2020-12-31")]
    [InlineData("2021年2月30日", null, "Text !PE2022")]
    [InlineData("1,23", null, "Text !PE2002")]
    [InlineData("1E+05", null, "Text !PE2003")]
    [InlineData("#VALUE!", null, "Text !PE2005")]
    [InlineData("≥12蒲式", null, "Text !PE2008")]
    [InlineData("逐步推开", null, "Text")]
    [InlineData("有所提升", null, "Text")]
    [InlineData("无", null, "Text")]
    [InlineData("一般", null, "Text")]
    [InlineData("十分满意", null, "Text")]
    [InlineData("七八个", null, "Text")]
    [InlineData("12月底前", null, "Text")]
    [InlineData("12月", null, "Text")]
    [InlineData("100%全覆盖", null, "Text")]
    [InlineData("14个日间手术病种", null, "Text")]
    [InlineData("达到目标", null, "Text")]
    [InlineData("控制在5%以上", null, "Text")]
    [InlineData("68%-19%", null, "Text")]
    [InlineData("5%-3个", null, "Text")]
    [InlineData("1.2.3", null, "Text")]
    [InlineData("2，加强管理", null, "Text")]
    [InlineData("2018年异地就医结算率36%，2019年异地就医结算率59.36%。", null, "Text")]
    [InlineData("2020年上半年", null, "Text")]
    [InlineData("", null, "Blank")]
    [InlineData("—（2019年2月新成立）", null, "NotApplicable")]
    [InlineData("涉密（国家秘密）", null, "Withheld")]
    public void A_target_or_an_actual_value(string text, string? unit, string understood) =>
        Assert.Equal(understood, Cells.Understood(text, ColumnType.Value, unit));

    [Theory]
    [InlineData("2020-12-31", "Day 2020-12-31")]
    [InlineData("2020/12/31", "Day 2020-12-31")]
    [InlineData("2020/1/2 0:00", "Day 2020-01-02")]
    [InlineData("2020-12-31 00:00:00", "Day 2020-12-31")]
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

    [Theory]
    [InlineData("qingdao-ybj", null)]
    [InlineData("370200", null)]
    [InlineData("e1_b", null)]
    [InlineData("Qingdao", "PE2041")]
    [InlineData("青岛", "PE2041")]
    [InlineData("..", "PE2041")]
    [InlineData(".git", "PE2041")]
    [InlineData("a/b", "PE2041")]
    [InlineData("a\\b", "PE2041")]
    [InlineData("１", "PE2041")]
    [InlineData("con", "PE2042")]
    [InlineData("com1", "PE2042")]
    [InlineData("1.23457E+20", "PE2003")]
    public void A_code(string text, string? code)
    {
        var figure = Cells.Read(text, ColumnType.Code, out var problem);
        Assert.Equal((code, FigureKind.Text, text), (problem.Code?.Id, figure.Kind, figure.Printed));
    }

    [Fact]
    public void A_code_of_65_characters_is_too_long_and_one_of_64_is_not()
    {
        Cells.Read(new string('a', 64), ColumnType.Code, out var longest);
        Cells.Read(new string('a', 65), ColumnType.Code, out var longer);
        Assert.Equal((null, "PE2043"), (longest.Code?.Id, longer.Code?.Id));
    }

    [Theory]
    [InlineData("因公出国（境）费", "因公出国（境）费")]
    [InlineData("因公出国(境)费", "因公出国（境）费")]
    [InlineData(" 公务 接待费", "公务接待费")]
    public void A_choice_is_printed_by_its_name(string text, string name)
    {
        var figure = Cells.Read(text, ColumnType.Choice, out var problem);
        Assert.Equal((true, FigureKind.Text, name), (problem.IsNone, figure.Kind, figure.Printed));
    }

    [Theory]
    [InlineData("≥")]
    [InlineData("≧")]
    [InlineData(">=")]
    public void An_operator_is_the_same_choice_however_it_is_written(string text)
    {
        var column = Catalogue.Indicators.Direction;
        var figure = FigureReader.Read(text, column, null, 1, 1, out var problem);
        Assert.Equal((true, column.ChoiceOf("≥")!.Name), (problem.IsNone, figure.Printed));
    }

    [Theory]
    [InlineData("是", "是", null)]
    [InlineData("Yes", "是", null)]
    [InlineData("TRUE", "是", null)]
    [InlineData("１", "是", null)]
    [InlineData("√", "是", null)]
    [InlineData("否", "否", null)]
    [InlineData("no", "否", null)]
    [InlineData("0", "否", null)]
    [InlineData("也许", "也许", "PE2032")]
    public void A_flag(string text, string printed, string? code)
    {
        var figure = Cells.Read(text, ColumnType.Flag, out var problem);
        Assert.Equal((code, printed), (problem.Code?.Id, figure.Printed));
    }

    [Theory]
    [InlineData(ColumnType.Text, "  青岛市医疗保障局　", "Text")]
    [InlineData(ColumnType.Text, "—", "NotApplicable")]
    [InlineData(ColumnType.Text, "不适用", "Text")]
    [InlineData(ColumnType.Text, "无", "Text")]
    [InlineData(ColumnType.Text, "/", "Text")]
    [InlineData(ColumnType.Text, "<script>", "Text")]
    [InlineData(ColumnType.Text, "=1+1", "Text")]
    [InlineData(ColumnType.Text, "#REF!", "Text !PE2005")]
    [InlineData(ColumnType.Label, "国办发〔2017〕55号", "Text")]
    [InlineData(ColumnType.Label, "2080505", "Text")]
    [InlineData(ColumnType.Label, "2.08E+06", "Text !PE2003")]
    [InlineData(ColumnType.List, "1;2；3", "Text")]
    [InlineData(ColumnType.Markdown, "- 一\n- 二", "Text")]
    [InlineData(ColumnType.Markdown, "—", "Text")]
    [InlineData(ColumnType.Text, "", "Blank")]
    public void Words(ColumnType type, string text, string understood)
    {
        Assert.Equal(understood, Cells.Understood(text, type));
        Assert.Equal(text.Trim(), Cells.Read(text, type, out _).Printed);
    }

    [Theory]
    [InlineData("—（上年未设立）", "上年未设立")]
    [InlineData("—(上年未设立)", "上年未设立")]
    [InlineData("不适用：全年（无预算）", "全年（无预算）")]
    [InlineData("涉密（国家秘密）", "国家秘密")]
    [InlineData("—", "")]
    public void A_reason_can_be_asked_for(string text, string reason) =>
        Assert.Equal(reason, Cells.Read(text, ColumnType.Money, out _).Reason.ToString());

    [Fact]
    public void A_question_about_a_rate_names_both_readings()
    {
        Cells.Read("0.9996", ColumnType.Rate, out var problem);
        Assert.Equal(["0.9996", "执行率", "execution_rate", "99.96%", "0.9996%"], problem.Arguments);
    }

    [Fact]
    public void An_unknown_choice_is_told_the_nearest_and_all_names()
    {
        Cells.Read("公务招待费", ColumnType.Choice, out var problem);
        Assert.Equal("，是不是“公务接待费”？", problem.Arguments[3].Zh);
        Assert.Equal(string.Join('、', Cells.Of(ColumnType.Choice).Choices.Select(choice => choice.Name)), problem.Arguments[4]);
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

using PerfEvalSite.Site.Charts;
using static PerfEvalSite.Tests.Charts.SampleCharts;

namespace PerfEvalSite.Tests.Charts;

/// <summary>What is said of a chart follows from its numbers alone.</summary>
public class ChartSentenceTests
{
    [Fact]
    public void Of_execution_the_whole_ones_and_the_lowest_are_told()
    {
        Assert.Equal("", ChartSentence.Of(Execution(Project("甲", null, null, null))));
        Assert.Equal("甲执行了 50%。", ChartSentence.Of(Execution(Project("甲", 100, 50, 50))));
        Assert.Equal("2 个都执行了 100%。", ChartSentence.Of(Execution(Project("甲", 100, 100, 100), Project("乙", 5, 5, 100))));
        Assert.Equal("3 个中 1 个执行了 100%；最低的是乙，90%。", ChartSentence.Of(Execution(Project("甲", 100, 100, 100), Project("乙", 5, 4.5m, 90), Project("丙", 5, 4.6m, 92))));
        Assert.Equal("2 个中 0 个执行了 100%，1 个超出预算；最低的是乙，90%。", ChartSentence.Of(Execution(Project("甲", 100, 148.5m, 148.5m), Project("乙", 5, 4.5m, 90))));
    }

    [Fact]
    public void Of_targets_those_met_missed_and_open_are_counted()
    {
        Assert.Equal("1 项目标不能判断达到没有。", ChartSentence.Of(Targets(Target("甲", null))));
        Assert.Equal("图中 1 项目标都达到；1 项不能判断。", ChartSentence.Of(Targets(Target("甲", true), Target("乙", null))));
        Assert.Equal("图中 2 项目标，1 项达到，1 项未达到（乙）。", ChartSentence.Of(Targets(Target("甲", true), Target("乙", false))));
        Assert.Equal("图中 2 项目标，0 项达到，2 项未达到（甲等）。", ChartSentence.Of(Targets(Target("甲", false), Target("乙", false))));
    }

    [Fact]
    public void Of_scores_the_full_ones_and_the_greatest_loss_are_told()
    {
        Assert.Equal("", ChartSentence.Of(Scores(new ScoreBar("甲", Value(null), Value(null)))));
        Assert.Equal("1 项都得满分。", ChartSentence.Of(Scores(new ScoreBar("甲", Value(20), Value(20)))));
        Assert.Equal("3 项中 1 项得满分；失分最多的是乙，得 15 分，分值 20。", ChartSentence.Of(Scores(new ScoreBar("甲", Value(20), Value(20)), new ScoreBar("乙", Value(20), Value(15)), new ScoreBar("丙", Value(5), Value(4)))));
    }

    [Fact]
    public void Of_years_the_first_and_the_last_that_have_a_number_are_told_with_their_unit()
    {
        Assert.Equal("", ChartSentence.Of(Years(new YearPoint(2020, Value(3)), new YearPoint(2021, Value(null)))));
        Assert.Equal("2019年 4 万元，2021年 3 万元，下降 25.0%。", ChartSentence.Of(Years(new YearPoint(2018, Value(null)), new YearPoint(2019, Value(4)), new YearPoint(2020, Value(9)), new YearPoint(2021, Value(3)))));
        Assert.Equal("2019年 4 万元，2020年 5 万元，上升 25.0%。", ChartSentence.Of(Years(new YearPoint(2019, Value(4)), new YearPoint(2020, Value(5)))));
        Assert.Equal("2019年 4 万元，2020年 4 万元，没有变化。", ChartSentence.Of(Years(new YearPoint(2019, Value(4)), new YearPoint(2020, Value(4)))));
        Assert.Equal("2019年 0元，2020年 4 万元，上升。", ChartSentence.Of(Years(new YearPoint(2019, Value(0, "0元")), new YearPoint(2020, Value(4)))));
        Assert.Equal("2019年 50%，2020年 60%，上升。", ChartSentence.Of(Years(new YearPoint(2019, Value(50, "50%")), new YearPoint(2020, Value(60, "60%"))) with { Unit = "%" }));
    }

    [Fact]
    public void Of_parts_the_largest_is_told_with_its_unit_and_its_share_where_one_is_stated()
    {
        Assert.Equal("", ChartSentence.Of(Shares(new SharePart("甲", Value(null), ""))));
        Assert.Equal("最大的一块是乙，70 万元，占 70%。", ChartSentence.Of(Shares(new SharePart("甲", Value(30), "30%"), new SharePart("乙", Value(70), "70%"))));
        Assert.Equal("最大的一块是甲，70万元。", ChartSentence.Of(Shares(new SharePart("甲", Value(70, "70万元"), ""))));
    }

    [Fact]
    public void Of_bars_the_most_the_least_and_the_median_are_told_each_in_one_unit()
    {
        Assert.Equal("", ChartSentence.Of(Bars(new Bar("甲", Value(null)))));
        Assert.Equal("2 项都是 3 万元。", ChartSentence.Of(Bars(new Bar("甲", Value(3)), new Bar("乙", Value(3)))));
        Assert.Equal("最多的是公务接待费，1.68 万元；最少的是因公出国（境）费，0元。", ChartSentence.Of(Bars(new Bar("因公出国（境）费", Value(0, "0元")), new Bar("公务接待费", Value(1.68m)))));
        Assert.Equal("最多的是乙，4 万元；最少的是甲，3 万元；中位数 3.5 万元。", ChartSentence.Of(Bars(new Bar("甲", Value(3)), new Bar("乙", Value(4))) with { Median = Value(3.5m) }));
    }

    [Fact]
    public void A_part_is_no_rival_of_its_whole()
    {
        Assert.Equal("最多的是公务用车，3 万元；最少的是公务接待费，1 万元。", ChartSentence.Of(Bars(new Bar("公务用车", Value(3)), new Bar("购置费", Value(0), Level: 1), new Bar("公务接待费", Value(1)))));
        Assert.Equal("工资福利支出 3 万元。", ChartSentence.Of(Bars(new Bar("工资福利支出", Value(3)), new Bar("基本工资", Value(2), Level: 1))));
    }

    [Fact]
    public void Of_flows_the_largest_part_of_each_division_is_told()
    {
        Assert.Equal("", ChartSentence.Of(Flow()));
        Assert.Equal("来源，最多的是甲 90 万元；用途，最多的是丁 70 万元。", ChartSentence.Of(Flow(Stage("来源", 100, ("甲", 90), ("乙", 10)), Stage("用途", 100, ("丙", 30), ("丁", 70)))));
    }

    [Fact]
    public void Of_bands_and_points_their_number_is_told()
    {
        Assert.Equal("", ChartSentence.Of(new DistributionChart("d", "分布", "", "份", "", [new ScoreBand("80–90", 0, "0")])));
        Assert.Equal("共 5 份，最多的一段是 80–90，3 份。", ChartSentence.Of(new DistributionChart("d", "分布", "", "份", "", [new ScoreBand("80–90", 3, "3"), new ScoreBand("90–100", 2, "2")])));
    }

    private static TargetBar Target(string name, bool? isMet) => new(name, Value(90), Value(95), Better.Higher, IsMet: isMet);
}

using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>探索: how all documents of a year lie beside each other: what was spent on what, execution against score, how both spread. Sums and pictures, and no list of agencies.</summary>
internal static class ExplorePages
{
    /// <summary>What more points than these would make a blot of is drawn as places with a count.</summary>
    private const int MostPoints = 300;
    private const int FewestSpread = 5;

    private static readonly Link Home = new("探索", SitePaths.Explore);
    private static readonly Measure Execution = new ExecutionMeasure();
    private static readonly Measure Score = new ScoreMeasure();

    /// <summary>One page, made when it is taken.</summary>
    public static IEnumerable<Page> Of(SiteFrame site, YearCohorts cohorts)
    {
        string year = DisclosureList.Year(cohorts.Year);
        var sections = new List<Section>(4);
        Add(ExploreMoney.Of(site, cohorts));
        Add(ExploreFlows.Of(site, cohorts));
        Add(ExecutionAndScore(site, cohorts));
        Add(Spread(site, cohorts, Score, "scores", "得分怎样分布"));
        Add(Spread(site, cohorts, Execution, "executions", "执行率怎样分布"));
        if (sections.Count == 0)
            sections.Add(new Section("none", "没有可以画的数").Add(new Block { Notes = ["这一年的公开件没有印出足够的数。"] }));
        sections.Add(new Section("more", "接着看").Add(new Block { Links = [.. cohorts.All.Select(static cohort => new Link(cohort.Name + "比较", cohort.Path)), new(year + "全部公开件", SitePaths.Year(cohorts.Year))] }));
        yield return new ContentPage(site, SitePaths.ExploreOf(cohorts.Year), $"钱花到哪，做得怎样：{year}")
        {
            Description = $"{year}公开件的支出构成、执行率和得分，用图看。",
            Breadcrumb = [SitePages.HomeLink, Home],
            Lead = "把这一年的公开件放在一起看。合计和占比由本站计算；没有公布的不算，也不当作零。",
            Sections = sections,
            HasContents = sections.Count > 3,
        };

        void Add(Section? section)
        {
            if (section is not null)
                sections.Add(section);
        }
    }

    /// <summary>The years one below the other: one page, made when it is taken.</summary>
    public static IEnumerable<Page> Index(SiteFrame site, CohortList cohorts)
    {
        var table = new ListTable("years", "各年度各级别的中位数").Column("年度", isRowHeader: true).Column("文种").Column("级别").Column("公开件", isNumeric: true)
            .Column("得分中位数", isNumeric: true).Column("执行率中位数", isNumeric: true);
        foreach (var year in cohorts.Years)
            foreach (var cohort in year.All)
                foreach (var (level, scores, rates) in Medians(year.Names, cohort))
                    table.Row(
                        new Cell(DisclosureList.Year(year.Year), path: SitePaths.ExploreOf(year.Year)), new Cell(cohort.Name[DisclosureList.Year(year.Year).Length..]), new Cell(level.Name),
                        new Cell(ComparedWords.Number(level.Count)), MedianOf(scores, "分"), MedianOf(rates, "%"));
        yield return new ContentPage(site, SitePaths.Explore, "探索")
        {
            Description = "各年度公开件的支出构成、执行率和得分，用图看。",
            Breadcrumb = [SitePages.HomeLink],
            Lead = "按年度看：钱花到哪，执行率和得分有没有关系，各级别怎样分布。",
            Sections =
                [
                    new Section("list", "选择年度").Add(new Block { Links = [.. cohorts.Years.Select(static year => new Link(DisclosureList.Year(year.Year), SitePaths.ExploreOf(year.Year)))] }),
                    new Section("years", "各年度各级别").Add(new Block { Notes = ["中位数取口径相同、份数最多的一组；括号里是这一组的份数。"], Table = table.Build([], "空白格表示没有两份口径相同的数。") }),
                ],
        };
    }

    private static Section? ExecutionAndScore(SiteFrame site, YearCohorts cohorts)
    {
        var section = new Section("scatter", "执行率和得分");
        foreach (var cohort in cohorts.All)
        {
            var points = new List<ScatterPoint>();
            foreach (var disclosure in cohort.Disclosures)
                if (Execution.Of(disclosure).Value is { } rate && disclosure.Score.Value is { } score && disclosure.FullMark.Value is > 0 and { } mark)
                    points.Add(new(cohorts.Names.AgencyOf(disclosure).Name + "：执行率 " + disclosure.Rate.Text + "，得分 " + disclosure.Score.Text, rate, score / mark * 100, 1));
            if (points.Count < 3)
                continue;
            int all = points.Count;
            string title = $"{cohort.Name}：执行率和得分率";
            section.Add(new Block
            {
                Heading = cohort.Name,
                Notes = ["得分率＝得分÷满分，由本站计算。各单位的指标不同，图只说两个数怎样在一起，不说谁好谁差。"],
                Charts =
                    [
                        new ScatterChart($"chart-scatter-{cohort.Kind.Id}", title, $"{ComparedWords.Number(all)} 份公开件的执行率和得分率，逐份的数见比较页。", "", $"来源：{site.Settings.Title}，各单位公开件。",
                            "执行率（%）", "得分率（%）", all > MostPoints ? Gathered(points) : points),
                    ],
                Links = [new(cohort.Name + "逐份比较", cohort.Path)],
            });
        }
        return section.Blocks.Count > 0 ? section : null;
    }

    /// <summary>Those that lie on one whole percent are one place.</summary>
    private static List<ScatterPoint> Gathered(List<ScatterPoint> points)
    {
        var places = new SortedDictionary<(decimal X, decimal Y), int>();
        foreach (var point in points)
        {
            var place = (decimal.Round(point.X), decimal.Round(point.Y));
            places[place] = places.GetValueOrDefault(place) + 1;
        }
        return [.. places.Select(static place => new ScatterPoint(string.Create(CultureInfo.InvariantCulture, $"执行率约 {place.Key.X}%，得分率约 {place.Key.Y}%：{place.Value} 份"), place.Key.X, place.Key.Y, place.Value))];
    }

    private static Section? Spread(SiteFrame site, YearCohorts cohorts, Measure measure, string id, string heading)
    {
        var section = new Section(id, heading);
        foreach (var cohort in cohorts.All)
            foreach (var level in Comparison.Of(cohorts.Names, cohort, measure).Levels)
            {
                int number = 0;
                foreach (var group in level.Groups)
                {
                    number++;
                    if (group.Disclosures.Count < FewestSpread)
                        continue;
                    string chartId = string.Create(CultureInfo.InvariantCulture, $"chart-{id}-{cohort.Kind.Id}-{level.Id}-{number}");
                    section.Add(new Block { Charts = [ComparedCharts.Spread(site, chartId, cohort, level, measure, group)] });
                }
            }
        return section.Blocks.Count > 0 ? section : null;
    }

    private static IEnumerable<(ComparedLevel Level, ComparedGroup? Scores, ComparedGroup? Rates)> Medians(SiteNames names, Cohort cohort)
    {
        var rates = Comparison.Of(names, cohort, Execution).Levels;
        foreach (var level in Comparison.Of(names, cohort, Score).Levels)
            yield return (level, Largest(level), Largest(rates.First(other => other.Id == level.Id)));
    }

    private static ComparedGroup? Largest(ComparedLevel level) => level.Groups.MaxBy(static group => group.Disclosures.Count) is { IsComparison: true } group ? group : null;

    private static Cell MedianOf(ComparedGroup? group, string unit) => group is null
        ? Cell.Empty
        : new Cell(string.Create(CultureInfo.InvariantCulture, $"{Math.Round(group.Median, 2, MidpointRounding.AwayFromZero):0.00}{(unit == "%" ? "%" : "")}"), CellKind.Computed, note: $"{ComparedWords.Number(group.Disclosures.Count)} 份", value: group.Median);
}

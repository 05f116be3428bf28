using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>项目逐年: a page for each project that can be followed over at least two years, and the list of them on the agency's page.</summary>
internal static class ProjectPages
{
    /// <summary>Null where no project of the agency can be followed.</summary>
    public static Section? List(AgencyContents contents, IReadOnlyList<ProjectYears> projects)
    {
        if (projects.Count == 0)
            return null;
        var table = new ListTable("projects", "逐年的项目").Column("项目", isRowHeader: true).Column("年度").Column("最近一年预算", isNumeric: true).Column("执行", isNumeric: true)
            .Column("执行率", isNumeric: true).Column("得分", isNumeric: true);
        bool anyComputed = false;
        foreach (var project in projects)
        {
            var (_, facts) = project.Years[^1];
            anyComputed |= facts.RateIsComputed;
            table.Row(
                new Cell(project.Name, path: SitePaths.Project(contents.Agency.Id, project.Key)),
                new Cell(string.Join("、", project.Years.Select(static year => year.Disclosure.Year.ToString(CultureInfo.InvariantCulture)))),
                FigureOf(facts.Budget), FigureOf(facts.Executed), RateOf(facts), FigureOf(facts.Score));
        }
        return new Section("projects", "它的项目逐年").Add(new Block { Table = table.Build(anyComputed ? ["斜体数字由本站计算，原文没有印出。"] : []) });
    }

    public static ContentPage Of(SiteFrame site, AgencyContents contents, ProjectYears project)
    {
        string path = SitePaths.Project(contents.Agency.Id, project.Key);
        List<string> notes = [project.Why];
        foreach (int year in project.Ambiguous)
            notes.Add($"{DisclosureList.Year(year)}有不止一处印出这个项目，不能连成一列，请看各公开件。");
        return new ContentPage(site, path, $"{project.Name}：逐年")
        {
            Description = $"{contents.Agency.Name}{project.Name}各年度的预算、执行和得分。",
            Breadcrumb = [SitePages.HomeLink, new("单位", SitePaths.Agencies), new(contents.Agency.Name, SitePaths.Agency(contents.Agency.Id))],
            Lead = $"{contents.Agency.Name}的项目，{DisclosureList.Year(project.Years[0].Disclosure.Year)}至{DisclosureList.Year(project.Years[^1].Disclosure.Year)}，{project.Years.Count.ToString(CultureInfo.InvariantCulture)} 个年度有数。",
            Sections =
                [
                    new Section("years", "逐年").Add(new Block { Notes = [.. notes], Charts = [.. ChartsOf(site, contents.Agency.Name, project)], Table = TableOf(project) }),
                ],
        };
    }

    private static TableModel? TableOf(ProjectYears project)
    {
        var table = new ListTable("years", "各年度").Column("年度", isRowHeader: true).Column("预算", isNumeric: true).Column("执行", isNumeric: true).Column("执行率", isNumeric: true)
            .Column("得分", isNumeric: true).Column("文种").Column("当年的名称");
        bool anyComputed = false;
        foreach (var (disclosure, facts) in project.Years)
        {
            anyComputed |= facts.RateIsComputed;
            table.Row(
                new Cell(DisclosureList.Year(disclosure.Year), path: disclosure.Path), FigureOf(facts.Budget), FigureOf(facts.Executed), RateOf(facts), FigureOf(facts.Score),
                new Cell(disclosure.Kind.Name), facts.Name == project.Name ? Cell.Empty : new Cell(facts.Name));
        }
        return table.Build(anyComputed ? ["斜体数字由本站计算，原文没有印出。"] : [], "空白格表示该年的公开件没有印出此项，或者名称没有变。");
    }

    private static IEnumerable<Chart> ChartsOf(SiteFrame site, string agency, ProjectYears project)
    {
        string source = $"来源：{site.Settings.Title}，{agency}各年度公开件。";
        string years = string.Create(CultureInfo.InvariantCulture, $"{project.Years[0].Disclosure.Year}—{project.Years[^1].Disclosure.Year}年");
        var amounts = PointsOf(project, Units.WanYuan, static facts => facts.Executed, static facts => facts.Budget);
        if (amounts.Count > 1)
            yield return new YearsChart("chart-amounts", $"{project.Name}：预算和执行，{years}",
                ChartFigures.Describe(ChartFigures.In(Units.WanYuan.Name), amounts.Count, i => (DisclosureList.Year(amounts[i].Year), $"执行 {amounts[i].Value.Words}，预算 {amounts[i].Against.Words}")),
                Units.WanYuan.Name, source, amounts, "执行", "预算");
        var scores = PointsOf(project, null, static facts => facts.Score, static _ => default);
        if (scores.Count > 1)
            yield return new YearsChart("chart-scores", $"{project.Name}：得分，{years}",
                ChartFigures.Describe(ChartFigures.In("分"), scores.Count, i => (DisclosureList.Year(scores[i].Year), scores[i].Value.Words)), "分", source, scores);
    }

    private static List<YearPoint> PointsOf(ProjectYears project, Unit? unit, Func<ProjectFacts, SummaryFigure> value, Func<ProjectFacts, SummaryFigure> against)
    {
        var points = new List<YearPoint>(project.Years.Count);
        foreach (var (disclosure, facts) in project.Years)
            if (value(facts).Value is not null)
                points.Add(new YearPoint(disclosure.Year, ValueOf(value(facts), unit), ValueOf(against(facts), unit)));
        return points;
    }

    private static ChartValue ValueOf(SummaryFigure figure, Unit? unit) =>
        new(figure.Value / (unit?.Factor ?? 1), figure.IsPrinted ? ComparedCharts.LabelOf(unit?.Name ?? "分", figure.Text) : "未印");

    private static Cell RateOf(ProjectFacts facts) => facts.RateIsComputed ? new Cell(facts.Rate.Text, CellKind.Computed, value: facts.Rate.Value) : FigureOf(facts.Rate);

    private static Cell FigureOf(SummaryFigure figure) => figure.IsPrinted ? new Cell(figure.Text, value: figure.Value) : Cell.Empty;
}

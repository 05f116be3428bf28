using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>逐年: spending, execution rate, 三公 and score of one agency over the years, with a break wherever years do not compare.</summary>
internal static class AgencyYears
{
    /// <summary>A longer one is a slip of the pen in a year.</summary>
    private const int LongestGap = 60;

    private static readonly Measure Score = new ScoreMeasure();
    private static readonly Measure Execution = new ExecutionMeasure();
    private static readonly Measure ThreePublic = new ThreePublicMeasure();
    private static readonly Measure Spending = new SpendingMeasure();

    /// <summary>Null where no two years of the agency compare in anything.</summary>
    public static Section? Build(SiteFrame site, AgencyContents contents)
    {
        if (contents.Disclosures.Count < 2)
            return null;
        var section = new Section("years", "逐年");
        foreach (var measure in (ReadOnlySpan<Measure>)[Spending, Execution, ThreePublic, Score])
        {
            int number = 0;
            foreach (var series in YearRuns.Of(contents, measure))
                if (series.HasComparison)
                    section.Blocks.Add(BlockOf(site, contents.Agency.Name, measure, series, ++number));
        }
        section.Blocks.AddRange(YearPairs.Of(contents));
        section.Blocks.AddRange(ClassYears.Of(contents));
        if (section.Blocks.Count == 0)
            return null;
        section.Blocks.Insert(0, new Block { Notes = ["只把口径相同的年度画在一张图里；文种、口径、满分、评价类型或科目变了的，表中写明断点，另起一段，前后不比较。没有公布的年度写明未公布，不补数。"] });
        return section;
    }

    private static Block BlockOf(SiteFrame site, string agency, Measure measure, YearRuns series, int number)
    {
        bool hasBudget = measure == ThreePublic;
        var table = new ListTable($"years-{measure.Id}-{number}", $"{measure.Name}逐年").Column("年度", isRowHeader: true);
        foreach (string operand in measure.Operands)
            table.Column(operand, isNumeric: true);
        if (hasBudget)
            table.Column("预算数", isNumeric: true);
        table.Column(measure.Name, isNumeric: true).Column("文种").Column("口径");
        var charts = new List<Chart>(series.Runs.Count);
        var notes = new List<string>(2);
        bool anyComputed = false;
        int last = 0;
        foreach (var run in series.Runs)
        {
            if (series.Runs.Count > 1)
                table.Group(run.Change.Length == 0 ? "最早的口径" : $"断点：{DisclosureList.Year(run.Years[0].Disclosure.Year)}起口径改变");
            if (run.Change.Length > 0)
                notes.Add($"断点：{DisclosureList.Year(run.Years[0].Disclosure.Year)}起{run.Change}，与以前不比较。");
            foreach (var year in run.Years)
            {
                for (int missing = last + 1; last > 0 && missing < year.Disclosure.Year && missing - last < LongestGap; missing++)
                    table.Row(Missing(missing, measure, hasBudget));
                table.Row(CellsOf(year, hasBudget, ref anyComputed));
                last = year.Disclosure.Year;
            }
            if (run.Years.Count > 1)
                charts.Add(ChartOf(site, agency, measure, run, $"chart-{measure.Id}-{number}-{charts.Count + 1}", hasBudget));
        }
        foreach (int year in series.Ambiguous)
            notes.Add($"{DisclosureList.Year(year)}有不止一份同类公开件印出{measure.Name}，不能连成一列，请看各公开件。");
        return new Block
        {
            Heading = measure.Name,
            Notes = [.. notes],
            Charts = [.. charts],
            Table = table.Build(anyComputed ? ["斜体数字由本站计算，原文没有印出。"] : []),
        };
    }

    private static Cell[] Missing(int year, Measure measure, bool hasBudget)
    {
        var cells = new Cell[measure.Operands.Count + (hasBudget ? 5 : 4)];
        Array.Fill(cells, Cell.Empty);
        cells[0] = new Cell(DisclosureList.Year(year));
        cells[^3] = new Cell("未公布", CellKind.NotPrinted);
        return cells;
    }

    private static Cell[] CellsOf(YearEntry year, bool hasBudget, ref bool anyComputed)
    {
        var (disclosure, entry, basis) = year;
        var cells = new List<Cell>(8) { new(DisclosureList.Year(disclosure.Year), path: disclosure.Path) };
        foreach (var operand in entry.Operands)
            cells.Add(ComparedTable.CellOf(operand, ref anyComputed));
        if (hasBudget)
            cells.Add(disclosure.Compared.ThreePublic!.Budget is { IsPrinted: true } budget ? new Cell(budget.Text, value: budget.Value) : Cell.NotPrinted);
        cells.Add(ComparedTable.CellOf(entry.Shown, ref anyComputed));
        cells.Add(new Cell(disclosure.Kind.Name));
        cells.Add(new Cell(ComparedGroup.NameOf(basis)));
        return [.. cells];
    }

    private static YearsChart ChartOf(SiteFrame site, string agency, Measure measure, YearRun run, string id, bool hasBudget)
    {
        var points = new List<YearPoint>(run.Years.Count);
        foreach (var (disclosure, entry, _) in run.Years)
            points.Add(new YearPoint(
                disclosure.Year,
                new ChartValue(entry.Value!.Value / measure.Factor, ComparedCharts.LabelOf(measure, entry.Shown.Text)),
                hasBudget ? Budget(disclosure, measure) : default));
        string basis = ComparedGroup.NameOf(run.Years[0].Basis);
        string title = string.Create(CultureInfo.InvariantCulture, $"{agency}：{measure.Name}，{points[0].Year}—{points[^1].Year}年");
        if (basis.Length > 0)
            title += $"（{basis}）";
        return new YearsChart(
            id, title, ChartFigures.Describe(ChartFigures.In(measure.Unit), points.Count, i => (DisclosureList.Year(points[i].Year), points[i].Value.Label)), measure.Unit,
            $"来源：{site.Settings.Title}，{agency}各年度公开件。", points, hasBudget ? "决算数" : "", hasBudget ? "预算数" : "");
    }

    private static ChartValue Budget(DisclosureSummary disclosure, Measure measure)
    {
        var budget = disclosure.Compared.ThreePublic!.Budget;
        return new ChartValue(budget.Value / measure.Factor, budget.IsPrinted ? ComparedCharts.LabelOf(measure, budget.Text) : "未印");
    }
}

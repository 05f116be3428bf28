using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>The table of disclosures that several pages show. No column compares what does not compare: figures stand beside their kind.</summary>
internal static class DisclosureList
{
    /// <param name="names">For a column with the agencies' names; null for none.</param>
    public static TableModel? Of(SiteNames? names, IReadOnlyList<DisclosureSummary> disclosures, string caption, bool withKind = true)
    {
        var table = new ListTable("list", caption).Column("公开件", isRowHeader: true);
        if (names is not null)
            table.Column("单位");
        if (withKind)
            table.Column("年度").Column("文种");
        table.Column("日期").Column("得分", isNumeric: true).Column("等级").Column("预算", isNumeric: true)
            .Column("执行", isNumeric: true).Column("执行率", isNumeric: true).Column("本年支出", isNumeric: true).Column("“三公”经费", isNumeric: true);
        bool anyComputed = false;
        foreach (var d in disclosures)
        {
            anyComputed |= d.RateIsComputed;
            var cells = new List<Cell>(12) { new(d.Title, path: d.Path) };
            if (names is not null)
                cells.Add(new Cell(names.AgencyOf(d).Name, path: SitePaths.Agency(d.AgencyId)));
            if (withKind)
            {
                cells.Add(new Cell(Year(d.Year)));
                cells.Add(new Cell(d.Kind.Name));
            }
            cells.Add(new Cell(d.Date, value: SortValue.Of(d.Day)));
            cells.Add(Score(d));
            cells.Add(new Cell(d.Grade));
            cells.Add(Figure(d.Budget));
            cells.Add(Figure(d.Executed));
            cells.Add(d.RateIsComputed ? new Cell(d.Rate.Text, CellKind.Computed, value: d.Rate.Value) : Figure(d.Rate));
            cells.Add(Figure(d.Spending));
            cells.Add(Figure(d.ThreePublic));
            table.Row([.. cells]);
        }
        return table.Build(anyComputed ? ["斜体数字由本站按所列数字计算，原文没有印出。"] : [], "空白格表示该公开件没有印出此项。");
    }

    /// <summary>Facts of a card: only what is printed.</summary>
    public static IReadOnlyList<string> Facts(DisclosureSummary d)
    {
        var facts = new List<string>(5) { d.Kind.Name };
        if (d.Score.IsPrinted)
            facts.Add($"得分 {d.Score.Text} 分");
        if (d.Grade.Length > 0)
            facts.Add(d.Grade);
        if (d.Rate.IsPrinted && !d.RateIsComputed)
            facts.Add($"执行率 {d.Rate.Text}");
        if (d.ThreePublic.IsPrinted)
            facts.Add($"“三公”经费 {d.ThreePublic.Text}");
        return facts;
    }

    public static string Year(int year) => YearName.Of(year);

    private static Cell Score(DisclosureSummary d) => d.Score.IsPrinted
        ? new Cell(d.Score.Text, note: d.FullMark.IsPrinted ? $"满分 {d.FullMark.Text}" : null, value: d.Score.Value)
        : Cell.Empty;

    private static Cell Figure(SummaryFigure figure) => figure.IsPrinted ? new Cell(figure.Text, value: figure.Value) : Cell.Empty;
}

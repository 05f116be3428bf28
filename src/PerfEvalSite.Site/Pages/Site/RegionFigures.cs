using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// The figures that disclosures give for regions. They compare in two cases only: the regions of one table of one document,
/// and one region in the same table of the same agency and kind over the years.
/// </summary>
internal static class RegionFigures
{
    private static readonly Table[] Tables = [Catalogue.Allocations, Catalogue.RegionResults];

    /// <summary>What is disclosed about the region itself: a section for each kind of table.</summary>
    public static IEnumerable<Section> Of(SiteFrame site, SiteContents contents, Region region)
    {
        foreach (var table in Tables)
        {
            var its = new List<(DisclosureSummary Disclosure, RegionMention Mention)>();
            foreach (var found in contents.MentionsOf(region.Id))
                if (found.Mention.Table == table)
                    its.Add(found);
            if (its.Count == 0)
                continue;
            var list = NewList(table, $"{region.Name}{NameOf(table)}").Column("公开件", isRowHeader: true).Column("年度").Column("事项");
            AddColumns(list, table);
            foreach (var (disclosure, mention) in its)
                list.Row([new Cell(disclosure.Title, path: disclosure.Path), new Cell(DisclosureList.Year(disclosure.Year)), new Cell(mention.Label), .. CellsOf(disclosure, mention)]);
            yield return new Section(table.FileName, NameOf(table)).Add(new Block
            {
                Notes = its.Count > 1 ? ["各公开件的项目、口径和评分办法不同，列在一起是为了查找，不宜直接比较。"] : [],
                Charts = [.. OverYears(site, contents, region, table, its)],
                Table = list.Build([]),
            });
        }
    }

    /// <summary>What documents say about several regions within this one, side by side; null where none does.</summary>
    public static Section? Within(SiteFrame site, SiteContents contents, Region region)
    {
        var section = new Section("compare", "下属区划的数据");
        var inner = contents.RegionsWithin(region.Id);
        foreach (var table in Tables)
        {
            var groups = new List<(DisclosureSummary Disclosure, string Label, List<(Region Region, RegionMention Mention)> Rows)>();
            foreach (var child in inner)
                foreach (var (disclosure, mention) in contents.MentionsOf(child.Id))
                {
                    if (mention.Table != table)
                        continue;
                    int at = groups.FindIndex(group => group.Disclosure == disclosure && group.Label == mention.Label);
                    if (at < 0)
                    {
                        at = groups.Count;
                        groups.Add((disclosure, mention.Label, []));
                    }
                    groups[at].Rows.Add((child, mention));
                }
            foreach (var (disclosure, label, rows) in groups)
                if (rows.Count > 1)
                    section.Blocks.Add(SideBySide(site, contents, table, disclosure, label, rows, section.Blocks.Count + 1));
        }
        return section.Blocks.Count > 0 ? section : null;
    }

    private static Block SideBySide(SiteFrame site, SiteContents contents, Table table, DisclosureSummary disclosure, string label, List<(Region Region, RegionMention Mention)> rows, int number)
    {
        string title = $"{DisclosureList.Year(disclosure.Year)}{NameOf(table)}" + (label.Length > 0 ? $"：{label}" : "");
        var list = NewList(table, title, number).Column("区划", isRowHeader: true);
        AddColumns(list, table);
        foreach (var (child, mention) in rows)
            list.Row([new Cell(child.Name, path: SitePaths.Region(child.Id)), .. CellsOf(disclosure, mention)]);
        var charts = new List<Chart>(2);
        foreach (var column in RegionMention.DrawnOf(table))
        {
            var bars = new List<Bar>(rows.Count);
            int printed = 0;
            foreach (var (child, mention) in rows)
            {
                bars.Add(new Bar(child.Name, ValueOf(column, mention)));
                printed += bars[^1].Value.Number is null ? 0 : 1;
            }
            if (printed < 2)
                continue;
            string name = $"{title}，{column.Name}";
            charts.Add(new BarsChart(
                string.Create(CultureInfo.InvariantCulture, $"chart-regions-{number}-{column.Id}"), name,
                ChartFigures.Describe(ChartFigures.In(UnitOf(column)), bars.Count, i => (bars[i].Name, bars[i].Value.Words)), UnitOf(column),
                $"来源：{site.Settings.Title}，{contents.AgencyOf(disclosure).Name}《{disclosure.Title}》。", bars));
        }
        return new Block
        {
            Heading = title,
            Links = [new(disclosure.Title, disclosure.Path)],
            Charts = [.. charts],
            Table = list.Build([], "空白格表示原文没有印出。"),
        };
    }

    private static List<Chart> OverYears(SiteFrame site, SiteContents contents, Region region, Table table, List<(DisclosureSummary Disclosure, RegionMention Mention)> newestFirst)
    {
        var charts = new List<Chart>();
        var done = new List<(string Agency, Choice Kind, string Label)>();
        foreach (var (first, mention) in newestFirst)
        {
            var key = (first.AgencyId, first.Kind, mention.Label);
            if (done.Contains(key))
                continue;
            done.Add(key);
            var its = newestFirst.FindAll(other => (other.Disclosure.AgencyId, other.Disclosure.Kind, other.Mention.Label) == key);
            its.Reverse();
            if (its.Count < 2 || !AreYearsDistinct(its))
                continue;
            foreach (var column in RegionMention.DrawnOf(table))
            {
                var points = new List<YearPoint>(its.Count);
                int printed = 0;
                foreach (var (disclosure, row) in its)
                {
                    points.Add(new YearPoint(disclosure.Year, ValueOf(column, row)));
                    printed += points[^1].Value.Number is null ? 0 : 1;
                }
                if (printed < 2)
                    continue;
                string title = $"{region.Name}：{first.Kind.Name}，{(mention.Label.Length > 0 ? mention.Label + "，" : "")}{column.Name}逐年";
                string agency = contents.AgencyOf(first).Name;
                charts.Add(new YearsChart(
                    string.Create(CultureInfo.InvariantCulture, $"chart-{table.FileName}-{done.Count}-{column.Id}"), title,
                    ChartFigures.Describe(ChartFigures.In(UnitOf(column)), points.Count, i => (DisclosureList.Year(points[i].Year), points[i].Value.Words)), UnitOf(column),
                    $"来源：{site.Settings.Title}，{agency}各年度公开件。", points));
            }
        }
        return charts;
    }

    private static bool AreYearsDistinct(List<(DisclosureSummary Disclosure, RegionMention Mention)> ascending)
    {
        for (int i = 1; i < ascending.Count; i++)
            if (ascending[i].Disclosure.Year == ascending[i - 1].Disclosure.Year)
                return false;
        return true;
    }

    private static ListTable NewList(Table table, string caption, int number = 0) =>
        new(number == 0 ? table.FileName : string.Create(CultureInfo.InvariantCulture, $"{table.FileName}-{number}"), caption);

    private static string NameOf(Table table) => table == Catalogue.Allocations ? "资金分配" : "评价结果";

    private static void AddColumns(ListTable list, Table table)
    {
        foreach (var column in RegionMention.ColumnsOf(table))
            list.Column(column.Name, isNumeric: column.Type is ColumnType.Money or ColumnType.Rate or ColumnType.Score or ColumnType.Integer);
    }

    private static IEnumerable<Cell> CellsOf(DisclosureSummary disclosure, RegionMention mention)
    {
        foreach (var column in RegionMention.ColumnsOf(mention.Table))
            yield return mention[column] is { IsPrinted: true } figure
                ? new Cell(figure.Text, path: column.Type == ColumnType.Text ? null : $"{disclosure.Path}#{new CellId(mention.Table.FileName, mention.Row, column.Id)}")
                : Cell.Empty;
    }

    /// <summary>Amounts in 万元, whatever unit they are printed in; the label is the printed text.</summary>
    private static ChartValue ValueOf(Column column, RegionMention mention) =>
        new(mention[column].Value / (column.Type == ColumnType.Money ? Units.WanYuan.Factor : 1), mention[column].IsPrinted ? ComparedCharts.LabelOf(UnitOf(column), mention[column].Text) : "未印");

    private static string UnitOf(Column column) => column.Type switch
    {
        ColumnType.Money => Units.WanYuan.Name,
        ColumnType.Rate => "%",
        _ => Units.Score.Name,
    };
}

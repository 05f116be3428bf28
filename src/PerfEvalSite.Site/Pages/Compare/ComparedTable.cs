using System.Globalization;

namespace PerfEvalSite.Site.Pages;

/// <summary>The lines of a comparison as a table of a page and as a CSV file.</summary>
internal static class ComparedTable
{
    private const string LeftOut = "不列入比较";

    /// <param name="lines">All lines of the level, or the part of them that stands on one page.</param>
    public static TableModel? Of(SiteNames names, Comparison comparison, ComparedLevel level, IEnumerable<ComparedLine> lines)
    {
        var measure = comparison.Measure;
        var table = new ListTable($"{measure.Id}-{level.Id}", $"{level.Name}：{measure.Name}").Column("单位", isRowHeader: true).Column("区划");
        foreach (string operand in measure.Operands)
            table.Column(operand, isNumeric: true);
        table.Column(measure.Name, isNumeric: true).Column("名次", isNumeric: true).Column("不列入的原因", isUnder: true);
        bool anyComputed = false;
        bool hasSeveral = level.Agencies < level.Count;
        foreach (var (group, disclosure, entry, rank) in lines)
        {
            var agency = names.AgencyOf(disclosure);
            var cells = new Cell[measure.Operands.Count + 5];
            cells[0] = new Cell(agency.Name, path: disclosure.Path, note: hasSeveral ? disclosure.Title : null);
            cells[1] = agency.RegionId.Length > 0 ? new Cell(names.RegionName(agency.RegionId)) : Cell.Empty;
            for (int i = 0; i < entry.Operands.Length; i++)
                cells[i + 2] = CellOf(entry.Operands[i], ref anyComputed);
            cells[^3] = CellOf(entry.Shown, ref anyComputed);
            cells[^2] = rank > 0 ? new Cell(rank.ToString(CultureInfo.InvariantCulture)) : Cell.Empty;
            cells[^1] = new Cell(entry.WhyNot);
            table.Group(group is null ? LeftOut : group.Basis.Length == 0 && level.LeftOut > 0 ? "列入比较" : group.Basis);
            table.Row(cells);
        }
        return table.Build(anyComputed ? ["斜体数字由本站计算，原文没有印出。"] : []);
    }

    public static ListFile Csv(SiteNames names, Comparison comparison)
    {
        var (cohort, measure) = (comparison.Cohort, comparison.Measure);
        string[] head = ["年度", "文种", "级别", "口径", "区划", "单位编码", "单位", "公开件编码", "公开件", .. measure.Operands, measure.Name, "由本站计算", "名次", "不列入的原因"];
        return new ListFile(SitePaths.CompareCsv(cohort.Year, cohort.Kind, measure.Id), head, Rows());

        IEnumerable<string[]> Rows()
        {
            string year = cohort.Year.ToString(CultureInfo.InvariantCulture);
            foreach (var level in comparison.Levels)
                foreach (var (group, disclosure, entry, rank) in level.Lines())
                {
                    var agency = names.AgencyOf(disclosure);
                    yield return
                        [
                            year, cohort.Kind.Name, level.Name, group?.Basis ?? "",
                            agency.RegionId.Length > 0 ? names.RegionName(agency.RegionId) : "", agency.Id, agency.Name, disclosure.Id, disclosure.Title,
                            .. entry.Operands.Select(static operand => operand.Text ?? ""), entry.Shown.Text ?? "",
                            entry.Shown.IsComputed ? "是" : "否", rank > 0 ? rank.ToString(CultureInfo.InvariantCulture) : "", entry.WhyNot,
                        ];
                }
        }
    }

    public static Cell CellOf(Located located, ref bool anyComputed)
    {
        if (located.Text is not { Length: > 0 })
            return Cell.Empty;
        anyComputed |= located.IsComputed;
        return new Cell(located.Text, located.IsComputed ? CellKind.Computed : CellKind.Plain, note: located.Note, path: located.Path, value: located.Value);
    }
}

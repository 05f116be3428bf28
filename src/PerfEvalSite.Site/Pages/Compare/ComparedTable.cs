using System.Globalization;

namespace PerfEvalSite.Site.Pages;

/// <summary>The lines of a comparison as a table of a page and as a CSV file.</summary>
internal static class ComparedTable
{
    public const string LeftOut = "不列入比较";

    /// <summary>All lines of a level: group after group, then what takes no part.</summary>
    public static List<(string Heading, ComparedLine Line)> LinesOf(ComparedLevel level)
    {
        var lines = new List<(string, ComparedLine)>(level.Count);
        foreach (var group in level.Groups)
            foreach (var line in group.Lines)
                lines.Add((group.Basis, line));
        foreach (var line in level.LeftOut)
            lines.Add((LeftOut, line));
        return lines;
    }

    /// <param name="lines">All lines of the level, or the part of them that stands on one page.</param>
    public static TableModel? Of(SiteContents contents, Comparison comparison, ComparedLevel level, ReadOnlySpan<(string Heading, ComparedLine Line)> lines)
    {
        var measure = comparison.Measure;
        var table = new ListTable($"{measure.Id}-{level.Id}", $"{level.Name}：{measure.Name}").Column("单位", isRowHeader: true).Column("区划");
        foreach (string operand in measure.Operands)
            table.Column(operand, isNumeric: true);
        table.Column(measure.Name, isNumeric: true).Column("名次", isNumeric: true).Column("不列入的原因");
        bool anyComputed = false;
        foreach (var (heading, line) in lines)
        {
            var (disclosure, agency, entry) = line;
            bool hasSeveral = level.Agencies < level.Count;
            var cells = new List<Cell>(measure.Operands.Count + 5)
            {
                new(agency.Name, path: disclosure.Path, note: hasSeveral ? disclosure.Title : null),
                agency.RegionId.Length > 0 ? new Cell(contents.RegionName(agency.RegionId)) : Cell.Empty,
            };
            foreach (var operand in entry.Operands)
                cells.Add(CellOf(operand, ref anyComputed));
            cells.Add(CellOf(entry.Shown, ref anyComputed));
            cells.Add(line.Rank > 0 ? new Cell(line.Rank.ToString(CultureInfo.InvariantCulture)) : Cell.Empty);
            cells.Add(new Cell(entry.WhyNot));
            table.Group(heading.Length == 0 && level.LeftOut.Count > 0 ? "列入比较" : heading);
            table.Row([.. cells]);
        }
        return table.Build(anyComputed ? ["斜体数字由本站计算，原文没有印出。"] : []);
    }

    /// <summary>Compared anew when the file is written, so that the comparison need not wait for it.</summary>
    public static ListFile Csv(SiteContents contents, Cohort cohort, Measure measure)
    {
        string[] head = ["年度", "文种", "级别", "口径", "区划", "单位编码", "单位", "公开件编码", "公开件", .. measure.Operands, measure.Name, "由本站计算", "名次", "不列入的原因"];
        return new ListFile(SitePaths.CompareCsv(cohort.Year, cohort.Kind, measure.Id), head, Rows());

        IEnumerable<string[]> Rows()
        {
            foreach (var level in Comparison.Of(contents, cohort, measure).Levels)
                foreach (var (heading, line) in LinesOf(level))
                {
                    var (disclosure, agency, entry) = line;
                    var row = new List<string>(head.Length)
                    {
                        cohort.Year.ToString(CultureInfo.InvariantCulture), cohort.Kind.Name, level.Name, heading == LeftOut ? "" : heading,
                        agency.RegionId.Length > 0 ? contents.RegionName(agency.RegionId) : "", agency.Id, agency.Name, disclosure.Id, disclosure.Title,
                    };
                    foreach (var operand in entry.Operands)
                        row.Add(operand.Text ?? "");
                    row.Add(entry.Shown.Text ?? "");
                    row.Add(entry.Shown.IsComputed ? "是" : "否");
                    row.Add(line.Rank > 0 ? line.Rank.ToString(CultureInfo.InvariantCulture) : "");
                    row.Add(entry.WhyNot);
                    yield return [.. row];
                }
        }
    }

    public static Cell CellOf(Located located, ref bool anyComputed)
    {
        if (located.Text is not { Length: > 0 })
            return Cell.Empty;
        anyComputed |= located.IsComputed;
        return new Cell(located.Text, located.IsComputed ? CellKind.Computed : CellKind.Plain, note: located.Note, path: located.Path);
    }
}

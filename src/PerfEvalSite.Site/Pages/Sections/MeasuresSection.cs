using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>其他数据: figures of the text that have no table of their own.</summary>
internal static class MeasuresSection
{
    private static readonly MeasuresTable T = Catalogue.Measures;

    private static readonly TablePlan Plan = new TablePlan(T)
        .Show(T.Item, T.Item.Name, isRowHeader: true)
        .Show(T.Value, T.Period)
        .Make("项目", static (input, row) => Parts.ProjectCell(input, row.Text(T.Project)), from: T.Project)
        .Make("区划", static (input, row) => input.RegionCell(row.Text(T.Region)), from: T.Region)
        .Make("指标", static (input, row) => IndicatorOf(input, row), from: T.IndicatorNo)
        .Show(T.Place).Under(T.Note);

    public static Section? Build(SectionInput input) => Parts.OfTable(input, T, "正文中的其他数据", Plan);

    /// <summary>The name of the indicator in whose text the figure stands.</summary>
    private static Cell IndicatorOf(SectionInput input, in Row measure)
    {
        if (measure[T.IndicatorNo].IsBlank)
            return Cell.Empty;
        var i = Catalogue.Indicators;
        foreach (ref readonly var row in input[i].Span)
            if (row.Text(i.Set) == measure.Text(T.Set) && row.Text(i.No) == measure.Text(T.IndicatorNo))
                return new Cell(IndicatorsSection.NameOf(row));
        return Cell.Empty;
    }
}

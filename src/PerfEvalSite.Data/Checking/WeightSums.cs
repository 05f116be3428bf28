using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Sums of weights in an <see cref="IndicatorTree"/>. A group without a weight of its own counts as its children do.</summary>
internal static class WeightSums
{
    public static Sum Under(CheckContext context, IndicatorTree.Node node)
    {
        var sum = new Sum();
        Add(context, node, ref sum);
        return sum;
    }

    /// <summary>The cells that <see cref="Under"/> adds up, blanks included.</summary>
    public static CellRef[] CellsUnder(IndicatorTree.Node node)
    {
        var cells = new List<CellRef>();
        AddCells(node, cells);
        return [.. cells];
    }

    /// <summary>Of those the ones that are not printed.</summary>
    public static CellRef[] BlanksUnder(IndicatorTree.Node node, CheckContext context)
    {
        var cells = new List<CellRef>();
        AddCells(node, cells);
        cells.RemoveAll(cell => context.Figure(cell).IsNumber || context.Figure(cell).Kind == Model.FigureKind.NotApplicable);
        return [.. cells];
    }

    private static void Add(CheckContext context, IndicatorTree.Node node, ref Sum sum)
    {
        foreach (var child in node.Children)
            if (child.HasWeight)
                sum.Add(context.Figure(child.WeightCell));
            else if (child.IsLeaf)
                sum.Add(context.Rows(Catalogue.Indicators)[child.Row][Catalogue.Indicators.Weight]);
            else
                Add(context, child, ref sum);
    }

    private static void AddCells(IndicatorTree.Node node, List<CellRef> cells)
    {
        foreach (var child in node.Children)
            if (child.HasWeight || child.IsLeaf)
                cells.Add(child.HasWeight ? child.WeightCell : new(Catalogue.Indicators, child.Row, Catalogue.Indicators.Weight));
            else
                AddCells(child, cells);
    }
}

namespace PerfEvalSite.Site.Charts;

internal static class ExecutionSvg
{
    public static void Draw(SvgPen pen, ExecutionChart chart)
    {
        var grid = new RowGrid(0);
        var scale = new Scale();
        scale.Include(100);
        bool over = false;
        for (int i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            grid.FitName(bar.Name);
            scale.Include(bar.Rate.Number);
            over |= bar.Rate.Number > 100;
            if (bar.Rate.Number is not null)
                grid.FitValue(TextWidth.Of(bar.Rate.Words, SvgPen.TextSize));
        }
        scale.Place(grid.Left, grid.TrackWidth);

        if (over)
            SvgPatterns.Over(pen);
        var key = new ChartKey(pen, chart.Unit);
        key.Item(ShapeLook.Frame, ChartTexts.WholeBudget);
        key.Item(ShapeLook.Bar, ChartTexts.Executed);
        if (over)
            key.PatternItem(SvgPatterns.OverSuffix, ChartTexts.OverBudget);
        key.Close();

        int whole = scale.At(100);
        for (int i = 0; i < chart.Bars.Count; i++)
            Row(pen, chart.Bars[i], grid, scale, whole);
    }

    /// <param name="whole">Where 100 % are.</param>
    private static void Row(SvgPen pen, in ExecutionBar bar, RowGrid grid, in Scale scale, int whole)
    {
        int top = grid.Begin(pen, bar.Name, RowGrid.BarHeight);
        int zero = scale.Zero;
        if (bar.Rate.Number is { } rate)
        {
            int end = scale.At(Math.Min(rate, 100));
            if (end != zero)
                pen.Rect(ShapeLook.Bar, Math.Min(zero, end), top, Math.Abs(end - zero), RowGrid.BarHeight);
            if (rate > 100)
                pen.PatternRect(SvgPatterns.OverSuffix, whole, top, scale.At(rate) - whole, RowGrid.BarHeight);
            pen.Rect(ShapeLook.Frame, zero, top, whole - zero, RowGrid.BarHeight);
            grid.Value(pen, top + RowGrid.BarHeight / 2, bar.Rate.Words);
        }
        else
        {
            pen.Gap(zero, top, RowGrid.BarHeight, bar.Rate.Words, grid.TrackWidth);
        }
        grid.End(pen, Amounts(pen, bar, zero, top + RowGrid.BarHeight));
    }

    /// <summary>The amounts beneath the bar, since bars of equal width hide how large they are.</summary>
    private static int Amounts(SvgPen pen, in ExecutionBar bar, int left, int bottom)
    {
        const int Room = 1400;
        string budget = bar.Budget.Words, executed = bar.Executed.Words;
        if (budget.Length == 0 && executed.Length == 0)
            return bottom;
        pen.BeginText("c-note"u8, left, bottom + SvgPen.NoteSize + 20);
        if (budget.Length > 0)
        {
            pen.Words(ChartTexts.Budget);
            pen.Words(" ");
            pen.WordsWithin(budget, SvgPen.NoteSize, Room);
        }
        if (executed.Length > 0)
        {
            pen.Words(budget.Length > 0 ? "，" : "");
            pen.Words(ChartTexts.Executed);
            pen.Words(" ");
            pen.WordsWithin(executed, SvgPen.NoteSize, Room);
        }
        pen.EndText();
        return bottom + SvgPen.NoteSize + 40;
    }
}

namespace PerfEvalSite.Site.Charts;

internal static class ScoreSvg
{
    private const string Of = " / ";

    public static void Draw(SvgPen pen, ScoreChart chart)
    {
        var grid = new RowGrid(chart.Bars.Count);
        var scale = new Scale();
        for (int i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            grid.FitName(bar.Name);
            grid.FitValue(Width(bar));
            scale.Include(bar.Weight.Number);
            scale.Include(bar.Score.Number);
        }
        scale.Place(grid.Left, grid.TrackWidth);

        var key = new ChartKey(pen, chart.Unit);
        key.Item(ShapeLook.Frame, ChartTexts.Weight);
        key.Item(ShapeLook.Bar, ChartTexts.Score);
        key.Close();

        string group = "";
        for (int i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            RowGrid.Heading(pen, bar.Group, group);
            group = bar.Group;
            Row(pen, bar, grid, scale);
        }
    }

    private static void Row(SvgPen pen, in ScoreBar bar, RowGrid grid, Scale scale)
    {
        int top = grid.Begin(pen, bar.Name, RowGrid.BarHeight);
        int zero = scale.Zero;
        if (bar.Score.Number is { } score && scale.At(score) is var end && end != zero)
            pen.Rect(ShapeLook.Bar, Math.Min(zero, end), top, Math.Abs(end - zero), RowGrid.BarHeight);
        if (bar.Score.Number is null && bar.Weight.Number is null)
            pen.Gap(zero, top, RowGrid.BarHeight, bar.Score.Words, grid.TrackWidth);
        else if (bar.Weight.Number is { } weight)
            pen.Rect(bar.Score.Number is null ? ShapeLook.Gap : ShapeLook.Frame, zero, top, Math.Max(scale.At(weight) - zero, 0), RowGrid.BarHeight);
        else
            pen.Line(ShapeLook.Axis, zero, top - 10, zero, top + RowGrid.BarHeight + 10);
        Value(pen, bar, top + RowGrid.BarHeight / 2 + SvgPen.ToBaseline, grid);
        grid.End(pen, top + RowGrid.BarHeight);
    }

    private static int Width(in ScoreBar bar)
    {
        if (bar.Score.Number is null && bar.Weight.Number is null)
            return 0;
        int score = TextWidth.Of(bar.Score.Words, SvgPen.TextSize);
        return bar.Weight.Number is null
            ? score
            : score + TextWidth.Of(Of, SvgPen.TextSize) + TextWidth.Of(bar.Weight.Words, SvgPen.TextSize);
    }

    private static void Value(SvgPen pen, in ScoreBar bar, int baseline, RowGrid grid)
    {
        if (bar.Score.Number is null && bar.Weight.Number is null)
            return;
        pen.BeginText("c-value"u8, SvgPen.Width, baseline);
        if (grid.ValuesFit)
            pen.Words(bar.Score.Words);
        else
            pen.WordsWithin(bar.Score.Words, SvgPen.TextSize, grid.ValueWidth);
        if (bar.Weight.Number is not null)
        {
            pen.Words(Of);
            pen.WordsWithin(bar.Weight.Words, SvgPen.TextSize, grid.ValueWidth / 2);
        }
        pen.EndText();
    }
}

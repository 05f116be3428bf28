namespace PerfEvalSite.Site.Charts;

internal static class TargetSvg
{
    // Beyond this an actual value is drawn as if it were this many times its target: the figure is then surely in another unit.
    private const decimal MostTimes = 1_000_000;

    public static void Draw(SvgPen pen, TargetChart chart)
    {
        var grid = new RowGrid(0);
        var scale = new Scale();
        scale.Include(115);
        bool sided = false, anyMissed = false;
        for (int i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            grid.FitName(bar.Name);
            scale.Include(Percent(bar));
            anyMissed |= bar.IsMet == false;
            sided |= bar.Better is Better.Higher or Better.Lower && bar.Target.Number > 0;
            if (bar.Actual.Number is not null)
                grid.FitValue(TextWidth.Of(bar.Actual.Words, SvgPen.TextSize));
        }
        scale.Place(grid.Left, grid.TrackWidth);

        var key = new ChartKey(pen, chart.Unit);
        key.Item(ShapeLook.Bar, ChartTexts.Actual);
        if (anyMissed)
            key.Item(ShapeLook.Outline, ChartTexts.MissedBar);
        key.MarkItem(ChartTexts.Target);
        if (sided)
            key.Item(ShapeLook.Zone, ChartTexts.TargetMet);
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

    private static void Row(SvgPen pen, in TargetBar bar, RowGrid grid, Scale scale)
    {
        int top = grid.Begin(pen, bar.Name, RowGrid.BarHeight);
        int bottom = top + RowGrid.BarHeight, zero = scale.Zero, end = grid.Left + grid.TrackWidth;
        bool comparable = bar.Target.Number > 0;
        int target = scale.At(100);
        if (comparable && bar.Better == Better.Higher)
            pen.Rect(ShapeLook.Zone, target, top, end - target, RowGrid.BarHeight);
        else if (comparable && bar.Better == Better.Lower)
            pen.Rect(ShapeLook.Zone, zero, top, target - zero, RowGrid.BarHeight);

        if (Percent(bar) is { } percent && scale.At(percent) is var at && at != zero)
            pen.Rect(bar.IsMet == false ? ShapeLook.Outline : ShapeLook.Bar, Math.Min(zero, at), top + 30, Math.Abs(at - zero), RowGrid.BarHeight - 60);
        else if (bar.Actual.Number is null)
            pen.Gap(zero, top, RowGrid.BarHeight, bar.Actual.Words, grid.TrackWidth);
        pen.Line(ShapeLook.Axis, zero, top - 10, zero, bottom + 10);
        if (comparable)
            pen.Line(ShapeLook.Mark, target, top - 20, target, bottom + 20);
        if (bar.Actual.Number is not null)
            grid.Value(pen, top + RowGrid.BarHeight / 2, bar.Actual.Words);

        pen.BeginText("c-note"u8, zero, bottom + SvgPen.NoteSize + 30);
        pen.Words(ChartTexts.Target);
        pen.Words("：");
        pen.WordsWithin(bar.Target.Words, SvgPen.NoteSize, 2000);
        if (bar.Better != Better.Unstated)
        {
            pen.Words("，");
            pen.Words(ChartTexts.Direction(bar.Better));
        }
        if (bar.IsMet is { } isMet)
        {
            pen.Words("，");
            pen.Words(isMet ? ChartTexts.Met : ChartTexts.Missed);
        }
        pen.EndText();
        grid.End(pen, bottom + SvgPen.NoteSize + 50);
    }

    /// <summary>Null where either is missing or the target is nothing to be a percentage of.</summary>
    public static decimal? Percent(in TargetBar bar)
    {
        if (bar.Actual.Number is not { } actual || bar.Target.Number is not { } target || target <= 0)
            return null;
        return target < Math.Abs(actual / MostTimes) ? Math.Sign(actual) * MostTimes * 100 : actual / target * 100;
    }
}

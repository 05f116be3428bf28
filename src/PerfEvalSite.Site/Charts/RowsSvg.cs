namespace PerfEvalSite.Site.Charts;

/// <summary>A series as horizontal bars, the layout that holds any number of rows and any length of name.</summary>
internal static class RowsSvg
{
    private const int Pitch = RowGrid.BarHeight + 20;

    /// <param name="mark">Where a line crosses all rows; null for none.</param>
    public static void Draw<T>(SvgPen pen, in T series, decimal? mark = null) where T : struct, ISeries
    {
        var grid = new RowGrid(series.Count);
        var scale = new Scale();
        for (int i = 0; i < series.Count; i++)
        {
            grid.FitName(series.NameAt(i), series.LevelAt(i));
            Fit(ref grid, ref scale, series.ValueAt(i));
            if (series.HasAgainst)
                Fit(ref grid, ref scale, series.AgainstAt(i));
        }
        scale.Include(mark);
        scale.Place(grid.Left, grid.TrackWidth);

        int first = pen.Y;
        for (int i = 0; i < series.Count; i++)
        {
            int height = series.HasAgainst ? Pitch + RowGrid.BarHeight : RowGrid.BarHeight;
            int top = grid.Begin(pen, series.NameAt(i), height, series.LevelAt(i));
            if (series.HasAgainst)
            {
                Bar(pen, ShapeLook.Outline, top, series.AgainstAt(i), grid, scale);
                Bar(pen, ShapeLook.Bar, top + Pitch, series.ValueAt(i), grid, scale);
            }
            else
            {
                Bar(pen, ShapeLook.Bar, top, series.ValueAt(i), grid, scale);
            }
            if (series.HasAgainst || series.ValueAt(i).Number is not null)
                pen.Line(ShapeLook.Axis, scale.Zero, top - 10, scale.Zero, top + height + 10);
            grid.End(pen, top + height);
        }
        if (mark is { } at)
            pen.Line(ShapeLook.Mark, scale.At(at), first - 20, scale.At(at), pen.Y - 50);
    }

    private static void Fit(ref RowGrid grid, ref Scale scale, in ChartValue value)
    {
        scale.Include(value.Number);
        if (value.Number is not null)
            grid.FitValue(TextWidth.Of(value.Words, SvgPen.TextSize));
    }

    private static void Bar(SvgPen pen, ShapeLook look, int top, in ChartValue value, RowGrid grid, Scale scale)
    {
        if (value.Number is not { } number)
        {
            int left = scale.HasNegative ? grid.Left : scale.Zero;
            pen.Gap(left, top, RowGrid.BarHeight, value.Words, grid.Left + grid.TrackWidth - left);
            return;
        }
        int zero = scale.Zero, end = scale.At(number);
        if (end != zero)
            pen.Rect(look, Math.Min(zero, end), top, Math.Abs(end - zero), RowGrid.BarHeight);
        grid.Value(pen, top + RowGrid.BarHeight / 2, value.Words);
    }
}

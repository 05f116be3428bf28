namespace PerfEvalSite.Site.Charts;

/// <summary>A series as columns on a base line, where every label fits beside its neighbours; otherwise nothing is drawn and rows are the way.</summary>
internal static class ColumnsSvg
{
    private const int PlotHeight = 1300;
    private const int GapHeight = 190;
    private const int WidestColumn = 420;

    public static bool TryDraw<T>(SvgPen pen, in T series) where T : struct, ISeries
    {
        if (series.Count == 0)
            return false;
        int slot = SvgPen.Width / series.Count;
        int room = (slot - 60) / (series.HasAgainst ? 2 : 1);
        int widest = 0;
        var scale = new Scale();
        for (int i = 0; i < series.Count; i++)
        {
            if (TextWidth.Of(series.NameAt(i), SvgPen.NoteSize) > slot - 20
                || !Fit(ref scale, ref widest, series.ValueAt(i), room)
                || series.HasAgainst && !Fit(ref scale, ref widest, series.AgainstAt(i), room))
            {
                return false;
            }
        }
        if (scale.HasNegative)
            return false;
        scale.Place(0, PlotHeight);

        int floor = pen.Y + 170 + PlotHeight;
        int width = Math.Min(WidestColumn, room - 20);
        int apart = (Math.Max(width, widest) + 20) / 2;
        for (int i = 0; i < series.Count; i++)
        {
            int middle = slot * i + slot / 2;
            if (series.HasAgainst)
            {
                Column(pen, ShapeLook.Outline, middle - apart, width, floor, series.AgainstAt(i), scale);
                Column(pen, ShapeLook.Bar, middle + apart, width, floor, series.ValueAt(i), scale);
            }
            else
            {
                Column(pen, ShapeLook.Bar, middle, width, floor, series.ValueAt(i), scale);
            }
            pen.BeginText("c-mid"u8, middle, floor + 170);
            pen.Words(series.NameAt(i));
            pen.EndText();
        }
        pen.Line(ShapeLook.Axis, 0, floor, slot * series.Count, floor);
        pen.Y = floor + 240;
        return true;
    }

    private static bool Fit(ref Scale scale, ref int widest, in ChartValue value, int room)
    {
        scale.Include(value.Number);
        int width = TextWidth.Of(value.Words, SvgPen.NoteSize);
        widest = Math.Max(widest, width);
        return width <= room;
    }

    private static void Column(SvgPen pen, ShapeLook look, int middle, int width, int floor, in ChartValue value, Scale scale)
    {
        int height = value.Number is { } number ? scale.At(number) : GapHeight;
        if (value.Number is null)
            pen.Rect(ShapeLook.Gap, middle - width / 2, floor - height, width, height);
        else if (height > 0)
            pen.Rect(look, middle - width / 2, floor - height, width, height);
        pen.BeginText(value.Number is null ? "c-mid c-muted"u8 : "c-mid"u8, middle, value.Number is null ? floor - 50 : floor - height - 50);
        pen.Words(value.Words);
        pen.EndText();
    }
}

using System.Globalization;

namespace PerfEvalSite.Site.Charts;

/// <summary>Squares in a frame, larger where several lie on one place; ticks of a round width on both axes.</summary>
internal static class ScatterSvg
{
    private const int Left = 480;
    private const int Height = 2000;
    private const int Smallest = 60;
    private const int Largest = 260;

    public static void Draw(SvgPen pen, ScatterChart chart)
    {
        new ChartKey(pen, chart.Unit).Close();
        var x = Axis.Over(chart.Points, static point => point.X);
        var y = Axis.Over(chart.Points, static point => point.Y);
        pen.Text("c-note"u8, 0, pen.Y + SvgPen.NoteSize, chart.YName, SvgPen.NoteSize, SvgPen.Width);
        int top = pen.Y + 260, width = SvgPen.Width - Left - 160;
        pen.Rect(ShapeLook.Frame, Left, top, width, Height);
        for (int i = 0; i <= y.Steps; i++)
        {
            int at = top + Height - i * Height / y.Steps;
            pen.BeginText("c-unit"u8, Left - 60, at + SvgPen.ToBaseline);
            pen.Words(y.TickAt(i));
            pen.EndText();
            pen.Line(ShapeLook.Axis, Left - 40, at, Left, at);
        }
        for (int i = 0; i <= x.Steps; i++)
        {
            int at = Left + i * width / x.Steps;
            pen.BeginText("c-mid"u8, at, top + Height + 170);
            pen.Words(x.TickAt(i));
            pen.EndText();
            pen.Line(ShapeLook.Axis, at, top + Height, at, top + Height + 40);
        }
        foreach (var point in chart.Points)
        {
            int side = SideOf(point.Count);
            pen.Rect(ShapeLook.Outline, Left + x.At(point.X, width) - side / 2, top + Height - y.At(point.Y, Height) - side / 2, side, side);
        }
        pen.Y = top + Height + 240;
        pen.Text("c-note"u8, Left, pen.Y + SvgPen.NoteSize, chart.XName, SvgPen.NoteSize, width);
        pen.Y += SvgPen.NoteSize + 60;
    }

    /// <summary>The area grows with the count.</summary>
    private static int SideOf(int count) => Math.Min(Largest, (int)(Smallest * Math.Sqrt(count)) / 10 * 10);

    /// <summary>From a round number to another, in at most eight steps of one round width.</summary>
    private readonly record struct Axis(decimal First, decimal Step, int Steps)
    {
        private const int MostSteps = 6;

        public static Axis Over(IReadOnlyList<ScatterPoint> points, Func<ScatterPoint, decimal> of)
        {
            decimal lowest = decimal.MaxValue, highest = decimal.MinValue;
            foreach (var point in points)
            {
                lowest = Math.Min(lowest, of(point));
                highest = Math.Max(highest, of(point));
            }
            foreach (decimal step in (ReadOnlySpan<decimal>)[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000, 100_000])
            {
                decimal first = decimal.Floor(lowest / step) * step, last = Math.Max(decimal.Ceiling(highest / step) * step, first + step);
                if ((last - first) / step <= MostSteps)
                    return new(first, step, (int)((last - first) / step));
            }
            return new(lowest, Math.Max(highest - lowest, 1), 1);
        }

        public int At(decimal value, int length) => (int)decimal.Round((value - First) / (Step * Steps) * length);

        public string TickAt(int number) => (First + number * Step).ToString("0.##", CultureInfo.InvariantCulture);
    }
}

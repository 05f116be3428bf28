namespace PerfEvalSite.Site.Charts;

/// <summary>The line above a chart: what filled, outlined and hatched mean, and the unit of its amounts at the right edge.</summary>
internal struct ChartKey
{
    private const int Swatch = 110;
    private const int LineHeight = 180;

    private readonly SvgPen pen;
    private readonly int firstLine;
    private readonly int top;
    private int x;
    private bool written;

    public ChartKey(SvgPen pen, string unit)
    {
        this.pen = pen;
        top = pen.Y;
        firstLine = SvgPen.Width;
        if (string.IsNullOrEmpty(unit))
            return;
        firstLine -= TextWidth.Of(ChartTexts.Unit, SvgPen.NoteSize) + TextWidth.Of(unit, SvgPen.NoteSize) + 150;
        pen.BeginText("c-unit"u8, SvgPen.Width, top + SvgPen.NoteSize);
        pen.Words(ChartTexts.Unit);
        pen.Words(unit.AsSpan(0, TextWidth.Fitting(unit, SvgPen.NoteSize, 1800)));
        pen.EndText();
        written = true;
    }

    public void Item(ShapeLook look, string words)
    {
        int y = Begin(words, out int width);
        pen.Rect(look, x, y + 10, Swatch, Swatch);
        End(y, words, width);
    }

    public void PatternItem(ReadOnlySpan<byte> pattern, string words)
    {
        int y = Begin(words, out int width);
        pen.PatternRect(pattern, x, y + 10, Swatch, Swatch);
        End(y, words, width);
    }

    public void MarkItem(string words)
    {
        int y = Begin(words, out int width);
        pen.Line(ShapeLook.Mark, x + Swatch / 2, y, x + Swatch / 2, y + 140);
        End(y, words, width);
    }

    public readonly void Close()
    {
        if (written)
            pen.Y += LineHeight + 60;
    }

    private int Begin(string words, out int width)
    {
        width = Math.Min(TextWidth.Of(words, SvgPen.NoteSize), SvgPen.Width - Swatch - 50);
        written = true;
        if (x > 0 && x + Swatch + 50 + width > (pen.Y == top ? firstLine : SvgPen.Width))
        {
            x = 0;
            pen.Y += LineHeight;
        }
        return pen.Y;
    }

    private void End(int y, string words, int width)
    {
        pen.Text("c-note"u8, x + Swatch + 50, y + SvgPen.NoteSize, words, SvgPen.NoteSize, width);
        x += Swatch + 50 + width + 160;
    }
}

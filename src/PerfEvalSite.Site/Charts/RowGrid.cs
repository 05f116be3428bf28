namespace PerfEvalSite.Site.Charts;

/// <summary>
/// How the rows of a chart share its width. Short names stand beside their bars; long ones above them, because on a phone
/// a column wide enough for 市级财政城乡居民基本医疗保险财政补助资金 leaves no room to draw in.
/// </summary>
/// <param name="rows">Many rows whose bars need no line beneath save height: long names wrap beside them. Zero where that is no choice.</param>
internal struct RowGrid(int rows)
{
    public const int BarHeight = 150;

    private const int WidestBesideName = 1060;
    private const int WidestWrappedName = 1580;
    private const int ManyRows = 8;
    private const int WidestValue = 1300;
    private const int Gutter = 80;
    private const int Indent = 150;

    private int widestName;
    private int widestValue;

    /// <param name="name">Of the row.</param>
    /// <param name="level">How far it is indented.</param>
    public void FitName(string name, int level = 0) => widestName = Math.Max(widestName, level * Indent + TextWidth.Of(name, SvgPen.TextSize));

    public void FitValue(int width) => widestValue = Math.Max(widestValue, width);

    private readonly bool NamesBeside => widestName <= WidestBesideName || rows > ManyRows;

    private readonly int NameWidth => Math.Min(widestName, WidestWrappedName);

    public readonly int Left => NamesBeside && widestName > 0 ? NameWidth + Gutter : 0;

    /// <summary>The room for a value's words, at the right edge.</summary>
    public readonly int ValueWidth => Math.Min(widestValue, WidestValue);

    public readonly int TrackWidth => SvgPen.Width - Left - (widestValue == 0 ? 0 : ValueWidth + Gutter);

    /// <summary>Writes the name, indented by its level, and returns the top of the row's bars, which are <paramref name="height"/> high together.</summary>
    public readonly int Begin(SvgPen pen, string name, int height, int level = 0)
    {
        int top = pen.Y, left = level * Indent;
        if (NamesBeside && widestName <= WidestWrappedName)
        {
            pen.FittingText(default, left, top + height / 2 + SvgPen.ToBaseline, name);
            return top;
        }
        if (NamesBeside && left + TextWidth.Of(name, SvgPen.TextSize) <= NameWidth)
        {
            pen.Text(default, left, top + height / 2 + SvgPen.ToBaseline, name, SvgPen.TextSize, NameWidth - left);
            return top;
        }
        if (NamesBeside)
        {
            pen.Paragraph(default, left, name, SvgPen.TextSize, NameWidth - left, 3);
            return top + Math.Max(0, (pen.Y + 20 - top - height) / 20 * 10);
        }
        pen.Paragraph(default, left, name, SvgPen.TextSize, SvgPen.Width - left, 3);
        return pen.Y + 20;
    }

    /// <summary>Moves on to the next row; <paramref name="bottom"/> is where this one's drawing ends.</summary>
    public readonly void End(SvgPen pen, int bottom) => pen.Y = Math.Max(pen.Y, bottom) + (NamesBeside ? 70 : 110);

    public static void Heading(SvgPen pen, string group, string previous)
    {
        if (group.Length == 0 || group == previous)
            return;
        pen.Y += previous.Length == 0 ? 0 : 60;
        pen.Paragraph("c-group"u8, 0, group, SvgPen.TextSize, SvgPen.Width, 2);
        pen.Y += 40;
    }

    /// <summary>Whether the words of every value have the room that they need.</summary>
    public readonly bool ValuesFit => widestValue <= WidestValue;

    /// <param name="pen">Writes it.</param>
    /// <param name="middle">Of the bar.</param>
    /// <param name="words">One of those that <see cref="FitValue"/> was asked for.</param>
    public readonly void Value(SvgPen pen, int middle, string words)
    {
        if (ValuesFit)
            pen.FittingText("c-value"u8, SvgPen.Width, middle + SvgPen.ToBaseline, words);
        else
            pen.Text("c-value"u8, SvgPen.Width, middle + SvgPen.ToBaseline, words, SvgPen.TextSize, ValueWidth);
    }
}

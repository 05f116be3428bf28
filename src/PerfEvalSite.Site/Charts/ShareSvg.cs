namespace PerfEvalSite.Site.Charts;

internal static class ShareSvg
{
    private const int BarHeight = 280;
    private const int Swatch = 120;

    // Far beyond any public money; keeps a nonsensical figure from overflowing the sum.
    private const decimal Limit = 1_000_000_000_000_000m;

    public static void Draw(SvgPen pen, ShareChart chart)
    {
        new ChartKey(pen, chart.Unit).Close();
        decimal whole = Whole(chart, out decimal sum);
        for (int i = 0; i < Math.Min(chart.Parts.Count, SvgPatterns.PartCount); i++)
            SvgPatterns.Part(pen, i);

        var scale = new Scale();
        scale.Include(whole);
        scale.Place(0, SvgPen.Width);
        decimal before = 0;
        for (int i = 0; i < chart.Parts.Count; i++)
        {
            if (Drawn(chart.Parts[i]) is not { } part)
                continue;
            int left = scale.At(before);
            before += part;
            Segment(pen, i, left, scale.At(before) - left, chart.Parts[i].Share);
        }
        bool remainder = sum < whole;
        if (remainder)
            pen.Rect("c-gap"u8, scale.At(sum), pen.Y, SvgPen.Width - scale.At(sum), BarHeight);
        pen.Y += BarHeight + 120;

        for (int i = 0; i < chart.Parts.Count; i++)
            Entry(pen, i, chart.Parts[i]);
        if (remainder)
        {
            pen.Rect("c-gap"u8, 0, pen.Y + 20, Swatch, Swatch);
            pen.Text("c-name"u8, Swatch + 70, pen.Y + SvgPen.TextSize, ChartTexts.Remainder, SvgPen.TextSize, SvgPen.Width);
            pen.Y += 230;
        }
    }

    private static decimal Whole(ShareChart chart, out decimal sum)
    {
        sum = 0;
        for (int i = 0; i < chart.Parts.Count; i++)
            sum += Drawn(chart.Parts[i]) ?? 0;
        return Math.Max(sum, Math.Min(chart.Whole ?? 0, Limit));
    }

    /// <summary>A negative part cannot be a piece of a bar: it is listed, not drawn.</summary>
    private static decimal? Drawn(in SharePart part) => part.Value.Number is > 0 and var number ? Math.Min(number, Limit) : null;

    private static void Segment(SvgPen pen, int part, int left, int width, string share)
    {
        if (width == 0)
            return;
        pen.PatternRect(SvgPatterns.PartSuffix(part), left, pen.Y, width, BarHeight);
        if (share.Length == 0 || TextWidth.Of(share, SvgPen.TextSize) > width - 80)
            return;
        pen.BeginText("c-mid c-plate"u8, left + width / 2, pen.Y + BarHeight / 2 + SvgPen.ToBaseline);
        pen.Words(share);
        pen.EndText();
    }

    private static void Entry(SvgPen pen, int index, in SharePart part)
    {
        pen.PatternRect(SvgPatterns.PartSuffix(index), 0, pen.Y + 20, Swatch, Swatch);
        int top = pen.Y;
        string amount = part.Value.Words, share = part.Share;
        int valueWidth = Math.Min(TextWidth.Of(amount, SvgPen.TextSize), 1000) + Math.Min(TextWidth.Of(share, SvgPen.TextSize), 700) + (share.Length > 0 ? 2 * SvgPen.TextSize : 0);
        pen.Paragraph("c-name"u8, Swatch + 70, part.Name, SvgPen.TextSize, SvgPen.Width - Swatch - 70 - valueWidth - 100, 2);
        pen.BeginText(part.Value.Number is null ? "c-value c-muted"u8 : "c-value"u8, SvgPen.Width, top + SvgPen.TextSize);
        pen.WordsWithin(amount, SvgPen.TextSize, 1000);
        if (share.Length > 0)
        {
            pen.Words("（");
            pen.WordsWithin(share, SvgPen.TextSize, 700);
            pen.Words("）");
        }
        pen.EndText();
        pen.Y = Math.Max(pen.Y, top + 180) + 50;
    }
}

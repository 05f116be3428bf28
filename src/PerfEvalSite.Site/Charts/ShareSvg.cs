namespace PerfEvalSite.Site.Charts;

internal static class ShareSvg
{
    private const int BarHeight = 280;
    private const int Swatch = 120;
    private const int NameLeft = Swatch + 70;
    private const int WidestAmount = 1100;
    private const int WidestShare = 700;
    private const int Gutter = 130;

    // Far beyond any public money; keeps a nonsensical figure from overflowing the sum.
    private const decimal Limit = 1_000_000_000_000_000m;

    public static void Draw(SvgPen pen, ShareChart chart)
    {
        new ChartKey(pen, chart.Unit).Close();
        if (chart.Parts.Count > SvgPatterns.PartCount)
        {
            RowsSvg.Draw(pen, new PartSeries(chart));
            return;
        }
        decimal sum = 0;
        for (int i = 0; i < chart.Parts.Count; i++)
        {
            SvgPatterns.Part(pen, i);
            sum += Drawn(chart.Parts[i]) ?? 0;
        }
        decimal whole = Math.Max(sum, Math.Min(chart.Whole ?? 0, Limit));
        Strip(pen, chart, sum, whole);
        List(pen, chart, sum < whole);
    }

    /// <summary>A negative part cannot be a piece of a bar: it is listed, not drawn.</summary>
    private static decimal? Drawn(in SharePart part) => part.Value.Number is > 0 and var number ? Math.Min(number, Limit) : null;

    private static void Strip(SvgPen pen, ShareChart chart, decimal sum, decimal whole)
    {
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
        if (sum < whole)
            pen.Rect(ShapeLook.Gap, scale.At(sum), pen.Y, SvgPen.Width - scale.At(sum), BarHeight);
        pen.Y += BarHeight + 120;
    }

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

    /// <summary>The parts in the order of the bar, with amount and share in columns of their own.</summary>
    private static void List(SvgPen pen, ShareChart chart, bool remainder)
    {
        int amounts = 0, shares = 0;
        for (int i = 0; i < chart.Parts.Count; i++)
        {
            amounts = Math.Max(amounts, TextWidth.Of(chart.Parts[i].Value.Words, SvgPen.TextSize));
            shares = Math.Max(shares, TextWidth.Of(chart.Parts[i].Share, SvgPen.TextSize));
        }
        amounts = Math.Min(amounts, WidestAmount);
        shares = Math.Min(shares, WidestShare);
        int amountRight = SvgPen.Width - (shares == 0 ? 0 : shares + Gutter);

        for (int i = 0; i < chart.Parts.Count; i++)
        {
            var part = chart.Parts[i];
            int top = pen.Y;
            if (part.Value.Number is null)
                pen.Rect(ShapeLook.Gap, 0, top + 20, Swatch, Swatch);
            else
                pen.PatternRect(SvgPatterns.PartSuffix(i), 0, top + 20, Swatch, Swatch);
            pen.Paragraph(default, NameLeft, part.Name, SvgPen.TextSize, amountRight - amounts - Gutter - NameLeft, 2);
            pen.Text(part.Value.Number is null ? "c-value c-muted"u8 : "c-value"u8, amountRight, top + SvgPen.TextSize, part.Value.Words, SvgPen.TextSize, amounts);
            if (part.Share.Length > 0)
                pen.Text("c-value"u8, SvgPen.Width, top + SvgPen.TextSize, part.Share, SvgPen.TextSize, shares);
            pen.Y = Math.Max(pen.Y, top + 180) + 50;
        }
        if (remainder)
        {
            pen.Rect(ShapeLook.Gap, 0, pen.Y + 20, Swatch, Swatch);
            pen.Text(default, NameLeft, pen.Y + SvgPen.TextSize, ChartTexts.Remainder, SvgPen.TextSize, SvgPen.Width);
            pen.Y += 230;
        }
    }
}

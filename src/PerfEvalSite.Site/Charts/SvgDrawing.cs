using System.Globalization;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Charts;

/// <summary>
/// Draws a chart as SVG: classes only, no style attribute, no script, nothing fetched, so that it stands under a strict
/// Content-Security-Policy and follows the page's theme. charts.css gives the looks.
/// </summary>
internal static class SvgDrawing
{
    private static readonly byte[] StyleElement = ReadStyle();

    /// <summary>For a page, which shows title, source and a table of the figures beside it: what is heard there is not said twice.</summary>
    public static void Draw(Chart chart, Utf8Writer writer)
    {
        var pen = new SvgPen(writer, chart.Id);
        int height = Begin(pen, writer, chart, default);
        Body(pen, chart);
        End(pen, writer, height);
    }

    /// <summary>As a file of its own: title, source and the style sheet are inside.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="writer">Added to what it holds.</param>
    /// <param name="terms">Below the source: address, version, licence; empty for none.</param>
    public static void DrawFile(Chart chart, Utf8Writer writer, string terms = "")
    {
        const int Margin = 160;
        var pen = new SvgPen(writer, chart.Id);
        pen.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        int height = Begin(pen, writer, chart, " xmlns=\"http://www.w3.org/2000/svg\""u8);
        pen.Raw(StyleElement);
        pen.Raw("<rect class=\"c-paper\" x=\"-16\" y=\"-16\" width=\"100%\" height=\"100%\"/>"u8);
        pen.Paragraph("c-title"u8, 0, chart.Title, 150, SvgPen.Width, 3);
        pen.Y += 100;
        Body(pen, chart);
        pen.Y += 40;
        pen.Paragraph("c-note"u8, 0, chart.Source, SvgPen.NoteSize, SvgPen.Width, 6);
        pen.Paragraph("c-note"u8, 0, terms, SvgPen.NoteSize, SvgPen.Width, 6);
        pen.Y += 2 * Margin;
        End(pen, writer, height);
    }

    /// <summary>Writes all but the height, which only the drawing tells; returns where it belongs.</summary>
    private static int Begin(SvgPen pen, Utf8Writer writer, Chart chart, ReadOnlySpan<byte> file)
    {
        pen.Raw("<svg class=\"chart\""u8);
        pen.Raw(file);
        pen.Raw(" role=\"img\" "u8);
        if (file.IsEmpty)
        {
            pen.Raw("aria-label=\"图，数据见表\" viewBox=\"0 0 360 "u8);
        }
        else
        {
            pen.Raw("aria-labelledby=\""u8);
            pen.Id("-t "u8);
            pen.Id("-d\" viewBox=\"-16 -16 392 "u8);
        }
        int height = writer.Length;
        pen.Raw("\">"u8);
        if (file.IsEmpty)
            return height;
        pen.Raw("<title id=\""u8);
        pen.Id("-t\">"u8);
        pen.Words(chart.Title);
        pen.Raw("</title><desc id=\""u8);
        pen.Id("-d\">"u8);
        pen.Words(ChartSentence.Of(chart));
        pen.Words(chart.Description);
        pen.Raw("</desc>"u8);
        return height;
    }

    private static void Body(SvgPen pen, Chart chart)
    {
        switch (chart)
        {
            case ExecutionChart execution: ExecutionSvg.Draw(pen, execution); break;
            case ScoreChart score: ScoreSvg.Draw(pen, score); break;
            case TargetChart target: TargetSvg.Draw(pen, target); break;
            case BarsChart bars: BarsSvg.Draw(pen, bars); break;
            case YearsChart years: YearsSvg.Draw(pen, years); break;
            case DistributionChart distribution: DistributionSvg.Draw(pen, distribution); break;
            case ScatterChart scatter: ScatterSvg.Draw(pen, scatter); break;
            case ShareChart share: ShareSvg.Draw(pen, share); break;
            default: throw new ArgumentException($"No drawing for {chart.GetType().Name}.", nameof(chart));
        }
    }

    private static void End(SvgPen pen, Utf8Writer writer, int height)
    {
        pen.Shapes();
        pen.Raw("</svg>"u8);
        Span<byte> digits = stackalloc byte[11];
        ((pen.Y + 9) / 10).TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
        writer.Insert(height, digits[..written]);
    }

    private static byte[] ReadStyle()
    {
        using var sheet = typeof(SvgDrawing).Assembly.GetManifestResourceStream("assets/charts.css")!;
        using var reader = new StreamReader(sheet);
        var writer = new Utf8Writer();
        writer.Write("<style>"u8);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith("/*", StringComparison.Ordinal))
                writer.WriteEscaped(line.Trim());
        writer.Write("</style>"u8);
        return writer.Written.ToArray();
    }
}

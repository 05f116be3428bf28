namespace PerfEvalSite.Tests.Import;

/// <summary>A table as documents print it, to be drawn: its columns, and cells that may span several.</summary>
internal sealed class PrintedTable(params double[] widths)
{
    private readonly List<(int Row, int Column, int Height, int Width, string Text)> cells = [];
    private int rows;

    public double RowHeight { get; init; } = 20;

    public int Height => rows;

    /// <summary>A row of cells; <c>text+2</c> spans two columns, <c>text+2x3</c> two columns and three rows, <c>&lt;</c> is held by a cell above.</summary>
    public PrintedTable Row(params string[] texts)
    {
        int column = 0;
        foreach (string text in texts)
        {
            int width = 1, height = 1;
            string said = text;
            int plus = text.LastIndexOf('+');
            if (plus >= 0)
            {
                string[] spans = text[(plus + 1)..].Split('x');
                width = int.Parse(spans[0], System.Globalization.CultureInfo.InvariantCulture);
                height = spans.Length > 1 ? int.Parse(spans[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
                said = text[..plus];
            }
            if (said != "<")
                cells.Add((rows, column, height, width, said));
            column += width;
        }
        rows++;
        return this;
    }

    /// <param name="isScattered">Whether the characters stand in the file from the last to the first.</param>
    /// <returns>Where the table ends.</returns>
    public double Draw(PdfDrawing drawing, double x, double y, RuleStyle style, int from = 0, int to = int.MaxValue, bool isScattered = false, double size = 9)
    {
        to = Math.Min(to, rows);
        foreach (var cell in cells.Where(cell => cell.Row >= from && cell.Row < to))
        {
            double left = x + widths.Take(cell.Column).Sum();
            double right = x + widths.Take(cell.Column + cell.Width).Sum();
            double top = y + (cell.Row - from) * RowHeight;
            double bottom = top + cell.Height * RowHeight;
            drawing.Rule(style, left, top, right, top).Rule(style, left, bottom, right, bottom).Rule(style, left, top, left, bottom).Rule(style, right, top, right, bottom);
            string[] lines = Lines(cell.Text, right - left - 4, size);
            double line = (top + bottom) / 2 - (lines.Length - 1) * size * 0.55 + size * 0.35;
            foreach (string text in lines)
            {
                bool isNumber = text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || ".,-".Contains(c));
                double at = isNumber ? right - 2 - PdfDrawing.WidthOf(text, size) : left + 2;
                if (isScattered)
                    drawing.Scattered(at, line, text, size);
                else
                    drawing.Text(at, line, text, size);
                line += size * 1.1;
            }
        }
        return y + (to - from) * RowHeight;
    }

    /// <summary>As Word writes it: merged cells below are there and say that they go on.</summary>
    public string ToWord()
    {
        var xml = new System.Text.StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/>");
        for (int row = 0; row < rows; row++)
        {
            xml.Append("<w:tr>");
            foreach (var cell in cells.Where(cell => cell.Row <= row && cell.Row + cell.Height > row).OrderBy(cell => cell.Column))
                xml.Append("<w:tc><w:tcPr>").Append(cell.Width > 1 ? $"<w:gridSpan w:val=\"{cell.Width}\"/>" : "").Append(cell.Height == 1 ? "" : cell.Row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>").Append("</w:tcPr>")
                    .Append(string.Concat((cell.Row == row ? cell.Text : "").Split('\n').Select(line => $"<w:p>{WordFile.Run(line)}</w:p>"))).Append("</w:tc>");
            xml.Append("</w:tr>");
        }
        return xml.Append("</w:tbl>").ToString();
    }

    public string ToHtml()
    {
        var html = new System.Text.StringBuilder("<table border=1>");
        for (int row = 0; row < rows; row++)
        {
            html.Append("<tr>");
            foreach (var cell in cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column))
                html.Append("<td colspan=").Append(cell.Width).Append(" rowspan=").Append(cell.Height).Append("><p><span>").Append(System.Net.WebUtility.HtmlEncode(cell.Text)).Append("</span></p></td>");
            html.Append("</tr>\n");
        }
        return html.Append("</table>").ToString();
    }

    /// <param name="row">Of the sheet, from 0, where the table begins.</param>
    public IEnumerable<PerfEvalSite.Site.Downloads.GridWorkbookCell> ToSheet(int row) =>
        cells.Select(cell => new PerfEvalSite.Site.Downloads.GridWorkbookCell(cell.Text, row + cell.Row, cell.Column, cell.Height, cell.Width, PerfEvalSite.Site.Downloads.GridCellKind.Figure));

    private static string[] Lines(string text, double width, double size)
    {
        var lines = new List<string>();
        string line = "";
        foreach (char c in text)
        {
            if (c == '\n' || PdfDrawing.WidthOf(line + c, size) > width)
            {
                lines.Add(line);
                line = c == '\n' ? "" : c.ToString();
            }
            else
                line += c;
        }
        lines.Add(line);
        return [.. lines];
    }
}

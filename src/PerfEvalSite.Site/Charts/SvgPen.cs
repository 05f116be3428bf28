using System.Buffers.Binary;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Charts;

/// <summary>
/// Writes SVG elements. Lengths are whole tenths of a drawing unit, heights best whole units, which are shorter; a chart is <see cref="Width"/> wide and as high as it needs.
/// Looks are classes of charts.css; nothing is styled here.
/// </summary>
internal sealed class SvgPen(Utf8Writer writer, string id)
{
    public const int Width = 3600;
    public const int TextSize = 130;
    public const int NoteSize = 120;

    private const int LineGap = 50;

    /// <summary>From the middle of a line to the baseline of its text.</summary>
    public const int ToBaseline = 45;

    private SvgShapes shapes;

    /// <summary>The top of what is drawn next.</summary>
    public int Y { get; set; }

    public void Raw(ReadOnlySpan<byte> markup) => writer.Write(markup);

    public void Length(int tenths)
    {
        if (tenths < 0)
            writer.Write((byte)'-');
        uint all = (uint)Math.Abs(tenths);
        uint whole = all / 10, tenth = all - whole * 10;
        if (whole >= 1000)
        {
            writer.Write((int)whole);
            if (tenth != 0)
                writer.Write([(byte)'.', (byte)('0' + tenth)]);
            return;
        }
        // All of it as one number of eight bytes: a chart is made of hundreds of these.
        uint tens = whole / 10, hundreds = whole / 100;
        ulong text = '0' + whole - tens * 10;
        int length = 1;
        if (whole >= 10)
            (text, length) = (text << 8 | '0' + tens - hundreds * 10, 2);
        if (whole >= 100)
            (text, length) = (text << 8 | '0' + hundreds, 3);
        if (tenth != 0)
        {
            text |= (ulong)('.' | ('0' + tenth) << 8) << length * 8;
            length += 2;
        }
        BinaryPrimitives.WriteUInt64LittleEndian(writer.GetSpan(8), text);
        writer.Advance(length);
    }

    /// <summary>Escaped text; characters that XML cannot carry become spaces.</summary>
    public void Words(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int at = IndexOfNotInXml(text);
            if (at < 0)
            {
                writer.WriteEscaped(text);
                return;
            }
            writer.WriteEscaped(text[..at]);
            writer.Write((byte)' ');
            text = text[(at + 1)..];
        }
    }

    /// <summary>A plain loop: searching for a set of characters costs more than the few of a chart's texts.</summary>
    private static int IndexOfNotInXml(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
            if (text[i] is < ' ' or > '\uFFFD' && text[i] is not ('\t' or '\n' or '\r'))
                return i;
        return -1;
    }

    public void Id(ReadOnlySpan<byte> suffix)
    {
        Words(id);
        writer.Write(suffix);
    }

    /// <summary>Drawn above all text, by <see cref="Shapes"/>.</summary>
    public void Rect(ShapeLook look, int x, int y, int width, int height) => shapes.Add(look, x, y, width, height);

    /// <summary>Upright or level; drawn above all text, by <see cref="Shapes"/>.</summary>
    public void Line(ShapeLook look, int x1, int y1, int x2, int y2) => shapes.Add(look, x1, y1, x2 - x1, y2 - y1);

    /// <summary>What <see cref="Rect"/> and <see cref="Line"/> have gathered.</summary>
    public void Shapes() => shapes.Draw(this);

    /// <summary>A rectangle filled with one of the chart's own patterns.</summary>
    public void PatternRect(ReadOnlySpan<byte> pattern, int x, int y, int width, int height)
    {
        Raw("<rect x=\""u8);
        Length(x);
        Raw("\" y=\""u8);
        Length(y);
        Raw("\" width=\""u8);
        Length(width);
        Raw("\" height=\""u8);
        Length(height);
        Raw("\" class=\"c-part\" fill=\"url(#"u8);
        Id(pattern);
        Raw(")\"/>"u8);
    }

    /// <param name="look">The class; empty for the names of rows, the plain look.</param>
    /// <param name="x">Where it begins, ends or has its middle, as the class says.</param>
    /// <param name="baseline">Of the letters.</param>
    public void BeginText(ReadOnlySpan<byte> look, int x, int baseline)
    {
        Raw("<text"u8);
        if (look.Length > 0)
        {
            Raw(" class=\""u8);
            Raw(look);
            Raw("\""u8);
        }
        if (x != 0)
        {
            Raw(" x=\""u8);
            Length(x);
            Raw("\""u8);
        }
        Raw(" y=\""u8);
        Length(baseline);
        Raw("\">"u8);
    }

    public void EndText() => Raw("</text>"u8);

    /// <summary>As many of the words as fit, the cut marked with an ellipsis: for the parts of a text that has several.</summary>
    public void WordsWithin(ReadOnlySpan<char> text, int size, int width) => Cut(text, TextWidth.Fitting(text, size, width), size, width);

    /// <summary>One line; what does not fit is cut with an ellipsis and stands whole in the tooltip.</summary>
    public void Text(ReadOnlySpan<byte> look, int x, int baseline, ReadOnlySpan<char> text, int size, int width)
    {
        BeginText(look, x, baseline);
        int fitting = TextWidth.Fitting(text, size, width);
        if (fitting < text.Length)
            Tooltip(text);
        Cut(text, fitting, size, width);
        EndText();
    }

    /// <summary>One line that is known to fit.</summary>
    public void FittingText(ReadOnlySpan<byte> look, int x, int baseline, ReadOnlySpan<char> text)
    {
        BeginText(look, x, baseline);
        Words(text);
        EndText();
    }

    /// <summary>Lines of a text from <see cref="Y"/> on, which moves below them; what does not fit in the last line is cut.</summary>
    public void Paragraph(ReadOnlySpan<byte> look, int x, ReadOnlySpan<char> text, int size, int width, int lines)
    {
        var rest = text;
        for (int line = 1; rest.Length > 0 && line <= lines; line++)
        {
            BeginText(look, x, Y + size);
            int at = line < lines ? TextWidth.Break(rest, size, width) : TextWidth.Fitting(rest, size, width);
            if (line == lines && at < rest.Length)
            {
                Tooltip(text);
                Cut(rest, at, size, width);
            }
            else
            {
                Words(rest[..at]);
            }
            EndText();
            rest = rest[at..].TrimStart(' ');
            Y += size + LineGap;
        }
    }

    /// <summary>A missing value: a dashed box around the words that say why.</summary>
    public void Gap(int x, int y, int height, string words, int width)
    {
        int box = Math.Min(TextWidth.Of(words, NoteSize) + 160, width);
        Rect(ShapeLook.Gap, x, y, box, height);
        Text("c-note"u8, x + 80, y + height / 2 + ToBaseline, words, NoteSize, box - 160);
    }

    private void Tooltip(ReadOnlySpan<char> text)
    {
        Raw("<title>"u8);
        Words(text);
        Raw("</title>"u8);
    }

    private void Cut(ReadOnlySpan<char> text, int fitting, int size, int width)
    {
        if (fitting == text.Length)
        {
            Words(text);
            return;
        }
        Words(text[..TextWidth.Fitting(text, size, width - size)].TrimEnd());
        Words("…");
    }
}

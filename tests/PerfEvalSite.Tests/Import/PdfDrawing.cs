using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PerfEvalSite.Tests.Import;

/// <summary>A PDF made by hand, the same bytes every time: text in Chinese without an embedded font, and lines drawn in every way that programs have.</summary>
internal sealed class PdfDrawing
{
    private readonly List<(StringBuilder Content, int Rotation)> pages = [];

    public double Width { get; init; } = 595;

    public double Height { get; init; } = 842;

    /// <summary>Whether pages are packed, as in most files.</summary>
    public bool IsPacked { get; init; } = true;

    private StringBuilder Page => pages[^1].Content;

    /// <param name="rotation">Degrees by which a reader turns the page.</param>
    public PdfDrawing NewPage(int rotation = 0)
    {
        pages.Add((new StringBuilder(), rotation));
        return this;
    }

    public PdfDrawing Raw(string operators)
    {
        Page.Append(operators).Append('\n');
        return this;
    }

    /// <param name="x">From the left.</param>
    /// <param name="y">Of the baseline, from the top.</param>
    public PdfDrawing Text(double x, double y, string text, double size = 9) =>
        Raw($"BT /F1 {N(size)} Tf {N(x)} {N(Height - y)} Td <{Hex(text)}> Tj ET");

    /// <summary>Character by character from the last to the first, as some programs write.</summary>
    public PdfDrawing Scattered(double x, double y, string text, double size = 9)
    {
        double at = x + WidthOf(text, size);
        for (int i = text.Length - 1; i >= 0; i--)
        {
            at -= WidthOf(text[i].ToString(), size);
            Text(at, y, text[i].ToString(), size);
        }
        return this;
    }

    public static double WidthOf(string text, double size = 9) => text.Sum(c => c < 0x2E80 ? 0.5 : 1) * size;

    public PdfDrawing Rule(RuleStyle style, double x1, double y1, double x2, double y2)
    {
        bool isUpright = x1 == x2;
        double top = Height - y1;
        double bottom = Height - y2;
        double length = isUpright ? y2 - y1 : x2 - x1;
        return style switch
        {
            RuleStyle.Stroke => Raw($"0.5 w {N(x1)} {N(top)} m {N(x2)} {N(bottom)} l S"),
            RuleStyle.ZeroWidth => Raw($"0 w {N(x1)} {N(top)} m {N(x2)} {N(bottom)} l S"),
            RuleStyle.White => Raw($"1 1 1 RG 0.5 w {N(x1)} {N(top)} m {N(x2)} {N(bottom)} l S 0 0 0 RG"),
            RuleStyle.ThinRectangle => isUpright ? Raw($"{N(x1 - 0.25)} {N(bottom)} 0.5 {N(length)} re f") : Raw($"{N(x1)} {N(top - 0.25)} {N(length)} 0.5 re f"),
            RuleStyle.WideDot => isUpright
                ? Raw($"{N(length)} w {N(x1)} {N((top + bottom) / 2)} m {N(x1 + 0.48)} {N((top + bottom) / 2)} l S")
                : Raw($"{N(length)} w {N((x1 + x2) / 2)} {N(top)} m {N((x1 + x2) / 2)} {N(top + 0.48)} l S"),
            RuleStyle.Double => Rule(RuleStyle.Stroke, x1, y1, x2, y2).Rule(RuleStyle.Stroke, isUpright ? x1 + 1.5 : x1, isUpright ? y1 : y1 + 1.5, isUpright ? x2 + 1.5 : x2, isUpright ? y2 : y2 + 1.5),
            _ => Dots(x1, y1, x2, y2),
        };
    }

    public PdfDrawing Box(double x1, double y1, double x2, double y2) => Raw($"0.5 w {N(x1)} {N(Height - y2)} {N(x2 - x1)} {N(y2 - y1)} re S");

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.7\n%âãÏÓ\n");
        int first = 7;
        Add($"<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(0, pages.Count).Select(i => $"{first + 2 * i} 0 R"))}] /Count {pages.Count} >>");
        Add("<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>");
        Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] /CIDToGIDMap /Identity >>");
        Add("<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>");
        AddStream("", Encoding.ASCII.GetBytes("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange "
            + "100 beginbfrange " + string.Join(' ', Enumerable.Range(0, 256).Select(high => $"<{high:X2}00> <{high:X2}FF> <{high:X2}00>")) + " endbfrange endcmap end end"));
        foreach (var (content, rotation) in pages)
        {
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {N(Width)} {N(Height)}] /Rotate {rotation} /Resources << /Font << /F1 3 0 R >> >> /Contents {offsets.Count + 2} 0 R >>");
            byte[] bytes = Encoding.Latin1.GetBytes(content.ToString());
            if (IsPacked)
                AddStream("/Filter /FlateDecode ", Packed(bytes));
            else
                AddStream("", bytes);
        }
        long table = file.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n"))}trailer << /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));

        void Add(string body)
        {
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        void AddStream(string entries, byte[] bytes)
        {
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n<< {entries}/Length {bytes.Length} >>\nstream\n");
            file.Write(bytes);
            Write("\nendstream\nendobj\n");
        }
    }

    private PdfDrawing Dots(double x1, double y1, double x2, double y2)
    {
        for (double at = 0; at <= Math.Max(x2 - x1, y2 - y1); at += 2)
            Raw($"0.7 w 1 J {N(x1 == x2 ? x1 : x1 + at)} {N(Height - (x1 == x2 ? y1 + at : y1))} m {N(x1 == x2 ? x1 : x1 + at)} {N(Height - (x1 == x2 ? y1 + at : y1))} l S");
        return this;
    }

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal))
            zip.Write(bytes);
        return packed.ToArray();
    }

    private static string Hex(string text) => string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));

    private static string N(double number) => Math.Round(number, 3).ToString(CultureInfo.InvariantCulture);
}

internal enum RuleStyle
{
    Stroke,
    ThinRectangle,
    WideDot,
    Double,
    White,
    ZeroWidth,
    Dotted,
}

using System.Globalization;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What a style makes of a cell: its number format, its font, and what is behind the letters.</summary>
/// <param name="Behind">Null where nothing is filled.</param>
internal readonly record struct CellStyle(NumberFormat Format, FontLook Look = default, SheetColour? Behind = null)
{
    public static readonly CellStyle Plain = new(NumberFormat.General);
}

/// <summary>The styles of a workbook's cells.</summary>
internal sealed class CellFormats
{
    private readonly List<CellStyle> byStyle = [];
    private readonly List<ConditionalLook> conditional = [];

    /// <summary>What a condition makes of a cell's style, by its number.</summary>
    public ConditionalLook? ConditionalAt(int index) => index >= 0 && index < conditional.Count ? conditional[index] : null;

    /// <summary>Null when there is no style with that number.</summary>
    public CellStyle? this[int style] => style >= 0 && style < byStyle.Count ? byStyle[style] : style == 0 ? CellStyle.Plain : null;

    /// <param name="xml">Null when the workbook has no styles.</param>
    public static CellFormats Read(XmlReader? xml)
    {
        var formats = new CellFormats();
        if (xml is null)
            return formats;
        using (xml)
        {
            var codes = new Dictionary<int, string>();
            var made = new Dictionary<int, NumberFormat>();
            var fonts = new List<FontLook>();
            var fills = new List<SheetColour?>();
            string within = "";
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.Depth == 1)
                    within = xml.LocalName;
                if (SpreadsheetXml.Is(xml, "numFmt") && within == "numFmts" && Number(xml.GetAttribute("numFmtId")) is { } own && xml.GetAttribute("formatCode") is { } code)
                    codes[own] = code;
                else if (SpreadsheetXml.Is(xml, "font") && within == "fonts")
                    fonts.Add(FontLook.Read(xml));
                else if (SpreadsheetXml.Is(xml, "fill") && within == "fills")
                    fills.Add(ReadFill(xml, isOfCondition: false));
                else if (SpreadsheetXml.Is(xml, "xf") && within == "cellXfs")
                {
                    int id = Number(xml.GetAttribute("numFmtId")) ?? 0;
                    if (!made.TryGetValue(id, out var format))
                        made.Add(id, format = (codes.GetValueOrDefault(id) ?? BuiltInFormats.Find(id)) is { } known ? new NumberFormat(known) : NumberFormat.General);
                    int font = Number(xml.GetAttribute("fontId")) ?? 0;
                    formats.byStyle.Add(new(format, font < fonts.Count ? fonts[font] : default, Number(xml.GetAttribute("fillId")) is { } fill && fill < fills.Count ? fills[fill] : null));
                }
                else if (SpreadsheetXml.Is(xml, "dxf") && within == "dxfs")
                    formats.conditional.Add(ConditionalLook.Read(xml));
            }
        }
        return formats;
    }

    /// <summary>The colour of a fill, at whose start the reader stands; null where there is none.</summary>
    /// <param name="isOfCondition">There a plain fill has the colour that elsewhere is behind a pattern, and need not say that it is plain.</param>
    public static SheetColour? ReadFill(XmlReader xml, bool isOfCondition)
    {
        if (xml.IsEmptyElement)
            return null;
        SheetColour? colour = null;
        bool isNone = false;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            isNone |= SpreadsheetXml.Is(xml, "patternFill") && xml.GetAttribute("patternType") == "none";
            if (SpreadsheetXml.Is(xml, "gradientFill") || SpreadsheetXml.Is(xml, "patternFill") && xml.GetAttribute("patternType") is not (null or "none" or "solid"))
                colour = SheetColour.Mixed;
            else if (colour != SheetColour.Mixed && SpreadsheetXml.Is(xml, isOfCondition ? "bgColor" : "fgColor"))
                colour = SheetColour.Read(xml) ?? SheetColour.Mixed;
        }
        return isNone ? null : colour;
    }

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}

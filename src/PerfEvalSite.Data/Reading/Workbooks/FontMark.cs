using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Whether a font, or what a run says of its font, raises, lowers or strikes out.</summary>
internal static class FontMark
{
    /// <summary>Reads an element <c>font</c> or <c>rPr</c>, at which the reader stands, and leaves it at the element's end.</summary>
    /// <param name="isWhite">Whether it is white, where it names a colour.</param>
    public static TextMark Read(XmlReader xml, out bool isWhite)
    {
        var mark = TextMark.None;
        isWhite = false;
        if (xml.IsEmptyElement)
            return mark;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (SpreadsheetXml.Is(xml, "strike") && SpreadsheetXml.Flag(xml, "val") != false)
                mark = TextMark.Struck;
            else if (SpreadsheetXml.Is(xml, "color"))
                isWhite = IsWhite(xml);
            else if (SpreadsheetXml.Is(xml, "vertAlign") && mark != TextMark.Struck)
                mark = xml.GetAttribute("val") switch { "superscript" => TextMark.Raised, "subscript" => TextMark.Lowered, _ => TextMark.None };
        }
        return mark;
    }

    /// <summary>Whether the colour at which the reader stands is white: as such, as the first of the theme, or by its old number.</summary>
    public static bool IsWhite(XmlReader colour) => colour.GetAttribute("rgb") is { } rgb
        ? rgb.EndsWith("FFFFFF", StringComparison.OrdinalIgnoreCase)
        : colour.GetAttribute("theme") is { } theme ? theme == "0" && colour.GetAttribute("tint") is null or "0" or "0.0" : colour.GetAttribute("indexed") is "1" or "9";
}

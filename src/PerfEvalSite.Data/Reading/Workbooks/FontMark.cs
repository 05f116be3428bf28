using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Whether a font, or what a run says of its font, raises, lowers or strikes out.</summary>
internal static class FontMark
{
    /// <summary>Reads an element <c>font</c> or <c>rPr</c>, at which the reader stands, and leaves it at the element's end.</summary>
    public static TextMark Read(XmlReader xml)
    {
        var mark = TextMark.None;
        if (xml.IsEmptyElement)
            return mark;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (SpreadsheetXml.Is(xml, "strike") && SpreadsheetXml.Flag(xml, "val") != false)
                mark = TextMark.Struck;
            else if (SpreadsheetXml.Is(xml, "vertAlign") && mark != TextMark.Struck)
                mark = xml.GetAttribute("val") switch { "superscript" => TextMark.Raised, "subscript" => TextMark.Lowered, _ => TextMark.None };
        }
        return mark;
    }
}

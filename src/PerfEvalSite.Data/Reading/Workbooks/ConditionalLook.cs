using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What a condition that holds makes of a cell's style; null where it leaves something as it is.</summary>
internal sealed record ConditionalLook(NumberFormat? Format, SheetColour? Letters, SheetColour? Behind)
{
    public CellStyle On(CellStyle style) =>
        new(Format ?? style.Format, Letters is null ? style.Look : style.Look with { Colour = Letters }, Behind ?? style.Behind);

    /// <summary>Reads an element <c>dxf</c>, at which the reader stands, and leaves it at the element's end.</summary>
    public static ConditionalLook Read(XmlReader xml)
    {
        var look = new ConditionalLook(null, null, null);
        if (xml.IsEmptyElement)
            return look;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (SpreadsheetXml.Is(xml, "font"))
                look = look with { Letters = FontLook.Read(xml).Colour };
            else if (SpreadsheetXml.Is(xml, "fill"))
                look = look with { Behind = CellFormats.ReadFill(xml, isOfCondition: true) };
            else if (SpreadsheetXml.Is(xml, "numFmt") && xml.GetAttribute("formatCode") is { } code)
                look = look with { Format = new NumberFormat(code) };
        }
        return look;
    }
}

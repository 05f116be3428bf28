using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What a font, or what a run says of its font, makes of its letters.</summary>
/// <param name="Mark">Whether it raises, lowers or strikes out.</param>
/// <param name="Colour">Null where the program chooses it.</param>
/// <param name="IsTiny">Too small to be seen.</param>
internal readonly record struct FontLook(TextMark Mark, SheetColour? Colour = null, bool IsTiny = false)
{
    /// <summary>In points.</summary>
    public const int MostTiny = 2;

    /// <summary>Whether letters of it are not seen.</summary>
    /// <param name="behind">Null where nothing is filled.</param>
    public bool IsUnseenOn(SheetColour? behind) => IsTiny || Colour is { } letters && letters.LooksLike(behind ?? SheetColour.White);

    /// <summary>Reads an element <c>font</c> or <c>rPr</c>, at which the reader stands, and leaves it at the element's end.</summary>
    public static FontLook Read(XmlReader xml)
    {
        var look = default(FontLook);
        if (xml.IsEmptyElement)
            return look;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (SpreadsheetXml.Is(xml, "strike") && SpreadsheetXml.Flag(xml, "val") != false)
                look = look with { Mark = TextMark.Struck };
            else if (SpreadsheetXml.Is(xml, "color"))
                look = look with { Colour = SheetColour.Read(xml) };
            else if (SpreadsheetXml.Is(xml, "sz") && SpreadsheetXml.IsAtMost(xml, "val", MostTiny))
                look = look with { IsTiny = true };
            else if (SpreadsheetXml.Is(xml, "vertAlign") && look.Mark != TextMark.Struck)
                look = look with { Mark = xml.GetAttribute("val") switch { "superscript" => TextMark.Raised, "subscript" => TextMark.Lowered, _ => TextMark.None } };
        }
        return look;
    }
}

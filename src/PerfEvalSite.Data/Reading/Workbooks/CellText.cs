using System.Globalization;
using System.Text;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>The text of a cell: plain, or rich text whose runs make one text. Phonetic readings are not part of it.</summary>
internal static class CellText
{
    /// <summary>A cell holds 32,767 characters; more than this is no cell.</summary>
    private const int MostCharacters = 1 << 20;

    /// <summary>Reads an element <c>si</c> or <c>is</c>, at which the reader stands, and leaves it at the element's end.</summary>
    /// <param name="into">Gets the text of all runs.</param>
    /// <returns>The runs, where any of them looks otherwise than the cell; null otherwise.</returns>
    public static RichText? ReadItem(XmlReader xml, StringBuilder into)
    {
        if (xml.IsEmptyElement)
            return null;
        List<(int Start, FontLook? Look)>? runs = null;
        bool isMarked = false;
        int start = into.Length;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (SpreadsheetXml.Is(xml, "rPh"))
                SkipContent(xml);
            else if (SpreadsheetXml.Is(xml, "r"))
                (runs ??= []).Add((into.Length, null));
            else if (SpreadsheetXml.Is(xml, "rPr") && runs is not null)
            {
                var look = FontLook.Read(xml);
                isMarked |= look != default;
                runs[^1] = (runs[^1].Start, look);
            }
            else if (SpreadsheetXml.Is(xml, "t"))
                ReadText(xml, into);
        }
        return isMarked ? RichTextOf(into, start, runs!) : null;
    }

    private static RichText RichTextOf(StringBuilder text, int start, List<(int Start, FontLook? Look)> runs)
    {
        var cut = new List<TextRun> { new(text.ToString(start, runs[0].Start - start), null) };
        for (int i = 0; i < runs.Count; i++)
            cut.Add(new(text.ToString(runs[i].Start, (i + 1 < runs.Count ? runs[i + 1].Start : text.Length) - runs[i].Start), runs[i].Look));
        return new RichText(cut);
    }

    /// <summary>Adds the text of the element at which the reader stands; leaves it at the element's end.</summary>
    public static void ReadText(XmlReader xml, StringBuilder into)
    {
        if (xml.IsEmptyElement)
            return;
        int start = into.Length;
        int depth = xml.Depth;
        var chunk = new char[512];
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            for (int read = xml.ReadValueChunk(chunk, 0, chunk.Length); read > 0; read = xml.ReadValueChunk(chunk, 0, chunk.Length))
            {
                into.Append(chunk, 0, read);
                if (into.Length - start > MostCharacters)
                    throw new WorkbookTooLargeException();
            }
        }
        Unescape(into, start);
    }

    /// <summary>Passes over an element with all that it holds; leaves the reader at its end.</summary>
    public static void SkipContent(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
        }
    }

    /// <summary><c>_x000A_</c> is how a workbook writes a character that XML cannot carry.</summary>
    private static void Unescape(StringBuilder text, int start)
    {
        const int length = 7;
        for (int i = start; i + length <= text.Length; i++)
        {
            if (text[i] != '_' || text[i + 1] != 'x' || text[i + 6] != '_')
                continue;
            Span<char> hex = [text[i + 2], text[i + 3], text[i + 4], text[i + 5]];
            if (!ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
                continue;
            text.Remove(i, length).Insert(i, (char)code);
        }
    }
}

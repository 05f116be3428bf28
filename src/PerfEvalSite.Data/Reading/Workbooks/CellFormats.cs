using System.Globalization;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What a style makes of a cell: its number format, and the mark of its font.</summary>
/// <param name="IsUnseen">Whether its letters are as white as what is behind them.</param>
internal readonly record struct CellStyle(NumberFormat Format, TextMark Mark, bool IsUnseen = false)
{
    public static readonly CellStyle Plain = new(NumberFormat.General, TextMark.None);
}

/// <summary>The styles of a workbook's cells.</summary>
internal sealed class CellFormats
{
    private readonly List<CellStyle> byStyle = [];

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
            var fonts = new List<(TextMark Mark, bool IsWhite)>();
            var fills = new List<bool>();
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
                    fonts.Add((FontMark.Read(xml, out bool isWhite), isWhite));
                else if (SpreadsheetXml.Is(xml, "fill") && within == "fills")
                    fills.Add(IsColoured(xml));
                else if (SpreadsheetXml.Is(xml, "xf") && within == "cellXfs")
                {
                    int id = Number(xml.GetAttribute("numFmtId")) ?? 0;
                    if (!made.TryGetValue(id, out var format))
                        made.Add(id, format = (codes.GetValueOrDefault(id) ?? BuiltInFormats.Find(id)) is { } known ? new NumberFormat(known) : NumberFormat.General);
                    int font = Number(xml.GetAttribute("fontId")) ?? 0;
                    var (mark, isWhite) = font < fonts.Count ? fonts[font] : default;
                    bool isFilled = Number(xml.GetAttribute("fillId")) is { } fill && fill < fills.Count && fills[fill];
                    formats.byStyle.Add(new(format, mark, isWhite && !isFilled));
                }
            }
        }
        return formats;
    }

    /// <summary>Whether a fill, at whose start the reader stands, is any but none and white.</summary>
    private static bool IsColoured(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return false;
        bool isColoured = false;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element)
                isColoured |= SpreadsheetXml.Is(xml, "gradientFill")
                    || SpreadsheetXml.Is(xml, "patternFill") && xml.GetAttribute("patternType") is not (null or "none" or "solid")
                    || SpreadsheetXml.Is(xml, "fgColor") && !FontMark.IsWhite(xml);
        return isColoured;
    }

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}

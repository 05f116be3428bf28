using System.Globalization;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>The number format of each cell style.</summary>
internal sealed class CellFormats
{
    private readonly List<NumberFormat> byStyle = [];

    public NumberFormat this[int style] => style >= 0 && style < byStyle.Count ? byStyle[style] : NumberFormat.General;

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
            bool isInCells = false;
            while (xml.Read())
            {
                if (xml.LocalName == "cellXfs")
                    isInCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "numFmt" && Number(xml.GetAttribute("numFmtId")) is { } own && xml.GetAttribute("formatCode") is { } code)
                    codes[own] = code;
                else if (isInCells && xml.LocalName == "xf")
                {
                    int id = Number(xml.GetAttribute("numFmtId")) ?? 0;
                    if (!made.TryGetValue(id, out var format))
                        made.Add(id, format = (codes.GetValueOrDefault(id) ?? BuiltInFormats.Find(id)) is { } known ? new NumberFormat(known) : NumberFormat.General);
                    formats.byStyle.Add(format);
                }
            }
        }
        return formats;
    }

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}

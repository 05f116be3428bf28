using System.Globalization;
using System.Text;
using System.Xml;

namespace PerfEvalSite.Desk.Mending;

/// <summary>Where a cell's element stands in the text of a sheet, or where it would have to stand.</summary>
internal sealed class SheetElement
{
    private readonly string xml;
    private readonly int start, end;
    private readonly string prefix, attributes;

    private SheetElement(string xml, int start, int end, string prefix, string attributes, string whyNot) =>
        (this.xml, this.start, this.end, this.prefix, this.attributes, WhyNot) = (xml, start, end, prefix, attributes, whyNot);

    /// <summary>Empty where it can be replaced.</summary>
    public string WhyNot { get; }

    public static bool HasFormula(string xml)
    {
        using var reader = Open(xml);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "f" })
                return true;
        return false;
    }

    /// <summary>Null where the sheet has not even the row.</summary>
    public static SheetElement? Find(string xml, int row, int column)
    {
        int[] lines = LineStarts(xml);
        using var reader = Open(xml);
        var position = (IXmlLineInfo)reader;
        int atRow = 0, atColumn = 0;
        bool isSpecial = false;
        (int Start, string Prefix, string Attributes)? found = null;
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                atRow = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int said) ? said : atRow + 1;
                atColumn = 0;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" } && atRow == row)
            {
                int start = Offset() - 1;
                atColumn = ColumnOf(reader.GetAttribute("r")) ?? atColumn + 1;
                if (atColumn > column)
                    return new(xml, start, start, Prefix(reader.Prefix), $" r=\"{Name(row, column)}\"", "");
                if (atColumn < column)
                    continue;
                isSpecial = reader.GetAttribute("cm") is not null || reader.GetAttribute("vm") is not null;
                found = (start, Prefix(reader.Prefix), Attributes(reader));
                if (reader.IsEmptyElement)
                    return Found(found.Value, xml.IndexOf('>', start) + 1);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && atRow == row && reader.LocalName == "c" && found is { } its)
                return Found(its, xml.IndexOf('>', Offset()) + 1);
            else if (reader.NodeType == XmlNodeType.EndElement && atRow == row && reader.LocalName == "row")
                return new(xml, Offset() - 2, Offset() - 2, Prefix(reader.Prefix), $" r=\"{Name(row, column)}\"", "");
        return null;

        int Offset() => lines[position.LineNumber - 1] + position.LinePosition - 1;

        SheetElement Found((int Start, string Prefix, string Attributes) its, int end) =>
            new(xml, its.Start, end, its.Prefix, its.Attributes, isSpecial ? "这一格与别的内容相连，请用 WPS 或 Excel 打开改。" : "");
    }

    /// <param name="value">The rest of the start tag and what is in the element.</param>
    public string With(string value) =>
        string.Concat(xml.AsSpan(0, start), $"<{prefix}c{attributes}{(prefix.Length == 0 ? value : value.Replace("<", "<" + prefix, StringComparison.Ordinal).Replace("<" + prefix + "/", "</" + prefix, StringComparison.Ordinal))}</{prefix}c>", xml.AsSpan(end));

    private static XmlReader Open(string xml) => XmlReader.Create(new StringReader(xml), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    private static string Prefix(string prefix) => prefix.Length == 0 ? "" : prefix + ":";

    /// <summary>All but the kind of value, which changes with it.</summary>
    private static string Attributes(XmlReader reader)
    {
        var text = new StringBuilder();
        while (reader.MoveToNextAttribute())
            if (reader.Name != "t")
                text.Append(' ').Append(reader.Name).Append("=\"").Append(System.Net.WebUtility.HtmlEncode(reader.Value)).Append('"');
        reader.MoveToElement();
        return text.ToString();
    }

    private static string Name(int row, int column) => Data.Diagnostics.Place.ColumnLetters(column) + row.ToString(CultureInfo.InvariantCulture);

    private static int? ColumnOf(string? name)
    {
        int column = 0;
        foreach (char c in name ?? "")
            if (c is >= 'A' and <= 'Z')
                column = column * 26 + c - 'A' + 1;
            else
                break;
        return column > 0 ? column : null;
    }

    /// <summary>As the reader of XML counts lines: any of the three ends.</summary>
    private static int[] LineStarts(string xml)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < xml.Length; i++)
            if (xml[i] == '\n' || xml[i] == '\r' && !(i + 1 < xml.Length && xml[i + 1] == '\n'))
                starts.Add(i + 1);
        return [.. starts];
    }
}

using System.Text;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>The texts that a workbook keeps once and its cells refer to by number.</summary>
internal static class SharedStrings
{
    private const int MostStrings = 5_000_000;
    private const long MostCharacters = 64L << 20;

    /// <param name="xml">Null when the workbook has none.</param>
    public static List<string> Read(XmlReader? xml)
    {
        var strings = new List<string>();
        if (xml is null)
            return strings;
        using (xml)
        {
            var text = new StringBuilder();
            long characters = 0;
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                    continue;
                text.Clear();
                CellText.ReadItem(xml, text);
                strings.Add(text.ToString());
                characters += text.Length;
                if (strings.Count > MostStrings || characters > MostCharacters)
                    throw new WorkbookTooLargeException();
            }
        }
        return strings;
    }
}

using System.Text;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>The texts that a workbook keeps once and its cells refer to by number.</summary>
internal sealed class SharedStrings
{
    private const int MostStrings = 5_000_000;
    private const long MostCharacters = 64L << 20;

    private readonly List<string> texts = [];
    private readonly Dictionary<int, RichText> marked = [];

    /// <summary>Null when there is none with that number.</summary>
    public string? this[int index] => index < texts.Count ? texts[index] : null;

    /// <summary>The same where parts of it have a font of their own; null otherwise.</summary>
    public RichText? MarkedAt(int index) => marked.GetValueOrDefault(index);

    /// <param name="xml">Null when the workbook has none.</param>
    public static SharedStrings Read(XmlReader? xml)
    {
        var strings = new SharedStrings();
        if (xml is null)
            return strings;
        using (xml)
        {
            var text = new StringBuilder();
            long characters = 0;
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || !SpreadsheetXml.Is(xml, "si"))
                    continue;
                text.Clear();
                if (CellText.ReadItem(xml, text) is { } rich)
                    strings.marked.Add(strings.texts.Count, rich);
                strings.texts.Add(text.ToString());
                characters += text.Length;
                if (strings.texts.Count > MostStrings || characters > MostCharacters)
                    throw new WorkbookTooLargeException();
            }
        }
        return strings;
    }
}

using System.Text;
using System.Xml;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What a sheet of an .xlsx holds beside its cells: texts in shapes, and notes on cells.</summary>
/// <param name="Texts">Of shapes that are seen and say anything.</param>
/// <param name="Notes">On cells, by row and column from 1; hints for whoever fills in the sheet are not among them.</param>
internal sealed record BesideCells(List<string> Texts, HashSet<(int Row, int Column)> Notes)
{
    /// <summary>As much of a text is quoted.</summary>
    private const int MostQuoted = 20;

    /// <summary>What notes say that explain how a cell is to be filled in.</summary>
    private static readonly string[] hints = ["请", "填写", "填报", "填列", "必填", "选填", "例如", "示例", "如：", "格式", "保留", "不得", "应当", "下拉", "选择"];

    public static BesideCells Read(WorkbookPackage package, string sheet)
    {
        var beside = new BesideCells([], []);
        foreach (var relation in Relations.Of(package, sheet).ToList())
            if (relation.Type == "drawing")
            {
                beside.AddShapes(package.Open(relation.Target));
                foreach (var inner in Relations.Of(package, relation.Target).ToList())
                    if (inner.Type == "diagramData")
                        beside.AddText(package.Open(inner.Target));
            }
            else if (relation.Type == "comments")
                beside.AddNotes(package.Open(relation.Target));
        return beside;
    }

    /// <summary>What is told of the sheet as a whole; nothing where no shape says anything.</summary>
    public static IEnumerable<SheetAside> AsideOf(List<string> texts)
    {
        if (texts.Count > 0)
            yield return new(SheetCodes.TextBeside, 0, 0, [Bilingual.Of(texts.Count), texts[0].Length > MostQuoted ? texts[0][..MostQuoted] + "…" : texts[0]]);
    }

    public void AddNote((int Row, int Column) cell, string text)
    {
        if (text.Length > 0 && !Array.Exists(hints, hint => text.Contains(hint, StringComparison.Ordinal)))
            Notes.Add(cell);
    }

    private void AddShapes(XmlReader? xml)
    {
        using (xml)
            while (xml is not null && xml.Read())
                // For older programs the same stands once more.
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Fallback")
                    CellText.SkipContent(xml);
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "sp" or "cxnSp")
                    Add(ReadText(xml));
    }

    private void AddText(XmlReader? xml)
    {
        using (xml)
            if (xml is not null)
                Add(ReadText(xml));
    }

    private void Add(string text)
    {
        if (text.Length > 0)
            Texts.Add(text);
    }

    /// <summary>All text below the element at which the reader stands; nothing of a shape that is hidden.</summary>
    private static string ReadText(XmlReader xml)
    {
        var text = new StringBuilder();
        bool isHidden = false;
        int depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "cNvPr")
                isHidden |= xml.GetAttribute("hidden") is "1" or "true";
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "p")
                text.Append(' ');
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
                CellText.ReadText(xml, text);
        return isHidden ? "" : text.ToString().Trim();
    }

    private void AddNotes(XmlReader? xml)
    {
        using (xml)
            while (xml is not null && xml.Read())
                if (xml.NodeType == XmlNodeType.Element && SpreadsheetXml.Is(xml, "comment") && MergedRange.ParseCell(xml.GetAttribute("ref")) is { Row: > 0 } cell)
                    AddNote(cell, ReadText(xml));
    }
}

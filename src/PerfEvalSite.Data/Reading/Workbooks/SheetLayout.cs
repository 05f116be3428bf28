using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What a sheet says of its rows and columns as a whole; it stands before and behind the rows, so it is looked for before.</summary>
/// <param name="merged">By first row.</param>
/// <param name="hiddenColumns">From 1, both ends included.</param>
/// <param name="hidesZeros">Whether the sheet shows a zero as nothing.</param>
internal sealed class SheetLayout(List<MergedRange> merged, List<(int First, int Last)> hiddenColumns, bool hidesZeros)
{
    /// <summary>The last column of any sheet.</summary>
    private const int LastColumn = 16_384;

    public List<MergedRange> Merged { get; } = merged;

    public List<(int First, int Last)> HiddenColumns { get; } = hiddenColumns;

    public bool HidesZeros { get; } = hidesZeros;

    public static SheetLayout Read(XmlReader xml)
    {
        var merged = new List<MergedRange>();
        var columns = new List<(int First, int Last, bool IsHidden)>();
        bool hidesZeros = false;
        bool hidesColumns = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (SpreadsheetXml.Is(xml, "sheetData"))
                CellText.SkipContent(xml);
            else if (SpreadsheetXml.Is(xml, "sheetView"))
                hidesZeros |= SpreadsheetXml.Flag(xml, "showZeros") == false;
            else if (SpreadsheetXml.Is(xml, "sheetFormatPr"))
                hidesColumns = SpreadsheetXml.IsZero(xml, "defaultColWidth");
            else if (SpreadsheetXml.Is(xml, "col") && CellFormats.Number(xml.GetAttribute("min")) is { } first && CellFormats.Number(xml.GetAttribute("max")) is { } last)
                columns.Add((first, last, SpreadsheetXml.Flag(xml, "hidden") == true || SpreadsheetXml.IsZero(xml, "width")));
            else if (SpreadsheetXml.Is(xml, "mergeCell") && MergedRange.Parse(xml.GetAttribute("ref")) is { } range)
                merged.Add(range);
        }
        merged.Sort(static (a, b) => a.FirstRow != b.FirstRow ? a.FirstRow.CompareTo(b.FirstRow) : a.FirstColumn.CompareTo(b.FirstColumn));
        return new SheetLayout(merged, HiddenOf(columns, hidesColumns), hidesZeros);
    }

    /// <summary>Whether what stands in a hidden column is seen all the same, because its cell reaches into a column that is not.</summary>
    public bool IsSeen(int row, int column)
    {
        foreach (var range in Merged)
            if (range.FirstRow == row && range.FirstColumn == column)
                return !HiddenColumns.Exists(hidden => hidden.First <= column && range.LastColumn <= hidden.Last);
        return false;
    }

    /// <param name="columns">Those of which anything is said.</param>
    /// <param name="others">Whether all the others are hidden.</param>
    private static List<(int First, int Last)> HiddenOf(List<(int First, int Last, bool IsHidden)> columns, bool others)
    {
        columns.Sort();
        var hidden = new List<(int, int)>();
        int next = 1;
        foreach (var (first, last, isHidden) in columns)
        {
            if (others && next < first)
                hidden.Add((next, first - 1));
            if (isHidden)
                hidden.Add((first, last));
            next = Math.Max(next, last + 1);
        }
        if (others && next <= LastColumn)
            hidden.Add((next, LastColumn));
        return hidden;
    }
}

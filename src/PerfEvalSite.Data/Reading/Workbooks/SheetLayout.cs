using System.Text;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>What a sheet says of its rows and columns as a whole; it stands before and behind the rows, so it is looked for before.</summary>
/// <param name="merged">By first row.</param>
/// <param name="hiddenColumns">From 1, both ends included.</param>
/// <param name="hidesZeros">Whether the sheet shows a zero as nothing.</param>
/// <param name="margins">What is printed above and below each page.</param>
/// <param name="conditional">The rules of conditional formatting.</param>
internal sealed class SheetLayout(List<MergedRange> merged, List<(int First, int Last)> hiddenColumns, bool hidesZeros, IReadOnlyList<string>? margins = null, IReadOnlyList<ConditionalRule>? conditional = null)
{
    /// <summary>In a column of half a character nothing is read.</summary>
    private const decimal NoWidth = 0.5m;

    /// <summary>Every cell is held against them.</summary>
    private const int MostConditions = 5_000;

    /// <summary>The last column of any sheet.</summary>
    private const int LastColumn = 16_384;

    public List<MergedRange> Merged { get; } = merged;

    public List<(int First, int Last)> HiddenColumns { get; } = hiddenColumns;

    public bool HidesZeros { get; } = hidesZeros;

    public IReadOnlyList<string> Margins { get; } = margins ?? [];

    public IReadOnlyList<ConditionalRule> Conditional { get; } = conditional ?? [];

    public static SheetLayout Read(XmlReader xml)
    {
        var merged = new List<MergedRange>();
        var columns = new List<(int First, int Last, bool IsHidden)>();
        var margins = new List<string>();
        var conditional = new List<ConditionalRule>();
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
                hidesColumns = SpreadsheetXml.IsAtMost(xml, "defaultColWidth", NoWidth);
            else if (SpreadsheetXml.Is(xml, "col") && CellFormats.Number(xml.GetAttribute("min")) is { } first && CellFormats.Number(xml.GetAttribute("max")) is { } last)
                columns.Add((first, last, SpreadsheetXml.Flag(xml, "hidden") == true || SpreadsheetXml.IsAtMost(xml, "width", NoWidth)));
            else if (SpreadsheetXml.Is(xml, "mergeCell") && MergedRange.Parse(xml.GetAttribute("ref")) is { } range)
                merged.Add(range);
            else if (ConditionalRule.IsAt(xml))
                ConditionalRule.Read(xml, conditional);
            else if (xml.LocalName.EndsWith("Header", StringComparison.Ordinal) || xml.LocalName.EndsWith("Footer", StringComparison.Ordinal))
                AddMargin(xml, margins);
        }
        if (conditional.Sum(rule => rule.RangeCount) > MostConditions)
            throw new WorkbookTooLargeException();
        merged.Sort(static (a, b) => a.FirstRow != b.FirstRow ? a.FirstRow.CompareTo(b.FirstRow) : a.FirstColumn.CompareTo(b.FirstColumn));
        return new SheetLayout(merged, HiddenOf(columns, hidesColumns), hidesZeros, margins, conditional);
    }

    /// <summary>Whether what stands in a hidden column is seen all the same, because its cell reaches into a column that is not.</summary>
    public bool IsSeen(int row, int column)
    {
        foreach (var range in Merged)
            if (range.FirstRow == row && range.FirstColumn == column)
                return !HiddenColumns.Exists(hidden => hidden.First <= column && range.LastColumn <= hidden.Last);
        return false;
    }

    /// <summary>The texts at the left, in the middle and at the right of oddHeader and its like: <c>&amp;L&amp;"宋体"&amp;9甲局&amp;R单位：元</c>.</summary>
    private static void AddMargin(XmlReader xml, List<string> margins)
    {
        var written = new StringBuilder();
        CellText.ReadText(xml, written);
        var text = new StringBuilder();
        for (int i = 0; i <= written.Length; i++)
        {
            char code = i == written.Length ? 'L' : written[i] == '&' && i + 1 < written.Length ? written[++i] : '\0';
            if (code == '\0')
                text.Append(written[i]);
            else if (code == '&')
                text.Append('&');
            else if (code is 'L' or 'C' or 'R')
            {
                if (!string.IsNullOrWhiteSpace(text.ToString()))
                    margins.Add(text.ToString().Trim());
                text.Clear();
            }
            else if (code == '"')
                while (i + 1 < written.Length && written[++i] != '"')
                {
                }
            else if (code == 'K')
                i += 6;
            else
                while (char.IsAsciiDigit(code) && i + 1 < written.Length && char.IsAsciiDigit(written[i + 1]))
                    i++;
        }
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

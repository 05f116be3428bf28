using System.Text;
using System.Xml;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>The rows of a sheet of an .xlsx, read as they are unpacked.</summary>
internal sealed class XlsxRows : ISheetRows
{
    /// <summary>In points; the smallest type that is read takes twice as much.</summary>
    private const decimal NoHeight = 3;

    private readonly XmlReader xml;
    private readonly CellDisplay display;
    private readonly Calculation calculation;
    private readonly NotesOnFigures notes;
    private readonly StringBuilder content = new();

    /// <summary>Ranges that one formula fills: its results stand in cells that have no formula of their own.</summary>
    private readonly List<MergedRange> filled = [];
    private readonly HashSet<int> stated = [];
    private readonly HashSet<ConditionalRule> doubted = [];
    private bool ended;

    /// <param name="xml">Stands at the sheet's root.</param>
    /// <exception cref="InvalidDataException">It is no sheet.</exception>
    public XlsxRows(XmlReader xml, SheetLayout layout, CellDisplay display, Calculation calculation, BesideCells beside)
    {
        (this.xml, this.display, this.calculation, notes, Layout) = (xml, display, calculation, new NotesOnFigures(beside.Notes), layout);
        Asides.AddRange(BesideCells.AsideOf(beside.Texts));
        // Charts and old dialogs may be sheets too, and hold no rows.
        ended = SpreadsheetXml.Is(xml, "chartsheet") || SpreadsheetXml.Is(xml, "dialogsheet") || xml.IsEmptyElement;
        if (!ended && !SpreadsheetXml.Is(xml, "worksheet"))
            throw new InvalidDataException();
    }

    public SheetLayout Layout { get; }

    public int Row { get; private set; }

    public bool IsHidden { get; private set; }

    public List<SheetAside> Asides { get; } = [];

    public void Dispose() => xml.Dispose();

    public bool Read(SheetRow into)
    {
        into.Clear();
        while (!ended && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && SpreadsheetXml.Is(xml, "sheetData"))
                ended = true;
            else if (xml.NodeType == XmlNodeType.Element && SpreadsheetXml.Is(xml, "row"))
            {
                ReadRow(into);
                return true;
            }
        }
        notes.TellTo(Asides);
        ended = true;
        return false;
    }

    private void ReadRow(SheetRow into)
    {
        int last = Row;
        Row = xml.GetAttribute("r") is { } named ? CellFormats.Number(named) ?? 0 : last + 1;
        IsHidden = SpreadsheetXml.Flag(xml, "hidden") == true || SpreadsheetXml.IsAtMost(xml, "ht", NoHeight);
        if (Row <= last)
        {
            Row = last + 1;
            into.Refuse(SheetCodes.MisplacedCells, 1);
            return;
        }
        stated.Clear();
        if (!xml.IsEmptyElement)
            ReadCells(into);
        TellMissingResults(into);
        notes.See(Row, into);
    }

    private void ReadCells(SheetRow into)
    {
        int depth = xml.Depth;
        int column = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || !SpreadsheetXml.Is(xml, "c"))
                continue;
            (int Row, int Column) named = xml.GetAttribute("r") is { } name ? MergedRange.ParseCell(name) : (Row, column + 1);
            if (named.Row != Row || named.Column <= column)
            {
                into.Refuse(SheetCodes.MisplacedCells, named.Column > 0 ? named.Column : column + 1);
                return;
            }
            column = named.Column;
            ReadCell(column, into);
        }
    }

    private void ReadCell(int column, SheetRow into)
    {
        string type = xml.GetAttribute("t") ?? "n";
        int style = xml.GetAttribute("s") is { } written ? CellFormats.Number(written) ?? int.MaxValue : 0;
        if (xml.IsEmptyElement)
            return;
        int depth = xml.Depth;
        bool isFormula = false;
        bool hasValue = false;
        bool isTwice = false;
        RichText? rich = null;
        content.Clear();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (SpreadsheetXml.Is(xml, "f"))
                isFormula = ReadFormula();
            else if (SpreadsheetXml.Is(xml, "extLst"))
                CellText.SkipContent(xml);
            else if (SpreadsheetXml.Is(xml, "v") || SpreadsheetXml.Is(xml, "is"))
            {
                // Two values joined would be a third.
                if (content.Length > 0)
                {
                    CellText.SkipContent(xml);
                    isTwice = true;
                }
                else if (hasValue = xml.LocalName == "v")
                    CellText.ReadText(xml, content);
                else
                    rich = CellText.ReadItem(xml, content);
            }
        }
        if (isTwice)
        {
            into.Set(column - 1, new ShownCell("", new CellFault(SheetCodes.BrokenCell, CellConcern.Any, "<v> <v>")));
            return;
        }
        string value = content.ToString();
        // An empty text is a result, of =IF(A1="","",…); an empty number is none.
        if (hasValue && (value.Length > 0 || type == "str"))
            stated.Add(column);
        if (isFormula && (type == "str" ? !hasValue : string.IsNullOrWhiteSpace(value)))
            into.Set(column - 1, new ShownCell("", new CellFault(FormCodes.FormulaWithoutValue, CellConcern.Any)));
        else if (value.Length > 0)
        {
            value = type is "s" or "n" or "d" or "b" ? value.Trim() : value;
            var shown = display.Show(value, rich, type, style, Layout.HidesZeros);
            if (Layout.Conditional.Count > 0)
                shown = UnderConditions(shown, value, rich, type, style, column);
            into.Set(column - 1, isFormula && shown.Fault is null && calculation.IsDoubtful(value)
                ? shown with { Fault = new CellFault(SheetCodes.FormulaNotCalculated, CellConcern.Any, shown.Text) }
                : shown);
        }
    }

    /// <summary>What the cell shows where conditions hold; where that hangs on other cells, and it would show something else, it is told.</summary>
    private ShownCell UnderConditions(ShownCell shown, string value, RichText? rich, string type, int style, int column)
    {
        foreach (var rule in Layout.Conditional)
        {
            if (!rule.Covers(Row, column) || rule.Holds(display.ContentOf(value, type), type is "n" or "d", type == "e") is false)
                continue;
            var other = display.Show(rule, value, rich, type, style, Layout.HidesZeros);
            if (other.Text == shown.Text && other.Fault?.Code == shown.Fault?.Code)
                continue;
            if (rule.Holds(display.ContentOf(value, type), type is "n" or "d", type == "e") is true)
                return type == "n" ? CellDisplay.WithoutZero(other, value) : other;
            if (shown.Fault is null && doubted.Add(rule))
                Asides.Add(new(SheetCodes.MayBeHidden, Row, column, [rule.Ranges, rule.Asks]));
        }
        return shown;
    }

    /// <summary>Whether the element <c>f</c>, at which the reader stands, is a formula, or a part of one that other cells share; leaves it at its end.</summary>
    private bool ReadFormula()
    {
        string? kind = xml.GetAttribute("t");
        if (kind is "array" or "dataTable" && MergedRange.Parse(xml.GetAttribute("ref")) is { } range)
            filled.Add(range);
        bool hasText = false;
        int depth = xml.Depth;
        if (xml.IsEmptyElement)
            return kind is "shared" or "array" or "dataTable";
        while (xml.Read() && xml.Depth > depth)
            hasText |= xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA;
        return hasText || kind is "shared" or "array" or "dataTable";
    }

    private void TellMissingResults(SheetRow into)
    {
        filled.RemoveAll(range => range.LastRow < Row);
        foreach (var range in filled)
            for (int column = range.FirstColumn; column <= Math.Min(range.LastColumn, CsvReader.MostFields); column++)
                if (!stated.Contains(column) && into.FaultOf(column - 1) is null && into[column - 1].IsEmpty)
                    into.Set(column - 1, new ShownCell("", new CellFault(FormCodes.FormulaWithoutValue, CellConcern.Any)));
    }
}

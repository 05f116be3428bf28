using System.Text;
using System.Xml;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>
/// The rows of a sheet that hold anything, one after another: memory is bounded by the longest row. Numbers are texts as
/// the sheet shows them, formulas count by the value that was stored with them.
/// </summary>
internal sealed class SheetRecords(XmlReader xml, Workbook workbook, string path, string sheet, DiagnosticBag diagnostics) : IRecords, IDisposable
{
    private readonly SheetRow cells = new();
    private readonly StringBuilder content = new();
    private MergedLevels? levels;
    private bool ended;

    public int FieldCount => cells.Width;

    public int Line { get; private set; }

    public ReadOnlySpan<char> this[int field] => cells[field];

    public int LineOf(int field) => Line;

    public int ColumnOf(int field) => field + 1;

    public bool IsBlank => cells.IsBlank;

    public FormProblem? Problem { get; private set; }

    /// <summary>From the next row on, names of levels stand in every row that they are merged over.</summary>
    public void Apply(MergedLevels merged) => levels = merged;

    public void Dispose() => xml.Dispose();

    public bool Read()
    {
        Problem = null;
        if (ended)
            return false;
        cells.Clear();
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
                    break;
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                    continue;
                Line = CellFormats.Number(xml.GetAttribute("r")) ?? Line + 1;
                if (!xml.IsEmptyElement)
                    ReadRow();
                if (Problem is null && cells.IsBlank)
                    continue;
                levels?.Apply(Line, cells);
                return true;
            }
        }
        catch (Exception fault) when (Workbook.FaultOf(fault) is { } code)
        {
            Problem = new(code, Math.Max(Line, 1), 1, EndsReading: true);
        }
        ended = true;
        return Problem is not null;
    }

    private void ReadRow()
    {
        int depth = xml.Depth;
        int column = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
                continue;
            var named = MergedRange.ParseCell(xml.GetAttribute("r"));
            column = named.Column > 0 ? named.Column : column + 1;
            ReadCell(column);
        }
    }

    private void ReadCell(int column)
    {
        string type = xml.GetAttribute("t") ?? "n";
        int style = CellFormats.Number(xml.GetAttribute("s")) ?? 0;
        if (xml.IsEmptyElement)
            return;
        int depth = xml.Depth;
        bool isFormula = false;
        bool hasValue = false;
        content.Clear();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "f")
            {
                isFormula = true;
                CellText.SkipContent(xml);
            }
            else if (xml.LocalName == "v")
            {
                hasValue = !xml.IsEmptyElement;
                CellText.ReadText(xml, content);
            }
            else if (xml.LocalName == "is")
                CellText.ReadItem(xml, content);
        }
        if (isFormula && !hasValue && type != "str")
            diagnostics.Add(FormCodes.FormulaWithoutValue, new Place(path, Line, column, sheet));
        if (content.Length == 0)
            return;
        string shown = workbook.Show(content.ToString(), type, style);
        if (shown.AsSpan().IsWhiteSpace())
            return;
        if (column > CsvReader.MostFields || cells.Size + shown.Length > CsvReader.MostRecordCharacters)
            Problem ??= new(column > CsvReader.MostFields ? FileCodes.TooManyFields : FileCodes.RecordTooLong, Line, column, EndsReading: true);
        else
            cells.Set(column - 1, shown);
    }
}

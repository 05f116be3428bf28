using System.IO.Compression;
using System.Security;
using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Tests.Reading;

/// <summary>A cell as a workbook stores it: its type (n, s, b, e, str, inlineStr, d), the raw value, and the number format.</summary>
internal sealed record StoredCell(string Type, string Value, string Format = "General", bool IsFormula = false)
{
    public static StoredCell Number(string raw, string format = "General") => new("n", raw, format);

    public static implicit operator StoredCell(string text) => new("s", text);
}

/// <summary>Writes the parts of a workbook as they are specified, so that tests say exactly what is stored in a cell.</summary>
internal sealed class WorkbookBuilder
{
    private readonly List<(string Name, string Xml, string State)> sheets = [];
    private readonly List<string> strings = [];
    private readonly List<string> formats = ["General"];

    public bool Counts1904 { get; init; }

    /// <summary>What the workbook says behind its sheets.</summary>
    public string Behind { get; init; } = "";

    /// <summary>How a sheet's relation writes its target, by the sheet's number from 1.</summary>
    public Func<int, string> TargetOf { get; init; } = number => $"worksheets/sheet{number}.xml";

    /// <summary>Rows from the first; a null cell is not there, a null row neither.</summary>
    public WorkbookBuilder Sheet(string name, StoredCell?[]?[] rows, params string[] merged) => SheetXml(name, Rows(rows) + Merged(merged));

    /// <summary>Everything inside the element worksheet.</summary>
    public WorkbookBuilder SheetXml(string name, string xml, string state = "visible")
    {
        sheets.Add((name, xml, state));
        return this;
    }

    public byte[] Build(params (string Part, string Content)[] more)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
            ["_rels/.rels"] = Relations(("rId1", "officeDocument", "xl/workbook.xml")),
            ["xl/_rels/workbook.xml.rels"] = Relations([
                .. sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", TargetOf(i + 1))), ("rIdS", "sharedStrings", "sharedStrings.xml"), ("rIdF", "styles", "styles.xml")]),
            ["xl/workbook.xml"] = Part("workbook", $"<workbookPr date1904=\"{(Counts1904 ? 1 : 0)}\"/><sheets>{string.Concat(sheets.Select(
                (sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"rId{i + 1}\"/>"))}</sheets>{Behind}"),
            ["xl/sharedStrings.xml"] = Part("sst", string.Concat(strings.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))),
            ["xl/styles.xml"] = Part("styleSheet", $"<numFmts>{string.Concat(formats.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(code)}\"/>"))}</numFmts>"
                + $"<cellStyleXfs><xf numFmtId=\"10\"/></cellStyleXfs><cellXfs>{string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}</cellXfs>"),
        };
        for (int i = 0; i < sheets.Count; i++)
            parts[$"xl/worksheets/sheet{i + 1}.xml"] = Part("worksheet", sheets[i].Xml);
        foreach (var (part, content) in more)
            parts[part] = content;
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
                using (var part = zip.CreateEntry(name).Open())
                    part.Write(Encoding.UTF8.GetBytes(content));
        return bytes.ToArray();
    }

    private string Rows(StoredCell?[]?[] rows)
    {
        var xml = new StringBuilder("<sheetData>");
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row] is not { } cells)
                continue;
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (int column = 0; column < cells.Length; column++)
                if (cells[column] is { } cell)
                    xml.Append(CellXml(cell, $"{Place.ColumnLetters(column + 1)}{row + 1}"));
            xml.Append("</row>");
        }
        return xml.Append("</sheetData>").ToString();
    }

    private string CellXml(StoredCell cell, string name)
    {
        string formula = cell.IsFormula ? "<f>A1</f>" : "";
        string value = SecurityElement.Escape(cell.Value);
        if (cell.Type == "inlineStr")
            return $"<c r=\"{name}\" t=\"inlineStr\"><is>{cell.Value}</is></c>";
        if (cell.Type == "s")
        {
            strings.Add(cell.Value);
            value = $"{strings.Count - 1}";
        }
        if (!formats.Contains(cell.Format))
            formats.Add(cell.Format);
        return $"<c r=\"{name}\" t=\"{cell.Type}\" s=\"{formats.IndexOf(cell.Format)}\">{formula}{(value.Length > 0 ? $"<v>{value}</v>" : "")}</c>";
    }

    private static string Merged(string[] ranges) =>
        ranges.Length == 0 ? "" : $"<mergeCells>{string.Concat(ranges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";

    private static string Part(string root, string content) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><{root} xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{content}</{root}>";

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(found => $"<Relationship Id=\"{found.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{found.Type}\" Target=\"{found.Target}\"/>"))
        + "</Relationships>";
}

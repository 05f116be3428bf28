using System.Text;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>A workbook in the form of .xlsx and .xlsm, in either dialect of the standard.</summary>
internal sealed class XlsxWorkbook : Workbook
{
    private const string RelationsName = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly WorkbookPackage package;
    private readonly CellDisplay display;
    private readonly Calculation calculation;
    private readonly List<Sheet> sheets = [];
    private readonly Dictionary<string, BesideCells> beside = [];

    /// <exception cref="Exception">One that <see cref="Workbook.FaultOf"/> knows.</exception>
    public XlsxWorkbook(Stream stream)
    {
        package = new WorkbookPackage(stream);
        var root = Targets("");
        string main = root.GetValueOrDefault("officeDocument") ?? "xl/workbook.xml";
        string folder = main[..(main.LastIndexOf('/') + 1)];
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        var byType = Targets(main, byId);
        string? program = Program(root.GetValueOrDefault("extended-properties") ?? "docProps/app.xml");
        bool from1904 = false;
        bool asks = false;
        using (var xml = package.Open(main))
        {
            if (xml is null || !SpreadsheetXml.Is(xml, "workbook"))
                throw new InvalidDataException();
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (SpreadsheetXml.Is(xml, "workbookPr"))
                    from1904 = SpreadsheetXml.Flag(xml, "date1904") == true;
                else if (SpreadsheetXml.Is(xml, "calcPr"))
                    asks = Calculation.Asks(xml, program);
                else if (SpreadsheetXml.Is(xml, "sheet"))
                    sheets.Add(new(xml.GetAttribute("name") ?? "", PartOf(byId, xml), xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }
        calculation = new Calculation(asks, program);
        display = new CellDisplay(SharedStrings.Read(PartOf(byType, "sharedStrings", folder)), CellFormats.Read(PartOf(byType, "styles", folder)), from1904);
    }

    public override IReadOnlyList<Sheet> Sheets => sheets;

    public override ISheetRows Open(Sheet sheet)
    {
        SheetLayout layout;
        using (var xml = package.Open(sheet.Place!)!)
            layout = SheetLayout.Read(xml);
        if (!beside.TryGetValue(sheet.Place!, out var found))
            beside.Add(sheet.Place!, found = BesideCells.Read(package, sheet.Place!));
        return new XlsxRows(package.Open(sheet.Place!)!, layout, display, calculation, found);
    }

    public override void Dispose() => package.Dispose();

    /// <summary>The sheet's part; null where the relation or the part is not there.</summary>
    private string? PartOf(Dictionary<string, string> byId, XmlReader sheet)
    {
        string? id = sheet.GetAttribute("id", RelationsName) ?? sheet.GetAttribute("id", StrictRelations);
        return id is not null && byId.TryGetValue(id, out string? part) && package.Has(part) ? part : null;
    }

    /// <summary>A part that all sheets share: null when the workbook has none and names none.</summary>
    private XmlReader? PartOf(Dictionary<string, string> byType, string type, string folder)
    {
        if (!byType.TryGetValue(type, out string? named))
            return package.Open($"{folder}{type}.xml");
        return package.Open(named) ?? throw new InvalidDataException();
    }

    /// <summary>The program that wrote the workbook; null when the file doesn't say.</summary>
    private string? Program(string part)
    {
        using var xml = package.Open(part);
        while (xml is not null && xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Application")
            {
                var name = new StringBuilder();
                CellText.ReadText(xml, name);
                return name.ToString();
            }
        return null;
    }

    /// <summary>The parts that a part points to, by the last word of the relation's type.</summary>
    private Dictionary<string, string> Targets(string part, Dictionary<string, string>? byId = null)
    {
        var byType = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in Relations.Of(package, part))
        {
            byType.TryAdd(relation.Type, relation.Target);
            byId?.TryAdd(relation.Id, relation.Target);
        }
        return byType;
    }
}

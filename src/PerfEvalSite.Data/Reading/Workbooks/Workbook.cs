using System.Xml;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <param name="Part">Where in the package its rows are.</param>
internal readonly record struct Sheet(string Name, string Part, bool IsHidden);

/// <summary>An open workbook: its sheets, and what their cells need to be shown. Macros and links to other files are never looked at.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly WorkbookPackage package;
    private readonly bool from1904;
    private readonly List<string> strings;
    private readonly CellFormats formats;
    private readonly List<Sheet> sheets = [];

    /// <exception cref="Exception">One that <see cref="FaultOf"/> knows.</exception>
    public Workbook(Stream stream)
    {
        package = new WorkbookPackage(stream);
        var main = Targets("_rels/.rels", "").GetValueOrDefault("officeDocument") ?? "xl/workbook.xml";
        string folder = main[..(main.LastIndexOf('/') + 1)];
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        var byType = Targets($"{folder}_rels/{main[folder.Length..]}.rels", folder, byId);
        using (var xml = package.Open(main) ?? throw new InvalidDataException())
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "workbookPr")
                    from1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
                else if (xml.LocalName == "sheet" && byId.TryGetValue(RelationOf(xml), out var part) && package.Has(part))
                    sheets.Add(new(xml.GetAttribute("name") ?? "", part, xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        strings = SharedStrings.Read(package.Open(byType.GetValueOrDefault("sharedStrings") ?? folder + "sharedStrings.xml"));
        formats = CellFormats.Read(package.Open(byType.GetValueOrDefault("styles") ?? folder + "styles.xml"));
    }

    public IReadOnlyList<Sheet> Sheets => sheets;

    public XmlReader Open(Sheet sheet) => package.Open(sheet.Part)!;

    public void Dispose() => package.Dispose();

    /// <summary>What a cell shows.</summary>
    /// <param name="stored">Not empty.</param>
    /// <param name="type">The cell's attribute <c>t</c>.</param>
    public string Show(string stored, string type, int style) => type switch
    {
        "s" => CellFormats.Number(stored) is { } index && index < strings.Count ? strings[index] : "",
        "b" => stored == "1" ? "TRUE" : "FALSE",
        "d" => stored.EndsWith("T00:00:00", StringComparison.Ordinal) ? stored[..^"T00:00:00".Length] : stored,
        "n" => formats[style].Show(stored, from1904),
        _ => stored,
    };

    /// <summary>The diagnostic that an exception of the zip or XML reader stands for; null for any other exception.</summary>
    public static DiagnosticCode? FaultOf(Exception fault) => fault switch
    {
        WorkbookTooLargeException => FormCodes.WorkbookTooLarge,
        XmlException or InvalidDataException or NotSupportedException or EndOfStreamException => FormCodes.DamagedWorkbook,
        _ => null,
    };

    /// <summary>The relation's id, whose namespace differs between the two dialects of the format.</summary>
    private static string RelationOf(XmlReader xml)
    {
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0)
            {
                string id = xml.Value;
                xml.MoveToElement();
                return id;
            }
        xml.MoveToElement();
        return "";
    }

    /// <summary>The parts that a part points to, by the last word of the relation's type.</summary>
    private Dictionary<string, string> Targets(string part, string folder, Dictionary<string, string>? byId = null)
    {
        var byType = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = package.Open(part);
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                continue;
            string target = xml.GetAttribute("Target") ?? "";
            string full = target.StartsWith('/') ? target[1..] : folder + target;
            string type = xml.GetAttribute("Type") ?? "";
            byType.TryAdd(type[(type.LastIndexOf('/') + 1)..], full);
            byId?.TryAdd(xml.GetAttribute("Id") ?? "", full);
        }
        return byType;
    }
}

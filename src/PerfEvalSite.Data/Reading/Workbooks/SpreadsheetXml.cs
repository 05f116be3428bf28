using System.Globalization;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Tells the elements of a workbook from others of the same name, which newer programs put beside them.</summary>
internal static class SpreadsheetXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    /// <summary>Whether the reader stands at the start or the end of that element.</summary>
    public static bool Is(XmlReader xml, string name) => xml.LocalName == name && xml.NamespaceURI is (Transitional or Strict);

    /// <summary>A flag's attribute; null when it is absent or says neither.</summary>
    public static bool? Flag(XmlReader xml, string attribute) => xml.GetAttribute(attribute)?.Trim() switch
    {
        "1" or "true" or "on" => true,
        "0" or "false" or "off" => false,
        _ => null,
    };

    /// <summary>Whether a height or a width is stated as nothing, or as so little that nothing is seen.</summary>
    public static bool IsAtMost(XmlReader xml, string attribute, decimal most) =>
        xml.GetAttribute(attribute) is { Length: > 0 } stated && decimal.TryParse(stated, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal size) && size <= most;
}

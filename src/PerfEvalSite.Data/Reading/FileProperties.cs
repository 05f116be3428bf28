using System.Text;
using System.Xml;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Workbooks;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// What a workbook or another office document says of itself (author, keywords, comments, properties of its owner's), which
/// nobody sees on the page and everybody can read in the file.
/// </summary>
internal static class FileProperties
{
    private static readonly string[] endings = [".xlsx", ".xlsm", ".docx", ".docm", ".pptx", ".ods", ".odt", ".odp"];
    private static readonly string[] parts = ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml"];

    public static bool HasAny(string path) => Array.Exists(endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Each with its name and the text; none for a file that cannot be opened or is no office document, whatever its name says.</summary>
    public static IReadOnlyList<(string Name, string Text)> Read(string path, ReadingContext context)
    {
        var properties = new List<(string, string)>();
        // Whoever needs the file itself says what is wrong with it.
        context.Into(new DiagnosticBag()).Opening<object>(path, stream =>
        {
            try
            {
                using var package = new WorkbookPackage(stream);
                foreach (string part in parts)
                {
                    using var xml = package.Open(part);
                    if (xml is not null)
                        Read(xml, properties);
                }
            }
            catch (Exception fault) when (Workbook.FaultOf(fault) is not null)
            {
            }
            return null;
        });
        return properties;
    }

    private static void Read(XmlReader xml, List<(string, string)> into)
    {
        string name = "";
        var text = new StringBuilder();
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element)
            {
                text.Clear();
                // A property of the owner's: its name is an attribute, its value an element within.
                if ((xml.GetAttribute("name") ?? xml.GetAttribute("name", xml.NamespaceURI)) is { } own)
                {
                    name = own;
                    into.Add(("自定义", own));
                }
                else if (xml.Prefix != "vt")
                    name = NameOf(xml.LocalName);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                text.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement && text.Length > 0)
            {
                into.Add((name, text.ToString()));
                text.Clear();
            }
    }

    /// <summary>As the window of properties calls it.</summary>
    private static string NameOf(string element) => element switch
    {
        "title" => "标题",
        "subject" => "主题",
        "creator" or "initial-creator" => "作者",
        "keywords" or "keyword" => "关键词",
        "description" => "备注",
        "lastModifiedBy" => "最后修改者",
        "category" => "类别",
        "Manager" => "经理",
        "Company" => "单位",
        _ => element,
    };
}

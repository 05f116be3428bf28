using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <param name="Type">The last word of the relation's type.</param>
/// <param name="Target">As <see cref="PartName"/> gives it.</param>
internal readonly record struct Relation(string Id, string Type, string Target);

/// <summary>What a part of a workbook points to within it.</summary>
internal static class Relations
{
    /// <param name="part">As <see cref="PartName"/> gives it.</param>
    public static IEnumerable<Relation> Of(WorkbookPackage package, string part)
    {
        int name = part.LastIndexOf('/') + 1;
        string folder = part[..name];
        using var xml = package.Open($"{folder}_rels/{part[name..]}.rels");
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                continue;
            string type = xml.GetAttribute("Type") ?? "";
            yield return new(xml.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], PartName.Resolve(folder, xml.GetAttribute("Target") ?? ""));
        }
    }
}

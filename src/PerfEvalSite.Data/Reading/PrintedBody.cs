using System.Text.RegularExpressions;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>A text above a table that may name whose it is, and where it stands: a title, or 编制单位：某局.</summary>
/// <param name="Name">Behind 部门： and its like; null where the text is something else.</param>
internal readonly partial record struct PrintedBody(string Text, string? Name, Place Place)
{
    /// <summary>Longer texts above a table are notes.</summary>
    private const int LongestText = 80;

    /// <summary>What the cells of a row above a table say of whose it is; added to.</summary>
    public static void AddFrom(IReadOnlyList<(string Text, int Line, int Column)> said, string path, string? sheet, List<PrintedBody> into)
    {
        for (int i = 0; i < said.Count; i++)
        {
            var (text, line, column) = said[i];
            text = text.Trim();
            if (text.Length is < 3 or > LongestText)
                continue;
            var match = Label().Match(text);
            // 编制单位： and 某局 in the cell beside it.
            string? name = !match.Success ? null : match.Groups[1].Length > 0 ? match.Groups[1].Value : i + 1 < said.Count ? said[i + 1].Text : null;
            into.Add(new(text, name is null ? null : Behind().Replace(name, "").Trim(), new Place(path, line, column, sheet)));
        }
    }

    [GeneratedRegex(@"^[（(]?(?:编制|填报|填表|报送|公开|预算|编报|填制|)(?:部门|单位)(?:名称|)(?:[（(][^）)]*[）)]|)(?:名称|)\s*[：:]\s*(.*)$")]
    private static partial Regex Label();

    /// <summary>What else is written into the same cell.</summary>
    [GeneratedRegex(@"\s{2,}.*$|\s*(?:金额|货币|计量|)单位\s*[：:].*$|[（(](?:公章|盖章|签章|本级|机关|汇总)[）)].*$|[）)]\s*$(?<![（(].*)")]
    private static partial Regex Behind();
}

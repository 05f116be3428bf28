using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PerfEvalSite.Tests.Site;

/// <summary>
/// Every figure of the four real documents stands on the page of its disclosure. The lists were made from the documents, not from
/// the data: a line of source-figures/AGENCY.tsv is a figure as printed, a tab, and the words around it.
/// </summary>
[Collection(RealSiteCollection.Name)]
public class SourceFiguresTests(RealSite site)
{
    private static readonly string Lists = Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "Site", "source-figures");

    public static TheoryData<string> Agencies =>
        [.. Directory.EnumerateFiles(Lists, "*.tsv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Agencies))]
    public void Every_figure_of_the_document_is_on_its_page(string agency)
    {
        string page = site.Pages.Keys.Single(path => RealSite.IsDisclosure(path) && path.StartsWith($"agencies/{agency}/", StringComparison.Ordinal));
        string text = TextOf(site.Pages[page].QuerySelector("main")!);
        Complaints.None(File.ReadLines(Path.Combine(Lists, agency + ".tsv"))
            .Where(line => line.Length > 0 && !Shows(text, line.Split('\t')[0]))
            .Select(line => $"{page} does not show {line.Replace("\t", ", from “", StringComparison.Ordinal)}”"));
    }

    /// <summary>A number counts only where it stands alone: 4 is not shown by 42305, nor 1.00 by 11.00.</summary>
    private static bool Shows(string text, string figure) =>
        Regex.IsMatch(text, $@"(?<![\d.,]){Regex.Escape(figure)}(?![\d]|[.,]\d)");

    /// <summary>The text with a space between elements, so that the numbers of two cells never run into one.</summary>
    private static string TextOf(IElement element) =>
        string.Join(' ', element.Descendants().OfType<IText>().Where(text => text.Parent is not IElement { LocalName: "script" }).Select(text => text.Data));
}

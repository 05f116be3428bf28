using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>Page numbers and running heads, which belong to the paper and not to the text.</summary>
internal static class PageFurniture
{
    /// <summary>As a share of the page's height, from its upper and its lower edge.</summary>
    private const double Margin = 0.12;

    private const int Repeated = 3;

    public static void Remove(List<PageLayout> pages, SourceFaults faults)
    {
        var heads = pages.SelectMany(page => Outer(page).Select(line => (page.Number, Text: WithoutDigits(line.Text), Line: (int)(line.Baseline / 6))))
            .GroupBy(line => (line.Text, line.Line))
            .Where(group => group.Select(line => line.Number).Distinct().Count() >= Repeated && group.Key.Text.Length > 0)
            .Select(group => group.Key).ToHashSet();
        foreach (var page in pages)
            foreach (var line in Outer(page).ToList())
            {
                bool isNumber = IsPageNumber(line.Text);
                if (!isNumber && !heads.Contains((WithoutDigits(line.Text), (int)(line.Baseline / 6))))
                    continue;
                page.Lines.Remove(line);
                faults.Leave(new(page.Number, Box: line.Box), line.Text, isNumber ? new Bilingual("页码", "page number") : new Bilingual("每页重复的页眉或页脚", "running head or foot"));
            }
    }

    private static IEnumerable<TextLine> Outer(PageLayout page) =>
        page.Lines.Where(line => line.Box.Bottom < Margin * page.Height || line.Box.Top > (1 - Margin) * page.Height);

    /// <summary>- 3 -, 第 3 页，共 24 页, 3/24.</summary>
    private static bool IsPageNumber(string text)
    {
        string plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return plain.AsSpan().ContainsAnyInRange('0', '9') && plain.Length <= 12 && !plain.AsSpan().ContainsAnyExcept("0123456789-—–－第页共/,，~～·.") && (plain.All(char.IsAsciiDigit) ? plain.Length <= 4 : !plain.Contains('.') || plain.Contains('页'));
    }

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c)));
}

using System.Globalization;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>Reads a PDF as paragraphs and tables.</summary>
internal static class PdfReader
{
    /// <exception cref="ImportFault">It cannot be read at all.</exception>
    public static SourceDocument Read(byte[] content, string name, SourceFaults faults)
    {
        using var file = PdfFile.Open(content);
        var layouts = new List<PageLayout>();
        for (int number = 1; number <= file.Pages; number++)
        {
            var page = file.Page(number);
            if (page.IsCut)
            {
                faults.Add(ImportCodes.CutPage, Number(number));
                page = page with { Rules = [] };
            }
            if (page.Glyphs.Count(glyph => !glyph.IsSpace) == 0 && page.Pictured > 0.1 || IsGarbled(page))
                faults.Add(ImportCodes.NoText, Number(number));
            else if (page.Pictured > 0.12 && page.Glyphs.Count < 4_000)
                faults.Add(ImportCodes.Picture, new Bilingual($"第 {number} 页", $"page {number}"));
            if (page.Askew > 0)
                faults.Leave(new(number), new Bilingual("斜排的文字（水印或印章）", "askew text (a watermark or stamp)"), page.Askew);
            layouts.Add(PageLayout.Of(page));
        }
        PageFurniture.Remove(layouts, faults);
        return new SourceDocument(name, DocumentFlow.Of(layouts))
        {
            Unread = faults.Left,
            Pages = [.. layouts.Select(layout => new SourcePage(layout.Width, layout.Height))],
        };
    }

    /// <summary>Whether the file does not say which characters its shapes are.</summary>
    private static bool IsGarbled(PrintedPage page) =>
        page.Glyphs.Count > 20 && page.Glyphs.Count(glyph => glyph.Text[0] is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or < ' ') > 0.3 * page.Glyphs.Count;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

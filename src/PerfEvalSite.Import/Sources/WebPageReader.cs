using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>Reads a saved web page: its paragraphs and tables. The one file that names AngleSharp.</summary>
internal sealed class WebPageReader
{
    private const int MostBytes = 32 << 20, MostBlocks = 60_000, MostSpan = 250;

    private static readonly HashSet<string> passed = new(StringComparer.Ordinal) { "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "NAV", "SELECT", "BUTTON", "IFRAME", "FORM" };
    private static readonly HashSet<string> lines = new(StringComparer.Ordinal) { "P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "SECTION", "ARTICLE", "MAIN", "HEADER", "FOOTER", "BLOCKQUOTE", "BR", "TD", "TR", "TABLE", "DT", "DD", "CAPTION", "CENTER" };

    private readonly SourceFaults faults;
    private readonly List<SourceBlock> blocks = [];
    private readonly StringBuilder line = new();
    private int paragraphs;
    private int tables;
    private bool isCentred;

    private WebPageReader(SourceFaults faults) => this.faults = faults;

    public static SourceDocument Read(byte[] content, string name, SourceFaults faults)
    {
        if (content.Length > MostBytes)
            throw new ImportFault(ImportCodes.TooMuch, new Bilingual("网页", "the page"), new Bilingual($"{MostBytes >> 20} MB", $"{MostBytes >> 20} MB"));
        var document = new HtmlParser().ParseDocument(Decoded(content));
        var reader = new WebPageReader(faults);
        if (document.Body is { } body)
            reader.Walk(body);
        reader.End();
        return new(name, reader.blocks) { Unread = faults.Left };
    }

    /// <summary>UTF-8 where it is such, else what Chinese pages were written in before.</summary>
    private static string Decoded(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(content);
        }
    }

    private void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (blocks.Count > MostBlocks)
                throw new ImportFault(ImportCodes.TooMuch, new Bilingual("段落和表格", "paragraphs and tables"), Bilingual.Of(MostBlocks));
            if (child is IText text)
                line.Append(text.Data);
            else if (child is IHtmlTableElement table && IsGrid(table))
            {
                End();
                ReadTable(table);
            }
            else if (child is IElement element && !passed.Contains(element.NodeName) && !IsHidden(element))
            {
                bool isLine = lines.Contains(element.NodeName);
                if (isLine)
                    End();
                isCentred |= element.NodeName is "CENTER" or "H1" || element.GetAttribute("align") == "center" || Style(element).Contains("text-align:center", StringComparison.Ordinal);
                if (element.NodeName == "IMG" && element.GetAttribute("src") is not null)
                    faults.Add(ImportCodes.Picture, new Bilingual($"第 {paragraphs + 1} 段", $"paragraph {paragraphs + 1}"));
                Walk(element);
                if (isLine)
                    End();
            }
        }
    }

    private void End()
    {
        string text = Tidied(line.ToString());
        line.Clear();
        if (text.Length > 0)
            blocks.Add(new SourceParagraph(new(Line: ++paragraphs), text, isCentred));
        isCentred = false;
    }

    /// <summary>Not a table that only arranges the page: one cell, or others within.</summary>
    private static bool IsGrid(IHtmlTableElement table) =>
        table.QuerySelector("table") is null && table.Rows.Length > 1 && table.Rows.Max(row => row.Cells.Length) > 1;

    private void ReadTable(IHtmlTableElement table)
    {
        string sheet = $"表{++tables}";
        if (table.Caption?.TextContent is { } caption && Tidied(caption) is { Length: > 0 } title)
            blocks.Add(new SourceParagraph(new(Line: ++paragraphs), title, IsCentred: true));
        var cells = new List<SourceCell>();
        var taken = new HashSet<(int, int)>();
        int width = 0;
        for (int row = 0; row < table.Rows.Length; row++)
        {
            if (IsHidden(table.Rows[row]))
                continue;
            int column = 0;
            foreach (var cell in table.Rows[row].Cells)
            {
                while (taken.Contains((row, column)))
                    column++;
                int across = Math.Clamp(cell.ColumnSpan, 1, MostSpan);
                int down = Math.Clamp(cell.RowSpan, 1, Math.Max(1, table.Rows.Length - row));
                for (int y = 0; y < down; y++)
                    for (int x = 0; x < across; x++)
                        taken.Add((row + y, column + x));
                cells.Add(new(IsHidden(cell) ? "" : CellText(cell), row, column, down, across, new(Sheet: sheet, Row: row + 1, Column: column + 1)));
                column += across;
            }
            width = Math.Max(width, column);
        }
        if (width is > 0 and <= 1000)
            blocks.Add(new SourceTable(new(Line: paragraphs, Sheet: sheet), "", table.Rows.Length, width, cells));
    }

    private static string CellText(IElement cell)
    {
        var text = new StringBuilder();
        Add(cell);
        return string.Join('\n', text.ToString().Split('\n').Select(Tidied).Where(line => line.Length > 0));

        void Add(INode node)
        {
            foreach (var child in node.ChildNodes)
                if (child is IText words)
                    text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
                else if (child is IElement element && !passed.Contains(element.NodeName) && !IsHidden(element))
                {
                    if (lines.Contains(element.NodeName))
                        text.Append('\n');
                    Add(element);
                    if (lines.Contains(element.NodeName))
                        text.Append('\n');
                }
        }
    }

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden") || Style(element).Contains("display:none", StringComparison.Ordinal) || Style(element).Contains("visibility:hidden", StringComparison.Ordinal);

    private static string Style(IElement element) => (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Tidied(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (char c in text)
            if (!char.IsWhiteSpace(c))
                tidy.Append(c);
            else if (tidy.Length > 0 && tidy[^1] != ' ')
                tidy.Append(' ');
        string plain = tidy.ToString().Trim();
        tidy.Clear();
        for (int i = 0; i < plain.Length; i++)
            if (plain[i] != ' ' || plain[i - 1] < '\u2E80' && plain[i + 1] < '\u2E80' || plain[i - 1] is '：' or ':')
                tidy.Append(plain[i]);
        return tidy.ToString();
    }
}

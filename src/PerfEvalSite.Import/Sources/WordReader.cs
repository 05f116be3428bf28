using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>
/// Reads a .docx: its paragraphs and tables in their order, as they show when all changes are accepted. The package is read
/// without a library, as workbooks are: a native tool has it too, and an archive that unpacks without end is met with a limit.
/// </summary>
internal sealed class WordReader
{
    private const long MostUnpacked = 64L << 20;
    private const int MostBlocks = 60_000, DeepestTable = 6;
    private static readonly XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private readonly SourceFaults faults;
    private readonly List<SourceBlock> blocks = [];
    private readonly WordNumbering numbering;
    private readonly XNamespace ns;
    private int paragraphs;
    private int tables;

    private WordReader(XNamespace ns, WordNumbering numbering, SourceFaults faults) => (this.ns, this.numbering, this.faults) = (ns, numbering, faults);

    public static SourceDocument Read(byte[] content, string name, SourceFaults faults)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            // A package behind a password is a compound file; so is a .doc that somebody renamed.
            throw new ImportFault(content.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? ImportCodes.Password : ImportCodes.OldForm, ".doc");
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var body = Part(zip, "word/document.xml") ?? throw new ImportFault(ImportCodes.Damaged, new Bilingual("里面没有 Word 正文", "it holds no text of Word"));
            XNamespace ns = body.Name.Namespace == strict ? strict : w;
            var reader = new WordReader(ns, new WordNumbering(Part(zip, "word/numbering.xml"), Part(zip, "word/styles.xml"), ns), faults);
            reader.ReadBlocks(body.Element(ns + "body") ?? body, 0);
            return new(name, reader.blocks) { Unread = faults.Left };
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw new ImportFault(ImportCodes.Damaged, new Bilingual("Word 文件的内部结构读不通", "its structure cannot be followed"));
        }
    }

    private static XElement? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        using var packed = entry.Open();
        var unpacked = new MemoryStream();
        byte[] buffer = new byte[32 << 10];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            if (unpacked.Length + read > MostUnpacked)
                throw new ImportFault(ImportCodes.TooMuch, new Bilingual("展开后的内容", "its content, unpacked,"), new Bilingual($"{MostUnpacked >> 20} MB", $"{MostUnpacked >> 20} MB"));
            unpacked.Write(buffer, 0, read);
        }
        unpacked.Position = 0;
        using var xml = XmlReader.Create(unpacked, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
        return XDocument.Load(xml).Root;
    }

    private void ReadBlocks(XElement parent, int depth)
    {
        foreach (var element in parent.Elements())
        {
            if (blocks.Count > MostBlocks)
                throw new ImportFault(ImportCodes.TooMuch, new Bilingual("段落和表格", "paragraphs and tables"), Bilingual.Of(MostBlocks));
            if (element.Name == ns + "p")
                ReadParagraph(element);
            else if (element.Name == ns + "tbl")
                ReadTable(element, depth);
            else if (element.Name == ns + "sdt" && element.Element(ns + "sdtContent") is { } content)
                ReadBlocks(content, depth);
            else if (element.Name == ns + "ins" || element.Name == ns + "customXml" || element.Name == ns + "moveTo")
                ReadBlocks(element, depth);
        }
    }

    private void ReadParagraph(XElement element)
    {
        string text = numbering.Before(element) + TextOf(element);
        paragraphs++;
        var place = new SourcePlace(Line: paragraphs);
        TellPictures(element, new Bilingual($"第 {paragraphs} 段", $"paragraph {paragraphs}"));
        bool isCentred = element.Element(ns + "pPr")?.Element(ns + "jc")?.Attribute(ns + "val")?.Value == "center";
        foreach (string line in text.Split('\n'))
            if (line.Trim().Length > 0)
                blocks.Add(new SourceParagraph(place, Tidied(line), isCentred));
        // Tables and text in a text box stand beside the paragraph that carries it.
        foreach (var box in element.Descendants(ns + "txbxContent").Where(box => !box.Ancestors().Any(above => above.Name.LocalName == "Fallback")).ToList())
            ReadBlocks(box, 1);
    }

    private void TellPictures(XElement element, Bilingual where)
    {
        if (element.Descendants().Any(inner => inner.Name.LocalName is "blip" or "imagedata" && !inner.Ancestors().Any(above => above.Name.LocalName == "Fallback")))
            faults.Add(ImportCodes.Picture, where);
    }

    private void ReadTable(XElement table, int depth)
    {
        if (depth > DeepestTable)
            throw new ImportFault(ImportCodes.TooMuch, new Bilingual("表格套表格", "tables in tables"), Bilingual.Of(DeepestTable));
        int number = ++tables;
        string sheet = $"表{number}";
        var cells = new List<SourceCell>();
        var open = new Dictionary<int, int>();
        var inner = new List<XElement>();
        int row = 0;
        int width = 0;
        foreach (var line in RowsOf(table))
        {
            if (line.Element(ns + "trPr")?.Element(ns + "del") is not null)
                continue;
            int column = Number(line.Element(ns + "trPr")?.Element(ns + "gridBefore"), 0);
            foreach (var cell in CellsOf(line))
            {
                var properties = cell.Element(ns + "tcPr");
                int span = Math.Clamp(Number(properties?.Element(ns + "gridSpan"), 1), 1, 250);
                var merge = properties?.Element(ns + "vMerge");
                bool goesOn = merge is not null && merge.Attribute(ns + "val")?.Value != "restart";
                if (goesOn && open.TryGetValue(column, out int above))
                    cells[above] = cells[above] with { Height = row - cells[above].Row + 1 };
                else
                {
                    open[column] = cells.Count;
                    cells.Add(new(CellText(cell), row, column, 1, span, new(Sheet: sheet, Row: row + 1, Column: column + 1)));
                    TellPictures(cell, new Bilingual($"{sheet}第 {row + 1} 行", $"table {number}, row {row + 1}"));
                    inner.AddRange(cell.Elements(ns + "tbl"));
                }
                column += span;
            }
            width = Math.Max(width, column);
            row++;
        }
        if (cells.Exists(cell => cell.Text.Length > 0))
            blocks.Add(new SourceTable(new(Line: paragraphs, Sheet: sheet), "", row, width, cells));
        foreach (var within in inner)
            ReadTable(within, depth + 1);
    }

    private IEnumerable<XElement> RowsOf(XElement table) => table.Elements().SelectMany(element =>
        element.Name == ns + "tr" ? [element] : element.Name == ns + "sdt" ? element.Elements(ns + "sdtContent").Elements(ns + "tr") : element.Name == ns + "ins" ? element.Elements(ns + "tr") : []);

    private IEnumerable<XElement> CellsOf(XElement row) => row.Elements().SelectMany(element =>
        element.Name == ns + "tc" ? [element] : element.Name == ns + "sdt" ? element.Elements(ns + "sdtContent").Elements(ns + "tc") : []);

    /// <summary>Paragraphs of a cell stand below each other; a figure that an empty line follows is one.</summary>
    private string CellText(XElement cell) =>
        string.Join('\n', cell.Elements().SelectMany(element => element.Name == ns + "p" ? [element] : element.Name == ns + "sdt" ? element.Descendants(ns + "p") : [])
            .Select(paragraph => Tidied(numbering.Before(paragraph) + TextOf(paragraph))).Where(line => line.Trim().Length > 0));

    /// <summary>What shows: without what was deleted, hidden text and the code of fields.</summary>
    private string TextOf(XElement element)
    {
        var text = new System.Text.StringBuilder();
        Add(element);
        return text.ToString();

        void Add(XElement parent)
        {
            foreach (var child in parent.Elements())
            {
                string local = child.Name.LocalName;
                if (local is "del" or "moveFrom" or "instrText" or "txbxContent" or "Fallback" or "pPr" or "tbl")
                    continue;
                if (local == "r" && child.Element(ns + "rPr")?.Element(ns + "vanish") is { } hidden && hidden.Attribute(ns + "val")?.Value is not ("0" or "false"))
                    continue;
                if (child.Name == ns + "t")
                    text.Append(child.Value);
                else if (child.Name == ns + "tab")
                    text.Append(' ');
                else if (child.Name == ns + "br" || child.Name == ns + "cr")
                    text.Append('\n');
                else if (child.Name == ns + "noBreakHyphen")
                    text.Append('-');
                else if (child.Name == ns + "sym" && child.Attribute(ns + "char") is { } symbol && SymbolOf(symbol.Value) is { } mark)
                    text.Append(mark);
                else
                    Add(child);
            }
        }
    }

    /// <summary>The ticks and boxes that forms are filled in with.</summary>
    private static char? SymbolOf(string code) => code.ToUpperInvariant() switch
    {
        "F0FE" or "00FE" => '☑',
        "F0A8" or "00A8" or "F06F" => '□',
        "F0FC" or "00FC" => '✓',
        _ => null,
    };

    private int Number(XElement? element, int otherwise) => int.TryParse(element?.Attribute(ns + "val")?.Value, out int number) ? number : otherwise;

    /// <summary>Blanks that only hold the place of something are one; those between Chinese characters are none.</summary>
    private static string Tidied(string text)
    {
        var tidy = new System.Text.StringBuilder(text.Length);
        foreach (char c in text.Replace('\u3000', ' ').Replace('\u00A0', ' ').Trim())
            if (c != ' ' || tidy.Length > 0 && tidy[^1] != ' ')
                tidy.Append(c);
        for (int i = tidy.Length - 2; i > 0; i--)
            if (tidy[i] == ' ' && (tidy[i - 1] > '\u2E80' || tidy[i + 1] > '\u2E80') && !(tidy[i - 1] is '：' or ':'))
                tidy.Remove(i, 1);
        return tidy.ToString();
    }
}

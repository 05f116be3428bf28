using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>A Word document of a title, headings and paragraphs: the three parts that every reader of .docx asks for.</summary>
public static class WordText
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(string title, IReadOnlyList<TextPart> parts, Utf8Writer writer)
    {
        var zip = new ZipBuilder();
        zip.Begin(writer);
        Add(zip, "[Content_Types].xml",
            $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        var body = new Utf8Writer();
        body.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"u8);
        Paragraph(body, title, "<w:pPr><w:jc w:val=\"center\"/><w:spacing w:after=\"240\"/></w:pPr>", "<w:rPr><w:rFonts w:eastAsia=\"方正小标宋简体\"/><w:b/><w:sz w:val=\"44\"/></w:rPr>");
        foreach (var part in parts)
        {
            Paragraph(body, part.Heading, "<w:pPr><w:keepNext/><w:outlineLvl w:val=\"0\"/><w:ind w:firstLine=\"640\"/></w:pPr>", "<w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:b/><w:sz w:val=\"32\"/></w:rPr>");
            foreach (string text in part.Paragraphs)
                Paragraph(body, text, "<w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"640\"/></w:pPr>", "<w:rPr><w:rFonts w:eastAsia=\"仿宋\"/><w:sz w:val=\"32\"/></w:rPr>");
        }
        body.Write("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"u8);
        zip.Add("word/document.xml", ZipPart.Kept(body.WrittenMemory));
        zip.End();
    }

    private static void Add(ZipBuilder zip, string name, string xml) =>
        zip.Add(name, ZipPart.Kept(System.Text.Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)));

    private static void Paragraph(Utf8Writer body, string text, string paragraph, string run)
    {
        body.Write("<w:p>"u8);
        body.Write(paragraph);
        body.Write("<w:r>"u8);
        body.Write(run);
        body.Write("<w:t xml:space=\"preserve\">"u8);
        WorkbookText.Write(body, text);
        body.Write("</w:t></w:r></w:p>"u8);
    }
}

using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <param name="IsTable">Its first row is a header, repeated on every printed page.</param>
internal readonly record struct SheetName(string Name, bool IsTable, bool IsHidden = false);

/// <summary>What a workbook says of its sheets: the same for all workbooks with the same sheets, and so made and compressed once.</summary>
internal sealed class WorkbookFrame
{
    private static readonly ZipPart root = ZipPart.Kept(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"u8.ToArray());

    private static readonly ZipPart styles = ZipPart.Kept(WorkbookStyles.Xml);

    private readonly Utf8Writer part = new();

    public WorkbookFrame(IReadOnlyList<SheetName> sheets)
    {
        Sheets = sheets.Count;
        WriteContentTypes(sheets.Count);
        var contentTypes = Take();
        WriteWorkbook(sheets);
        var workbook = Take();
        WriteRelationships(sheets.Count);
        Parts = [("[Content_Types].xml", contentTypes), ("_rels/.rels", root), ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", Take()), ("xl/styles.xml", styles)];
    }

    /// <summary>How many there are.</summary>
    public int Sheets { get; }

    /// <summary>All files of the workbook but the sheets.</summary>
    public (string Name, ZipPart Content)[] Parts { get; }

    private ZipPart Take()
    {
        var kept = ZipPart.Kept(part.WrittenMemory);
        part.Clear();
        return kept;
    }

    private void WriteContentTypes(int sheets)
    {
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"u8);
        part.Write("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"u8);
        part.Write("<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"u8);
        part.Write("<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"u8);
        for (int i = 0; i < sheets; i++)
        {
            part.Write("<Override PartName=\"/xl/worksheets/sheet"u8);
            part.Write(i + 1);
            part.Write(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"u8);
        }
        part.Write("</Types>"u8);
    }

    private void WriteWorkbook(IReadOnlyList<SheetName> sheets)
    {
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews><workbookView/></bookViews><sheets>"u8);
        bool anyTable = false;
        for (int i = 0; i < sheets.Count; i++)
        {
            part.Write("<sheet name=\""u8);
            part.Write(sheets[i].Name);
            part.Write("\" sheetId=\""u8);
            part.Write(i + 1);
            if (sheets[i].IsHidden)
                part.Write("\" state=\"hidden"u8);
            part.Write("\" r:id=\"rId"u8);
            part.Write(i + 1);
            part.Write("\"/>"u8);
            anyTable |= sheets[i].IsTable;
        }
        part.Write("</sheets>"u8);
        if (anyTable)
        {
            part.Write("<definedNames>"u8);
            for (int i = 0; i < sheets.Count; i++)
            {
                if (!sheets[i].IsTable)
                    continue;
                part.Write("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\""u8);
                part.Write(i);
                part.Write("\">'"u8);
                part.Write(sheets[i].Name);
                part.Write("'!$1:$1</definedName>"u8);
            }
            part.Write("</definedNames>"u8);
        }
        part.Write("</workbook>"u8);
    }

    private void WriteRelationships(int sheets)
    {
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"u8);
        for (int i = 0; i < sheets; i++)
        {
            part.Write("<Relationship Id=\"rId"u8);
            part.Write(i + 1);
            part.Write("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet"u8);
            part.Write(i + 1);
            part.Write(".xml\"/>"u8);
        }
        part.Write("<Relationship Id=\"rIdStyles\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"u8);
    }
}

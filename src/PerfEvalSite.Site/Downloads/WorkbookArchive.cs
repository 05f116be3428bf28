using System.Globalization;
using System.IO.Compression;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <param name="IsTable">Its first row is a header, repeated on every printed page.</param>
internal readonly record struct SheetName(string Name, bool IsTable, bool IsHidden = false);

/// <summary>
/// The package around the sheets of an .xlsx. Written by hand because a library takes milliseconds for it. The buffers
/// are used again for the next workbook.
/// </summary>
internal sealed class WorkbookArchive
{
    /// <summary>Starting a compressor takes 10 µs, more than a small part has to gain.</summary>
    private const int SmallestCompressed = 2048;

    private static readonly DateTimeOffset epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Utf8Writer part = new();
    private readonly MemoryStream package = new();

    /// <param name="writeSheet">Writes the XML of the sheet with that place in <paramref name="sheets"/>.</param>
    public void Write(IReadOnlyList<SheetName> sheets, Action<int, Utf8Writer> writeSheet, Utf8Writer writer)
    {
        package.SetLength(0);
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteContentTypes(sheets.Count);
            Add(zip, "[Content_Types].xml");
            part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"u8);
            Add(zip, "_rels/.rels");
            WriteWorkbook(sheets);
            Add(zip, "xl/workbook.xml");
            WriteRelationships(sheets.Count);
            Add(zip, "xl/_rels/workbook.xml.rels");
            part.Write(WorkbookStyles.Xml);
            Add(zip, "xl/styles.xml");
            for (int i = 0; i < sheets.Count; i++)
            {
                writeSheet(i, part);
                Add(zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml"));
            }
        }
        writer.Write(package.GetBuffer().AsSpan(0, (int)package.Length));
    }

    private void Add(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, part.Length < SmallestCompressed ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
        entry.LastWriteTime = epoch;
        using (var stream = entry.Open())
            stream.Write(part.Written);
        part.Clear();
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

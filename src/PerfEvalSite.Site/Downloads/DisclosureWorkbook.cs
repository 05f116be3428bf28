using System.Globalization;
using System.IO.Compression;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// The disclosure as an .xlsx for Excel and WPS: a sheet 说明, then one sheet a table with its Chinese name, which is
/// also valid input. A figure is a number where the sheet then shows exactly what is printed, else it is text; codes are
/// text. Written by hand because a library takes milliseconds for it. One a worker: the buffers are used again.
/// </summary>
/// <param name="showPersonal">Whether columns that name natural persons are written.</param>
public sealed class DisclosureWorkbook(bool showPersonal)
{
    public const string NotesSheet = "说明";

    /// <summary>Starting a compressor takes 10 µs, more than a small part has to gain.</summary>
    private const int SmallestCompressed = 2048;

    private static readonly DateTimeOffset epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Utf8Writer part = new();
    private readonly MemoryStream package = new();
    private readonly List<Table> tables = [];

    public void Write(Agency agency, Disclosure disclosure, Utf8Writer writer)
    {
        tables.Clear();
        for (int i = 0; i < Catalogue.OfDisclosure.Count; i++)
            if (disclosure[Catalogue.OfDisclosure[i]].IsPresent)
                tables.Add(Catalogue.OfDisclosure[i]);
        package.SetLength(0);
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteContentTypes();
            Add(zip, "[Content_Types].xml");
            part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"u8);
            Add(zip, "_rels/.rels");
            WriteWorkbook();
            Add(zip, "xl/workbook.xml");
            WriteRelationships();
            Add(zip, "xl/_rels/workbook.xml.rels");
            part.Write(WorkbookStyles.Xml);
            Add(zip, "xl/styles.xml");
            WorkbookSheet.WriteNotes(TitleOf(agency, disclosure), Notes(agency, disclosure), part);
            Add(zip, SheetPath(0));
            for (int i = 0; i < tables.Count; i++)
            {
                WorkbookSheet.WriteTable(disclosure[tables[i]], part, showPersonal);
                Add(zip, SheetPath(i + 1));
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

    private static string SheetPath(int sheet) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheet + 1}.xml");

    private void WriteContentTypes()
    {
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"u8);
        part.Write("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"u8);
        part.Write("<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"u8);
        part.Write("<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"u8);
        for (int i = 0; i <= tables.Count; i++)
        {
            part.Write("<Override PartName=\"/xl/worksheets/sheet"u8);
            part.Write(i + 1);
            part.Write(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"u8);
        }
        part.Write("</Types>"u8);
    }

    private void WriteWorkbook()
    {
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews><workbookView/></bookViews><sheets>"u8);
        for (int i = 0; i <= tables.Count; i++)
        {
            part.Write("<sheet name=\""u8);
            part.Write(i == 0 ? NotesSheet : tables[i - 1].SheetName);
            part.Write("\" sheetId=\""u8);
            part.Write(i + 1);
            part.Write("\" r:id=\"rId"u8);
            part.Write(i + 1);
            part.Write("\"/>"u8);
        }
        part.Write("</sheets>"u8);
        if (tables.Count > 0)
        {
            part.Write("<definedNames>"u8);
            for (int i = 0; i < tables.Count; i++)
            {
                part.Write("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\""u8);
                part.Write(i + 1);
                part.Write("\">'"u8);
                part.Write(tables[i].SheetName);
                part.Write("'!$1:$1</definedName>"u8);
            }
            part.Write("</definedNames>"u8);
        }
        part.Write("</workbook>"u8);
    }

    private void WriteRelationships()
    {
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"u8);
        for (int i = 0; i <= tables.Count; i++)
        {
            part.Write("<Relationship Id=\"rId"u8);
            part.Write(i + 1);
            part.Write("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet"u8);
            part.Write(i + 1);
            part.Write(".xml\"/>"u8);
        }
        part.Write("<Relationship Id=\"rIdStyles\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"u8);
    }

    private static string TitleOf(Agency agency, Disclosure disclosure) =>
        disclosure.Title.Length > 0 ? disclosure.Title : $"{agency.Name}{disclosure.Head.Text(Catalogue.Disclosures.FiscalYear)}年度{disclosure.Kind.Name}";

    private List<(string Name, string Text)> Notes(Agency agency, Disclosure disclosure)
    {
        var head = disclosure.Head;
        var notes = new List<(string, string)>
        {
            ("单位", agency.Name),
            ("单位编码", disclosure.AgencyId),
            ("公开件编码", disclosure.Id),
        };
        foreach (var column in new[]
            {
                Catalogue.Disclosures.Kind, Catalogue.Disclosures.FiscalYear, Catalogue.Disclosures.MoneyUnit, Catalogue.Disclosures.PublishedOn,
                Catalogue.Disclosures.SourceTitle, Catalogue.Disclosures.SourceUrl,
            })
            if (head.Text(column).Length > 0)
                notes.Add((column.Name, head.Text(column)));
        notes.Add(("怎样读", "每张工作表是一张数据表，第一行是栏名，栏名后括号里是该栏的单位；没有写明单位的金额按默认金额单位。"));
        notes.Add(("", "空白是原文没有印出，“—”是不适用，“0”是零，“涉密”是不公开：四者含义不同，不能互相代替。"));
        notes.Add(("", "数字照原文的位数显示；带比较符、“余”字或区间的（如“≥95%”）照原文存为文字。代码一律是文字，前面的 0 不会丢。"));
        notes.Add(("", "本工作簿可以直接作为数据放回数据文件夹。"));
        foreach (var table in tables)
            notes.Add((table.SheetName, disclosure[table].Count == 0 ? $"{table.Meaning}（本表无数据）" : table.Meaning));
        return notes;
    }
}

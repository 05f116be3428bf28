using System.Globalization;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// The package around the sheets of an .xlsx. Written by hand because a library takes milliseconds for it. The buffers
/// are used again for the next workbook.
/// </summary>
internal sealed class WorkbookArchive
{
    private static readonly ZipPart root = ZipPart.Kept(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"u8.ToArray());

    private static readonly ZipPart styles = ZipPart.Kept(WorkbookStyles.Xml);
    private static readonly string[] sheetNames = [.. Enumerable.Range(1, 60).Select(SheetPath)];

    private readonly Utf8Writer part = new();
    private readonly MemoryStream room = new();
    private readonly ZipBuilder zip = new();

    /// <param name="frame">Of as many sheets.</param>
    /// <param name="writeSheet">Writes the XML of the sheet of that number, from 0.</param>
    /// <param name="writer">Added to what it holds.</param>
    public void Write(WorkbookFrame frame, Action<int, Utf8Writer> writeSheet, Utf8Writer writer)
    {
        zip.Begin(writer);
        zip.Add("[Content_Types].xml", frame.ContentTypes);
        zip.Add("_rels/.rels", root);
        zip.Add("xl/workbook.xml", frame.Workbook);
        zip.Add("xl/_rels/workbook.xml.rels", frame.Relationships);
        zip.Add("xl/styles.xml", styles);
        for (int i = 0; i < frame.Sheets; i++)
        {
            part.Clear();
            writeSheet(i, part);
            zip.Add(i < sheetNames.Length ? sheetNames[i] : SheetPath(i + 1), ZipPart.Of(part.WrittenMemory, room));
        }
        zip.End();
    }

    private static string SheetPath(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");
}

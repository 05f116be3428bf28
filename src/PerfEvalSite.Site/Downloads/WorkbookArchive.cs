using System.Globalization;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// The package around the sheets of an .xlsx. Written by hand because a library takes milliseconds for it. The buffers
/// are used again for the next workbook.
/// </summary>
internal sealed class WorkbookArchive
{
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
        foreach (var (name, content) in frame.Parts)
            zip.Add(name, content);
        for (int i = 0; i < frame.Sheets; i++)
        {
            part.Clear();
            writeSheet(i, part);
            zip.Add(i < sheetNames.Length ? sheetNames[i] : SheetPath(i + 1), ZipPart.Of(part.WrittenMemory, room));
        }
        zip.End();
    }

    internal static string SheetPath(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");
}

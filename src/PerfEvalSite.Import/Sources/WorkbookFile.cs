using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Workbooks;

namespace PerfEvalSite.Import.Sources;

/// <summary>Reads a workbook: each sheet that is seen is a table. What a sheet hides is told.</summary>
internal static class WorkbookFile
{
    public static SourceDocument Read(byte[] content, string name, SourceFaults faults)
    {
        using var stream = new MemoryStream(content, writable: false);
        if (SheetGrids.Read(stream, name, out var fault) is not { } sheets)
            throw new ImportFault(fault ?? FormCodes.DamagedWorkbook);
        var blocks = new List<SourceBlock>();
        foreach (var sheet in sheets)
        {
            if (sheet.Cells.Count == 0)
                continue;
            if (sheet.IsHidden)
            {
                faults.Leave(new(Sheet: sheet.Name), sheet.Name, new("隐藏的工作表", "hidden sheet"));
                continue;
            }
            foreach (var wrong in sheet.Faults)
                faults.Doubt(new(Sheet: sheet.Name, Row: wrong.Place.Line, Column: wrong.Place.Column), new(wrong.Message(Language.Chinese), wrong.Message(Language.English)));
            blocks.Add(TableOf(sheet));
        }
        return new(name, blocks) { Unread = faults.Left };
    }

    private static SourceTable TableOf(SheetGrid sheet)
    {
        var spans = sheet.Merged.GroupBy(span => (span.FirstRow, span.FirstColumn)).ToDictionary(group => group.Key, group => group.First());
        var cells = new List<SourceCell>();
        foreach (var cell in sheet.Cells)
        {
            if (!spans.TryGetValue((cell.Line, cell.Column), out var span))
                span = (cell.Line, cell.Column, cell.Line, cell.Column);
            cells.Add(new(cell.Text, cell.Line - 1, cell.Column - 1, Math.Min(span.LastRow - span.FirstRow + 1, 5_000), Math.Min(span.LastColumn - span.FirstColumn + 1, 256), new(Sheet: sheet.Name, Row: cell.Line, Column: cell.Column)));
        }
        // Merged cells that say nothing hold their place.
        foreach (var span in spans.Values)
            if (span.LastRow < 5_000 && span.LastColumn < 256 && !cells.Exists(cell => cell.Row == span.FirstRow - 1 && cell.Column == span.FirstColumn - 1))
                cells.Add(new("", span.FirstRow - 1, span.FirstColumn - 1, span.LastRow - span.FirstRow + 1, span.LastColumn - span.FirstColumn + 1, new(Sheet: sheet.Name, Row: span.FirstRow, Column: span.FirstColumn)));
        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return new(new(Sheet: sheet.Name), sheet.Name, sheet.Cells.Max(cell => cell.Line), sheet.Cells.Max(cell => cell.Column), cells);
    }
}

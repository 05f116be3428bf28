using System.Text;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Recognition;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Import.Drafting;

/// <summary>A draft as files: one workbook, or a CSV file for each table.</summary>
public static class DraftFiles
{
    /// <summary>Name and content, the attachments among them.</summary>
    public static List<(string Name, byte[] Content)> Of(Draft draft, bool asCsv)
    {
        var files = new List<(string, byte[])>();
        if (asCsv)
        {
            foreach (var table in draft.Tables)
                files.Add((table.Table.SheetName + ".csv", Csv([[.. table.Columns.Select(column => column.Name)], .. table.Rows.Select(row => row.Cells)])));
            foreach (var sheet in draft.Sheets)
                files.Add((sheet.Name + ".csv", Csv(RowsOf(sheet))));
        }
        else
        {
            var writer = new Utf8Writer();
            GridWorkbook.Write(SheetsOf(draft), writer);
            files.Add((draft.Id + ".xlsx", writer.Written.ToArray()));
        }
        files.AddRange(draft.Attachments);
        return files;
    }

    public static List<GridWorkbookSheet> SheetsOf(Draft draft)
    {
        var sheets = new List<GridWorkbookSheet>();
        foreach (var table in draft.Tables.Where(table => table.Table == Catalogue.Disclosures))
            sheets.Add(SheetOf(table));
        foreach (var sheet in draft.Sheets)
            sheets.Add(SheetOf(sheet));
        foreach (var table in draft.Tables.Where(table => table.Table != Catalogue.Disclosures))
            sheets.Add(SheetOf(table));
        return sheets;
    }

    private static GridWorkbookSheet SheetOf(DraftTable table)
    {
        var cells = new List<GridWorkbookCell>();
        for (int column = 0; column < table.Columns.Count; column++)
            cells.Add(new(table.Columns[column].Name, 0, column, 1, 1, GridCellKind.Head));
        for (int row = 0; row < table.Rows.Count; row++)
            for (int column = 0; column < table.Columns.Count; column++)
                if (table.Rows[row].Cells[column] is { Length: > 0 } text)
                    cells.Add(new(text, row + 1, column, 1, 1, GridCellKind.Words));
        return new(table.Table.SheetName, cells);
    }

    private static GridWorkbookSheet SheetOf(DraftSheet sheet)
    {
        var figures = sheet.Placement.Rows.SelectMany(row => row.Cells).Where(cell => cell.Column.Type >= ColumnType.Integer).Select(cell => (cell.Line, cell.Place)).ToHashSet();
        return new(sheet.Name, [.. sheet.Table.Sheet.Cells.Select(cell => new GridWorkbookCell(cell.Text.Trim(), cell.Row, cell.Column, cell.Height, cell.Width,
            cell.Row == 0 && cell.Width > 1 && cell.Text.Length > 0 ? GridCellKind.Title : figures.Contains((cell.Row + 1, cell.Column + 1)) ? GridCellKind.Figure : GridCellKind.Words))]);
    }

    /// <summary>CSV has no merged cells: what is merged stands in its first one.</summary>
    private static IEnumerable<IReadOnlyList<string>> RowsOf(DraftSheet sheet)
    {
        int width = sheet.Table.Sheet.Width;
        for (int row = 0; row < sheet.Table.Sheet.Height; row++)
        {
            string[] texts = [.. Enumerable.Repeat("", width)];
            foreach (var cell in sheet.Table.Sheet.Cells.Where(cell => cell.Row == row))
                texts[cell.Column] = cell.Text.Trim();
            yield return texts;
        }
    }

    private static byte[] Csv(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
        {
            for (int i = 0; i < row.Count; i++)
            {
                if (i > 0)
                    text.Append(',');
                // What a spreadsheet would take for a formula is text.
                string cell = row[i].Length > 0 && row[i][0] is '=' or '+' or '@' ? "'" + row[i] : row[i];
                if (cell.AsSpan().ContainsAny(",\"\r\n"))
                    text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
                else
                    text.Append(cell);
            }
            text.Append("\r\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

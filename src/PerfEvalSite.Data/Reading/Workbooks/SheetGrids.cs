using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Profiles;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>A sheet as it shows, whatever it means.</summary>
/// <param name="Cells">Those that say anything, each with row and column of the sheet.</param>
/// <param name="Merged">By row and column of the sheet, from 1: first and last.</param>
/// <param name="Faults">Cells that cannot be taken for what they show.</param>
public sealed record SheetGrid(string Name, bool IsHidden, IReadOnlyList<GridCell> Cells, IReadOnlyList<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> Merged, IReadOnlyList<Diagnostic> Faults);

/// <summary>Reads all sheets of a workbook of any form, as people see them.</summary>
public static class SheetGrids
{
    private const int MostCells = 400_000;

    /// <returns>Null when it is no workbook that can be read.</returns>
    /// <param name="fault">Why not.</param>
    public static List<SheetGrid>? Read(Stream stream, string path, out DiagnosticCode? fault)
    {
        fault = WorkbookKind.Refusal(stream, path);
        if (fault is not null)
            return null;
        try
        {
            using var workbook = Workbook.Open(stream);
            return [.. workbook.Sheets.Where(sheet => sheet.Place is not null).Select(sheet => Read(workbook, sheet, path))];
        }
        catch (Exception wrong) when (Workbook.FaultOf(wrong) is not null)
        {
            fault = Workbook.FaultOf(wrong);
            return null;
        }
    }

    /// <summary>The part of an .xlsx that holds a sheet, as the package names it; null where there is none.</summary>
    public static string? PartOf(Stream stream, string sheet)
    {
        try
        {
            using var workbook = Workbook.Open(stream);
            return workbook.Sheets.FirstOrDefault(one => one.Name == sheet)?.Place?.ToString();
        }
        catch (Exception wrong) when (Workbook.FaultOf(wrong) is not null)
        {
            return null;
        }
    }

    private static SheetGrid Read(Workbook workbook, Sheet sheet, string path)
    {
        var told = new DiagnosticBag();
        var rows = workbook.Open(sheet);
        using var records = new SheetRecords(rows, path, sheet.Name, told);
        var cells = new List<GridCell>();
        while (records.Read() && cells.Count < MostCells)
        {
            if (records.Problem is { } problem)
            {
                told.Add(problem.Code, new Place(path, problem.Line, problem.Column, sheet.Name));
                if (problem.EndsReading)
                    break;
                continue;
            }
            for (int field = 0; field < records.FieldCount; field++)
            {
                if (records.FaultOf(field) is { } wrong)
                    told.Add(wrong.Code, new Place(path, records.Line, field + 1, sheet.Name), wrong.Arguments);
                if (!records[field].IsWhiteSpace())
                    cells.Add(new(records[field].Trim().ToString(), records.Line, field + 1));
            }
        }
        return new(sheet.Name, sheet.IsHidden, cells, [.. rows.Layout.Merged.Select(range => (range.FirstRow, range.FirstColumn, range.LastRow, range.LastColumn))], [.. told.Sorted()]);
    }
}

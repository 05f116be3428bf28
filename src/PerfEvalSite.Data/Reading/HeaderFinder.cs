using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Finds the header of a table below the title and unit rows that a form from an office may start with.</summary>
internal static class HeaderFinder
{
    public const int MostPreambleRows = 10;

    /// <summary>Leaves the records at the header's row. Null when the first rows hold none; the reason is then a diagnostic.</summary>
    public static TableHeader? Find(IRecords records, Table table, string path, string? sheet, DiagnosticBag diagnostics)
    {
        var above = new List<HeaderCell[]>();
        while (above.Count < MostPreambleRows && records.Read())
        {
            if (records.Problem is { } problem)
            {
                diagnostics.Add(problem.Code, new Place(path, problem.Line, problem.Column, sheet));
                if (problem.EndsReading)
                    return null;
            }
            TellFaults(records, path, sheet, diagnostics);
            if (records.IsBlank)
                continue;
            var cells = CellsOf(records);
            if (HeaderReader.IsHeader(table, cells))
                return HeaderReader.Read(table, path, sheet, cells, ReadPreamble(above, path, sheet, diagnostics), diagnostics);
            above.Add(cells);
        }
        if (above.Count == 0)
            diagnostics.Add(FileCodes.EmptyFile, new Place(path, Sheet: sheet));
        else
            HeaderDiagnosis.Report(above, records, table, path, sheet, diagnostics);
        return null;
    }

    /// <summary>The header that the records stand at, where it is one beyond doubt; null otherwise, and nothing is told.</summary>
    public static TableHeader? PlainHeader(IRecords records, Table table, string path, string? sheet, DiagnosticBag diagnostics)
    {
        var cells = CellsOf(records);
        if (!HeaderReader.IsPlain(table, cells))
            return null;
        TellFaults(records, path, sheet, diagnostics);
        return HeaderReader.Read(table, path, sheet, cells, null, diagnostics);
    }

    private static HeaderCell[] CellsOf(IRecords records)
    {
        var cells = new HeaderCell[records.FieldCount];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = new(records[i].ToString(), records.LineOf(i), records.ColumnOf(i));
        return cells;
    }

    /// <summary>A title, a unit or a header that cannot be taken for what it says might say something else of the whole table.</summary>
    private static void TellFaults(IRecords records, string path, string? sheet, DiagnosticBag diagnostics)
    {
        for (int field = 0; field < records.FieldCount; field++)
            if (records.FaultOf(field) is { } fault && fault.IsHeldAgainst(null))
                diagnostics.Add(fault.Code, new Place(path, records.LineOf(field), records.ColumnOf(field), sheet), fault.Arguments);
    }

    /// <summary>The rows above the header: a title or a unit, alone in its row; anything else might be data and is refused.</summary>
    private static Unit? ReadPreamble(List<HeaderCell[]> rows, string path, string? sheet, DiagnosticBag diagnostics)
    {
        Unit? unit = null;
        foreach (var row in rows)
        {
            int titles = 0;
            var said = row.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToList();
            foreach (var cell in said)
            {
                var statement = UnitStatement.Read(cell.Text);
                var place = new Place(path, cell.Line, cell.Column, sheet);
                if (statement.Kind == UnitStatementKind.None)
                    titles++;
                else if (statement.Kind == UnitStatementKind.Unclear)
                    diagnostics.Add(UnitCodes.NotUnderstood, place, cell.Text.Trim());
                else if (unit is not null && statement.Unit is not null && unit != statement.Unit)
                    diagnostics.Add(UnitCodes.Disagree, place, unit.Name, statement.Unit.Name);
                else
                    unit ??= statement.Unit;
            }
            if (titles > 1)
                diagnostics.Add(RowCodes.UnclearPreamble, new Place(path, said[0].Line, said[0].Column, sheet), string.Join("，", said.Select(cell => cell.Text.Trim())));
        }
        return unit;
    }
}

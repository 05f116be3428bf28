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
            {
                var header = HeaderReader.Read(table, path, sheet, cells, ReadPreamble(above, records.Around, path, sheet, diagnostics), diagnostics);
                if (header is not null && above.Count > 0)
                    header.Bodies = BodiesOf(above, path, sheet);
                return header;
            }
            above.Add(cells);
        }
        if (above.Count == 0)
            diagnostics.Add(FileCodes.EmptyFile, new Place(path, Sheet: sheet));
        else
            HeaderDiagnosis.Report(above, records, table, path, sheet, diagnostics);
        return null;
    }

    private static List<PrintedBody> BodiesOf(List<HeaderCell[]> above, string path, string? sheet)
    {
        var bodies = new List<PrintedBody>();
        foreach (var row in above)
            PrintedBody.AddFrom([.. row.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).Select(cell => (cell.Text, cell.Line, cell.Column))], path, sheet, bodies);
        return bodies;
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
    private static Unit? ReadPreamble(List<HeaderCell[]> rows, IReadOnlyList<string> around, string path, string? sheet, DiagnosticBag diagnostics)
    {
        Unit? unit = null;
        foreach (var row in rows)
        {
            int titles = 0;
            var said = row.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToList();
            for (int i = 0; i < said.Count; i++)
            {
                var cell = said[i];
                var statement = UnitStatement.Read(cell.Text);
                // 金额单位： and 万元 in the cell beside it.
                if (statement.Kind == UnitStatementKind.Unclear && i + 1 < said.Count && UnitStatement.Read(cell.Text + said[i + 1].Text) is { Kind: UnitStatementKind.Understood } both)
                    statement = both;
                var place = new Place(path, cell.Line, cell.Column, sheet);
                if (statement.Kind == UnitStatementKind.None)
                    titles++;
                else if (statement.Kind == UnitStatementKind.Unclear)
                    diagnostics.Add(UnitCodes.NotUnderstood, place, cell.Text.Trim());
                else
                    Take(statement.Unit, place);
            }
            if (titles > 1)
                diagnostics.Add(RowCodes.UnclearPreamble, new Place(path, said[0].Line, said[0].Column, sheet), string.Join("，", said.Select(cell => cell.Text.Trim())));
        }
        foreach (string text in around)
        {
            var statement = UnitStatement.Read(text);
            if (statement is { Kind: UnitStatementKind.Unclear, StartsText: true })
                diagnostics.Add(UnitCodes.NotUnderstood, new Place(path, Sheet: sheet), text.Trim());
            Take(statement.Unit, new Place(path, Sheet: sheet));
        }
        return unit;

        void Take(Unit? stated, Place place)
        {
            if (unit is not null && stated is not null && unit != stated)
                diagnostics.Add(UnitCodes.Disagree, place, unit.Name, stated.Name);
            unit ??= stated;
        }
    }
}

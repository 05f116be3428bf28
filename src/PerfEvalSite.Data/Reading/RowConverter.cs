using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Turns cells of text into figures, with the unit that each one is stated in. One a worker.</summary>
public sealed class RowConverter(DiagnosticBag diagnostics)
{
    private readonly StringPool pool = new();

    /// <param name="moneyUnit">The disclosure's default for amounts; null for the tables of the site.</param>
    public Row[] Convert(RawRows raw, Unit? moneyUnit)
    {
        var rows = new Row[raw.RowCount];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = Convert(raw, i, moneyUnit);
        return rows;
    }

    private Row Convert(RawRows raw, int row, Unit? moneyUnit)
    {
        var header = raw.Header;
        var figures = new Figure[header.Table.Columns.Length];
        int first = raw.FirstCellOf(row);
        int end = raw.EndOf(row);
        int deepest = 0;
        // A column that takes its unit from another is read after it, wherever it stands: 计量单位, 目标值, 实际值.
        for (int depth = 0; depth <= deepest; depth++)
            for (int cell = first; cell < end; cell++)
            {
                var field = header[raw.FieldOf(cell)];
                var column = field.Column!;
                deepest = Math.Max(deepest, column.UnitDepth);
                if (column.UnitDepth != depth)
                    continue;
                var inherited = column.UnitColumn is { } other ? UnitOf(figures[other.Index]) : null;
                figures[column.Index] = Read(raw, cell, field, field.Unit ?? inherited ?? DefaultUnit(column, moneyUnit));
            }
        var converted = new Row(figures, raw.LineOf(row), header.Path, header.Sheet);
        foreach (var column in header.Table.Columns)
            if (column.IsRequired && figures[column.Index].IsBlank)
                ReportBlank(header, column, converted);
        return converted;
    }

    /// <summary>The place is the very cell in a sheet; in a text file only the row is known, since blank cells are not kept.</summary>
    private void ReportBlank(TableHeader header, Column column, in Row row)
    {
        int field = header.FieldOf(column);
        // A column that is missing has been told at the header, once for all rows.
        if (field >= 0)
            diagnostics.Add(RowCodes.RequiredBlank, header.Sheet is null ? row.PlaceOf(column) : header.PlaceAt(row.Line, field + 1), column.Label, column.Meaning.TrimEnd('。'));
    }

    private Figure Read(RawRows raw, int cell, HeaderField field, Unit? inherited)
    {
        int line = raw.LineOfCell(cell);
        int column = raw.ColumnOfCell(cell);
        var claim = raw.ClaimOf(cell);
        if (claim?.Unit is { } claimed)
            inherited = Units.Find(claimed) ?? inherited;
        var figure = FigureReader.Read(pool.Get(raw.TextOf(cell)), field.Column!, inherited, line, column, out var problem);
        if (!problem.IsNone)
            problem.AddTo(diagnostics, raw.Header.PlaceAt(line, column));
        claim?.Check(figure, field.Column!.Label, raw.Header.PlaceAt(line, column), diagnostics);
        return figure;
    }

    private static Unit? DefaultUnit(Column column, Unit? moneyUnit) => column.Type == ColumnType.Money ? moneyUnit : null;

    /// <summary>The unit that another column of the row gives: its own if it holds a figure, the one it names if it holds words.</summary>
    private static Unit? UnitOf(in Figure other) => other.Unit ?? (other.Kind == FigureKind.Text ? Units.Find(other.Printed) : null);
}

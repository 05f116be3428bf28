using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Turns cells of text into figures, with the unit that each one is stated in. One a worker.</summary>
public sealed class RowConverter(DiagnosticBag diagnostics)
{
    private readonly KnownCells known = new();

    /// <summary>The units that cells of the row give to other columns, by the column's index.</summary>
    private readonly Unit?[] stated = new Unit?[Catalogue.All.Max(table => table.Columns.Length)];

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
        Array.Clear(stated);
        // A column that takes its unit from another is read after it, wherever it stands: 计量单位, 目标值, 实际值.
        for (int pass = 0; pass < header.Passes; pass++)
            for (int cell = first; cell < end; cell++)
            {
                ref readonly var field = ref header[raw.FieldOf(cell)];
                var column = field.Column!;
                if (header.Passes > 1 && column.UnitDepth != pass)
                    continue;
                var inherited = field.Unit ?? (column.UnitColumn is { } other ? stated[other.Index] : null) ?? (column.Type == ColumnType.Money ? moneyUnit : null);
                figures[column.Index] = Read(raw, cell, column, inherited);
            }
        var converted = new Row(figures, raw.LineOf(row), header.Path, header.Sheet);
        foreach (var column in header.RequiredColumns)
            if (figures[column.Index].IsBlank)
                ReportBlank(header, column, converted);
        return converted;
    }

    /// <summary>The place is the very cell in a sheet; in a text file only the row is known, since blank cells are not kept.</summary>
    private void ReportBlank(TableHeader header, Column column, in Row row) =>
        diagnostics.Add(RowCodes.RequiredBlank, header.Sheet is null ? row.PlaceOf(column) : header.PlaceAt(row.Line, header.FieldOf(column) + 1), column.Label, column.Meaning.TrimEnd('。'));

    private Figure Read(RawRows raw, int cell, Column column, Unit? inherited)
    {
        var text = raw.TextOf(cell);
        int line = raw.LineOfCell(cell);
        int character = raw.ColumnOfCell(cell);
        if (!KnownCells.MayHold(text) || raw.ClaimOf(cell) is not null)
            return Read(raw, cell, text.ToString(), column, inherited, out _);
        ref var place = ref known[text, column];
        if (!KnownCells.IsOf(place, text, column, inherited))
        {
            string own = text.ToString();
            var figure = Read(raw, cell, own, column, inherited, out bool isSound);
            if (!isSound)
                return figure;
            place = new(own, column, inherited, figure, stated[column.Index]);
            return figure;
        }
        stated[column.Index] = place.Stated;
        return place.Figure.At(line, character);
    }

    private Figure Read(RawRows raw, int cell, string text, Column column, Unit? inherited, out bool isSound)
    {
        int line = raw.LineOfCell(cell);
        int character = raw.ColumnOfCell(cell);
        var claim = raw.ClaimOf(cell);
        if (claim?.Unit is { } claimed)
            inherited = Units.Find(claimed) ?? inherited;
        var figure = FigureReader.Read(text, column, inherited, line, character, out var problem);
        isSound = problem.IsNone;
        if (!isSound)
            problem.AddTo(diagnostics, raw.Header.PlaceAt(line, character));
        claim?.Check(figure, column.Label, raw.Header.PlaceAt(line, character), diagnostics);
        if (column.StatesUnit)
            stated[column.Index] = UnitOf(figure);
        return figure;
    }

    /// <summary>The unit that another column of the row gives: its own if it holds a figure, the one it names if it holds words.</summary>
    private static Unit? UnitOf(in Figure other) => other.Unit ?? (other.Kind == FigureKind.Text ? Units.Find(other.Printed) : null);
}

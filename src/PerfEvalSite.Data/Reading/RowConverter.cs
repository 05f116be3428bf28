using System.Runtime.CompilerServices;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Turns cells of text into figures, with the unit that each one is stated in. One a worker.</summary>
/// <param name="diagnostics">Where what is wrong is told.</param>
/// <param name="memory">What rows are read into; null for memory of their own.</param>
internal sealed class RowConverter(DiagnosticBag diagnostics, FigureMemory? memory = null)
{
    private readonly KnownCells known = new();

    /// <summary>The units that cells of the row give to other columns, by the column's index.</summary>
    private readonly Unit?[] stated = new Unit?[Catalogue.All.Max(table => table.Columns.Length)];

    private TableHeader? toldOfUnits;

    /// <param name="moneyUnit">The disclosure's default for amounts; null for the tables of the site.</param>
    public Row[] Convert(RawRows raw, Unit? moneyUnit)
    {
        var rows = new Row[raw.RowCount];
        Array.Clear(stated);
        try
        {
            for (int i = 0; i < rows.Length; i++)
                rows[i] = Convert(raw, i, moneyUnit);
            return rows;
        }
        catch (DecoderFallbackException fault)
        {
            diagnostics.Add(FileCodes.Unreadable, new Place(raw.Header.Path), FileFault.WhyOf(fault)!.Value);
            return [];
        }
    }

    private Row Convert(RawRows raw, int row, Unit? moneyUnit)
    {
        var header = raw.Header;
        var figures = memory?.Take(header.Source.Width) ?? new Figure[header.Source.Width];
        var cells = raw.CellsOf(row);
        if (header.StatesUnits)
            Array.Clear(stated);
        ulong unplain = 0;
        // A column that takes its unit from another is read after it, wherever it stands: 计量单位, 目标值, 实际值.
        for (int pass = 0; pass < header.Passes; pass++)
            foreach (ref readonly var cell in cells)
            {
                ref readonly var field = ref header[cell.Field];
                var column = field.Column!;
                if (header.Passes > 1 && column.UnitDepth != pass)
                    continue;
                if (field.Unit is not null && column.UnitColumn is { } beside && stated[beside.Index] is { } otherwise && otherwise != field.Unit)
                    TellOfUnits(raw, row, cell, field, otherwise);
                var inherited = field.Unit ?? (column.UnitColumn is { } other ? stated[other.Index] : null) ?? (column.Type == ColumnType.Money ? moneyUnit : null);
                if (!Read(raw, cell, column, inherited, field.Unit is not null, ref figures[header.Source.PlaceOf(column)]))
                    unplain |= 1ul << column.Index;
            }
        var converted = new Row(figures, raw.LineOf(row), header.Source, unplain);
        foreach (var column in header.RequiredColumns)
            if (converted[column].IsBlank)
                ReportBlank(header, column, converted);
        return converted;
    }

    /// <summary>Once a table: where one row's unit column differs from the header, so do most.</summary>
    private void TellOfUnits(RawRows raw, int row, in RawCell cell, in HeaderField field, Unit otherwise)
    {
        if (toldOfUnits == raw.Header)
            return;
        toldOfUnits = raw.Header;
        var unit = field.Column!.UnitColumn!;
        var place = raw.Header.PlaceAt(cell.Line, cell.Column);
        foreach (ref readonly var other in raw.CellsOf(row))
            if (raw.Header[other.Field].Column == unit)
                place = raw.Header.PlaceAt(other.Line, other.Column);
        diagnostics.Add(UnitCodes.ColumnLoses, place, unit.Label, otherwise.Name, field.Column.Label, field.Unit!.Name);
    }

    /// <summary>The place is the very cell in a sheet; in a text file only the row is known, since blank cells are not kept.</summary>
    private void ReportBlank(TableHeader header, Column column, in Row row) =>
        diagnostics.Add(RowCodes.RequiredBlank, header.Sheet is null ? row.PlaceOf(column) : header.PlaceAt(row.Line, header.FieldOf(column) + 1), column.Label, column.Meaning.TrimEnd('。'));

    /// <summary>Whether it holds <see cref="PlainWords"/>.</summary>
    private bool Read(RawRows raw, in RawCell cell, Column column, Unit? inherited, bool isSettled, ref Figure figure)
    {
        var bytes = raw.BytesOf(cell);
        // Hardly any amount is another's, and a plain one is read sooner than it is found.
        if (column.Type is ColumnType.Money or ColumnType.Score or ColumnType.Count && !column.StatesUnit && !raw.HasClaims)
        {
            string text = raw.TextOf(cell);
            if (PlainNumber.TryRead(text, out decimal value))
            {
                figure = NumberReader.OfPlain(text, value, column, inherited, cell.Line, cell.Column);
                return text.Length <= PlainWords.LongestNumber;
            }
        }
        if (!KnownCells.MayHold(bytes) || raw.HasClaims)
        {
            ReadNew(raw, cell, raw.TextOf(cell), column, inherited, isSettled, out figure);
            return PlainWords.Are(figure, column);
        }
        var pair = known.PairOf(bytes, column);
        ref var place = ref pair[0];
        if (!place.IsOf(bytes, raw.IsUtf8, column, inherited, isSettled))
        {
            place = ref pair[1];
            if (!place.IsOf(bytes, raw.IsUtf8, column, inherited, isSettled))
                return Learn(raw, cell, column, inherited, isSettled, pair, out figure);
        }
        figure = place.Figure;
        figure.MoveTo(cell.Line, cell.Column);
        if (column.StatesUnit)
            stated[column.Index] = place.Stated;
        return place.IsPlain;
    }

    // Apart from the above, which then needs no room for what a cell is read into: 40 instructions less a cell.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Learn(RawRows raw, in RawCell cell, Column column, Unit? inherited, bool isSettled, Span<KnownCell> pair, out Figure figure)
    {
        bool isSound = ReadNew(raw, cell, raw.TextOf(cell), column, inherited, isSettled, out figure);
        bool isPlain = PlainWords.Are(figure, column);
        if (isSound)
            known.Add(pair, new(raw.BytesOf(cell), raw.IsUtf8, column, inherited, isSettled, figure, stated[column.Index], isPlain));
        return isPlain;
    }

    /// <summary>Whether nothing is wrong with it.</summary>
    private bool ReadNew(RawRows raw, in RawCell cell, string text, Column column, Unit? inherited, bool isSettled, out Figure figure)
    {
        var claim = raw.ClaimOf(cell);
        if (claim?.Unit is { } claimed && UnitName.Read(claimed, isCertain: true) is { } named && NumberReader.Fits(named, column))
            (inherited, isSettled) = (named, true);
        figure = FigureReader.Read(text, column, inherited, cell.Line, cell.Column, out var problem, isSettled);
        if (!problem.IsNone)
            problem.AddTo(diagnostics, raw.Header.PlaceAt(cell.Line, cell.Column));
        claim?.Check(figure, column.Label, raw.Header.PlaceAt(cell.Line, cell.Column), diagnostics);
        if (column.StatesUnit)
            stated[column.Index] = UnitOf(figure, column);
        return problem.IsNone;
    }

    /// <summary>The unit that another column of the row gives: its own if it holds a figure, the one it names if it is a column of units. A target in words (全部) is no unit.</summary>
    private static Unit? UnitOf(in Figure other, Column column)
    {
        if (other.Unit is not null || other.Kind != FigureKind.Text || column.Type == ColumnType.Value)
            return other.Unit;
        var name = other.Printed.AsSpan().Trim();
        if (name.StartsWith("单位：", StringComparison.Ordinal) || name.StartsWith("单位:", StringComparison.Ordinal))
            name = name[3..];
        if (name is ['（' or '(' or '[' or '【', .., '）' or ')' or ']' or '】'])
            name = name[1..^1];
        return UnitName.Read(name, isCertain: true);
    }
}

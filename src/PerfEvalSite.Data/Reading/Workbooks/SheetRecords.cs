using System.Globalization;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>
/// The rows of a sheet that hold anything, one after another: memory is bounded by the longest row. Numbers are texts as
/// the sheet shows them, formulas count by the value that was stored with them. What the clerk does not see is told: a
/// hidden column is left out, as a hidden sheet is, while without its hidden rows a table would say something else.
/// </summary>
internal sealed class SheetRecords(ISheetRows rows, string path, string sheet, DiagnosticBag diagnostics) : IRecords, IDisposable
{
    private readonly SheetRow cells = new();
    private readonly HashSet<int> hiddenColumnsTold = [];
    private MergedLevels? levels;
    private (int First, int Last)? hiddenRows;
    private bool ended;

    public int FieldCount => cells.Width;

    public int Line { get; private set; }

    public ReadOnlySpan<char> this[int field] => cells[field];

    public int LineOf(int field) => Line;

    public int ColumnOf(int field) => field + 1;

    public bool IsBlank => cells.IsBlank;

    public FormProblem? Problem { get; private set; }

    public IReadOnlyList<string> Around { get; } = [.. rows.Layout.Margins, System.IO.Path.GetFileNameWithoutExtension(path)];

    public CellFault? FaultOf(int field) => cells.FaultOf(field);

    /// <summary>From the next row on, names of levels stand in every row that they are merged over.</summary>
    public void Apply(MergedLevels merged) => levels = merged;

    public void Dispose() => rows.Dispose();

    public bool Read()
    {
        Problem = null;
        if (ended)
            return false;
        try
        {
            while (rows.Read(cells))
            {
                Line = rows.Row;
                TellAsides();
                if (cells.Refusal is { } refusal)
                {
                    Problem = new(refusal.Code, Math.Max(Line, 1), refusal.Column, EndsReading: true);
                    return ended = true;
                }
                RemoveHiddenColumns();
                if (cells.IsBlank && !cells.HasFaults)
                    continue;
                if (rows.IsHidden)
                    hiddenRows = (hiddenRows?.First ?? Line, Line);
                else
                    TellHiddenRows();
                levels?.Apply(Line, cells);
                return true;
            }
        }
        catch (Exception fault) when (Workbook.FaultOf(fault) is { } code)
        {
            Problem = new(code, Math.Max(Line, 1), 1, EndsReading: true);
        }
        TellAsides();
        TellHiddenRows();
        ended = true;
        return Problem is not null;
    }

    private void TellAsides()
    {
        foreach (var aside in rows.Asides)
            diagnostics.Add(aside.Code, aside.Row > 0 ? new Place(path, aside.Row, aside.Column, sheet) : new Place(path, Sheet: sheet), aside.Arguments);
        rows.Asides.Clear();
    }

    private void RemoveHiddenColumns()
    {
        foreach (var (first, last) in rows.Layout.HiddenColumns)
            for (int column = first; column <= Math.Min(last, cells.Width); column++)
                if (!rows.Layout.IsSeen(Line, column) && cells.Remove(column - 1) && hiddenColumnsTold.Add(column))
                    diagnostics.Add(SheetCodes.HiddenColumn, new Place(path, Line, column, sheet), Place.ColumnLetters(column));
    }

    /// <summary>Those that follow each other are one thing to do: to clear a filter, or to open a group.</summary>
    private void TellHiddenRows()
    {
        if (hiddenRows is not { } hidden)
            return;
        diagnostics.Add(SheetCodes.HiddenRows, new Place(path, hidden.First, 1, sheet),
            hidden.First == hidden.Last ? Number(hidden.First) : new Bilingual($"{Number(hidden.First)} 至 {Number(hidden.Last)}", $"{Number(hidden.First)} to {Number(hidden.Last)}"));
        hiddenRows = null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

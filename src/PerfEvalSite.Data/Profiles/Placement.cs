using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>The text of one cell of a row of the catalogue, with the place of the grid's cell that it was read from.</summary>
public readonly record struct PlacedCell(Column Column, string Text, int Line, int Place);

/// <summary>A row of the catalogue made from a grid.</summary>
public sealed record PlacedRow(Table Table, int Line, List<PlacedCell> Cells)
{
    public string? this[Column column]
    {
        get
        {
            foreach (var cell in Cells)
                if (cell.Column == column)
                    return cell.Text;
            return null;
        }
    }

    public void Add(Column column, string text, GridCell at)
    {
        if (text.Length > 0 && this[column] is null)
            Cells.Add(new(column, text, at.Line, at.Column));
    }
}

/// <summary>What a grid holds that is not as its form has it.</summary>
public sealed record Misfit(DiagnosticCode Code, GridCell Cell, params Bilingual[] Arguments);

/// <summary>What an official table says of itself.</summary>
public enum TableState : byte
{
    WithData,

    /// <summary>Printed empty, with the sentence that there is none.</summary>
    EmptyWithSentence,

    /// <summary>Printed empty without a word.</summary>
    EmptyWithout,
}

/// <summary>A grid understood as an official table: rows of the catalogue, and everything that was not placed.</summary>
public sealed class Placement(Profile profile, OfficialForm form)
{
    public Profile Profile { get; } = profile;

    public OfficialForm Form { get; } = form;

    /// <summary>In the order of the grid.</summary>
    public List<PlacedRow> Rows { get; } = [];

    public List<Misfit> Misfits { get; } = [];

    /// <summary>What is said below the table, each cell of it.</summary>
    public List<GridCell> Notes { get; } = [];

    /// <summary>What is said over the whole table: 单位：万元. Null where nothing is.</summary>
    public Unit? Unit { get; set; }

    /// <summary>The units that heads state for their columns alone, by the line and place of each cell below them.</summary>
    internal Dictionary<(int Line, int Place), Unit> UnitsOfCells { get; } = [];

    /// <summary>The unit that a head or the whole table states for a cell.</summary>
    public Unit? UnitOf(in PlacedCell cell) => UnitsOfCells.GetValueOrDefault((cell.Line, cell.Place)) ?? Unit;

    /// <summary>The year that is printed over the table, where it is one alone.</summary>
    internal (int Year, GridCell Cell)? Year { get; set; }

    public TableState State { get; set; }

    /// <summary>Why it was taken for this form, in words.</summary>
    public string Reasons { get; set; } = "";

    /// <summary>How many cells hold what the catalogue has a place for.</summary>
    public int Figures => Rows.Sum(row => row.Cells.Count(cell => cell.Column.Type >= ColumnType.Integer && cell.Place > 0));

    internal void Misses(DiagnosticCode code, GridCell cell, params Bilingual[] arguments) => Misfits.Add(new(code, cell, arguments));

    internal void Unplaced(GridCell cell, string zh, string en) => Misses(ProfileCodes.Unplaced, cell, cell.Text.Trim(), Form.Title, new Bilingual(zh, en));
}

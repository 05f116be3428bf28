using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Official;

/// <summary>The rows that an official table was understood as, in the form that rows of every file have, each cell with its place in the official sheet.</summary>
/// <param name="bodies">What stands above it and may say whose it is.</param>
internal sealed class OfficialRows(Placement placement, string path, string? sheet, IReadOnlyList<PrintedBody> bodies)
{
    /// <summary>Numbers of figures that belong to no column begin here, behind those that a clerk gives.</summary>
    private const int FirstExtra = 9001;

    public void AddTo(List<RawRows> into)
    {
        FormKeys.Add(placement, into);
        foreach (var table in Catalogue.OfDisclosure)
            if (placement.Rows.Where(row => row.Table == table).ToList() is { Count: > 0 } rows)
                Add(table, rows, into);
        if (placement.Form.Subject == FormSubject.None)
            Add(Catalogue.OfficialTables, [StateOf()], into);
    }

    private void Add(Table table, List<PlacedRow> rows, List<RawRows> into)
    {
        if (table == Catalogue.Measures)
            Number(rows, Catalogue.Measures.No, FirstExtra + into.Where(known => known.Header.Path != "" && known.Table == table).Sum(known => known.RowCount));
        var fields = new List<HeaderField>();
        foreach (var row in rows)
            foreach (var cell in row.Cells)
                if (FieldOf(cell) is var field && !fields.Contains(field))
                    fields.Add(field);
        // A column that states a unit comes before those that take it.
        fields.Sort((a, b) => a.Column!.Index.CompareTo(b.Column!.Index));
        var raw = new RawRows(new TableHeader(table, path, sheet, [.. fields]) { Bodies = bodies })
        {
            PrintedYear = placement.Year is { } printed ? (printed.Year, new Place(path, printed.Cell.Line, printed.Cell.Column, sheet)) : default,
        };
        foreach (var row in rows)
        {
            raw.StartRow(row.Line);
            foreach (var cell in row.Cells)
                raw.AddCell(fields.IndexOf(FieldOf(cell)), TextOf(cell), cell.Line, cell.Place);
        }
        into.Add(raw);
    }

    private HeaderField FieldOf(PlacedCell cell) => new(HeaderFieldKind.Column, cell.Column, cell.Column.Type == ColumnType.Money ? UnitOf(cell) : null);

    private Unit? UnitOf(PlacedCell cell) => placement.UnitOf(cell);

    /// <summary>The items of 其他公开事项 have their unit in the cell, since one table of them holds amounts and counts.</summary>
    private string TextOf(PlacedCell cell) =>
        cell.Column == Catalogue.OtherItems.Value && UnitOf(cell) is { } unit && decimal.TryParse(cell.Text, CultureInfo.InvariantCulture, out _) ? cell.Text + unit.Name : cell.Text;

    private static void Number(List<PlacedRow> rows, Column column, int first)
    {
        for (int i = 0; i < rows.Count; i++)
            rows[i].Cells.Add(new(column, (first + i).ToString(CultureInfo.InvariantCulture), rows[i].Line, 1));
    }

    /// <summary>That the table was published, if only empty, is a fact of the disclosure.</summary>
    private PlacedRow StateOf()
    {
        var t = Catalogue.OfficialTables;
        var at = new GridCell("", 1, 1);
        var row = new PlacedRow(t, 1, []);
        row.Add(t.Form, placement.Form.Id, at);
        row.Add(t.Profile, placement.Profile.Id, at);
        row.Add(t.Title, placement.Form.Title, at);
        row.Add(t.Number, placement.Form.Number, at);
        row.Add(t.State, OfficialTablesTable.States[(int)placement.State].Name, at);
        var notes = placement.Notes.Where(note => note.Text.Trim().Length > 0).ToList();
        if (notes.Count > 0)
            row.Add(t.Note, string.Join('\n', notes.Select(note => note.Text.Trim())), notes[0]);
        return row;
    }
}

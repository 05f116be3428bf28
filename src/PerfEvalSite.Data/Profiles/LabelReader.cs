using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>Reads labels that have their value beside them: 项目名称, 主管部门, 评价结论.</summary>
internal sealed class LabelReader(Grid grid, List<Band> bands, Placement placement)
{
    public void Read(FormSection section)
    {
        for (int row = 0; row < grid.Height; row++)
        {
            if (!HasLabel(placement.Form, grid, row) && row >= bands[0].Head)
                continue;
            ReadRow(section, row);
        }
    }

    /// <summary>Whether a row holds labels, which rows below a head never begin with.</summary>
    public static bool HasLabel(OfficialForm form, Grid grid, int row)
    {
        foreach (var cell in grid.Said(row))
            return form.Sections.Any(section => section.IsLabels && section.Columns.Any(column => Means(column, cell.Text, out _)));
        return false;
    }

    /// <summary>The one row of a table that a form is about.</summary>
    public static PlacedRow RowOf(Placement placement, Table table, GridCell at)
    {
        var row = placement.Rows.Find(known => known.Table == table);
        if (row is null)
            placement.Rows.Add(row = new PlacedRow(table, at.Line, []));
        return row;
    }

    private void ReadRow(FormSection section, int row)
    {
        FormColumn? open = null;
        GridCell label = default;
        foreach (var cell in grid.Said(row))
        {
            if (Labelled(cell, out string rest) is { } column)
            {
                (open, label) = rest.Length > 0 ? (null, default) : (column, cell);
                if (rest.Length > 0)
                    Add(section, column, rest, cell);
                continue;
            }
            if (open is not null)
            {
                Add(section, open, cell.Text.Trim(), cell);
                open = null;
            }
            else if (row > 0 && row < bands[0].Head && !FormNotes.StatesUnit(cell.Text) && label.Text is not null)
                placement.Unplaced(cell, "它旁边没有认识的名目", "there is no label beside it that is known");
        }
    }

    /// <summary>Each section adds what is its own; that others know the label is enough to pass it over.</summary>
    private void Add(FormSection section, FormColumn column, string text, GridCell cell)
    {
        if (!section.Columns.Contains(column))
            return;
        // Several texts are several rows; everything else that a form says of itself is one.
        if (column.To!.Table == Catalogue.Narratives)
            placement.Rows.Add(new PlacedRow(Catalogue.Narratives, cell.Line, []));
        var row = column.To.Table == Catalogue.Narratives ? placement.Rows[^1] : RowOf(placement, column.To.Table, cell);
        if (row[column.To] is not null)
            placement.Misses(ProfileCodes.TwiceColumn, cell, column.Heads[0][^1], placement.Form.Title);
        row.Add(column.To, text, cell);
        foreach (var constant in column.With.Concat(section.With))
            row.Add(constant.Column, constant.Text, cell);
    }

    private FormColumn? Labelled(GridCell cell, out string rest)
    {
        rest = "";
        foreach (var section in placement.Form.Sections)
            if (section.IsLabels)
                foreach (var column in section.Columns)
                    if (Means(column, cell.Text, out rest))
                        return column;
        return null;
    }

    /// <param name="rest">What stands behind the colon in the label's own cell.</param>
    private static bool Means(FormColumn column, string text, out string rest)
    {
        rest = "";
        string head = Words.Head(Words.Plain(text), out _);
        int colon = text.AsSpan().IndexOfAny(':', '：');
        string before = colon > 0 ? Words.Head(Words.Plain(text[..colon]), out _) : "";
        foreach (var path in column.Heads)
        {
            if (path[^1] == head)
                return true;
            if (path[^1] == before)
            {
                rest = text[(colon + 1)..].Trim();
                return true;
            }
        }
        return false;
    }
}

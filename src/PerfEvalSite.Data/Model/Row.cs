using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>One row of a table: its figures by column. A column that the file does not have reads as blank.</summary>
public readonly struct Row
{
    private readonly Figure[] figures;
    private readonly string path;
    private readonly string? sheet;

    /// <param name="unplain">The columns, by bit, of cells that are not <see cref="PlainWords"/>; others may be among them.</param>
    public Row(Figure[] figures, int line, string path, string? sheet = null, ulong unplain = ~0ul)
    {
        Unplain = unplain;
        this.figures = figures;
        this.path = path;
        this.sheet = sheet;
        Line = line;
    }

    /// <summary>Line of the file, or row of the sheet, on which the row starts.</summary>
    public int Line { get; }

    /// <summary>
    /// The columns, by the bit of their index, where checks that look for words have to look. Nearly all cells hold nothing
    /// that any of them looks for, which is found out once for each text, when it is read.
    /// </summary>
    public ulong Unplain { get; }

    public ref readonly Figure this[Column column] => ref figures[column.Index];

    /// <summary>The printed text of a column; empty for a blank.</summary>
    public string Text(Column column) => figures[column.Index].Printed;

    /// <summary>Whether this is the very same row of the same table, not only an equal one.</summary>
    public bool IsSameAs(in Row other) => figures == other.figures;

    /// <summary>The physical cell, for the command line; pages never show it.</summary>
    public Place PlaceOf(Column column)
    {
        ref readonly var figure = ref figures[column.Index];
        return figure.Line > 0 ? new(path, figure.Line, figure.Column, sheet) : Place;
    }

    public Place Place => new(path, Line, 1, sheet);
}

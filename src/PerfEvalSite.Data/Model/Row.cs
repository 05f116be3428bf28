using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Model;

/// <summary>One row of a table: its figures by column. A column that the file does not have reads as blank.</summary>
public readonly struct Row
{
    private readonly Figure[] figures;
    private readonly RowSource source;

    /// <param name="figures">By the columns' index.</param>
    /// <param name="unplain">The columns, by bit, of cells that are not <see cref="PlainWords"/>; others may be among them.</param>
    public Row(Figure[] figures, int line, string path, string? sheet = null, ulong unplain = ~0ul)
        : this(figures, line, RowSource.OfAll(figures.Length, path, sheet), unplain)
    {
    }

    internal Row(Figure[] figures, int line, RowSource source, ulong unplain)
    {
        this.figures = figures;
        this.source = source;
        Line = line;
        Unplain = unplain;
    }

    /// <summary>Line of the file, or row of the sheet, on which the row starts.</summary>
    public int Line { get; }

    /// <summary>
    /// The columns, by the bit of their index, where checks that look for words have to look. Nearly all cells hold nothing
    /// that any of them looks for, which is found out once for each text, when it is read (70,000 instructions a disclosure).
    /// </summary>
    public ulong Unplain { get; }

    public ref readonly Figure this[Column column] => ref figures[source.PlaceOf(column)];

    /// <summary>The printed text of a column; empty for a blank.</summary>
    public string Text(Column column) => this[column].Printed;

    /// <summary>For the one who reads the rows: puts what another row of the same file says into a blank cell of a column that the file has.</summary>
    internal void Fill(Column column, in Row from) => figures[source.PlaceOf(column)] = from[column].At(Line, 1);

    /// <summary>Whether the file has the column.</summary>
    public bool Has(Column column) => source.Has(column);

    /// <summary>The same row with another figure in a column that its file has, where the one before stood. The row before is not valid any more.</summary>
    internal Row With(Column column, in Figure figure)
    {
        ref var place = ref figures[source.PlaceOf(column)];
        place = figure.At(place.Line, place.Column);
        return new(figures, Line, source, Unplain | 1ul << column.Index);
    }

    /// <summary>Whether this is the very same row of the same table, not only an equal one.</summary>
    public bool IsSameAs(in Row other) => figures == other.figures;

    /// <summary>The physical cell, for the command line; pages never show it.</summary>
    public Place PlaceOf(Column column)
    {
        ref readonly var figure = ref this[column];
        return figure.Line > 0 ? new(source.Path, figure.Line, figure.Column, source.Sheet) : Place;
    }

    public Place Place => new(source.Path, Line, 1, source.Sheet);
}

using System.Runtime.CompilerServices;

namespace PerfEvalSite.Site.Pages;

/// <summary>How a cell is drawn. The kinds of emptiness look different from each other and from a zero.</summary>
public enum CellKind : byte
{
    Plain,

    /// <summary>Nothing is printed: 未印.</summary>
    NotPrinted,

    /// <summary>Nothing is printed here nor in most of the column: an empty cell, explained below the table.</summary>
    Empty,

    /// <summary>不适用.</summary>
    NotApplicable,

    /// <summary>涉密.</summary>
    Withheld,

    /// <summary>Worked out by the tool, not printed in the document.</summary>
    Computed,

    /// <summary>Worked out by the tool, and not what the document prints.</summary>
    Differs,

    /// <summary>Stands under a cell that spans several rows.</summary>
    Covered,
}

/// <summary>One cell of a table on a page.</summary>
/// <param name="Text">What is shown, as printed.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Suffix">A unit that is understood and not printed in the cell.</param>
/// <param name="Note">A plain remark that stands below the value.</param>
/// <param name="Path">Where the text links to, from the site's root.</param>
public readonly record struct Cell(string Text, CellKind Kind = CellKind.Plain, string? Suffix = null, string? Note = null, string? Path = null)
{
    public static readonly Cell Empty = new("", CellKind.Empty);

    public static readonly Cell NotPrinted = new("未印", CellKind.NotPrinted);

    /// <summary>How many rows it spans; 1 for most.</summary>
    public int RowSpan { get; init; } = 1;

    public string? RowSpanText => SpanText.Of(RowSpan);

    /// <summary>The finding of the checks that concerns this cell; none for most.</summary>
    public FindingMark Mark { get; init; }

    /// <summary>Its text is all there is to draw, as it is for most.</summary>
    public bool IsTextAlone
    {
        // Asked of every cell.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Kind == CellKind.Plain && RowSpan == 1 && Mark.Number == 0 && Suffix is null && Note is null && Path is null;
    }

    /// <summary>Nothing stands in it: it needs neither a class nor an id.</summary>
    public bool IsBare => Kind == CellKind.Empty && Mark.Number == 0 && RowSpan == 1;

    /// <summary>Whether the page, and every link to it, knows the cell by an id: a finding is about it, or other pages quote it.</summary>
    public bool HasId(ColumnModel column) => Kind != CellKind.Covered && (Mark.Number > 0 || column.IsQuoted && Kind != CellKind.Empty);

    /// <summary>The class of the element; null where it has none.</summary>
    public string? CssClass => Kind switch
    {
        CellKind.NotPrinted => "blank",
        CellKind.NotApplicable => "na",
        CellKind.Withheld => "withheld",
        CellKind.Computed => "computed",
        CellKind.Differs => "computed differs",
        _ => null,
    };
}

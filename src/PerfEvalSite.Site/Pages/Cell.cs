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

    /// <summary>A target that was met, by the tool's own judgement.</summary>
    Met,

    /// <summary>A target that was missed, by the tool's own judgement.</summary>
    Missed,

    /// <summary>Stands under a cell that spans several rows.</summary>
    Covered,
}

/// <summary>One cell of a table on a page. What few have stands apart, because a page is hundreds of them: a third less memory.</summary>
internal readonly record struct Cell
{
    private sealed record More(string? Suffix, string? Note, string? Path, bool IsDownload, decimal? Value, CellId Address, string? Before = null);

    private readonly More? more;

    /// <param name="text">What is shown, as printed.</param>
    /// <param name="kind">How it is shown.</param>
    /// <param name="suffix">See <see cref="Suffix"/>.</param>
    /// <param name="note">See <see cref="Note"/>.</param>
    /// <param name="path">See <see cref="Path"/>.</param>
    /// <param name="isDownload">See <see cref="IsDownload"/>.</param>
    /// <param name="value">See <see cref="Value"/>.</param>
    /// <param name="address">See <see cref="Address"/>.</param>
    public Cell(
        string text, CellKind kind = CellKind.Plain, string? suffix = null, string? note = null, string? path = null, bool isDownload = false, decimal? value = null, CellId address = default)
    {
        Text = text;
        Kind = kind;
        if (suffix is not null || note is not null || path is not null || value is not null || address.IsGiven)
            more = new(suffix, note, path, isDownload, value, address);
    }

    private Cell(string text, CellKind kind, More more)
    {
        Text = text;
        Kind = kind;
        this.more = more;
    }

    public static readonly Cell Empty = new("", CellKind.Empty);

    public static readonly Cell NotPrinted = new("未印", CellKind.NotPrinted);

    public string Text { get; }

    public CellKind Kind { get; init; }

    /// <summary>A unit that is understood and not printed in the cell.</summary>
    public string? Suffix => more?.Suffix;

    /// <summary>A plain remark that stands below the value.</summary>
    public string? Note => more?.Note;

    /// <summary>Where the text links to, from the site's root.</summary>
    public string? Path => more?.Path;

    /// <summary>Whether what it links to is for download only.</summary>
    public bool IsDownload => more?.IsDownload == true;

    /// <summary>What the reader read it as, in the base unit, by which the table is sorted; null where the text says the same to a program.</summary>
    public decimal? Value => more?.Value;

    /// <summary>Which cell of the data it shows, where that is not the one of the drawn row and column; not given for most.</summary>
    public CellId Address => more?.Address ?? default;

    /// <summary>What was printed before a correction (更正); null in nearly all.</summary>
    public string? Before => more?.Before;

    public string? ValueText => Value is { } value ? SortValue.Text(value) : null;

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
        get => Kind == CellKind.Plain && RowSpan == 1 && Mark.Number == 0 && more is null;
    }

    /// <summary>The same cell, which showed something else before it was corrected.</summary>
    public Cell CorrectedFrom(string before) => new(Text, Kind, new More(Suffix, Note, Path, IsDownload, Value, Address, before)) { RowSpan = RowSpan, Mark = Mark };

    /// <summary>The same cell, without what is noted below it.</summary>
    public Cell WithoutNote() => new(Text, Kind, Suffix, path: Path, isDownload: IsDownload, value: Value, address: Address) { RowSpan = RowSpan, Mark = Mark };

    /// <summary>The same cell, where its text says what its value does.</summary>
    public Cell WithoutValue() => Value is null ? this : new(Text, Kind, Suffix, Note, Path, IsDownload, address: Address) { RowSpan = RowSpan, Mark = Mark };

    /// <summary>Nothing stands in it: it needs neither a class nor an id.</summary>
    public bool IsBare => Kind == CellKind.Empty && Mark.Number == 0 && RowSpan == 1 && Before is null;

    /// <summary>Whether the page, and every link to it, knows the cell by an id: a finding is about it, or other pages quote it.</summary>
    public bool HasId(ColumnModel column) => Kind != CellKind.Covered && (Mark.Number > 0 || column.IsQuoted && Kind != CellKind.Empty);

    /// <summary>The class of the element; null where it has none.</summary>
    public string? CssClass => ClassOf(Kind);

    public static string? ClassOf(CellKind kind) => kind switch
    {
        CellKind.NotPrinted => "blank",
        CellKind.NotApplicable => "na",
        CellKind.Withheld => "withheld",
        CellKind.Computed => "computed",
        CellKind.Differs => "computed differs",
        CellKind.Met => "met",
        CellKind.Missed => "missed",
        _ => null,
    };
}

namespace PerfEvalSite.Site.Pages;

/// <summary>One figure that disclosures are compared by, with what makes two of it alike.</summary>
/// <param name="Id">ASCII: part of addresses and anchors.</param>
/// <param name="Name">执行率.</param>
/// <param name="Unit">Of the values in charts and sentences.</param>
/// <param name="Factor">What a value in base units is divided by to be in <paramref name="Unit"/>.</param>
/// <param name="Decimals">Of a value in a sentence.</param>
/// <param name="Operands">Heads of the figures that stand before the value in the table.</param>
internal abstract record Measure(string Id, string Name, string Unit, decimal Factor, int Decimals, params IReadOnlyList<string> Operands)
{
    /// <summary>In the order in which a page shows them.</summary>
    public static readonly IReadOnlyList<Measure> All = [new ScoreMeasure(), new ExecutionMeasure(), new ThreePublicMeasure(), new ThreePublicShareMeasure(), new ReceptionMeasure(), new TargetsMeasure(), new QualityMeasure()];

    /// <summary>How the figure comes about, and what it does not say.</summary>
    public abstract string Reading { get; }

    /// <summary>What those do that disclose it: 公布了得分.</summary>
    public virtual string Disclosed => "公布了" + Name;

    public abstract Entry Of(DisclosureSummary disclosure);

    /// <summary>The basis over the years of one agency; finer than among agencies where a document's own words say so.</summary>
    public virtual BasisPart[] BasisOverYears(DisclosureSummary disclosure, Entry entry) => entry.Basis;

    protected const string NoTable = "没有印出“三公”经费表";

    /// <summary>Why there is no figure, in the words for its kind of emptiness.</summary>
    protected static string Lacks(SummaryFigure figure, string name) =>
        !figure.IsPrinted ? $"没有印出{name}" : figure.Value is null ? $"{name}：{figure.Text}" : "";
}

/// <summary>One part of what makes figures alike: 满分 and 100.</summary>
internal readonly record struct BasisPart(string Name, string Value);

/// <summary>A figure with where it stands in the disclosure's page.</summary>
internal readonly record struct Located(string Text)
{
    private readonly DisclosureSummary? disclosure;
    private readonly CellId cell;

    private Located(string text, DisclosureSummary disclosure, CellId cell)
        : this(text) => (this.disclosure, this.cell) = (disclosure, cell);

    public bool IsComputed { get; init; }

    public string? Note { get; init; }

    /// <summary>In the base unit; null where it is no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>Of the very cell, or of the table that the figure is worked out from; null where it is nowhere printed. Put together each time: few of the figures that are compared are drawn.</summary>
    public string? Path => disclosure is null ? null : cell.IsGiven ? $"{disclosure.Path}#{cell}" : $"{disclosure.Path}#{cell.Table}";

    public static Located At(DisclosureSummary disclosure, SummaryFigure figure, string table, int row, string column) =>
        figure.IsPrinted && row > 0 ? new(figure.Text, disclosure, new(table, row, column)) { Value = figure.Value } : new(figure.Text) { Value = figure.Value };

    public static Located In(DisclosureSummary disclosure, string text, string table) => new(text, disclosure, new(table, 0, ""));
}

/// <summary>What one disclosure brings to one comparison.</summary>
internal sealed record Entry
{
    /// <summary>Whether the document discloses the figure at all, alike or not.</summary>
    public bool IsDisclosed { get; init; }

    /// <summary>In base units; null where the figure does not take part, see <see cref="WhyNot"/>.</summary>
    public decimal? Value { get; init; }

    public required Located Shown { get; init; }

    /// <summary>One for each of the measure's operands.</summary>
    public required Located[] Operands { get; init; }

    /// <summary>Figures compare only where all of it is the same.</summary>
    public BasisPart[] Basis { get; init; } = [];

    /// <summary>Why the figure does not take part; empty where it does.</summary>
    public string WhyNot { get; init; } = "";
}

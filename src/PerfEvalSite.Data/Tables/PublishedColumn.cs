namespace PerfEvalSite.Data.Tables;

/// <summary>What a column of the files for machines holds.</summary>
public enum PublishedRole : byte
{
    AgencyId,
    DisclosureId,

    /// <summary>Place of the row in its document and table, from 1: with the two before it, the key of every table.</summary>
    RowNumber,
    AgencyName,
    RegionId,
    FiscalYear,
    Kind,

    /// <summary>True for a total, false for what adds up to it, blank for what must not be added to either.</summary>
    IsTotal,

    /// <summary>How many rows the row is a part of, one within the other.</summary>
    Level,

    /// <summary>The row number of the row that it is a part of.</summary>
    Parent,

    /// <summary>The cell of the catalogue's column, as printed.</summary>
    Printed,

    /// <summary>Its number, in the unit that stands beside it.</summary>
    Value,

    /// <summary>The unit in which it is printed.</summary>
    Unit,

    /// <summary>An amount in 元, whatever unit it is printed in.</summary>
    Yuan,

    /// <summary>A percentage as a fraction of 1.</summary>
    Fraction,

    /// <summary>A day as year-month-day.</summary>
    Iso,

    /// <summary>What stood in cells of the row before they were corrected.</summary>
    Before,
}

/// <summary>How a column is typed for programs; the names are those of Table Schema.</summary>
public enum PublishedType : byte
{
    String,
    Integer,
    Number,
    Boolean,
    Year,
    Date,
}

/// <summary>A column of the files for machines: one of the catalogue, or what was worked out from one.</summary>
/// <param name="Id">Header; never a word that SQL must quote.</param>
/// <param name="Title">Chinese.</param>
/// <param name="Meaning">Chinese; what an absence means where it matters.</param>
/// <param name="Source">The catalogue's column; null for what stands in every table.</param>
public sealed record PublishedColumn(string Id, string Title, PublishedType Type, string Meaning, PublishedRole Role, Column? Source = null)
{
    /// <summary>Never empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The unit of all its numbers; empty where there is none, or each row has its own.</summary>
    public string Unit => Role == PublishedRole.Yuan ? "元" : "";

    /// <summary>Table Schema's name of the type.</summary>
    public string TypeName => Type switch
    {
        PublishedType.Integer => "integer",
        PublishedType.Number => "number",
        PublishedType.Boolean => "boolean",
        PublishedType.Year => "year",
        PublishedType.Date => "date",
        _ => "string",
    };

    /// <summary>The kinds of emptiness, as they stand in the column. Chinese.</summary>
    public string OfNothing => this switch
    {
        { IsRequired: true } => "总有内容",
        { Role: PublishedRole.Printed, Source: { } source } => source.OfNothing.Length > 0 ? $"空是原文没有印出；{source.OfNothing}" : "空是原文没有印出",
        { Source: not null } => "空：没有单个数字可写，原因看原文那一列；空不是零",
        _ => "空：没有",
    };

    /// <summary>What its cells may be; none where anything may stand.</summary>
    public IReadOnlyList<Choice> Choices => Role switch
    {
        PublishedRole.Kind => DisclosuresTable.Kinds,
        PublishedRole.Printed when Source is { IsOpen: false } => Source.Choices,
        _ => [],
    };
}

using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>What a file says, in the order in which a reader reads it: paragraphs, and tables of cells.</summary>
/// <param name="Name">Of the file, without its folder.</param>
public sealed record SourceDocument(string Name, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>What was seen and could not be read, or was left out because it is no content: told in the report.</summary>
    public IReadOnlyList<Unread> Unread { get; init; } = [];

    /// <summary>By number from 1; none where the form of the file has no pages.</summary>
    public IReadOnlyList<SourcePage> Pages { get; init; } = [];

    public IEnumerable<SourceParagraph> Paragraphs => Blocks.OfType<SourceParagraph>();

    public IEnumerable<SourceTable> Tables => Blocks.OfType<SourceTable>();
}

/// <summary>Width and height as a reader sees the page, in points.</summary>
public readonly record struct SourcePage(double Width, double Height);

/// <param name="IsContent">Whether it may hold figures; false for page numbers and running heads.</param>
public sealed record Unread(SourcePlace Place, string Text, Bilingual Why, bool IsContent);

public abstract record SourceBlock(SourcePlace Place);

/// <param name="Text">Its lines joined.</param>
/// <param name="IsCentred">As titles are; false where the form of the file doesn't say.</param>
public sealed record SourceParagraph(SourcePlace Place, string Text, bool IsCentred = false) : SourceBlock(Place);

/// <summary>A cell of a table, which may span several rows and columns.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
public sealed record SourceCell(string Text, int Row, int Column, int Height, int Width, SourcePlace Place);

/// <summary>A table, as it stands in the document from its first page to its last.</summary>
/// <param name="Name">Of the sheet it stands on; empty where it has none.</param>
/// <param name="Cells">In the order of rows, then columns; none where rows say nothing.</param>
public sealed record SourceTable(SourcePlace Place, string Name, int Height, int Width, IReadOnlyList<SourceCell> Cells) : SourceBlock(Place)
{
    /// <summary>Whether its cells were told apart by the distance of words, because nothing is drawn between them.</summary>
    public bool IsUnruled { get; init; }
}

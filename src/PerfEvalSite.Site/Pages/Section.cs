using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>A part of a page under a heading of its own, with an anchor.</summary>
internal sealed class Section(string id, string heading)
{
    public string Id { get; } = id;

    public string Heading { get; } = heading;

    public List<Block> Blocks { get; } = [];

    /// <summary>Downloads of what is shown here.</summary>
    public List<Download> Downloads { get; } = [];

    /// <summary>Shown folded, for what few readers want.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Every chart of the sections, in their order.</summary>
    public static IReadOnlyList<Chart> ChartsOf(IReadOnlyList<Section> sections)
    {
        var charts = new List<Chart>();
        foreach (var section in sections)
            foreach (var block in section.Blocks)
                charts.AddRange(block.Charts);
        return charts;
    }

    public Section Add(Block block)
    {
        Blocks.Add(block);
        return this;
    }
}

/// <summary>A piece of a section, drawn in the order of its members; whatever is empty is not drawn.</summary>
internal sealed class Block
{
    public string Heading { get; init; } = "";

    public Answer[] Answers { get; init; } = [];

    public string[] Notes { get; init; } = [];

    public Fact[] Facts { get; init; } = [];

    /// <summary>Behind a line that unfolds: what few readers want, beside what all do.</summary>
    public FoldedFacts? Folded { get; init; }

    public KeyFigure[] KeyFigures { get; init; } = [];

    public Link[] Links { get; init; } = [];

    public CodeSample[] Codes { get; init; } = [];

    public IReadOnlyList<TreeNode> Tree { get; init; } = [];

    public Chart[] Charts { get; init; } = [];

    public TableModel? Table { get; init; }

    public FindingItem[] Findings { get; init; } = [];

    /// <summary>The line behind which the findings are folded; empty for those that stand open.</summary>
    public string FindingsHeading { get; init; } = "";

    public Passage[] Passages { get; init; } = [];
}

/// <summary>A name and what is said under it. <paramref name="Address"/> is set where the value is a link: from the site's root, or http(s).</summary>
internal readonly record struct Fact(string Name, string Value, string? Address = null)
{
    /// <summary>Where the value is a figure of a table: the id of its cell, for those who link to it.</summary>
    public CellId Id { get; init; }

    public bool IsExternal => Address is not null && Address.Contains("://", StringComparison.Ordinal);
}

/// <summary>Lines for a program, under the program's name.</summary>
internal readonly record struct CodeSample(string Name, string Text);

/// <summary>Facts that are shown when the reader asks for them by <paramref name="Heading"/>.</summary>
internal sealed record FoldedFacts(string Heading, Fact[] Facts);

/// <summary>A headline figure: name, number, unit, and a plain remark such as its denominator.</summary>
internal readonly record struct KeyFigure(string Name, string Value, string Unit = "", string Note = "");

/// <summary>A piece of the text, with the place it came from.</summary>
internal readonly record struct Passage(string Heading, Markup Text, string Place);

/// <summary>A file to download: from the site's root.</summary>
internal readonly record struct Download(string Text, string Path);

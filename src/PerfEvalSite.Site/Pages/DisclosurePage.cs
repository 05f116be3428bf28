using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>The page of one published document: everything it carries, in sections.</summary>
internal sealed class DisclosurePage(SiteFrame site, string path, string title) : Page(site, path, title)
{
    private IReadOnlyList<Chart>? charts;

    public override PageKind Kind => PageKind.Detail;

    /// <summary>Line above the title: agency.</summary>
    public required Link Agency { get; init; }

    /// <summary>文种 and year, beside the title.</summary>
    public required string[] Labels { get; init; }

    /// <summary>The document prints no title; the page says so.</summary>
    public required bool TitleIsMade { get; init; }

    /// <summary>The official tables in their own shape; null where the disclosure has none.</summary>
    public Link? Official { get; init; }

    public required List<Section> Sections { get; init; }

    public override IReadOnlyList<Chart> Charts => charts ??= Section.ChartsOf(Sections);

    public override string ColumnName => "公开件";

    public override string PublishedOn => Published;

    public override string ContentSource => Source;

    public required string Published { get; init; }

    public required string Source { get; init; }
}

using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>A page that is a lead and sections: lists of agencies, years and regions, the dictionary, downloads.</summary>
internal class ContentPage(SiteFrame site, string path, string title) : Page(site, path, title)
{
    private IReadOnlyList<Chart>? charts;

    /// <summary>A sentence or two below the title; empty for none.</summary>
    public string Lead { get; init; } = "";

    public IReadOnlyList<Section> Sections { get; init; } = [];

    public override IReadOnlyList<Chart> Charts => charts ??= Section.ChartsOf(Sections);

    /// <summary>Whether the sections are listed at the top.</summary>
    public bool HasContents { get; init; }
}

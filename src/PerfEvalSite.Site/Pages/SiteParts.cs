namespace PerfEvalSite.Site.Pages;

/// <summary>
/// What is made of a site. Only <see cref="Whole"/> is for readers. <see cref="PagesAlone"/> is for measuring: what tools that fill templates
/// make of the same data, a page for each disclosure, agency and region with its figures, and nothing checked, compared or downloaded.
/// </summary>
public sealed record SiteParts
{
    public static readonly SiteParts Whole = new();

    public static readonly SiteParts PagesAlone = new() { Checks = false, EveryChart = false, EveryPage = false, Files = false };

    private SiteParts()
    {
    }

    /// <summary>The rules are run, and pages tell what they found and mark its cells.</summary>
    public bool Checks { get; private init; } = true;

    /// <summary>All that can be drawn is; otherwise execution rates alone.</summary>
    public bool EveryChart { get; private init; } = true;

    /// <summary>Of the pages that span agencies also years, comparisons, checks, completeness, explanations, search; otherwise home, agencies, regions and site map.</summary>
    public bool EveryPage { get; private init; } = true;

    /// <summary>What is no page: downloads, charts as files, the index of the search, what the next build remembers; and the links to it.</summary>
    public bool Files { get; private init; } = true;
}

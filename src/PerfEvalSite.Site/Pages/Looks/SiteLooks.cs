namespace PerfEvalSite.Site.Pages;

/// <summary>What an agency's own templates add to every page.</summary>
internal sealed record SiteLooks
{
    public static SiteLooks None { get; } = new();

    /// <summary>Below the site's head.</summary>
    public OwnHtml Head { get; init; } = OwnHtml.None;

    /// <summary>At the beginning of the site's foot.</summary>
    public OwnHtml Foot { get; init; } = OwnHtml.None;

    /// <summary>Path of the agency's style sheet; null for none.</summary>
    public string? StyleSheet { get; init; }

    /// <summary>Path of the picture before the site's name; null for none.</summary>
    public string? Logo { get; init; }

    /// <summary>The agency's own pages, in the order of their addresses.</summary>
    public IReadOnlyList<Link> Pages { get; init; } = [];

    /// <summary>Everything that a page shows of it.</summary>
    public IEnumerable<string> Texts() => [Head.Html, Foot.Html, StyleSheet ?? "", Logo ?? "", .. Pages.SelectMany(page => new[] { page.Text, page.Path })];
}

namespace PerfEvalSite.Site.Pages;

/// <summary>A page that is a lead and sections: lists of agencies, years and regions, the dictionary, downloads.</summary>
public class ContentPage(SiteFrame site, string path, string title) : Page(site, path, title)
{
    /// <summary>A sentence or two below the title; empty for none.</summary>
    public string Lead { get; init; } = "";

    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Whether the sections are listed at the top.</summary>
    public bool HasContents { get; init; }
}

/// <summary>The page whose text is its template's: how to read the figures and their limits.</summary>
public sealed class MethodPage(SiteFrame site) : Page(site, SitePaths.Method, "阅读说明");

/// <summary>The terms of the field in the tool's words (in the template), then those that documents explain.</summary>
public sealed class GlossaryPage(SiteFrame site) : Page(site, SitePaths.Glossary, "名词")
{
    /// <summary>Null where no document explains any.</summary>
    public required Section? FromDocuments { get; init; }
}

/// <summary>检索: a form, a place for results, and the lists that lead to everything without a script.</summary>
public sealed class SearchPage(SiteFrame site) : Page(site, SitePaths.Search, "检索")
{
    /// <summary>Asked for with the index, so that a browser never mixes files of two builds.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<Link> Years { get; init; }
}

/// <summary>
/// Shown by hosts for any address that does not exist, at any depth: its links start at the base address' path where
/// that is known.
/// </summary>
public sealed class NotFoundPage : Page
{
    public NotFoundPage(SiteFrame site) : base(site, SitePaths.NotFound, "没有这个页面")
    {
        if (Uri.TryCreate(site.Settings.BaseUrl, UriKind.Absolute, out var address))
            Root = address.AbsolutePath;
    }
}

/// <summary>The front: headline figures, agencies, the newest disclosures.</summary>
public sealed class HomePage(SiteFrame site) : Page(site, SitePaths.Home, site.Settings.Title)
{
    public override PageKind Kind => PageKind.Home;

    public required IReadOnlyList<KeyFigure> KeyFigures { get; init; }

    public required IReadOnlyList<Card> Agencies { get; init; }

    /// <summary>How many more agencies there are than are shown.</summary>
    public required int MoreAgencies { get; init; }

    public required IReadOnlyList<Card> Newest { get; init; }
}

/// <summary>A link with what is worth knowing before following it.</summary>
/// <param name="Over">A short line above.</param>
/// <param name="Facts">Short facts below: 得分 99.9 分.</param>
public sealed record Card(string Title, string Path, string Over, IReadOnlyList<string> Facts);

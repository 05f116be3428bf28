namespace PerfEvalSite.Site.Pages;

/// <summary>
/// Pages that span agencies and are made one after the other. What they are made from is told, so that they can be kept from one
/// build to the next.
/// </summary>
/// <param name="Id">With a slash in it, as no agency's id has.</param>
/// <param name="MadeFrom">What is compared with the last build.</param>
/// <param name="Pages">Made as they are taken.</param>
internal sealed record PageGroup(string Id, SourceKey MadeFrom, IEnumerable<Page> Pages)
{
    /// <summary>What every page says of the state of the data.</summary>
    public string State { get; init; } = "";

    /// <param name="pages">Given a method's name, it reads nothing but its source.</param>
    public static PageGroup Of<T>(string id, SiteFrame site, T source, Func<SiteFrame, T, IEnumerable<Page>> pages)
        where T : IPageSource => new(id, source.Key, pages(site, source));
}

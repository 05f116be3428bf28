namespace PerfEvalSite.Site.Pages;

/// <summary>The terms of the field in the tool's words (in the template), then those that documents explain.</summary>
internal sealed class GlossaryPage(SiteFrame site) : Page(site, SitePaths.Glossary, "名词")
{
    /// <summary>Null where no document explains any.</summary>
    public required Section? FromDocuments { get; init; }
}

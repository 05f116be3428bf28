using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Building;

/// <summary>What an edition that makes code while it runs can do: compile an agency's own templates.</summary>
internal interface ILooks
{
    /// <summary>Compiles every template of the folder. What is wrong with them becomes diagnostics.</summary>
    /// <returns>Null where one does not compile.</returns>
    ITemplates? Compile(LooksFolder folder, DiagnosticBag problems);
}

/// <summary>The compiled templates of a folder.</summary>
internal interface ITemplates
{
    /// <summary>Draws what stands on every page, and so knows no disclosure.</summary>
    /// <returns>Null where it failed, which is reported.</returns>
    string? DrawFrame(LooksFile template, SiteFrame site, DiagnosticBag problems);

    /// <summary>Draws what stands on one page and may show all of the site.</summary>
    /// <returns>Null where it failed, which is reported.</returns>
    string? Draw(LooksFile template, SiteFrame site, SiteContents contents, DiagnosticBag problems);
}

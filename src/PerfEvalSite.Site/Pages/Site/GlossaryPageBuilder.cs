namespace PerfEvalSite.Site.Pages;

/// <summary>名词: the tool's own terms stand in the template; here come those of the documents.</summary>
internal static class GlossaryPageBuilder
{
    public static GlossaryPage Build(SiteFrame site, SiteContents contents, GlossaryCollection terms)
    {
        var table = new ListTable("terms", "公开件解释的名词").Column("名词", isRowHeader: true).Column("编码").Column("释义").Column("出自");
        foreach (var term in terms.Sorted())
            table.Row(
                new Cell(term.Term),
                new Cell(term.Code),
                new Cell(term.Definition),
                new Cell(contents.Agency(term.AgencyId)?.Name ?? term.AgencyId, path: SitePaths.Disclosure(term.AgencyId, term.DisclosureId)));
        return new GlossaryPage(site)
        {
            Description = "绩效评价、决算和“三公”经费的常用名词。",
            Breadcrumb = [SitePages.HomeLink],
            FromDocuments = table.Build() is { } built ? new Section("documents", "公开件解释的名词").Add(new Block { Notes = ["由公开件自己解释的名词，同一名词只列一处。"], Table = built }) : null,
        };
    }
}

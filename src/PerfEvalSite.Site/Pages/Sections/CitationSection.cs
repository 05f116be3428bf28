namespace PerfEvalSite.Site.Pages;

/// <summary>引用: the page in one line that can be copied.</summary>
internal static class CitationSection
{
    public static Section Build(SectionInput input, string path, string title, string version) =>
        new Section("cite", "引用本页").Add(new Block
        {
            Notes = [Citation.Of(title, input.SourceLine, input.Site, path, version)],
        });
}

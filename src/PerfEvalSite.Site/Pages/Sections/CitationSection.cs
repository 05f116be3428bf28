namespace PerfEvalSite.Site.Pages;

/// <summary>引用: the page in a line that can be copied, as a sentence, by the national standard, and for reference managers.</summary>
internal static class CitationSection
{
    public static Section Build(SectionInput input, string path, string title, string version) => BuildOf(input, PathOf(input, path, version), title, version);

    /// <summary>What is cited must stay as it is: the copy, where this very state of the data has one.</summary>
    private static string PathOf(SectionInput input, string path, string version)
    {
        foreach (var kept in input.Versions)
            if (kept.DataVersion == version)
                return kept.Page;
        return path;
    }

    private static Section BuildOf(SectionInput input, string path, string title, string version) =>
        new Section("cite", "引用本页").Add(new Block
        {
            Notes = [Citation.Of(title, input.SourceLine, input.Site, path, version)],
            Facts =
                [
                    new("GB/T 7714", Citation.NationalStandard(input.Agency.Name, title, input.Date, input.Site, path, version)),
                    new("BibTeX", Citation.BibTeX($"{input.Agency.Id}-{input.Disclosure.Id}", input.Agency.Name, title, input.Disclosure.FiscalYear, input.Site, path, version)),
                ],
        });
}

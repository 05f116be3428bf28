namespace PerfEvalSite.Site.Pages;

/// <summary>引用: the page in a line that can be copied, as a sentence, by the national standard, and for reference managers.</summary>
internal static class CitationSection
{
    public static Section Build(SectionInput input, string path, string title, string version) =>
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

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>Makes the page of a disclosure: which sections there are and in which order.</summary>
internal static class DisclosurePageBuilder
{
    /// <param name="input">What the page is made from.</param>
    /// <param name="version">See <see cref="Page.DataVersion"/>.</param>
    public static DisclosurePage Build(SectionInput input, string version = "")
    {
        var disclosure = input.Disclosure;
        var agency = input.Agency;
        var titles = input.Title;
        var sections = new List<Section>(24);
        Add(IsAboutAccounts(disclosure.Kind) ? AccountsFirst : PerformanceFirst);
        int answered = sections.Count;
        Add(Rest);
        // Made last, because it links to the cells that the others show.
        if (ChecksSection.Build(input, sections) is { } checks)
            sections.Insert(answered, checks);
        var head = disclosure.Head;
        string path = SitePaths.Disclosure(agency.Id, disclosure.Id);
        if (UpdatesSection.Build(input) is { } updates)
            sections.Add(updates);
        if (VersionsSection.Build(input) is { } kept)
            sections.Add(kept);
        sections.Add(DownloadsSection.Build(input));
        sections.Add(CitationSection.Build(input, path, titles.Shown, version));
        return new DisclosurePage(input.Site, path, titles.Shown)
        {
            Agency = new Link(agency.Name, SitePaths.Agency(agency.Id)),
            Labels = [titles.Year, disclosure.Kind.Name],
            TitleIsMade = titles.IsMade,
            Sections = sections,
            Official = input.Official.Count > 0 ? new Link("公开表样", SitePaths.Official(agency.Id, disclosure.Id)) : null,
            DataVersion = version,
            State = StateOf(input, version),
            Published = head.Text(Catalogue.Disclosures.PublishedOn),
            Source = head.Text(Catalogue.Disclosures.SourceTitle) is { Length: > 0 } source ? source : agency.Name,
            Description = $"{agency.Name}{titles.Year}{disclosure.Kind.Name}：绩效、资金执行和各项数据，可下载。",
            LinkedData = new Dataset(input.Site, path, $"{agency.Name}：{titles.Shown}", $"{agency.Name}{titles.Year}{disclosure.Kind.Name}公开的数字，照原文逐格列出，附单位、出处和算术核验结果。")
            {
                Author = agency.Name,
                Year = disclosure.FiscalYear,
                PublishedOn = input.PublishedDay,
                Version = version,
                PartOf = SitePaths.Data,
                Files = [.. Outputs.OfDisclosure.Select(kind => new Dataset.File(kind.MediaType, kind.OfDisclosure!(agency.Id, disclosure.Id)))],
            }.ToJson(),
            Breadcrumb = [new("首页", SitePaths.Home), new("单位", SitePaths.Agencies), new(agency.Name, SitePaths.Agency(agency.Id))],
        };

        void Add(Func<SectionInput, Section?>[] builders)
        {
            foreach (var build in builders)
                if (build(input) is { } section)
                    sections.Add(section);
        }
    }

    internal static string StateOf(SectionInput input, string version) =>
        (input.Date.Length > 0 ? $"文件日期：{input.Date}" : "原文未印日期") + (version.Length > 0 ? $"；数据版本：{version}" : "");

    private static bool IsAboutAccounts(Choice kind) => kind.Id is "final-accounts" or "three-public" or "budget";

    // The order of a reader's questions: what this is and what it came to, what the money was spent on, whether targets were met, 三公, scores; then the
    // checks; then everything else. A document about accounts tells of money by its accounts, one about performance by the funds of its projects.

    private static readonly Func<SectionInput, Section?>[] PerformanceFirst =
        [
            SummarySection.Build, CorrectionsSection.Build, FundsSection.Build, AllocationsSection.Build, IndicatorsSection.Build, GoalsSection.Build,
            AccountsSection.Build, ThreePublicSection.Build, EvaluationsSection.Build, RegionResultsSection.Build,
        ];

    private static readonly Func<SectionInput, Section?>[] AccountsFirst =
        [
            SummarySection.Build, CorrectionsSection.Build, AccountsSection.Build, FundsSection.Build, AllocationsSection.Build, IndicatorsSection.Build, GoalsSection.Build,
            ThreePublicSection.Build, EvaluationsSection.Build, RegionResultsSection.Build,
        ];

    private static readonly Func<SectionInput, Section?>[] Rest =
        [
            DocumentSection.Build, OrganisationSection.Build, ProjectsSection.Build, IncomeSection.Build, SpendingSection.Build, OtherItemsSection.Build, NarrativeSection.Build,
            MeasuresSection.Build, BasesSection.Build, AttachmentsSection.Build, GlossarySection.Build, RestatementsSection.Build, KnownIssuesSection.Build,
        ];
}

using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>Makes the page of a disclosure: which sections there are and in which order.</summary>
public static class DisclosurePageBuilder
{
    /// <param name="input">What the page is made from.</param>
    /// <param name="version">See <see cref="Page.DataVersion"/>.</param>
    public static DisclosurePage Build(SectionInput input, string version = "")
    {
        var disclosure = input.Disclosure;
        var agency = input.Agency;
        var titles = input.Title;
        var sections = new List<Section>(24);
        foreach (var build in SectionsOf(disclosure.Kind))
            if (build(input) is { } section)
                sections.Add(section);
        // Made last, because it links to the cells that the others show; stands second, because a reader looks for it.
        if (ChecksSection.Build(input, sections) is { } checks)
            sections.Insert(Math.Min(1, sections.Count), checks);
        var head = disclosure.Head;
        string path = SitePaths.Disclosure(agency.Id, disclosure.Id);
        sections.Add(DownloadsSection.Build(input));
        sections.Add(CitationSection.Build(input, path, titles.Shown, version));
        return new DisclosurePage(input.Site, path, titles.Shown)
        {
            Agency = new Link(agency.Name, SitePaths.Agency(agency.Id)),
            Labels = [titles.Year, disclosure.Kind.Name],
            TitleIsMade = titles.IsMade,
            Sections = sections,
            DataVersion = version,
            State = StateOf(input, version),
            Published = head.Text(Catalogue.Disclosures.PublishedOn),
            Source = head.Text(Catalogue.Disclosures.SourceTitle) is { Length: > 0 } source ? source : agency.Name,
            Description = $"{agency.Name}{titles.Year}{disclosure.Kind.Name}：绩效、资金执行和各项数据，可下载。",
            Breadcrumb = [new("首页", SitePaths.Home), new("单位", SitePaths.Agencies), new(agency.Name, SitePaths.Agency(agency.Id))],
        };
    }

    private static string StateOf(SectionInput input, string version) =>
        (input.Date.Length > 0 ? $"文件日期：{input.Date}" : "原文未印日期") + (version.Length > 0 ? $"；数据版本：{version}" : "");

    /// <summary>A document about accounts begins with the accounts; one about performance with the evaluation.</summary>
    private static Func<SectionInput, Section?>[] SectionsOf(Choice kind) => kind.Id is "final-accounts" or "three-public" or "budget" ? AccountsFirst : PerformanceFirst;

    private static readonly Func<SectionInput, Section?>[] PerformanceFirst = [.. Opening(), .. Performance(), .. Accounts(), .. Closing()];

    private static readonly Func<SectionInput, Section?>[] AccountsFirst = [.. Opening(), .. Accounts(), .. Performance(), .. Closing()];

    private static Func<SectionInput, Section?>[] Opening() =>
        [SummarySection.Build, CorrectionsSection.Build, DocumentSection.Build, OrganisationSection.Build];

    private static Func<SectionInput, Section?>[] Performance() =>
        [
            EvaluationsSection.Build, ProjectsSection.Build, GoalsSection.Build, FundsSection.Build, AllocationsSection.Build,
            IndicatorsSection.Build, RegionResultsSection.Build,
        ];

    private static Func<SectionInput, Section?>[] Accounts() =>
        [AccountsSection.Build, IncomeSection.Build, SpendingSection.Build, ThreePublicSection.Build, OtherItemsSection.Build];

    private static Func<SectionInput, Section?>[] Closing() =>
        [
            NarrativeSection.Build, MeasuresSection.Build, BasesSection.Build, AttachmentsSection.Build, GlossarySection.Build,
            RestatementsSection.Build, KnownIssuesSection.Build,
        ];
}

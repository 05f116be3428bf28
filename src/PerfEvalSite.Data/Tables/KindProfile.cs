namespace PerfEvalSite.Data.Tables;

/// <summary>
/// Which tables a kind of disclosure is made of: what <c>perfeval new</c> makes files for, and what the page of
/// completeness looks for. From the contents that the rules on disclosure ask of each kind.
/// </summary>
/// <param name="Required">Without these a reader cannot see what the kind is there to show.</param>
/// <param name="Usual">Often there, and worth a header-only file.</param>
public sealed record KindProfile(Choice Kind, IReadOnlyList<Table> Required, IReadOnlyList<Table> Usual)
{
    private static readonly Table[] performance =
        [Catalogue.Disclosures, Catalogue.Evaluations, Catalogue.Projects, Catalogue.Funds, Catalogue.IndicatorSets, Catalogue.Indicators];

    public static readonly IReadOnlyList<KindProfile> All =
        [
            new(Find("evaluation"), performance, [Catalogue.Scores, Catalogue.Goals, Catalogue.Narratives, Catalogue.Bases, Catalogue.Attachments]),
            new(Find("evaluation-summary"), performance, [Catalogue.Scores, Catalogue.Goals, Catalogue.Allocations, Catalogue.RegionResults, Catalogue.Narratives, Catalogue.Bases]),
            new(Find("self-evaluation"), [.. performance, Catalogue.Goals], [Catalogue.Scores, Catalogue.Narratives]),
            new(Find("overall-self-evaluation"),
                [Catalogue.Disclosures, Catalogue.Evaluations, Catalogue.Funds, Catalogue.Goals, Catalogue.IndicatorSets, Catalogue.Indicators], [Catalogue.Narratives]),
            new(Find("final-accounts"),
                [
                    Catalogue.Disclosures, Catalogue.Accounts, Catalogue.IncomeByCode, Catalogue.SpendingByCode, Catalogue.ThreePublic, Catalogue.OtherItems,
                    Catalogue.Organisation, Catalogue.Glossary,
                ],
                [Catalogue.Narratives, Catalogue.Attachments]),
            new(Find("budget"),
                [Catalogue.Disclosures, Catalogue.Accounts, Catalogue.IncomeByCode, Catalogue.SpendingByCode, Catalogue.ThreePublic],
                [Catalogue.OtherItems, Catalogue.Projects, Catalogue.Goals, Catalogue.Organisation, Catalogue.Glossary, Catalogue.Narratives]),
            new(Find("three-public"), [Catalogue.Disclosures, Catalogue.ThreePublic], [Catalogue.Narratives]),
        ];

    public static KindProfile Of(Choice kind)
    {
        foreach (var profile in All)
            if (profile.Kind == kind)
                return profile;
        throw new ArgumentException($"no profile for {kind.Id}", nameof(kind));
    }

    private static Choice Find(string id) => DisclosuresTable.Kinds.Single(kind => kind.Id == id);
}

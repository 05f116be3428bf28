using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// What a group of pages is made from, and all that its builder may read beside the site's names and settings: what is not in it cannot be read, and so
/// a page cannot be taken over although something that it shows has changed.
/// </summary>
internal interface IPageSource
{
    /// <summary>What is compared with the last build in its place.</summary>
    SourceKey Key { get; }
}

/// <summary>Names what the pages of a group are made from.</summary>
internal abstract record SourceKey
{
    /// <summary>The summaries of all disclosures.</summary>
    public sealed record Summaries : SourceKey;

    /// <summary>The summaries of a fiscal year, which of them are replaced by a correction, of whatever year, and what else is told of it.</summary>
    public sealed record OfYear(int Year, string State = "") : SourceKey;

    /// <summary>What a rule found, in which documents.</summary>
    public sealed record OfRule(Rule Rule) : SourceKey;

    /// <summary>What became of the disclosures, and of old addresses.</summary>
    public sealed record Updates : SourceKey;

    /// <summary>A file of this build, by its hash and what else is told of it.</summary>
    public sealed record OfFile(string State) : SourceKey;

    /// <summary>More than is compared: the pages are made by every build.</summary>
    public sealed record Everything : SourceKey;
}

/// <summary>What a page of a fiscal year may read.</summary>
/// <param name="Names">Of agencies and regions.</param>
/// <param name="Disclosures">Of the year, by agency and id.</param>
/// <param name="Replaced">Those of all years that a correction replaces.</param>
internal sealed record YearContents(int Year, SiteNames Names, IReadOnlyList<DisclosureSummary> Disclosures, IReadOnlySet<(string AgencyId, string Id)> Replaced) : IPageSource
{
    /// <summary>Whether all its rows are published as a workbook.</summary>
    public bool HasWorkbook { get; init; }

    public SourceKey Key => new SourceKey.OfYear(Year, HasWorkbook ? SitePaths.YearWorkbook(Year) : "");

    /// <summary>Whether another disclosure of the agency corrects this one, so that only the other counts.</summary>
    public bool IsReplaced(DisclosureSummary summary) => Replaced.Contains((summary.AgencyId, summary.Id));
}

/// <summary>What the pages of a rule may read.</summary>
/// <param name="Names">Of agencies and regions.</param>
/// <param name="Findings">The rule's, in the order of agency, disclosure and the disclosure's page.</param>
internal sealed record RuleContents(Rule Rule, SiteNames Names, IReadOnlyList<SiteFinding> Findings) : IPageSource
{
    public SourceKey Key => new SourceKey.OfRule(Rule);
}

/// <summary>What an agency's page may read: its own row, that of the agency above it, the regions, and its own disclosures.</summary>
/// <param name="Parent">Null where there is none above it.</param>
/// <param name="RegionName">The name of its region; empty where it has none.</param>
/// <param name="Disclosures">Newest year first, then by id.</param>
/// <param name="HasNotes">Whether anything became of addresses that were the agency's.</param>
internal sealed record AgencyContents(Agency Agency, Agency? Parent, string RegionName, IReadOnlyList<DisclosureSummary> Disclosures, bool HasNotes)
{
    private readonly HashSet<string> replaced = [.. Disclosures.Select(disclosure => disclosure.Compared.Corrects).Where(id => id.Length > 0)];

    /// <summary>Whether there is anything for its feed to tell.</summary>
    public bool HasChanges => HasNotes || Disclosures.Any(disclosure => disclosure.Updates.Count > 0);

    /// <summary>Whether another disclosure of the agency corrects this one, so that only the other counts.</summary>
    public bool IsReplaced(DisclosureSummary summary) => replaced.Contains(summary.Id);
}

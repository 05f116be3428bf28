using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Remembering;

/// <summary>A file that belongs to one disclosure or one agency, as it was published: its length and what is in it.</summary>
public readonly record struct MadeFile(string Path, long Bytes, ContentHash Sha256);

/// <summary>
/// What is left of a disclosure when its own files are written: all that the pages and files that span agencies need of
/// it. Within a build it is handed on and forgotten; between builds it is remembered, so that a disclosure that has not
/// changed is not read again; between the machines that share a site, it is what they send.
/// </summary>
public sealed record Remains
{
    public required DisclosureSummary Summary { get; init; }

    /// <summary>In the order of the rule book.</summary>
    public required IReadOnlyList<RuleTally> Tallies { get; init; }

    public required IReadOnlyList<CollectedTerm> Terms { get; init; }

    /// <param name="checks">What the checks found; null where nothing was checked.</param>
    /// <param name="site">Whether its completeness may count the findings, and which pages need what.</param>
    public static Remains Of(Disclosure disclosure, Agency agency, CheckResult? checks, SiteFrame site) => new()
    {
        Summary = DisclosureSummary.Of(disclosure, agency, site.Settings.Findings == FindingsAudience.Public ? checks : null),
        Tallies = checks?.Tallies ?? [],
        Terms = GlossaryCollection.In(disclosure),
    };
}
